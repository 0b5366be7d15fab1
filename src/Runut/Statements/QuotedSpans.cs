using System.Collections.Immutable;
using Runut.Text;

namespace Runut.Statements;

/// <summary>Words between quotation marks.</summary>
/// <param name="Open">Index of the opening mark's token.</param>
/// <param name="Close">Index of the closing mark's token; where it is missing, index behind the paragraph's last token.</param>
/// <param name="Content">The words between the marks, without a comma or full stop just before the closing one.</param>
internal readonly record struct QuotedSpan(int Open, int Close, TextSpan Content);

/// <summary>Pairs the quotation marks of a text, paragraph by paragraph.</summary>
internal static class QuotedSpans
{
    /// <summary>Every outermost quotation, in document order. An opening mark without its partner quotes to the end of its paragraph.</summary>
    public static ImmutableArray<QuotedSpan> Find(SegmentedText text)
    {
        var found = ImmutableArray.CreateBuilder<QuotedSpan>();
        var token = 0;
        foreach (var paragraph in text.Paragraphs)
        {
            var end = token;
            while (end < text.Tokens.Length && text.Tokens[end].Start < paragraph.End)
                end++;
            FindIn(text, token, end, found);
            token = end;
        }
        return found.ToImmutable();
    }

    private static void FindIn(SegmentedText text, int first, int end, ImmutableArray<QuotedSpan>.Builder found)
    {
        for (var i = first; i < end; i++)
        {
            if (!IsDouble(text, i) || IsClosingForm(text, i))
                continue;
            var close = i + 1;
            while (close < end && !(IsDouble(text, close) && Closes(text, i, close, end)))
                close++;
            if (close == end && end - i > 120)
                continue;
            var content = Content(text, i, close);
            if (!content.IsEmpty)
                found.Add(new QuotedSpan(i, close, content));
            i = close;
        }
    }

    /// <summary>A curly opening mark inside an open quotation nests; any straight or closing mark that does not open a word ends it.</summary>
    private static bool Closes(SegmentedText text, int open, int at, int end)
    {
        if (IsOpeningForm(text, at))
            return false;
        if (IsClosingForm(text, at))
            return true;
        var mark = text.Tokens[at];
        var spaceBefore = mark.Start > 0 && char.IsWhiteSpace(text.Text[mark.Start - 1]);
        var wordBehind = mark.End < text.Text.Length && char.IsLetterOrDigit(text.Text[mark.End]);
        return !(spaceBefore && wordBehind) || at == open + 1 || at + 1 == end;
    }

    private static TextSpan Content(SegmentedText text, int open, int close)
    {
        var last = close - 1;
        while (
            last > open
            && text.Tokens[last].Kind == TokenKind.Punctuation
            && text.Text[text.Tokens[last].Start] is ',' or '.'
            && text.Tokens[last].Span.Length == 1
        )
            last--;
        return last > open ? new TextSpan(text.Tokens[open + 1].Start, text.Tokens[last].End) : new TextSpan(0, 0);
    }

    private static bool IsDouble(SegmentedText text, int token) =>
        text.Tokens[token].Kind == TokenKind.Quote && text[token] is not ("'" or "‘" or "’" or "`" or "‹" or "›" or "‚" or "‛");

    private static bool IsOpeningForm(SegmentedText text, int token) => text[token] is "“" or "„" or "«" or "‟";

    private static bool IsClosingForm(SegmentedText text, int token) => text[token] is "”" or "»";
}
