using Runut.Entities;
using Runut.Evaluation.Corpora;

namespace Runut.Evaluation;

/// <summary>Data with gold that the program is measured on.</summary>
/// <param name="Name">As the scoreboard and the floors name it.</param>
/// <param name="What">What is measured, in a few words.</param>
/// <param name="Needs">A path that must exist, relative to the repository.</param>
/// <param name="Score">Measures, given the root of the repository.</param>
public sealed record ScoreSet(string Name, string What, string Needs, Func<string, Scores> Score)
{
    /// <summary>True where its data is there.</summary>
    public bool IsThere(string root) => Path.Exists(Path.Combine(root, Needs));
}

/// <summary>Every set, in the order of the scoreboard. A new one is a line here and a scorer beside it.</summary>
public static class ScoreSets
{
    private const string Gold = "../shared/gold";
    private const string Pages = "../shared/data/pages";

    /// <summary>Every set.</summary>
    public static IReadOnlyList<ScoreSet> All { get; } =
    [
        new(
            "samples",
            "the project's own pages, everything",
            "samples/gold",
            root => SeedScorer.Score(At(root, "samples/vladivostok"), At(root, "samples/gold"))
        ),
        new(
            "seeds",
            "five real flattened pages, everything",
            "../shared/seeds",
            root => SeedScorer.Score(At(root, "../shared/seeds"), At(root, $"{Gold}/seeds"))
        ),
        new(
            "seeds-account",
            "the seeds as one story, apart from grouping: facts, origins",
            "../shared/seeds",
            root => StoryFacts.Score(At(root, "../shared/seeds"), At(root, $"{Gold}/seeds/stories.json"))
        ),
        new(
            "id-statements",
            "Indonesian articles: statements, times, names",
            $"{Gold}/id-statements",
            root => Reading(root, $"{Gold}/id-statements")
        ),
        Extraction("id-pages", "Indonesian pages, HTML", $"{Gold}/id-pages", "pages.jsonl"),
        Extraction("id-pages-plain", "Indonesian pages, flattened", $"{Gold}/id-pages", "plain.jsonl"),
        Extraction("fundus", "pages of 41 countries, HTML (the block model learnt from them)", $"{Pages}/fundus", "pages.jsonl"),
        Extraction("fundus-plain", "pages of 41 countries, flattened", $"{Pages}/fundus", "plain.jsonl.gz"),
        Extraction("wcxb", "WCXB articles, HTML (the block model learnt from them)", $"{Pages}/wcxb", "pages.jsonl"),
        Extraction("wcxb-plain", "WCXB articles, flattened", $"{Pages}/wcxb", "plain.jsonl.gz"),
        Extraction("metadata", "titles, authors, dates", $"{Pages}/metadata", "pages.jsonl"),
        Extraction("dates", "dates of publication", $"{Pages}/dates", "pages.jsonl"),
        Extraction("scripts", "pages in other scripts", $"{Pages}/scripts", "pages.jsonl"),
        new(
            "id-stories",
            "280 articles of three days into stories and threads",
            $"{Gold}/id-stories",
            root =>
                StoryScorer.Score(
                    At(root, $"{Gold}/id-stories/articles.jsonl"),
                    At(root, $"{Gold}/id-stories/gold.tsv"),
                    At(root, $"{Gold}/id-stories/threads.tsv")
                )
        ),
        new(
            "id-facts",
            "16 stories: facts, quotations, copies, origins",
            $"{Gold}/id-facts",
            root => FactScorer.Score(At(root, $"{Gold}/id-facts/events.jsonl"), At(root, $"{Gold}/id-facts/gold.jsonl"))
        ),
        new(
            "indotimex",
            "times of IndoTimex",
            "../shared/data/id/times/indotimex-gold",
            root => Timex(At(root, "../shared/data/id/times/indotimex-gold"))
        ),
        new(
            "coin",
            "COIN: names joined, pronouns as speakers",
            "../shared/data/id/coref/coin-dev.tsv",
            root => CoinScorer.Score(At(root, "../shared/data/id/coref/coin-dev.tsv"))
        ),
        new("names", "names of NER-UI, idner-news-2k, NERGrit", "../shared/data/id/ner", root => Names(At(root, "../shared/data"))),
        new(
            "polnear",
            "English attributions of PolNeAR (development part)",
            "../shared/data/en/polnear/dev",
            root => AttributionScorer.Score(At(root, "../shared/data/en/polnear/dev"))
        ),
        new(
            "ud",
            "parts of speech and sentences of UD CSUI, GSD",
            "../shared/data/id/ud",
            root => TreebankScorer.Score(root, At(root, "../shared/data"))
        ),
    ];

    /// <summary>The repository that holds <paramref name="start"/> or the program: the nearest folder above with <c>Runut.slnx</c>; null where there is none.</summary>
    public static string? Root(string start)
    {
        foreach (var origin in (string[])[start, AppContext.BaseDirectory])
        {
            for (var folder = new DirectoryInfo(origin); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "Runut.slnx")))
                    return folder.FullName;
            }
        }
        return null;
    }

    private static ScoreSet Extraction(string name, string what, string folder, string pages) =>
        new(name, what, $"{folder}/{pages}", root => PageScorer.Score(At(root, $"{folder}/{pages}"), At(root, $"{folder}/gold.jsonl")));

    private static Scores Timex(string folder)
    {
        var score = TimexScore.Measure(folder);
        var scores = new Scores();
        scores.Add("recognition.F1", score.F1, score.Gold);
        scores.Add("value.accuracy", score.ValueAccuracy, score.Recognised);
        foreach (var error in score.Errors)
            scores.Miss("time", error);
        return scores;
    }

    private static Scores Names(string data)
    {
        var scores = new Scores();
        if (NameTagger.Default() is { } tagger)
        {
            foreach (var corpus in NameCorpora.Test(data))
                scores.Add($"{corpus.Name.Replace(' ', '-')}.F1", NameCorpora.Score(tagger, corpus).F1, corpus.Sentences.Count);
        }
        return scores;
    }

    private static Scores Reading(string root, string folder) =>
        ReadingScorer.Score(At(root, $"{folder}/articles.jsonl"), At(root, $"{folder}/gold.jsonl"));

    private static string At(string root, string path) => Path.Combine(root, path);
}
