using System.Collections.Immutable;
using Runut.Copies;
using Runut.Statements;

namespace Runut.Accounts;

/// <summary>
/// The acts of telling that a story rests on. One speech, press conference or written statement heard by five reporters is one act;
/// two speakers asked apart, and one man who tells two outlets apart, are two.
/// </summary>
internal sealed class Tellings
{
    private const int SharedFactsOfOneAct = 2;
    private const int SharedFactsOfOneRelease = 5;
    private const int SharedFactsOfOneText = 7;
    private readonly int[] _actOf;
    private readonly StoryWords _words;

    private Tellings(StoryWords words, int[] actOf, ImmutableArray<Origin> origins, int independent)
    {
        _words = words;
        _actOf = actOf;
        Origins = origins;
        Independent = independent;
    }

    /// <summary>Where the articles have things from.</summary>
    public ImmutableArray<Origin> Origins { get; }

    /// <summary>The number of acts of telling.</summary>
    public int Independent { get; }

    /// <summary>The tellings of a story.</summary>
    public static Tellings Of(StoryWords words, ImmutableArray<Copy> copies, List<FollowedQuotation> quotations, List<DraftFact> facts)
    {
        var count = words.Articles.Count;
        var notes = words.Articles.ConvertAll(a => TellingNotes.Of(a, words));
        var sets = new DisjointSets(count);
        foreach (var copy in copies.Where(c => c.Share >= 0.25))
        {
            int from = IndexOf(words, copy.From),
                to = IndexOf(words, copy.To);
            if (from >= 0 && to >= 0 && !Apart(notes, from, to))
                sets.Join(from, to);
        }
        foreach (var quotation in quotations)
        {
            for (var i = 1; i < quotation.Articles.Length; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    if (!Apart(notes, quotation.Articles[j], quotation.Articles[i]) && IsOneAct(notes, quotation, j, i))
                        sets.Join(quotation.Articles[j], quotation.Articles[i]);
                }
            }
        }
        var shared = SharedFacts(facts);
        for (var i = 0; i < count; i++)
        {
            for (var j = i + 1; j < count; j++)
            {
                if (
                    notes[i].SharesOrigin(notes[j])
                    || !Apart(notes, i, j)
                        && shared.GetValueOrDefault((i, j)) is var common
                        && (
                            common >= SharedFactsOfOneText
                            || common >= SharedFactsOfOneAct && notes[i].SharesOccasion(notes[j], common >= SharedFactsOfOneRelease)
                        )
                )
                    sets.Join(i, j);
            }
        }
        int[] acts = [.. Enumerable.Range(0, count).Select(sets.Find)];
        // An article that leans on four agencies rests on four acts, whoever else shares one of them.
        var independent = Enumerable
            .Range(0, count)
            .GroupBy(i => acts[i])
            .Sum(act => Math.Max(1, act.SelectMany(i => notes[i].Media).Distinct(StringComparer.OrdinalIgnoreCase).Count()));
        return new Tellings(words, acts, AllOrigins(words, notes), independent);
    }

    /// <summary>On how many acts the answers of a fact rest: by the medium that a statement comes through, else by the article's own act.</summary>
    public int CountOf(List<Answer> answers)
    {
        var acts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var answer in answers)
        {
            var via = _words
                .Articles[answer.Article]
                .Reading.Statements.FirstOrDefault(s =>
                    !s.Via.IsDefaultOrEmpty && (s.Span.Overlaps(answer.Span) || s.Sentence.Overlaps(answer.Span))
                );
            acts.Add(via is null ? $"act {_actOf[answer.Article]}" : OriginOf(answer.Article, via.Via[^1]));
        }
        return acts.Count;
    }

    /// <summary>A medium that only this act's articles lean on is the act itself.</summary>
    private string OriginOf(int article, string medium)
    {
        var origin = Origins.FirstOrDefault(o => string.Equals(o.Name, medium, StringComparison.OrdinalIgnoreCase));
        var named = Origins.Count(o =>
            o.Kind is OriginKind.Medium or OriginKind.Agency && o.Articles.Contains(_words.Articles[article].Id, StringComparer.Ordinal)
        );
        return origin is null || named <= 1 ? $"act {_actOf[article]}" : $"medium {origin.Name}";
    }

    /// <summary>A man who speaks on two days may say nearly the same twice; the very words are of one act, whatever day an outlet gives.</summary>
    private static bool IsOneAct(List<TellingNotes> notes, FollowedQuotation quotation, int left, int right)
    {
        if (!notes[quotation.Articles[left]].SpokeOnOtherDays(notes[quotation.Articles[right]]))
            return true;
        var (a, b) = (quotation.Quotation.Versions[left].Text, quotation.Quotation.Versions[right].Text);
        return VersionRelation.Share(a, b) >= 0.8;
    }

    /// <summary>How many answers two articles share: one man says different things on one day, too.</summary>
    private static Dictionary<(int Left, int Right), int> SharedFacts(List<DraftFact> facts)
    {
        var shared = new Dictionary<(int Left, int Right), int>();
        foreach (var fact in facts)
        {
            if (
                fact.Kind is FactKind.Person or FactKind.Organisation or FactKind.Place or FactKind.Title
                || fact.Verdict is Verdict.Differ or Verdict.Only
            )
                continue;
            for (var i = 0; i < Math.Min(fact.Answers.Count, 60); i++)
            {
                for (var j = i + 1; j < Math.Min(fact.Answers.Count, 60); j++)
                {
                    var pair = (fact.Answers[i].Article, fact.Answers[j].Article);
                    shared[pair] = shared.GetValueOrDefault(pair) + 1;
                }
            }
        }
        return shared;
    }

    private static bool Apart(List<TellingNotes> notes, int left, int right) =>
        notes[left].IsExclusive != notes[right].IsExclusive || notes[left].IsExclusive && notes[left].Outlet != notes[right].Outlet;

    private static int IndexOf(StoryWords words, string id) =>
        words.Articles.FindIndex(a => string.Equals(a.Id, id, StringComparison.Ordinal));

    private static ImmutableArray<Origin> AllOrigins(StoryWords words, List<TellingNotes> notes)
    {
        var order = new List<string>();
        var found = new Dictionary<string, (string Name, OriginKind Kind, List<string> Articles, List<Evidence> Evidence)>(
            StringComparer.Ordinal
        );
        for (var i = 0; i < notes.Count; i++)
        {
            foreach (var named in notes[i].Named)
            {
                var key = $"{named.Kind} {NameForms.Normalise(named.Name)}";
                if (!found.TryGetValue(key, out var origin))
                {
                    found[key] = origin = (named.Name, named.Kind, [], []);
                    order.Add(key);
                }
                var id = words.Articles[i].Id;
                if (!origin.Articles.Contains(id, StringComparer.Ordinal))
                    origin.Articles.Add(id);
                if (named.Evidence is { } evidence)
                    origin.Evidence.Add(evidence);
            }
        }
        return [.. order.Select(k => found[k]).Select(o => new Origin(o.Name, o.Kind, [.. o.Articles], [.. o.Evidence]))];
    }
}
