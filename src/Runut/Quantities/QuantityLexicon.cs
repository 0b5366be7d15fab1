using System.Collections.Frozen;
using System.Globalization;
using Runut.Languages;

namespace Runut.Quantities;

/// <summary>What a word or sign does beside a number.</summary>
internal enum UnitKind : byte
{
    Measure,
    Percent,
    Money,
}

/// <summary>A unit as it is written.</summary>
/// <param name="Parts">Its words and signs, in lower case.</param>
/// <param name="Symbol">ISO 4217 code or symbol.</param>
/// <param name="Kind">Measure, percentage or money.</param>
/// <param name="Before">True for money that stands before the number.</param>
/// <param name="After">True for a unit that stands behind it.</param>
/// <param name="LowerOnly">True where a capital makes it something else.</param>
internal sealed record UnitEntry(string[] Parts, string Symbol, UnitKind Kind, bool Before, bool After, bool LowerOnly);

/// <summary>What a word before a number says of it.</summary>
[Flags]
internal enum NumberHead : byte
{
    None = 0,
    Name = 1,
    Order = 2,
    Cue = 4,
    Score = 8,
}

/// <summary>The words of a language that quantities are built from, read once from its word files.</summary>
internal sealed class QuantityLexicon
{
    private static readonly Lazy<QuantityLexicon> IndonesianWords = new(() => new QuantityLexicon("Indonesian", counts: "classifiers.txt"));

    private static readonly Lazy<QuantityLexicon> EnglishWords = new(() => new QuantityLexicon("English", counts: "plurals.txt"));

    private readonly FrozenDictionary<string, UnitEntry[]>.AlternateLookup<ReadOnlySpan<char>> _units;
    private readonly FrozenDictionary<string, NumberHead>.AlternateLookup<ReadOnlySpan<char>> _heads;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _ordinals;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _counts;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _notCounted;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _notVerbs;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _articles;

    private QuantityLexicon(string folder, string counts)
    {
        var indonesian = folder == "Indonesian";
        var units = WordFile
            .Rows($"{folder}/units.tsv")
            .Select(row => new UnitEntry(
                PartsOf(row[0]),
                row[1],
                row[2] == "percent" ? UnitKind.Percent : UnitKind.Measure,
                false,
                true,
                row[2] == "word"
            ))
            .Concat(
                WordFile
                    .Rows($"{folder}/currencies.tsv")
                    .Select(row => new UnitEntry(PartsOf(row[0]), row[1], UnitKind.Money, row[2] != "after", row[2] != "before", false))
            );
        _units = units
            .GroupBy(unit => unit.Parts[0], StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.OrderByDescending(unit => unit.Parts.Length).ToArray(),
                StringComparer.OrdinalIgnoreCase
            )
            .GetAlternateLookup<ReadOnlySpan<char>>();
        _heads = WordFile
            .Rows($"{folder}/number-heads.tsv")
            .GroupBy(row => row[0], StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.Aggregate(NumberHead.None, (all, row) => all | Enum.Parse<NumberHead>(row[1], ignoreCase: true)),
                StringComparer.OrdinalIgnoreCase
            )
            .GetAlternateLookup<ReadOnlySpan<char>>();
        _ordinals = WordFile
            .Rows($"{folder}/ordinals.tsv")
            .ToFrozenDictionary(row => row[0], row => int.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        _counts = SetOf(WordFile.Lines($"{folder}/{counts}"));
        _notCounted = SetOf(WordFile.Lines($"{folder}/not-counted.txt"));
        _notVerbs = SetOf(indonesian ? WordFile.Lines($"{folder}/nouns-like-verbs.txt") : []);
        _articles = SetOf(indonesian ? WordFile.Rows($"{folder}/articles.tsv").Select(row => row[0]) : []);
    }

    /// <summary>The words of Indonesian.</summary>
    public static QuantityLexicon Indonesian => IndonesianWords.Value;

    /// <summary>The words of English.</summary>
    public static QuantityLexicon English => EnglishWords.Value;

    /// <summary>The units that start with a word or sign, the longest first; empty where none does.</summary>
    public UnitEntry[] UnitsFrom(ReadOnlySpan<char> first) => _units.TryGetValue(first, out var found) ? found : [];

    /// <summary>What the word before a number says of it.</summary>
    public NumberHead Head(ReadOnlySpan<char> word) => _heads.TryGetValue(word, out var head) ? head : NumberHead.None;

    /// <summary>The number of an ordinal in one word; 0 where it is none.</summary>
    public int Ordinal(ReadOnlySpan<char> word) => _ordinals.TryGetValue(word, out var number) ? number : 0;

    /// <summary>True for a word that counts the noun behind it (<c>orang</c>).</summary>
    public bool IsClassifier(ReadOnlySpan<char> word) => _counts.Contains(word);

    /// <summary>True for an English noun that can stand behind a number above one: with <c>-s</c>, or one that has its plural otherwise (<c>people</c>).</summary>
    public bool IsPlural(ReadOnlySpan<char> word) =>
        _counts.Contains(word)
        || word.Length > 3
            && word[^1] is 's' or 'S'
            && word[^2] is not ('s' or 'S' or 'u' or '\'')
            && !word.EndsWith("sis", StringComparison.OrdinalIgnoreCase)
            && !_notCounted.Contains(word);

    /// <summary>True for a word such as <c>seorang</c>, "one" with its classifier.</summary>
    public bool IsArticle(ReadOnlySpan<char> word) => word.Length > 5 && _articles.Contains(word);

    /// <summary>True for a word that no number counts: a function word, or a verb by its prefix.</summary>
    public bool IsNotCounted(ReadOnlySpan<char> word) => _notCounted.Contains(word) || (LooksLikeVerb(word) && !_notVerbs.Contains(word));

    private static bool LooksLikeVerb(ReadOnlySpan<char> word)
    {
        if (word.Length < 6)
            return false;
        return (word.StartsWith("me", StringComparison.OrdinalIgnoreCase) && "mnlrwy".Contains(word[2], StringComparison.OrdinalIgnoreCase))
            || word.StartsWith("di", StringComparison.OrdinalIgnoreCase)
            || word.StartsWith("ber", StringComparison.OrdinalIgnoreCase)
            || word.StartsWith("ter", StringComparison.OrdinalIgnoreCase);
    }

    // "us$" and "km/jam" are cut as the scanner cuts them: letters, digits and marks apart
    private static string[] PartsOf(string written)
    {
        var parts = new List<string>();
        for (var i = 0; i < written.Length; )
        {
            var end = i + 1;
            if (char.IsLetter(written[i]))
                while (end < written.Length && char.IsLetter(written[end]))
                    end++;
            if (written[i] != ' ')
                parts.Add(written[i..end]);
            i = end;
        }
        return [.. parts];
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SetOf(IEnumerable<string> words) =>
        words.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
