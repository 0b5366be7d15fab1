namespace Runut.Text;

/// <summary>Addresses of the web and of mail inside running text: <c>https://…</c>, <c>www.…</c>, <c>aljazeera.com</c>, <c>a@b.id</c>.</summary>
internal static class Addresses
{
    // Endings under which news texts cite sites; a longer list would turn "rumah.Dia" and "selesai.so" into addresses.
    private static readonly HashSet<string> Endings =
    [
        "com",
        "co",
        "id",
        "net",
        "org",
        "tv",
        "news",
        "info",
        "io",
        "ru",
        "kp",
        "jp",
        "kr",
        "cn",
        "uk",
        "us",
        "au",
        "my",
        "sg",
        "de",
        "fr",
        "it",
        "es",
        "eu",
        "in",
        "ir",
        "il",
        "sa",
        "ae",
        "qa",
        "tr",
        "ua",
        "vn",
        "ph",
        "th",
        "hk",
        "tw",
        "nz",
        "br",
        "gov",
        "edu",
        "me",
        "online",
        "asia",
        "biz",
        "int",
        "web",
    ];

    /// <summary>Where the address that starts at <paramref name="start"/> ends; <paramref name="start"/> itself where there is none.</summary>
    public static int EndAt(string text, int start, int end)
    {
        var rest = text.AsSpan(start, end - start);
        if (
            rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
        )
            return PathEnd(text, start, end);
        // name(.name)*.ending, all in ASCII, in a small window so that a wall of dots stays cheap
        var at = start;
        var dot = -1;
        var mail = false;
        var limit = Math.Min(end, start + 80);
        while (at < limit)
        {
            var c = text[at];
            if (char.IsAsciiLetterOrDigit(c) || c == '-' || (mail && c == '_'))
            {
                at++;
            }
            else if (c == '.' && at + 1 < limit && char.IsAsciiLetterOrDigit(text[at + 1]) && at > start)
            {
                dot = at;
                at++;
            }
            else if (c == '@' && !mail && at > start && at + 1 < limit && char.IsAsciiLetterOrDigit(text[at + 1]))
            {
                mail = true;
                dot = -1;
                at++;
            }
            else
            {
                break;
            }
        }
        if (dot < 0 || dot - start < 2)
            return start;
        // "KabarKota.id-Harga beras naik": a dateline that lost its gaps.
        if (text.AsSpan(dot, at - dot).IndexOf('-') is > 0 and var hyphen && dot + hyphen + 1 < end && char.IsUpper(text[dot + hyphen + 1]))
            at = dot + hyphen;
        if (!IsEnding(text.AsSpan(dot + 1, at - dot - 1)))
            return start;
        // "selesai.Di" is a lost space, "Tempo.co" and "RMOL.ID" are sites.
        if (!mail && char.IsUpper(text[dot + 1]) && !char.IsUpper(text[dot - 1]))
            return start;
        if (at < end && text[at] == '/' && at + 1 < end && char.IsAsciiLetterOrDigit(text[at + 1]))
            return PathEnd(text, at, end);
        return at;
    }

    private static bool IsEnding(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > 6)
            return false;
        Span<char> lower = stackalloc char[6];
        var length = word.ToLowerInvariant(lower);
        return Endings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower[..length]);
    }

    private static int PathEnd(string text, int at, int end)
    {
        while (
            at < end
            && !Tokenizer.IsGap(text[at])
            && text[at] is not ('"' or '<' or '>' or '”' or '“' or '(' or ')' or '[' or ']' or '{' or '}')
        )
            at++;
        while (text[at - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'')
            at--;
        return at;
    }
}
