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
    private static readonly Lazy<Dictionary<string, int>> Zones = new(() => Table("World/zones.tsv"));

    private enum PieceKind : byte
    {
        Number,
        Word,
        Mark,
    }

    private readonly record struct Piece(PieceKind Kind, int Start, int End, int Value)
    {
        public int Length => End - Start;
    }

    /// <summary>The first date of <paramref name="text"/>, looking at its first 400 characters; null where there is none.</summary>
    /// <param name="text">A line of a page or the value of a field.</param>
    /// <param name="monthFirst">True where <c>3/4/2019</c> means the fourth of March.</param>
    public static DateMatch? Find(ReadOnlySpan<char> text, bool monthFirst = false)
    {
        if (text.Length > 400)
            text = text[..400];
        if (text.IndexOfAnyInRange('0', '9') < 0 && text.IndexOfAnyInRange('٠', '٩') < 0)
            return null;
        Span<Piece> buffer = stackalloc Piece[128];
        var count = Cut(text, buffer);
        var pieces = buffer[..count];
        for (var i = 0; i < count; i++)
        {
            if (pieces[i].Kind == PieceKind.Mark || DayAt(text, pieces, i, monthFirst) is not { } day)
                continue;
            int next = day.Next,
                start = pieces[i].Start;
            var end = pieces[next - 1].End;
            TimeOnly? time = null;
            TimeSpan? offset = null;
            if (TimeAfter(text, pieces, next) is { } clock)
            {
                time = clock.Time;
                offset = clock.Offset;
                end = clock.End;
            }
            else if (TimeBefore(text, pieces, i) is { } before)
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
        word.Length <= 14 && word.IndexOf(' ') < 0 && MonthOf(word, new Piece(PieceKind.Word, 0, word.Length, 0)) != 0;

    private static Dictionary<string, int> Table(string file)
    {
        var table = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in WordFile.Rows(file))
            table[row[0]] = int.Parse(row[1], CultureInfo.InvariantCulture);
        return table;
    }

    private static int Cut(ReadOnlySpan<char> text, Span<Piece> pieces)
    {
        var count = 0;
        for (var i = 0; i < text.Length && count < pieces.Length; )
        {
            var c = text[i];
            var start = i;
            if (char.IsDigit(c))
            {
                var value = 0;
                for (; i < text.Length && char.IsDigit(text[i]); i++)
                    value = value > 99_999_999 ? value : (value * 10) + CharUnicodeInfo.GetDecimalDigitValue(text[i]);
                pieces[count++] = new Piece(PieceKind.Number, start, i, value);
            }
            else if (c is '年' or '月' or '日' or '년' or '월' or '일' or '時' or '时' or '点')
            {
                pieces[count++] = new Piece(PieceKind.Mark, start, ++i, c);
            }
            else if (
                char.IsLetter(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            )
            {
                while (
                    i < text.Length
                    && (
                        char.IsLetter(text[i])
                        || char.GetUnicodeCategory(text[i]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
                    )
                )
                    i++;
                pieces[count++] = new Piece(PieceKind.Word, start, i, 0);
            }
            else
            {
                i++;
                if (!char.IsWhiteSpace(c))
                    pieces[count++] = new Piece(PieceKind.Mark, start, i, c);
            }
        }
        return count;
    }

    private static (DateOnly Date, int Next)? DayAt(ReadOnlySpan<char> text, ReadOnlySpan<Piece> p, int i, bool monthFirst)
    {
        if (p[i].Kind == PieceKind.Word)
            return MonthDayYear(text, p, i);
        // 2019-04-25, 2019/04/25, 2019.04.25, 2019年4月25日, 20190425T…
        if (p[i].Length == 4 && i + 4 < p.Length && p[i + 2].Kind == PieceKind.Number && p[i + 4].Kind == PieceKind.Number)
        {
            var mark = (char)p[i + 1].Value;
            if (
                p[i + 1].Kind == PieceKind.Mark
                && p[i + 3].Kind == PieceKind.Mark
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
            && p[i + 2].Kind == PieceKind.Number
            && p[i + 2].Length <= 2
            && !(i + 3 < p.Length && p[i + 3].Kind == PieceKind.Number && p[i + 3].Length == 4)
            && Make(p[i].Value, named, p[i + 2].Value) is { } journal
        )
            return (journal, i + 3);
        if (p[i].Length == 8 && Make(p[i].Value / 10000, p[i].Value / 100 % 100, p[i].Value % 100) is { } packed && text.Length < 40)
            return (packed, i + 1);
        if (p[i].Length > 2 || (i > 0 && p[i - 1].Kind == PieceKind.Number))
            return null;
        // The minutes of "09:31 August 20, 2019" are no day.
        if (i > 1 && p[i - 1].Value == ':' && p[i - 2].Kind == PieceKind.Number && p[i - 1].Start == p[i - 2].End)
            return null;
        return DayMonthYear(text, p, i) ?? Numbers(p, i, monthFirst);
    }

    private static (DateOnly, int)? Numbers(ReadOnlySpan<Piece> p, int i, bool monthFirst)
    {
        if (i + 4 >= p.Length || p[i + 2].Kind != PieceKind.Number || p[i + 4].Kind != PieceKind.Number)
            return null;
        if (p[i + 1].Kind != PieceKind.Mark || p[i + 1].Value != p[i + 3].Value || (char)p[i + 1].Value is not ('/' or '.' or '-'))
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

    private static (DateOnly, int)? DayMonthYear(ReadOnlySpan<char> text, ReadOnlySpan<Piece> p, int i)
    {
        var at = i + 1;
        // 25. April 2019, 25th April 2019, 25 de abril de 2019, 25-Apr-2019
        for (var skipped = 0; at < p.Length && skipped < 2 && MonthOf(text, p[at]) == 0; skipped++)
        {
            if (
                p[at].Kind == PieceKind.Number
                || (p[at].Kind == PieceKind.Word && !IsLink(text, p[at]))
                || (p[at].Kind == PieceKind.Mark && (char)p[at].Value is not ('.' or '-' or '/' or 'º' or '°' or ','))
            )
                return null;
            at++;
        }
        if (at >= p.Length || MonthOf(text, p[at]) is var month && month == 0)
            return null;
        at++;
        for (var skipped = 0; at < p.Length && skipped < 2 && p[at].Kind != PieceKind.Number; skipped++)
        {
            if (p[at].Kind == PieceKind.Word ? !IsLink(text, p[at]) : (char)p[at].Value is not ('.' or '-' or '/' or ',' or '\'' or '’'))
                return null;
            at++;
        }
        if (at >= p.Length || p[at].Kind != PieceKind.Number)
            return null;
        var year =
            p[at].Length == 4 ? p[at].Value
            : p[at].Length == 2 && p[at].Value is > 0 and < 60 && !(at + 1 < p.Length && p[at + 1].Value is ':') ? 2000 + p[at].Value
            : 0;
        return Make(year, month, p[i].Value) is { } day ? (day, at + 1) : null;
    }

    private static (DateOnly, int)? MonthDayYear(ReadOnlySpan<char> text, ReadOnlySpan<Piece> p, int i)
    {
        var month = MonthOf(text, p[i]);
        if (month == 0)
            return null;
        var at = i + 1;
        if (at < p.Length && p[at].Value is '.' or '-')
            at++;
        if (at >= p.Length || p[at].Kind != PieceKind.Number || p[at].Length > 2)
            return null;
        var day = p[at++].Value;
        for (var skipped = 0; at < p.Length && skipped < 2 && p[at].Kind != PieceKind.Number; skipped++)
        {
            if (p[at].Kind == PieceKind.Word ? !IsLink(text, p[at]) : (char)p[at].Value is not (',' or '.' or '-'))
                return null;
            at++;
        }
        return at < p.Length && p[at].Length == 4 && Make(p[at].Value, month, day) is { } date ? (date, at + 1) : null;
    }

    private static int MonthOf(ReadOnlySpan<char> text, Piece piece)
    {
        if (piece.Kind != PieceKind.Word || piece.Length > 14)
            return 0;
        Span<char> lower = stackalloc char[16];
        var length = text[piece.Start..piece.End].ToLowerInvariant(lower);
        return Months.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower[..length], out var month) ? month : 0;
    }

    private static bool IsLink(ReadOnlySpan<char> text, Piece piece) =>
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

    private static (TimeOnly Time, TimeSpan? Offset, int Start)? TimeBefore(ReadOnlySpan<char> text, ReadOnlySpan<Piece> p, int day)
    {
        for (var i = Math.Max(0, day - 8); i + 2 < day; i++)
        {
            if (ClockAt(text, p, i) is { } clock)
                return (clock.Time, clock.Offset, p[i].Start);
        }
        return null;
    }

    private static (TimeOnly Time, TimeSpan? Offset, int End)? TimeAfter(ReadOnlySpan<char> text, ReadOnlySpan<Piece> p, int next)
    {
        for (var i = next; i < Math.Min(p.Length, next + 5); i++)
        {
            if (ClockAt(text, p, i) is { } clock)
                return clock;
        }
        return null;
    }

    private static (TimeOnly Time, TimeSpan? Offset, int End)? ClockAt(ReadOnlySpan<char> text, ReadOnlySpan<Piece> p, int i)
    {
        // 23:44, 23.44 WIB, 7h30, 5:50 am, 12:30:05.000+07:00
        if (
            p[i].Kind != PieceKind.Number
            || p[i].Length > 2
            || p[i].Value > 24
            || i + 2 >= p.Length
            || p[i + 2].Kind != PieceKind.Number
            || p[i + 2].Length != 2
        )
            return null;
        int hour = p[i].Value,
            minute = p[i + 2].Value,
            second = 0;
        var mark = p[i + 1];
        if (p[i + 1].Start != p[i].End || minute > 59)
            return null;
        var colon = mark.Value is ':' or '：' || text[mark.Start..mark.End] is "h" or "H";
        if (!colon && mark.Value is not '.')
            return null;
        var at = i + 3;
        if (at + 1 < p.Length && p[at].Value is ':' or '：' && p[at + 1].Kind == PieceKind.Number && p[at + 1].Value < 60)
        {
            second = p[at + 1].Value;
            at += 2;
            if (at + 1 < p.Length && p[at].Value == '.' && p[at + 1].Kind == PieceKind.Number)
                at += 2;
        }
        if (at < p.Length && p[at].Kind == PieceKind.Word && Half(text, p, ref at) is { } half)
            hour = half == 'p' ? (hour % 12) + 12 : hour % 12;
        else if (
            !colon
            && !(at < p.Length && ZoneOf(text, p[at]) is not null)
            && !(at < p.Length && text[p[at].Start..p[at].End] is "Uhr" or "uhr")
        )
            return null;
        else if (at < p.Length && text[p[at].Start..p[at].End] is "Uhr" or "uhr")
            at++;
        if (hour > 23)
            return null;
        var (offset, end) = OffsetAt(text, p, at);
        return (new TimeOnly(hour, minute, second), offset, end);
    }

    private static char? Half(ReadOnlySpan<char> text, ReadOnlySpan<Piece> p, ref int at)
    {
        var word = text[p[at].Start..p[at].End];
        if (word.Equals("am", StringComparison.OrdinalIgnoreCase) || word.Equals("pm", StringComparison.OrdinalIgnoreCase))
        {
            at++;
            return char.ToLowerInvariant(word[0]);
        }
        if (
            word.Length == 1
            && word[0] is 'a' or 'p' or 'A' or 'P'
            && at + 2 < p.Length
            && p[at + 1].Value == '.'
            && text[p[at + 2].Start] is 'm' or 'M'
        )
        {
            at += at + 3 < p.Length && p[at + 3].Value == '.' ? 4 : 3;
            return char.ToLowerInvariant(word[0]);
        }
        return null;
    }

    private static int? ZoneOf(ReadOnlySpan<char> text, Piece piece)
    {
        if (piece.Kind != PieceKind.Word || piece.Length > 4)
            return null;
        Span<char> lower = stackalloc char[8];
        var length = text[piece.Start..piece.End].ToLowerInvariant(lower);
        return Zones.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower[..length], out var minutes) ? minutes : null;
    }

    private static (TimeSpan? Offset, int End) OffsetAt(ReadOnlySpan<char> text, ReadOnlySpan<Piece> p, int at)
    {
        var end = p[at - 1].End;
        if (at < p.Length && p[at].Value is '(')
            at++;
        int? minutes = null;
        if (at < p.Length && ZoneOf(text, p[at]) is { } zone)
        {
            minutes = zone;
            end = p[at++].End;
        }
        // +07:00, +0700, GMT+7; a minus needs its digits at once, as a dash may follow a time too.
        if (
            at + 1 < p.Length
            && p[at].Value is '+' or '-' or '−'
            && p[at + 1].Kind == PieceKind.Number
            && p[at + 1].Start == p[at].End
            && p[at].Start == end
        )
        {
            var number = p[at + 1];
            var sign = p[at].Value == '+' ? 1 : -1;
            if (number.Length == 4)
                (minutes, end) = (sign * ((number.Value / 100 * 60) + (number.Value % 100)), number.End);
            else if (number.Length <= 2 && number.Value <= 14)
            {
                (minutes, end) = (sign * number.Value * 60, number.End);
                if (at + 3 < p.Length && p[at + 2].Value == ':' && p[at + 3].Kind == PieceKind.Number && p[at + 3].Length == 2)
                    (minutes, end) = (sign * ((number.Value * 60) + p[at + 3].Value), p[at + 3].End);
            }
        }
        return (minutes is { } m && Math.Abs(m) <= 14 * 60 ? TimeSpan.FromMinutes(m) : null, end);
    }
}
