using System.Buffers;

namespace Runut.Articles.Fields;

/// <summary>Parts a value that names authors: label, date and outlet away, several names from one another.</summary>
internal static class AuthorValue
{
    private const int Longest = 90;

    private static readonly SearchValues<string> Stops = SearchValues.Create(
        [
            "|",
            "·",
            "•",
            "⋅",
            "∙",
            " –",
            " - ",
            " —",
            " on ",
            " in ",
            " In ",
            " at ",
            " On ",
            " for ",
            " For ",
            " on behalf of ",
            "Updated",
            "Published",
            "Posted",
            "Last ",
            "●",
            " Contributor",
            "\t",
        ],
        StringComparison.Ordinal
    );

    private static readonly string[] Roles = [" 기자", "記者", "记者", " 著", "著", "さん"];

    /// <summary>What stands behind a label, up to the date, the outlet or whatever follows the names.</summary>
    public static string BeforeRest(string text)
    {
        if (text.Length < 3)
            return Trim(text);
        var end = text.AsSpan(2).IndexOfAny(Stops) is >= 0 and var stop ? stop + 2 : text.Length;
        if (PageDate.Find(text) is { Start: > 1 } date && date.Start < end)
            end = date.Start;
        var digit = text.AsSpan().IndexOfAnyInRange('0', '9');
        if (digit > 1 && digit < end && text[digit - 1] == ' ')
            end = digit;
        return Trim(text[..end]);
    }

    /// <summary>The value without label, role and the marks around it; empty where it cannot be a name.</summary>
    public static string Clean(string value)
    {
        var text = Trim(value);
        // What the element of a second name begins with: "& Ann Lee".
        foreach (var joint in (ReadOnlySpan<string>)["& ", "and ", "und ", "et ", "y ", "dan "])
        {
            if (text.StartsWith(joint, StringComparison.Ordinal))
                text = text[joint.Length..].TrimStart();
        }
        var phrase = FurniturePhrases.Find(text);
        if (phrase is { Family: PhraseFamily.Author, Place: PhrasePlace.Start } && phrase.End < text.Length)
            text = Trim(text[phrase.End..]);
        text = WithoutHandle(text);
        // A picture's description and the name that it shows: "Ann Lee Ann Lee".
        if (
            text.Length > 6
            && text[text.Length / 2] == ' '
            && text.AsSpan(0, text.Length / 2).SequenceEqual(text.AsSpan((text.Length / 2) + 1))
        )
            text = text[..(text.Length / 2)];
        foreach (var role in Roles)
        {
            if (text.EndsWith(role, StringComparison.Ordinal) && text.Length > role.Length + 1)
                text = text[..^role.Length].TrimEnd();
        }
        return
            text.Length is < 2 or > Longest
            || text.Contains("://", StringComparison.Ordinal)
            || text[0] is '{' or '[' or '<' or '#'
            || text[^1] is '?' or '!'
            || !text.Any(char.IsLetter)
            || PersonNames.IsPlaceholder(text)
            || PageDate.IsMonth(text)
            || phrase is { Family: PhraseFamily.Author or PhraseFamily.Share or PhraseFamily.Updated, Place: PhrasePlace.Whole }
            || PageDate.Find(text) is not null
            ? ""
            : text;
    }

    /// <summary>The name before a role on one line, <c>Ann Lee Senior Reporter</c>: its words up to the first that no person bears; null where none does.</summary>
    public static string? BeforeRole(string value)
    {
        var words = value.Split(' ');
        var role = Array.FindIndex(words, word => PersonNames.IsForeign(word.AsSpan().Trim(".,")));
        if (role < 2)
            return null;
        var name = string.Join(' ', words[..role]);
        return PersonNames.IsName(name) ? name : null;
    }

    /// <summary>True where the first two words could be a person's name.</summary>
    public static bool StartsWithName(string value)
    {
        var space = value.IndexOf(' ', StringComparison.Ordinal);
        var second = space < 0 ? -1 : value.IndexOf(' ', space + 1);
        return PersonNames.IsName(second < 0 ? value : value.AsSpan(0, second));
    }

    /// <summary>True for one or several names of people and nothing else.</summary>
    public static bool IsNames(string value) => Array.TrueForAll(NameJoints.Part(value), part => PersonNames.IsName(part));

    /// <summary>The parts of a value at commas and words for "and", each cleaned; one where it has no parts.</summary>
    public static List<string> Parts(string value)
    {
        var whole = NameJoints.Part(value);
        if (whole.Length == 1)
            return [value];
        var parts = new List<string>();
        foreach (var part in whole)
        {
            if (Clean(part) is { Length: > 1 } name)
                parts.Add(name);
        }
        return parts;
    }

    /// <summary>"Ann Lee, @annlee", "Ann Lee (@annlee)", "Ann Lee ann@paper.com": the account behind a person's name away.</summary>
    private static string WithoutHandle(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        if (at < 4)
            return text;
        var space = text.LastIndexOf(' ', at);
        return space > 3 && Trim(text[..space]) is var name && PersonNames.IsName(name) ? name : text;
    }

    /// <summary>Marks that stand around a name away; the stop of "Ph.D." and "Jr." belongs to the name.</summary>
    private static string Trim(string value)
    {
        var text = value.Trim(
            ' ',
            ',',
            '-',
            '–',
            '—',
            ';',
            ':',
            '|',
            '\u00a0',
            '•',
            '·',
            '/',
            '*',
            '●',
            '\n',
            '\t',
            '[',
            ']',
            '"',
            '“',
            '”'
        );
        if (
            text.EndsWith('.')
            && !(
                text.Length > 3
                && (
                    text[^3] is '.' or ' '
                    || text.EndsWith("Jr.", StringComparison.Ordinal)
                    || text.EndsWith("Sr.", StringComparison.Ordinal)
                )
            )
        )
            text = text.TrimEnd('.');
        if (text.StartsWith('(') && text.EndsWith(')'))
            text = text[1..^1].Trim();
        return text;
    }
}
