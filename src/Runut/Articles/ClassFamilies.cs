using Runut.Languages;
using Runut.Pages;

namespace Runut.Articles;

/// <summary>What the names that authors of pages give to elements (class, id) and the elements themselves tell of their content.</summary>
internal sealed class ClassFamilies
{
    /// <summary>The families in the order of their bits.</summary>
    public static readonly string[] Names =
    [
        "navigation",
        "header",
        "footer",
        "sidebar",
        "content",
        "body",
        "article",
        "comment",
        "related",
        "share",
        "advertisement",
        "subscription",
        "byline",
        "meta",
        "caption",
        "tags",
        "popular",
        "teaser",
        "overlay",
        "hidden",
        "table",
        "title",
        "lead",
        "pagination",
    ];

    private const int MostSeen = 1 << 13;

    private static readonly Lazy<Dictionary<string, uint>> Words = new(Load);

    // The pages of a site, and of all sites made with the same software, name their elements alike.
    [ThreadStatic]
    private static Dictionary<string, uint>? _seen;

    private readonly PageTree _tree;
    private readonly uint[] _masks;
    private readonly bool[] _known;

    public ClassFamilies(PageTree tree)
    {
        _tree = tree;
        _masks = new uint[tree.Count];
        _known = new bool[tree.Count];
    }

    /// <summary>Bit set of the families of an element.</summary>
    public uint Of(int node)
    {
        if (!_known[node])
        {
            _known[node] = true;
            _masks[node] = OfTag(_tree.Tag(node)) | OfWords(_tree.Class(node)) | OfWords(_tree.Id(node));
        }
        return _masks[node];
    }

    /// <summary>The bit of a family.</summary>
    public static uint Bit(string family) => 1u << Array.IndexOf(Names, family);

    private static uint OfTag(HtmlTag tag) =>
        tag switch
        {
            HtmlTag.Nav or HtmlTag.Menu => 1u << 0,
            HtmlTag.Header => 1u << 1,
            HtmlTag.Footer => 1u << 2,
            HtmlTag.Aside => 1u << 3,
            HtmlTag.Main => 1u << 4,
            HtmlTag.Article => 1u << 6,
            HtmlTag.Button => 1u << 9,
            HtmlTag.Form => 1u << 11,
            HtmlTag.Address => 1u << 12,
            HtmlTag.Time => 1u << 13,
            HtmlTag.Figure or HtmlTag.FigCaption or HtmlTag.Picture or HtmlTag.Video => 1u << 14,
            HtmlTag.Dialog => 1u << 18,
            HtmlTag.Table => 1u << 20,
            HtmlTag.H1 => 1u << 21,
            _ => 0,
        };

    private static Dictionary<string, uint> Load()
    {
        var words = new Dictionary<string, uint>(StringComparer.Ordinal);
        foreach (var row in WordFile.Rows("World/class-names.tsv"))
        {
            var bit = Array.IndexOf(Names, row[0]);
            if (bit >= 0)
                words[row[1]] = words.GetValueOrDefault(row[1]) | (1u << bit);
        }
        return words;
    }

    private uint OfWords(ReadOnlySpan<char> names)
    {
        if (names.IsEmpty || names.Length > 400)
            return 0;
        if (_seen is null || _seen.Count >= MostSeen)
            _seen = new Dictionary<string, uint>(StringComparer.Ordinal);
        var seen = _seen.GetAlternateLookup<ReadOnlySpan<char>>();
        if (seen.TryGetValue(names, out var mask))
            return mask;
        var words = Words.Value.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> lower = stackalloc char[64];
        var length = 0;
        var joined = 0;
        for (var i = 0; i <= names.Length; i++)
        {
            var c = i < names.Length ? names[i] : ' ';
            var letter = char.IsAsciiLetterOrDigit(c);
            // "articleBody", "article-body" and "article_body" are two words and one.
            var startsWord = letter && char.IsAsciiLetterUpper(c) && i > 0 && char.IsAsciiLetterLower(names[i - 1]);
            if ((!letter || startsWord) && length > joined)
            {
                if (words.TryGetValue(lower[joined..length], out var bits))
                    mask |= bits;
                if (joined > 0 && words.TryGetValue(lower[..length], out bits))
                    mask |= bits;
                joined = length;
            }
            if (c is ' ' or '\n' or '\t' || length >= 60)
                length = joined = 0;
            if (letter)
                lower[length++] = char.ToLowerInvariant(c);
        }
        _seen[names.ToString()] = mask;
        return mask;
    }
}
