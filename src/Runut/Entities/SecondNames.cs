using Runut.Text;

namespace Runut.Entities;

/// <summary>Second names that words introduce: <c>Suwardi alias Keling</c>, <c>Ridwan Kamil atau yang akrab disapa Emil</c>.</summary>
internal static class SecondNames
{
    private const int Longest = 8;

    /// <summary>True where the words before <paramref name="at"/> say that somebody is called so: <c>pria yang akrab disapa</c>.</summary>
    public static bool IsCalled(SegmentedText text, int at)
    {
        var i = at - 1;
        while (i > 0 && text[i] is "dengan" or "nama" or "sebagai" or "Pak" or "Bu" or "Gus")
            i--;
        return i > 0 && text[i] is "disapa" or "dipanggil" && text[i - 1] is "akrab" or "biasa" or "kerap" or "karib" or "sering" or "yang";
    }

    /// <summary>The token where the second name of what was named before <paramref name="at"/> begins; -1 where none is introduced.</summary>
    public static int At(SegmentedText text, int at)
    {
        var naming = false;
        for (var i = at; i < at + Longest && i < text.Tokens.Length; i++)
        {
            var word = text[i];
            if (word is "alias" or "disapa" or "dipanggil" or "panggilan" or "sapaan")
                naming = true;
            // "dikenal sebagai" alone tells what somebody is known for.
            else if (word is "dikenal")
                naming = i > at && text[i - 1] is "yang" or "atau" or "juga" or "lebih";
            else if (
                word
                is not (
                    ","
                    or "atau"
                    or "yang"
                    or "akrab"
                    or "biasa"
                    or "kerap"
                    or "karib"
                    or "lebih"
                    or "juga"
                    or "dengan"
                    or "nama"
                    or "sebagai"
                    or "akrabnya"
                )
            )
                return naming && text.Tokens[i].Kind == TokenKind.Word && char.IsUpper(word[0]) ? i : -1;
        }
        return -1;
    }
}
