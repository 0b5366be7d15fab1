using System.Collections.Immutable;
using System.Text.Json;
using Runut.Accounts;
using Runut.Archive;
using Runut.Readings;

namespace Runut.Evaluation;

/// <summary>Facts across outlets, quotations followed, copies and origins of accounts against gold.</summary>
internal sealed class FactScorer(Scores scores)
{
    private static readonly string[] Verdicts = ["agree", "compatible", "differ", "only"];

    private readonly Dictionary<string, int> _count = new(StringComparer.Ordinal);
    private readonly List<(int Gold, int Got)> _origins = [];

    /// <summary>Scores the events of a JSONL file, each of which holds its articles.</summary>
    public static Scores Score(string events, string gold)
    {
        var scores = new Scores();
        var scorer = new FactScorer(scores);
        var byId = GoldFile.Lines(events).ToDictionary(e => e.String("event")!, StringComparer.Ordinal);
        foreach (var line in GoldFile.Lines(gold))
        {
            var articles = string.Join(
                '\n',
                byId[line.String("event")!].Items("articles").Select(a => a.GetRawText().ReplaceLineEndings(" "))
            );
            var readings = Run.Readings(Clean(articles));
            scorer.Event(line.String("event")!, line, Largest(Run.Accounts(readings)), readings, "id");
        }
        scorer.Finish();
        return scores;
    }

