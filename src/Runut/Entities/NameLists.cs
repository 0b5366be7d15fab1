using Runut.Learning;
using Runut.Text;

namespace Runut.Entities;

/// <summary>
/// Gives bodies the whole list of what they are for: <c>Kementerian Riset, Teknologi, dan Pendidikan Tinggi</c>, <c>Badan Penyelenggara Haji dan
/// Umrah</c>. Only nouns that are otherwise written small belong to such a list; <c>Kementerian Sosial dan Polri</c> are two bodies.
/// </summary>
internal static class NameLists
{
    /// <summary>Widens the names; the list stays in document order and without overlaps.</summary>
    public static void Widen(SegmentedText text, List<NameSpan> names)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i].Type != EntityType.Organisation || !TakesList(text[names[i].FirstToken]))
                continue;
            var end = ListEnd(text, names[i].EndToken);
            if (end == names[i].EndToken)
                continue;
            while (i + 1 < names.Count && names[i + 1].FirstToken < end)
                names.RemoveAt(i + 1);
            names[i] = names[i] with { EndToken = end };
        }
    }

    private static bool TakesList(ReadOnlySpan<char> head) =>
        head
            is "Kementerian"
                or "Departemen"
                or "Badan"
                or "Dinas"
                or "Direktorat"
                or "Ditjen"
                or "Kedeputian"
                or "Komisi"
                or "Fakultas"
                or "Lembaga"
                or "Dewan"
                or "Balai"
                or "Satuan"
                or "Komite";

    // The end of "…, B, dan C" behind the first noun, or the start where no such list goes on.
    private static int ListEnd(SegmentedText text, int start)
    {
        var at = start;
        while (at + 1 < text.Tokens.Length && text[at] is ",")
        {
            var next = text[at + 1] is "dan" ? at + 2 : at + 1;
            var end = NounsEnd(text, next);
            if (end == next)
                return start;
            if (next == at + 2)
                return end;
            at = end;
        }
        if (at + 1 >= text.Tokens.Length || text[at] is not "dan")
            return start;
        var last = NounsEnd(text, at + 1);
        return last > at + 1 ? last : start;
    }

    private static int NounsEnd(SegmentedText text, int at)
    {
        while (at < text.Tokens.Length && IsNoun(text, at))
            at++;
        return at;
    }

    private static bool IsNoun(SegmentedText text, int token)
    {
        var word = text[token];
        return text.Tokens[token].Kind == TokenKind.Word
            && char.IsUpper(word[0])
            && char.IsLower(word[^1])
            && WordLexicon.Default[Hashing.OfLower(word)].Capital is > 0 and <= 5
            && !KnownNames.Heads.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word)
            && !KnownNames.Titles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)
            && !KnownNames.Exact.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word);
    }
}
