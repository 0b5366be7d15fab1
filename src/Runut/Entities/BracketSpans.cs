using Runut.Text;

namespace Runut.Entities;

/// <summary>Lets an abbreviation in brackets tell where the body before it begins: <c>Lembaga Hikmah dan Kebijakan Publik (LHKP)</c>.</summary>
internal static class BracketSpans
{
    /// <summary>Widens the names of bodies before a bracket to the words whose initials it holds.</summary>
    public static void Widen(SegmentedText text, List<NameSpan> names)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i].Type != EntityType.Organisation)
                continue;
            // The bracket stands behind the name, or behind words that the name was cut from.
            var open = names[i].EndToken;
            while (open < text.Tokens.Length && open < names[i].EndToken + 5 && (IsCapital(text, open) || IsSmall(text[open])))
                open++;
            if (open + 2 >= text.Tokens.Length || text[open] is not "(" || text[open + 2] is not ")")
                continue;
            var first = FirstOf(text, open, text[open + 1]);
            if (first < 0 || first > names[i].FirstToken || (first == names[i].FirstToken && open == names[i].EndToken))
                continue;
            while (i > 0 && names[i - 1].EndToken > first)
                names.RemoveAt(--i);
            while (i + 1 < names.Count && names[i + 1].FirstToken < open)
                names.RemoveAt(i + 1);
            names[i] = new NameSpan(first, open, EntityType.Organisation);
        }
    }

    // Walks back over capitals and small words; -1 where their initials are not just the letters of the abbreviation.
    private static int FirstOf(SegmentedText text, int open, ReadOnlySpan<char> brief)
    {
        if (brief.Length is < 3 or > 9 || brief.ContainsAnyExceptInRange('A', 'Z'))
            return -1;
        var at = open;
        for (var letter = brief.Length - 1; letter >= 0; letter--)
        {
            at--;
            if (at > 0 && IsSmall(text[at]))
                at--;
            if (at < 0 || !IsCapital(text, at) || text[at][0] != brief[letter] || text.Tokens[at + 1].Start - text.Tokens[at].End != 1)
                return -1;
        }
        return at;
    }

    private static bool IsSmall(ReadOnlySpan<char> word) => word is "dan" or "untuk" or "of" or "and" or "the" or "for";

    private static bool IsCapital(SegmentedText text, int token) =>
        text.Tokens[token].Kind == TokenKind.Word && char.IsUpper(text[token][0]);
}
