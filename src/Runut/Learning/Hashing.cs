namespace Runut.Learning;

/// <summary>The hash functions that trained models and their readers must share: the same on every machine and in every run.</summary>
internal static class Hashing
{
    /// <summary>FNV-1a over UTF-16 code units, mixed at the end.</summary>
    public static uint Of(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
            hash = (hash ^ c) * 16777619u;
        return Mix(hash);
    }

    /// <summary>The same over the lower-case letters of <paramref name="text"/>, without making the string.</summary>
    public static uint OfLower(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
            hash = (hash ^ (c < 128 ? (uint)(char.IsAsciiLetterUpper(c) ? c | 0x20 : c) : char.ToLowerInvariant(c))) * 16777619u;
        return Mix(hash);
    }

    /// <summary>One hash out of two.</summary>
    public static uint Join(uint a, uint b) => Mix((a * 0x9E3779B1u) ^ ((b << 13) | (b >> 19)) ^ (b * 0x85EBCA6Bu));

    /// <summary>The finaliser of MurmurHash3.</summary>
    public static uint Mix(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x85EBCA6Bu;
        hash ^= hash >> 13;
        hash *= 0xC2B2AE35u;
        return hash ^ (hash >> 16);
    }
}