    /// <summary>Compares one account with the gold of its event.</summary>
    /// <param name="name">Name of the event, for the misses.</param>
    /// <param name="gold">Its gold.</param>
    /// <param name="account">The account; null where none was made.</param>
    /// <param name="readings">The articles of the event.</param>
    /// <param name="article">The field that names the article of a value.</param>
    public void Event(string name, JsonElement gold, Account? account, ImmutableArray<Reading> readings, string article)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var reading in readings)
            texts[reading.Article.Id] = reading.Article.Text;
        Facts(name, gold, account?.Facts ?? [], texts, article);
        if (gold.String("independent_origins") is { } origins)
            _origins.Add((int.Parse(origins, System.Globalization.CultureInfo.InvariantCulture), account?.IndependentOrigins ?? 0));
        foreach (var quote in gold.Items("same_quotes").Concat(gold.Items("quotations")))
        {
            Step("quotes.gold");
            var versions = quote.Items("versions");
            if ((account?.Quotations ?? []).Any(q => Hits(versions, q.Versions, texts, article) >= 2))
                Step("quotes.found");
            else
                scores.Miss("quotation missed", name, quote.String("speaker"), versions[0].String("text"));
        }
        Copies(name, gold, account);
        if (article == "id")
            DayAndPlace(name, gold, account);
    }

    /// <summary>Adds the figures of all events.</summary>
    public void Finish()
    {
        foreach (var verdict in Verdicts)
        {
            scores.AddShare($"facts.{verdict}.found", this[$"found.{verdict}"], this[$"gold.{verdict}"]);
            scores.AddShare($"facts.{verdict}.right", this[$"right.{verdict}"], this[$"gold.{verdict}"]);
        }
        scores.Add("facts.differ.precision", (double)this["differ.tp"] / Math.Max(1, this["got.differ"]), this["got.differ"]);
        if (_origins.Count > 0)
        {
            scores.Add("origins.exact", _origins.Count(o => o.Gold == o.Got) / (double)_origins.Count, _origins.Count);
            scores.Add("origins.error", _origins.Sum(o => Math.Abs(o.Gold - o.Got)) / (double)_origins.Count, _origins.Count);
        }
        scores.AddShare("quotes.followed", this["quotes.found"], this["quotes.gold"]);
        scores.AddShare("stories.eventDate", this["day.right"], this["day.gold"]);
        scores.AddShare("stories.place", this["place.right"], this["place.gold"]);
        if (this["copies.gold"] > 0)
            scores.Add("copies.F1", Measure.F1(this["copies.tp"], this["copies.got"], this["copies.gold"]), this["copies.gold"]);
    }

    /// <summary>The account with most articles, the first of equals; null where there is none.</summary>
    public static Account? Largest(ImmutableArray<Account> accounts) =>
        accounts.IsEmpty ? null : accounts.MaxBy(a => a.Story.Articles.Length);

    private int this[string name] => _count.GetValueOrDefault(name);

    private void Step(string name) => _count[name] = this[name] + 1;

    private void Facts(string name, JsonElement gold, ImmutableArray<Fact> facts, Dictionary<string, string> texts, string article)
    {
        foreach (var wanted in gold.Items("facts"))
        {
            var verdict = wanted.String("verdict")!;
            var values = wanted.Items("values");
            Step($"gold.{verdict}");
            Fact? found = null;
            foreach (var fact in facts)
            {
                if (Hits(values, fact.Values, texts, article) < (verdict == "only" ? 1 : 2))
                    continue;
                found = found is null || Of(fact) == verdict ? fact : found;
                if (Of(fact) == verdict)
                    break;
            }
            if (found is null)
            {
                scores.Miss("fact missed", name, verdict, wanted.String("about"));
                continue;
            }
            Step($"found.{verdict}");
            if (Of(found) == verdict || (Of(found) is "agree" or "compatible" && verdict is "agree" or "compatible"))
                Step($"right.{verdict}");
            else
                scores.Miss("verdict wrong", name, wanted.String("about"), verdict, Of(found));
        }
        var differing = gold.Items("facts").Where(fact => fact.String("verdict") == "differ").ToList();
        foreach (var fact in facts)
        {
            Step($"got.{Of(fact)}");
            if (fact.Verdict != Verdict.Differ)
                continue;
            if (differing.Exists(wanted => Hits(wanted.Items("values"), fact.Values, texts, article) >= 2))
                Step("differ.tp");
            else
                scores.Miss(
                    "differ not in gold",
                    name,
                    fact.About,
                    string.Join(" / ", fact.Values.Select(v => $"{v.Article}: {v.Text} = {v.Value}"))
                );
        }
    }

    /// <summary>Gold names the whole address of a place (<c>Menara Batavia, Jakarta</c>): any part of it is right.</summary>
    private void DayAndPlace(string name, JsonElement gold, Account? account)
    {
        Step("day.gold");
        if (gold.String("event_date") == account?.Story.EventDate)
            Step("day.right");
        else
            scores.Miss("event date", name, gold.String("event_date"), account?.Story.EventDate);
        if (gold.String("place") is not { } place)
            return;
        Step("place.gold");
        if (account?.Story.Place is { } got && Measure.Norm(place).Contains(Measure.Norm(got), StringComparison.Ordinal))
            Step("place.right");
        else
            scores.Miss("place", name, place, account?.Story.Place);
    }

    private void Copies(string name, JsonElement gold, Account? account)
    {
        var pairs = gold.Items("copies")
            .Where(c => c.String("from") is not null && c.String("to") is not null)
            .Select(c => (Pair: Pair(c.String("from")!, c.String("to")!), Share: c.TryGetProperty("share", out var s) ? s.GetDouble() : 0))
            .ToList();
        var want = pairs.Where(p => p.Share >= 0.2).Select(p => p.Pair).ToHashSet();
        var small = pairs.Select(p => p.Pair).Except(want).ToHashSet();
        var have = (account?.Copies ?? []).Select(c => Pair(c.From, c.To)).Where(p => !small.Contains(p)).ToHashSet();
        _count["copies.gold"] = this["copies.gold"] + want.Count;
        _count["copies.got"] = this["copies.got"] + have.Count;
        _count["copies.tp"] = this["copies.tp"] + want.Count(have.Contains);
        foreach (var (a, b) in want.Except(have))
            scores.Miss("copy missed", name, a, b);
        foreach (var (a, b) in have.Except(want))
            scores.Miss("copy false", name, a, b);
    }

    private static int Hits(List<JsonElement> gold, ImmutableArray<Evidence> got, Dictionary<string, string> texts, string article) =>
        gold.Count(value => got.Any(evidence => Hit(value, evidence, texts, article)));

    private static bool Hit(JsonElement gold, Evidence got, Dictionary<string, string> texts, string article)
    {
        var id = gold.String(article)!;
        if (got.Article != id)
            return false;
        var words = gold.String("text")!;
        var at = texts.GetValueOrDefault(id, "").IndexOf(words, StringComparison.Ordinal);
        if (at >= 0 && got.Span.Start < at + words.Length && at < got.Span.End)
            return true;
        string a = Measure.Norm(got.Text),
            b = Measure.Norm(words);
        return b.Contains(a, StringComparison.Ordinal) || a.Contains(b, StringComparison.Ordinal);
    }

    private static (string, string) Pair(string a, string b) => string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a);

    private static string Of(Fact fact) => fact.Verdict.ToString().ToLowerInvariant();

    private static IEnumerable<Articles.Article> Clean(string jsonl)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, jsonl);
            return [.. InputReader.Read([file], new InputOptions()).OfType<CleanArticle>().Select(item => item.Article)];
        }
        finally
        {
            File.Delete(file);
        }
    }
}
