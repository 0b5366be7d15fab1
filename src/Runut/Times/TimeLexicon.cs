using System.Collections.Frozen;
using System.Globalization;
using Runut.Languages;

namespace Runut.Times;

/// <summary>The words of a language that times and numbers are built from, read once from its word files.</summary>
internal sealed class TimeLexicon
{
    private static readonly Lazy<TimeLexicon> IndonesianWords = new(() => new TimeLexicon("Indonesian"));

    private static readonly Lazy<TimeLexicon> EnglishWords = new(() => new TimeLexicon("English"));

    private readonly FrozenDictionary<string, LexiconWord>.AlternateLookup<ReadOnlySpan<char>> _words;

    private readonly int _longest;

    private TimeLexicon(string folder)
    {
        var words = new Dictionary<string, LexiconWord>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in WordFile.Rows($"{folder}/months.tsv"))
            Add(words, row[0], "month", row[1]);
        foreach (var row in WordFile.Rows($"{folder}/weekdays.tsv"))
            Add(words, row[0], "weekday", row[1]);
        foreach (var row in WordFile.Rows($"{folder}/numerals.tsv"))
            Add(words, row[0], row[1], row[2]);
        foreach (var row in WordFile.Rows($"{folder}/times.tsv"))
            Add(words, row[0], row[1], row.Length > 2 ? row[2] : "");
        foreach (var row in WordFile.Rows($"{folder}/time-phrases.tsv"))
            AddPhrase(words, new TimePhraseEntry(row[0].Split(' '), TypeOf(row[1]), row[2], false));
        foreach (var row in WordFile.Rows($"{folder}/holidays.tsv"))
            AddPhrase(words, new TimePhraseEntry(row[0].Split(' '), TimeType.Date, row[1], true));
        _words = words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _longest = words.Keys.Max(word => word.Length);
    }

    /// <summary>The words of Indonesian.</summary>
    public static TimeLexicon Indonesian => IndonesianWords.Value;

    /// <summary>The words of English.</summary>
    public static TimeLexicon English => EnglishWords.Value;

    /// <summary>What is known of a word, whatever its case.</summary>
    public LexiconWord? Find(ReadOnlySpan<char> word) => word.Length <= _longest && _words.TryGetValue(word, out var found) ? found : null;

    private static void AddPhrase(Dictionary<string, LexiconWord> words, TimePhraseEntry phrase)
    {
        var first = Word(words, phrase.Words[0]);
        first.Classes |= WordClass.Phrase;
        // a hyphenated word inside a phrase must be cut as one word
        foreach (var inner in phrase.Words)
            if (inner.AsSpan().ContainsAny('-', '\''))
                Word(words, inner);
        first.Phrases = [.. first.Phrases.Append(phrase).OrderByDescending(entry => entry.Words.Length)];
    }

    private static LexiconWord Word(Dictionary<string, LexiconWord> words, string text)
    {
        if (!words.TryGetValue(text, out var word))
            words.Add(text, word = new LexiconWord(text));
        return word;
    }

    private static void Add(Dictionary<string, LexiconWord> words, string text, string kind, string value)
    {
        var word = Word(words, text);
        var found = ClassOf(kind);
        word.Classes |= found;
        if (found == WordClass.Month)
            word.Month = int.Parse(value, CultureInfo.InvariantCulture);
        else if (found == WordClass.Weekday)
            word.Weekday = int.Parse(value, CultureInfo.InvariantCulture);
        else if (found is WordClass.Unit or WordClass.One or WordClass.Many)
            word.Unit = Enum.Parse<TimeUnit>(value, ignoreCase: true);
        else if (found is WordClass.Part or WordClass.Prayer)
            word.Part = value;
        else if (found == WordClass.Offset)
            word.Offset = int.Parse(value, CultureInfo.InvariantCulture);
        else if (IsNumeral(found))
            word.Number = decimal.Parse(value, CultureInfo.InvariantCulture);
    }

    private static bool IsNumeral(WordClass found) => (found & (WordClass.Numeral | WordClass.Scale | WordClass.Teen)) != WordClass.None;

    // "one-scale" names WordClass.OneScale
    private static WordClass ClassOf(string kind) =>
        Enum.Parse<WordClass>(kind.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    private static TimeType TypeOf(string name) => Enum.Parse<TimeType>(name, ignoreCase: true);
}
