using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Runut.Learning;

/// <summary>
/// A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) with hashed features and weights of one byte, read straight from
/// the bytes of its file. Layout: <c>RNCR</c>, number of labels, log2 of the number of lines, the scale, the labels, the transitions
/// (one float each, the first row from the start), then the lines: eight check bytes and eight rows of weights, so that one feature costs
/// one or two cache lines.
/// </summary>
internal sealed class SequenceModel
{
    /// <summary>Features that share a line.</summary>
    public const int Slots = 8;

    // 250 weights of at most 127 stay within a short.
    private const int MostFeaturesOfShorts = 250;

    // What is read behind the last row where a feature has no slot.
    private const int Margin = sizeof(ulong);

    private const int CacheLine = 64;

    private readonly byte[] _bytes;
    private readonly int _lineBits;
    private readonly int _lineLength;
    private readonly int _lines;
    private readonly float _scale;
    private readonly float[] _transitions;

    /// <summary>Reads the bytes of a model.</summary>
    public SequenceModel(byte[] bytes)
    {
        var labels = new string[bytes[4]];
        _lineBits = bytes[5];
        _lineLength = Slots * (labels.Length + 1);
        _scale = BinaryPrimitives.ReadSingleLittleEndian(bytes.AsSpan(8));
        var at = 12;
        for (var i = 0; i < labels.Length; i++)
        {
            labels[i] = Encoding.ASCII.GetString(bytes, at + 1, bytes[at]);
            at += 1 + bytes[at];
        }
        _transitions = MemoryMarshal.Cast<byte, float>(bytes.AsSpan(at, 4 * labels.Length * (labels.Length + 1))).ToArray();
        // A pinned copy whose lines begin where cache lines do: a feature then costs one of them, not two.
        var start = at + (4 * _transitions.Length);
        _bytes = GC.AllocateArray<byte>(bytes.Length - start + CacheLine + Margin, pinned: true);
        _lines = (int)(-Marshal.UnsafeAddrOfPinnedArrayElement(_bytes, 0) & (CacheLine - 1));
        bytes.AsSpan(start).CopyTo(_bytes.AsSpan(_lines));
        Labels = labels;
    }

    /// <summary>The labels, in the order of their numbers.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>Sums the weights of the features into <paramref name="scores"/>, one a label, in units of the scale.</summary>
    public void Sum(ReadOnlySpan<uint> features, Span<int> scores)
    {
        scores.Clear();
        if (scores.Length <= Vector128<short>.Count && features.Length <= MostFeaturesOfShorts)
            SumOfShorts(features, scores);
        else
            SumOneByOne(features, scores);
    }

