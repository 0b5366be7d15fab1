using Runut.Statements;

namespace Runut.Copies;

/// <summary>Decides whether two texts are copies, how much of them, and which was first.</summary>
internal static class CopyJudge
{
    /// <summary>
    /// Words outside quotation marks that a passage must share: <c>ujar Menteri Siti di Jakarta, Selasa (10/9/2019)</c> between two
    /// quotations is what any two reporters write of one press conference.
    /// </summary>
    private const int LeastToldWords = 14;

    /// <summary>The same for a sentence that stands alone.</summary>
    private const int LeastLoneWords = 8;

    /// <summary>Share of its words that a sentence that stands alone must have in common.</summary>
    private const double LeastLoneShare = 0.75;

    /// <summary>Words that sentences standing alone must have in common together.</summary>
    private const int LeastScatteredWords = 30;

    /// <summary>Share of the words of both texts from which the whole text is taken over.</summary>
    private const double WholeShare = 0.75;

    /// <summary>Share from which it is taken over unchanged but for small marks.</summary>
    private const double UnchangedShare = 0.97;

    public static Copy? Judge(WordSequence one, WordSequence other, SharedRuns runsOfOne)
    {
        var written = IsWritten(one) || IsWritten(other);
        var direction = CopyDirection.Of(one, other);
        var forward = Keep(PassageAligner.Align(one, other, runsOfOne.In(other)), written);
        if (forward.Count == 0)
            return null;
        var backward = Keep(PassageAligner.Align(other, one, new SharedRuns(other).In(one)), written);
        if (backward.Count == 0)
            return null;
        var (there, back) = (Share(forward, other), Share(backward, one));
        if (!direction.Known && CopyDirection.OfContainment(one, other, there, back) is { } contained)
            direction = contained;
        var (from, to) = direction.Turned ? (other, one) : (one, other);
        var (kept, share, rest) = direction.Turned ? (backward, back, there) : (forward, there, back);
        var unchanged = share >= UnchangedShare && kept.Sum(p => p.Shared) >= UnchangedShare * kept.Sum(p => p.Words);
        return new Copy(
            from.Reading.Article.Id,
            to.Reading.Article.Id,
            share < WholeShare || rest < WholeShare ? CopyKind.Partial
                : unchanged && rest >= UnchangedShare ? CopyKind.Whole
                : CopyKind.Edited,
            share,
            direction.Known,
            direction.Evidence,
            [.. kept.Select(p => p.Passage)]
        );
    }

    private static List<SharedPassage> Keep(List<SharedPassage> passages, bool written)
    {
        // Spoken words heard by two reporters are equal without anybody copying; the words told around them are not.
        int Telling(SharedPassage passage) => written ? passage.Shared : passage.Told;
        passages.RemoveAll(p =>
            p.Sentences < 2 ? Telling(p) < LeastLoneWords || p.Shared < LeastLoneShare * p.Words : Telling(p) < LeastToldWords
        );
        // Sentences taken over one here and one there make a copy as well, where they tell enough together.
        var enough = passages.Exists(p => p.Sentences >= 2) || (passages.Count >= 2 && passages.Sum(Telling) >= LeastScatteredWords);
        return enough ? passages : [];
    }

    private static double Share(List<SharedPassage> passages, WordSequence to) =>
        to.Length == 0 ? 0 : (double)passages.Sum(p => p.Shared) / to.Length;

    private static bool IsWritten(WordSequence words) =>
        words.Reading.Sources.Any(s => s.Kind is OriginKind.WrittenStatement or OriginKind.Post) || WrittenCues.In(words);
}
