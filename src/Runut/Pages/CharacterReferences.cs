using System.Globalization;
using System.Text;

namespace Runut.Pages;

/// <summary>Character references (<c>&amp;amp;</c>, <c>&amp;#8217;</c>) as the WHATWG HTML standard resolves them, section 13.2.5.72.</summary>
internal static class CharacterReferences
{
    private const int LongestName = 31;
    private const int LongestBareName = 6;

    // What the numbers 128 to 159 mean, whatever the page's encoding: Windows-1252.
    private const string Windows1252 =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private static readonly Lazy<Table> Names = new(Table.Load);

    /// <summary>The text with every reference resolved.</summary>
    public static string Decode(ReadOnlySpan<char> text, bool inAttribute)
    {
        var decoded = new StringBuilder(text.Length);
        Span<char> characters = stackalloc char[4];
        while (text.IndexOf('&') is var at and >= 0)
        {
            decoded.Append(text[..at]);
            text = text[at..];
            var consumed = Read(text, inAttribute, characters, out var length);
            if (consumed == 0)
            {
                decoded.Append('&');
                text = text[1..];
                continue;
            }
            decoded.Append(characters[..length]);
            text = text[consumed..];
        }
        return decoded.Append(text).ToString();
    }

    /// <summary>Resolves the reference that <paramref name="text"/> starts with.</summary>
    /// <param name="text">Text from an ampersand on.</param>
    /// <param name="inAttribute">In attributes <c>&amp;copy=</c> is no reference.</param>
    /// <param name="characters">Receives up to four characters.</param>
    /// <param name="length">How many.</param>
    /// <returns>Number of characters that the reference takes; 0 where the ampersand is one.</returns>
    public static int Read(ReadOnlySpan<char> text, bool inAttribute, Span<char> characters, out int length)
    {
        length = 0;
        if (text.Length < 2)
            return 0;
        if (text[1] == '#')
            return ReadNumber(text, characters, out length);
        var end = 1;
        while (end < text.Length && end <= LongestName && char.IsAsciiLetterOrDigit(text[end]))
            end++;
        if (end == 1)
            return 0;
        var name = text[1..end];
        if (end < text.Length && text[end] == ';' && Resolve(name, false) is { } whole)
        {
            whole.CopyTo(characters);
            length = whole.Length;
            return end + 1;
        }
        for (var cut = Math.Min(name.Length, LongestBareName); cut >= 2; cut--)
        {
            if (Resolve(name[..cut], true) is not { } bare)
                continue;
            var next = cut + 1 < text.Length ? text[cut + 1] : ' ';
            if (inAttribute && (next == '=' || char.IsAsciiLetterOrDigit(next)))
                return 0;
            bare.CopyTo(characters);
            length = bare.Length;
            return cut + 1;
        }
        return 0;
    }

    // The table is read only for the names that few pages use.
    private static string? Resolve(ReadOnlySpan<char> name, bool bare) =>
        name switch
        {
            "nbsp" => "\u00A0",
            "amp" => "&",
            "quot" => "\"",
            "lt" => "<",
            "gt" => ">",
            "apos" when !bare => "'",
            "rsquo" when !bare => "\u2019",
            "lsquo" when !bare => "\u2018",
            "rdquo" when !bare => "\u201D",
            "ldquo" when !bare => "\u201C",
            "ndash" when !bare => "\u2013",
            "mdash" when !bare => "\u2014",
            "hellip" when !bare => "\u2026",
            "bull" when !bare => "\u2022",
            "raquo" => "\u00BB",
            "laquo" => "\u00AB",
            "copy" => "\u00A9",
            "middot" => "\u00B7",
            _ => Names.Value.Find(name, bare),
        };

    private static int ReadNumber(ReadOnlySpan<char> text, Span<char> characters, out int length)
    {
        length = 0;
        var at = 2;
        var hexadecimal = at < text.Length && (text[at] | 0x20) == 'x';
        if (hexadecimal)
            at++;
        var first = at;
        var value = 0;
        for (; at < text.Length; at++)
        {
            var c = text[at];
            int digit;
            if (char.IsAsciiDigit(c))
                digit = c - '0';
            else if (hexadecimal && char.IsAsciiHexDigit(c))
                digit = (c | 0x20) - 'a' + 10;
            else
                break;
            if (value <= 0x10FFFF)
                value = (value * (hexadecimal ? 16 : 10)) + digit;
        }
        if (at == first)
            return 0;
        if (at < text.Length && text[at] == ';')
            at++;
        if (value is >= 0x80 and <= 0x9F)
            value = Windows1252[value - 0x80];
        length =
            Rune.TryCreate(value, out var rune) && value != 0
                ? rune.EncodeToUtf16(characters)
                : Rune.ReplacementChar.EncodeToUtf16(characters);
        return at;
    }

    private sealed class Table
    {
        private readonly Dictionary<string, string> _all = new(2200, StringComparer.Ordinal);
        private readonly HashSet<string> _bare = new(110, StringComparer.Ordinal);

        public static Table Load()
        {
            var table = new Table();
            using var stream = typeof(Table).Assembly.GetManifestResourceStream("Pages/character-references.txt")!;
            using var reader = new StreamReader(stream);
            while (reader.ReadLine() is { } line)
            {
                var tab = line.IndexOf('\t', StringComparison.Ordinal);
                if (tab <= 0 || line[0] == '#')
                    continue;
                var bare = line[tab - 1] == '!';
                var name = line[..(bare ? tab - 1 : tab)];
                var characters = "";
                foreach (var part in line[(tab + 1)..].Split(' '))
                    characters += char.ConvertFromUtf32(int.Parse(part, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                table._all[name] = characters;
                if (bare)
                    table._bare.Add(name);
            }
            return table;
        }

        public string? Find(ReadOnlySpan<char> name, bool bare)
        {
            if (bare && !_bare.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name))
                return null;
            return _all.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var characters) ? characters : null;
        }
    }
}