    // One row of weights fits a register. A feature without a slot adds a row masked to zeros, so that nothing branches: half of all
    // features have none, in no order that a processor could foresee.
    private void SumOfShorts(ReadOnlySpan<uint> features, Span<int> scores)
    {
        ref var lines = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_bytes), _lines);
        var sum = Vector128<short>.Zero;
        foreach (var feature in features)
        {
            ref var line = ref Unsafe.Add(ref lines, (int)(feature >> (32 - _lineBits)) * _lineLength);
            var zeros = Matches(Unsafe.ReadUnaligned<ulong>(ref line), feature);
            var slot = BitOperations.TrailingZeroCount(zeros) >> 3;
            var row = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref line, Slots + (slot * scores.Length)));
            row &= zeros == 0 ? 0 : ulong.MaxValue;
            sum += Vector128.WidenLower(Vector128.CreateScalar(row).AsSByte());
        }
        for (var i = 0; i < scores.Length; i++)
            scores[i] = sum[i];
    }

    private void SumOneByOne(ReadOnlySpan<uint> features, Span<int> scores)
    {
        foreach (var feature in features)
        {
            var line = _lines + ((int)(feature >> (32 - _lineBits)) * _lineLength);
            var zeros = Matches(BinaryPrimitives.ReadUInt64LittleEndian(_bytes.AsSpan(line)), feature);
            if (zeros == 0)
                continue;
            var slot = BitOperations.TrailingZeroCount(zeros) >> 3;
            var weights = MemoryMarshal.Cast<byte, sbyte>(_bytes.AsSpan(line + Slots + (slot * scores.Length), scores.Length));
            for (var i = 0; i < weights.Length; i++)
                scores[i] += weights[i];
        }
    }

    // Which of the eight check bytes is this feature's? The classic search for a zero byte.
    private static ulong Matches(ulong checks, uint feature)
    {
        var differences = checks ^ (CheckOf(feature) * 0x0101010101010101ul);
        return (differences - 0x0101010101010101ul) & ~differences & 0x8080808080808080ul;
    }

    /// <summary>Of a model of two labels, asked of a single position: the log-odds of the second.</summary>
    public float LogOdds(ReadOnlySpan<int> scores) => ((scores[1] - scores[0]) * _scale) + _transitions[1] - _transitions[0];

    /// <summary>The best labels of a sequence (Viterbi). <paramref name="scores"/> holds a row of label scores for each position.</summary>
    public void Decode(ReadOnlySpan<int> scores, Span<byte> labels)
    {
        var count = Labels.Count;
        var length = labels.Length;
        if (length == 0)
            return;
        Span<float> before = stackalloc float[count];
        Span<float> now = stackalloc float[count];
        var back = length * count <= 4096 ? stackalloc byte[length * count] : new byte[length * count];
        for (var label = 0; label < count; label++)
            before[label] = _transitions[label] + (scores[label] * _scale);
        for (var i = 1; i < length; i++)
        {
            for (var label = 0; label < count; label++)
            {
                var best = float.NegativeInfinity;
                var from = 0;
                for (var previous = 0; previous < count; previous++)
                {
                    var score = before[previous] + _transitions[((previous + 1) * count) + label];
                    if (score > best)
                        (best, from) = (score, previous);
                }
                now[label] = best + (scores[(i * count) + label] * _scale);
                back[(i * count) + label] = (byte)from;
            }
            now.CopyTo(before);
        }
        var last = 0;
        for (var label = 1; label < count; label++)
        {
            if (before[label] > before[last])
                last = label;
        }
        for (var i = length - 1; i >= 0; i--)
        {
            labels[i] = (byte)last;
            last = back[(i * count) + last];
        }
    }

    /// <summary>The bytes of a model. Features are placed by their size; what does not fit into its line is left out, the smallest first.</summary>
    public static byte[] Write(
        IReadOnlyList<string> labels,
        float[] transitions,
        IReadOnlyList<(uint Feature, float[] Weights)> features,
        int lineBits,
        float largest
    )
    {
        var count = labels.Count;
        var lineLength = Slots * (count + 1);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write("RNCR"u8);
        writer.Write((byte)count);
        writer.Write((byte)lineBits);
        writer.Write((short)0);
        var scale = largest / 127;
        writer.Write(scale);
        foreach (var label in labels)
        {
            writer.Write((byte)label.Length);
            writer.Write(Encoding.ASCII.GetBytes(label));
        }
        foreach (var transition in transitions)
            writer.Write(transition);
        var lines = new byte[(1 << lineBits) * lineLength];
        var filled = new byte[1 << lineBits];
        foreach (var (feature, weights) in features.OrderByDescending(f => f.Weights.Max(Math.Abs)).ThenBy(f => f.Feature))
        {
            var line = (int)(feature >> (32 - lineBits));
            if (filled[line] == Slots || lines.AsSpan(line * lineLength, filled[line]).Contains((byte)CheckOf(feature)))
                continue;
            var slot = filled[line]++;
            lines[(line * lineLength) + slot] = (byte)CheckOf(feature);
            for (var i = 0; i < count; i++)
                lines[(line * lineLength) + Slots + (slot * count) + i] = (byte)
                    (sbyte)Math.Clamp(MathF.Round(weights[i] / scale), -127, 127);
        }
        writer.Write(lines);
        return stream.ToArray();
    }

    // Never zero: an empty slot must match nothing.
    private static ulong CheckOf(uint feature) => (feature & 255) == 0 ? 255 : feature & 255;
}
