using Runut.Text;

namespace Runut.Statements;

/// <summary>
/// Pairs the quotation marks of a text. Which way a mark faces is told by what stands beside it, by its form only where that does not say:
/// flattened pages turn marks round. Marks of the other kind inside a quotation are nested and left alone.
/// </summary>
internal static class QuotationFinder
{
    private const int MostParagraphs = 8;
    private const int LongestSingle = 400;
    private const int LongestAlias = 6;

    /// <summary>The quotations in document order; they never overlap.</summary>
    public static List<QuotedSpan> Find(SegmentedText text)
    {
        var found = new List<QuotedSpan>();
        var tokens = text.Tokens;
        var open = -1;
        var first = 0;
        foreach (var paragraph in text.Paragraphs)
        {
            var end = first;
            while (end < tokens.Length && tokens[end].Start < paragraph.End)
                end++;
            // An opening mark at the head of a paragraph while one is open: the earlier paragraph went without its closing mark.
            if (
                open >= 0
                && first < end
                && tokens[first].Kind == TokenKind.Quote
                && IsDouble(text, first)
                && Faces(text, first, first, end) != QuoteSide.Closing
            )
            {
                if (Reaches(text, first, end))
                    Close(text, found, open, first - 1, closed: false);
                open = -1;
            }
            if (
                open >= 0
                && (
                    !HasCloser(text, first, end)
                    || text.SentenceAt(tokens[first].Start) - text.SentenceAt(tokens[open].Start) > 4 * MostParagraphs
                )
            )
            {
                CloseUnclosed(text, found, open, first);
                open = -1;
            }
            open = Paragraph(text, found, first, end, open);
            first = end;
        }
        if (open >= 0)
            CloseUnclosed(text, found, open, first);
        return found;
    }

    private static int Paragraph(SegmentedText text, List<QuotedSpan> found, int first, int end, int open)
    {
        var tokens = text.Tokens;
        for (var i = first; i < end; i++)
        {
            if (tokens[i].Kind != TokenKind.Quote)
                continue;
            if (open >= 0)
            {
                if (!IsDouble(text, i))
                    continue;
                if (NestedEnd(text, open, i, end) is > 0 and var nested)
                {
                    i = nested;
                    continue;
                }
                if (Faces(text, i, first, end) == QuoteSide.Opening && CloserBehind(text, i, end))
                {
                    // A second opening mark: what was open never closed.
                    CloseUnclosed(text, found, open, i);
                    open = i;
                    continue;
                }
                Close(text, found, open, i, closed: true);
                open = -1;
            }
            else if (!IsDouble(text, i))
            {
                var close = SingleEnd(text, i, end);
                if (close > i)
                {
                    Close(text, found, i, close, closed: true);
                    i = close;
                }
            }
            else if (Faces(text, i, first, end) == QuoteSide.Closing && !CloserBehindUnopened(text, i, end))
            {
                // A closing mark alone: the quotation began at the head of the paragraph, or behind the one before.
                var start = found.Count > 0 && found[^1].Last >= first ? found[^1].Last + 1 : first;
                if (start == first && i - start >= 3)
                    Close(text, found, start, i, closed: false);
            }
            else
            {
                open = i;
            }
        }
        return open;
    }

    // "… dua “kota tenda” di sana," kata X: marks of another form inside, and the outer one closes later.
    private static int NestedEnd(SegmentedText text, int open, int at, int end)
    {
        var outer = IsCurved(text, open);
        // "Perusahaan Sony ("Sony") mengumumkan …," kata Sony.
        if (at > 0 && IsBracket(text, at - 1, '(', text.Tokens[at].Start - 1))
        {
            for (var i = at + 1; i < end && i <= at + LongestAlias; i++)
            {
                if (text.Tokens[i].Kind == TokenKind.Quote && IsDouble(text, i))
                    return i + 1 < end && IsBracket(text, i + 1, ')', text.Tokens[i].End) ? i : -1;
            }
        }
        if (IsCurved(text, at) == outer || Faces(text, at, open, end) != QuoteSide.Opening)
            return -1;
        for (var i = at + 1; i < end; i++)
        {
            if (text.Tokens[i].Kind != TokenKind.Quote || !IsDouble(text, i))
                continue;
            if (IsCurved(text, i) == outer)
                return -1;
            for (var last = i + 1; last < end; last++)
            {
                if (text.Tokens[last].Kind == TokenKind.Quote && IsDouble(text, last) && IsCurved(text, last) == outer)
                    return Faces(text, last, at, end) == QuoteSide.Opening ? -1 : i;
            }
            return -1;
        }
        return -1;
    }

    private static bool IsBracket(SegmentedText text, int token, char bracket, int position) =>
        text.Tokens[token].Start == position && text.Text[position] == bracket;

    private static bool IsCurved(SegmentedText text, int token) =>
        QuotationMarks.SideOf(text.Text[text.Tokens[token].Start]) != QuoteSide.Either;

