using System.Globalization;
using System.Text;
using Runut.Articles;
using Runut.Pages;
using Runut.Readings;
using Runut.Statements;
using Runut.Statements.English;
using Runut.Text;

namespace Runut.Evaluation;

/// <summary>
/// Compares English statements with attributions in brat files (PolNeAR: Newell, Margolin and Ruths 2018, "An Attribution Relations Corpus
/// for Political News"): content, cue and source. The corpus is wider than statements are here: every word by which somebody is shown to
/// hold, want, know or do something with a content is a cue there (<c>is drawing criticism</c>, <c>a staunch opponent of</c>). So beside
/// the figures on all attributions stands the recall of those whose cue holds a verb of the word file. A statement and what the same
/// speaker goes on to say without a cue are one attribution, as the corpus joins them. Contents pair where they share at least half of
/// their characters (Dice); a pair is exact where both have the same words. Source and cue are right where they share a word with the
/// gold's, exact where all their words are the same.
/// </summary>
internal sealed class AttributionScorer
{
    private const double Half = 0.5;

    private readonly Scores _scores = new();
    private readonly Dictionary<string, int> _count = new(StringComparer.Ordinal);

    /// <summary>An attribution by its three roles, each a set of stretches of the text; empty where it has none.</summary>
    private sealed record Attribution(List<TextSpan> Source, List<TextSpan> Cue, List<TextSpan> Content);

    /// <summary>Scores every annotated text of a part of the corpus.</summary>
    /// <param name="folder">The folder with <c>attributions</c> and <c>text</c>.</param>
    public static Scores Score(string folder)
    {
        var scorer = new AttributionScorer();
        var files = Directory.EnumerateFiles(Path.Combine(folder, "attributions"), "*.ann").Order(StringComparer.Ordinal).ToArray();
        var read = files.AsParallel().AsOrdered().Select(file => (File: file, Reading: ReadingOf(folder, file))).ToArray();
        foreach (var (file, reading) in read)
            scorer.Compare(Path.GetFileNameWithoutExtension(file), Gold(file), reading);
        scorer.Finish();
        return scorer._scores;
    }

    private static Reading ReadingOf(string folder, string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        var text = File.ReadAllText(Path.Combine(folder, "text", name[..name.LastIndexOf('_')] + ".txt"), Encoding.UTF8);
        return Reader.Read(ArticleReader.FromCleanText(text, new PageOrigin(name, name), null, null) with { Language = "en", Text = text });
    }

