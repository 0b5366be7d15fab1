namespace Runut.Pages;

/// <summary>
/// Guesses the encoding of bytes that are no UTF-8 and declare nothing usable, among those that news pages use. Encodings of two bytes
/// are told by their structure and by the share of their common characters (Li and Momoi, "A composite approach to language/encoding
/// detection", 2001); those of one byte by how much the words look like words when read with them.
/// </summary>
internal static class CharsetGuess
{
    private const int Sample = 1 << 17;

    // The first wins ties: Western pages are the most frequent, and many texts hold nothing but curly quotation marks beyond ASCII.
    private static readonly string[] OneByte =
    [
        "windows-1252",
        "windows-1250",
        "windows-1254",
        "windows-1251",
        "koi8-r",
        "windows-1253",
        "windows-1255",
        "windows-1256",
        "windows-874",
    ];

    /// <summary>The framework's name of the encoding that fits best.</summary>
    public static string Guess(ReadOnlySpan<byte> bytes)
    {
        var start = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
        if (start < 0)
            return "windows-1252";
        var sample = bytes[Math.Max(0, start - 16)..];
        sample = sample[..Math.Min(sample.Length, Sample)];
        return TwoBytes(sample) ?? BestOneByte(sample);
    }

    private static string? TwoBytes(ReadOnlySpan<byte> bytes)
    {
        var japanese = Structure(
            bytes,
            IsEucTrail,
            static (a, b) => a is 0xA1 or 0xA4 or 0xA5 or (>= 0xB0 and <= 0xCF),
            static a => a is 0xA4 or 0xA5
        );
        if (japanese.Fits(0.8) && japanese.Kana > 0.15)
            return "euc-jp";
        var shifted = ShiftJis(bytes);
        if (shifted.Fits(0.8) && shifted.Kana > 0.15)
            return "shift_jis";
        var korean = Structure(bytes, IsEucTrail, static (a, b) => a is (>= 0xB0 and <= 0xC8) or 0xA1 or 0xA3, static _ => false);
        if (korean.Fits(0.9))
            return "ks_c_5601-1987";
        var simplified = Structure(
            bytes,
            static b => b is (>= 0x40 and <= 0x7E) or (>= 0x80 and <= 0xFE) or (>= 0x30 and <= 0x39),
            static (a, b) => b >= 0xA1 && a is (>= 0xB0 and <= 0xD7) or 0xA1 or 0xA3,
            static _ => false
        );
        var traditional = Structure(
            bytes,
            static b => b is (>= 0x40 and <= 0x7E) or (>= 0xA1 and <= 0xFE),
            static (a, b) => a is (>= 0xA4 and <= 0xC6) or 0xA1,
            static _ => false
        );
        if (simplified.Fits(0.8) && (!traditional.Fits(0.8) || simplified.Common >= traditional.Common))
            return "gb18030";
        return traditional.Fits(0.8) ? "big5" : null;
    }

    private static bool IsEucTrail(byte b) => b >= 0xA1;

    private readonly record struct Shares(int Characters, double Invalid, double Common, double Kana)
    {
        public bool Fits(double common) => Characters > 0 && Invalid <= 0.015 && Common >= common;
    }

    private static Shares Structure(
        ReadOnlySpan<byte> bytes,
        Func<byte, bool> isTrail,
        Func<byte, byte, bool> isCommon,
        Func<byte, bool> isKana
    )
    {
        int characters = 0,
            invalid = 0,
            common = 0,
            kana = 0;
        for (var i = 0; i + 1 < bytes.Length; i++)
        {
            if (bytes[i] < 0x80)
                continue;
            characters++;
            if (bytes[i] is 0x80 or 0xFF || !isTrail(bytes[i + 1]))
            {
                invalid++;
                continue;
            }
            if (isCommon(bytes[i], bytes[i + 1]))
                common++;
            if (isKana(bytes[i]))
                kana++;
            i++;
        }
        return Share(characters, invalid, common, kana);
    }

    private static Shares ShiftJis(ReadOnlySpan<byte> bytes)
    {
        int characters = 0,
            invalid = 0,
            common = 0,
            kana = 0;
        for (var i = 0; i + 1 < bytes.Length; i++)
        {
            var lead = bytes[i];
            if (lead < 0x80)
                continue;
            characters++;
            if (lead is >= 0xA1 and <= 0xDF)
                continue;
            if (lead is not ((>= 0x81 and <= 0x9F) or (>= 0xE0 and <= 0xFC)) || bytes[i + 1] is < 0x40 or 0x7F or > 0xFC)
            {
                invalid++;
                continue;
            }
            if (lead is (>= 0x81 and <= 0x83) or (>= 0x88 and <= 0x97))
                common++;
            if (lead == 0x83 || (lead == 0x82 && bytes[i + 1] >= 0x9F))
                kana++;
            i++;
        }
        return Share(characters, invalid, common, kana);
    }

