using Runut.Learning;

namespace Runut.Entities;

/// <summary>Slips of the pen in names: <c>Guangzho</c> for Guangzhou, <c>Souhgate</c> for Southgate.</summary>
internal static class Misspellings
{
    // A longer run of capitals is several names, and each word more costs as many letters of all.
    private const int LongestCompared = 8;

    private const int LongestWord = 64;
    private const int MostLeftOut = 16;

    /// <summary>Pairs (usual form, variant) of one type that differ by one letter in one long word, the other words being equal.</summary>
    public static List<(int Full, int Variant)> Of(List<NameForm> forms)
    {
        var pairs = new List<(int, int)>();
        var bySkeleton = new Dictionary<ulong, int>();
        for (var i = 0; i < forms.Count; i++)
        {
            var form = forms[i];
            if (form.Words.Length is 0 or > LongestCompared)
                continue;
            for (var w = 0; w < form.Words.Length; w++)
            {
                // One differing word of a name of several, or a long lone word: names such as Dani and Deni stay apart.
                var word = form.Words[w];
                if (word.Length > LongestWord || word.Length < (form.Type == EntityType.Person && form.Words.Length > 2 ? 3 : 6))
                    continue;
                var others = Others(form, w);
                for (var letter = 1; letter <= word.Length && letter <= MostLeftOut; letter++)
                {
                    var skeleton = ((ulong)others << 32) | Without(word, letter);
                    if (bySkeleton.TryAdd(skeleton, i) || bySkeleton[skeleton] == i)
                        continue;
                    var other = bySkeleton[skeleton];
                    pairs.Add(forms[other].Count >= form.Count ? (other, i) : (i, other));
                }
            }
        }
        return pairs;
    }

    // The hash of the type and of all words but one.
    private static uint Others(NameForm form, int at)
    {
        var hash = (uint)form.Type;
        for (var i = 0; i < form.Words.Length; i++)
            hash = Hashing.Join(hash, i == at ? 0 : Hashing.Of(form.Words[i]));
        return hash;
    }

    // The hash of a word without one of its letters but the first, or, behind the last, of the whole: two words within one deletion or
    // substitution share one of them.
    private static uint Without(string word, int letter)
    {
        if (letter == word.Length)
            return Hashing.Of(word);
        Span<char> rest = stackalloc char[LongestWord];
        word.AsSpan(0, letter).CopyTo(rest);
        word.AsSpan(letter + 1).CopyTo(rest[letter..]);
        return Hashing.Of(rest[..(word.Length - 1)]);
    }
}
