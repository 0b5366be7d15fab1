using System.Collections.Immutable;
using Runut.Text;

namespace Runut.Statements;

/// <summary>
/// Works out through whom the outlet has each statement. A credit carries the statements of its sentence; those of the same speaker that
/// follow one after the other come from the same piece; words said to a medium are carried by it; a credit for the whole article carries all.
/// </summary>
internal static class ViaChains
{
    /// <summary>The chain of each statement, from the outlet towards the speaker.</summary>
    public static ImmutableArray<ImmutableArray<string>> Of(
        IReadOnlyList<Draft> drafts,
        ImmutableArray<PlacedCredit> credits,
        SegmentedText text
    )
    {
        var chains = ImmutableArray.CreateBuilder<ImmutableArray<string>>(drafts.Count);
        for (var d = 0; d < drafts.Count; d++)
        {
            var draft = drafts[d];
            var chain = InSentence(draft, credits, text);
            if (chain.IsEmpty && d > 0 && GoesOn(drafts[d - 1], draft, credits, text))
                chain = chains[d - 1];
            if (chain.IsEmpty)
                chain =
                [
                    .. credits
                        .Where(credit => credit.Whole && credit.Credit.Name != draft.Name)
                        .Select(credit => credit.Credit.Name)
                        .Take(1),
                ];
            chains.Add(chain);
        }
        return chains.ToImmutable();
    }

    private static ImmutableArray<string> InSentence(Draft draft, ImmutableArray<PlacedCredit> credits, SegmentedText text)
    {
        var sentence = text.Sentences[draft.Sentence];
        var chain = ImmutableArray.CreateBuilder<string>();
        foreach (var credit in credits)
        {
            if (credit.Whole || !sentence.Span.Contains(credit.Credit.Span) || draft.Content.Contains(credit.Credit.Span))
                continue;
            if (credit.Credit.Name == draft.Name || credit.Credit.Span == draft.Phrase?.Span || chain.Contains(credit.Credit.Name))
                continue;
            chain.Add(credit.Credit.Name);
        }
        return chain.ToImmutable();
    }

    /// <summary>The same speaker right behind, with no other credit between.</summary>
    private static bool GoesOn(Draft before, Draft draft, ImmutableArray<PlacedCredit> credits, SegmentedText text)
    {
        if (before.Name is null || before.Name != draft.Name)
            return false;
        var from = text.Sentences[before.Sentence].Span.End;
        var to = text.Sentences[draft.Sentence].Span.Start;
        return !credits.Any(credit => !credit.Whole && credit.Credit.Span.Start >= from && credit.Credit.Span.End <= to);
    }
}
