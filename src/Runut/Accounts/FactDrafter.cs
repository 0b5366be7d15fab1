using Runut.Quantities;

namespace Runut.Accounts;

/// <summary>Makes facts of clusters: one answer an article, a verdict, a question; single answers only where they are worth knowing.</summary>
internal sealed class FactDrafter(StoryWords words)
{
    private const int MostPolarities = 8;
    private readonly QuestionWriter _questions = new(words);

    /// <summary>The facts of the clusters.</summary>
    public List<DraftFact> Draft(List<AnswerCluster> clusters)
    {
        var facts = new List<DraftFact>();
        var polarities = new List<DraftFact>();
        foreach (var cluster in clusters.Where(c => c.Articles.Count > 1))
        {
            if (Shared(cluster) is { } fact)
                (
                    fact.Kind == FactKind.Polarity && fact.Verdict != Verdict.Differ || cluster.Members[0].Group == "way"
                        ? polarities
                        : facts
                ).Add(fact);
        }
        facts.AddRange(polarities.OrderByDescending(p => p.Weight).Take(MostPolarities));
        facts.AddRange(Alone(clusters, facts));
        return facts;
    }

    private DraftFact? Shared(AnswerCluster cluster)
    {
        var answers = cluster
            .Members.GroupBy(m => m.Article)
            .OrderBy(g => g.Key)
            .Select(g =>
                g.MaxBy(m =>
                    (
                        IsOfClock(m) && g.Any(o => o.Sentence == m.Sentence && !IsOfClock(o)) ? 0 : 1,
                        cluster.Members.Where(o => o.Article != m.Article).Sum(o => Support(m, o)),
                        -m.Span.Start
                    )
                )!
            )
            .ToList();
        var verdict = VerdictOf(answers.ConvertAll(a => a.Value));
        if (verdict is not { } found)
            return null;
        var kept = new AnswerCluster(answers) { Strength = cluster.Strength };
        return new DraftFact(
            _questions.Of(kept),
            answers[0].Kind,
            found,
            answers.ConvertAll(a => new Answer(a.Article, a.Span, a.Value)),
            cluster.Strength * answers.Count
        );
    }

    /// <summary>A day that is only read off an hour: where the sentence names the day too, that answers better.</summary>
    private bool IsOfClock(Candidate candidate) =>
        candidate.Kind == FactKind.Date
        && words
            .Articles[candidate.Article]
            .Reading.Times.Any(t => t.Span == candidate.Span && t.Value.Contains('T', StringComparison.Ordinal));

    private static double Support(Candidate candidate, Candidate other) =>
        candidate.Value.Compare(other.Value) switch
        {
            Comparison.Equal => 2,
            Comparison.Compatible => 1,
            _ => 0,
        } + candidate.Likeness(other);

    /// <summary>The verdict on the answers of several articles; null where they cannot be compared.</summary>
    public static Verdict? VerdictOf(List<AnswerValue> values)
    {
        var widest = Verdict.Agree;
        for (var i = 0; i < values.Count; i++)
        {
            for (var j = i + 1; j < values.Count; j++)
            {
                switch (values[i].Compare(values[j]))
                {
                    case Comparison.Contrary:
                        return Verdict.Differ;
                    case Comparison.Compatible:
                        widest = Verdict.Compatible;
                        break;
                    case Comparison.Incomparable:
                        widest = Verdict.Compatible;
                        break;
                }
            }
        }
        return widest;
    }

