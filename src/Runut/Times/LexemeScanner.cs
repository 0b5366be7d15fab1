namespace Runut.Times;

/// <summary>Cuts a text into <see cref="Lexeme"/>s in one pass.</summary>
internal static class LexemeScanner
{
    /// <summary>The lexemes of <paramref name="text"/>, with what <paramref name="lexicon"/> knows of each word.</summary>
    public static List<Lexeme> Scan(string text, TimeLexicon lexicon)
    {
        var lexemes = new List<Lexeme>((text.Length / 5) + 8);
        var gap = Gap.Line;
        for (var i = 0; i < text.Length; )
        {
            var c = text[i];
            if (c is '\n' or '\r' or '\u2028' or '\u2029')
            {
                gap = Gap.Line;
                i++;
            }
            else if (char.IsWhiteSpace(c) || c is '\u200b' or '\ufeff')
            {
                if (gap == Gap.None)
                    gap = Gap.Space;
                i++;
            }
            else
            {
                var lexeme =
                    char.IsLetter(c) ? Word(text, i, gap, lexicon)
                    : char.IsAsciiDigit(c) ? Digits(text, i, gap)
                    : new Lexeme(i, i + 1, LexemeKind.Mark, gap, false, Unify(c), -1, null);
                lexemes.Add(lexeme);
                i = lexeme.End;
                gap = Gap.None;
            }
        }
        return lexemes;
    }

    private static Lexeme Word(string text, int start, Gap gap, TimeLexicon lexicon)
    {
        var end = LettersEnd(text, start + 1);
        var word = lexicon.Find(text.AsSpan(start, end - start));
        // "berhari-hari" and "jum'at" are one word, "Senin-Jumat" is two
        if (end + 1 < text.Length && Unify(text[end]) is '-' or '\'' && char.IsLetter(text[end + 1]))
        {
            var wholeEnd = LettersEnd(text, end + 1);
            var whole = text.AsSpan(start, wholeEnd - start);
            var joined = lexicon.Find(whole);
            if (joined is null && text[end] is '\u2019' or '\u2018' or '\u2010' or '\u2011')
                joined = lexicon.Find($"{text.AsSpan(start, end - start)}{Unify(text[end])}{text.AsSpan(end + 1, wholeEnd - end - 1)}");
            if (joined is not null)
                (word, end) = (joined, wholeEnd);
        }
        return new Lexeme(start, end, LexemeKind.Word, gap, char.IsUpper(text[start]), '\0', -1, word);
    }

    private static int LettersEnd(string text, int end)
    {
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        return end;
    }

    private static Lexeme Digits(string text, int start, Gap gap)
    {
        var end = start;
        var value = 0;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            if (end - start < 9)
                value = (value * 10) + (text[end] - '0');
            end++;
        }
        return new Lexeme(start, end, LexemeKind.Digits, gap, false, '\0', end - start <= 9 ? value : -1, null);
    }

    private static char Unify(char c) =>
        c switch
        {
            '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => '-',
            '\u2018' or '\u2019' or '\u02bc' or '`' => '\'',
            '\u201c' or '\u201d' or '\u201e' or '\u00ab' or '\u00bb' => '"',
            _ => c,
        };
}
