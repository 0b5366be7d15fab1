namespace Runut.Articles.Dates;

/// <summary>The numbers by which the model weighs a day as that of publication.</summary>
internal static class DayFeatures
{
    private const int Kinds = 32;

    /// <summary>Numbers of each candidate.</summary>
    public const int Count = Kinds + Kinds + 39;

    private const DateEvidence LabelledAbove = DateEvidence.WordPublished | DateEvidence.LineAbove;
    private const DateEvidence Trusted = DayCandidates.Trusted;
    private const DateEvidence Changed = DayCandidates.Changed;

    /// <summary>The rows of all candidates, one behind the other.</summary>
    public static float[] Rows(DayCandidates candidates, Draft draft)
    {
        var all = candidates.All;
        var rows = new float[all.Count * Count];
        DayCandidate?[] marks =
        [
            First(candidates, Trusted),
            First(candidates, Changed),
            First(candidates, DateEvidence.Address),
            First(candidates, DateEvidence.LineAbove),
        ];
        for (var i = 0; i < all.Count; i++)
            Fill(rows.AsSpan(i * Count, Count), all[i], candidates, marks, draft);
        return rows;
    }

    private static DayCandidate? First(DayCandidates candidates, DateEvidence evidence) =>
        candidates.All.Find(day => (day.All & evidence) != DateEvidence.None);

    private static void Fill(Span<float> row, DayCandidate candidate, DayCandidates candidates, DayCandidate?[] marks, Draft draft)
    {
        var own = candidate.All;
        var others = DateEvidence.None;
        int earlier = 0,
            later = 0,
            trustedEarlier = 0,
            trustedLater = 0,
            labelled = 0;
        var latest = candidate.Day;
        DayCandidate? next = null,
            previous = null;
        foreach (var other in candidates.All)
        {
            if (other.Day > latest)
                latest = other.Day;
            if (other == candidate)
                continue;
            others |= other.All;
            labelled += (other.All & LabelledAbove) == LabelledAbove ? 1 : 0;
            var trusted = (other.All & Trusted) != DateEvidence.None;
            if (other.Day < candidate.Day)
                (earlier, trustedEarlier) = (earlier + 1, trustedEarlier + (trusted ? 1 : 0));
            else
                (later, trustedLater) = (later + 1, trustedLater + (trusted ? 1 : 0));
            if (other.Day.DayNumber == candidate.Day.DayNumber + 1)
                next = other;
            else if (other.Day.DayNumber == candidate.Day.DayNumber - 1)
                previous = other;
        }
        for (var bit = 0; bit < Kinds; bit++)
        {
            row[bit] = ((uint)own >> bit) & 1;
            row[Kinds + bit] = ((uint)others >> bit) & 1;
        }
        row = row[(2 * Kinds)..];
        var k = 0;
        row[k++] = candidates.All.Count;
        row[k++] = earlier;
        row[k++] = later;
        row[k++] = trustedEarlier;
        row[k++] = trustedLater;
        foreach (var mark in marks)
            row[k++] = mark is null ? 999 : Math.Clamp(candidate.Day.DayNumber - mark.Day.DayNumber, -400, 400);
        row[k++] = Math.Min(4000, latest.DayNumber - candidate.Day.DayNumber);
        row[k++] = candidate.Metas;
        row[k++] = candidate.Lines;
        row[k++] = candidate.Scripts;
        row[k++] = candidate.Local ? 1 : 0;
        row[k++] = candidate.Utc is not null ? 1 : 0;
        row[k++] = Neighbour(next, -1);
        row[k++] = Neighbour(previous, 1);
        row[k++] = Rival(candidate, previous, -1) + Rival(candidate, next, 1);
        row[k++] = candidate.Value.Time is { } time ? (time.Ticks == 0 ? 1 : 2) : 0;
        row[k++] = candidates.MonthFirst ? 1 : 0;
        row[k++] =
            draft.Language == "en" ? 0
            : draft.IsIndonesian ? 1
            : 2;
        row[k++] = candidates.Title < 0 ? -99 : Math.Clamp(candidates.Body.Start - candidates.Title, -40, 40);
        row[k++] = candidates.Body.IsEmpty ? 1 : 0;
        var shown = candidates.Shown.Contains(candidate);
        row[k++] = shown ? 1 : 0;
        row[k++] = candidates.Shown.Count - (shown ? 1 : 0);
        row[k++] = shown ? candidates.Shown.Count(other => Closeness(other, candidates) < Closeness(candidate, candidates)) : -1;
        row[k++] = labelled;
        if (candidate.Line is not { } line)
        {
            row[k..].Fill(-99);
            return;
        }
        row[k++] = candidates.Title < 0 ? -99 : Math.Clamp(line.Block - candidates.Title, -40, 40);
        row[k++] = Math.Clamp(line.Block - candidates.Body.Start, -40, 40);
        row[k++] = Math.Clamp(line.Block - candidates.Body.End, -40, 40);
        row[k++] = line.Order;
        row[k++] = line.Start;
        row[k++] = line.Rest;
        row[k++] = draft.Shapes[line.Block].Words;
        row[k++] = draft.Kept[line.Block] ? 1 : 0;
        row[k++] = draft.Shapes[line.Block].Separators;
        row[k++] = Nearest(candidates, line, above: true);
        row[k++] = Nearest(candidates, line, above: false);
        row[k] = draft.Content.Blocks[line.Block].LinkLength > 0 ? 1 : 0;
    }

    private static int Closeness(DayCandidate candidate, DayCandidates candidates) =>
        Math.Abs(candidate.Line!.Block - (candidates.Title < 0 ? candidates.Body.Start : candidates.Title));

    /// <summary>Lines to the next line with another day, up or down the page.</summary>
    private static float Nearest(DayCandidates candidates, DateLine line, bool above)
    {
        var nearest = 40;
        foreach (var other in candidates.All)
        {
            if (other.Line is not { } it || it == line)
                continue;
            var distance = above ? line.Block - it.Block : it.Block - line.Block;
            if (distance >= 0 && distance < nearest)
                nearest = distance;
        }
        return nearest;
    }

    /// <summary>What the day before or after is: an instant in UTC that falls on this day in some zone, a line above the text, another.</summary>
    private static float Neighbour(DayCandidate? other, int step) =>
        other is null ? 0
        : Reaches(other, step)
            ? (other.All & (Trusted | DateEvidence.DataOther)) != DateEvidence.None ? 1
                : 2
        : (other.All & DateEvidence.LineAbove) != DateEvidence.None ? 4
        : 3;

    /// <summary>Above nought where a day is given in UTC alone and the page shows the day beside it, which it may be in the page's zone.</summary>
    private static float Rival(DayCandidate candidate, DayCandidate? other, int step) =>
        other is null || !Reaches(candidate, step) ? 0
        : (other.All & (DateEvidence.LineAbove | DateEvidence.Address | DateEvidence.MarkAbove)) != DateEvidence.None ? 2
        : 1;

    private static bool Reaches(DayCandidate candidate, int step) => candidate.OtherDay == step || candidate.OtherDay == 2;
}
