namespace Runut.Articles;

/// <summary>What the characters of a block show, gathered in one pass.</summary>
internal struct BlockShape
{
    /// <summary>Number of UTF-16 code units.</summary>
    public int Length;

    /// <summary>Words; in scripts without spaces two characters count as one.</summary>
    public int Words;
    public int Letters;
    public int Digits;
    public int Uppers;

    /// <summary>Words that start with a capital.</summary>
    public int Capitalised;

    /// <summary>Words of two letters and more in capitals alone.</summary>
    public int AllCaps;
    public int Commas;

    /// <summary>Full stops, question and exclamation marks that end a sentence (white space, a quotation mark or nothing behind).</summary>
    public int SentenceEnds;
    public int Quotes;

    /// <summary>Bars, bullets, guillemets and slashes between words, as menus and bylines have them.</summary>
    public int Separators;
    public int Colons;
    public int Symbols;

    /// <summary>True where the last mark ends a sentence, closing quotation marks and brackets aside.</summary>
    public bool EndsSentence;
    public bool EndsColon;
    public bool EndsEllipsis;
    public bool StartsLower;
    public bool StartsDigit;
    public bool StartsQuote;
    public bool HasAddress;
    public bool HasCopyright;
    public bool HasAt;
    public bool HasHash;

    /// <summary>True for letters between brackets, as the initials of those who worked on an article stand: <c>(abc/def)</c>.</summary>
    public bool Initials;

    /// <summary>True for a Markdown image: <c>![words](address)</c>.</summary>
    public bool Image;
    public bool Cjk;

    /// <summary>A run of sentences, as reports have them, rather than a label or a headline.</summary>
    public readonly bool Prose =>
        Words >= 6 && (EndsSentence || (SentenceEnds > 0 && Words >= 12) || Words >= 30) && Commas + SentenceEnds > 0;

    /// <summary>Shape of <paramref name="text"/>.</summary>
    public static BlockShape Of(ReadOnlySpan<char> text)
    {
        var s = new BlockShape { Length = text.Length };
        if (text.IsEmpty)
            return s;
        var wordStart = -1;
        var upperInWord = 0;
        var cjk = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            bool letter,
                upper = false,
                digit = false;
            if (c < 128)
            {
                upper = (uint)(c - 'A') <= 'Z' - 'A';
                letter = upper || (uint)(c - 'a') <= 'z' - 'a';
                digit = (uint)(c - '0') <= 9;
            }
            else
            {
                letter = char.IsLetter(c) || (c >= 0x0900 && c < 0x1000 && !char.IsWhiteSpace(c));
                upper = letter && char.IsUpper(c);
                if (c >= 0x2e80 && c < 0xac00 && letter)
                {
                    cjk++;
                    s.Letters++;
                    continue;
                }
            }
            if (letter || digit)
            {
                if (wordStart < 0)
                {
                    wordStart = i;
                    upperInWord = 0;
                    if (upper)
                        s.Capitalised++;
                }
                if (letter)
                    s.Letters++;
                else
                    s.Digits++;
                if (upper)
                {
                    s.Uppers++;
                    upperInWord++;
                }
                continue;
            }
            if (wordStart >= 0 && c is not ('\'' or '’' or '-'))
            {
                s.Words++;
                if (i - wordStart >= 2 && upperInWord == i - wordStart)
                    s.AllCaps++;
                wordStart = -1;
            }
            Mark(ref s, text, i, c);
        }
        if (wordStart >= 0)
        {
            s.Words++;
            if (text.Length - wordStart >= 2 && upperInWord == text.Length - wordStart)
                s.AllCaps++;
        }
        s.Words += (cjk + 1) / 2;
        s.Cjk = cjk * 2 > s.Letters;
        Ends(ref s, text);
        return s;
    }

    private static void Mark(ref BlockShape s, ReadOnlySpan<char> text, int i, char c)
    {
        switch (c)
        {
            case ' ' or '\u00a0':
                break;
            case ',' or '،' or '、' or '，':
                s.Commas++;
                break;
            case '.' or '!' or '?':
                if (i + 1 == text.Length || text[i + 1] is ' ' or '"' or '”' or '\u00a0' or '“' or ')' or '\'' or '’' or '»')
                    s.SentenceEnds++;
                break;
            case '。' or '！' or '？' or '।' or '؟' or '．' or '…':
                s.SentenceEnds++;
                break;
            case '"' or '“' or '”' or '„' or '«' or '»' or '「' or '」':
                s.Quotes++;
                break;
            case '|' or '•' or '·' or '›' or '/' or '>' or '→' or '∙':
                s.Separators++;
                if (c == '/' && i > 0 && text[i - 1] == ':')
                    s.HasAddress = true;
                break;
            case ':' or '：':
                s.Colons++;
                break;
            case '©' or '®':
                s.HasCopyright = true;
                break;
            case '@':
                s.HasAt = true;
                break;
            case '#':
                s.HasHash = true;
                break;
            default:
                s.Symbols++;
                break;
        }
    }

    private static void Ends(ref BlockShape s, ReadOnlySpan<char> text)
    {
        var first = text[0];
        s.StartsLower = char.IsLower(first);
        s.StartsDigit = char.IsAsciiDigit(first);
        s.StartsQuote = first is '"' or '“' or '„' or '«' or '\'' or '‘' or '「' or '»';
        s.Image = first == '!' && text.Length > 4 && text[1] == '[' && text[^1] == ')';
        var last = text.Length - 1;
        while (last > 0 && text[last] is '"' or '”' or '’' or '\'' or ')' or ']' or '»' or '“' or '」' or ' ' or '*')
            last--;
        var end = text[last];
        s.EndsSentence = end is '.' or '!' or '?' or '。' or '！' or '？' or '…' or '।' or '؟' or '۔' or '．' || (end is '」' && s.Cjk);
        s.EndsColon = end is ':' or '：';
        s.EndsEllipsis = end == '…' || (last > 2 && end == '.' && text[last - 1] == '.' && text[last - 2] == '.');
        s.Initials = IsInitials(text);
    }

    private static bool IsInitials(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd('.');
        if (text.Length is < 4 or > 28 || text[0] is not ('(' or '[') || text[^1] is not (')' or ']'))
            return false;
        var run = 0;
        foreach (var c in text[1..^1])
        {
            if (char.IsLetter(c))
            {
                if (++run > 6)
                    return false;
            }
            else if (c is '/' or '-' or ' ' or '*' or ',' or '.' or '|' or '\\' or '&')
            {
                run = 0;
            }
            else if (!char.IsDigit(c))
            {
                return false;
            }
        }
        return true;
    }
}
