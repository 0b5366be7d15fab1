using Runut.Times;

namespace Runut.Articles.Dates;

/// <summary>Gathers every day that a page gives as that of its publication, or shows where such days stand.</summary>
internal sealed class DayCandidates
{
    /// <summary>What gives a day as that of publication.</summary>
    public const DateEvidence Trusted =
        DateEvidence.DataPublished
        | DateEvidence.MetaPublishedTime
        | DateEvidence.MetaPublished
        | DateEvidence.MetaIssued
        | DateEvidence.MarkPublished;

    /// <summary>What gives a day as that of a change.</summary>
    public const DateEvidence Changed = DateEvidence.DataModified | DateEvidence.MetaModified | DateEvidence.MarkModified;

    private const DateEvidence ChangeAbove = DateEvidence.WordChanged | DateEvidence.LineAbove;

    private const DateEvidence NotShown =
        Changed
        | DateEvidence.WordChanged
        | DateEvidence.ClassChanged
        | DateEvidence.Swapped
        | DateEvidence.InComments
        | DateEvidence.BesideCopyright;

    private const int Most = 64;

    /// <summary>Trust in times that stand among other articles, comments and sentences: less than in a day alone.</summary>
    private const int Elsewhere = 2000;

    /// <summary>Trust in times of a change.</summary>
    private const int OfChange = 5000;

    private readonly Dictionary<DateOnly, DayCandidate> _byDay = [];

    private DayCandidates(Draft draft, BlockRange body)
    {
        Body = body;
        Title = draft.TitleBlock;
        MonthFirst = DayOrder.IsMonthFirst(draft);
    }

    public List<DayCandidate> All { get; } = [];

    /// <summary>Where the text stands.</summary>
    public BlockRange Body { get; }

    /// <summary>The block of the title; -1 where it is not known.</summary>
    public int Title { get; }

    /// <summary>True where <c>3/4/2019</c> means the fourth of March on this page.</summary>
    public bool MonthFirst { get; }

    /// <summary>The time of the last change, as data and meta elements give it; null where none does.</summary>
    public Timestamp? Modified { get; private set; }

    /// <summary>The same as marks or words of the page give it.</summary>
    public Timestamp? ModifiedShown { get; private set; }

    /// <summary>The days that stand by themselves between title and text, and that nothing says to be of a change.</summary>
    public List<DayCandidate> Shown { get; private set; } = [];

    /// <summary>The candidates of a page.</summary>
    public static DayCandidates Of(Draft draft, BlockRange body)
    {
        var candidates = new DayCandidates(draft, body);
        if (draft.Head is { } head)
            candidates.FromHead(head);
        if (draft.Content.Tree is { } tree)
        {
            foreach (var mark in MarkedDates.Of(draft, tree, candidates.Title, body))
                candidates.Add(mark.Evidence, mark.Value, mark.Where, TrustOf(mark.Evidence));
        }
        foreach (var (line, value) in DateLines.Of(draft, candidates.Title, body, candidates.MonthFirst))
        {
            candidates.Day(value.Date)?.Add(line, value, draft.PlaceOf(line.Block), TrustOf(line.Evidence));
            if (
                (line.Evidence & ChangeAbove) == ChangeAbove
                && (line.Evidence & (DateEvidence.InComments | DateEvidence.Swapped)) == DateEvidence.None
            )
                candidates.ModifiedShown ??= value;
        }
        if (draft.Content.Page.Origin.Url is { } url)
            candidates.FromAddress(url, DateEvidence.Address);
        if (draft.Head?.Canonical is { } canonical)
            candidates.FromAddress(canonical, DateEvidence.Address);
        if (draft.Head?.Meta("og:image") is { } image)
            candidates.FromAddress(image, DateEvidence.ImageAddress);
        if (draft.Content.Tree is { } root && !candidates.HasPublished)
        {
            foreach (var value in ScriptDates.Of(root))
            {
                if (candidates.Day(value.Date) is not { } day)
                    continue;
                day.Scripts++;
                day.Add(DateEvidence.Script, value, "script", 90);
            }
        }
        candidates.SettleOrder();
        candidates.JoinInstants();
        candidates.Shown = candidates.All.FindAll(candidates.IsShown);
        return candidates;
    }

    /// <summary>Of the two readings of 3/4, the one holds that something else of the page gives as well.</summary>
    private void SettleOrder() =>
        All.RemoveAll(day =>
            day.Evidence == DateEvidence.Line
            && day.Day.Day <= 12
            && day.Day.Day != day.Day.Month
            && _byDay.TryGetValue(new DateOnly(day.Day.Year, day.Day.Day, day.Day.Month), out var other)
            && other.Evidence != DateEvidence.Line
            && other.Line is { } line
            && line.Block == day.Line!.Block
            && line.Start == day.Line.Start
            && _byDay.Remove(day.Day)
        );

