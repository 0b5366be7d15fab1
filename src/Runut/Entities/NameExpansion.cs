namespace Runut.Entities;

/// <summary>Makes different writings of one name equal: abbreviated words written out, legal forms and the country's initials left off.</summary>
internal static class NameExpansion
{
    private static readonly HashSet<string> Small = ["dan", "untuk", "atas", "of", "the", "and", "for", "di", "ke", "terhadap"];
    private static readonly HashSet<string> Legal = ["pt", "cv", "tbk", "persero", "inc", "ltd", "corp", "llc", "co", "perum"];
    private static readonly Lazy<HashSet<string>> PlaceHeads = new(() => HeadsOf(EntityType.Place));
    private static readonly Lazy<HashSet<string>> OrganisationHeads = new(() => HeadsOf(EntityType.Organisation));

    /// <summary>True for <c>kabupaten</c>, <c>jalan</c>, <c>pulau</c>.</summary>
    public static bool IsPlaceHead(string word) => PlaceHeads.Value.Contains(word);

    /// <summary>True for the kinds of areas that are usually named without them: <c>kabupaten</c>, <c>pulau</c>.</summary>
    public static bool IsArea(string word) =>
        word
            is "kabupaten"
                or "kota"
                or "kotamadya"
                or "provinsi"
                or "propinsi"
                or "kecamatan"
                or "kelurahan"
                or "desa"
                or "distrik"
                or "dusun"
                or "dukuh"
                or "kampung"
                or "gampong"
                or "nagari"
                or "jorong"
                or "pulau"
                or "kepulauan";

    /// <summary>True for <c>kementerian</c>, <c>polres</c>.</summary>
    public static bool IsOrganisationHead(string word) => OrganisationHeads.Value.Contains(word);

    /// <summary>True for the kinds of bodies that are often named without them: <c>bank</c>, <c>yayasan</c>; a unit of a body is none.</summary>
    public static bool IsKindOfBody(string word) =>
        word
            is "bank"
                or "kementerian"
                or "partai"
                or "yayasan"
                or "komunitas"
                or "karoseri"
                or "toko"
                or "kantor"
                or "klub"
                or "grup"
                or "sekolah"
                or "rs"
                or "universitas"
                or "ponpes"
                or "perum"
                or "koperasi";

    /// <summary>
    /// The name with every word written out and without gaps (<c>Tanjung Pinang</c>, <c>Tanjungpinang</c>), and, where brackets inside it shorten
    /// its beginning, that short writing too: <c>Pengadilan Negeri (PN) Lembata</c> → <c>PN Lembata</c>.
    /// </summary>
    public static IEnumerable<string> Writings(NameForm form)
    {
        yield return Of(form).Replace(" ", "", StringComparison.Ordinal);
        if (form.Type != EntityType.Person && Contracted(form.Written) is { } brief)
            yield return Of(NameForm.Of(brief, form.Type)).Replace(" ", "", StringComparison.Ordinal);
    }

    // "DPW Partai Keadilan Sejahtera (PKS) Riau" → DPW PKS Riau: each bracket takes the place of the words that it shortens.
    private static string? Contracted(string written)
    {
        var open = written.IndexOf('(', StringComparison.Ordinal);
        var close = open > 0 ? written.IndexOf(')', open) : -1;
        if (close < 0 || close + 1 == written.Length)
            return null;
        var before = written[..open].TrimEnd();
        var inside = written[(open + 1)..close].Trim();
        var brief = before[..ShortenedFrom(before, inside)] + inside + written[(close + 1)..];
        return Contracted(brief) ?? brief;
    }

    // Where the words begin whose initials the short writing holds; the first word where none are.
    private static int ShortenedFrom(string words, string brief)
    {
        for (var start = words.Length - 1; start > 0; start--)
        {
            if (
                words[start - 1] == ' '
                && string.Concat(Initials(NameForm.Of(words[start..], EntityType.Organisation)).First()) == NameForm.KeyOf(brief)
            )
                return start;
        }
        return 0;
    }

