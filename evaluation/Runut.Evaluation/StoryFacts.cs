using System.Collections.Immutable;
using System.Text.Json;
using Runut.Accounts;
using Runut.Archive;
using Runut.Articles;
using Runut.Copies;
using Runut.Pages;
using Runut.Readings;
using Runut.Stories;

namespace Runut.Evaluation;

/// <summary>How many facts of a gold story the account holds.</summary>
/// <param name="Facts">Facts of the gold.</param>
/// <param name="Found">Of them, those that a fact of the account answers with two values or more (one, where one article alone answers).</param>
/// <param name="Right">Of them, those with the gold's verdict; agree and compatible count as one.</param>
/// <param name="Origins">Named origins of the gold.</param>
/// <param name="OriginsFound">Of them, those that the account names behind the same articles.</param>
/// <param name="Missing">What was missed or judged otherwise, in words.</param>
public sealed record StoryFactScore(int Facts, int Found, int Right, int Origins, int OriginsFound, ImmutableArray<string> Missing);

/// <summary>Measures the account of a story whose articles are given as pages, against a <c>stories.json</c> such as <c>gold/seeds</c> holds.</summary>
public static class StoryFacts
{
    /// <summary>Reads the documents that the gold's facts name as one story, builds its account and compares.</summary>
    /// <param name="pages">Folder of the documents.</param>
    /// <param name="gold">The <c>stories.json</c>.</param>
    public static StoryFactScore Measure(string pages, string gold)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(gold));
        var facts = document.RootElement.GetProperty("facts").EnumerateArray().ToList();
        var names = document
            .RootElement.GetProperty("stories")[0]
            .GetProperty("documents")
            .EnumerateArray()
            .Select(d => d.GetString()!)
            .ToList();
        var account = AccountOf(pages, names);
        var missing = ImmutableArray.CreateBuilder<string>();
        int found = 0,
            right = 0;
        foreach (var fact in facts)
        {
            var verdict = fact.GetProperty("verdict").GetString()!;
            var about = fact.GetProperty("about").GetString();
            var hits = account.Facts.Where(f => Answers(f, fact) >= (verdict == "only" ? 1 : 2)).ToList();
            if (hits.Count == 0)
            {
                missing.Add($"missed: {about}");
                continue;
            }
            found++;
            if (hits.Exists(h => Folded(h.Verdict) == Folded(Enum.Parse<Verdict>(verdict, ignoreCase: true))))
                right++;
            else
                missing.Add($"judged {string.Join('/', hits.Select(h => h.Verdict))} instead of {verdict}: {about}");
        }
        var origins = document.RootElement.GetProperty("origins").EnumerateArray().ToList();
        var named = 0;
        foreach (var origin in origins)
        {
            var name = origin.GetProperty("name").GetString()!;
            var carriers = origin.GetProperty("carried_by").EnumerateArray().Select(c => c.GetString()!).ToHashSet(StringComparer.Ordinal);
            if (account.Origins.Any(o => Letters(o.Name) == Letters(name) && carriers.SetEquals(o.Articles)))
                named++;
            else
                missing.Add($"origin: {name}");
        }
        return new StoryFactScore(facts.Count, found, right, origins.Count, named, missing.ToImmutable());
    }

    /// <summary>The same as figures of the scoreboard.</summary>
    public static Scores Score(string pages, string gold)
    {
        var measured = Measure(pages, gold);
        var scores = new Scores();
        scores.AddShare("facts.found", measured.Found, measured.Facts);
        scores.AddShare("facts.right", measured.Right, measured.Facts);
        scores.AddShare("origins.named", measured.OriginsFound, measured.Origins);
        foreach (var missing in measured.Missing)
            scores.Miss("account", missing);
        return scores;
    }

    /// <summary>The account of the pages as one story, whatever grouping would say.</summary>
    public static Account AccountOf(string folder, IEnumerable<string> names)
    {
        ImmutableArray<Reading> readings =
        [
            .. InputReader
                .Read(names.Select(n => Path.Combine(folder, n)), new InputOptions())
                .OfType<PageBytes>()
                .Select(p => Reader.Read(ArticleReader.Read(PageBlocks.Read(PageDecoder.Decode(p.Bytes.Span, p.Origin))))),
        ];
        return AccountBuilder.Build(new Story("s1", "gold", readings, null, null), CopyFinder.Find(readings));
    }

    private static Verdict Folded(Verdict verdict) => verdict == Verdict.Compatible ? Verdict.Agree : verdict;

    private static int Answers(Fact fact, JsonElement gold) =>
        gold.GetProperty("values")
            .EnumerateArray()
            .Count(value =>
                fact.Values.Any(v =>
                    v.Article == value.GetProperty("document").GetString() && Touches(v.Text, value.GetProperty("text").GetString()!)
                )
            );

    /// <summary>One text holds the other.</summary>
    private static bool Touches(string left, string right) =>
        Same(left, right)
        || left.Contains(right, StringComparison.OrdinalIgnoreCase)
        || right.Contains(left, StringComparison.OrdinalIgnoreCase);

    /// <summary>A medium by its name or by its host: Daily Mail, dailymail.co.uk.</summary>
    private static string Letters(string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return string.Concat((dot > 2 ? name[..dot] : name).Where(char.IsLetterOrDigit)).ToLowerInvariant();
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
