using System.Collections.Frozen;
using Runut.Languages;

namespace Runut.Statements;

/// <summary>How a reporting word stands in its sentence.</summary>
[Flags]
internal enum CueUse : byte
{
    None = 0,

    /// <summary>Behind or between the words it reports: <c>"…," kata Budi</c>.</summary>
    Base = 1,

    /// <summary>Behind its subject: <c>Budi mengatakan …</c>.</summary>
    Active = 2,

    /// <summary>Before its agent: <c>disampaikan Budi</c>.</summary>
    Passive = 4,

    /// <summary>A noun for what was said: <c>demikian pernyataan kementerian itu</c>.</summary>
    Noun = 8,
}

/// <summary>The roles of small words around a reporting word.</summary>
[Flags]
internal enum WordRole : ushort
{
    None = 0,
    Preposition = 1,
    Adverb = 2,
    Negation = 4,
    Pronoun = 8,
    Stop = 16,
    Join = 32,
    Opener = 64,
    Plain = 128,
}

/// <summary>The reporting words of Indonesian and the small words around them.</summary>
internal static class ReportingWords
{
    private static readonly Lazy<FrozenDictionary<string, (CueUse Use, string Class)>> Cues = new(ReadCues);
    private static readonly Lazy<FrozenDictionary<string, WordRole>> Roles = new(ReadRoles);

    /// <summary>How <paramref name="word"/> (lower case, without <c>-nya</c>) reports, if it does.</summary>
    public static CueUse UseOf(string word) => Cues.Value.TryGetValue(word, out var cue) ? cue.Use : CueUse.None;

    /// <summary>Its class: speech, judge, ask, confirm, deny, think, write or media; null for other words.</summary>
    public static string? ClassOf(string word) => Cues.Value.TryGetValue(word, out var cue) ? cue.Class : null;

    /// <summary>True where <paramref name="word"/> has one of the roles.</summary>
    public static bool Is(string word, WordRole role) => Roles.Value.TryGetValue(word, out var roles) && (roles & role) != WordRole.None;

    private static FrozenDictionary<string, (CueUse, string)> ReadCues()
    {
        var cues = new Dictionary<string, (CueUse Use, string Class)>();
        foreach (var row in WordFile.Rows("Indonesian/reporting-words.tsv"))
        {
            var use = Enum.Parse<CueUse>(row[1], ignoreCase: true);
            cues[row[0]] = cues.TryGetValue(row[0], out var known) ? (known.Use | use, known.Class) : (use, row[2]);
        }
        return cues.ToFrozenDictionary();
    }

    private static FrozenDictionary<string, WordRole> ReadRoles()
    {
        var roles = new Dictionary<string, WordRole>();
        foreach (var row in WordFile.Rows("Indonesian/speech-grammar.tsv"))
        {
            foreach (var role in row[1].Split(';'))
                roles[row[0]] = roles.GetValueOrDefault(row[0]) | Enum.Parse<WordRole>(role, ignoreCase: true);
        }
        return roles.ToFrozenDictionary();
    }
}
