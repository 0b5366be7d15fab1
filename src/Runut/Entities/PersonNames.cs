namespace Runut.Entities;

/// <summary>How parts of a person's name relate to the whole.</summary>
internal static class PersonNames
{
    /// <summary>True where every word of <paramref name="part"/> occurs in <paramref name="full"/>, in order; an initial stands for its word.</summary>
    public static bool Holds(string[] full, string[] part)
    {
        // "Gus Yahya" is Yahya Cholil Staquf.
        if (
            part.Length > 1
            && part[0] is "gus" or "cak" or "kang" or "mas" or "mbak" or "bang" or "bung" or "ning" or "koh"
            && full[0] != part[0]
        )
            part = part[1..];
        var at = 0;
        var whole = 0;
        foreach (var word in part)
        {
            // "HS Dillon", "BJ Habibie": initials written together stand for as many words.
            if (at + word.Length <= full.Length && word.Length is 2 or 3 && full[at] != word && AreInitials(full, at, word))
            {
                at += word.Length;
                continue;
            }
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

    /// <summary>True where the brief word is the beginning of the other, or differs from it by one letter behind the first.</summary>
    public static bool Resemble(string word, string brief) =>
        (brief.Length >= 4 && word.Length >= brief.Length + 2 && word.StartsWith(brief, StringComparison.Ordinal))
        || (brief.Length >= 5 && word[0] == brief[0] && DifferByOne(word, brief));

    private static bool DifferByOne(string one, string other)
    {
        var (longer, shorter) = one.Length >= other.Length ? (one, other) : (other, one);
        if (longer.Length - shorter.Length > 1)
            return false;
        var at = 0;
        while (at < shorter.Length && longer[at] == shorter[at])
            at++;
        return at < longer.Length
            && longer.AsSpan(at + 1).SequenceEqual(longer.Length == shorter.Length ? shorter.AsSpan(at + 1) : shorter.AsSpan(at));
    }

    private static bool AreInitials(string[] full, int at, string word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (full[at + i][0] != word[i] || full[at + i].Length == 1)
                return false;
        }
        return true;
    }

    private static bool Fits(string full, string word) =>
        full == word || (word.Length == 1 && full[0] == word[0]) || (full.Length == 1 && full[0] == word[0]);
}
