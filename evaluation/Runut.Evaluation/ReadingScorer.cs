using System.Text.Json;
using Runut.Entities;
using Runut.Readings;
using Runut.Statements;

namespace Runut.Evaluation;

/// <summary>Statements, times and entities of readings against gold.</summary>
internal sealed class ReadingScorer
{
    private readonly Scores _scores;
    private readonly Dictionary<string, int> _count = new(StringComparer.Ordinal);

    private ReadingScorer(Scores scores) => _scores = scores;

    /// <summary>Scores the clean articles of a JSONL file.</summary>
    public static Scores Score(string articles, string gold)
    {
        var scores = new Scores();
        var got = new Dictionary<string, Reading>(StringComparer.Ordinal);
        foreach (var reading in Run.Readings(articles))
            got[reading.Article.Id] = reading;
        Compare(scores, GoldFile.Lines(gold).Select(line => (line.String("id")!, line)), got, "speaker_name", "mentions");
        return scores;
    }

    /// <summary>Compares readings with gold and adds the figures.</summary>
    /// <param name="scores">Takes the figures.</param>
    /// <param name="gold">Ids with their gold.</param>
    /// <param name="got">The readings by id.</param>
    /// <param name="speaker">The field of the speaker's name.</param>
    /// <param name="mentions">The field of an entity's other names.</param>
    public static void Compare(
        Scores scores,
        IEnumerable<(string Id, JsonElement Gold)> gold,
        Dictionary<string, Reading> got,
        string speaker,
        string mentions
    )
    {
        var scorer = new ReadingScorer(scores);
        foreach (var (id, line) in gold)
        {
            var reading = got.GetValueOrDefault(id);
            var text = reading?.Article.Text ?? "";
            scorer.Statements(id, text, line.Items("statements"), reading, speaker);
            scorer.Times(id, text, line.Items("times"), reading);
            scorer.Entities(id, line.Items("entities"), reading, mentions);
        }
        scorer.Finish();
    }

    private int this[string name] => _count.GetValueOrDefault(name);

    private void Step(string name, int by = 1) => _count[name] = this[name] + by;

    private void Step(string name, bool yes) => Step(name, yes ? 1 : 0);

    private void Statements(string id, string text, List<JsonElement> gold, Reading? reading, string speakerField)
    {
        var found = reading?.Statements ?? [];
        var spans = Measure.Locate(text, gold.Select(s => s.String("text")!));
        var pairs = Measure.Pair(spans, [.. found.Select(s => s.Span)], 0.5);
        for (var i = 0; i < gold.Count; i++)
        {
            var kind = gold[i].String("kind") == "indirect" ? "indirect" : "direct";
            var name = gold[i].String(speakerField);
            if (string.IsNullOrEmpty(name))
            {
                // Nobody is named: neither asked for nor held against the program.
                if (pairs.TryGetValue(i, out var unasked))
                    Step($"{Kind(found[unasked])}.got", -1);
                continue;
            }
            Step($"{kind}.gold");
            if (!pairs.TryGetValue(i, out var j))
            {
                _scores.Miss("statement missed", id, kind, gold[i].String("text"));
                continue;
            }
            var statement = found[j];
            Step($"{kind}.tp");
            Step("tp");
            Step("exact", Measure.Overlap(spans[i]!.Value, statement.Span) > 0.97);
            var right = SameSpeaker(name, statement.SpeakerName);
            Step("speaker", right);
            if (!right)
                _scores.Miss("speaker wrong", id, name, statement.SpeakerName, gold[i].String("text"));
            Step("cue", Measure.Norm(statement.Cue) == Measure.Norm(gold[i].String("cue")));
            var want = (gold[i].Strings("via") ?? []).Select(Measure.Norm).ToList();
            var have = statement.Via.Select(Measure.Norm).ToList();
            Step("via.gold", want.Count > 0);
            Step("via.got", have.Count > 0);
            Step("via.tp", want.Count > 0 && want.SequenceEqual(have));
            if (!want.SequenceEqual(have))
                _scores.Miss("via wrong", id, string.Join(" < ", want), string.Join(" < ", have), gold[i].String("text"));
        }
        for (var j = 0; j < found.Length; j++)
        {
            Step($"{Kind(found[j])}.got");
            if (!pairs.ContainsValue(j))
                _scores.Miss("statement false", id, Kind(found[j]), found[j].Text);
        }
    }

    private void Times(string id, string text, List<JsonElement> gold, Reading? reading)
    {
        var found = reading?.Times ?? [];
        var spans = Measure.Locate(text, gold.Select(t => t.String("text")!));
        var pairs = Measure.Pair(spans, [.. found.Select(t => t.Span)], 0.3);
        var paired = pairs.Values.ToHashSet();
        for (var i = 0; i < gold.Count; i++)
        {
            var value = gold[i].String("value") ?? "";
            Step("times.gold", pairs.ContainsKey(i) || !Vague(value));
            if (!pairs.TryGetValue(i, out var j))
            {
                if (!Vague(value))
                    _scores.Miss("time missed", id, gold[i].String("text"));
                continue;
            }
            Step("times.tp");
            Step("times.exact", spans[i] == found[j].Span);
            var right = value.Length < 16 ? found[j].Value.StartsWith(value, StringComparison.Ordinal) : found[j].Value == value;
            Step("times.value", right);
            if (!right)
                _scores.Miss("time value", id, gold[i].String("text"), value, found[j].Value);
        }
        for (var j = 0; j < found.Length; j++)
        {
            Step("times.got", paired.Contains(j) || !Vague(found[j].Value));
            if (!paired.Contains(j) && !Vague(found[j].Value))
                _scores.Miss("time false", id, found[j].Text);
        }
    }

