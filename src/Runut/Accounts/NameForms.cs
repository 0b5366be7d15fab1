using System.Text;

namespace Runut.Accounts;

/// <summary>How two written names stand to each other.</summary>
internal enum NameRelation
{
    /// <summary>Two names.</summary>
    Unrelated,

    /// <summary>The same but for case, full stops and spacing marks.</summary>
    Same,

    /// <summary>One holds the other, or an initial stands for a name.</summary>
    Contains,

    /// <summary>One name in two spellings.</summary>
    Variant,
}

/// <summary>Compares names as they are written.</summary>
internal static class NameForms
{
    /// <summary>Lower case, hyphens and full stops as spaces, one space between words.</summary>
    public static string Normalise(ReadOnlySpan<char> name)
    {
        var built = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c))
                built.Append(char.ToLowerInvariant(c));
            else if (c is '\'' or '’' or '‘' or '`')
                built.Append('\'');
            else if (built.Length > 0 && built[^1] != ' ')
                built.Append(' ');
        }
        return built.ToString().Trim();
    }

    /// <summary>Compares two names, normalised.</summary>
    public static NameRelation Compare(string left, string right)
    {
        if (left == right)
            return NameRelation.Same;
        var a = left.Split(' ');
        var b = right.Split(' ');
        if (string.Concat(a) == string.Concat(b))
            return NameRelation.Variant;
        if (Holds(a, b) || Holds(b, a))
            return NameRelation.Contains;
        if (a.Length == b.Length)
        {
            var same = 0;
            var close = 0;
            for (var i = 0; i < a.Length; i++)
            {
                if (a[i] == b[i])
                    same++;
                else if (AreSpellings(a[i], b[i]))
                    close++;
            }
            if (
                same + close == a.Length
                && close == 1
                && (same > 0 || a[0].Length >= 6 && !WordStem.IsCommon(a[0]) && !WordStem.IsCommon(b[0]))
            )
                return NameRelation.Variant;
            if (same == 0 || a.Length < 2)
                return NameRelation.Unrelated;
            // Two words changed places: Jalan Raya Kalibata, Jalan Kalibata Raya.
            if (a.Length >= 3 && a.Order(StringComparer.Ordinal).SequenceEqual(b.Order(StringComparer.Ordinal), StringComparer.Ordinal))
                return NameRelation.Variant;
        }
        return NameRelation.Unrelated;
    }

    /// <summary>Whether two words look like spellings of one: few letters apart, and no numeral among them.</summary>
    public static bool AreSpellings(string a, string b)
    {
        var longest = Math.Max(a.Length, b.Length);
        if (longest < 4 || HasDigit(a) || HasDigit(b))
            return false;
        if (Today(a) == Today(b))
            return true;
        // An English plural and an abbreviation with one letter more are no slips.
        if (a[0] != b[0] || longest == 4 && a.Length != b.Length || a + "s" == b || b + "s" == a)
            return false;
        return Distance(a, b, 2) <= (longest >= 9 ? 2 : 1);
    }

    /// <summary>Without apostrophes, and in the spelling of 1972: Soebroto is Subroto.</summary>
    private static string Today(string word) =>
        word.Replace("'", "", StringComparison.Ordinal)
            .Replace("oe", "u", StringComparison.Ordinal)
            .Replace("dj", "j", StringComparison.Ordinal)
            .Replace("tj", "c", StringComparison.Ordinal);

    private static bool HasDigit(string word)
    {
        foreach (var c in word)
        {
            if (char.IsDigit(c))
                return true;
        }
        return false;
    }

    /// <summary>Every word of the shorter name stands in the longer in the same order, whole or as its initial.</summary>
    private static bool Holds(string[] longer, string[] shorter)
    {
        if (shorter.Length > longer.Length)
            return false;
        var at = 0;
        var whole = 0;
        foreach (var word in shorter)
        {
            while (at < longer.Length && !Fits(longer[at], word))
                at++;
            if (at == longer.Length)
                return false;
            if (longer[at].Length > 1 && longer[at] == word)
                whole++;
            at++;
        }
        return whole > 0;
    }

    private static bool Fits(string word, string other) =>
        word == other || word.Length == 1 && other[0] == word[0] || other.Length == 1 && word[0] == other[0];

    /// <summary>Damerau–Levenshtein distance (one transposition of neighbours counts one), given up past <paramref name="limit"/>.</summary>
    public static int Distance(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit)
            return limit + 1;
        Span<int> before = stackalloc int[Math.Min(b.Length, 64) + 1];
        if (a.Length > 64 || b.Length > 64)
            return limit + 1;
        Span<int> last = stackalloc int[b.Length + 1];
        Span<int> now = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            now[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                now[j] = Math.Min(Math.Min(last[j] + 1, now[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    now[j] = Math.Min(now[j], before[j - 2] + 1);
            }
            last.CopyTo(before);
            now.CopyTo(last);
        }
        return last[b.Length];
    }
}
