namespace Runut.Articles.Dates;

/// <summary>Finds whether a page writes <c>3/4/2019</c> for the third of April or the fourth of March.</summary>
internal static class DayOrder
{
    /// <summary>
    /// True where the month comes first: by the dates of the page that can be read in one way only (<c>4/25/2019</c>), else by its
    /// language.
    /// </summary>
    public static bool IsMonthFirst(Draft draft)
    {
        int month = 0,
            day = 0;
        for (var i = 0; i < draft.Count; i++)
        {
            if (draft.Dates[i] is not { } date || Numbers(draft[i].AsSpan()[date.Start..date.End]) is not { } numbers)
                continue;
            month += numbers.Second > 12 ? 1 : 0;
            day += numbers.First > 12 ? 1 : 0;
        }
        if (month != day)
            return month > day;
        return draft.Head is { } head ? (head.Language ?? draft.Language) is "en-US" or "en-us" or "en_US" or "en" : draft.Language == "en";
    }

    /// <summary>The two numbers before the year of <c>25/4/2019</c>; null for dates of another form.</summary>
    private static (int First, int Second)? Numbers(ReadOnlySpan<char> date)
    {
        var first = date.IndexOf('/');
        if (first is not (1 or 2) || date.Length < first + 3)
            return null;
        var second = date[(first + 1)..].IndexOf('/');
        return second is 1 or 2 && int.TryParse(date[..first], out var one) && int.TryParse(date.Slice(first + 1, second), out var two)
            ? (one, two)
            : null;
    }
}
