using System.Collections.Immutable;
using System.Globalization;

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
            if (i > start && next < end && Ends(start, i, next, ends))
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
        var open = text[tokens[at].Start];
        var close = open == '(' ? ')' : ']';
        var limit = Math.Min(end, at + LongestBracket);
        for (var i = at + 1; i < limit; i++)
        {
            if (tokens[i].Kind != TokenKind.Punctuation)
                continue;
            if (text[tokens[i].Start] == close)
                return i;
            // "(Wati (2024) menulis": the first was never closed, or holds more than a remark.
            if (text[tokens[i].Start] == open)
                return -1;
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
        if (follower.Kind == TokenKind.Word && char.IsLower(c) && LabelOf(next) == 0)
            return false;
        // A cue may follow a mark without a gap.
        if (!gap && follower.Kind != TokenKind.Quote && !LostGap(stop, next))
            return false;
        return !IsAbbreviated(start, stop, next, ends);
    }

    // "turun.Pedagang", "(5/6).Dia", "pukul 18.00.Warga", but neither "45/Pid.B/2019" nor "A.Malik" nor "2.Beras".
    private bool LostGap(int stop, int next)
    {
        var at = tokens[stop].Start;
        if (tokens[next].Kind != TokenKind.Word || at < 3)
            return false;
        if (!char.IsLower(text[at - 1]) || !char.IsLower(text[at - 2]))
            return (
                    tokens[stop - 1] is { Kind: TokenKind.Number } number && number.End - number.Start > 2
                    || text[at - 1] is ')' or '%' or '"' or '”'
                )
                && tokens[next].End - tokens[next].Start > 1
                && char.IsLower(text[tokens[next].Start + 1]);
        for (var i = stop - 1; i > first && tokens[i - 1].End == tokens[i].Start; i--)
        {
            if (text[tokens[i - 1].Start] == '/')
                return false;
        }
        return true;
    }

    // The number or letter of an item: "1. Siapkan beras. 2. Cuci."; 0 where there is none.
    private int LabelOf(int at)
    {
        if (at + 2 >= end || text[tokens[at].End] != '.' || tokens[at + 2].Start == tokens[at + 1].End)
            return 0;
        if (tokens[at + 2].Kind != TokenKind.Word || !char.IsUpper(text[tokens[at + 2].Start]))
            return 0;
        var label = tokens[at].Of(text);
        if (label.Length == 1 && char.IsAsciiLetterLower(label[0]))
            return label[0] - 'a' + 1;
        return label.Length <= 2 && int.TryParse(label, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    // "Syaratnya: 1. KTP, 2. KK": the first item stands behind a colon, the others behind the one before them.
    private bool IsItem(int start, int at)
    {
        var label = LabelOf(at);
        if (label <= 1)
            return label == 1 && at > start && text[tokens[at - 1].Start] == ':';
        for (var i = at - 1; i > start; i--)
        {
            if (LabelOf(i) == label - 1)
                return true;
        }
        return false;
    }

    private bool IsAbbreviated(int start, int stop, int next, UnmarkedEnds ends)
    {
        var mark = tokens[stop];
        if (mark.End - mark.Start > 1 || text[mark.Start] != '.' || stop == first || tokens[stop - 1].End != mark.Start || next != stop + 1)
            return false;
        var (word, follower) = (tokens[stop - 1], tokens[next]);
        if (word.Kind == TokenKind.Number)
            return stop - 1 == start ? word.End - word.Start <= 3 && follower.Kind != TokenKind.Quote : IsItem(start, stop - 1);
        if (word.Kind != TokenKind.Word || IsUnit(stop - 1))
            return false;
        var name = word.Of(text);
        if (name.Length == 1 && (stop - 1 == start ? LabelOf(start) > 0 : IsItem(start, stop - 1)))
            return true;
        var known = Abbreviations.Of(name);
        if (IsInitials(name) && (name.Length == 1 || known == AbbreviationStop.None) && follower.Kind == TokenKind.Word)
            return !Abbreviations.IsOpener(follower.Of(text)) && !ends.BehindLetter(start, stop);
        return known switch
        {
            // "di Jalan Melati no. Namun": short ones are now and then the end after all.
            AbbreviationStop.Never => name.Length != 2 || char.IsUpper(name[0]) || !Abbreviations.IsOpener(follower.Of(text)),
            // "17 Sept. 2019", "PT Maju Co. Ltd.", "PT Maju Tbk. (MJU)"
            AbbreviationStop.May => follower.Kind == TokenKind.Number
                || text[follower.Start] is '(' or '['
                || Abbreviations.Of(follower.Of(text)) == AbbreviationStop.May,
            // "U.S. President", "Dec. 28", but "in the U.S. The …", "1 TB. Perangkat"
            AbbreviationStop.BeforeOpener => follower.Kind == TokenKind.Number
                || text[follower.Start] is '(' or '['
                || follower.Kind == TokenKind.Word
                    && !Abbreviations.IsOpener(follower.Of(text))
                    && (stop - 2 < start || tokens[stop - 2].Kind != TokenKind.Number),
            _ => false,
        };
    }

    // A, W.R: capitals with stops between them.
    private static bool IsInitials(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsUpper(word[i]) : word[i] != '.')
                return false;
        }
        return true;
    }

    // "38,5°C. Warga kepanasan.", "daya 18W. Harganya …"
    private bool IsUnit(int at) =>
        at > first
        && tokens[at - 1].End == tokens[at].Start
        && (tokens[at - 1].Kind == TokenKind.Number || text[tokens[at - 1].Start] == '°');
}
