using Runut.Learning;
using Runut.Pages;

namespace Runut.Articles;

/// <summary>Which blocks of a page stand in each of its elements, and which blocks are of one make. One pass over the nodes, however deep they nest.</summary>
internal sealed class ElementBlocks
{
    private readonly PageTree _tree;
    private readonly int[] _firstBlock;
    private readonly int[] _widest;
    private readonly uint[] _names;

    public ElementBlocks(Draft draft, PageTree tree)
    {
        _tree = tree;
        _firstBlock = new int[tree.Count + 1];
        _names = new uint[tree.Count];
        Makes = new int[draft.Count];
        int node = 0,
            last = -1;
        for (var i = 0; i < draft.Count; i++)
        {
            var block = draft.Content.Blocks[i];
            while (node <= block.FirstNode)
                _firstBlock[node++] = i;
            Makes[i] = block.Node == last ? Makes[i - 1] : MakeOf(block.Node);
            last = block.Node;
        }
        while (node <= tree.Count)
            _firstBlock[node++] = draft.Count;
        _widest = new int[tree.Count];
        for (var i = 1; i < _widest.Length; i++)
            _widest[i] = tree.Parent(i) is > 0 and var parent && Of(parent) == Of(i) ? _widest[parent] : i;
    }

    /// <summary>For each block a number that blocks of the same make share: their element, its classes and those of its parents.</summary>
    public int[] Makes { get; }

    /// <summary>The blocks whose text starts inside an element, half-open.</summary>
    public BlockRange Of(int node) => new(_firstBlock[node], _firstBlock[_tree.End(node)]);

    /// <summary>The outermost element that holds the same blocks: a wrapper that adds nothing is no level of its own.</summary>
    public int Widest(int node) => _widest[node];

    private int MakeOf(int node)
    {
        var hash = 0u;
        for (var level = 0; level < 3 && node > 0; level++, node = _tree.Parent(node))
        {
            if (_names[node] == 0)
                _names[node] = NameOf(node);
            hash = Hashing.Join(hash, _names[node]);
        }
        return (int)hash;
    }

    /// <summary>Element and classes as one number, never 0. Numbers inside classes count posts and columns: they are left out.</summary>
    private uint NameOf(int node)
    {
        var hash = 2166136261u ^ (uint)_tree.Tag(node);
        foreach (var c in _tree.Class(node))
        {
            if (!char.IsAsciiDigit(c))
                hash = (hash ^ c) * 16777619u;
        }
        return Hashing.Mix(hash) | 1;
    }
}
