using Runut.Learning;

namespace Runut.Tagging;

/// <summary>
/// The prefixes and suffixes of an Indonesian word and the hash of what is left, in small letters: <c>memperdagangkannya</c> is memper-,
/// -kan, -nya and <c>dagang</c>. A light parting by form; where several stems could be, one that the lexicon knows is taken.
/// </summary>
/// <param name="Prefix">Number of the prefix; 0 = none.</param>
/// <param name="Suffix">Number of the suffixes; 0 = none.</param>
/// <param name="Stem">Hash of the stem.</param>
internal readonly record struct Affixes(uint Prefix, uint Suffix, uint Stem)
{
    private const int Longest = 40;

    /// <summary>Prefix and suffixes as one number.</summary>
    public uint Form => Hashing.Join(Prefix, Suffix);

    // Sound that the prefix took away, put back when the lexicon knows the stem with it: menyapu = sapu, memakai = pakai.
    private static readonly (string Written, char Lost, uint Number)[] Prefixes =
    [
        ("memper", '\0', 1),
        ("diper", '\0', 2),
        ("meny", 's', 3),
        ("meng", 'k', 3),
        ("mem", 'p', 3),
        ("men", 't', 3),
        ("me", '\0', 3),
        ("peny", 's', 4),
        ("peng", 'k', 4),
        ("pem", 'p', 4),
        ("pen", 't', 4),
        ("per", '\0', 5),
        ("pe", '\0', 4),
        ("ber", '\0', 6),
        ("be", '\0', 6),
        ("ter", '\0', 7),
        ("di", '\0', 8),
        ("ke", '\0', 9),
        ("se", '\0', 10),
    ];

    /// <summary>Parts a word.</summary>
    public static Affixes Of(ReadOnlySpan<char> word, WordLexicon lexicon)
    {
        if (word.Length is < 4 or > Longest)
            return new Affixes(0, 0, Hashing.OfLower(word));
        Span<char> buffer = stackalloc char[Longest + 1];
        word.ToLowerInvariant(buffer[1..]);
        ReadOnlySpan<char> lower = buffer.Slice(1, word.Length);
        if (lower.IndexOf('-') is > 2 and var hyphen && lower[(hyphen + 1)..].StartsWith(lower[..hyphen]))
            lower = lower[..hyphen];
        var clitic =
            Ending(ref lower, "nya") ? 1u
            : Ending(ref lower, "lah") ? 2u
            : Ending(ref lower, "kah") ? 3u
            : 0;
        if (IsKnown(lower, lexicon) && !HasAffix(lower))
            return new Affixes(0, clitic, Hashing.Of(lower));
        var best = new Affixes(0, clitic, Hashing.Of(lower));
        var score = 0;
        Span<char> full = stackalloc char[Longest + 1];
        for (var suffix = 0u; suffix < 4; suffix++)
        {
            var body = lower;
            if (
                suffix > 0
                && !Ending(
                    ref body,
                    suffix == 1 ? "kan"
                        : suffix == 2 ? "an"
                        : "i"
                )
            )
                continue;
            Try(body, 0, suffix, clitic, lexicon, ref best, ref score);
            foreach (var (written, lost, number) in Prefixes)
            {
                if (body.Length - written.Length < 3 || !body.StartsWith(written))
                    continue;
                Try(body[written.Length..], number, suffix, clitic, lexicon, ref best, ref score);
                if (lost == '\0')
                    continue;
                full[0] = lost;
                body[written.Length..].CopyTo(full[1..]);
                Try(full[..(body.Length - written.Length + 1)], number, suffix, clitic, lexicon, ref best, ref score);
            }
        }
        return best;
    }

    private static void Try(
        ReadOnlySpan<char> stem,
        uint prefix,
        uint suffix,
        uint clitic,
        WordLexicon lexicon,
        ref Affixes best,
        ref int score
    )
    {
        if (stem.Length < 3)
            return;
        // A known stem beats every other, a short one less; then the more is parted the better, but -i is as often the end of the stem (memakai).
        var known = IsKnown(stem, lexicon);
        var now = (known ? 100 : 0) + (prefix > 0 ? 10 : 0) + (suffix is 1 or 2 ? 5 : 0) - (known && stem.Length == 3 ? 8 : 0);
        if (now <= score)
            return;
        (best, score) = (new Affixes(prefix, clitic + (suffix * 4), Hashing.Of(stem)), now);
    }

    private static bool HasAffix(ReadOnlySpan<char> word)
    {
        if (word.EndsWith("kan") || word.EndsWith("an") || word.EndsWith("i"))
            return true;
        foreach (var (written, _, _) in Prefixes)
        {
            if (word.Length - written.Length >= 3 && word.StartsWith(written))
                return true;
        }
        return false;
    }

    private static bool IsKnown(ReadOnlySpan<char> word, WordLexicon lexicon) => lexicon[Hashing.Of(word)].Fine > 0;

    private static bool Ending(ref ReadOnlySpan<char> word, string ending)
    {
        if (word.Length - ending.Length < 3 || !word.EndsWith(ending))
            return false;
        word = word[..^ending.Length];
        return true;
    }
}
