using Runut.Pages;

namespace Runut.Articles;

/// <summary>
/// The numbers that the block model sees of each block: its words, its place, its elements, its containers, its neighbours, and what the
/// first stage says of all of these.
/// </summary>
internal sealed class BlockFeatures
{
    private const int TextCount = 32;
    private const int PlaceCount = 9;
    private const int TreeCount = 44;
    private const int ContainerCount = 22;
    private const int NeighbourCount = 26;
    private const int OwnCount = TextCount + PlaceCount + TreeCount + ContainerCount + NeighbourCount;

    /// <summary>Numbers a block.</summary>
    public const int Count = OwnCount + BlockContext.Count;

    private readonly Draft _draft;
    private readonly ElementBlocks? _elements;

    private BlockFeatures(Draft draft)
    {
        _draft = draft;
        _elements = draft.Content.Tree is { } tree ? new ElementBlocks(draft, tree) : null;
        Rows = new float[draft.Count * Count];
    }

    /// <summary>One row of <see cref="Count"/> numbers for each block of the page.</summary>
    public float[] Rows { get; }

    /// <summary>The numbers of a page, but for those of the first stage.</summary>
    public static BlockFeatures Of(Draft draft)
    {
        var features = new BlockFeatures(draft);
        var head = draft.Head ??= draft.Content.Tree is { } tree ? new PageHead(tree, draft.Findings) : null;
        features.Fill(head?.Headline ?? (draft.Count > 0 ? draft[0] : null), head?.Data.Body);
        return features;
    }

    /// <summary>Fills in what the first stage says.</summary>
    public void Judge(BlockOdds odds) => new BlockContext(_draft, odds).Fill(Rows, OwnCount, Count, _elements);

    /// <param name="title">The page's title as its head gives it; null where there is none.</param>
    /// <param name="evidence">Text that the page's metadata give as the article's; null where there is none.</param>
    private void Fill(string? title, string? evidence)
    {
        var draft = _draft;
        var shares = new TitleShares(title);
        var first = new int[draft.Count];
        var repeats = new int[draft.Count];
        for (var i = 0; i < draft.Count; i++)
        {
            first[i] = draft.Same[i] < 0 ? i : first[draft.Same[i]];
            repeats[first[i]]++;
        }
        var copy = evidence is null ? null : new EvidenceText(evidence);
        var titleAt = -1;
        for (var i = 0; i < draft.Count; i++)
        {
            var row = Rows.AsSpan(i * Count, Count);
            var share = shares.Of(draft[i]);
            if (share > 0.8f && IsHeadline(draft, i))
                titleAt = i;
            TextOf(draft, i, row, share, repeats[first[i]], copy);
        }
        PlaceOf(draft, Rows, titleAt);
        if (draft.Content.Tree is { } tree && _elements is not null)
            new TreeFeatures(draft, tree, _elements).Fill(Rows, TextCount + PlaceCount, TreeCount, Count);
        NeighboursOf(draft, Rows);
    }

    private static bool IsHeadline(Draft draft, int i) =>
        draft.Content.Tree is not { } tree
        || draft.Content.Blocks[i].Node < 0
        || tree.Tag(draft.Content.Blocks[i].Node) is HtmlTag.H1 or HtmlTag.H2
        || draft.Shapes[i].Words >= 4;

    private static void TextOf(Draft draft, int i, Span<float> row, float titleShare, int repeats, EvidenceText? copy)
    {
        ref readonly var s = ref draft.Shapes[i];
        float letters = Math.Max(1, s.Letters),
            words = Math.Max(1, s.Words);
        var k = 0;
        row[k++] = MathF.Log2(s.Length + 1);
        row[k++] = s.Words;
        row[k++] = s.SentenceEnds;
        row[k++] = s.Commas;
        row[k++] = s.Digits / (float)Math.Max(1, s.Length);
        row[k++] = s.Uppers / letters;
        row[k++] = s.Capitalised / words;
        row[k++] = s.AllCaps / words;
        row[k++] =
            s.EndsSentence ? 1
            : s.EndsColon ? 2
            : 0;
        row[k++] = s.EndsEllipsis ? 1 : 0;
        row[k++] =
            s.StartsLower ? 1
            : s.StartsDigit ? 2
            : s.StartsQuote ? 3
            : 0;
        row[k++] = s.Separators;
        row[k++] = s.Quotes;
        row[k++] = s.Symbols / (float)Math.Max(1, s.Length);
        row[k++] =
            s.HasAddress ? 2
            : s.HasAt ? 1
            : 0;
        row[k++] = s.HasCopyright ? 1 : 0;
        row[k++] = s.HasHash ? 1 : 0;
        row[k++] =
            draft.IsDateLine(i) ? 2
            : draft.Dates[i] is null ? 0
            : 1;
        row[k++] = letters / words;
        row[k++] = s.Cjk ? 1 : 0;
        row[k++] = repeats;
        row[k++] = draft.Same[i] >= 0 ? Math.Min(50, i - draft.Same[i]) : 0;
        row[k++] = titleShare;
        row[k++] =
            copy is null ? 0
            : copy.Holds(draft[i]) ? 2
            : 1;
        var phrase = draft.Phrases[i];
        var place = (float)phrase.Place;
        k += phrase.Family switch
        {
            PhraseFamily.Related or PhraseFamily.Popular => 0,
            PhraseFamily.Advertisement or PhraseFamily.Scroll => 1,
            PhraseFamily.Share or PhraseFamily.Pagination => 2,
            PhraseFamily.Comment => 3,
            PhraseFamily.Promotion or PhraseFamily.Poll => 4,
            PhraseFamily.Navigation => 5,
            PhraseFamily.Tags or PhraseFamily.Updated => 6,
            PhraseFamily.Author or PhraseFamily.Editor or PhraseFamily.Caption => 7,
            _ => 8,
        };
        if (k < TextCount)
            row[k] = place;
    }

