using System.Collections.Frozen;
using Runut.Languages;

namespace Runut.Statements;

/// <summary>In which form a verb of saying stands.</summary>
internal enum CueForm : byte
{
    None,

    /// <summary><c>kata X</c>.</summary>
    Bare,

    /// <summary><c>X mengatakan</c>.</summary>
    Active,

    /// <summary><c>dikatakan X</c>.</summary>
    Passive,
}

/// <summary>What must follow a verb of saying for its words to be a statement.</summary>
internal enum CueNeed : byte
{
    /// <summary>A clause, marked as one or not.</summary>
    Clause,

    /// <summary>A clause marked by <c>bahwa</c>, a comma or the like.</summary>
    Marked,

    /// <summary>A marked clause, or one with a word that only predicates: <c>menyampaikan dana sudah cair</c>.</summary>
    Finite,

    /// <summary>Any words: <c>mengaku kekurangan tenda</c>.</summary>
    Phrase,

    /// <summary>A request: <c>agar</c>, <c>untuk</c>, or somebody who is to act.</summary>
    Asking,

    /// <summary>A noun of a fact: <c>menyoroti pentingnya …</c>.</summary>
    Noun,

    /// <summary>A clause, and no person or case that is brought to somebody: <c>melaporkan Budi ke polisi</c>.</summary>
    Report,

    /// <summary>A quotation.</summary>
    Quote,
}

/// <summary>What a word may be for the rules of statements; a word may be several things.</summary>
[Flags]
internal enum WordRole
{
    None = 0,
    Pronoun = 1 << 0,
    Determiner = 1 << 1,
    Connector = 1 << 2,
    Opener = 1 << 3,
    Adverb = 1 << 4,
    Negation = 1 << 5,
    Modal = 1 << 6,
    Joiner = 1 << 7,
    Contrast = 1 << 8,
    Complement = 1 << 9,
    Purpose = 1 << 10,
    Stop = 1 << 11,
    Relation = 1 << 12,
    Generic = 1 << 13,
    Document = 1 << 14,
    NotOwner = 1 << 15,
    Predicate = 1 << 16,
    Addressee = 1 << 17,
    Weekday = 1 << 18,
    Quantifier = 1 << 19,
    NonContent = 1 << 20,
    TitleWord = 1 << 21,
    NotVerb = 1 << 22,
    Credit = 1 << 23,
    Channel = 1 << 24,
    Body = 1 << 25,
    Office = 1 << 26,
}

/// <summary>What the word files say of one word.</summary>
internal sealed class WordEntry
{
    public WordRole Role { get; set; }

    /// <summary>The lists that hold it.</summary>
    public WordList Lists { get; set; }

    /// <summary>False for a word that only stands in lists.</summary>
    public bool IsKnown => Role != WordRole.None || Form != CueForm.None;

    public CueForm Form { get; set; }

    public CueNeed Need { get; set; }

    /// <summary>speech, judging, asking, confirming, denying, thinking; null for words that are no cue.</summary>
    public string? Class { get; set; }
}

/// <summary>The words that the rules of statements look at, read once from the word files.</summary>
internal static class StatementWords
{
    private static readonly Lazy<FrozenDictionary<string, WordEntry>> LazyEntries = new(Load);

    /// <summary>Everything known of a word, whatever its case; null for other words.</summary>
    public static WordEntry? Of(ReadOnlySpan<char> word) => Find(word) is { IsKnown: true } entry ? entry : null;

    /// <summary>The lists that hold a word, whatever its case.</summary>
    public static WordList ListsOf(ReadOnlySpan<char> word) => Find(word)?.Lists ?? WordList.None;

    private static WordEntry? Find(ReadOnlySpan<char> word) =>
        LazyEntries.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var entry) ? entry : null;

    private static FrozenDictionary<string, WordEntry> Load()
    {
        var entries = new Dictionary<string, WordEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in WordFile.Rows("Indonesian/statement-words.tsv"))
        {
            var role = Enum.Parse<WordRole>(row[0], ignoreCase: true);
            foreach (var word in row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                Entry(entries, word.TrimEnd(',')).Role |= role;
        }
        foreach (var row in WordFile.Rows("Indonesian/statement-lists.tsv"))
        {
            var list = Enum.Parse<WordList>(row[0], ignoreCase: true);
            foreach (var word in row[1].Split(' '))
                Entry(entries, word).Lists |= list;
        }
        foreach (var row in WordFile.Rows("Indonesian/credit-words.tsv"))
            Entry(entries, row[0]).Role |= row[1] == "credit" ? WordRole.Credit : WordRole.Channel;
        foreach (var row in WordFile.Rows("Indonesian/reporting-verbs.tsv"))
        {
            var need = Enum.Parse<CueNeed>(row[4], ignoreCase: true);
            Add(entries, row[0], CueForm.Bare, row[3], need);
            Add(entries, row[1], CueForm.Active, row[3], need);
            Add(entries, row[2], CueForm.Passive, row[3], need);
        }
        return entries.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static void Add(Dictionary<string, WordEntry> entries, string forms, CueForm form, string kind, CueNeed need)
    {
        foreach (var word in forms.Split(';'))
        {
            if (word == "-")
                continue;
            var entry = Entry(entries, word);
            entry.Form = form;
            entry.Class = kind;
            entry.Need = need;
        }
    }

    private static WordEntry Entry(Dictionary<string, WordEntry> entries, string word)
    {
        if (!entries.TryGetValue(word, out var entry))
            entries.Add(word, entry = new WordEntry());
        return entry;
    }
}
