using Runut.Times;

namespace Runut.Articles.Dates;

/// <summary>A day that a page gives, with all that gives it.</summary>
internal sealed class DayCandidate(DateOnly day)
{
    private const DateEvidence Elsewhere = DateEvidence.InComments | DateEvidence.InFurniture;
    private int _trust = int.MaxValue;

    public DateOnly Day { get; } = day;

    /// <summary>All evidence of its witnesses; of lines, that of the best.</summary>
    public DateEvidence Evidence { get; private set; }

    /// <summary>What its most trusted witness says, with the time where one of them has it.</summary>
    public Timestamp Value { get; private set; } = new(day);

    /// <summary>Where that stands, in words.</summary>
    public string Where { get; private set; } = "";

    /// <summary>Number of witnesses in data and meta elements.</summary>
    public int Metas { get; private set; }

    /// <summary>True where a witness gives the day in another zone than UTC, or as a day alone.</summary>
    public bool Local { get; private set; }

    /// <summary>Every time of day that its witnesses give.</summary>
    public List<Timestamp> Times { get; } = [];

    /// <summary>An instant in UTC that a witness gives; null where none does.</summary>
    public Timestamp? Utc => Times.Find(time => time.Offset == TimeSpan.Zero);

    /// <summary>
    /// The day before or after, where all that gives this one are instants in UTC that fall on it in some zone; 0 where none does.
    /// Zones reach from twelve hours behind to fourteen before.
    /// </summary>
    public int OtherDay =>
        Local || Utc?.Time is not { } time ? 0
        : time.Hour < 10 ? -1
        : time.Hour < 12 ? 2
        : 1;

    /// <summary>The line that speaks best for it; null where none does.</summary>
    public DateLine? Line { get; private set; }

    /// <summary>Number of lines with the day.</summary>
    public int Lines { get; private set; }

    /// <summary>Number of values of scripts with the day.</summary>
    public int Scripts { get; set; }

    /// <summary>Adds a witness.</summary>
    /// <param name="evidence">What it is.</param>
    /// <param name="value">What it says.</param>
    /// <param name="where">Where it stands, in words.</param>
    /// <param name="trust">The less, the rather its time is taken.</param>
    public void Add(DateEvidence evidence, Timestamp value, string where, int trust)
    {
        Evidence |= evidence;
        if ((evidence & (DateEvidence.Line | DateEvidence.Address | DateEvidence.ImageAddress | DateEvidence.Script)) == DateEvidence.None)
            Metas++;
        if (value.Time is not null && Times.Count < 16)
            Times.Add(value);
        Local |= value.Time is null || value.Offset != TimeSpan.Zero;
        // A day alone is worth less than the same day with its time.
        var order = trust + (value.Time is null ? 1000 : 0);
        if (order >= _trust)
            return;
        (_trust, Value, Where) = (order, value, where);
    }

    /// <summary>Notes what stands beside its witnesses.</summary>
    public void Mark(DateEvidence evidence) => Evidence |= evidence;

    /// <summary>Takes in a day that is this one in UTC: <paramref name="time"/> is the instant of both, in the zone of the page.</summary>
    public void Absorb(DayCandidate other, Timestamp time)
    {
        Evidence |= other.Evidence;
        Metas += other.Metas;
        if (other._trust <= _trust || Value.Time is null || Value.Offset is null)
            (_trust, Value, Where) = (Math.Min(_trust, other._trust), time, other._trust <= _trust ? other.Where : Where);
    }

    /// <summary>Adds a line; of several, the best speaks.</summary>
    public void Add(DateLine line, Timestamp value, string where, int trust)
    {
        Lines++;
        var local = Local;
        Add(DateEvidence.Line, value, where, trust);
        // What stands among other articles or comments is another's day.
        if ((line.Evidence & Elsewhere) != DateEvidence.None)
            Local = local;
        if (Line is null || line.Weight > Line.Weight)
            Line = line;
    }

    /// <summary>Everything that speaks for or against it.</summary>
    public DateEvidence All => Evidence | (Line?.Evidence ?? DateEvidence.None);
}

/// <summary>A date in a line of the page.</summary>
/// <param name="Evidence">What the line and its place say.</param>
/// <param name="Block">The block.</param>
/// <param name="Order">How many dates stand before it in the page's lines.</param>
/// <param name="Start">Characters before the date in its line.</param>
/// <param name="Rest">Characters behind it.</param>
internal sealed record DateLine(DateEvidence Evidence, int Block, int Order, int Start, int Rest)
{
    /// <summary>How well it speaks beside other lines with the same day.</summary>
    public int Weight =>
        ((Evidence & (DateEvidence.InComments | DateEvidence.InFurniture | DateEvidence.Swapped)) == DateEvidence.None ? 16 : 0)
        + ((Evidence & DateEvidence.LineAbove) != DateEvidence.None ? 8 : 0)
        + ((Evidence & DateEvidence.WordPublished) != DateEvidence.None ? 4 : 0)
        + ((Evidence & DateEvidence.LineAlone) != DateEvidence.None ? 2 : 0)
        + ((Evidence & DateEvidence.LineBehind) != DateEvidence.None ? 1 : 0);
}
