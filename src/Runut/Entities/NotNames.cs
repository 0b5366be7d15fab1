using Runut.Learning;
using Runut.Text;

namespace Runut.Entities;

/// <summary>Drops what looks like a name and is none: events, offices, things, abbreviations of common words, initials that hide a name.</summary>
internal static class NotNames
{
    private const int LongestTail = 12;

    /// <summary>Removes them from the names.</summary>
    public static void Drop(SegmentedText text, List<NameSpan> names)
    {
        var hidden = new HashSet<string>();
        foreach (var name in names)
        {
            if (IsInitials(text, name))
                hidden.Add(Written(text, name));
        }
        names.RemoveAll(name => IsNoName(text, name) || (hidden.Count > 0 && hidden.Contains(Written(text, name))));
    }

    private static bool IsNoName(SegmentedText text, NameSpan name)
    {
        var last = name.EndToken;
        while (last < text.Tokens.Length && last < name.EndToken + LongestTail && IsCapital(text, last) && IsBeside(text, last - 1, last))
            last++;
        // Film Week, Reading Festival 2019: an event, with whatever its first words may name elsewhere.
        for (var i = last - 1; i > name.FirstToken && i >= last - 3; i--)
        {
            if (
                text[i]
                is "Festival"
                    or "Week"
                    or "Awards"
                    or "Award"
                    or "Championship"
                    or "Championships"
                    or "Cup"
                    or "Expo"
                    or "Marathon"
                    or "Prix"
                    or "Fest"
            )
                return true;
        }
        var first = name.FirstToken;
        if (last - first == 1 && IsTitle(text, first) && WordLexicon.Default[Hashing.Of(text[first])].GivenName < 2)
            return true;
        // Data Terpadu Kesejahteraan Sosial, Pembangkit Listrik Tenaga Surya: things, not bodies.
        if (
            name.Type == EntityType.Organisation
            && (
                IsThing(text[first])
                || (
                    first > 0
                    && IsThing(text[first - 1])
                    && !KnownNames.Heads.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(text[first])
                    && !KnownNames.Exact.ContainsKey(Written(text, name))
                    && IsBeside(text, first - 1, first)
                )
            )
        )
            return true;
        if (name.Type == EntityType.Organisation && text[first] is "Menteri" or "Presiden" or "Gubernur")
            return true;
        return IsCommonAbbreviation(text, name);
    }

    private static bool IsThing(ReadOnlySpan<char> word) =>
        word
            is "Data"
                or "Pembangkit"
                or "Program"
                or "Sistem"
                or "Kartu"
                or "Piala"
                or "Undang-Undang"
                or "Undang-undang"
                or "Rancangan"
                or "Peraturan"
                or "Aplikasi";

    // "sumber daya alam (SDA)": what is written small in full is no name either.
    private static bool IsCommonAbbreviation(SegmentedText text, NameSpan name)
    {
        var open = name.FirstToken - 1;
        if (
            name.EndToken - name.FirstToken != 1
            || open < 3
            || name.EndToken >= text.Tokens.Length
            || text[open] is not "("
            || text[name.EndToken] is not ")"
            || KnownNames.Exact.ContainsKey(Written(text, name))
        )
            return false;
        var brief = text[name.FirstToken];
        if (brief.Length < 2 || brief.Length > open || brief.ContainsAnyExceptInRange('A', 'Z'))
            return false;
        if (!char.IsLower(text[open - 1][0]))
            return false;
        for (var i = 1; i <= brief.Length; i++)
        {
            if (text[open - i][0] != char.ToLowerInvariant(brief[^i]))
                return brief.Length > 2 && i > 2 && char.IsLower(text[open - 2][0]);
        }
        return true;
    }

    // "berinisial HK, AZ, dan TJ": initials that hide a name.
    private static bool IsInitials(SegmentedText text, NameSpan name)
    {
        if (
            name.EndToken - name.FirstToken != 1
            || text[name.FirstToken].Length > 3
            || text[name.FirstToken].ContainsAnyExceptInRange('A', 'Z')
        )
            return false;
        for (var i = name.FirstToken - 1; i >= 0 && i > name.FirstToken - 60; i--)
        {
            if (text[i] is "berinisial" or "inisial")
                return true;
            var word = text[i];
            if (word is "dan" or "," or "(" or ")" || text.Tokens[i].Kind == TokenKind.Number)
                continue;
            if (word.Length > 3 || word.ContainsAnyExceptInRange('A', 'Z'))
                return false;
        }
        return false;
    }

    private static bool IsTitle(SegmentedText text, int token) =>
        KnownNames.Titles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[token]);

    private static bool IsBeside(SegmentedText text, int token, int next) => text.Tokens[next].Start - text.Tokens[token].End == 1;

    private static bool IsCapital(SegmentedText text, int token) =>
        text.Tokens[token].Kind == TokenKind.Word && char.IsUpper(text[token][0]);

    private static string Written(SegmentedText text, NameSpan name) => name.In(text).Of(text.Text);
}
