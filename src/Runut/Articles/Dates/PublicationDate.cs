using Runut.Times;

namespace Runut.Articles.Dates;

/// <summary>Finds when a page was published and changed, among all the days that it gives.</summary>
internal static class PublicationDate
{
    /// <summary>Least probability of a day: below it the page is taken not to say.</summary>
    private const float Least = 0.1f;

    /// <summary>Sets the published and modified times; the block that shows the first, -1 where none does.</summary>
    public static int Read(Draft draft, BlockRange body)
    {
        var candidates = DayCandidates.Of(draft, body);
        var best = DateModel.Default is { } model
            ? Best(candidates, model.Probabilities(DayFeatures.Rows(candidates, draft), draft.Content.Tree is null))
            : null;
        var modified =
            candidates.Modified ?? (candidates.ModifiedShown is { } shown && (best is null || shown.Date >= best.Day) ? shown : null);
        draft.Modified = Zoned(draft, modified);
        if (best is not null)
            Take(draft, best.Value, best.Where);
        else if (modified is not null)
            Take(draft, modified, "time of the last change");
        return best?.Line?.Block ?? -1;
    }

    /// <summary>The likeliest day, or the one that the page shows in its place; null where none is likely enough.</summary>
    public static DayCandidate? Best(DayCandidates candidates, float[] probabilities)
    {
        DayCandidate? best = null;
        var most = Least;
        for (var i = 0; i < probabilities.Length; i++)
        {
            if (probabilities[i] >= most)
                (best, most) = (candidates.All[i], probabilities[i]);
        }
        return best is null ? null : AsShown(candidates, best);
    }

    /// <summary>
    /// Where the one day that stands between title and text is another than the data give, the page's own words hold: data carry the day
    /// in UTC, or the day the page was last built.
    /// </summary>
    private static DayCandidate AsShown(DayCandidates candidates, DayCandidate given)
    {
        if ((given.All & (DateEvidence.LineAbove | DateEvidence.MarkAbove)) != DateEvidence.None)
            return given;
        if (candidates.Shown is not [var shown])
            return given;
        // A time with its zone already is the day of the place; what the page shows next to it is a change past midnight.
        return Math.Abs(shown.Day.DayNumber - given.Day.DayNumber) == 1 && given.Value.Offset is { Ticks: not 0 } ? given : shown;
    }

    private static void Take(Draft draft, Timestamp value, string where)
    {
        draft.Published = Zoned(draft, value);
        draft.PublishedFrom = draft.Published == value ? where : where + ", zone of the outlet";
    }

    /// <summary>A time that the page gives without its zone is that of the outlet's.</summary>
    private static Timestamp? Zoned(Draft draft, Timestamp? value) =>
        value is { Time: not null, Offset: null } && draft.Zone is { } zone ? value with { Offset = zone } : value;
}
