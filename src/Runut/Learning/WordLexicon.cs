using System.Buffers.Binary;

namespace Runut.Learning;

/// <summary>
/// The word traits and name lists of <c>models/words.bin</c>, read straight from its bytes: two open-addressing tables of hashes, so that loading
/// builds nothing. Layout: <c>RNWL</c>, log2 of each table's size, then 8 bytes a word (hash, traits) and 4 bytes a phrase (hash, its three
/// lowest bits the kind).
/// </summary>
internal sealed class WordLexicon
{
    /// <summary>The longest name in the lists that is looked up, in words.</summary>
    public const int LongestPhrase = 6;

    private const int HeaderLength = 12;
    private static readonly Lazy<WordLexicon> LazyDefault = new(() => new WordLexicon(ModelFile.Read("words")));

    private readonly byte[] _bytes;
    private readonly int _wordBits;
    private readonly int _phraseBits;
    private readonly int _phraseStart;

    /// <summary>Reads the bytes of a model; null makes an empty one.</summary>
    public WordLexicon(byte[]? bytes)
    {
        _bytes = bytes ?? Write([], []);
        _wordBits = _bytes[4];
        _phraseBits = _bytes[5];
        _phraseStart = HeaderLength + (8 << _wordBits);
    }

    /// <summary>The lexicon that is built in.</summary>
    public static WordLexicon Default => LazyDefault.Value;

    /// <summary>The traits of the word with this hash.</summary>
    public WordTraits this[uint hash]
    {
        get
        {
            hash |= 1;
            var mask = (1u << _wordBits) - 1;
            for (var slot = hash >> (32 - _wordBits); ; slot = (slot + 1) & mask)
            {
                var entry = _bytes.AsSpan(HeaderLength + ((int)slot * 8), 8);
                var found = BinaryPrimitives.ReadUInt32LittleEndian(entry);
                if (found == hash)
                    return WordTraits.Unpack(BinaryPrimitives.ReadUInt32LittleEndian(entry[4..]));
                if (found == 0)
                    return default;
            }
        }
    }

    /// <summary>The kind (1 person, 2 organisation, 3 place; 3 more where the list is a sure one) of the listed name with this hash; 0 for none.</summary>
    public int PhraseKind(uint hash)
    {
        hash &= ~7u;
        var mask = (1u << _phraseBits) - 1;
        for (var slot = hash >> (32 - _phraseBits); ; slot = (slot + 1) & mask)
        {
            var found = BinaryPrimitives.ReadUInt32LittleEndian(_bytes.AsSpan(_phraseStart + ((int)slot * 4), 4));
            if (found == 0)
                return 0;
            if ((found & ~7u) == hash)
                return (int)(found & 7);
        }
    }

    /// <summary>The bytes of a model with these words and phrases.</summary>
    public static byte[] Write(IReadOnlyList<(uint Hash, WordTraits Traits)> words, IReadOnlyList<(uint Hash, int Kind)> phrases)
    {
        var (wordBits, phraseBits) = (BitsFor(words.Count), BitsFor(phrases.Count));
        var bytes = new byte[HeaderLength + (8 << wordBits) + (4 << phraseBits)];
        "RNWL"u8.CopyTo(bytes);
        bytes[4] = (byte)wordBits;
        bytes[5] = (byte)phraseBits;
        foreach (var (hash, traits) in words)
        {
            var slot = (hash | 1) >> (32 - wordBits);
            while (ReadAt(bytes, HeaderLength + ((int)slot * 8)) is var found && found != 0 && found != (hash | 1))
                slot = (slot + 1) & ((1u << wordBits) - 1);
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(HeaderLength + ((int)slot * 8)), hash | 1);
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(HeaderLength + ((int)slot * 8) + 4), traits.Pack());
        }
        var start = HeaderLength + (8 << wordBits);
        foreach (var (hash, kind) in phrases)
        {
            var slot = (hash & ~7u) >> (32 - phraseBits);
            while (ReadAt(bytes, start + ((int)slot * 4)) is var found && found != 0 && (found & ~7u) != (hash & ~7u))
                slot = (slot + 1) & ((1u << phraseBits) - 1);
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(start + ((int)slot * 4)), (hash & ~7u) | (uint)kind);
        }
        return bytes;
    }

    private static uint ReadAt(byte[] bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at));

    // At most four fifths full, so that a miss ends soon.
    private static int BitsFor(int count)
    {
        var bits = 4;
        while ((1 << bits) * 4 < count * 5 + 4)
            bits++;
        return bits;
    }
}