    /// <summary>
    /// The words of a name without those inside it that tell the kind of an area or a road, or only those:
    /// <c>dinas pendidikan provinsi jawa barat</c> → <c>dinas pendidikan jawa barat</c>, <c>provinsi</c>.
    /// </summary>
    public static string WithoutKinds(string[] words, EntityType type, bool kinds) =>
        string.Join(' ', words.Where((word, i) => kinds == (i > 0 && IsInnerKind(word, type, last: i == words.Length - 1))));

    /// <summary>True where such a word stands inside the name.</summary>
    public static bool HasKindInside(string[] words, EntityType type)
    {
        for (var i = 1; i < words.Length; i++)
        {
            if (IsInnerKind(words[i], type, last: i == words.Length - 1))
                return true;
        }
        return false;
    }

    private static bool IsInnerKind(string word, EntityType type, bool last) =>
        type == EntityType.Place
            ? word is "raya" or "internasional" or "jami" or "adat"
            : !last && word is "kabupaten" or "kota" or "provinsi" or "metro";

    /// <summary>
    /// True where the word is made of the beginnings of the others, two letters of each at least (<c>Lamteng</c> of Lampung Tengah), or of the
    /// initials of three at least.
    /// </summary>
    public static bool Shortens(ReadOnlySpan<char> word, ReadOnlySpan<string> of)
    {
        if (of.Length < 3 || word.Length != of.Length)
            return IsClipped(word, of);
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] != of[i][0])
                return false;
        }
        return true;
    }

    private static bool IsClipped(ReadOnlySpan<char> word, ReadOnlySpan<string> of)
    {
        if (of.IsEmpty)
            return word.IsEmpty;
        for (var length = 2; length <= word.Length && length <= of[0].Length; length++)
        {
            if (word[length - 1] != of[0][length - 1] || word[0] != of[0][0])
                return false;
            if (IsClipped(word[length..], of[1..]))
                return true;
        }
        return false;
    }

    /// <summary>The name with every word written out.</summary>
    public static string Of(NameForm form)
    {
        if (form.Type == EntityType.Person || form.Words.Length < 2)
            return form.Type != EntityType.Person && KnownNames.Short.TryGetValue(form.Key, out var whole) ? whole : form.Key;
        var words = new List<string>(form.Words.Length);
        foreach (var word in form.Words)
        {
            if (form.Type == EntityType.Organisation && Legal.Contains(word))
                continue;
            words.Add(KnownNames.Short.GetValueOrDefault(word, word));
        }
        if (words.Count > 1 && words[^1] == "ri")
            words.RemoveAt(words.Count - 1);
        return string.Join(' ', words);
    }

    /// <summary>The initials of a name, with and without its small words.</summary>
    public static IEnumerable<string> Initials(NameForm form)
    {
        var all = new char[Math.Min(form.Words.Length, 12)];
        var big = new List<char>(all.Length);
        var core = new List<char>(all.Length);
        for (var i = 0; i < all.Length; i++)
        {
            var word = form.Words[i];
            all[i] = word[0];
            if (Small.Contains(word))
                continue;
            big.Add(all[i]);
            if (!Legal.Contains(word) && word != "ri")
                core.Add(all[i]);
        }
        yield return new string(all);
        if (big.Count < all.Length && big.Count > 1)
            yield return new string([.. big]);
        if (core.Count < big.Count && core.Count > 1)
            yield return new string([.. core]);
    }

    /// <summary>The name with the initials of its first words: <c>Pengadilan Negeri Lembata</c> → <c>pn lembata</c>.</summary>
    public static IEnumerable<string> InitialsBeforeRest(NameForm form)
    {
        if (form.Type == EntityType.Person || form.Words.Length is < 3 or > 8)
            yield break;
        for (var count = 2; count < form.Words.Length; count++)
            yield return $"{string.Concat(form.Words[..count].Select(word => word == "ri" ? word : word[..1]))} {string.Join(' ', form.Words[count..])}";
    }

    private static HashSet<string> HeadsOf(EntityType type)
    {
        var heads = new HashSet<string>();
        foreach (var (word, kind) in KnownNames.Heads)
        {
            if (kind == type)
                heads.Add(NameForm.KeyOf(word));
        }
        return heads;
    }
}