    private static List<Attribution> Gold(string file)
    {
        var spans = new Dictionary<string, List<TextSpan>>(StringComparer.Ordinal);
        var attributions = new List<Attribution>();
        var lines = File.ReadAllLines(file, Encoding.UTF8).Select(line => line.Split('\t')).Where(fields => fields.Length > 1).ToList();
        foreach (var fields in lines.Where(fields => fields[0].StartsWith('T')))
            spans[fields[0]] = [.. fields[1][(fields[1].IndexOf(' ', StringComparison.Ordinal) + 1)..].Split(';').Select(Span)];
        foreach (var fields in lines.Where(fields => fields[0].StartsWith('E')))
        {
            var roles = fields[1]
                .Split(' ')
                .Select(role => role.Split(':'))
                .Where(role => role.Length == 2 && spans.ContainsKey(role[1]))
                .ToList();
            List<TextSpan> Of(string role) =>
                [.. roles.Where(r => r[0].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') == role).SelectMany(r => spans[r[1]])];
            if (Of("Content") is { Count: > 0 } content)
                attributions.Add(new Attribution(Of("Source"), Of("Cue"), content));
        }
        return attributions;
    }

    private static TextSpan Span(string written)
    {
        var ends = written.Split(' ');
        return new TextSpan(int.Parse(ends[0], CultureInfo.InvariantCulture), int.Parse(ends[1], CultureInfo.InvariantCulture));
    }

    private static List<Attribution> Found(Reading reading)
    {
        var found = new List<Attribution>();
        Statement? last = null;
        foreach (var statement in reading.Statements)
        {
            if (statement.Cue is null && last is { Kind: StatementKind.Direct } && last.SpeakerName == statement.SpeakerName)
                found[^1].Content.Add(statement.Span);
            else
                found.Add(new Attribution(Of(statement.SpeakerSpan), Of(statement.CueSpan), [statement.Span]));
            last = statement;
        }
        return found;
    }

    private static List<TextSpan> Of(TextSpan? span) => span is { } found ? [found] : [];

    private void Compare(string id, List<Attribution> gold, Reading reading)
    {
        var text = reading.Article.Text;
        var found = Found(reading);
        var pairs = Pair(text, gold, found);
        Step("gold", gold.Count);
        Step("got", found.Count);
        for (var i = 0; i < gold.Count; i++)
        {
            var spoken = gold[i].Cue.SelectMany(span => Words(text, span)).Any(word => EnglishWords.Of(word).Need != EnglishNeed.None);
            Step("spoken", spoken ? 1 : 0);
            Step("gold.source", gold[i].Source.Count > 0 ? 1 : 0);
            if (!pairs.TryGetValue(i, out var j))
            {
                _scores.Miss(
                    spoken ? "missed, spoken" : "missed, other",
                    id,
                    Show(text, gold[i].Source),
                    Show(text, gold[i].Cue),
                    Show(text, gold[i].Content)
                );
                continue;
            }
            Step("right");
            Step("right.spoken", spoken ? 1 : 0);
            var exact = Same(text, gold[i].Content, found[j].Content);
            var cue = Shares(text, gold[i].Cue, found[j].Cue);
            var source = Shares(text, gold[i].Source, found[j].Source) || gold[i].Source.Count == 0 && found[j].Source.Count == 0;
            Step("exact", exact ? 1 : 0);
            Step("cue", cue ? 1 : 0);
            Step("cue.exact", Same(text, gold[i].Cue, found[j].Cue) ? 1 : 0);
            Step("source", source ? 1 : 0);
            Step("source.exact", Same(text, gold[i].Source, found[j].Source) ? 1 : 0);
            Step("all", cue && source ? 1 : 0);
            if (!exact)
                _scores.Miss("content", id, Show(text, gold[i].Content), Show(text, found[j].Content));
            if (!source)
                _scores.Miss("source", id, Show(text, gold[i].Source), Show(text, found[j].Source), Show(text, found[j].Content));
            if (!cue)
                _scores.Miss("cue", id, Show(text, gold[i].Cue), Show(text, found[j].Cue));
        }
        for (var j = 0; j < found.Count; j++)
        {
            if (!pairs.ContainsValue(j))
                _scores.Miss("false", id, Show(text, found[j].Source), Show(text, found[j].Cue), Show(text, found[j].Content));
        }
    }

    private static Dictionary<int, int> Pair(string text, List<Attribution> gold, List<Attribution> found)
    {
        var candidates = new List<(double Dice, int Gold, int Found)>();
        var contents = found.ConvertAll(one => Letters(text, one.Content));
        for (var i = 0; i < gold.Count; i++)
        {
            var wanted = Letters(text, gold[i].Content);
            for (var j = 0; j < found.Count; j++)
            {
                var shared = wanted.Count(contents[j].Contains);
                var dice = 2.0 * shared / Math.Max(1, wanted.Count + contents[j].Count);
                if (dice >= Half)
                    candidates.Add((dice + (Shares(text, gold[i].Cue, found[j].Cue) ? 1 : 0), i, j));
            }
        }
        var pairs = new Dictionary<int, int>();
        var taken = new HashSet<int>();
        foreach (var (_, i, j) in candidates.OrderDescending())
        {
            if (!pairs.ContainsKey(i) && taken.Add(j))
                pairs[i] = j;
        }
        return pairs;
    }

    private static HashSet<int> Letters(string text, List<TextSpan> spans)
    {
        var places = new HashSet<int>();
        foreach (var span in spans)
        {
            for (var i = span.Start; i < span.End && i < text.Length; i++)
            {
                if (char.IsLetterOrDigit(text[i]))
                    places.Add(i);
            }
        }
        return places;
    }

    private static List<string> Words(string text, TextSpan span) => Measure.Words(span.Of(text));

    private static bool Shares(string text, List<TextSpan> gold, List<TextSpan> found) =>
        Letters(text, gold).Overlaps(Letters(text, found));

    // "that" and the marks lead in the content; the corpus counts them in, the program does not.
    private static bool Same(string text, List<TextSpan> gold, List<TextSpan> found)
    {
        var wanted = gold.SelectMany(span => Words(text, span)).ToList();
        if (wanted is ["that", ..])
            wanted.RemoveAt(0);
        return wanted.SequenceEqual(found.SelectMany(span => Words(text, span)));
    }

    private void Finish()
    {
        var (gold, got, right) = (this["gold"], this["got"], this["right"]);
        _scores.Add("content.F1", Measure.F1(right, got, gold), gold);
        _scores.AddShare("content.precision", right, got);
        _scores.AddShare("content.recall", right, gold);
        _scores.AddShare("spoken.recall", this["right.spoken"], this["spoken"]);
        _scores.Add("content.exact.F1", Measure.F1(this["exact"], got, gold));
        _scores.Add("cue.F1", Measure.F1(this["cue"], got, gold));
        _scores.Add("cue.exact.F1", Measure.F1(this["cue.exact"], got, gold));
        _scores.Add("source.F1", Measure.F1(this["source"], got, gold));
        _scores.Add("source.exact.F1", Measure.F1(this["source.exact"], got, gold));
        _scores.AddShare("source.accuracy", this["source"], right);
        _scores.Add("whole.F1", Measure.F1(this["all"], got, gold));
    }

    private int this[string name] => _count.GetValueOrDefault(name);

    private void Step(string name, int by = 1) => _count[name] = this[name] + by;

    private static string Show(string text, List<TextSpan> spans) =>
        string.Join(" … ", spans.Select(span => span.Of(text).Replace('\n', ' ')));
}
