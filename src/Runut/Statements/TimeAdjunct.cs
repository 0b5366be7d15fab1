using Runut.Text;

namespace Runut.Statements;

/// <summary>The day that stands among the words of a speaker: <c>Budi di Bogor, Selasa (10/9), mengatakan</c>.</summary>
internal static class TimeAdjunct
{
    private const int Longest = 9;

    /// <summary>Where the words end that stand before a day which ends at <paramref name="end"/>; the same place where none does.</summary>
    public static int Before(StatementText text, int from, int end)
    {
        var first = end;
        while (first > from && text.IsComma(first - 1))
            first--;
        first = NamesBefore.SkipBrackets(text, from, first);
        for (; first > from && end - first < Longest; first--)
        {
            var before = first - 1;
            if (text.Is(before, WordRole.Weekday) && !text.IsInsideName(before))
            {
                first = before;
                while (first > from && (text.IsComma(first - 1) || text.IsWord(first - 1, "pada") || text.IsWord(first - 1, "hari")))
                    first--;
                return first - 2 >= from && text.IsWord(first - 1, "ini") && text.IsWord(first - 2, "hari") ? first - 2 : first;
            }
            if (!IsOfDate(text, before))
                return end;
        }
        return end;
    }

    /// <summary>Where the words end that stand before a vague time: <c>laporan itu baru-baru ini</c>, <c>iklan itu lebih lanjut</c>.</summary>
    public static int BeforeVague(StatementText text, int first, int end)
    {
        if (text.IsWord(end - 1, "ini") && (text.IsWord(end - 2, "baru-baru") || text.IsWord(end - 2, "belakangan")))
            end -= 2;
        if (text.IsWord(end - 1, "lanjut") && text.IsWord(end - 2, "lebih"))
            end -= 2;
        return Math.Max(first, end);
    }

    /// <summary>The token behind a day that opens at <paramref name="first"/>: <c>Kamis (12/9) kepolisian mengungkapkan</c>.</summary>
    public static int Behind(StatementText text, int first, int end)
    {
        if (!text.Is(first, WordRole.Weekday))
            return first;
        var at = first + 1;
        while (at < end && (text.IsMark(at, '(') || text.IsMark(at, ')') || IsOfDate(text, at)))
            at++;
        return at;
    }

    // A number, a month between two numbers, the part of a day.
    private static bool IsOfDate(StatementText text, int token) =>
        text.Token(token).Kind == TokenKind.Number
        || text.IsComma(token)
        || text.IsMark(token, '/')
        || text.IsIn(token, WordList.DayPart)
        || text.IsCapital(token)
            && token > 0
            && text.Token(token - 1).Kind == TokenKind.Number
            && token + 1 < text.Count
            && text.Token(token + 1).Kind == TokenKind.Number;
}
