namespace Runut.Articles;

/// <summary>Reads the times of day beside dates of publication, with their zones: <c>23:44</c>, <c>23.44 WIB</c>, <c>7h30</c>, <c>5:50 am</c>.</summary>
internal static class PageClock
{
    private static readonly Lazy<Dictionary<string, int>> Zones = new(() => PageDate.Table("World/zones.tsv"));

    /// <summary>The time that stands up to eight pieces before a day, and where it starts; null where none does.</summary>
    public static (TimeOnly Time, TimeSpan? Offset, int Start)? Before(ReadOnlySpan<char> text, ReadOnlySpan<DatePiece> p, int day)
    {
        for (var i = Math.Max(0, day - 8); i + 2 < day; i++)
        {
            if (ClockAt(text, p, i) is { } clock)
                return (clock.Time, clock.Offset, p[i].Start);
        }
        return null;
    }

    /// <summary>The time that stands up to five pieces behind a day, and where it ends; null where none does.</summary>
    public static (TimeOnly Time, TimeSpan? Offset, int End)? After(ReadOnlySpan<char> text, ReadOnlySpan<DatePiece> p, int next)
    {
        for (var i = next; i < Math.Min(p.Length, next + 5); i++)
        {
            if (ClockAt(text, p, i, announced: i == next) is { } clock)
                return clock;
        }
        return null;
    }

    private static (TimeOnly Time, TimeSpan? Offset, int End)? ClockAt(
        ReadOnlySpan<char> text,
        ReadOnlySpan<DatePiece> p,
        int i,
        bool announced = false
    )
    {
        // 23:44, 23.44 WIB, 7h30, 5:50 am, 12:30:05.000+07:00
        if (p[i].Kind != DatePieceKind.Number || p[i].Length > 2 || p[i].Value > 24 || i + 1 >= p.Length)
            return null;
        var word = text[p[i + 1].Start..p[i + 1].End];
        var hours = word is "h" or "H" or "시" || (char)p[i + 1].Value is '時' or '时' or '点';
        if (i + 2 >= p.Length || p[i + 2].Kind != DatePieceKind.Number || p[i + 2].Length != 2)
            return hours && p[i + 1].Start == p[i].End ? (new TimeOnly(p[i].Value % 24, 0), null, p[i + 1].End) : null;
        int hour = p[i].Value,
            minute = p[i + 2].Value,
            second = 0;
        var mark = p[i + 1];
        if ((p[i + 1].Start != p[i].End && !hours) || minute > 59)
            return null;
        var colon = mark.Value is ':' or '：' || hours;
        if (!colon && mark.Value is not '.')
            return null;
        var at = i + 3;
        if (at + 1 < p.Length && p[at].Value is ':' or '：' && p[at + 1].Kind == DatePieceKind.Number && p[at + 1].Value < 60)
        {
            second = p[at + 1].Value;
            at += 2;
            if (at + 1 < p.Length && p[at].Value == '.' && p[at + 1].Kind == DatePieceKind.Number)
                at += 2;
        }
        if (at < p.Length && p[at].Kind == DatePieceKind.Word && Half(text, p, ref at) is { } half)
            hour = half == 'p' ? (hour % 12) + 12 : hour % 12;
        else if (at < p.Length && text[p[at].Start..p[at].End] is "Uhr" or "uhr" or "uur" or "น")
            at++;
        else if (
            !colon
            && !(at < p.Length && ZoneOf(text, p[at]) is not null)
            && !IsAnnounced(text, p, i)
            && !(announced && at == p.Length)
        )
            return null;
        // 오후 2:30
        if (i > 0 && p[i - 1].Kind == DatePieceKind.Word && text[p[i - 1].Start..p[i - 1].End] is "오후" or "下午" or "午後")
            hour = (hour % 12) + 12;
        if (hour > 23)
            return null;
        var (offset, end) = OffsetAt(text, p, at);
        return (new TimeOnly(hour, minute, second), offset, end);
    }

    /// <summary>"kl 14.30", "om 14.30": a word says that numbers with a full stop between them are a time.</summary>
    private static bool IsAnnounced(ReadOnlySpan<char> text, ReadOnlySpan<DatePiece> p, int i)
    {
        if (i > 1 && p[i - 1].Value == '.')
            i--;
        return i > 0 && text[p[i - 1].Start..p[i - 1].End] is "kl" or "klo" or "om" or "pukul" or "jam" or "alle" or "ore" or "ob";
    }

    private static char? Half(ReadOnlySpan<char> text, ReadOnlySpan<DatePiece> p, ref int at)
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

    private static int? ZoneOf(ReadOnlySpan<char> text, DatePiece piece)
    {
        if (piece.Kind != DatePieceKind.Word || piece.Length > 4)
            return null;
        Span<char> lower = stackalloc char[8];
        var length = text[piece.Start..piece.End].ToLowerInvariant(lower);
        return Zones.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower[..length], out var minutes) ? minutes : null;
    }

    private static (TimeSpan? Offset, int End) OffsetAt(ReadOnlySpan<char> text, ReadOnlySpan<DatePiece> p, int at)
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
            && p[at + 1].Kind == DatePieceKind.Number
            && p[at + 1].Start == p[at].End
            && (p[at].Start == end || (p[at].Start == end + 1 && p[at + 1].Length == 4 && p[at + 1].Value <= 1400))
        )
        {
            var number = p[at + 1];
            var sign = p[at].Value == '+' ? 1 : -1;
            if (number.Length == 4)
                (minutes, end) = (sign * ((number.Value / 100 * 60) + (number.Value % 100)), number.End);
            else if (number.Length <= 2 && number.Value <= 14)
            {
                (minutes, end) = (sign * number.Value * 60, number.End);
                if (at + 3 < p.Length && p[at + 2].Value == ':' && p[at + 3].Kind == DatePieceKind.Number && p[at + 3].Length == 2)
                    (minutes, end) = (sign * ((number.Value * 60) + p[at + 3].Value), p[at + 3].End);
            }
        }
        return (minutes is { } m && Math.Abs(m) <= 14 * 60 ? TimeSpan.FromMinutes(m) : null, end);
    }
}
