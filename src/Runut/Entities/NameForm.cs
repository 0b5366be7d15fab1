using System.Globalization;
using System.Text;

namespace Runut.Entities;

/// <summary>One way in which an article writes a name: the words made comparable.</summary>
internal sealed class NameForm
{
    /// <summary>As written the first time; the first time otherwise than all in capitals, where the article writes it so too.</summary>
    public required string Written { get; set; }

    /// <summary>What it names.</summary>
    public required EntityType Type { get; init; }

    /// <summary>The words in lower case, without accents, dots and hyphens.</summary>
    public required string[] Words { get; init; }

    /// <summary>The words joined by single spaces.</summary>
    public required string Key { get; init; }

    /// <summary>How often the article writes it so.</summary>
    public int Count { get; set; }

    /// <summary>True for one word in capitals, as abbreviations are written.</summary>
    public bool IsCapitals { get; private init; }

    /// <summary>True where the first of several words is in capitals (<c>PN Lembata</c>).</summary>
    public bool OpensInCapitals
    {
        get
        {
            var space = Written.IndexOf(' ', StringComparison.Ordinal);
            return space > 1 && !Written.AsSpan(0, space).ContainsAnyExceptInRange('A', 'Z');
        }
    }

    /// <summary>True for a name all in capitals that is no abbreviation.</summary>
    public bool IsShouted =>
        Written.Length > 3
        && (Type != EntityType.Organisation || Words.Length > 1)
        && !Written.Any(char.IsLower)
        && Written.Any(char.IsUpper);

    /// <summary>True for what a club or a country is called in play: <c>Macan Kemayoran</c>, <c>Negeri Tirai Bambu</c>.</summary>
    public bool IsNickname =>
        Type switch
        {
            EntityType.Place => Words.Length > 1 && Words[0] == "negeri" && KnownNames.Countries.ContainsKey(Key),
            // An abbreviation's letters stand in the name in their order, a nickname's do not.
            EntityType.Organisation => KnownNames.Organisations.TryGetValue(Key, out var usual)
                && !HoldsInOrder(Key, NameForm.KeyOf(usual)),
            _ => false,
        };

    private static bool HoldsInOrder(string name, string letters)
    {
        var at = 0;
        foreach (var letter in name)
        {
            if (at < letters.Length && letter == letters[at])
                at++;
        }
        return at == letters.Length;
    }

    /// <summary>Makes the form of a written name.</summary>
    public static NameForm Of(string written, EntityType type)
    {
        var key = KeyOf(WithoutBrackets(written));
        var capitals = written.Length is >= 2 and <= 9 && !written.Contains(' ', StringComparison.Ordinal);
        var upper = 0;
        foreach (var c in written)
            upper += char.IsUpper(c) ? 1 : 0;
        return new NameForm
        {
            Written = written,
            Type = type,
            Key = key,
            Words = key.Length == 0 ? [] : key.Split(' '),
            IsCapitals = capitals && upper >= 2 && upper * 2 > written.Length,
        };
    }

    /// <summary>Lower case, accents off, apostrophes off, every other mark a single space.</summary>
    public static string KeyOf(string written)
    {
        var decomposed = IsAscii(written) ? written : written.Normalize(NormalizationForm.FormD);
        var key = new StringBuilder(decomposed.Length);
        var gap = false;
        foreach (var c in decomposed)
        {
            if (char.IsLetterOrDigit(c))
            {
                if (gap && key.Length > 0)
                    key.Append(' ');
                gap = false;
                key.Append(char.ToLowerInvariant(c));
            }
            else if (c is not ('\'' or '’' or '‘' or '`') && char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                gap = true;
            }
        }
        return key.ToString();
    }

    // Rumah Sakit Umum Daerah (RSUD) Koja is compared without its brackets.
    private static string WithoutBrackets(string written)
    {
        var open = written.IndexOf('(', StringComparison.Ordinal);
        var close = open > 0 ? written.IndexOf(')', open) : -1;
        return close < 0 ? written : string.Concat(written.AsSpan(0, open), written.AsSpan(close + 1));
    }

    private static bool IsAscii(string text)
    {
        foreach (var c in text)
        {
            if (c > 127)
                return false;
        }
        return true;
    }
}
