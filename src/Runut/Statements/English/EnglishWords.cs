using System.Collections.Frozen;
using Runut.Languages;

namespace Runut.Statements.English;

/// <summary>What must follow an English verb of saying for its words to be a statement.</summary>
internal enum EnglishNeed : byte
{
    None,

    /// <summary>A clause, with or without <c>that</c>.</summary>
    Clause,

    /// <summary>A clause with <c>that</c>.</summary>
    Marked,

    /// <summary>Somebody who is told, then a clause.</summary>
    Telling,

    /// <summary>Any words: <c>called for calm</c>.</summary>
    Phrase,

    /// <summary>A clause with <c>that</c>, or any where a poll or a report is the subject.</summary>
    Document,

    /// <summary>A quotation.</summary>
    Quote,
}

/// <summary>What an English word may be for the rules of statements.</summary>
[Flags]
internal enum EnglishRole
{
    None = 0,
    Pronoun = 1 << 0,
    Person = 1 << 1,
    Auxiliary = 1 << 2,
    Being = 1 << 3,
    Negation = 1 << 4,
    Adverb = 1 << 5,
    Determiner = 1 << 6,
    Preposition = 1 << 7,
    Adjunct = 1 << 8,
    Conjunction = 1 << 9,
    Subordinator = 1 << 10,
    Addressee = 1 << 11,
    Document = 1 << 12,
    Office = 1 << 13,
    Owner = 1 << 14,
    Channel = 1 << 15,
    Title = 1 << 16,
    Female = 1 << 17,
    Male = 1 << 18,
    Opener = 1 << 19,
    Calendar = 1 << 20,

    /// <summary>A form that is more often a noun than a verb: <c>report</c>.</summary>
    Noun = 1 << 21,

    /// <summary>What a medium is: <c>newspaper</c>.</summary>
    Medium = 1 << 22,

    /// <summary>An article or a possessive, behind which only a noun stands.</summary>
    Article = 1 << 23,
}

/// <summary>What the word files say of one English word.</summary>
/// <param name="Role">What it may be.</param>
/// <param name="Need">What must follow it as a verb of saying.</param>
/// <param name="Class">Kind of act; null for words that are no cue.</param>
internal readonly record struct EnglishWord(EnglishRole Role, EnglishNeed Need = EnglishNeed.None, string? Class = null);

/// <summary>The words that the rules of English statements look at, read once from the word files.</summary>
internal static class EnglishWords
{
    private static readonly Lazy<FrozenDictionary<string, EnglishWord>> Entries = new(Load);

    private static readonly Lazy<FrozenDictionary<string, EnglishRole>> GivenNames = new(() =>
        WordFile
            .Rows("English/given-names.tsv")
            .SelectMany(row => row[1].Split(' ').Select(name => (Name: name, Gender: Enum.Parse<EnglishRole>(row[0], ignoreCase: true))))
            .ToFrozenDictionary(one => one.Name, one => one.Gender, StringComparer.Ordinal)
    );

    /// <summary>Male or female, as a given name tells; nothing for other words.</summary>
    public static EnglishRole GenderOf(ReadOnlySpan<char> name) =>
        GivenNames.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var gender) ? gender : EnglishRole.None;

    /// <summary>What is known of a word, whatever its case.</summary>
    public static EnglishWord Of(ReadOnlySpan<char> word) =>
        Entries.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var found) ? found : default;

    private static FrozenDictionary<string, EnglishWord> Load()
    {
        var entries = new Dictionary<string, EnglishWord>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in WordFile.Rows("English/statement-words.tsv"))
        {
            var role = Enum.Parse<EnglishRole>(row[0], ignoreCase: true);
            foreach (var word in row[1].Split(' '))
                entries[word] = entries.GetValueOrDefault(word) with { Role = entries.GetValueOrDefault(word).Role | role };
        }
        foreach (var row in WordFile.Rows("English/weekdays.tsv").Concat(WordFile.Rows("English/months.tsv")))
            entries[row[0]] = entries.GetValueOrDefault(row[0]) with
            {
                Role = entries.GetValueOrDefault(row[0]).Role | EnglishRole.Calendar,
            };
        foreach (var row in WordFile.Rows("English/reporting-verbs.tsv"))
        {
            foreach (var form in row[1].Split(';'))
                entries[form] = entries.GetValueOrDefault(form) with
                {
                    Need = Enum.Parse<EnglishNeed>(row[2], ignoreCase: true),
                    Class = row[3],
                };
        }
        return entries.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
