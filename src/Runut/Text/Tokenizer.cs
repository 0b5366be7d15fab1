using System.Collections.Immutable;
using System.Globalization;

namespace Runut.Text;

/// <summary>Cuts a run of text into tokens from left to right, each character looked at a bounded number of times.</summary>
internal static class Tokenizer
{
    /// <summary>Adds the tokens of <c>[start, end)</c> to <paramref name="tokens"/>.</summary>
    public static void Tokenize(string text, int start, int end, ImmutableArray<Token>.Builder tokens)
    {
        for (var i = start; i < end; )
        {
            if (IsGap(text[i]))
            {
                i++;
                continue;
            }
            var token = Next(text, i, end);
            tokens.Add(token);
            i = token.End;
        }
    }

    private static Token Next(string text, int start, int end)
    {
        var first = text[start];
        if (
            first is '@' or '#'
            && start + 1 < end
            && (IsLetter(text, start + 1) || text[start + 1] == '_' || char.IsDigit(text[start + 1]))
        )
            return new Token(start, AccountEnd(text, start + 1, end), TokenKind.Address);
        if (IsLetter(text, start))
        {
            var address = Addresses.EndAt(text, start, end);
            return address > start
                ? new Token(start, address, TokenKind.Address)
                : new Token(start, WordEnd(text, start, end), TokenKind.Word);
        }
        if (char.IsDigit(first))
        {
            var address = Addresses.EndAt(text, start, end);
            return address > start
                ? new Token(start, address, TokenKind.Address)
                : new Token(start, NumberEnd(text, start, end), TokenKind.Number);
        }
        if (QuotationMarks.Is(first))
        {
            // Two single marks in a row stand for one double mark.
            var pair = start + 1 < end && text[start + 1] == first && first is '\'' or '`' or '’' or '‘';
            return new Token(start, pair && start + 1 < end && text[start + 1] == first ? start + 2 : start + 1, TokenKind.Quote);
        }
        var at = start + 1;
        if (first is '.' or '-' or '!' or '?' or '_' or '*' or '=')
        {
            while (at < end && text[at] == first)
                at++;
        }
        else if (char.IsHighSurrogate(first) && at < end && char.IsLowSurrogate(text[at]))
        {
            at++;
        }
        return new Token(start, at, TokenKind.Punctuation);
    }

    /// <summary>White space and characters without a shape of their own.</summary>
    public static bool IsGap(char c) => char.IsWhiteSpace(c) || (c >= '\u00AD' && char.GetUnicodeCategory(c) == UnicodeCategory.Format);

