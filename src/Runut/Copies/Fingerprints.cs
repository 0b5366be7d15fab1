using Runut.Text;

namespace Runut.Copies;

/// <summary>
/// Selects a few word n-grams of a text so that two texts with a long enough run of words in common select one in common:
/// winnowing (Schleimer, Wilkerson and Aiken 2003).
/// </summary>
internal static class Fingerprints
{
    /// <summary>Words in an n-gram. Five words in a row are rarely shared by chance.</summary>
    public const int Words = 5;

    /// <summary>N-grams in a window, of which the smallest is selected: a run of <c>Words + Window - 1</c> words is never missed.</summary>
    public const int Window = 4;

    /// <summary>The selected hashes, each once, in ascending order.</summary>
    public static ulong[] Of(WordSequence words)
    {
        var count = words.Length - Words + 1;
        if (count <= 0)
            return [];
        var grams = new ulong[count];
        for (var i = 0; i < count; i++)
            grams[i] = WordHash.OfSequence(words.Hashes.AsSpan(i, Words));
        var selected = new List<ulong>(count / 2 + 1);
        var last = -1;
        for (var end = Math.Min(Window, count); end <= count; end++)
        {
            var least = Math.Max(0, end - Window);
            for (var i = least + 1; i < end; i++)
            {
                if (grams[i] <= grams[least])
                    least = i;
            }
            if (least == last)
                continue;
            selected.Add(grams[least]);
            last = least;
        }
        selected.Sort();
        var unique = 0;
        for (var i = 0; i < selected.Count; i++)
        {
            if (i == 0 || selected[i] != selected[i - 1])
                selected[unique++] = selected[i];
        }
        return [.. selected[..unique]];
    }
}
