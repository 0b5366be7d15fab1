using System.Collections.Immutable;
using Runut.Readings;

namespace Runut.Copies;

/// <summary>Finds text that stands in more than one article.</summary>
public static class CopyFinder
{
    /// <summary>
    /// Every pair of articles that share a passage of two sentences or more in nearly the same words, in the order of the inputs.
    /// Spoken words that two articles quote alike are no copy unless the quotations come from a written statement.
    /// </summary>
    /// <param name="readings">The articles of one run; time and memory grow with their length, not with the number of pairs.</param>
    public static ImmutableArray<Copy> Find(ImmutableArray<Reading> readings)
    {
        var words = new WordSequence[readings.Length];
        var fingerprints = new ulong[readings.Length][];
        for (var i = 0; i < readings.Length; i++)
        {
            words[i] = WordSequence.Of(readings[i]);
            fingerprints[i] = Fingerprints.Of(words[i]);
        }
        var copies = ImmutableArray.CreateBuilder<Copy>();
        SharedRuns? runs = null;
        var indexed = -1;
        foreach (var (first, second) in CopyCandidates.Find(fingerprints))
        {
            if (indexed != first)
                (runs, indexed) = (new SharedRuns(words[first]), first);
            if (CopyJudge.Judge(words[first], words[second], runs!) is { } copy)
                copies.Add(copy);
        }
        return copies.ToImmutable();
    }
}
