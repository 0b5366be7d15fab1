namespace Runut.Entities;

/// <summary>Slips of the pen in names: <c>Guangzho</c> for Guangzhou, <c>Souhgate</c> for Southgate.</summary>
internal static class Misspellings
{
    // A longer run of capitals is several names, and each word more costs as many letters of all.
    private const int LongestCompared = 8;

    /// <summary>Pairs (usual form, variant) of one type that differ by one letter in one long word, the other words being equal.</summary>
    public static IEnumerable<(int Full, int Variant)> Of(List<NameForm> forms)
    {
        var bySkeleton = new Dictionary<string, int>();
        for (var i = 0; i < forms.Count; i++)
        {
            var form = forms[i];
            if (form.Words.Length is 0 or > LongestCompared)
                continue;
            for (var w = 0; w < form.Words.Length; w++)
            {
                // One differing word of a name of several, or a long lone word: names such as Dani and Deni stay apart.
                if (form.Words[w].Length < (form.Type == EntityType.Person && form.Words.Length > 2 ? 3 : 6))
                    continue;
                foreach (var bare in Skeletons(form.Words, w))
                {
                    var skeleton = (int)form.Type + bare;
                    if (!bySkeleton.TryAdd(skeleton, i) && bySkeleton[skeleton] != i)
                    {
                        var other = bySkeleton[skeleton];
                        yield return forms[other].Count >= form.Count ? (other, i) : (i, other);
                    }
                }
            }
        }
    }

    // The word with each letter but the first left out in turn, and whole: two words within one deletion or substitution share one of them.
    private static IEnumerable<string> Skeletons(string[] words, int at)
    {
        var word = words[at];
        var before = string.Join(' ', words[..at]);
        var after = string.Join(' ', words[(at + 1)..]);
        for (var i = 1; i <= word.Length && i <= 16; i++)
            yield return $"{before}|{(i == word.Length ? word : word.Remove(i, 1))}|{after}";
    }
}
