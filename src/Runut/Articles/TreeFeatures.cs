using System.Numerics;
using Runut.Learning;
using Runut.Pages;

namespace Runut.Articles;

/// <summary>The numbers that the tree of an HTML page adds to its blocks: elements, named ancestors, containers and blocks of the same make.</summary>
internal sealed class TreeFeatures
{
    private const float Far = 15;
    private const int Levels = 4;
    private readonly Draft _draft;
    private readonly PageTree _tree;
    private readonly ClassFamilies _families;
    private readonly int[] _firstBlock;
    private readonly int[] _prose;
    private readonly int[] _links;
    private readonly int[] _length;
    private readonly int[] _proseBlocks;

    public TreeFeatures(Draft draft, PageTree tree)
    {
        _draft = draft;
        _tree = tree;
        _families = draft.Families!;
        var blocks = draft.Content.Blocks;
        _firstBlock = new int[tree.Count + 1];
        _prose = new int[draft.Count + 1];
        _links = new int[draft.Count + 1];
        _length = new int[draft.Count + 1];
        _proseBlocks = new int[draft.Count + 1];
        var node = 0;
        for (var i = 0; i < draft.Count; i++)
        {
            while (node <= blocks[i].FirstNode)
                _firstBlock[node++] = i;
            var prose = draft.Shapes[i].Prose && blocks[i].LinkLength * 2 < draft.Shapes[i].Length;
            _prose[i + 1] = _prose[i] + (prose ? draft.Shapes[i].Length : 0);
            _proseBlocks[i + 1] = _proseBlocks[i] + (prose ? 1 : 0);
            _links[i + 1] = _links[i] + blocks[i].LinkLength;
            _length[i + 1] = _length[i] + draft.Shapes[i].Length;
        }
        while (node <= tree.Count)
            _firstBlock[node++] = draft.Count;
        Container = FindContainer();
    }

    /// <summary>The element that holds most of the page's sentences most closely; 0 where there are none.</summary>
    public int Container { get; }

    /// <summary>The blocks whose text starts inside an element, half-open.</summary>
    public BlockRange BlocksOf(int node) => new(_firstBlock[node], _firstBlock[_tree.End(node)]);

    /// <summary>A number that blocks of the same make share: their element, its classes and those of its parent.</summary>
    public static int MakeOf(PageTree tree, int node)
    {
        var hash = 0u;
        for (var level = 0; level < 3 && node > 0; level++)
        {
            hash = Hashing.Join(hash, (uint)tree.Tag(node));
            // Numbers inside classes count posts and columns.
            foreach (var c in tree.Class(node))
            {
                if (!char.IsAsciiDigit(c))
                    hash = Hashing.Join(hash, c);
            }
            node = tree.Parent(node);
        }
        return (int)hash;
    }

    public void Fill(float[] rows, int at, int treeCount, int stride)
    {
        var makes = Makes(out var make);
        for (var i = 0; i < _draft.Count; i++)
        {
            var row = rows.AsSpan((i * stride) + at);
            ElementOf(i, row[..treeCount]);
            ContainersOf(i, row[treeCount..]);
            var same = makes[make[i]];
            row[treeCount + 18] = same.Count;
            row[treeCount + 19] = MathF.Log2(1 + (same.Length / (float)same.Count));
            row[treeCount + 20] = same.Links / (float)Math.Max(1, same.Length);
            row[treeCount + 21] = same.Prose / (float)same.Count;
        }
    }

    private Dictionary<int, (int Count, int Length, int Links, int Prose)> Makes(out int[] make)
    {
        var makes = new Dictionary<int, (int Count, int Length, int Links, int Prose)>();
        make = new int[_draft.Count];
        var last = -1;
        for (var i = 0; i < _draft.Count; i++)
        {
            var block = _draft.Content.Blocks[i];
            make[i] = block.Node == last ? make[i - 1] : MakeOf(_tree, block.Node);
            last = block.Node;
            var sum = makes.GetValueOrDefault(make[i]);
            makes[make[i]] = (
                sum.Count + 1,
                sum.Length + _draft.Shapes[i].Length,
                sum.Links + block.LinkLength,
                sum.Prose + (_draft.Shapes[i].Prose ? 1 : 0)
            );
        }
        return makes;
    }