    private static Shares Share(int characters, int invalid, int common, int kana)
    {
        double all = Math.Max(1, characters);
        return new Shares(characters, invalid / all, common / all, kana / all);
    }

    private static string BestOneByte(ReadOnlySpan<byte> bytes)
    {
        var best = OneByte[0];
        var highest = double.NegativeInfinity;
        foreach (var name in OneByte)
        {
            var score = WordScore(EncodingLabels.Get(name).GetString(bytes));
            // A later one must be clearly better.
            if (score > highest + (best == OneByte[0] ? 0.02 : 0))
            {
                highest = score;
                best = name;
            }
        }
        return best;
    }

    /// <summary>How well the characters beyond ASCII stand in words, a character on average.</summary>
    private static double WordScore(string text)
    {
        double score = 0;
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c < 0x80)
                continue;
            count++;
            char before = i > 0 ? text[i - 1] : ' ',
                after = i + 1 < text.Length ? text[i + 1] : ' ';
            if (c is '\uFFFD' or (>= '\u0080' and <= '\u009F'))
                score -= 4;
            else if (char.IsLetter(c) || IsMark(c))
                score += LetterScore(c, before, after);
            else if (char.IsLetter(before) && char.IsLetter(after) && c is not ('’' or '‘' or '–' or '—' or '\u00A0' or '\u00AD' or '·'))
                score -= 2;
            else if (c is '¿' or '¡' or '«' or '»')
                score += 1;
        }
        return count == 0 ? 0 : score / count;
    }

    private static double LetterScore(char c, char before, char after)
    {
        var script = Script(c);
        var score = 0.0;
        if (script == 0)
        {
            score = LatinFrequency(c);
            // "Ã©": words in Latin script seldom have two letters beyond ASCII in a row.
            if (before >= 0x80 && char.IsLetter(before))
                score -= 0.5;
        }
        else
        {
            var alone = true;
            foreach (var neighbour in (ReadOnlySpan<char>)[before, after])
            {
                if (!char.IsLetter(neighbour) && !IsMark(neighbour))
                    continue;
                if (Script(neighbour) == script)
                    alone = false;
                else
                    score -= 1.5;
            }
            // Thai words follow one another without white space; letters of other scripts read as Thai do not.
            if (script == 2 && (before == ' ' || after == ' '))
                score -= 2;
            if (char.IsUpper(c) && char.IsUpper(before))
                score -= 0.6;
            // These Hebrew and Arabic letters stand at the end of a word and nowhere else.
            if ("ךםןףץةى".Contains(c, StringComparison.Ordinal) && Script(after) == script && char.IsLetter(after))
                score -= 1;
            score +=
                alone ? -0.3
                : script == 2 || Common.Contains(char.ToLowerInvariant(c), StringComparison.Ordinal) ? 1
                : 0;
        }
        if (char.IsUpper(c) && char.IsLower(before))
            score -= 2;
        return score;
    }

    // The letters that make up four fifths of a text in Russian, Greek, Hebrew and Arabic.
    private const string Common = "оеаинтсрвлкмдпуяыьг" + "αοιετσνηυρπκμλςόίάέή" + "יוהלארתבמנשכ" + "اليمنرتوبعدسهةفقأ";

    private static bool IsMark(char c) =>
        c is (>= '\u0E31' and <= '\u0E4E') or (>= '\u064B' and <= '\u0652') or (>= '\u05B0' and <= '\u05C4');

    /// <summary>0 Latin, 1 Cyrillic, 2 scripts whose letters no other encoding confuses among themselves.</summary>
    private static int Script(char c) =>
        c switch
        {
            < '\u0370' => 0,
            < '\u0400' => 3,
            < '\u0530' => 1,
            < '\u0600' => 4,
            < '\u0E00' => 5,
            < '\u0E80' => 2,
            _ => 0,
        };

    private static double LatinFrequency(char c) =>
        "éáíóúöüäçñèàąęłśżčřšžěşğı".Contains(c, StringComparison.Ordinal) ? 1
        : "ßâêôãõåøæćńźýůăşţțșőűîëûùïòìÉÖÜÄÇÁŁŚŻČŠŽŞİ".Contains(c, StringComparison.Ordinal) ? 0.6
        : "ðþŕĺľÐÞŔýÿ".Contains(c, StringComparison.Ordinal) ? -0.6
        : 0.1;
}
