namespace Runut.Copies;

/// <summary>Pairs of texts that share enough fingerprints to be worth aligning.</summary>
internal static class CopyCandidates
{
    /// <summary>Fewer common fingerprints than this are two short phrases at most.</summary>
    private const int LeastShared = 3;

    /// <summary>
    /// A fingerprint that more texts than this hold is a formula of the trade or furniture of a site. It says little, and pairing all
    /// of its holders would cost the square of their number: each is paired with its next neighbours only.
    /// </summary>
    private const int MostHolders = 64;
    private const int Neighbours = 4;

    /// <summary>Every such pair, smaller index first, in ascending order.</summary>
    public static List<(int First, int Second)> Find(ulong[][] fingerprints)
    {
        var total = 0;
        foreach (var set in fingerprints)
            total += set.Length;
        var hashes = new ulong[total];
        var holders = new int[total];
        var at = 0;
        for (var text = 0; text < fingerprints.Length; text++)
        {
            foreach (var hash in fingerprints[text])
            {
                hashes[at] = hash;
                holders[at++] = text;
            }
        }
        // Sorting by hash alone would leave equal keys in no fixed order; the holders are put in order group by group below.
        Array.Sort(hashes, holders);
        var shared = new Dictionary<ulong, int>();
        for (int start = 0, end; start < total; start = end)
        {
            end = start + 1;
            while (end < total && hashes[end] == hashes[start])
                end++;
            if (end - start < 2)
                continue;
            Array.Sort(holders, start, end - start);
            var reach = end - start > MostHolders ? Neighbours : end - start;
            for (var i = start; i < end; i++)
            {
                for (var j = i + 1; j < Math.Min(end, i + 1 + reach); j++)
                {
                    var pair = ((ulong)holders[i] << 32) | (uint)holders[j];
                    shared[pair] = shared.GetValueOrDefault(pair) + 1;
                }
            }
        }
        var pairs = new List<(int, int)>();
        foreach (var (pair, count) in shared)
        {
            if (count >= LeastShared)
                pairs.Add(((int)(pair >> 32), (int)(uint)pair));
        }
        pairs.Sort();
        return pairs;
    }
}
