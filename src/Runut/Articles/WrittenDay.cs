namespace Runut.Articles;

/// <summary>Reads days whose month is written in words, in the orders and with the small words of many languages.</summary>
internal static class WrittenDay
{
    private static readonly Lazy<Dictionary<string, int>> Months = new(() => PageDate.Table("World/months.tsv"));

    /// <summary>25. April 2019, 25th April 2019, 25 de abril de 2019, 25-Apr-2019, 25 tháng 4 năm 2019</summary>
    /// <returns>The day and the piece behind it.</returns>
    public static (DateOnly, int)? DayMonthYear(ReadOnlySpan<char> text, ReadOnlySpan<DatePiece> p, int i)
    {
        var at = Skip(text, p, i + 1, ".-/º°,’'");
        if (MonthAt(text, p, at) is not { } month)
            return null;
        at = Skip(text, p, month.Next, ".-/,'’");
        if (at >= p.Length || p[at].Kind != DatePieceKind.Number)
            return null;
        var year =
            p[at].Length == 4 ? p[at].Value
            : p[at].Length == 2 && p[at].Value > 0 && !(at + 1 < p.Length && p[at + 1].Value is ':')
                ? IsThai(text[p[month.Next - 1].Start]) ? 2500 + p[at].Value
                    : p[at].Value < 60 ? 2000 + p[at].Value
                    : 0
            : 0;
        return PageDate.Make(year, month.Month, p[i].Value) is { } day ? (day, at + 1) : null;
    }

    /// <summary>April 25, 2019, Apr. 25th 2019, and with the time between: Apr 25 14:30:00 UTC 2019</summary>
    /// <returns>The day and the piece behind it.</returns>
    public static (DateOnly, int)? MonthDayYear(ReadOnlySpan<char> text, ReadOnlySpan<DatePiece> p, int i)
    {
        // Most words are no months, and most of them no number follows.
        if (!IsNumber(p, i + 1) && !IsNumber(p, i + 2) || MonthAt(text, p, i) is not { } month)
            return null;
        var at = month.Next;
        if (at < p.Length && p[at].Value is '.' or '-')
            at++;
        if (at >= p.Length || p[at].Kind != DatePieceKind.Number || p[at].Length > 2)
            return null;
        var day = p[at++].Value;
        if (at + 5 < p.Length && p[at + 1].Value == ':' && p[at + 3].Value == ':' && p[at].Length == 2)
            at += p[at + 5].Kind == DatePieceKind.Word ? 6 : 5;
        else
            at = Skip(text, p, at, ",.-");
        var shortened = at + 1 < p.Length && p[at].Value is '\'' or '’' && p[at + 1].Length == 2;
        if (shortened)
            at++;
        return
            at < p.Length
            && (p[at].Length == 4 || shortened)
            && PageDate.Make(p[at].Value + (shortened ? 2000 : 0), month.Month, day) is { } date
            ? (date, at + 1)
            : null;
    }

    /// <summary>2023 Jan 7, 2024. május 5., 2024 m. gegužės 5 d., 2024. gada 5. maijs</summary>
    /// <returns>The day and the piece behind it.</returns>
    public static (DateOnly, int)? YearMonthDay(ReadOnlySpan<char> text, ReadOnlySpan<DatePiece> p, int i)
    {
        var at = i + 1;
        while (at < p.Length && at < i + 3 && (p[at].Value == '.' || text[p[at].Start..p[at].End] is "m" or "gada"))
            at++;
        if (MonthAt(text, p, at) is { } month)
        {
            at = month.Next;
            return
                at < p.Length
                && p[at].Kind == DatePieceKind.Number
                && p[at].Length <= 2
                && !(at + 1 < p.Length && p[at + 1].Kind == DatePieceKind.Number && p[at + 1].Length == 4)
                && PageDate.Make(p[i].Value, month.Month, p[at].Value) is { } day
                ? (day, at + 1)
                : null;
        }
        return
            at > i + 1
            && at + 2 < p.Length
            && p[at].Kind == DatePieceKind.Number
            && p[at].Length <= 2
            && p[at + 1].Value == '.'
            && MonthAt(text, p, at + 2) is { } behind
            && PageDate.Make(p[i].Value, behind.Month, p[at].Value) is { } date
            ? (date, behind.Next)
            : null;
    }

    /// <summary>The month that stands at a piece, and the piece behind it; null where none does.</summary>
    public static (int Month, int Next)? MonthAt(ReadOnlySpan<char> text, ReadOnlySpan<DatePiece> p, int at)
    {
        if (at >= p.Length || p[at].Kind != DatePieceKind.Word || p[at].Length > 14)
            return null;
        var word = text[p[at].Start..p[at].End];
        if (Find(word) is > 0 and var month)
            return (month, at + 1);
        // "พ.ค." is one word.
        if (
            at + 2 < p.Length
            && p[at + 2].End - p[at].Start <= 5
            && IsThai(word[0])
            && Find(text[p[at].Start..p[at + 2].End]) is > 0 and var thai
        )
            return (thai, at + 3);
        return
            word is "tháng" or "Tháng" && at + 1 < p.Length && p[at + 1].Kind == DatePieceKind.Number && p[at + 1].Value is >= 1 and <= 12
            ? (p[at + 1].Value, at + 2)
            : null;
    }

    private static int Find(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[16];
        var length = word.ToLowerInvariant(lower);
        return Months.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower[..length], out var month) ? month : 0;
    }

    /// <summary>The piece behind at most two small words or marks.</summary>
    private static int Skip(ReadOnlySpan<char> text, ReadOnlySpan<DatePiece> p, int at, string marks)
    {
        for (var skipped = 0; at < p.Length && skipped < 2; skipped++, at++)
        {
            if (
                p[at].Kind == DatePieceKind.Number
                || (
                    p[at].Kind == DatePieceKind.Word
                        ? !IsLink(text[p[at].Start..p[at].End])
                        : !marks.Contains((char)p[at].Value, StringComparison.Ordinal)
                )
            )
                break;
        }
        return at;
    }

    private static bool IsNumber(ReadOnlySpan<DatePiece> p, int at) => at < p.Length && p[at].Kind == DatePieceKind.Number;

    private static bool IsThai(char c) => c is >= '\u0e00' and <= '\u0e7f';

    private static bool IsLink(ReadOnlySpan<char> word) =>
        word
            is "de"
                or "del"
                or "th"
                or "st"
                or "nd"
                or "rd"
                or "er"
                or "of"
                or "TH"
                or "ST"
                or "lokakuuta"
                or "г"
                or "di"
                or "ta"
                or "năm";
}
