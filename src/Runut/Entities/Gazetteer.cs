using System.Buffers.Binary;
using Runut.Learning;

namespace Runut.Entities;

/// <summary>
/// Which administrative areas of Indonesia lie in which: provinces, regencies and cities, districts, villages. Read straight from the bytes of
/// <c>models/places.bin</c>: <c>RNPL</c>, the number of rows, then 8 bytes a row in the order of the hashes: the hash of the name's key without
/// its kind, and the row of the area around it with the level in the two lowest bits.
/// </summary>
internal sealed class Gazetteer
{
    private const int HeaderLength = 8;
    private const int RowLength = 8;
    private static readonly Lazy<Gazetteer> LazyDefault = new(() => new Gazetteer(ModelFile.Read("places")));
    private readonly byte[] _bytes;
    private readonly int _count;

    /// <summary>Reads the bytes of a model; null makes an empty one.</summary>
    public Gazetteer(byte[]? bytes)
    {
        _bytes = bytes ?? Write([]);
        _count = BinaryPrimitives.ReadInt32LittleEndian(_bytes.AsSpan(4));
    }

    /// <summary>The gazetteer that is built in.</summary>
    public static Gazetteer Default => LazyDefault.Value;

    /// <summary>How many levels <paramref name="inner"/> lies below <paramref name="outer"/>, at the nearest; 0 where no such two areas are known.</summary>
    public int Below(AreaName inner, AreaName outer)
    {
        var hash = Hashing.Of(inner.Key);
        var nearest = 0;
        for (var row = First(hash); row < _count && HashAt(row) == hash; row++)
        {
            if (inner.Level is { } level && level != LevelAt(row))
                continue;
            var around = row;
            for (var steps = 1; LevelAt(around) > 0; steps++)
            {
                around = ParentAt(around);
                if (HashAt(around) != Hashing.Of(outer.Key) || (outer.Level is { } wanted && wanted != LevelAt(around)))
                    continue;
                nearest = nearest == 0 ? steps : Math.Min(nearest, steps);
                break;
            }
        }
        return nearest;
    }

    /// <summary>True for the name of a known area, at its level where it says one.</summary>
    public bool Has(AreaName area)
    {
        var hash = Hashing.Of(area.Key);
        for (var row = First(hash); row < _count && HashAt(row) == hash; row++)
        {
            if (area.Level is null || area.Level == LevelAt(row))
                return true;
        }
        return false;
    }

    /// <summary>The bytes of a model.</summary>
    /// <param name="areas">The areas, each behind the one around it: the key of its name, its level, and the index of the area around it.</param>
    public static byte[] Write(IReadOnlyList<(string Key, int Level, int Parent)> areas)
    {
        var order = Enumerable.Range(0, areas.Count).OrderBy(i => Hashing.Of(areas[i].Key)).ToArray();
        var rowOf = new int[areas.Count];
        for (var row = 0; row < order.Length; row++)
            rowOf[order[row]] = row;
        var bytes = new byte[HeaderLength + (areas.Count * RowLength)];
        "RNPL"u8.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), areas.Count);
        for (var row = 0; row < order.Length; row++)
        {
            var (key, level, parent) = areas[order[row]];
            var at = bytes.AsSpan(HeaderLength + (row * RowLength));
            BinaryPrimitives.WriteUInt32LittleEndian(at, Hashing.Of(key));
            BinaryPrimitives.WriteInt32LittleEndian(at[4..], (rowOf[level == 0 ? order[row] : parent] << 2) | level);
        }
        return bytes;
    }

    private int First(uint hash)
    {
        int low = 0,
            high = _count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (HashAt(middle) < hash)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private uint HashAt(int row) => BinaryPrimitives.ReadUInt32LittleEndian(_bytes.AsSpan(HeaderLength + (row * RowLength)));

    private int LevelAt(int row) => Above(row) & 3;

    private int ParentAt(int row) => Above(row) >> 2;

    private int Above(int row) => BinaryPrimitives.ReadInt32LittleEndian(_bytes.AsSpan(HeaderLength + (row * RowLength) + 4));
}
