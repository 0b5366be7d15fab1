using System.Globalization;
using Runut.Pages;
using Runut.Text;
using Runut.Times;

namespace Runut.Articles;

/// <summary>A page on its way to an article: what each block shows, and the decisions taken so far.</summary>
internal sealed class Draft
{
    private const int LongestSign = 24;
    private ClassFamilies? _families;

    public Draft(PageContent content)
    {
        Content = content;
        var count = content.Blocks.Length;
        Shapes = new BlockShape[count];
        Phrases = new PhraseMatch[count];
        Dates = new DateMatch?[count];
        Kinds = new BlockKind[count];
        Kept = new bool[count];
        Why = new string?[count];
        Same = new int[count];
        var seen = new Dictionary<string, int>(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            var text = content.Blocks[i].Text;
            Shapes[i] = BlockShape.Of(text);
            Phrases[i] = FurniturePhrases.Find(text);
            if (Shapes[i].StartsQuote && Phrases[i].Place == PhrasePlace.Start)
                Phrases[i] = default;
            if (text.Length <= 160 && !Shapes[i].Image && !Shapes[i].HasAddress)
                Dates[i] = PageDate.Find(text);
            Kinds[i] = BlockKind.Other;
            Same[i] = seen.TryGetValue(text, out var before) ? before : -1;
            seen[text] = i;
        }
    }

    public PageContent Content { get; }

    public BlockShape[] Shapes { get; }

    public PhraseMatch[] Phrases { get; }

    public DateMatch?[] Dates { get; }

    public BlockKind[] Kinds { get; }

    public bool[] Kept { get; }

    /// <summary>The rule behind a decision; null where none was taken yet.</summary>
    public string?[] Why { get; }

    /// <summary>Index of the last block before with the same words; -1 where there is none.</summary>
    public int[] Same { get; }

    public int Count => Kinds.Length;

    public List<Finding> Findings { get; } = [];

    /// <summary>What the head of an HTML page says; null until it is read and on flattened pages.</summary>
    public PageHead? Head { get; set; }

    /// <summary>What the names of the page's elements tell, looked up once for all who ask.</summary>
    public ClassFamilies? Families => _families ??= Content.Tree is { } tree ? new ClassFamilies(tree) : null;

    public string? Outlet { get; set; }

    public string? Language { get; set; }

    /// <summary>True for Indonesian and Malay pages, which are read by rules of their own.</summary>
    public bool IsIndonesian => Language is "id" or "ms";

    /// <summary>Offset from UTC of times that the page gives without one; null where the outlet's zone is not known.</summary>
    public TimeSpan? Zone { get; set; }

    public string? Title { get; set; }

    public string? Subtitle { get; set; }

    public List<string> Byline { get; } = [];

    /// <summary>Agencies whose report it is, apart from the people of the byline.</summary>
    public List<string> Agencies { get; } = [];

    public LeadImage? Image { get; set; }

    /// <summary>The address that the page gives for itself.</summary>
    public string? Canonical { get; set; }

    public Timestamp? Published { get; set; }

    public string? PublishedFrom { get; set; }

    public Timestamp? Modified { get; set; }

    public string? Section { get; set; }

    public List<string> Tags { get; } = [];

    public string? Dateline { get; set; }

    /// <summary>The block that holds the title; -1 before it is found and where the page has none.</summary>
    public int TitleBlock => Array.FindIndex(Why, why => why == "title");

    /// <summary>Null where nothing says that the page is one of several of its article.</summary>
    public PagePart? Part { get; set; }

    public string this[int block] => Content.Blocks[block].Text;

    /// <summary>Where a block stands, in words: <c>line 9</c>.</summary>
    public string PlaceOf(int block) => "line " + Content.Blocks[block].Line.ToString(CultureInfo.InvariantCulture);

    /// <summary>Cuts a block.</summary>
    public void Cut(int block, BlockKind kind, string why)
    {
        Kinds[block] = kind;
        Kept[block] = false;
        Why[block] = why;
    }

    /// <summary>Keeps a block as part of the text.</summary>
    public void Keep(int block, BlockKind kind, string why)
    {
        Kinds[block] = kind;
        Kept[block] = true;
        Why[block] = why;
    }

    /// <summary>
    /// Takes back what was read of the blocks before the language was known: <c>di</c>, which labels an author in Italian, opens
    /// <c>Di Parepare, Inilah …</c>; and a line of a flattened page ends a sentence before what signs it: <c>… kata dia. (red)</c>, <c>***</c>.
    /// </summary>
    public void ReadAsIndonesian()
    {
        for (var i = 0; i < Count; i++)
        {
            var text = this[i].AsSpan();
            if (Phrases[i] is { Family: PhraseFamily.Author, End: 2 } && text.StartsWith("di ", StringComparison.OrdinalIgnoreCase))
                Phrases[i] = default;
            if (Content.Tree is null && IsSigned(text))
            {
                Shapes[i].EndsSentence = true;
                Shapes[i].SentenceEnds = Math.Max(1, Shapes[i].SentenceEnds);
            }
        }
    }

    private static bool IsSigned(ReadOnlySpan<char> text)
    {
        if (text[^1] == '*')
            return text.TrimEnd('*').EndsWith('.');
        if (text[^1] is not (')' or ']'))
            return false;
        var open = text.LastIndexOf(text[^1] == ')' ? '(' : '[');
        return open > 0 && text.Length - open <= LongestSign && text[..open].TrimEnd(" \"”’").EndsWith('.');
    }

    /// <summary>True for a line that holds little more than a date.</summary>
    public bool IsDateLine(int block) =>
        Dates[block] is { } date && Shapes[block].Length - (date.End - date.Start) <= 26 && Shapes[block].Words <= 14;

    /// <summary>The dateline of a line that holds nothing else; null for other lines.</summary>
    public Text.Dateline? BareDateline(int block) =>
        Shapes[block].Words <= 6 && Text.Dateline.Find(this[block], first: false) is { } dateline && dateline.Report >= this[block].Length
            ? dateline
            : null;

    /// <summary>The kind of furniture that a family of phrases belongs to.</summary>
    public static BlockKind KindOf(PhraseFamily family) =>
        family switch
        {
            PhraseFamily.Related => BlockKind.Related,
            PhraseFamily.Popular => BlockKind.Popular,
            PhraseFamily.Advertisement => BlockKind.Advertisement,
            PhraseFamily.Scroll => BlockKind.Scroll,
            PhraseFamily.Share => BlockKind.Share,
            PhraseFamily.Pagination => BlockKind.Pagination,
            PhraseFamily.Comment => BlockKind.Comment,
            PhraseFamily.Promotion => BlockKind.Promotion,
            PhraseFamily.Poll => BlockKind.Poll,
            PhraseFamily.Navigation => BlockKind.Navigation,
            PhraseFamily.Tags => BlockKind.Tags,
            PhraseFamily.Author or PhraseFamily.Editor => BlockKind.Byline,
            PhraseFamily.Caption => BlockKind.Caption,
            PhraseFamily.Updated => BlockKind.Date,
            _ => BlockKind.Other,
        };
}
