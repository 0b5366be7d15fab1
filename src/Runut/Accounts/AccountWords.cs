using Runut.Languages;

namespace Runut.Accounts;

/// <summary>The words of the language that the accounts go by, read once when they are first needed.</summary>
internal sealed class AccountWords
{
    private static readonly Lazy<AccountWords> Loaded = new(() => new AccountWords());

    private AccountWords()
    {
        foreach (var row in WordFile.Rows("Indonesian/assertion-markers.tsv"))
        {
            States[row[0]] = row[1] switch
            {
                "planned" => TimelineState.Planned,
                "denied" => TimelineState.Denied,
                _ => TimelineState.Possible,
            };
        }
        foreach (var row in WordFile.Rows("Indonesian/ways-of-coming.tsv"))
            (
                row[1] switch
                {
                    "motion" => Motions,
                    "by" => ByWords,
                    _ => Means,
                }
            ).Add(row[0]);
        foreach (var row in WordFile.Rows("Indonesian/venues.tsv"))
            Venues[row[0]] = row[1];
        foreach (var row in WordFile.Rows("Indonesian/happenings.tsv"))
            Happenings[row[0]] = row[1];
        Pairs.UnionWith(WordFile.Lines("Indonesian/pairs.txt"));
        foreach (var row in WordFile.Rows("Indonesian/telling-channels.tsv"))
            Channels.Add((row[0], row[1]));
        foreach (var row in WordFile.Rows("Indonesian/name-synonyms.tsv"))
        {
            foreach (var form in row)
                Synonyms.TryAdd(form, row[0]);
        }
        FunctionWords.UnionWith(WordFile.Lines("Indonesian/function-words.txt"));
        BareVerbs.UnionWith(WordFile.Lines("Indonesian/bare-verbs.txt"));
        ClauseOpeners.UnionWith(WordFile.Lines("Indonesian/clause-openers.txt"));
        ClauseOpeners.UnionWith([",", ";", ":", "--", "–", "—"]);
        var lists = WordFile
            .Rows("Indonesian/account-lists.tsv")
            .ToDictionary(row => row[0], row => row[1].Split(' ').ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        Negations = lists["negation"];
        Assertions = lists["assertion"];
        Limits = lists["limit"];
        WayWords = lists["way"];
        MeansEnds = lists["meansend"];
        PlaceKinds = lists["placekind"];
        AgeWords = lists["age"];
        OfficeLinks = lists["officelink"];
        OfficeTakers = lists["officetaker"];
        foreach (var row in WordFile.Rows("Indonesian/weekday-names.tsv"))
            Weekdays[row[0]] = Enum.Parse<DayOfWeek>(row[1]);
        foreach (var row in WordFile.Rows("Indonesian/ranks.tsv"))
        {
            foreach (var form in row)
                Ranks.TryAdd(form, row[0]);
        }
    }

    /// <summary>The words of Indonesian.</summary>
    public static AccountWords Indonesian => Loaded.Value;

    /// <summary>Words that tell of the planned, the possible and the denied.</summary>
    public Dictionary<string, TimelineState> States { get; } = new(StringComparer.Ordinal);

    /// <summary>Verbs of coming and going.</summary>
    public HashSet<string> Motions { get; } = new(StringComparer.Ordinal);

    /// <summary>Words that introduce a means of going.</summary>
    public HashSet<string> ByWords { get; } = new(StringComparer.Ordinal);

    /// <summary>Means of going.</summary>
    public HashSet<string> Means { get; } = new(StringComparer.Ordinal);

    /// <summary>Common nouns of venues with their class.</summary>
    public Dictionary<string, string> Venues { get; } = new(StringComparer.Ordinal);

    /// <summary>Phrases that say how words reached the outlet, with their class.</summary>
    public List<(string Phrase, string Class)> Channels { get; } = [];

    /// <summary>Names of one thing, each with the form that stands for all.</summary>
    public Dictionary<string, string> Synonyms { get; } = new(StringComparer.Ordinal);

    /// <summary>Ranks, each form with the form that stands for all.</summary>
    public Dictionary<string, string> Ranks { get; } = new(StringComparer.Ordinal);

    /// <summary>Words that name or tell a happening, with its kind.</summary>
    public Dictionary<string, string> Happenings { get; } = new(StringComparer.Ordinal);

    /// <summary>What stands by twos: <c>dua negara</c>, <c>dua pemimpin</c> count nobody.</summary>
    public HashSet<string> Pairs { get; } = new(StringComparer.Ordinal);

    /// <summary>The weekdays.</summary>
    public Dictionary<string, DayOfWeek> Weekdays { get; } = new(StringComparer.Ordinal);

    /// <summary>Words that do not tell one fact from another.</summary>
    public HashSet<string> FunctionWords { get; } = new(StringComparer.Ordinal);

    /// <summary>Verbs without a prefix.</summary>
    public HashSet<string> BareVerbs { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a word looks like a verb: by its prefix (<c>me-</c>, <c>ber-</c>, <c>di-</c>, <c>ter-</c>), or because it is a bare one.</summary>
    public bool IsVerb(string lower) =>
        BareVerbs.Contains(lower)
        || Motions.Contains(lower)
        || lower.Length >= 6
            && (
                lower.StartsWith("me", StringComparison.Ordinal)
                || lower.StartsWith("ber", StringComparison.Ordinal)
                || lower.StartsWith("di", StringComparison.Ordinal)
                || lower.StartsWith("ter", StringComparison.Ordinal)
            )
            && WordStem.Of(lower) != lower;

    /// <summary>Words and marks that open another clause.</summary>
    public HashSet<string> ClauseOpeners { get; } = new(StringComparer.Ordinal);

    /// <summary>Words that turn a sentence into its contrary.</summary>
    public HashSet<string> Negations { get; }

    /// <summary>Words that say that something is so or will be.</summary>
    public HashSet<string> Assertions { get; }

    /// <summary>Words behind a negation that then denies nothing: <c>tidak hanya</c>.</summary>
    public HashSet<string> Limits { get; }

    /// <summary>Words before the way something is done.</summary>
    public HashSet<string> WayWords { get; }

    /// <summary>Words that end those for a means of going.</summary>
    public HashSet<string> MeansEnds { get; }

    /// <summary>Kinds of places before their names.</summary>
    public HashSet<string> PlaceKinds { get; }

    /// <summary>Words before an age.</summary>
    public HashSet<string> AgeWords { get; }

    /// <summary>Words inside the name of an office.</summary>
    public HashSet<string> OfficeLinks { get; }

    /// <summary>Words between somebody and the office.</summary>
    public HashSet<string> OfficeTakers { get; }
}
