using Runut.Text;

namespace Runut.Stories;

/// <summary>How rare terms are in the news: inverse document frequencies, by hash of the term.</summary>
internal sealed class TermWeights
{
    /// <summary>Steps of a stored weight: a byte holds weights up to 16 in sixteenths.</summary>
    internal const double Steps = 16;

    /// <summary>Terms lighter than this stand in every seventh article and more: they tell no story from another.</summary>
    private const double Least = 2;

    private readonly uint[] _terms;
    private readonly byte[] _weights;
    private readonly double _unknown;

    private TermWeights(uint[] terms, byte[] weights, double unknown)
    {
        _terms = terms;
        _weights = weights;
        _unknown = unknown;
    }

    /// <summary>Weight of a term; of one that the training news does not hold, the greatest.</summary>
    public double Of(uint term)
    {
        var at = Array.BinarySearch(_terms, term);
        return at >= 0 ? _weights[at] / Steps : _unknown;
    }

    /// <summary>True for a term that stands in so many articles that it tells nothing.</summary>
    public static bool IsCommon(double weight) => weight < Least;

    /// <summary>The hash of a word as a term: lower case, without the clitics <c>-nya</c>, <c>-lah</c>, <c>-kah</c> and the English genitive.</summary>
    public static uint TermOf(ReadOnlySpan<char> word)
    {
        if (word.Length > 6 && (EndsWith(word, "nya") || EndsWith(word, "lah") || EndsWith(word, "kah")))
            word = word[..^3];
        else if (word.Length > 3 && (EndsWith(word, "'s") || EndsWith(word, "’s")))
            word = word[..^2];
        return WordHash.Of(word);
    }

    /// <summary>Reads the table as the trainer wrote it: number of terms, weight of unknown terms, hashes in ascending order, weights.</summary>
    public static TermWeights Read(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        var unknown = reader.ReadByte() / Steps;
        var terms = new uint[count];
        for (var i = 0; i < count; i++)
            terms[i] = reader.ReadUInt32();
        return new TermWeights(terms, reader.ReadBytes(count), unknown);
    }

    private static bool EndsWith(ReadOnlySpan<char> word, string ending) => word.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
