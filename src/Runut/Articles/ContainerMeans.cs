using Runut.Pages;

namespace Runut.Articles;

/// <summary>What the first stage of the block model said of the containers of each block and of blocks of the same make.</summary>
internal sealed class ContainerMeans
{
    private readonly Draft _draft;
    private readonly PageTree _tree;
    private readonly float[] _mass;
    private readonly int[] _length;
    private readonly int[] _firstBlock;
    private readonly int[] _make;
    private readonly Dictionary<int, (float Mass, int Length, int Count)> _makes = [];

    public ContainerMeans(Draft draft, PageTree tree, float[] mass, int[] length)
    {
        (_draft, _tree, _mass, _length) = (draft, tree, mass, length);
        _firstBlock = new int[tree.Count + 1];
        _make = new int[draft.Count];
        var node = 0;
        for (var i = 0; i < draft.Count; i++)
        {
            var block = draft.Content.Blocks[i];
            while (node <= block.FirstNode)
                _firstBlock[node++] = i;
            _make[i] = TreeFeatures.MakeOf(tree, block.Node);
            var sum = _makes.GetValueOrDefault(_make[i]);
            _makes[_make[i]] = (sum.Mass + mass[i + 1] - mass[i], sum.Length + length[i + 1] - length[i], sum.Count + 1);
        }
        while (node <= tree.Count)
            _firstBlock[node++] = draft.Count;
    }

    public void Fill(int i, Span<float> row)
    {
        var make = _makes[_make[i]];
        row[0] = make.Mass / Math.Max(1, make.Length);
        var k = 1;
        var up = _tree.Parent(_draft.Content.Blocks[i].Node);
        for (var level = 0; level < 3 && up > 0; level++, up = _tree.Parent(up))
        {
            int start = _firstBlock[up],
                end = _firstBlock[_tree.End(up)];
            while (_tree.Parent(up) > 0 && _firstBlock[_tree.Parent(up)] == start && _firstBlock[_tree.End(_tree.Parent(up))] == end)
                up = _tree.Parent(up);
            row[k++] = (_mass[end] - _mass[start]) / Math.Max(1, _length[end] - _length[start]);
            row[k++] = (_mass[end] - _mass[start]) / Math.Max(1, _mass[^1]);
        }
    }
}
