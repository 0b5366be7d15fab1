using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Runut.Languages;

namespace Runut.Articles;

/// <summary>Tells the names of people in a byline from everything else that stands there.</summary>
internal static class PersonNames
{
    private static readonly Lazy<FrozenSet<string>> Particles = new(() => Words("World/name-particles.txt"));

    /// <summary>Words that no person bears: desks, roles, outlets in general, menus.</summary>
    private static readonly Lazy<FrozenSet<string>> Foreign = new(() => Words("World/not-persons.txt"));

    private static readonly string[] RoleEnds =
    [
        "kontributor",
        "contributor",
        "staff writer",
        "staff reporter",
        "reporter",
        "correspondent",
        "editor",
        "senior writer",
        "columnist",
        "jurnalis",
        "wartawan",
        "pewarta",
        "writer",
        "producer",
        "political reporter",
    ];

    /// <summary>True for a word that no person bears.</summary>
    public static bool IsForeign(ReadOnlySpan<char> word) => Foreign.Value.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>True where <paramref name="text"/> has the form of a person's name.</summary>
    public static bool IsName(ReadOnlySpan<char> text, bool oneWord = false)
    {
        text = text.Trim();
        if (text.Length is < 3 or > 48)
            return false;
        int words = 0,
            capitalised = 0;
        foreach (var range in text.Split(' '))
        {
            var word = text[range].Trim(".,");
            if (word.IsEmpty)
                continue;
            words++;
            var start = word[0];
            if (char.IsUpper(start) || start > '\u0590')
                capitalised++;
            else if (
                !Particles.Value.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)
                && !word.StartsWith("al-")
                && !word.StartsWith("d'")
            )
                return false;
            foreach (var c in word)
            {
                if (
                    !char.IsLetter(c)
                    && c is not ('\'' or '’' or '-' or '.' or '`')
                    && char.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
                )
                    return false;
            }
            if (Foreign.Value.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
                return false;
        }
        return capitalised > 0 && words <= 6 && (words >= 2 || oneWord || text[0] > '\u2e80');
    }

    /// <summary>The names of a byline without its label, each with capitals as names have them; empty where it names no person.</summary>
    public static List<string> Split(string byline, bool labelled)
    {
        var names = new List<string>();
        var parts = NameJoints.Part(byline);
        // "Kontributor Lhokseumawe, Masriadi": the place of the contributor stands before the name.
        if (
            parts.Length > 1
            && (
                parts[0].StartsWith("Kontributor ", StringComparison.OrdinalIgnoreCase)
                || parts[0].StartsWith("Koresponden ", StringComparison.OrdinalIgnoreCase)
            )
        )
            parts = parts[1..];
        foreach (var part in parts)
        {
            var name = Clean(part);
            if (IsName(name, labelled && parts.Length == 1) && !IsRole(name))
            {
                name = Recase(name);
                if (!names.Contains(name, StringComparer.OrdinalIgnoreCase))
                    names.Add(name);
            }
        }
        return names;
    }

    /// <summary>True for what software puts where an author should stand.</summary>
    public static bool IsPlaceholder(string value) =>
        value.ToLowerInvariant()
            is "admin"
                or "administrator"
                or "redaksi"
                or "editor"
                or "editors"
                or "redaktur"
                or "user"
                or "author"
                or "guest"
                or "webmaster"
                or "none"
                or "undefined"
                or "null"
                or "unknown"
                or "anonymous"
                or "root"
                or "super user"
                or "superuser"
                or "default"
                or "wordpress"
                or "moderator"
                or "redaktion"
                or "news"
                or "press"
                or "staff"
                or "site admin"
                or "website"
                or "true"
                or "false";

    /// <summary>Names in capitals alone are written as names: <c>AMELIA FITRIANI</c> becomes <c>Amelia Fitriani</c>.</summary>
    public static string Recase(string name)
    {
        // APA, AFP, dpa
        if (name.Length <= 4)
            return name;
        foreach (var c in name)
        {
            if (char.IsLower(c) || c > '\u0590')
                return name;
        }
        var text = new StringBuilder(name.Length);
        for (var i = 0; i < name.Length; i++)
            text.Append(i > 0 && char.IsLetter(name[i - 1]) ? char.ToLowerInvariant(name[i]) : name[i]);
        return text.ToString();
    }

    private static string Clean(string part)
    {
        var name = part.Trim(' ', '.', ':', '-', '–', '(', ')', '*', '\u00a0');
        foreach (var role in (string[])[" 기자", "記者", "记者"])
        {
            if (name.EndsWith(role, StringComparison.Ordinal) && name.Length > role.Length + 1)
                name = name[..^role.Length];
        }
        var bracket = name.IndexOf('(');
        if (bracket > 2)
            name = name[..bracket].Trim();
        foreach (
            var label in (string[])
                [
                    "oleh ",
                    "by ",
                    "von ",
                    "par ",
                    "por ",
                    "laporan ",
                    "reporter ",
                    "kontributor ",
                    "jurnalis ",
                    "penulis ",
                    "dr. ",
                    "dr ",
                    "prof. ",
                ]
        )
        {
            if (name.StartsWith(label, StringComparison.OrdinalIgnoreCase))
                name = name[label.Length..].Trim(' ', ':');
        }
        return name;
    }

    private static bool IsRole(string name)
    {
        foreach (var role in RoleEnds)
        {
            if (name.EndsWith(role, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private static FrozenSet<string> Words(string file) => WordFile.Lines(file).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
