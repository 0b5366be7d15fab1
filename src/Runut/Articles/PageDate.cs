using System.Buffers;
using System.Globalization;
using Runut.Languages;
using Runut.Times;

namespace Runut.Articles;

/// <summary>A date read off a page, and where it stands in its text.</summary>
/// <param name="Value">The date, with what is known of time and zone.</param>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index behind its last.</param>
internal readonly record struct DateMatch(Timestamp Value, int Start, int End);

/// <summary>Reads the dates of publication that pages show: in numbers or words of many languages, with time and zone.</summary>
internal static class PageDate
{
    /// <summary>Those of the scripts in which pages write their dates.</summary>
    private static readonly SearchValues<char> Digits = SearchValues.Create(
        "0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९০১২৩৪৫৬৭৮৯௦௧௨௩௪௫௬௭௮௯๐๑๒๓๔๕๖๗๘๙"
    );

    /// <summary>The first date of <paramref name="text"/>, looking at its first 400 characters; null where there is none.</summary>
    /// <param name="text">A line of a page or the value of a field.</param>
    /// <param name="monthFirst">True where <c>3/4/2019</c> means the fourth of March.</param>
    public static DateMatch? Find(ReadOnlySpan<char> text, bool monthFirst = false)
    {
        if (text.Length > 400)
            text = text[..400];
        if (!text.ContainsAny(Digits))
            return null;
        Span<DatePiece> buffer = stackalloc DatePiece[128];
        var count = DatePieces.Cut(text, buffer);
        var pieces = buffer[..count];
        for (var i = 0; i < count; i++)
        {
            if (pieces[i].Kind == DatePieceKind.Mark || DayAt(text, pieces, i, monthFirst) is not { } day)
                continue;
            int next = day.Next,
                start = pieces[i].Start;
            var end = pieces[next - 1].End;
            TimeOnly? time = null;
            TimeSpan? offset = null;
            if (PageClock.After(text, pieces, next) is { } clock)
            {
                time = clock.Time;
                offset = clock.Offset;
                end = clock.End;
            }
            else if (PageClock.Before(text, pieces, i) is { } before)
            {
                time = before.Time;
                offset = before.Offset;
                start = before.Start;
            }
            else if (next - i > 7 && PageClock.Before(text, pieces, next) is { } inside)
                (time, offset) = (inside.Time, inside.Offset);
            return new DateMatch(new Timestamp(day.Date, time, offset), start, end);
        }
        return null;
    }

    /// <summary>True for the name of a month alone, shortened or not.</summary>
    public static bool IsMonth(ReadOnlySpan<char> word) =>
        word.Length <= 14
        && word.IndexOf(' ') < 0
        && WrittenDay.MonthAt(word, [new DatePiece(DatePieceKind.Word, 0, word.Length, 0)], 0) is not null;

    /// <summary>A word file of words and numbers.</summary>
    internal static Dictionary<string, int> Table(string file)
    {
        var table = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in WordFile.Rows(file))
            table[row[0]] = int.Parse(row[1], CultureInfo.InvariantCulture);
        return table;
    }

    private static (DateOnly Date, int Next)? DayAt(ReadOnlySpan<char> text, ReadOnlySpan<DatePiece> p, int i, bool monthFirst)
    {
        if (p[i].Kind == DatePieceKind.Word)
            return WrittenDay.MonthDayYear(text, p, i);
        if (p[i].Length == 4)
            return YearFirst(p, i) ?? WrittenDay.YearMonthDay(text, p, i);
        if (p[i].Length is 8 or 12 or 14 && text.Length < 40)
            return Packed(text[p[i].Start..p[i].End]) is { } packed ? (packed, i + 1) : null;
        // The minutes of "09:31 August 20, 2019" are no day.
        if (p[i].Length > 2 || (i > 1 && IsMinute(p, i)))
            return null;
        if (i > 0 && p[i - 1].Kind == DatePieceKind.Number && !(i > 2 && IsMinute(p, i - 1)))
            return null;
        return WrittenDay.DayMonthYear(text, p, i) ?? Numbers(p, i, monthFirst);
    }

    private static bool IsMinute(ReadOnlySpan<DatePiece> p, int i) =>
        p[i - 1].Value == ':' && p[i - 2].Kind == DatePieceKind.Number && p[i - 1].Start == p[i - 2].End;

    /// <summary>2019-04-25, 2019/04/25, 2019.04.25, 2019年4月25日</summary>
    private static (DateOnly, int)? YearFirst(ReadOnlySpan<DatePiece> p, int i)
    {
        if (i + 4 >= p.Length || p[i + 2].Kind != DatePieceKind.Number || p[i + 4].Kind != DatePieceKind.Number)
            return null;
        var mark = (char)p[i + 1].Value;
        if (
            p[i + 1].Kind != DatePieceKind.Mark
            || p[i + 3].Kind != DatePieceKind.Mark
            || mark is not ('-' or '/' or '.' or '年' or '년')
            || p[i + 4].Length > 2
            || Make(p[i].Value, p[i + 2].Value, p[i + 4].Value) is not { } day
        )
            return null;
        var next = i + 5;
        if (next < p.Length && ((char)p[next].Value is '日' or '일' || (mark == '.' && p[next].Value == '.')))
            next++;
        return (day, next);
    }

    /// <summary>20190425, and 201904252344 with the time behind.</summary>
    private static DateOnly? Packed(ReadOnlySpan<char> digits) =>
        int.TryParse(digits[..8], NumberStyles.None, CultureInfo.InvariantCulture, out var day)
        && (digits.Length == 8 || (digits[8] < '3' && digits[10] < '6' && day > 19900000))
            ? Make(day / 10000, day / 100 % 100, day % 100)
            : null;

    private static (DateOnly, int)? Numbers(ReadOnlySpan<DatePiece> p, int i, bool monthFirst)
    {
        if (i + 4 >= p.Length || p[i + 2].Kind != DatePieceKind.Number || p[i + 4].Kind != DatePieceKind.Number)
            return null;
        if (p[i + 1].Kind != DatePieceKind.Mark || p[i + 1].Value != p[i + 3].Value || (char)p[i + 1].Value is not ('/' or '.' or '-'))
            return null;
        if (p[i + 1].Start != p[i].End || p[i + 2].Length > 2)
            return null;
        var year = p[i + 4].Length switch
        {
            4 => p[i + 4].Value,
            2 when p[i + 4].Value < 70 => 2000 + p[i + 4].Value,
            _ => 0,
        };
        int a = p[i].Value,
            b = p[i + 2].Value;
        if (year == 0)
            return null;
        var first = (char)p[i + 1].Value == '/' && monthFirst ? Make(year, a, b) ?? Make(year, b, a) : Make(year, b, a) ?? Make(year, a, b);
        return first is { } day ? (day, i + 5) : null;
    }

    /// <summary>The day; null where there is none such. Years of the Buddhist calendar are 543 ahead.</summary>
    internal static DateOnly? Make(int year, int month, int day)
    {
        if (year is >= 2523 and <= 2643)
            year -= 543;
        return year is >= 1980 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }
}
