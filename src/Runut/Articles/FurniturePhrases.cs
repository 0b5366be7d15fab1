using Runut.Languages;

namespace Runut.Articles;

/// <summary>What a phrase of furniture is part of.</summary>
internal enum PhraseFamily : byte
{
    None,
    Related,
    Popular,
    Advertisement,
    Scroll,
    Share,
    Pagination,
    Comment,
    Promotion,
    Poll,
    Navigation,
    Tags,
    Author,
    Editor,
    Caption,
    Updated,
    Summary,
}

/// <summary>How a phrase stands in its block.</summary>
internal enum PhrasePlace : byte
{
    None,

    /// <summary>At its head, with more behind it.</summary>
    Start,

    /// <summary>At its foot.</summary>
    End,

    /// <summary>The block is nothing else.</summary>
    Whole,

    /// <summary>The block is nothing else and opens a list.</summary>
    Head,
}

/// <summary>A phrase found in a block.</summary>
/// <param name="Family">What it is part of.</param>
/// <param name="Place">How it stands in the block.</param>
/// <param name="End">Index behind its last character in the block's text.</param>
/// <param name="Certain">True where it never starts a sentence of a report.</param>
internal readonly record struct PhraseMatch(PhraseFamily Family, PhrasePlace Place, int End, bool Certain);

/// <summary>The phrases of furniture of all languages at hand, found in one lookup of a block's first word.</summary>
internal sealed class FurniturePhrases
{
    private const int LongestBlock = 280;

    private static readonly Lazy<FurniturePhrases> Shared = new(() => new FurniturePhrases());
    private readonly Dictionary<string, List<Entry>> _byFirstWord = new(StringComparer.Ordinal);
    private readonly List<Entry> _ends = [];

    private FurniturePhrases()
    {
        foreach (var file in (string[])["Indonesian/furniture.tsv", "English/furniture.tsv", "World/furniture.tsv"])
        {
            foreach (var row in WordFile.Rows(file))
                Add(row, certain: file[0] == 'I');
        }
        foreach (var list in _byFirstWord.Values)
            list.Sort(
                (a, b) => b.Phrase.Length != a.Phrase.Length ? b.Phrase.Length.CompareTo(a.Phrase.Length) : b.Place.CompareTo(a.Place)
            );
    }

    private readonly record struct Entry(string Phrase, PhraseFamily Family, PhrasePlace Place, bool Certain);

    /// <summary>The longest phrase that the block starts with or consists of, else one that it ends with.</summary>
    public static PhraseMatch Find(ReadOnlySpan<char> block) => Shared.Value.Match(block);

    private PhraseMatch Match(ReadOnlySpan<char> block)
    {
        if (block.Length > LongestBlock)
            return default;
        Span<char> lower = stackalloc char[LongestBlock];
        var length = block.ToLowerInvariant(lower);
        if (length < 0)
            return default;
        ReadOnlySpan<char> text = lower[..length];
        var start = HeadOf(text);
        var body = text[start..];
        if (body.IsEmpty)
            return default;
        var lookup = _byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(KeyOf(body), out var entries))
        {
            foreach (var entry in entries)
            {
                if (!body.StartsWith(entry.Phrase, StringComparison.Ordinal) || CutsWord(body, entry.Phrase.Length))
                    continue;
                var whole = NothingBehind(body[entry.Phrase.Length..]);
                if (entry.Place == PhrasePlace.Start || whole)
                    return new PhraseMatch(
                        entry.Family,
                        whole && entry.Place == PhrasePlace.Start ? PhrasePlace.Whole : entry.Place,
                        start + entry.Phrase.Length,
                        entry.Certain
                    );
            }
        }
        var foot = body.TrimEnd(" .)]\u00a0");
        foreach (var entry in _ends)
        {
            if (foot.EndsWith(entry.Phrase, StringComparison.Ordinal))
                return new PhraseMatch(entry.Family, PhrasePlace.End, length, entry.Certain);
        }
        return default;
    }

    private void Add(string[] row, bool certain)
    {
        if (
            row.Length < 3
            || !Enum.TryParse<PhraseFamily>(row[0], true, out var family)
            || !Enum.TryParse<PhrasePlace>(row[1], true, out var place)
        )
            return;
        if (place == PhrasePlace.End)
        {
            _ends.Add(new Entry(row[2].TrimEnd(' ', '.', ')', ']'), family, place, certain));
            return;
        }
        var phrase = row[2][HeadOf(row[2])..].TrimEnd();
        if (phrase.Length == 0)
            return;
        var key = KeyOf(phrase).ToString();
        if (!_byFirstWord.TryGetValue(key, out var list))
            _byFirstWord.Add(key, list = []);
        list.Add(new Entry(phrase, family, place, certain));
    }

    private static int HeadOf(ReadOnlySpan<char> text)
    {
        var at = 0;
        while (at < text.Length && !char.IsLetterOrDigit(text[at]))
            at++;
        return at;
    }

    private static ReadOnlySpan<char> KeyOf(ReadOnlySpan<char> text)
    {
        if (text[0] >= '\u2e80')
            return text[..1];
        var end = 1;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
            end++;
        return text[..end];
    }

    private static bool CutsWord(ReadOnlySpan<char> text, int end) =>
        end < text.Length && text[end - 1] < '\u2e80' && char.IsLetterOrDigit(text[end - 1]) && char.IsLetterOrDigit(text[end]);

    private static bool NothingBehind(ReadOnlySpan<char> rest)
    {
        foreach (var c in rest)
        {
            if (char.IsLetter(c))
                return false;
        }
        return rest.Length < 12;
    }
}
