using System.Buffers;

namespace Runut.Text;

/// <summary>The place, with outlet or agency, at the head of a report: <c>Mataram, NTB (ANTARA) -</c>, <c>TEMPO.CO, Jakarta -</c>, <c>Moskow:</c>.</summary>
/// <param name="Words">The words before the dash or colon.</param>
/// <param name="Report">Index at which the report begins; the length of the text where nothing follows.</param>
internal readonly record struct Dateline(TextSpan Words, int Report)
{
    private const int Longest = 70;
    private const int LongestPlace = 30;
    private static readonly SearchValues<char> Enders = SearchValues.Create("-–—―:");

    /// <summary>The agency or outlet in brackets at its end, without them; null where there is none.</summary>
    /// <param name="text">The text in which the dateline was found.</param>
    public TextSpan? Bracket(ReadOnlySpan<char> text)
    {
        var words = text[Words.Start..Words.End];
        var open = words.LastIndexOf('(');
        return open > 0 && words[^1] == ')' && words.Length - open > 2 ? new TextSpan(Words.Start + open + 1, Words.End - 1) : null;
    }

    /// <summary>The dateline of a paragraph; null where it has none.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="first">True for the first paragraph of a body, which alone may have the form <c>Moskow: …</c>.</param>
    public static Dateline? Find(ReadOnlySpan<char> text, bool first)
    {
        var head = text[..Math.Min(text.Length, Longest)];
        for (var at = 0; at < head.Length; )
        {
            var step = head[at..].IndexOfAny(Enders);
            if (step < 0)
                return null;
            at += step;
            var mark = head[at];
            if (mark == ':')
                return first ? BeforeColon(text, at) : null;
            var spaced = at > 0 && head[at - 1] is ' ' or '\u00a0' or ')';
            var end = at;
            while (end < text.Length && IsDash(text[end]))
                end++;
            var doubled = end - at >= 2;
            if ((spaced || doubled || mark != '-') && (end >= text.Length || text[end] is ' ' or '\u00a0' || doubled || mark != '-'))
            {
                if (!IsPlace(head[..at]) || (end < text.TrimEnd().Length && !BeginsReport(text, end)))
                    return null;
                var place = BehindPlace(text, Skip(text, end));
                return place > 0
                    ? new Dateline(Trimmed(text[..(place - 1)]), Skip(text, place))
                    : new Dateline(Trimmed(text[..at]), Skip(text, end));
            }
            at = end;
        }
        return null;
    }

    /// <summary>Behind the full stop of the place in capitals that follows the outlet: <c>KONTAN.CO.ID - JAKARTA. …</c>; 0 where none does.</summary>
    private static int BehindPlace(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && (char.IsUpper(text[end]) || text[end] == ' '))
            end++;
        return
            end - at is >= 4 and <= LongestPlace
            && end + 2 < text.Length
            && text[end] == '.'
            && text[end + 1] == ' '
            && char.IsUpper(text[end + 2])
            ? end + 1
            : 0;
    }

    private static Dateline? BeforeColon(ReadOnlySpan<char> text, int colon) =>
        colon is > 2 and < 32
        && text.Length > colon + 60
        && text[colon + 1] == ' '
        && char.IsUpper(text[colon + 2])
        && CapitalisedWords(text[..colon]) is > 0 and <= 3
            ? new Dateline(new TextSpan(0, colon), colon + 2)
            : null;

    private static TextSpan Trimmed(ReadOnlySpan<char> words)
    {
        var start = words.Length - words.TrimStart().Length;
        return new TextSpan(start, start + words.Trim().Length);
    }

    private static bool IsDash(char mark) => mark is '-' or '–' or '—' or '―';

    private static bool BeginsReport(ReadOnlySpan<char> text, int end)
    {
        var at = Skip(text, end);
        return at >= text.Length
            || char.IsUpper(text[at])
            || char.IsDigit(text[at])
            || text[at] is '"' or '“' or '\'' or '‘' or '('
            || text[at] > '\u2e80';
    }

    private static int Skip(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || IsDash(text[at])))
            at++;
        return at;
    }

    /// <summary>All words are capitalised, and there is a sign beyond that of a dateline: a bracket, a comma, a domain, capitals, or brevity.</summary>
    private static bool IsPlace(ReadOnlySpan<char> head)
    {
        head = head.Trim();
        if (head.Length < 3 || head.IndexOfAny('"', '“', '?') >= 0)
            return false;
        var words = CapitalisedWords(head);
        return words > 0 && (words <= 3 || (words <= 9 && (head.IndexOf(',') >= 0 || head.IndexOf('(') >= 0)));
    }

    /// <summary>Number of words of which all are capitalised, numbers or little words of dates; -1 where one is not.</summary>
    private static int CapitalisedWords(ReadOnlySpan<char> head)
    {
        var count = 0;
        foreach (var range in head.Split(' '))
        {
            var word = head[range].Trim("(),.[]/|\u00a0");
            if (word.IsEmpty)
                continue;
            if (
                !char.IsUpper(word[0])
                && !char.IsDigit(word[0])
                && word is not ("di" or "dan" or "de" or "of" or "detikcom")
                && word.IndexOf('.') < 0
            )
                return -1;
            count++;
        }
        return count;
    }
}
