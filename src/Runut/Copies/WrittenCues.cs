using System.Collections.Frozen;
using Runut.Languages;
using Runut.Text;

namespace Runut.Copies;

/// <summary>Words that say that a text rests on a written statement (<c>dalam keterangan tertulis</c>, <c>siaran pers</c>).</summary>
internal static class WrittenCues
{
    private static readonly Lazy<FrozenSet<ulong>> Pairs = new(() =>
        WordFile
            .Lines("Indonesian/written-statements.txt")
            .Concat(WordFile.Lines("English/written-statements.txt"))
            .Select(line => line.Split(' '))
            .Select(words => WordHash.OfSequence([WordHash.Of(words[0]), WordHash.Of(words[1])]))
            .ToFrozenSet()
    );

    /// <summary>True where the text says so in any place.</summary>
    public static bool In(WordSequence words)
    {
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (Pairs.Value.Contains(WordHash.OfSequence(words.Hashes.AsSpan(i, 2))))
                return true;
        }
        return false;
    }
}
