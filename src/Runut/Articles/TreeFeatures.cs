using System.Numerics;
using System.Runtime.InteropServices;
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
    private readonly ElementBlocks _elements;
    private readonly Ancestry[] _ancestry;
    private readonly int[] _prose;
    private readonly int[] _links;
    private readonly int[] _length;
    private readonly int[] _proseBlocks;

    public TreeFeatures(Draft draft, PageTree tree, ElementBlocks elements)
    {
        _draft = draft;
        _tree = tree;
        _families = draft.Families!;
        _elements = elements;
        _ancestry = new Ancestry[tree.Count];
        var blocks = draft.Content.Blocks;
        _prose = new int[draft.Count + 1];
        _links = new int[draft.Count + 1];
        _length = new int[draft.Count + 1];
        _proseBlocks = new int[draft.Count + 1];
        for (var i = 0; i < draft.Count; i++)
        {
            var prose = draft.Shapes[i].Prose && blocks[i].LinkLength * 2 < draft.Shapes[i].Length;
            _prose[i + 1] = _prose[i] + (prose ? draft.Shapes[i].Length : 0);
            _proseBlocks[i + 1] = _proseBlocks[i] + (prose ? 1 : 0);
            _links[i + 1] = _links[i] + blocks[i].LinkLength;
            _length[i + 1] = _length[i] + draft.Shapes[i].Length;
        }
        Container = FindContainer();
    }

    /// <summary>The element that holds most of the page's sentences most closely; 0 where there are none.</summary>
    public int Container { get; }

    /// <summary>What the elements above and with one hold, known once for all blocks below it.</summary>
    /// <param name="Families">Their families.</param>
    /// <param name="Lists">How many are lists.</param>
    /// <param name="Articles">How many are <c>article</c>.</param>
    /// <param name="Table">One of them is a table.</param>
    /// <param name="Quote">One of them is a quotation.</param>
    private readonly record struct Ancestry(uint Families, short Lists, short Articles, bool Table, bool Quote)
    {
        public bool Known { get; init; }
    }

    public void Fill(float[] rows, int at, int treeCount, int stride)
    {
        var makes = Makes();
        for (var i = 0; i < _draft.Count; i++)
        {
            var row = rows.AsSpan((i * stride) + at);
            ElementOf(i, row[..treeCount]);
            ContainersOf(i, row[treeCount..]);
            var same = makes[_elements.Makes[i]];
            row[treeCount + 18] = same.Count;
            row[treeCount + 19] = MathF.Log2(1 + (same.Length / (float)same.Count));
            row[treeCount + 20] = same.Links / (float)Math.Max(1, same.Length);
            row[treeCount + 21] = same.Prose / (float)same.Count;
        }
    }

    private Dictionary<int, (int Count, int Length, int Links, int Prose)> Makes()
    {
        var makes = new Dictionary<int, (int Count, int Length, int Links, int Prose)>();
        for (var i = 0; i < _draft.Count; i++)
        {
            ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(makes, _elements.Makes[i], out _);
            sum = (
                sum.Count + 1,
                sum.Length + _draft.Shapes[i].Length,
                sum.Links + _draft.Content.Blocks[i].LinkLength,
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
        row[k++] = block.LinkLength / (float)Math.Max(1, block.Text.Length - block.Text.AsSpan().Count(' '));
        row[k++] = _tree.Depth(node);
        row[k++] = HasInline(block, HtmlTag.Strong, HtmlTag.B);
        row[k++] = HasInline(block, HtmlTag.Em, HtmlTag.I);
        row[k++] = HasInline(block, HtmlTag.Time, HtmlTag.Time);
        row[k++] = block.EndNode - block.FirstNode;
        k = 20;
        row[k..].Fill(Far);
        uint seen = 0;
        var steps = 0;
        for (var up = node; up > 0 && steps < Far; up = _tree.Parent(up), steps++)
        {
            var fresh = _families.Of(up) & ~seen;
            seen |= fresh;
            for (; fresh != 0; fresh &= fresh - 1)
                row[k + BitOperations.TrailingZeroCount(fresh)] = Math.Min(steps, Far - 1);
        }
        var above = AncestryOf(node);
        for (var rest = above.Families & ~seen; rest != 0; rest &= rest - 1)
            row[k + BitOperations.TrailingZeroCount(rest)] = Far - 1;
        row[14] = above.Table ? 1 : 0;
        row[15] = above.Articles;
        row[16] = above.Quote ? 1 : 0;
        row[17] = above.Lists;
        row[18] = BitOperations.PopCount(_families.Of(node));
        row[19] = _families.Of(node) == 0 ? 0 : BitOperations.TrailingZeroCount(_families.Of(node)) + 1;
    }

    private Ancestry AncestryOf(int node)
    {
        if (node <= 0)
            return default;
        if (_ancestry[node].Known)
            return _ancestry[node];
        var above = AncestryOf(_tree.Parent(node));
        var tag = _tree.Tag(node);
        var own = new Ancestry(
            above.Families | _families.Of(node),
            (short)(above.Lists + (tag is HtmlTag.Ul or HtmlTag.Ol ? 1 : 0)),
            (short)(above.Articles + (tag == HtmlTag.Article ? 1 : 0)),
            above.Table || tag == HtmlTag.Table,
            above.Quote || tag == HtmlTag.BlockQuote
        )
        {
            Known = true,
        };
        _ancestry[node] = own;
        return own;
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

    private void ContainersOf(int i, Span<float> row)
    {
        var node = _draft.Content.Blocks[i].Node;
        var all = Math.Max(1, _prose[^1]);
        var container = _elements.Of(Container);
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
            var range = _elements.Of(up);
            up = _elements.Widest(up);
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
            var range = _elements.Of(node);
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
