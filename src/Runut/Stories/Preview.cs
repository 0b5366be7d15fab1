namespace Runut.Stories;

/// <summary>
/// A report of the day before on what comes the next day, beside a report on that day: the two are of one happening, though their hours,
/// their days and the day that each names first lie apart.
/// </summary>
internal static class Preview
{
    /// <summary>How near the names of both leads must be.</summary>
    private const double LeastNames = 0.4;

    /// <summary>
    /// Sets <paramref name="features"/> as though the preview had come out on the day that it foretells; false, with nothing changed, where
    /// neither article is a preview of the other's happening.
    /// </summary>
    public static bool Align(StoryProfile one, StoryProfile other, Span<float> features)
    {
        var (early, late) = one.Day <= other.Day ? (one, other) : (other, one);
        if (early.Day is not { } told || late.Day is not { } report || report <= told)
            return false;
        var day = told + 1;
        if (
            report > day + 1
            || !early.LeadDays.Contains(day)
            || !late.LeadDays.Contains(day)
            || early.LeadNames.Cosine(late.LeadNames) < LeastNames
        )
            return false;
        features[PairFeatures.Days] = report - day;
        if (early.Hour is { } first && late.Hour is { } last)
            features[PairFeatures.Hours] = (float)Math.Abs(last - first - 24);
        features[PairFeatures.MainDay] = 1;
        return true;
    }
}
