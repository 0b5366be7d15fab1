using System.Runtime.InteropServices;
using Runut.Learning;
using Runut.Pages;

namespace Runut.Articles;

/// <summary>
/// What a linear model over hashed words says of each block: the words of its text, and the names that the authors of pages give to the
/// elements it stands in. An element is scored once, however many blocks stand in it.
/// </summary>
internal sealed class BlockOdds
{
    private readonly HashedWeights _weights;
    private readonly PageTree? _tree;
    private readonly List<uint> _tokens = new(64);
    private readonly int[] _own = [];
    private readonly int[] _far = [];
    private readonly bool[] _known = [];

    public BlockOdds(Draft draft, HashedWeights weights)
    {
        _weights = weights;
        _tree = draft.Content.Tree;
        Words = new float[draft.Count];
        Names = new float[draft.Count];
        if (_tree is not null)
        {
            _own = new int[_tree.Count * BlockTokens.Groups];
            _far = new int[_tree.Count];
            _known = new bool[_tree.Count];
        }
        for (var i = 0; i < draft.Count; i++)
        {
            _tokens.Clear();
            BlockTokens.OfText(draft[i], _tokens);
            Words[i] = weights.Sum(CollectionsMarshal.AsSpan(_tokens)) * weights.Scale;
            if (_tree is not null)
                Names[i] = NamesAround(draft.Content.Blocks[i].Node) * weights.Scale;
        }
    }

    /// <summary>Log-odds that the words of each block add.</summary>
    public float[] Words { get; }

    /// <summary>Log-odds that the names of the elements around each block add; 0 on flattened pages.</summary>
    public float[] Names { get; }

    private int NamesAround(int node)
    {
        var sum = 0;
        for (var steps = 0; steps < BlockTokens.LastGroup && node > 0; steps++, node = _tree!.Parent(node))
        {
            Know(node);
            sum += _own[(node * BlockTokens.Groups) + BlockTokens.GroupOf(steps)];
        }
        if (node > 0)
        {
            Know(node);
            sum += _far[node];
        }
        return sum;
    }

    /// <summary>Scores an element and those above it; the sum over those above is kept, so that deep pages cost no more than flat ones.</summary>
    private void Know(int node)
    {
        if (_known[node])
            return;
        var parent = _tree!.Parent(node);
        if (parent > 0)
            Know(parent);
        _known[node] = true;
        _tokens.Clear();
        BlockTokens.OfElement(_tree, node, _tokens);
        var own = _own.AsSpan(node * BlockTokens.Groups, BlockTokens.Groups);
        _weights.Add(CollectionsMarshal.AsSpan(_tokens), own);
        _far[node] = own[^1] + (parent > 0 ? _far[parent] : 0);
    }
}
