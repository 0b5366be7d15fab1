using System.Collections.Immutable;

namespace Runut.Text;

/// <summary>
/// Cuts the tokens of one paragraph into sentences. A full stop inside a quotation ends a sentence too; a closing mark, and the cue that
/// follows it (<c>"… siap." kata Budi.</c>), belong to the sentence that ends there, so that a statement always stands with its cue.
/// Where no stop stands, or only one that may belong to an initial, <see cref="UnmarkedEnds"/> is asked.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="tokens">Its tokens.</param>
/// <param name="first">First token of the paragraph.</param>
/// <param name="end">Index behind its last token.</param>
internal readonly ref struct SentenceCutter(string text, ImmutableArray<Token>.Builder tokens, int first, int end)
{
    private const int LongestBracket = 60;

    // Nobody writes sentences of that many words; a menu or a table without full stops is one. What looks around in a sentence stays cheap.
    private const int LongestSentence = 250;

    /// <summary>Adds the sentences of the paragraph.</summary>
    public void Cut(int paragraph, ImmutableArray<Sentence>.Builder sentences)
    {
        var ends = new UnmarkedEnds(text, tokens, end);
        var start = first;
        var open = false;
        var bracketEnd = -1;
        for (var i = first; i < end; i++)
        {
            if (i - start >= LongestSentence || (i > bracketEnd && ends.Before(start, i)))
            {
                sentences.Add(Of(start, i, paragraph));
                start = i;
            }
            var token = tokens[i];
            if (token.Kind == TokenKind.Quote)
            {
                open = Opens(i, open);
                continue;
            }
            if (token.Kind != TokenKind.Punctuation)
                continue;
            if (i > bracketEnd && text[token.Start] is '(' or '[')
                bracketEnd = BracketEnd(i);
            if (!IsTerminator(token) || i < bracketEnd)
                continue;
            var next = i + 1;
            while (next < end && (IsTerminator(tokens[next]) || IsClosing(next, ref open)))
                next++;
            if (next < end && Ends(start, i, next, ends))
            {
                sentences.Add(Of(start, next, paragraph));
                start = next;
            }
            i = next - 1;
        }
        if (start < end)
            sentences.Add(Of(start, end, paragraph));
    }

    private Sentence Of(int start, int behind, int paragraph) =>
        new(new TextSpan(tokens[start].Start, tokens[behind - 1].End), start, behind, paragraph);

    private bool IsTerminator(Token token) =>
        token.Kind == TokenKind.Punctuation && text[token.Start] is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '।';

    private bool IsClosing(int at, ref bool open)
    {
        var token = tokens[at];
        if (token.Kind != TokenKind.Quote)
            return token.Kind == TokenKind.Punctuation && text[token.Start] is ')' or ']' or '}';
        if (Opens(at, open))
            return false;
        open = false;
        return true;
    }

    /// <summary>True where the mark at <paramref name="at"/> opens a quotation: by its form, else by the gaps beside it, else by what is open.</summary>
    private bool Opens(int at, bool open)
    {
        var token = tokens[at];
        var side = QuotationMarks.SideOf(text[token.Start]);
        if (side != QuoteSide.Either)
            return side == QuoteSide.Opening;
        var gapBefore = at == first || tokens[at - 1].End < token.Start || text[token.Start - 1] is '(' or '[';
        var gapAfter = at + 1 >= end || tokens[at + 1].Start > token.End || text[token.End] is ',' or '.' or ')' or ']' or '?' or '!';
        return gapBefore == gapAfter ? !open : gapBefore;
    }

    private int BracketEnd(int at)
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

    private bool Ends(int start, int stop, int next, UnmarkedEnds ends)
    {
        var follower = tokens[next];
        var gap = follower.Start > tokens[next - 1].End;
        var c = text[follower.Start];
        if (follower.Kind == TokenKind.Punctuation)
            return gap
                && c is '(' or '[' or '-' or '–' or '—' or '•' or '*'
                && text[tokens[stop].Start] != '…'
                && !IsAbbreviated(start, stop, next, ends);
        if (follower.Kind == TokenKind.Word && char.IsLower(c))
            return false;
        // A cue may follow a mark without a gap; a name may not follow a full stop without one unless a word of letters stands before it.
        if (!gap && follower.Kind != TokenKind.Quote && !(follower.Kind == TokenKind.Word && EndsWord(tokens[stop])))
            return false;
        return !IsAbbreviated(start, stop, next, ends);
    }

    private bool EndsWord(Token stop) => stop.Start >= 3 && char.IsLower(text[stop.Start - 1]) && char.IsLower(text[stop.Start - 2]);

    private bool IsAbbreviated(int start, int stop, int next, UnmarkedEnds ends)
    {
        var mark = tokens[stop];
        if (mark.End - mark.Start > 1 || text[mark.Start] != '.' || stop == first || tokens[stop - 1].End != mark.Start || next != stop + 1)
            return false;
        var (word, follower) = (tokens[stop - 1], tokens[next]);
        if (word.Kind == TokenKind.Number)
            return stop - 1 == start && word.End - word.Start <= 3 && follower.Kind != TokenKind.Quote;
        if (word.Kind != TokenKind.Word)
            return false;
        var name = word.Of(text);
        if (name.Length == 1 && char.IsUpper(name[0]) && follower.Kind == TokenKind.Word)
            return !Abbreviations.IsOpener(follower.Of(text)) && !ends.BehindLetter(start, stop);
        return Abbreviations.Of(name) switch
        {
            // "di Jalan Melati no. Namun": short ones are now and then the end after all.
            AbbreviationStop.Never => name.Length != 2 || char.IsUpper(name[0]) || !Abbreviations.IsOpener(follower.Of(text)),
            // "17 Sept. 2019", "PT Maju Co. Ltd."
            AbbreviationStop.May => follower.Kind == TokenKind.Number || Abbreviations.Of(follower.Of(text)) == AbbreviationStop.May,
            // "U.S. President", "Dec. 28", but "in the U.S. The …"
            AbbreviationStop.BeforeOpener => follower.Kind == TokenKind.Number
                || follower.Kind == TokenKind.Word && !Abbreviations.IsOpener(follower.Of(text)),
            _ => false,
        };
    }
}
