using System.Runtime.InteropServices;

namespace Runut.Learning;

/// <summary>
/// The weights of a linear model over hashed features (Weinberger et al. 2009), one byte each: features are not stored, they share
/// a slot where their hashes do. A feature that has a weight for each of several groups has them side by side, in one line of the cache.
/// </summary>
internal sealed class HashedWeights
{
    /// <summary>Number of slots.</summary>
    public const int Slots = 1 << Bits;

    /// <summary>Most groups of a feature.</summary>
    public const int MostGroups = 8;

    private const int Bits = 17;
    private const int Shift = 32 - Bits;
    private readonly sbyte[] _weights;

    private HashedWeights(sbyte[] weights, float scale) => (_weights, Scale) = (weights, scale);

    /// <summary>What sums of weights are multiplied with.</summary>
    public float Scale { get; }

    /// <summary>Where a feature's weight stands.</summary>
    public static int SlotOf(uint feature) => (int)(feature >> Shift);

    /// <summary>Where a feature's weight for a group stands.</summary>
    public static int SlotOf(uint feature, int group) => (SlotOf(feature) & -MostGroups) + group;

    /// <summary>Rounds weights, one a slot, to bytes.</summary>
    public static HashedWeights Of(ReadOnlySpan<float> weights)
    {
        var most = 1e-6f;
        foreach (var weight in weights)
            most = Math.Max(most, Math.Abs(weight));
        var scale = (float)(Half)(most / 127);
        var rounded = new sbyte[Slots];
        for (var i = 0; i < rounded.Length; i++)
            rounded[i] = (sbyte)Math.Clamp(MathF.Round(weights[i] / scale), -127, 127);
        return new HashedWeights(rounded, scale);
    }

    /// <summary>Sum of the weights of features, in units of <see cref="Scale"/>.</summary>
    public int Sum(ReadOnlySpan<uint> features)
    {
        var sum = 0;
        foreach (var feature in features)
            sum += _weights[SlotOf(feature)];
        return sum;
    }

    /// <summary>Adds the weights of features, one a group, to <paramref name="sums"/>, in units of <see cref="Scale"/>.</summary>
    public void Add(ReadOnlySpan<uint> features, Span<int> sums)
    {
        foreach (var feature in features)
        {
            var line = _weights.AsSpan(SlotOf(feature, 0), sums.Length);
            for (var group = 0; group < line.Length; group++)
                sums[group] += line[group];
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static HashedWeights Read(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var scale = reader.ReadSingle();
        var weights = new sbyte[Slots];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        return new HashedWeights(weights, scale);
    }

    /// <summary>Writes the table.</summary>
    public void Write(BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(Scale);
        writer.Write(MemoryMarshal.AsBytes(_weights.AsSpan()));
    }
}