    private static bool IsLetter(string text, int at)
    {
        var c = text[at];
        if (c < 128)
            return char.IsAsciiLetter(c);
        if (char.IsHighSurrogate(c))
            return at + 1 < text.Length && char.IsLetter(text, at);
        return char.IsLetter(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
    }

    private static int Step(string text, int at) => char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? at + 2 : at + 1;

    private static int AccountEnd(string text, int at, int end)
    {
        while (at < end && (IsLetter(text, at) || char.IsDigit(text[at]) || text[at] == '_'))
            at = Math.Min(Step(text, at), end);
        return at;
    }

    // Letters; then -letters and -digits (ke-3, Korea-Rusia, Covid-19), 'letters (Jum'at), digits (MH17), and the inner dots of S.H and U.S.
    private static int WordEnd(string text, int start, int end)
    {
        if (GluedEnd(text, start, end) is var glued && glued > start)
            return glued;
        var at = start;
        var run = start;
        while (at < end)
        {
            var c = text[at];
            // "BjÃ¶rn": a letter whose two bytes of UTF-8 were read as two characters stays within its word.
            if (IsLetter(text, at) || c == '\u00AD' || (c is >= '\u00A1' and <= '\u00BF' && at > start && text[at - 1] == 'Ã'))
            {
                at = Math.Min(Step(text, at), end);
            }
            else if (char.IsDigit(c))
            {
                // Rp2,5 triliun: the currency and the sum are two tokens.
                if (IsCurrency(text.AsSpan(start, at - start)) || IsNote(text, start, at, end))
                    break;
                while (at < end && char.IsDigit(text[at]))
                    at++;
            }
            else if (at + 1 < end && (c is '-' or '‑' or '‐') && (IsLetter(text, at + 1) || char.IsDigit(text[at + 1])))
            {
                at++;
                run = at;
            }
            else if (at + 1 < end && QuotationMarks.IsApostrophe(c) && IsLetter(text, at + 1) && char.IsLetter(text[at - 1]))
            {
                at++;
            }
            else if (c == '&' && at + 1 < end && at - start <= 2 && char.IsUpper(text[at + 1]) && char.IsUpper(text[at - 1]))
            {
                at++;
            }
            else if (c == '.' && IsInnerDot(text, run, at, end))
            {
                at++;
                run = at;
            }
            else
            {
                break;
            }
        }
        return at;
    }

    // Where links stood, flattened pages lose the space: "dariReuters", "dilansirdetikSulsel".
    private static int GluedEnd(string text, int start, int end)
    {
        var at = start;
        while (at < end && at - start < 10 && char.IsAsciiLetterLower(text[at]))
        {
            if (at > start && at + 5 < end && char.IsAsciiLetterUpper(text[at + 5]) && text.AsSpan(at, 5) is "detik")
                break;
            at++;
        }
        if (at - start < 2 || at + 1 >= end || !char.IsAsciiLetterLower(text[at + 1]))
        {
            if (at + 1 >= end || !char.IsAsciiLetterUpper(text[at]))
                return start;
        }
        return
            text.AsSpan(start, at - start)
                is "dari"
                    or "dilansir"
                    or "melansir"
                    or "kepada"
                    or "dikutip"
                    or "mengutip"
                    or "oleh"
                    or "pada"
                    or "dalam"
            ? at
            : start;
    }

    // S.H, M.Si, U.S, a.n, Ph.D: a dot between short runs of letters, the first at most two letters long.
    private static bool IsInnerDot(string text, int run, int at, int end)
    {
        if (at - run is 0 or > 2 || at + 1 >= end || !IsLetter(text, at + 1))
            return false;
        var length = 0;
        for (var i = at + 1; i < end && length < 6 && IsLetter(text, i); i++)
            length++;
        var shortRun = length <= 1 || (char.IsUpper(text[run]) && char.IsUpper(text[at + 1]) && length <= (at - run == 1 ? 3 : 1));
        var dotted = at + 1 + length < end && text[at + 1 + length] == '.';
        return shortRun && (length <= 1 || char.IsUpper(text[run])) && (at - run == 1 || length == 1 || dotted);
    }

    // "Kecamatan Senen6": the number of a note or of the next item, glued on where the page lost its markup.
    private static bool IsNote(string text, int start, int at, int end) =>
        at - start >= 4
        && char.IsLower(text[at - 1])
        && char.IsUpper(text[start])
        && (at + 1 == end || !(char.IsLetterOrDigit(text[at + 1]) || text[at + 1] == '-'));

    private static bool IsCurrency(ReadOnlySpan<char> word) =>
        word is "Rp" or "RP" or "rp" or "US" or "USD" or "IDR" or "SGD" or "EUR" or "RM" or "AUD" or "JPY";

    // 10.000 · 2,5 · 18.00 · 18:30 · 25/4/2019 · 12/2019 · 1960-an · 2019-04-25
    private static int NumberEnd(string text, int start, int end)
    {
        var at = start;
        while (at < end)
        {
            if (char.IsDigit(text[at]))
                at++;
            else if (at + 1 < end && text[at] is '.' or ',' or '/' or ':' && char.IsDigit(text[at + 1]))
                at++;
            else
                break;
        }
        if (IsIsoRest(text, start, at, end))
            return at + 6;
        if (at + 2 < end && text[at] == '-' && text[at + 1] == 'a' && text[at + 2] == 'n' && (at + 3 == end || !IsLetter(text, at + 3)))
            return at + 3;
        return at;
    }

    private static bool IsIsoRest(string text, int start, int at, int end) =>
        at - start == 4
        && at + 6 <= end
        && text[at] == '-'
        && char.IsDigit(text[at + 1])
        && char.IsDigit(text[at + 2])
        && text[at + 3] == '-'
        && char.IsDigit(text[at + 4])
        && char.IsDigit(text[at + 5])
        && (at + 6 == end || !char.IsLetterOrDigit(text[at + 6]));
}