    private static bool CloserBehind(SegmentedText text, int at, int end)
    {
        for (var i = at + 1; i < end; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Quote && IsDouble(text, i))
                return Faces(text, i, at, end) != QuoteSide.Opening;
        }
        return false;
    }

    // "”Teks“ kata X": a mark that faces the wrong way at the head of its words still opens when the next one closes.
    private static bool CloserBehindUnopened(SegmentedText text, int at, int end)
    {
        // "… minim.,”Harga naik,” kata X": so does one that lost the gap before it, behind a mark and before a capital.
        var gap =
            at == 0
            || text.Tokens[at - 1].End < text.Tokens[at].Start
            || text.Tokens[at - 1].Kind == TokenKind.Punctuation && at + 1 < end && char.IsUpper(text.Text[text.Tokens[at + 1].Start]);
        return gap && at + 1 < end && text.Tokens[at + 1].Start == text.Tokens[at].End && CloserBehind(text, at, end);
    }

    private static bool HasCloser(SegmentedText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Quote && IsDouble(text, i))
                return Faces(text, i, first, end) != QuoteSide.Opening;
        }
        return false;
    }

    private static bool Reaches(SegmentedText text, int first, int end) => end - first > 2;

    private static void CloseUnclosed(SegmentedText text, List<QuotedSpan> found, int open, int limit)
    {
        var tokens = text.Tokens;
        var paragraphEnd = open + 1;
        while (paragraphEnd < limit && tokens[paragraphEnd].Start < ParagraphEnd(text, open))
            paragraphEnd++;
        var last = paragraphEnd - 1;
        // "Kami siap, kata Budi.: the quotation ends where a comma and a cue with a name follow.
        for (var i = open + 3; i < paragraphEnd; i++)
        {
            if (tokens[i - 1].Of(text.Text) is "," && SpeechWord.IsBareCue(text, i))
            {
                last = i - 1;
                break;
            }
        }
        if (last - open >= 3)
            Close(text, found, open, last, closed: false);
    }

    private static int ParagraphEnd(SegmentedText text, int token)
    {
        var sentence = text.Sentences[text.SentenceAt(text.Tokens[token].Start)];
        return text.Paragraphs[sentence.Paragraph].End;
    }

    private static void Close(SegmentedText text, List<QuotedSpan> found, int open, int last, bool closed)
    {
        var tokens = text.Tokens;
        var source = text.Text;
        var start = tokens[open].Kind == TokenKind.Quote ? tokens[open].End : tokens[open].Start;
        var end = tokens[last].Kind == TokenKind.Quote && last > open ? tokens[last].Start : tokens[last].End;
        while (start < end && char.IsWhiteSpace(source[start]))
            start++;
        while (end > start && (char.IsWhiteSpace(source[end - 1]) || source[end - 1] is ',' or ';'))
            end--;
        if (end > start && source[end - 1] == '.' && !(end - 2 > start && source[end - 2] == '.'))
            end--;
        while (end > start && (char.IsWhiteSpace(source[end - 1]) || source[end - 1] == ','))
            end--;
        if (end > start && last > open)
            found.Add(
                new QuotedSpan(open, last, new TextSpan(start, end), !IsDouble(text, open) && tokens[open].Kind == TokenKind.Quote, closed)
            );
    }

    private static int SingleEnd(SegmentedText text, int open, int end)
    {
        var tokens = text.Tokens;
        if (Faces(text, open, open, end) == QuoteSide.Closing && !(open == 0 || tokens[open - 1].End < tokens[open].Start))
            return -1;
        for (var i = open + 1; i < end && tokens[i].Start - tokens[open].Start < LongestSingle; i++)
        {
            if (tokens[i].Kind == TokenKind.Quote && (IsDouble(text, i) || tokens[i - 1].End == tokens[i].Start))
                return IsDouble(text, i) ? -1 : i;
        }
        return -1;
    }

    private static bool IsDouble(SegmentedText text, int token)
    {
        var span = text.Tokens[token];
        return span.End - span.Start == 2
            || !(QuotationMarks.IsApostrophe(text.Text[span.Start]) || text.Text[span.Start] is '‹' or '›' or '‚' or '‛');
    }

    private static QuoteSide Faces(SegmentedText text, int token, int first, int end)
    {
        var tokens = text.Tokens;
        var mark = tokens[token];
        var before = mark.Start > 0 ? text.Text[mark.Start - 1] : ' ';
        var after = mark.End < text.Text.Length ? text.Text[mark.End] : ' ';
        var gapBefore = char.IsWhiteSpace(before) || before is '(' or '[' or '-' or '–' or '—' or ':';
        var gapAfter = char.IsWhiteSpace(after) || after is ',' or '.' or ')' or ']' or '?' or '!' or ';' or ':';
        var form = QuotationMarks.SideOf(text.Text[mark.Start]);
        if (gapBefore && !gapAfter)
            return QuoteSide.Opening;
        if (gapAfter && !gapBefore && !(before == ',' && form == QuoteSide.Opening))
            return QuoteSide.Closing;
        return form;
    }
}