    /// <summary>
    /// A day that the page gives in UTC alone is the day of the page's own zone where it gives the same instant so, too:
    /// <c>2016-12-20T00:08:44Z</c> and <c>2016-12-19 19:08:44</c>.
    /// </summary>
    private void JoinInstants()
    {
        foreach (var utc in All.Where(day => !day.Local && day.Utc is not null).ToList())
        {
            foreach (var step in (ReadOnlySpan<int>)[-1, 1])
            {
                if (
                    _byDay.TryGetValue(utc.Day.AddDays(step), out var local)
                    && local.Times.Select(time => SameInstant.InZone(time, utc.Utc!)).FirstOrDefault(time => time is not null) is { } time
                )
                {
                    local.Absorb(utc, time);
                    All.Remove(utc);
                    _byDay.Remove(utc.Day);
                    break;
                }
            }
        }
    }

    private bool HasPublished =>
        All.Exists(day =>
            (day.Evidence & (DateEvidence.DataPublished | DateEvidence.MetaPublishedTime | DateEvidence.MetaPublished)) != DateEvidence.None
        );

    private void FromHead(PageHead head)
    {
        if (head.Data.Modified is { } modified)
            Change(DateEvidence.DataModified, modified, "JSON-LD dateModified");
        if (head.Data.Published is { } published)
            Add(DateEvidence.DataPublished, published, "JSON-LD datePublished", 0);
        foreach (var other in head.Data.OtherPublished)
            Add(DateEvidence.DataOther, other, "JSON-LD datePublished", 40);
        foreach (var (name, value) in head.AllMetas)
        {
            var evidence = DateWords.OfMeta(name);
            if (evidence == DateEvidence.MetaModified)
                Change(evidence, value, "meta " + name);
            else if (evidence != DateEvidence.None)
                Add(
                    evidence,
                    value,
                    "meta " + name,
                    TrustOf(evidence) - (name.Contains("datePublished", StringComparison.OrdinalIgnoreCase) ? 5 : 0)
                );
        }
        if (head.Title is { } window)
            Add(DateEvidence.WindowTitle, window, "title of the window", 95);
    }

    /// <summary>The less, the rather the time of day of such a witness is taken for that of publication.</summary>
    private static int TrustOf(DateEvidence evidence) =>
        (evidence & (Changed | DateEvidence.WordChanged)) != DateEvidence.None ? OfChange
        : (evidence & DateEvidence.MetaPublishedTime) != DateEvidence.None ? 10
        : (evidence & (DateEvidence.MetaPublished | DateEvidence.MetaIssued)) != DateEvidence.None ? 20
        : (evidence & (DateEvidence.MarkPublished | DateEvidence.MarkAbove)) != DateEvidence.None ? 30
        : (evidence & (DateEvidence.LineAbove | DateEvidence.InComments | DateEvidence.InProse)) == DateEvidence.LineAbove ? 70
        : (evidence & (DateEvidence.InComments | DateEvidence.InFurniture | DateEvidence.InProse)) != DateEvidence.None ? Elsewhere
        : (evidence & DateEvidence.MarkTime) != DateEvidence.None ? 40
        : (evidence & DateEvidence.Line) != DateEvidence.None ? 70
        : 50;

    private void Change(DateEvidence evidence, string value, string where)
    {
        if (PageDate.Find(value, MonthFirst) is not { } match)
            return;
        Modified ??= match.Value;
        Day(match.Value.Date)?.Add(evidence, match.Value, where, OfChange);
    }

    private void Add(DateEvidence evidence, string value, string where, int trust)
    {
        if (PageDate.Find(value, MonthFirst) is not { } match)
            return;
        Day(match.Value.Date)?.Add(evidence, match.Value, where, trust);
        if (
            (evidence & DateEvidence.MarkModified) != DateEvidence.None
            && (evidence & (DateEvidence.InComments | DateEvidence.InFurniture)) == DateEvidence.None
        )
            ModifiedShown ??= match.Value;
    }

    private void FromAddress(string address, DateEvidence evidence)
    {
        if (AddressDate.Day(address) is { } day)
            Day(day)?.Add(evidence, new Timestamp(day), evidence == DateEvidence.Address ? "address" : "address of the image", 60);
        else if (evidence == DateEvidence.Address && AddressDate.Month(address) is { } month)
        {
            foreach (var candidate in All.Where(one => one.Day.Year == month.Year && one.Day.Month == month.Month))
                candidate.Mark(DateEvidence.AddressMonth);
        }
    }

    private bool IsShown(DayCandidate candidate) =>
        (candidate.All & (DateEvidence.LineAbove | DateEvidence.LineAlone)) == (DateEvidence.LineAbove | DateEvidence.LineAlone)
        && (candidate.All & NotShown) == DateEvidence.None
        && !All.Exists(other => (other.All & Trusted) != DateEvidence.None && IsSwapped(candidate.Day, other.Day));

    /// <summary>3/4 and 4/3: the page's order of day and month is not known for sure.</summary>
    private static bool IsSwapped(DateOnly one, DateOnly other) =>
        one.Year == other.Year && one.Month == other.Day && one.Day == other.Month && one != other;

    private DayCandidate? Day(DateOnly day)
    {
        if (_byDay.TryGetValue(day, out var candidate))
            return candidate;
        if (All.Count >= Most)
            return null;
        All.Add(candidate = new DayCandidate(day));
        _byDay.Add(day, candidate);
        return candidate;
    }
}
