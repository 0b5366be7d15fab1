using Runut.Pages;

namespace Runut.Articles;

/// <summary>What the first stage of the block model said of the containers of each block and of blocks of the same make.</summary>
internal sealed class ContainerMeans
{
    /// <summary>Numbers a block.</summary>
    public const int Count = 7;

    private const int Levels = 3;
    private readonly Draft _draft;
    private readonly PageTree _tree;
    private readonly ElementBlocks _elements;
    private readonly float[] _mass;
    private readonly int[] _length;
    private readonly Dictionary<int, (float Mass, int Length)> _makes = [];

    /// <param name="draft">The page.</param>
    /// <param name="tree">Its tree.</param>
    /// <param name="elements">The blocks of its elements.</param>
    /// <param name="mass">Before each block, the characters that the first stage expects to keep.</param>
    /// <param name="length">Before each block, the characters of the page.</param>
    public ContainerMeans(Draft draft, PageTree tree, ElementBlocks elements, float[] mass, int[] length)
    {
        (_draft, _tree, _elements, _mass, _length) = (draft, tree, elements, mass, length);
        for (var i = 0; i < draft.Count; i++)
        {
            var sum = _makes.GetValueOrDefault(elements.Makes[i]);
            _makes[elements.Makes[i]] = (sum.Mass + mass[i + 1] - mass[i], sum.Length + length[i + 1] - length[i]);
        }
    }

    /// <summary>Fills the numbers of a block: its make, then share kept and share of the page's text for each of its containers.</summary>
    public void Fill(int i, Span<float> row)
    {
        var make = _makes[_elements.Makes[i]];
        row[0] = make.Mass / Math.Max(1, make.Length);
        var k = 1;
        var up = _tree.Parent(_draft.Content.Blocks[i].Node);
        for (var level = 0; level < Levels && up > 0; level++, up = _tree.Parent(up))
        {
            var (start, end) = _elements.Of(up);
            up = _elements.Widest(up);
            row[k++] = (_mass[end] - _mass[start]) / Math.Max(1, _length[end] - _length[start]);
            row[k++] = (_mass[end] - _mass[start]) / Math.Max(1, _mass[^1]);
        }
    }
}
