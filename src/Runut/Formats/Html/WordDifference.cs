using System.Collections.Immutable;

namespace Runut.Formats.Html;

/// <summary>Which words of several versions are not in all of them, by longest common subsequence with the first version.</summary>
internal static class WordDifference
{
    // Longer versions are shown unmarked: the comparison is quadratic in their words.
    private const int MostWords = 500;

    /// <summary>The words of a text with the marks that hang on them.</summary>
    public static ImmutableArray<string> Words(string text) => [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>For each version and word, true where the word is not shared with the first version (for the first: not with every other).</summary>
    public static ImmutableArray<ImmutableArray<bool>> Mark(ImmutableArray<ImmutableArray<string>> versions)
    {
        var marks = versions.Select(version => new bool[version.Length]).ToArray();
        for (var i = 1; i < versions.Length; i++)
        {
            if (versions[0].Length <= MostWords && versions[i].Length <= MostWords)
                Compare(versions[0], versions[i], marks[0], marks[i]);
        }
        return [.. marks.Select(mark => ImmutableArray.Create(mark))];
    }

    private static void Compare(ImmutableArray<string> first, ImmutableArray<string> second, bool[] firstMarks, bool[] secondMarks)
    {
        var a = first.Select(Bare).ToArray();
        var b = second.Select(Bare).ToArray();
        var shared = new int[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
        {
            for (var j = b.Length - 1; j >= 0; j--)
                shared[i, j] = a[i] == b[j] ? shared[i + 1, j + 1] + 1 : Math.Max(shared[i + 1, j], shared[i, j + 1]);
        }
        int x = 0,
            y = 0;
        while (x < a.Length || y < b.Length)
        {
            if (x < a.Length && y < b.Length && a[x] == b[y])
            {
                x++;
                y++;
            }
            else if (y == b.Length || (x < a.Length && shared[x + 1, y] >= shared[x, y + 1]))
            {
                firstMarks[x++] = true;
            }
            else
            {
                secondMarks[y++] = true;
            }
        }
    }

    private static string Bare(string word)
    {
        var bare = word.Trim('"', '“', '”', '\'', '‘', '’', ',', '.', ';', ':', '(', ')', '!', '?').ToLowerInvariant();
        return bare.Length > 0 ? bare : word;
    }
}
