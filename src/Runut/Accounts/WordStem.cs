using System.Collections.Frozen;
using System.Globalization;
using Runut.Languages;

namespace Runut.Accounts;

/// <summary>
/// A light stemmer for Indonesian: it takes off particles, possessives, suffixes and prefixes so that forms of one root meet
/// (<c>pertemuan</c>, <c>bertemu</c>). It yields a key, not always the dictionary's root; after Adriani, Asian, Nazief, Tahaghoghi and
/// Williams, "Stemming Indonesian: A Confix-Stripping Approach" (2007), with frequencies of the news in place of a root dictionary.
/// </summary>
internal static class WordStem
{
    private static readonly Lazy<FrozenDictionary<string, (int All, int Lower)>> Frequencies = new(Load);

    /// <summary>Number of articles behind the frequencies.</summary>
    public const int Articles = 13771;

    /// <summary>In how many of those articles the word stands; 20 for words that are rarer than the list goes.</summary>
    public static int FrequencyOf(string word) => Frequencies.Value.TryGetValue(word, out var count) ? count.All : 20;

    /// <summary>Whether the word is one of everyday news, written without a capital: more likely no name.</summary>
    public static bool IsCommon(string word) =>
        Frequencies.Value.TryGetValue(word, out var count) && count.Lower > 400 && count.Lower * 2 > count.All;

    private static bool IsKnown(string word) => Frequencies.Value.ContainsKey(word);

    /// <summary>The stem of a word in lower case.</summary>
    public static string Of(string word)
    {
        var hyphen = word.IndexOf('-', StringComparison.Ordinal);
        if (hyphen > 2)
        {
            // buruh-buruh and pertimbangan-pertimbangannya: the half carries the meaning.
            var second = word[(hyphen + 1)..];
            if (second.StartsWith(word[..hyphen], StringComparison.Ordinal))
                word = word[..hyphen];
        }
        if (word.Length <= 4)
            return word;
        // menilai is nilai, not nila with -i.
        if (word.EndsWith('i') && Prefixes(word) is var whole && whole.Length < word.Length && IsKnown(whole))
            return whole;
        return Prefixes(Suffixes(word));
    }

    private static string Suffixes(string word)
    {
        word = Cut(Cut(Cut(word, "lah"), "kah"), "pun");
        word = Cut(word, "nya");
        if (word.Length > 6 && word.EndsWith("kan", StringComparison.Ordinal))
            return word[..^3];
        if (word.Length > 6 && word.EndsWith("an", StringComparison.Ordinal))
            return word[..^2];
        if (word.Length > 6 && word.EndsWith('i') && !word.EndsWith("si", StringComparison.Ordinal))
            return word[..^1];
        return word;
    }

    private static string Cut(string word, string suffix) =>
        word.Length - suffix.Length >= 4 && word.EndsWith(suffix, StringComparison.Ordinal) ? word[..^suffix.Length] : word;

    private static string Prefixes(string word)
    {
        for (var round = 0; round < 2; round++)
        {
            var next = Prefix(word);
            if (next.Length < 4 && !IsKnown(next) || next.Length < 3)
                return word;
            if (next == word)
                return word;
            word = next;
        }
        return word;
    }

    private static string Prefix(string w)
    {
        if (w.StartsWith("di", StringComparison.Ordinal))
            return w.Length > 5 ? w[2..] : w;
        if (w.StartsWith("ter", StringComparison.Ordinal) || w.StartsWith("ber", StringComparison.Ordinal))
            return w[3..];
        if (w.StartsWith("per", StringComparison.Ordinal))
            return w[3..];
        if (w.StartsWith("bek", StringComparison.Ordinal) || w.StartsWith("bel", StringComparison.Ordinal))
            return w is "belajar" or "bekerja" ? w[(w[2] == 'l' ? 3 : 2)..] : w;
        if (w.StartsWith("ke", StringComparison.Ordinal) && w.Length > 6)
            return w[2..];
        if (w.StartsWith("me", StringComparison.Ordinal) || w.StartsWith("pe", StringComparison.Ordinal))
            return Nasal(w);
        return w;
    }

    private static string Nasal(string w)
    {
        var rest = w[2..];
        if (rest.StartsWith("ny", StringComparison.Ordinal))
            return "s" + rest[2..];
        if (rest.StartsWith("ng", StringComparison.Ordinal) && rest.Length > 3)
            return IsVowel(rest[2]) ? Better(rest[2..], "k" + rest[2..]) : rest[2..];
        if (rest.StartsWith('m') && rest.Length > 2)
            return IsVowel(rest[1]) ? Better("p" + rest[1..], rest) : rest[1..];
        if (rest.StartsWith('n') && rest.Length > 2)
            return IsVowel(rest[1]) ? Better("t" + rest[1..], rest) : rest[1..];
        return rest.Length > 0 && (rest[0] is 'l' or 'r' or 'w' or 'y') ? rest : w;
    }

    private static string Better(string usual, string other) =>
        IsKnown(other) && (!IsKnown(usual) || FrequencyOf(other) > FrequencyOf(usual)) ? other : usual;

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private static FrozenDictionary<string, (int All, int Lower)> Load()
    {
        var counts = new Dictionary<string, (int All, int Lower)>(4500, StringComparer.Ordinal);
        foreach (var row in WordFile.Rows("Indonesian/document-frequencies.tsv"))
            counts[row[0]] = (int.Parse(row[1], CultureInfo.InvariantCulture), int.Parse(row[2], CultureInfo.InvariantCulture));
        return counts.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
