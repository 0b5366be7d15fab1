using Runut.Readings;

namespace Runut.Stories;

/// <summary>What of an article tells its story from others, in the form in which pairs are compared.</summary>
internal sealed class StoryProfile
{
    public required Reading Reading { get; init; }

    /// <summary>Day it was published, else the day its times were resolved against, as a day number; null where neither is known.</summary>
    public required int? Day { get; init; }

    /// <summary>Hours from a fixed point to its publication; null where the time of day is not known.</summary>
    public required double? Hour { get; init; }

    /// <summary>The day that its lead names first, as a hash; null where it names none.</summary>
    public required uint? MainDay { get; init; }

    /// <summary>The days that its lead names, as day numbers, each once.</summary>
    public required int[] LeadDays { get; init; }

    /// <summary>Words of the names of those it quotes.</summary>
    public required SparseVector Speakers { get; init; }

    /// <summary>Words of the names of its persons, by how often they are named.</summary>
    public required SparseVector Persons { get; init; }

    /// <summary>Its persons by the last words of their names, each as heavy as the rarest word of the name and as they are often named.</summary>
    public required SparseVector Actors { get; init; }

    /// <summary>Words of the names of its places.</summary>
    public required SparseVector Places { get; init; }

    /// <summary>Words of the names of its organisations.</summary>
    public required SparseVector Organisations { get; init; }

    /// <summary>Words of the names in its title and lead.</summary>
    public required SparseVector LeadNames { get; init; }

    /// <summary>Terms of title and text, those of the title and the lead counted more.</summary>
    public required SparseVector Body { get; init; }

    /// <summary>The terms of <see cref="Body"/> of the greatest weight: by them articles are found for comparison.</summary>
    public required SparseVector Key { get; init; }

    public required SparseVector Title { get; init; }

    /// <summary>Terms of the first sentences.</summary>
    public required SparseVector Lead { get; init; }

    /// <summary>Terms written with a capital inside sentences.</summary>
    public required SparseVector Names { get; init; }

    /// <summary>Those of <see cref="Names"/> of the greatest weight.</summary>
    public required SparseVector KeyNames { get; init; }

    /// <summary>Numbers of two digits and more that belong to no time.</summary>
    public required SparseVector Numbers { get; init; }

    /// <summary>Days, months and years that the text names, by hash of the value; the days of the lead weigh more.</summary>
    public required SparseVector Dates { get; init; }

    /// <summary>Hashes of the numbers and ordinals of the title.</summary>
    public required uint[] TitleNumbers { get; init; }

    /// <summary>Hashes of runs of four words, ascending, each once.</summary>
    public required uint[] Runs { get; init; }

    /// <summary>Hashes of runs of three spoken words, ascending, each once.</summary>
    public required uint[] SpokenRuns { get; init; }

    /// <summary>Number of words.</summary>
    public required int Length { get; init; }

    /// <summary>The share of the smaller set that stands in the greater.</summary>
    public static double Containment(uint[] one, uint[] other)
    {
        if (one.Length == 0 || other.Length == 0)
            return 0;
        var common = 0;
        for (int i = 0, j = 0; i < one.Length && j < other.Length; )
        {
            if (one[i] == other[j])
            {
                common++;
                i++;
                j++;
            }
            else if (one[i] < other[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }
        return (double)common / Math.Min(one.Length, other.Length);
    }
}
