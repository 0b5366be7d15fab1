using System.Collections.Immutable;
using Runut.Copies;
using Runut.Stories;

namespace Runut.Accounts;

/// <summary>Builds the account of a story from what its articles say. Nothing in it is written: every line rests on found words.</summary>
public static class AccountBuilder
{
    /// <summary>The account of <paramref name="story"/>; copies outside the story are ignored.</summary>
    public static Account Build(Story story, ImmutableArray<Copy> copies)
    {
        ArgumentNullException.ThrowIfNull(story);
        var ids = story.Articles.Select(r => r.Article.Id).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<Copy> own = [.. copies.Where(c => ids.Contains(c.From) && ids.Contains(c.To))];
        var words = StoryWords.Of(story.Articles);
        var quotations = QuotationFollower.Follow(words, own);
        var drafts = Drafts(words);
        var tellings = Tellings.Of(words, own, quotations, drafts);
        return new Account(
            story,
            [.. story.Articles.Select(r => r.Article.Outlet ?? r.Article.Id).Distinct(StringComparer.Ordinal)],
            tellings.Origins,
            tellings.Independent,
            Facts(drafts, words, tellings),
            [.. quotations.Select(q => q.Quotation)],
            TimelineReader.Read(words),
            own
        );
    }

    private static List<DraftFact> Drafts(StoryWords words)
    {
        var candidates = new List<Candidate>();
        foreach (var article in words.Articles)
        {
            var context = new CandidateContext(words, article);
            TimeCandidates.Read(context);
            NumberCandidates.Read(context);
            PlaceCandidates.Read(context);
            MannerCandidates.Read(context);
            PolarityCandidates.Read(context);
            candidates.AddRange(context.Found);
        }
        var drafts = new FactDrafter(words).Draft(FactAligner.Align(candidates, words));
        drafts.AddRange(NameFacts.Draft(words));
        drafts.AddRange(TitleFacts.Draft(words));
        drafts.AddRange(WeekdayFacts.Draft(words));
        drafts.AddRange(SpellingFacts.Draft(words, drafts));
        return drafts;
    }

    private static ImmutableArray<Fact> Facts(List<DraftFact> drafts, StoryWords words, Tellings tellings)
    {
        return
        [
            .. drafts
                .OrderBy(f =>
                    f.Verdict switch
                    {
                        Verdict.Differ => 0,
                        Verdict.Only => 2,
                        _ => 1,
                    }
                )
                .ThenByDescending(f => f.Answers.Count)
                .ThenBy(f => f.Answers[0].Article)
                .ThenBy(f => f.Answers[0].Span.Start)
                .ThenBy(f => f.Kind)
                .Select(f => Finish(f, words, tellings)),
        ];
    }

    private static Fact Finish(DraftFact draft, StoryWords words, Tellings tellings) =>
        new(
            draft.About,
            draft.Kind,
            draft.Verdict,
            tellings.CountOf(draft.Answers),
            [
                .. draft.Answers.Select(a => new Evidence(
                    words.Articles[a.Article].Id,
                    a.Span,
                    a.Span.Of(words.Articles[a.Article].Text),
                    a.Value.Shown
                )),
            ]
        );
}
