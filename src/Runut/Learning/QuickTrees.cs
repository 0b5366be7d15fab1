using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Runut.Learning;

/// <summary>
/// Evaluates trees over eight rows at once without walking them (V-QuickScorer; Lucchese, Nardini, Orlando, Perego, Tonellotto and Venturini
/// 2016). The tests of all trees lie sorted by number and threshold; each that goes right strikes the leaves on its left off a set of bits,
/// and the first leaf left is the one that a walk would reach. A quarter of the time of a walk.
/// </summary>
internal sealed class QuickTrees
{
    private const int MostLeaves = 32;
    private const int Lanes = 8;

    // Tests of one feature stand together, the smallest threshold first.
    private readonly int[] _features;
    private readonly int[] _starts;
    private readonly float[] _thresholds;
    private readonly int[] _places;
    private readonly uint[] _lefts;
    private readonly float[] _leaves;
    private readonly int _trees;

    private QuickTrees(List<Test> tests, float[] leaves, int trees)
    {
        var sorted = tests.OrderBy(test => test.Feature).ThenBy(test => test.Threshold).ToArray();
        _features = [.. sorted.Select(test => test.Feature).Distinct()];
        _starts = [.. _features.Select(feature => Array.FindIndex(sorted, test => test.Feature == feature)), sorted.Length];
        _thresholds = [.. sorted.Select(test => test.Threshold)];
        _places = [.. sorted.Select(test => test.Tree * Lanes)];
        _lefts = [.. sorted.Select(test => test.Left)];
        _leaves = leaves;
        _trees = trees;
    }

    /// <summary>One inner node: rows whose number is greater than the threshold do not reach the leaves on its left.</summary>
    private readonly record struct Test(int Feature, float Threshold, int Tree, uint Left);

    /// <summary>Makes the trees ready; null where the processor would gain nothing or a tree has too many leaves.</summary>
    /// <param name="roots">The root of each tree.</param>
    /// <param name="features">Feature of a node; <see cref="BoostedTrees.Leaf"/> for a leaf.</param>
    /// <param name="values">Threshold of a node, score of a leaf.</param>
    /// <param name="left">Index of the left child; the right one follows it.</param>
    public static QuickTrees? Of(ReadOnlySpan<int> roots, ushort[] features, float[] values, int[] left)
    {
        if (!Vector256.IsHardwareAccelerated)
            return null;
        var tests = new List<Test>();
        var leaves = new float[roots.Length * MostLeaves];
        for (var tree = 0; tree < roots.Length; tree++)
        {
            var count = 0;
            if (!Number(roots[tree], tree, ref count))
                return null;
        }
        return new QuickTrees(tests, leaves, roots.Length);

        // Numbers the leaves of a tree from left to right.
        bool Number(int node, int tree, ref int count)
        {
            if (features[node] == BoostedTrees.Leaf)
            {
                if (count == MostLeaves)
                    return false;
                leaves[(tree * MostLeaves) + count++] = values[node];
                return true;
            }
            var first = count;
            if (!Number(left[node], tree, ref count))
                return false;
            var lefts = (uint)((1UL << count) - (1UL << first));
            tests.Add(new Test(features[node], values[node], tree, lefts));
            return Number(left[node] + 1, tree, ref count);
        }
    }

    /// <summary>Adds the scores of the trees to those of the rows, tree after tree, the same to the bit as a walk.</summary>
    /// <param name="rows">The rows, one behind the other.</param>
    /// <param name="width">Numbers a row.</param>
    /// <param name="scores">One for each row.</param>
    public void Add(ReadOnlySpan<float> rows, int width, Span<float> scores)
    {
        var columns = new float[_features.Length * Lanes];
        var reached = new uint[_trees * Lanes];
        for (var from = 0; from < scores.Length; from += Lanes)
        {
            var count = Math.Min(Lanes, scores.Length - from);
            Turn(rows.Slice(from * width, count * width), width, columns);
            Strike(columns, reached);
            for (var tree = 0; tree < _trees; tree++)
            {
                for (var lane = 0; lane < count; lane++)
                    scores[from + lane] += _leaves[(tree * MostLeaves) + BitOperations.TrailingZeroCount(reached[(tree * Lanes) + lane])];
            }
        }
    }

    /// <summary>Lays the numbers of a few rows side by side; lanes without a row keep what they had.</summary>
    private void Turn(ReadOnlySpan<float> rows, int width, Span<float> columns)
    {
        for (int lane = 0, start = 0; start < rows.Length; lane++, start += width)
        {
            var row = rows.Slice(start, width);
            for (int i = 0, at = lane; i < _features.Length; i++, at += Lanes)
                columns[at] = row[_features[i]];
        }
    }

    private void Strike(float[] columns, uint[] reached)
    {
        Array.Fill(reached, uint.MaxValue);
        ref var column = ref columns[0];
        ref var set = ref reached[0];
        for (var i = 0; i < _features.Length; i++)
        {
            var numbers = Vector256.LoadUnsafe(ref column, (nuint)(i * Lanes));
            for (int test = _starts[i], end = _starts[i + 1]; test < end; test++)
            {
                var right = Vector256.GreaterThan(numbers, Vector256.Create(_thresholds[test])).AsUInt32();
                if (right == Vector256<uint>.Zero)
                    break;
                ref var leaves = ref Unsafe.Add(ref set, _places[test]);
                Vector256.AndNot(Vector256.LoadUnsafe(ref leaves), right & Vector256.Create(_lefts[test])).StoreUnsafe(ref leaves);
            }
        }
    }
}
