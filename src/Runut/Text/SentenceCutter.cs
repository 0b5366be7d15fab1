using System.Collections.Immutable;

namespace Runut.Text;

/// <summary>
/// Cuts the tokens of one paragraph into sentences. A full stop inside a quotation ends a sentence too; a closing mark, and the cue that
/// follows it (<c>"… siap." kata Budi.</c>), belong to the sentence that ends there, so that a statement always stands with its cue.
/// </summary>
internal static class SentenceCutter
{
    private const int LongestBracket = 60;

    /// <summary>Adds the sentences made of the tokens <c>[first, end)</c>.</summary>
    public static void Cut(
        string text,
        ImmutableArray<Token>.Builder tokens,
        int first,
        int end,
        int paragraph,
        ImmutableArray<Sentence>.Builder sentences
    )
    {
        var start = first;
        var open = false;
        var bracketEnd = -1;
        for (var i = first; i < end; i++)
        {
            var token = tokens[i];
            if (token.Kind == TokenKind.Quote)
            {
                open = Opens(text, tokens, i, first, end, open);
                continue;
            }
            if (token.Kind != TokenKind.Punctuation)
                continue;
            if (i > bracketEnd && text[token.Start] is '(' or '[')
                bracketEnd = BracketEnd(text, tokens, i, end);
            if (!IsTerminator(text, token) || i < bracketEnd)
                continue;
            var next = i + 1;
            while (next < end && (IsTerminator(text, tokens[next]) || IsClosing(text, tokens, next, first, end, ref open)))
                next++;
            if (next < end && Ends(text, tokens, start, i, next, first))
            {
                sentences.Add(Of(tokens, start, next, paragraph));
                start = next;
            }
            i = next - 1;
        }
        if (start < end)
            sentences.Add(Of(tokens, start, end, paragraph));
    }

    private static Sentence Of(ImmutableArray<Token>.Builder tokens, int start, int end, int paragraph) =>
        new(new TextSpan(tokens[start].Start, tokens[end - 1].End), start, end, paragraph);

    private static bool IsTerminator(string text, Token token) =>
        token.Kind == TokenKind.Punctuation && text[token.Start] is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '।';

    private static bool IsClosing(string text, ImmutableArray<Token>.Builder tokens, int at, int first, int end, ref bool open)
    {
        var token = tokens[at];
        if (token.Kind != TokenKind.Quote)
            return token.Kind == TokenKind.Punctuation && text[token.Start] is ')' or ']' or '}';
        if (Opens(text, tokens, at, first, end, open))
            return false;
        open = false;
        return true;
    }

    /// <summary>True where the mark at <paramref name="at"/> opens a quotation: by its form, else by the gaps beside it, else by what is open.</summary>
    private static bool Opens(string text, ImmutableArray<Token>.Builder tokens, int at, int first, int end, bool open)
    {
        var token = tokens[at];
        var side = QuotationMarks.SideOf(text[token.Start]);
        if (side != QuoteSide.Either)
            return side == QuoteSide.Opening;
        var gapBefore = at == first || tokens[at - 1].End < token.Start || text[token.Start - 1] is '(' or '[';
        var gapAfter = at + 1 >= end || tokens[at + 1].Start > token.End || text[token.End] is ',' or '.' or ')' or ']' or '?' or '!';
        return gapBefore == gapAfter ? !open : gapBefore;
    }

    private static int BracketEnd(string text, ImmutableArray<Token>.Builder tokens, int at, int end)
    {
        var close = text[tokens[at].Start] == '(' ? ')' : ']';
        var limit = Math.Min(end, at + LongestBracket);
        for (var i = at + 1; i < limit; i++)
        {
            if (tokens[i].Kind == TokenKind.Punctuation && text[tokens[i].Start] == close)
                return i;
        }
        return -1;
    }

    private static bool Ends(string text, ImmutableArray<Token>.Builder tokens, int start, int stop, int next, int first)
    {
        var follower = tokens[next];
        var gap = follower.Start > tokens[next - 1].End;
        var c = text[follower.Start];
        if (follower.Kind == TokenKind.Punctuation)
            return gap
                && c is '(' or '[' or '-' or '–' or '—' or '•' or '*'
                && text[tokens[stop].Start] != '…'
                && !IsAbbreviated(text, tokens, start, stop, next, first);
        if (follower.Kind == TokenKind.Word && char.IsLower(c))
            return false;
        // A cue may follow a mark without a gap; a name may not follow a full stop without one unless a word of letters stands before it.
        if (!gap && follower.Kind != TokenKind.Quote && !(follower.Kind == TokenKind.Word && EndsWord(text, tokens[stop])))
            return false;
        return !IsAbbreviated(text, tokens, start, stop, next, first);
    }

    private static bool EndsWord(string text, Token stop) =>
        stop.Start >= 3 && char.IsLower(text[stop.Start - 1]) && char.IsLower(text[stop.Start - 2]);

    private static bool IsAbbreviated(string text, ImmutableArray<Token>.Builder tokens, int start, int stop, int next, int first)
    {
        var mark = tokens[stop];
        if (mark.Length() > 1 || text[mark.Start] != '.' || stop == first || tokens[stop - 1].End != mark.Start || next != stop + 1)
            return false;
        var word = tokens[stop - 1];
        var follower = tokens[next].Of(text);
        if (word.Kind == TokenKind.Number)
            return stop - 1 == start && word.Length() <= 3 && tokens[next].Kind != TokenKind.Quote;
        if (word.Kind != TokenKind.Word)
            return false;
        var name = word.Of(text);
        var stops = Abbreviations.Of(name);
        if (stops == AbbreviationStop.Never)
            return name.Length > 1 && char.IsLower(name[0]) && name.Length <= 2 ? !Abbreviations.IsOpener(follower) : true;
        if (name.Length == 1 && char.IsUpper(name[0]))
            return tokens[next].Kind == TokenKind.Word && !Abbreviations.IsOpener(follower);
        return false;
    }

    private static int Length(this Token token) => token.End - token.Start;
}
