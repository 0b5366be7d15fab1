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
    private static readonly Lazy<Dictionary<string, int>> Months = new(() => Table("World/months.tsv"));

    /// <summary>The first date of <paramref name="text"/>, looking at its first 400 characters; null where there is none.</summary>
    /// <param name="text">A line of a page or the value of a field.</param>
    /// <param name="monthFirst">True where <c>3/4/2019</c> means the fourth of March.</param>
    public static DateMatch? Find(ReadOnlySpan<char> text, bool monthFirst = false)
    {
        if (text.Length > 400)
            text = text[..400];
        if (text.IndexOfAnyInRange('0', '9') < 0 && text.IndexOfAnyInRange('٠', '٩') < 0)
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
            return new DateMatch(new Timestamp(day.Date, time, offset), start, end);
        }
        return null;
    }

    /// <summary>True for the name of a month alone, shortened or not.</summary>
    public static bool IsMonth(ReadOnlySpan<char> word) =>
        word.Length <= 14 && word.IndexOf(' ') < 0 && MonthOf(word, new DatePiece(DatePieceKind.Word, 0, word.Length, 0)) != 0;

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
            return MonthDayYear(text, p, i);
        // 2019-04-25, 2019/04/25, 2019.04.25, 2019年4月25日, 20190425T…
        if (p[i].Length == 4 && i + 4 < p.Length && p[i + 2].Kind == DatePieceKind.Number && p[i + 4].Kind == DatePieceKind.Number)
        {
            var mark = (char)p[i + 1].Value;
            if (
                p[i + 1].Kind == DatePieceKind.Mark
                && p[i + 3].Kind == DatePieceKind.Mark
                && mark is '-' or '/' or '.' or '年' or '년'
                && p[i + 4].Length <= 2
                && Make(p[i].Value, p[i + 2].Value, p[i + 4].Value) is { } day
            )
            {
                var next = i + 5;
                if (next < p.Length && (char)p[next].Value is '日' or '일')
                    next++;
                else if (mark == '.' && next < p.Length && p[next].Value == '.')
                    next++;
                return (day, next);
            }
        }
        // 2023 Jan 7, as journals write it
        if (
            p[i].Length == 4
            && i + 2 < p.Length
            && MonthOf(text, p[i + 1]) is > 0 and var named
            && p[i + 2].Kind == DatePieceKind.Number
            && p[i + 2].Length <= 2
            && !(i + 3 < p.Length && p[i + 3].Kind == DatePieceKind.Number && p[i + 3].Length == 4)
            && Make(p[i].Value, named, p[i + 2].Value) is { } journal
        )
            return (journal, i + 3);
        if (p[i].Length == 8 && Make(p[i].Value / 10000, p[i].Value / 100 % 100, p[i].Value % 100) is { } packed && text.Length < 40)
            return (packed, i + 1);
        if (p[i].Length > 2 || (i > 0 && p[i - 1].Kind == DatePieceKind.Number))
            return null;
        // The minutes of "09:31 August 20, 2019" are no day.
        if (i > 1 && p[i - 1].Value == ':' && p[i - 2].Kind == DatePieceKind.Number && p[i - 1].Start == p[i - 2].End)
            return null;
        return DayMonthYear(text, p, i) ?? Numbers(p, i, monthFirst);
    }

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

    private static (DateOnly, int)? DayMonthYear(ReadOnlySpan<char> text, ReadOnlySpan<DatePiece> p, int i)
    {
        var at = i + 1;
        // 25. April 2019, 25th April 2019, 25 de abril de 2019, 25-Apr-2019
        for (var skipped = 0; at < p.Length && skipped < 2 && MonthOf(text, p[at]) == 0; skipped++)
        {
            if (
                p[at].Kind == DatePieceKind.Number
                || (p[at].Kind == DatePieceKind.Word && !IsLink(text, p[at]))
                || (p[at].Kind == DatePieceKind.Mark && (char)p[at].Value is not ('.' or '-' or '/' or 'º' or '°' or ','))
            )
                return null;
            at++;
        }
        if (at >= p.Length || MonthOf(text, p[at]) is var month && month == 0)
            return null;
        at++;
        for (var skipped = 0; at < p.Length && skipped < 2 && p[at].Kind != DatePieceKind.Number; skipped++)
        {
            if (
                p[at].Kind == DatePieceKind.Word ? !IsLink(text, p[at]) : (char)p[at].Value is not ('.' or '-' or '/' or ',' or '\'' or '’')
            )
                return null;
            at++;
        }
        if (at >= p.Length || p[at].Kind != DatePieceKind.Number)
            return null;
        var year =
            p[at].Length == 4 ? p[at].Value
            : p[at].Length == 2 && p[at].Value is > 0 and < 60 && !(at + 1 < p.Length && p[at + 1].Value is ':') ? 2000 + p[at].Value
            : 0;
        return Make(year, month, p[i].Value) is { } day ? (day, at + 1) : null;
    }

    private static (DateOnly, int)? MonthDayYear(ReadOnlySpan<char> text, ReadOnlySpan<DatePiece> p, int i)
    {
        var month = MonthOf(text, p[i]);
        if (month == 0)
            return null;
        var at = i + 1;
        if (at < p.Length && p[at].Value is '.' or '-')
            at++;
        if (at >= p.Length || p[at].Kind != DatePieceKind.Number || p[at].Length > 2)
            return null;
        var day = p[at++].Value;
        for (var skipped = 0; at < p.Length && skipped < 2 && p[at].Kind != DatePieceKind.Number; skipped++)
        {
            if (p[at].Kind == DatePieceKind.Word ? !IsLink(text, p[at]) : (char)p[at].Value is not (',' or '.' or '-'))
                return null;
            at++;
        }
        return at < p.Length && p[at].Length == 4 && Make(p[at].Value, month, day) is { } date ? (date, at + 1) : null;
    }

    private static int MonthOf(ReadOnlySpan<char> text, DatePiece piece)
    {
        if (piece.Kind != DatePieceKind.Word || piece.Length > 14)
            return 0;
        Span<char> lower = stackalloc char[16];
        var length = text[piece.Start..piece.End].ToLowerInvariant(lower);
        return Months.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower[..length], out var month) ? month : 0;
    }

    private static bool IsLink(ReadOnlySpan<char> text, DatePiece piece) =>
        text[piece.Start..piece.End]
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
                or "di";

    private static DateOnly? Make(int year, int month, int day) =>
        year is >= 1980 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
}