    private static void PlaceOf(Draft draft, float[] rows, int titleAt)
    {
        var total = 0L;
        for (var i = 0; i < draft.Count; i++)
            total += draft.Shapes[i].Length;
        var before = 0L;
        int prose = 0,
            sinceHead = 99,
            sinceProse = 99;
        for (var i = 0; i < draft.Count; i++)
        {
            var row = rows.AsSpan((i * Count) + TextCount, PlaceCount);
            row[0] = i / (float)draft.Count;
            row[1] = before / (float)Math.Max(1, total);
            row[2] = titleAt < 0 ? -99 : Math.Clamp(i - titleAt, -98, 200);
            row[3] = Math.Min(200, i);
            row[4] = Math.Min(200, draft.Count - i);
            row[5] = prose;
            row[6] = sinceHead;
            row[7] = sinceProse;
            row[8] = MathF.Log2(draft.Count);
            before += draft.Shapes[i].Length;
            sinceHead = Math.Min(99, sinceHead + 1);
            sinceProse = Math.Min(99, sinceProse + 1);
            if (draft.Phrases[i].Place == PhrasePlace.Head)
                sinceHead = 0;
            if (draft.Shapes[i].Prose)
            {
                prose++;
                sinceProse = 0;
            }
        }
    }

    private static void NeighboursOf(Draft draft, float[] rows)
    {
        const int At = TextCount + PlaceCount + TreeCount + ContainerCount;
        var blocks = draft.Content.Blocks;
        var prose = new int[draft.Count + 1];
        var links = new int[draft.Count + 1];
        var length = new int[draft.Count + 1];
        for (var i = 0; i < draft.Count; i++)
        {
            prose[i + 1] = prose[i] + (draft.Shapes[i].Prose ? draft.Shapes[i].Length : 0);
            links[i + 1] = links[i] + blocks[i].LinkLength;
            length[i + 1] = length[i] + draft.Shapes[i].Length;
        }
        Span<int> offsets = [-2, -1, 1, 2];
        for (var i = 0; i < draft.Count; i++)
        {
            var row = rows.AsSpan((i * Count) + At, NeighbourCount);
            var k = 0;
            foreach (var offset in offsets)
            {
                var j = i + offset;
                if (j < 0 || j >= draft.Count)
                {
                    k += 5;
                    continue;
                }
                row[k++] = MathF.Log2(draft.Shapes[j].Length + 1);
                row[k++] = blocks[j].LinkLength / (float)Math.Max(1, draft.Shapes[j].Length);
                row[k++] =
                    draft.Shapes[j].Prose ? 2
                    : draft.Shapes[j].EndsSentence ? 1
                    : 0;
                row[k++] = draft.Phrases[j].Family == PhraseFamily.None ? 0 : (float)draft.Phrases[j].Place;
                row[k++] = blocks[j].Node == blocks[i].Node ? 1 : 0;
            }
            foreach (var reach in (ReadOnlySpan<int>)[3, 8, 20])
            {
                int from = Math.Max(0, i - reach),
                    to = Math.Min(draft.Count, i + reach + 1);
                row[k++] = (prose[i] - prose[from]) / (float)Math.Max(1, length[i] - length[from]);
                row[k++] = (prose[to] - prose[i + 1]) / (float)Math.Max(1, length[to] - length[i + 1]);
            }
        }
    }
}