    private void Entities(string id, List<JsonElement> gold, Reading? reading, string mentionsField)
    {
        var found = reading?.Entities ?? [];
        var want = gold.Select(e => new WrittenEntity(e.String("type")!, Names(e.String("name")!, e.Strings(mentionsField) ?? [])))
            .ToList();
        var have = found.Select(e => new WrittenEntity(TypeOf(e), Names(e.Name, e.Mentions.Select(mention => mention.Text)))).ToList();
        var pairs = EntityPairs.Of(want, have);
        foreach (var (i, j) in pairs)
        {
            Step("entities.tp");
            Step("entities.name", Measure.Norm(gold[i].String("name")) == Measure.Norm(found[j].Name));
            var whole = want[i].Writings.SetEquals(have[j].Writings);
            Step("entities.whole", whole);
            if (!whole)
                _scores.Miss(
                    "aliases differ",
                    id,
                    string.Join(", ", want[i].Writings.Order()),
                    string.Join(", ", have[j].Writings.Order())
                );
        }
        Step("entities.gold", gold.Count);
        Step("entities.got", found.Length);
        for (var i = 0; i < gold.Count; i++)
        {
            if (!pairs.Exists(pair => pair.Gold == i))
                _scores.Miss("entity missed", id, gold[i].String("type"), gold[i].String("name"));
        }
        for (var j = 0; j < found.Length; j++)
        {
            if (!pairs.Exists(pair => pair.Found == j))
                _scores.Miss("entity false", id, TypeOf(found[j]), found[j].Name);
        }
    }

    private void Finish()
    {
        int gold = this["direct.gold"] + this["indirect.gold"],
            got = this["direct.got"] + this["indirect.got"],
            right = Math.Max(1, this["tp"]),
            times = Math.Max(1, this["times.tp"]),
            entities = Math.Max(1, this["entities.tp"]);
        foreach (var kind in (string[])["direct", "indirect"])
            _scores.Add(
                $"statements.{kind}.F1",
                Measure.F1(this[$"{kind}.tp"], this[$"{kind}.got"], this[$"{kind}.gold"]),
                this[$"{kind}.gold"]
            );
        _scores.Add("statements.F1", Measure.F1(this["tp"], got, gold), gold);
        _scores.Add("statements.exact", (double)this["exact"] / right);
        _scores.Add("statements.speaker", (double)this["speaker"] / right);
        _scores.Add("statements.cue", (double)this["cue"] / right);
        _scores.Add("statements.via.F1", Measure.F1(this["via.tp"], this["via.got"], this["via.gold"]), this["via.gold"]);
        _scores.Add("times.F1", Measure.F1(this["times.tp"], this["times.got"], this["times.gold"]), this["times.gold"]);
        _scores.Add("times.exact", (double)this["times.exact"] / times);
        _scores.Add("times.value", (double)this["times.value"] / times);
        _scores.Add("times.F1.with.value", Measure.F1(this["times.value"], this["times.got"], this["times.gold"]), this["times.gold"]);
        if (this["entities.gold"] == 0)
            return;
        _scores.Add("entities.F1", Measure.F1(this["entities.tp"], this["entities.got"], this["entities.gold"]), this["entities.gold"]);
        _scores.Add("entities.name", (double)this["entities.name"] / entities);
        _scores.Add("entities.aliases.whole", (double)this["entities.whole"] / entities);
    }

    private static HashSet<string> Names(string name, IEnumerable<string> mentions) =>
        mentions.Append(name).Select(Measure.Norm).ToHashSet(StringComparer.Ordinal);

    private static string TypeOf(Entity entity) => entity.Type.ToString().ToLowerInvariant();

    private static string Kind(Statement statement) => statement.Kind == StatementKind.Indirect ? "indirect" : "direct";

    /// <summary>The same name, or its end without anything that the gold name lacks (<c>Putin</c> for <c>Vladimir Putin</c>).</summary>
    private static bool SameSpeaker(string gold, string? got)
    {
        string want = Measure.Norm(gold),
            have = Measure.Norm(got);
        if (want == have)
            return true;
        if (want.Length == 0 || have.Length == 0)
            return false;
        string[] wanted = want.Split(' '),
            words = have.Split(' ');
        return wanted[^1] == words[^1] && words.All(wanted.Contains);
    }

    /// <summary>Bare years and vague references may be found or left out.</summary>
    private static bool Vague(string value) =>
        value.EndsWith("_REF", StringComparison.Ordinal) || (value.Length == 4 && value.All(char.IsAsciiDigit));
}
