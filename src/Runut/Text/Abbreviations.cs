namespace Runut.Text;

/// <summary>What a full stop behind an abbreviation may mean.</summary>
internal enum AbbreviationStop
{
    /// <summary>The word is no known abbreviation.</summary>
    None,

    /// <summary>It ends a sentence when a capital follows (<c>Tbk.</c>, <c>dll.</c>).</summary>
    May,

    /// <summary>It ends one only where a word follows that opens sentences (<c>U.S.</c>).</summary>
    BeforeOpener,

    /// <summary>It never ends one (<c>Dr.</c>, <c>No.</c>).</summary>
    Never,
}

/// <summary>The abbreviations and sentence openers that decide what a full stop means.</summary>
internal static class Abbreviations
{
    private static readonly Dictionary<string, AbbreviationStop> Stops = ReadStops();
    private static readonly HashSet<string> Openers =
    [
        .. Lines("Indonesian/sentence-openers.txt"),
        .. Lines("English/sentence-openers.txt"),
    ];

    /// <summary>What a full stop behind <paramref name="word"/> (in any case) may mean.</summary>
    public static AbbreviationStop Of(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > 8)
            return AbbreviationStop.None;
        // "Sen. Ann Lee, R-Fla., said"
        if (word.Length > 3 && word[1] == '-')
            word = word[2..];
        Span<char> lower = stackalloc char[8];
        var length = word.ToLowerInvariant(lower);
        return Stops.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower[..length], out var stop) ? stop : AbbreviationStop.None;
    }

    /// <summary>True for a capitalised word that opens a sentence and is no name (<c>Namun</c>).</summary>
    public static bool IsOpener(ReadOnlySpan<char> word) => Openers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static Dictionary<string, AbbreviationStop> ReadStops()
    {
        var stops = new Dictionary<string, AbbreviationStop>();
        foreach (var line in Lines("Indonesian/abbreviations.txt").Concat(Lines("English/abbreviations.txt")))
        {
            var tab = line.IndexOf('\t');
            stops[line[..tab]] = line[(tab + 1)..] switch
            {
                "never" => AbbreviationStop.Never,
                "opener" => AbbreviationStop.BeforeOpener,
                _ => AbbreviationStop.May,
            };
        }
        return stops;
    }

    // This folder comes before Languages in the way of the data, so it reads the embedded words by itself.
    private static IEnumerable<string> Lines(string path)
    {
        using var stream =
            typeof(Abbreviations).Assembly.GetManifestResourceStream($"Languages/{path}")
            ?? throw new FileNotFoundException($"no file {path} is built into the engine");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line;
        }
    }
}
