using System.Collections.Immutable;
using System.Text.Json;
using Runut.Readings;

namespace Runut.Evaluation;

/// <summary>Pages whose lines, fields, statements, times, names and accounts were all annotated: the seeds and the project's own samples.</summary>
internal static class SeedScorer
{
    /// <summary>Scores a folder of pages against a folder of gold, one file a page and <c>stories.json</c> for all.</summary>
    public static Scores Score(string pages, string golds)
    {
        var scores = new Scores();
        var gold = Directory
            .EnumerateFiles(golds, "*.json")
            .Where(file => char.IsAsciiDigit(Path.GetFileName(file)[0]))
            .Order(StringComparer.Ordinal)
            .Select(GoldFile.Whole)
            .ToList();
        var readings = Run.Readings([
            .. gold.SelectMany(g => g.Strings("pages") ?? [g.String("document")!]).Select(file => Path.Combine(pages, file)),
        ]);
        var got = new Dictionary<string, Reading>(StringComparer.Ordinal);
        foreach (var reading in readings)
            got.TryAdd(reading.Article.Id, reading);
        Lines(scores, gold, got, pages);
        Fields(scores, gold, got);
        ReadingScorer.Compare(
            scores,
            gold.Select(g => (g.String("document")!, Present(g, got.GetValueOrDefault(g.String("document")!)?.Article.Text))),
            got,
            "speaker",
            "aliases"
        );
        Accounts(scores, GoldFile.Whole(Path.Combine(golds, "stories.json")), readings);
        return scores;
    }

    private static void Lines(Scores scores, List<JsonElement> gold, Dictionary<string, Reading> got, string pages)
    {
        int right = 0,
            have = 0,
            want = 0;
        foreach (var page in gold)
        {
            var document = page.String("document")!;
            var lines = File.ReadAllText(Path.Combine(pages, document)).Split('\n');
            var wanted = Measure.Count(
                page.Items("body")
                    .Concat(page.Items("headings"))
                    .Select(line => Measure.Norm(line.ValueKind == JsonValueKind.Number ? lines[line.GetInt32() - 1] : line.GetString()))
            );
            var text = got.GetValueOrDefault(document)?.Article.Text ?? "";
            var found = Measure.Count(text.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)).Select(Measure.Norm));
            WithoutDatelines(wanted, found);
            right += Measure.Shared(wanted, found);
            have += found.Values.Sum();
            want += wanted.Values.Sum();
            foreach (var line in wanted.Keys.Except(found.Keys, StringComparer.Ordinal))
                scores.Miss("line missing", document, line);
            foreach (var line in found.Keys.Except(wanted.Keys, StringComparer.Ordinal))
                scores.Miss("line extra", document, line);
        }
        scores.Add("lines.F1", Measure.F1(right, have, want), want);
    }

    /// <summary>A dateline may be cut from its paragraph: then the paragraph counts as the whole line.</summary>
    private static void WithoutDatelines(Dictionary<string, int> wanted, Dictionary<string, int> found)
    {
        foreach (var line in wanted.Keys.Where(line => !found.ContainsKey(line)).ToList())
        {
            foreach (var part in found.Keys.ToList())
            {
                if (
                    found[part] > wanted.GetValueOrDefault(part)
                    && part.Length > 40
                    && line.EndsWith(part, StringComparison.Ordinal)
                    && line.Length - part.Length < 40
                )
                {
                    found[line] = found.GetValueOrDefault(line) + found[part];
                    found.Remove(part);
                }
            }
        }
    }

    private static void Fields(Scores scores, List<JsonElement> gold, Dictionary<string, Reading> got)
    {
        var right = new int[4];
        string[] names = ["title", "published", "byline", "section"];
        foreach (var page in gold)
        {
            var article = got.GetValueOrDefault(page.String("document")!)?.Article;
            (string? Want, string? Have)[] fields =
            [
                (page.String("title"), article?.Title),
                (page.String("published"), article?.Published?.ToString()),
                (string.Join('\n', (page.Strings("byline") ?? []).Order()), string.Join('\n', (article?.Byline ?? []).Order())),
                (page.String("section"), article?.Section),
            ];
            for (var i = 0; i < fields.Length; i++)
            {
                if (Measure.Norm(fields[i].Want) == Measure.Norm(fields[i].Have))
                    right[i]++;
                else
                    scores.Miss(names[i], page.String("document"), fields[i].Want, fields[i].Have);
            }
        }
        for (var i = 0; i < names.Length; i++)
            scores.AddShare($"field.{names[i]}", right[i], gold.Count);
    }

    /// <summary>The gold without the statements whose words the article does not hold.</summary>
    private static JsonElement Present(JsonElement gold, string? text) =>
        JsonSerializer.SerializeToElement(
            new
            {
                statements = gold.Items("statements")
                    .Where(s => string.IsNullOrEmpty(text) || text.Contains(s.String("text")!, StringComparison.Ordinal)),
                times = gold.Items("times"),
                entities = gold.Items("entities"),
            }
        );

    private static void Accounts(Scores scores, JsonElement gold, ImmutableArray<Reading> readings)
    {
        var want = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var story in gold.Items("stories"))
        {
            foreach (var document in story.Strings("documents")!)
                want[document] = story.String("id")!;
        }
        StoryScorer.Compare(scores, want, readings);
        var accounts = Run.Accounts(readings);
        var scorer = new FactScorer(scores);
        int dates = 0,
            places = 0;
        var stories = gold.Items("stories");
        foreach (var story in stories)
        {
            var documents = story.Strings("documents")!;
            var account = accounts.MaxBy(a => a.Story.Articles.Count(r => documents.Contains(r.Article.Id)));
            dates += account?.Story.EventDate?.StartsWith(story.String("event_date") ?? "?", StringComparison.Ordinal) == true ? 1 : 0;
            places += account?.Story.Place == story.String("place") ? 1 : 0;
            // The seeds give their facts for the one story that has several articles.
            var facts = story.Has("facts") || documents.Count == 1 ? story : gold;
            scorer.Event(story.String("id")!, facts, account, readings, "document");
        }
        scores.AddShare("stories.eventDate", dates, stories.Count);
        scores.AddShare("stories.place", places, stories.Count);
        scorer.Finish();
        var origins = gold.Items("origins");
        var named = 0;
        foreach (var origin in origins)
        {
            var carriers = origin.Strings("carried_by")!.ToHashSet(StringComparer.Ordinal);
            var found = accounts
                .SelectMany(account => account.Origins)
                .Where(o => Measure.Norm(o.Name) == Measure.Norm(origin.String("name")))
                .SelectMany(o => o.Articles)
                .ToHashSet(StringComparer.Ordinal);
            if (carriers.SetEquals(found))
                named++;
            else
                scores.Miss("origin", origin.String("name"), string.Join(", ", carriers), string.Join(", ", found));
        }
        scores.AddShare("origins.carried", named, origins.Count);
    }
}
