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
            " – ",
            " - ",
            " — ",
            " on ",
            " in ",
            " In ",
            " at ",
            " On ",
            " for ",
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
        var phrase = FurniturePhrases.Find(text);
        if (phrase is { Family: PhraseFamily.Author, Place: PhrasePlace.Start } && phrase.End < text.Length)
            text = Trim(text[phrase.End..]);
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
