namespace Runut.Stories;

/// <summary>What two articles have in common, as the numbers from which the pair model tells whether they are of one story.</summary>
internal static class PairFeatures
{
    /// <summary>Names of the features, in the order of <see cref="Of"/>.</summary>
    public static readonly string[] Names =
    [
        "body",
        "title",
        "lead",
        "title in body",
        "names",
        "numbers",
        "spoken runs",
        "runs",
        "dates",
        "dates apart",
        "days",
        "heaviest terms",
        "heaviest names",
        "title numbers apart",
        "title numbers shared",
        "same outlet",
        "hours",
        "speakers",
        "persons",
        "places",
        "organisations",
        "lead names",
        "heaviest shared",
        "title terms shared",
        "main day",
    ];

    /// <summary>Index of the days between the two.</summary>
    public const int Days = 10;

    /// <summary>Index of the hours between the two.</summary>
    public const int Hours = 16;

    /// <summary>Index of whether their leads name one day first.</summary>
    public const int MainDay = 24;

    /// <summary>Days further apart than this make no difference any more.</summary>
    private const int MostDays = 5;

    /// <summary>Fills <paramref name="features"/>; the two articles may change places without changing anything.</summary>
    public static void Of(StoryProfile one, StoryProfile other, Span<float> features)
    {
        features[0] = (float)one.Body.Cosine(other.Body);
        features[1] = (float)one.Title.Cosine(other.Title);
        features[2] = (float)one.Lead.Cosine(other.Lead);
        features[3] = (float)(one.Title.CoveredBy(other.Body) + other.Title.CoveredBy(one.Body)) / 2;
        features[4] = (float)one.Names.Cosine(other.Names);
        features[5] = (float)one.Numbers.Cosine(other.Numbers);
        features[6] = (float)StoryProfile.Containment(one.SpokenRuns, other.SpokenRuns);
        features[7] = (float)StoryProfile.Containment(one.Runs, other.Runs);
        features[8] = (float)one.Dates.Cosine(other.Dates);
        features[9] = one.Dates.Terms.Length > 0 && other.Dates.Terms.Length > 0 && features[8] <= 0 ? 1 : 0;
        features[Days] = one.Day is { } first && other.Day is { } second ? Math.Min(MostDays, Math.Abs(first - second)) : -1;
        features[11] = (float)(one.Key.CoveredBy(other.Body) + other.Key.CoveredBy(one.Body)) / 2;
        features[12] = (float)(one.KeyNames.CoveredBy(other.Names) + other.KeyNames.CoveredBy(one.Names)) / 2;
        var shared = one.TitleNumbers.Intersect(other.TitleNumbers).Any();
        features[13] = !shared && one.TitleNumbers.Length > 0 && other.TitleNumbers.Length > 0 ? 1 : 0;
        features[14] = shared ? 1 : 0;
        features[15] = one.Reading.Article.Outlet is { } outlet && outlet == other.Reading.Article.Outlet ? 1 : 0;
        features[Hours] = one.Hour is { } early && other.Hour is { } late ? (float)Math.Min(MostDays * 24, Math.Abs(early - late)) : -1;
        features[17] = one.Speakers.Terms.Length > 0 && other.Speakers.Terms.Length > 0 ? (float)one.Speakers.Cosine(other.Speakers) : -1;
        features[18] = (float)one.Persons.Cosine(other.Persons);
        features[19] = (float)one.Places.Cosine(other.Places);
        features[20] = (float)one.Organisations.Cosine(other.Organisations);
        features[21] = (float)one.LeadNames.Cosine(other.LeadNames);
        features[22] = (float)one.Key.HeaviestShared(other.Key);
        features[23] = one.Title.Shared(other.Title);
        features[MainDay] = one.MainDay is { } day && other.MainDay is { } otherDay ? (day == otherDay ? 1 : 0) : -1;
    }
}
