namespace Runut.Text;

/// <summary>A 32-bit hash of a word regardless of case (FNV-1a over UTF-16): the same in every run, on every machine.</summary>
internal static class WordHash
{
    private const uint Basis = 2166136261;
    private const uint Prime = 16777619;

    public static uint Of(ReadOnlySpan<char> word)
    {
        var hash = Basis;
        foreach (var letter in word)
            hash = (hash ^ char.ToLowerInvariant(letter)) * Prime;
        return hash;
    }

    /// <summary>One hash of several words in their order; the halves of the result are both well mixed.</summary>
    public static ulong OfSequence(ReadOnlySpan<uint> words)
    {
        var hash = 0xcbf29ce484222325UL;
        foreach (var word in words)
        {
            hash = (hash ^ word) * 0x9E3779B97F4A7C15UL;
            hash ^= hash >> 29;
        }
        return hash * 0xBF58476D1CE4E5B9UL;
    }
}
