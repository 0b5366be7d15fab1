using Runut.Text;

namespace Runut.Entities;

/// <summary>Tells a capital that acts for its government (<c>Pyongyang menolak</c>) from the city (<c>tiba di Pyongyang</c>), by its neighbours.</summary>
internal static class Governments
{
    private static readonly HashSet<string> CityBefore =
    [
        "di",
        "ke",
        "dari",
        "kota",
        "menuju",
        "tiba",
        "sekitar",
        "asal",
        "meninggalkan",
        "mengunjungi",
        "selatan",
        "utara",
        "timur",
        "barat",
        "jalanan",
        "warga",
        "bandara",
        "stasiun",
        "kedutaan",
        "pusat",
        "in",
        "to",
        "from",
        "near",
        "outside",
        "-",
        "antara",
        "kawasan",
        "pinggiran",
        "universitas",
        "pengadilan",
        "rute",
        "kunjungi",
    ];
    private static readonly HashSet<string> GovernmentBefore =
    [
        "oleh",
        "milik",
        "dengan",
        "kepada",
        "terhadap",
        "bagi",
        "bahwa",
        "pihak",
        "sanksi",
        "hubungan",
        "pemerintah",
        "rezim",
        "mendesak",
        "menuduh",
        "agar",
        "membuat",
        "antara",
        "sikap",
        "kebijakan",
        "dukungan",
        "dibantah",
        "menekan",
        "ancaman",
        "keinginan",
        "tuntutan",
        "by",
        "that",
        "with",
        "against",
        "between",
        "ingin",
        "atas",
        "membantu",
        "sekutu",
        "meminta",
        "untuk",
        "memaksa",
        "mengancam",
        "menuding",
    ];
    private static readonly HashSet<string> ActAfter =
    [
        "akan",
        "telah",
        "tidak",
        "tak",
        "ingin",
        "juga",
        "sudah",
        "bisa",
        "harus",
        "pun",
        "belum",
        "masih",
        "mau",
        "kembali",
        "kini",
        "terus",
        "dapat",
        "mulai",
        "setuju",
        "menolak",
        "has",
        "is",
        "was",
        "will",
        "would",
        "said",
        "had",
        "wants",
        "dikenai",
        "minta",
        "tetap",
        "sendiri",
    ];

    /// <summary>True where the name at <paramref name="name"/> stands for the government that sits there.</summary>
    public static bool IsGovernment(SegmentedText text, NameSpan name)
    {
        var sentence = text.Sentences[text.SentenceAt(text.Tokens[name.FirstToken].Start)];
        // "Moskow dan Pyongyang": both act or neither does, so the pair is judged by what stands around it.
        if (name.EndToken + 1 < sentence.EndToken && text[name.EndToken] is "dan" or "and" && IsSeat(text, name.EndToken + 1))
            name = name with { EndToken = name.EndToken + 2 };
        if (name.FirstToken - 2 >= sentence.FirstToken && text[name.FirstToken - 1] is "dan" or "and" && IsSeat(text, name.FirstToken - 2))
            name = name with { FirstToken = name.FirstToken - 2 };
        if (name.FirstToken > sentence.FirstToken)
        {
            var before = text[name.FirstToken - 1];
            if (Has(CityBefore, before) && before is not "antara")
                return false;
            if (Has(GovernmentBefore, before))
                return true;
            // "Korea Utara, Pyongyang" and "Pyongyang, Korea Utara" tell where the city lies.
            if (before is "," or "(" or "/" && name.FirstToken - 2 >= sentence.FirstToken && char.IsUpper(text[name.FirstToken - 2][0]))
                return false;
        }
        if (name.EndToken >= sentence.EndToken)
            return false;
        var after = text[name.EndToken];
        return Has(ActAfter, after) || IsVerb(after) || after is "kemungkinan";
    }

    /// <summary>True for a word behind which a place's name names the place (<c>di</c>, <c>meninggalkan</c>).</summary>
    public static bool IsBeforeCity(ReadOnlySpan<char> word) => Has(CityBefore, word);

    /// <summary>True where the word before the name makes it one that acts (<c>kepada Washington</c>).</summary>
    public static bool IsBeforeGovernment(SegmentedText text, NameSpan name) =>
        name.FirstToken > 0 && Has(GovernmentBefore, text[name.FirstToken - 1]);

    private static bool IsSeat(SegmentedText text, int token) => KnownNames.Seats.ContainsKey(NameForm.KeyOf(text[token].ToString()));

    private static bool Has(HashSet<string> words, ReadOnlySpan<char> word)
    {
        if (word.Length > 12)
            return false;
        Span<char> lower = stackalloc char[12];
        return words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower[..word.ToLowerInvariant(lower)]);
    }

    private static bool IsVerb(ReadOnlySpan<char> word) =>
        word.Length > 5
        && (word.StartsWith("me") || word.StartsWith("ber"))
        && !word.EndsWith("nya")
        && word is not ("menurut" or "melalui" or "menjelang" or "bersama" or "berikut" or "mengenai" or "menuju" or "merupakan");
}
