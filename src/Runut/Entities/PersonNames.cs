namespace Runut.Entities;

/// <summary>How parts and variants of a person's name relate to the whole.</summary>
internal static class PersonNames
{
    // A longer run of capitals is several names, and each word more costs as many letters of all.
    private const int LongestCompared = 8;

    /// <summary>True where every word of <paramref name="part"/> occurs in <paramref name="full"/>, in order; an initial stands for its word.</summary>
    public static bool Holds(string[] full, string[] part)
    {
        var at = 0;
        var whole = 0;
        foreach (var word in part)
        {
            while (at < full.Length && !Fits(full[at], word))
                at++;
            if (at == full.Length)
                return false;
            whole += full[at].Length > 1 && word.Length > 1 ? 1 : 0;
            at++;
        }
        return whole > 0;
    }

    /// <summary>The ground of a join by a part of the name.</summary>
    public static string GroundOf(string[] full, string[] part) =>
        part.Length > 1 ? "part of the name"
        : full[0] == part[0] ? "first name"
        : full[^1] == part[0] ? "last name"
        : "part of the name";

    /// <summary>Pairs (usual form, variant) of persons' names that differ by one letter in one long word, the other words being equal.</summary>
    public static IEnumerable<(int Full, int Variant)> Misspellings(List<NameForm> forms)
    {
        var bySkeleton = new Dictionary<string, int>();
        for (var i = 0; i < forms.Count; i++)
        {
            var form = forms[i];
            if (form.Type != EntityType.Person || form.Words.Length is 0 or > LongestCompared)
                continue;
            for (var w = 0; w < form.Words.Length; w++)
            {
                // One differing word of a name of several, or a long lone word: names such as Dani and Deni stay apart.
                if (form.Words[w].Length < (form.Words.Length > 2 ? 3 : 6))
                    continue;
                foreach (var skeleton in Skeletons(form.Words, w))
                {
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

    private static bool Fits(string full, string word) =>
        full == word || (word.Length == 1 && full[0] == word[0]) || (full.Length == 1 && full[0] == word[0]);
}
