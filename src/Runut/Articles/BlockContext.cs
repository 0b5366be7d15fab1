using Runut.Pages;

namespace Runut.Articles;

/// <summary>
/// The numbers that the first stage of the block model gives the second: what it said of a block, of its neighbours, of the blocks
/// around it, of its containers (on flattened pages of those that share its words) and of the last heading above it (stacked sequential
/// learning, Cohen and Carvalho 2005).
/// </summary>
internal sealed class BlockContext
{
    /// <summary>Numbers a block.</summary>
    public const int Count = 26 + ContainerMeans.Count;

    private const float Even = 0.4f;
    private readonly Draft _draft;
    private readonly BlockOdds _odds;
    private readonly float[] _first;
    private readonly float[] _mass;
    private readonly int[] _length;

    public BlockContext(Draft draft, BlockOdds odds)
    {
        (_draft, _odds) = (draft, odds);
        _first = new float[draft.Count];
        _mass = new float[draft.Count + 1];
        _length = new int[draft.Count + 1];
        for (var i = 0; i < draft.Count; i++)
        {
            _first[i] = 1f / (1f + MathF.Exp(-odds.Words[i] - odds.Names[i]));
            _length[i + 1] = _length[i] + draft.Shapes[i].Length;
            _mass[i + 1] = _mass[i] + (_first[i] * draft.Shapes[i].Length);
        }
    }

    /// <summary>Fills the numbers of every block.</summary>
    /// <param name="rows">The rows of the page.</param>
    /// <param name="at">Where the numbers stand in a row.</param>
    /// <param name="stride">Length of a row.</param>
    /// <param name="elements">The blocks of the page's elements; null for flattened text.</param>
    public void Fill(float[] rows, int at, int stride, ElementBlocks? elements)
    {
        var run = Run();
        var containers =
            elements is not null && _draft.Content.Tree is { } tree ? new ContainerMeans(_draft, tree, elements, _mass, _length) : null;
        // Where a tree tells what belongs together, shared words add nothing (by site WCXB -0.001, Fundus +0.001).
        var shared = containers is null ? new SharedWords(_draft, _first) : null;
        int heading = -1,
            count = _draft.Count;
        for (var i = 0; i < count; i++)
        {
            var row = rows.AsSpan((i * stride) + at, Count);
            var k = 0;
            row[k++] = _odds.Words[i];
            row[k++] = _odds.Names[i];
            row[k++] = _first[i];
            for (var offset = 1; offset <= 4; offset++)
            {
                row[k++] = i - offset >= 0 ? _first[i - offset] : 0;
                row[k++] = i + offset < count ? _first[i + offset] : 0;
            }
            foreach (var reach in (ReadOnlySpan<int>)[6, 15, 40])
            {
                row[k++] = Mean(Math.Max(0, i - reach), i);
                row[k++] = Mean(i + 1, Math.Min(count, i + reach + 1));
            }
            row[k++] = _mass[i] / Math.Max(1, _mass[^1]);
            row[k++] = MathF.Log2(1 + _mass[^1]);
            row[k++] =
                i < run.Start ? -1
                : i >= run.End ? -2
                : 1;
            row[k++] = Math.Clamp(i - run.Start, -60, 60);
            row[k++] = Math.Clamp(run.End - i, -60, 60);
            row[k++] = Mean(0, count);
            row[k++] = heading < 0 ? 0 : _odds.Words[heading];
            row[k++] = heading < 0 ? 0 : _first[heading];
            row[k++] = heading < 0 ? 60 : Math.Min(60, i - heading);
            containers?.Fill(i, row[k..]);
            shared?.Fill(i, row[k..]);
            if (IsHeading(i))
                heading = i;
        }
    }

    private float Mean(int from, int to) => (_mass[to] - _mass[from]) / Math.Max(1, _length[to] - _length[from]);

    private bool IsHeading(int i) =>
        _draft.Content.Tree is { } tree
            ? HtmlTags.Is(tree.Tag(_draft.Content.Blocks[i].Node), TagTraits.Heading)
            : _draft.Shapes[i].Words is >= 1 and <= 8 && !_draft.Shapes[i].EndsSentence;

    /// <summary>The stretch of blocks in which what the first stage keeps most outweighs what it cuts.</summary>
    private BlockRange Run()
    {
        double best = 0,
            sum = 0;
        int start = 0,
            bestStart = 0,
            bestEnd = 0;
        for (var i = 0; i < _first.Length; i++)
        {
            if (sum <= 0)
                (sum, start) = (0, i);
            sum += (_first[i] - Even) * Math.Min(400, 20 + _draft.Shapes[i].Length);
            if (sum > best)
                (best, bestStart, bestEnd) = (sum, start, i + 1);
        }
        return new BlockRange(bestStart, bestEnd);
    }
}