    /// <summary>What one article alone tells: figures, days, places, the most telling first, a few from each article.</summary>
    private IEnumerable<DraftFact> Alone(List<AnswerCluster> clusters, List<DraftFact> facts)
    {
        if (words.Articles.Count < 2)
            yield break;
        var taken = facts.SelectMany(f => f.Answers).GroupBy(a => a.Article).ToDictionary(g => g.Key, g => g.ToList());
        var most = Math.Clamp(32 / words.Articles.Count, 3, 7);
        foreach (var article in clusters.Where(c => c.Articles.Count == 1).GroupBy(c => c.Members[0].Article).OrderBy(g => g.Key))
        {
            var answered = taken.GetValueOrDefault(article.Key) ?? [];
            var chosen = article
                .Select(c => (Cluster: c, Candidate: c.Members.MinBy(m => m.Span.Start)!))
                // "pukul 18.00": that others tell its day leaves its hour to be told
                .Where(c =>
                    !answered.Any(a => a.Span.Overlaps(c.Candidate.Span) && !(a.Value is DateValue && c.Candidate.Kind == FactKind.Time))
                )
                .Select(c => (c.Cluster, c.Candidate, Worth: Worth(c.Candidate)))
                .Where(c => c.Worth > 0)
                // "Sehari sebelumnya, Rabu (24/4)": one day said twice, the second time in figures.
                .GroupBy(c => (c.Candidate.Kind, c.Candidate.Sentence, c.Candidate.Value.Shown))
                .Select(g =>
                    g.MaxBy(c =>
                        (
                            words
                                .Articles[c.Candidate.Article]
                                .Text.AsSpan(c.Candidate.Span.Start, c.Candidate.Span.Length)
                                .IndexOfAnyInRange('0', '9') >= 0,
                            -c.Candidate.Span.Start
                        )
                    )
                )
                .OrderByDescending(c => c.Worth)
                .ThenBy(c => c.Candidate.Span.Start)
                .Take(most);
            foreach (var (cluster, candidate, worth) in chosen.OrderBy(c => c.Candidate.Span.Start))
                yield return new DraftFact(
                    _questions.Of(new AnswerCluster([candidate])),
                    candidate.Kind,
                    Verdict.Only,
                    [new Answer(candidate.Article, candidate.Span, candidate.Value)],
                    worth
                );
        }
    }

    /// <summary><c>empat mata</c>, <c>kedua pemimpin</c>, <c>dua kali lebih lama</c>: a small number that is no figure.</summary>
    private static bool IsIdle(Candidate candidate) =>
        candidate.Value is NumberValue { Modifier: QuantityModifier.None, Unit: { } unit } number
        && (
            number.Number is 4 or 2 or 6 or 8 && unit is "mata"
            || number.Number == 2 && AccountWords.Indonesian.Pairs.Contains(unit.ToLowerInvariant())
            || number.Number is > 0 and <= 3 && unit is "kali"
        );

    /// <summary>How much a lone answer is worth knowing; 0 for what nobody would ask.</summary>
    private double Worth(Candidate candidate)
    {
        var worth = candidate.Kind switch
        {
            FactKind.Money => 3.0,
            FactKind.Quantity when IsIdle(candidate) => 0,
            FactKind.Quantity => candidate.Value.IsTelling || candidate.Value is NumberValue { Unit: "%" } or NumberValue { Number: >= 100 }
                ? 3
            : candidate.Group == "count " ? 0.5
            : 2,
            FactKind.Ordinal => candidate.Group == "reference" ? 2 : 0,
            FactKind.Time => 2.2,
            FactKind.Duration => 1.6,
            FactKind.Date when candidate.IsKeyed => 0,
            FactKind.Date => candidate.Value.Shown
            == words
                .Articles[candidate.Article]
                .Reading.Article.Published?.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
                ? 0
            : candidate.Value.Shown.Length >= 10 ? 2
            : candidate.Value.Shown.Length >= 7 ? 1.5
            : 0.6,
            FactKind.Place when candidate.IsKeyed => 0.8,
            FactKind.Place when candidate.Group != "where" => 0,
            FactKind.Place => candidate.Value is PlaceValue { Names.Length: > 0 } ? 1 : 0,
            FactKind.Manner when candidate.About == "coming" => 1.5,
            _ => 0,
        };
        return candidate.Frame.Length == 0 ? 0 : worth;
    }
}
