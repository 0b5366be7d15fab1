using Runut.Text;

namespace Runut.Accounts;

/// <summary>Words of one article that may answer a question, with what stands around them.</summary>
internal sealed class Candidate
{
    /// <summary>The article's place in the story.</summary>
    public required int Article { get; init; }

    /// <summary>Where the words stand.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>What kind of question they answer.</summary>
    public required FactKind Kind { get; init; }

    /// <summary>Answers are compared within one group alone: the unit counted, the act of telling, the means of coming.</summary>
    public required string Group { get; init; }

    /// <summary>The normalised value.</summary>
    public required AnswerValue Value { get; init; }

    /// <summary>The first token.</summary>
    public required int Token { get; init; }

    /// <summary>Index of the sentence.</summary>
    public required int Sentence { get; init; }

    /// <summary>The words around, by stem in ascending order, heavier the nearer.</summary>
    public required (int Stem, float Weight)[] Frame { get; init; }

    /// <summary>The nearest content word before, within the sentence; -1 where there is none.</summary>
    public required int Before { get; init; }

    /// <summary>The nearest content word behind, within the sentence; -1 where there is none.</summary>
    public required int Behind { get; init; }

    /// <summary>The verb that governs the words; -1 where there is none.</summary>
    public required int Head { get; init; }

    /// <summary>The question follows from the group alone (when did X speak): frames need not be alike.</summary>
    public bool IsKeyed { get; init; }

    /// <summary>The kind of happening that the clause tells (<c>talk</c>, <c>arrival</c>); null where no word says.</summary>
    public string? Happening { get; init; }

    /// <summary>The names in the frame, by stem in ascending order.</summary>
    public required int[] Names { get; init; }

    /// <summary>Told as to come.</summary>
    public TimelineState State { get; init; }

    /// <summary>The question in words; null where it is made of the frame.</summary>
    public string? About { get; init; }

    /// <summary>How alike the surroundings of two candidates are, from 0 to 1.</summary>
    public double Likeness(Candidate other)
    {
        var likeness = Base(other);
        if (Before >= 0 && Before == other.Before)
            likeness += 0.12;
        if (Behind >= 0 && Behind == other.Behind)
            likeness += 0.12;
        if (Head >= 0 && other.Head >= 0)
            likeness +=
                Head == other.Head ? 0.12
                : Kind is FactKind.Date or FactKind.Time ? -0.06
                : 0;
        return Math.Clamp(likeness, 0, 1);
    }

    /// <summary>Whether both tell of one kind of happening with a name in common: one meeting, told with other verbs.</summary>
    public bool SharesHappening(Candidate other)
    {
        if (Happening is null || Happening != other.Happening)
            return false;
        foreach (var name in Names)
        {
            if (Array.BinarySearch(other.Names, name) >= 0)
                return true;
        }
        return false;
    }

    /// <summary>How alike the words around are, without what neighbours and verbs add.</summary>
    public double Base(Candidate other) => Dice(Frame, other.Frame);

    /// <summary>Number of words that both frames hold.</summary>
    public int SharedWords(Candidate other)
    {
        var count = 0;
        for (int i = 0, j = 0; i < Frame.Length && j < other.Frame.Length; )
        {
            if (Frame[i].Stem == other.Frame[j].Stem)
            {
                count++;
                i++;
                j++;
            }
            else if (Frame[i].Stem < other.Frame[j].Stem)
                i++;
            else
                j++;
        }
        return count;
    }

    /// <summary>Twice the shared weight over the sum of both.</summary>
    internal static double Dice((int Stem, float Weight)[] a, (int Stem, float Weight)[] b)
    {
        double shared = 0,
            all = 0;
        foreach (var (_, weight) in a)
            all += weight;
        foreach (var (_, weight) in b)
            all += weight;
        for (int i = 0, j = 0; i < a.Length && j < b.Length; )
        {
            if (a[i].Stem == b[j].Stem)
                shared += Math.Min(a[i++].Weight, b[j++].Weight);
            else if (a[i].Stem < b[j].Stem)
                i++;
            else
                j++;
        }
        return all > 0 ? 2 * shared / all : 0;
    }
}
