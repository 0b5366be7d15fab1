using Runut.Articles;
using Runut.Entities;
using Runut.Evaluation.Corpora;
using Runut.Pages;
using Runut.Readings;
using Runut.Text;

namespace Runut.Evaluation;

/// <summary>
/// Joins of names and pronouns as speakers against COIN. Counted are pairs of names, written differently and each counted once a passage, that both the passage and the program
/// mark; and statements whose speaker is a pronoun or <c>-nya</c> with a named antecedent in its chain.
/// </summary>
internal static class CoinScorer
{
    /// <summary>Scores the passages of a file.</summary>
    public static Scores Score(string path)
    {
        var scores = new Scores();
        int joined = 0,
            linked = 0,
            right = 0,
            speakers = 0,
            meant = 0;
        foreach (var passage in CoinPassages.Read(path))
        {
            var reading = Reader.Read(
                ArticleReader.FromCleanText(passage.Text, new PageOrigin("coin", "coin", null, null, null), null, null) with
                {
                    Language = "id",
                }
            );
            var names = new List<(CoinMention Gold, string Key, string Entity)>();
            foreach (var gold in passage.Mentions.Where(mention => mention.Kind == "PROPER"))
            {
                if (EntityAt(reading, gold.Span) is { } found)
                    names.Add((gold, Measure.Norm(found.Mention.Text), found.Entity.Id));
            }
            var counted = new HashSet<(string, string)>();
            for (var i = 0; i < names.Count; i++)
            {
                for (var j = i + 1; j < names.Count; j++)
                {
                    if (
                        names[i].Key == names[j].Key
                        || !counted.Add((names[i].Key, names[j].Key))
                        || !counted.Add((names[j].Key, names[i].Key))
                    )
                        continue;
                    var (one, same) = (names[i].Gold.Chain == names[j].Gold.Chain, names[i].Entity == names[j].Entity);
                    linked += one ? 1 : 0;
                    joined += same ? 1 : 0;
                    right += one && same ? 1 : 0;
                    if (one != same)
                        scores.Miss(one ? "not joined" : "wrongly joined", names[i].Key, names[j].Key);
                }
            }
            foreach (var statement in reading.Statements)
            {
                if ((statement.SpeakerSpan ?? statement.CueSpan) is not { } place)
                    continue;
                var pronoun = passage.Mentions.Find(m => m.Kind == "PRONOUN" && m.Span.Start <= place.End && place.Start <= m.Span.Start);
                var antecedents = passage.Mentions.Where(m => m.Kind == "PROPER" && m.Chain == pronoun?.Chain).ToList();
                if (
                    antecedents.Count == 0
                    || !reading.Entities.Any(e => antecedents.Any(a => e.Mentions.Any(m => m.Span.Overlaps(a.Span))))
                )
                    continue;
                speakers++;
                var entity = reading.Entities.FirstOrDefault(e => e.Id == statement.SpeakerEntity);
                if (entity is not null && entity.Mentions.Any(m => antecedents.Any(a => a.Span.Overlaps(m.Span))))
                    meant++;
                else
                    scores.Miss(
                        "pronoun",
                        statement.SpeakerName,
                        passage.Text[antecedents[0].Span.Start..antecedents[0].Span.End],
                        statement.Text
                    );
            }
        }
        scores.AddShare("aliases.recall", right, linked);
        scores.AddShare("aliases.precision", right, joined);
        scores.AddShare("pronouns.speaker", meant, speakers);
        return scores;
    }

    // The program's mention that covers most of the gold one and little else.
    private static (Entity Entity, Mention Mention)? EntityAt(Reading reading, TextSpan span)
    {
        foreach (var entity in reading.Entities)
        {
            foreach (var mention in entity.Mentions)
            {
                if (Measure.Overlap(mention.Span, span) > 0.5)
                    return (entity, mention);
            }
        }
        return null;
    }
}
