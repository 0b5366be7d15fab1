using System.Globalization;

namespace Runut.Articles;

/// <summary>What a piece of a line is.</summary>
internal enum DatePieceKind : byte
{
    Number,
    Word,
    Mark,
}

/// <summary>A number, a word or a mark of a line that may hold a date.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index behind its last.</param>
/// <param name="Value">The number, or the character of a mark; 0 for a word.</param>
internal readonly record struct DatePiece(DatePieceKind Kind, int Start, int End, int Value)
{
    public int Length => End - Start;
}

/// <summary>Cuts a line into numbers, words and marks.</summary>
internal static class DatePieces
{
    /// <summary>Fills <paramref name="pieces"/> from the start of <paramref name="text"/>; how many there are.</summary>
    public static int Cut(ReadOnlySpan<char> text, Span<DatePiece> pieces)
    {
        var count = 0;
        for (var i = 0; i < text.Length && count < pieces.Length; )
        {
            var c = text[i];
            var start = i;
            if (char.IsDigit(c))
            {
                var value = 0;
                for (; i < text.Length && char.IsDigit(text[i]); i++)
                    value = value > 99_999_999 ? value : (value * 10) + CharUnicodeInfo.GetDecimalDigitValue(text[i]);
                pieces[count++] = new DatePiece(DatePieceKind.Number, start, i, value);
            }
            else if (c is '年' or '月' or '日' or '년' or '월' or '일' or '時' or '时' or '点')
            {
                pieces[count++] = new DatePiece(DatePieceKind.Mark, start, ++i, c);
            }
            else if (IsOfWord(c))
            {
                while (i < text.Length && IsOfWord(text[i]))
                    i++;
                pieces[count++] = new DatePiece(DatePieceKind.Word, start, i, 0);
            }
            else
            {
                i++;
                if (!char.IsWhiteSpace(c))
                    pieces[count++] = new DatePiece(DatePieceKind.Mark, start, i, c);
            }
        }
        return count;
    }

    private static bool IsOfWord(char c) =>
        char.IsAsciiLetter(c)
        || (
            c > 127
            && (char.IsLetter(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
        );
}
