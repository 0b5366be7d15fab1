using System.Buffers;
using System.Text;

namespace Runut.Pages;

/// <summary>
/// Mends text that was UTF-8, was read as Windows-1252, Latin-1 or Mac Roman, and was then saved as UTF-8 (<c>â€œ</c> or <c>‚Äú</c> for <c>“</c>):
/// sequences that are valid UTF-8 when written back into bytes. Pages that mix right and wrong text are mended where they are wrong.
/// </summary>
internal static class Mojibake
{
    private const string Windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    private const string Mac =
        "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00A0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uF8FFÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

    private static readonly Reading FromWindows = new(Windows, 0x80, "âÂÃð");
    private static readonly Reading FromMac = new(Mac, 0x80, "‚¬√\uF8FF");
    private static readonly Reading FromLatin = new(CharactersOf(0x80, 32), 0x80, CharactersOf(0xC2, 0xF5 - 0xC2));

    /// <summary>Mends <paramref name="text"/>; the same text where nothing needs it.</summary>
    /// <param name="text">The decoded page.</param>
    /// <param name="mended">How many characters were mended.</param>
    public static string Mend(string text, out int mended)
    {
        mended = 0;
        // Twice wrong does occur; more often does not.
        for (var round = 0; round < 2; round++)
        {
            var before = mended;
            // Nobody writes the control characters that Latin-1 makes of bytes.
            if (HoldsControl(text))
                text = FromLatin.Mend(text, ref mended);
            text = FromMac.Mend(FromWindows.Mend(text, ref mended), ref mended);
            if (mended == before)
                break;
        }
        return text;
    }

    private static string CharactersOf(int first, int count) => string.Concat(Enumerable.Range(first, count).Select(code => (char)code));

    private static bool HoldsControl(ReadOnlySpan<char> text) => text.ContainsAnyInRange('\u0080', '\u009F');

    /// <summary>One wrong way to read bytes.</summary>
    private sealed class Reading(string characters, int first, string leads)
    {
        private readonly SearchValues<char> _leads = SearchValues.Create(leads);

        public string Mend(string text, ref int mended)
        {
            // One "Ã“" may be Portuguese in capitals before a quotation mark; the rest is nothing that anybody writes.
            var evidence = 0;
            for (var at = Next(text, 0); at >= 0 && evidence < 2; at = Next(text, at + 1))
                evidence += Evidence(text, at, Sequence(text, at, out _));
            if (evidence < 2)
                return text;
            var result = new StringBuilder(text.Length);
            var copied = 0;
            for (var at = Next(text, 0); at >= 0; at = Next(text, at))
            {
                var length = Sequence(text, at, out var rune);
                var replacement = rune.ToString();
                if (length == 0 && text.AsSpan(at).StartsWith("â€", StringComparison.Ordinal))
                {
                    // The last byte of ” has no character in Windows-1252, and many programs lost it.
                    length = at + 2 < text.Length && text[at + 2] == '\uFFFD' ? 3 : 2;
                    replacement = "”";
                }
                if (length == 0)
                {
                    at++;
                    continue;
                }
                result.Append(text, copied, at - copied).Append(replacement);
                at += length;
                copied = at;
                mended++;
            }
            return result.Append(text, copied, text.Length - copied).ToString();
        }

        private int Next(string text, int from)
        {
            var found = from >= text.Length ? -1 : text.AsSpan(from).IndexOfAny(_leads);
            return found < 0 ? -1 : from + found;
        }

        private int ByteOf(char c)
        {
            var at = characters.IndexOf(c, StringComparison.Ordinal);
            return at >= 0 ? first + at
                : c < 0x80 || (characters.Length == 32 && c is >= '\u00A0' and <= '\u00FF') ? c
                : -1;
        }

        private int Evidence(string text, int at, int length) =>
            characters[0] == '\u0080' && !HoldsControl(text.AsSpan(at, length)) ? 0
            : length > 2 ? 2
            : length == 2 && text[at + 1] is not ('“' or '”' or '‘' or '’' or '–' or '—' or '…') ? 1
            : 0;

        private int Sequence(string text, int at, out Rune rune)
        {
            rune = default;
            var lead = ByteOf(text[at]);
            var length = lead switch
            {
                >= 0xC2 and <= 0xDF => 2,
                >= 0xE0 and <= 0xEF => 3,
                >= 0xF0 and <= 0xF4 => 4,
                _ => 0,
            };
            if (length == 0 || at + length > text.Length)
                return 0;
            Span<byte> bytes = [(byte)lead, 0, 0, 0];
            for (var i = 1; i < length; i++)
            {
                var b = ByteOf(text[at + i]);
                if (b is < 0x80 or > 0xBF)
                    return 0;
                bytes[i] = (byte)b;
            }
            // Of three bytes only punctuation, currency and letter-like signs: what else they make is too rare to be told from chance.
            if (length == 3 && bytes[1] is not (0x80 or 0x82 or 0x84) && !HoldsControl(text.AsSpan(at, length)))
                return 0;
            return Rune.DecodeFromUtf8(bytes[..length], out rune, out var consumed) == OperationStatus.Done && consumed == length
                ? length
                : 0;
        }
    }
}