    private void ElementOf(int i, Span<float> row)
    {
        var block = _draft.Content.Blocks[i];
        var node = block.Node;
        var k = 0;
        var tag = _tree.Tag(node);
        row[k++] = tag == HtmlTag.P ? 1 : 0;
        row[k++] = tag switch
        {
            HtmlTag.H1 => 1,
            HtmlTag.H2 => 2,
            HtmlTag.H3 => 3,
            HtmlTag.H4 => 4,
            HtmlTag.H5 or HtmlTag.H6 => 5,
            _ => 0,
        };
        row[k++] = tag is HtmlTag.Li or HtmlTag.Dd or HtmlTag.Dt ? 1 : 0;
        row[k++] = tag is HtmlTag.Div or HtmlTag.Section or HtmlTag.Article ? 1 : 0;
        row[k++] = tag is HtmlTag.Td or HtmlTag.Th or HtmlTag.Tr ? 1 : 0;
        row[k++] = tag is HtmlTag.FigCaption or HtmlTag.Caption ? 1 : 0;
        row[k++] =
            tag is HtmlTag.BlockQuote ? 1
            : tag is HtmlTag.Pre ? 2
            : 0;
        row[k++] = tag is HtmlTag.Button or HtmlTag.Label or HtmlTag.Summary ? 1 : 0;
        row[k++] = block.LinkLength / (float)Math.Max(1, LettersOf(block.Text));
        row[k++] = _tree.Depth(node);
        row[k++] = HasInline(block, HtmlTag.Strong, HtmlTag.B);
        row[k++] = HasInline(block, HtmlTag.Em, HtmlTag.I);
        row[k++] = HasInline(block, HtmlTag.Time, HtmlTag.Time);
        row[k++] = block.EndNode - block.FirstNode;
        k = 20;
        row[k..].Fill(Far);
        int listDepth = 0,
            steps = 0;
        uint seen = 0;
        for (var up = node; up > 0; up = _tree.Parent(up), steps++)
        {
            var fresh = _families.Of(up) & ~seen;
            seen |= fresh;
            while (fresh != 0)
            {
                var bit = BitOperations.TrailingZeroCount(fresh);
                fresh &= fresh - 1;
                row[k + bit] = Math.Min(steps, Far - 1);
            }
            if (_tree.Tag(up) is HtmlTag.Ul or HtmlTag.Ol)
                listDepth++;
            if (_tree.Tag(up) == HtmlTag.Table)
                row[14] = 1;
            if (_tree.Tag(up) == HtmlTag.Article)
                row[15] += 1;
            if (_tree.Tag(up) == HtmlTag.BlockQuote)
                row[16] = 1;
        }
        row[17] = listDepth;
        row[18] = BitOperations.PopCount(_families.Of(node));
        row[19] = _families.Of(node) == 0 ? 0 : BitOperations.TrailingZeroCount(_families.Of(node)) + 1;
    }

    private float HasInline(PageBlock block, HtmlTag one, HtmlTag two)
    {
        if (block.FirstNode < 0)
            return 0;
        var parent = _tree.Parent(block.FirstNode);
        if (parent > 0 && (_tree.Tag(parent) == one || _tree.Tag(parent) == two))
            return _tree.End(parent) >= block.EndNode ? 2 : 1;
        return 0;
    }

    private static int LettersOf(string text)
    {
        var letters = 0;
        foreach (var c in text)
        {
            if (c != ' ')
                letters++;
        }
        return letters;
    }

    private void ContainersOf(int i, Span<float> row)
    {
        var node = _draft.Content.Blocks[i].Node;
        var all = Math.Max(1, _prose[^1]);
        var container = BlocksOf(Container);
        row[0] =
            Container <= 0 ? -1
            : i < container.Start ? -1
            : i >= container.End ? -2
            : Math.Min(12, _tree.Depth(node) - _tree.Depth(Container));
        row[1] = container.IsEmpty ? 0 : Math.Clamp((i - container.Start) / (float)(container.End - container.Start), -1, 2);
        row[2] = (_prose[container.End] - _prose[container.Start]) / (float)all;
        row[3] = Math.Clamp(i - container.Start, -60, 60);
        row[4] = Math.Clamp(container.End - i, -60, 60);
        var k = 5;
        var up = _tree.Parent(node);
        for (var level = 0; level < Levels && up > 0; level++, up = _tree.Parent(up))
        {
            var range = BlocksOf(up);
            // A wrapper that adds nothing is no level of its own.
            while (_tree.Parent(up) > 0 && BlocksOf(_tree.Parent(up)) == range)
                up = _tree.Parent(up);
            var length = Math.Max(1, _length[range.End] - _length[range.Start]);
            row[k++] = (_prose[range.End] - _prose[range.Start]) / (float)all;
            row[k++] = (_links[range.End] - _links[range.Start]) / (float)length;
            row[k++] = MathF.Log2(range.End - range.Start + 1);
            if (level == 0)
                row[17] = (_proseBlocks[range.End] - _proseBlocks[range.Start]) / (float)Math.Max(1, range.End - range.Start);
        }
    }

    /// <summary>Paragraphs give their length to their parent, half to its parent, and so on; links take from it (after Readability).</summary>
    private int FindContainer()
    {
        var scores = new Dictionary<int, float>();
        for (var i = 0; i < _draft.Count; i++)
        {
            if (_prose[i + 1] == _prose[i])
                continue;
            var gain = MathF.Sqrt(_prose[i + 1] - _prose[i]) * 4;
            var up = _tree.Tag(_draft.Content.Blocks[i].Node) is HtmlTag.P or HtmlTag.Li
                ? _tree.Parent(_draft.Content.Blocks[i].Node)
                : _draft.Content.Blocks[i].Node;
            for (var level = 0; level < 5 && up > 0; level++, up = _tree.Parent(up))
            {
                scores[up] = scores.GetValueOrDefault(up) + gain;
                gain *= level == 0 ? 0.6f : 0.5f;
            }
        }
        var best = 0;
        var most = 0f;
        foreach (var (node, score) in scores)
        {
            var range = BlocksOf(node);
            var weighed =
                score * (1 - ((_links[range.End] - _links[range.Start]) / (float)Math.Max(1, _length[range.End] - _length[range.Start])));
            var families = _families.Of(node);
            if ((families & Bad) != 0)
                weighed *= 0.3f;
            if (weighed > most || (weighed == most && node < best))
                (best, most) = (node, weighed);
        }
        return best;
    }

    private static readonly uint Bad =
        ClassFamilies.Bit("comment")
        | ClassFamilies.Bit("footer")
        | ClassFamilies.Bit("navigation")
        | ClassFamilies.Bit("overlay")
        | ClassFamilies.Bit("sidebar");
}
