using Runut.Text;

namespace Runut.Statements.English;

/// <summary>Tells for each quotation of an English text whether somebody is reported to have said it, and by which words.</summary>
internal sealed class EnglishDirect(EnglishText text, List<Draft> drafts, bool[] taken)
{
    private const int FewestWords = 3;

    // A quotation of so many words is speech even where no comma parts it from its cue.
    private const int Sentence = 5;

    private const int Window = 24;

    private const int LongestLabel = 6;

    // units come in document order: each quotation is looked at once
    private int _quotation;

    /// <summary>Reads the quotations of a unit; what belongs to them and to their attribution is taken.</summary>
    public void Read(int unitIndex)
    {
        var unit = text.Text.Units[unitIndex];
        Draft? previous = null;
        for (; _quotation < text.Text.Quotations.Count && text.Text.Quotations[_quotation].First < unit.End; _quotation++)
        {
            var q = _quotation;
            var quotation = text.Text.Quotations[q];
            var head = previous is null ? unit.First : text.Text.Quotations[q - 1].Last + 1;
            var tail = q + 1 < text.Text.Quotations.Count ? Math.Min(unit.End, text.Text.Quotations[q + 1].First) : unit.End;
            var draft = Attribute(unitIndex, quotation, Math.Min(head, quotation.First), Math.Max(tail, quotation.Last + 1), previous);
            if (draft is null)
                continue;
            drafts.Add(draft);
            previous = draft;
            Array.Fill(taken, true, quotation.First, quotation.Last - quotation.First + 1);
        }
    }

    private Draft? Attribute(int unit, QuotedSpan quotation, int head, int tail, Draft? previous)
    {
        var words = WordsIn(quotation);
        var next = quotation.Last + 1;
        var headEmpty = IsOnlyMarks(head, quotation.First);
        var tailEmpty = IsOnlyMarks(next, tail);
        var spoken = IsSpeech(quotation, next, words);
        if (previous is not null && words >= 2 && Follows(head, quotation.First) && tailEmpty)
            return Make(unit, quotation, SpeakerPhrase.None, -1, -1, "second half of a quotation", previous);
        // "Why?" Lee asked. The mark ends a sentence, but not what belongs to it.
        if (
            tailEmpty
            && tail == text.Text.Units[unit].End
            && unit + 1 < text.Text.Units.Count
            && text.Text.Units[unit + 1] is var after
            && after.Paragraph == text.Text.Units[unit].Paragraph
        )
            tail = FirstQuotation(after);
        if (spoken && (headEmpty || words >= Sentence) && Behind(next, tail, out var cue, out var cueEnd, out var speaker, out var end))
        {
            Array.Fill(taken, true, next, end - next);
            return Make(unit, quotation, speaker, cue, cueEnd, "quotation, cue behind", speaker.Form == SpeakerForm.None ? previous : null);
        }
        if ((words >= FewestWords || spoken) && Before(head, quotation.First, words, out cue, out speaker, out var from))
        {
            Array.Fill(taken, true, from, quotation.First - from);
            return Make(
                unit,
                quotation,
                speaker,
                cue,
                cue + 1,
                "quotation, cue before",
                speaker.Form == SpeakerForm.None ? LastIn(unit) : null
            );
        }
        if (spoken && tailEmpty && Label(head, quotation.First) is { Form: not SpeakerForm.None } label)
            return Make(unit, quotation, label, -1, -1, "quotation behind a name and a colon", null);
        if (!headEmpty || !tailEmpty || quotation.Single && words < Sentence)
            return null;
        if (previous is not null)
            return Make(unit, quotation, SpeakerPhrase.None, -1, -1, "second half of a quotation", previous);
        var last = LastBefore(unit);
        if (words < FewestWords && last is null)
            return null;
        return last is null
            ? Make(unit, quotation, SpeakerPhrase.None, -1, -1, "quotation alone", null)
            : Make(unit, quotation, SpeakerPhrase.None, -1, -1, "quotation that follows", last);
    }

    private int FirstQuotation(Unit unit)
    {
        var end = unit.First;
        while (end < unit.End && text.Text.QuotationAt(end) < 0)
            end++;
        return end;
    }

    // A comma or another stop inside the closing mark, or behind it, parts what is said from who says it.
    private bool IsSpeech(QuotedSpan quotation, int next, int words)
    {
        var last = text.Text.Text.Text[text.Text.Token(quotation.Last).Start - 1];
        return last is ',' or '.' or '?' or '!' or '-' or '―' or '—' or '…' || text.IsComma(next) || words >= 2 * Sentence;
    }

    /// <summary><c>," he said</c>, <c>," said Ann Lee</c>, <c>," according to the clinic</c>.</summary>
    private bool Behind(int next, int tail, out int cue, out int cueEnd, out SpeakerPhrase speaker, out int end)
    {
        (cue, cueEnd, end, speaker) = (-1, -1, next, SpeakerPhrase.None);
        var at = next;
        while (at < tail && (text.IsComma(at) || text.IsBreak(at) || text.Is(at, EnglishRole.Adverb)))
            at++;
        if (at >= tail || text.Text.Token(at).Kind == TokenKind.Quote)
            return false;
        if (text.IsWord(at, "according") && text.IsWord(at + 1, "to"))
        {
            end = EnglishSubject.NounEnd(text, at + 2, tail);
            (cue, cueEnd, speaker) = (at, at + 2, EnglishSubject.Source(text, at + 2, end));
            return end > at + 2;
        }
        if (text.Word(at).Need != EnglishNeed.None && text.IsCue(at) && !text.IsParticiple(at))
        {
            speaker = EnglishSubject.Behind(text, at, tail);
            if (speaker.Form != SpeakerForm.None)
            {
                (cue, cueEnd, end) = (at, at + 1, speaker.End);
                return true;
            }
        }
        for (var i = at; i < tail && i < at + Window; i++)
        {
            if (!text.IsCue(i) || text.IsParticiple(i) && !text.Is(i - 1, EnglishRole.Being))
                continue;
            var subject = EnglishSubject.Before(text, at, i);
            if (subject.Form != SpeakerForm.None && subject.First <= at + 1)
            {
                (cue, cueEnd, speaker, end) = (i, i + 1, subject, i + 1);
                return true;
            }
            return false;
        }
        return false;
    }

    /// <summary><c>He said: "</c>, <c>Ann Lee told reporters, "</c>, <c>, adding, "</c>.</summary>
    private bool Before(int head, int first, int words, out int cue, out SpeakerPhrase speaker, out int from)
    {
        (cue, speaker, from) = (-1, SpeakerPhrase.None, first);
        if (first == head || text.IsWord(first - 1, "that"))
            return false;
        var parted = text.IsComma(first - 1) || text.Text.IsMark(first - 1, ':');
        var opens = text.Text.Quotations[text.Text.QuotationAt(first)].Inner.Start;
        if (!parted && !(char.IsUpper(text.Text.Text.Text[opens]) && words >= Sentence))
            return false;
        for (var i = first - 1; i >= head && i > first - Window; i--)
        {
            if (text.IsWord(i, "that") || text.Text.QuotationAt(i) >= 0)
                break;
            if (!text.IsCue(i))
                continue;
            var subject = EnglishSubject.Before(text, head, i);
            // "…, saying, "…"" and "he smiled and said, "…"" leave their subject to the clause before
            if (subject.Form == SpeakerForm.None && !(text.IsComma(i - 1) || text.IsWord(i - 1, "and") || text.IsParticiple(i)))
                continue;
            (cue, speaker, from) = (i, subject, subject.First < 0 ? i : subject.First);
            if (subject.Form == SpeakerForm.None)
                speaker = EnglishSubject.OfSentence(text, head, i);
            return true;
        }
        return false;
    }

    // "Lee: "…"" in an interview
    private SpeakerPhrase Label(int head, int first)
    {
        if (!text.Text.IsMark(first - 1, ':') || first - 1 - head is < 1 or > LongestLabel)
            return SpeakerPhrase.None;
        for (var i = head; i < first - 1; i++)
        {
            if (!text.IsCapital(i) && !text.Text.IsMark(i, '.') && !text.Is(i, EnglishRole.Owner))
                return SpeakerPhrase.None;
        }
        return new SpeakerPhrase(SpeakerForm.Capitals, head, first - 1);
    }

    private static Draft Make(int unit, QuotedSpan quotation, SpeakerPhrase speaker, int cue, int cueEnd, string rule, Draft? same) =>
        new()
        {
            Kind = StatementKind.Direct,
            Span = quotation.Inner,
            Speaker = speaker,
            Cue = cue,
            CueEnd = cueEnd,
            Unit = unit,
            Rule = rule,
            Confidence = cue >= 0 ? 0.95 : 0.8,
            Same = same?.Same ?? same,
        };

    private Draft? LastIn(int unit) => drafts.Count > 0 && drafts[^1].Unit == unit ? drafts[^1] : null;

    // The last one who spoke, if in this paragraph or the one before.
    private Draft? LastBefore(int unit)
    {
        var last = drafts.Count > 0 ? drafts[^1] : null;
        return last is not null && text.Text.Units[unit].Paragraph - text.Text.Units[last.Unit].Paragraph <= 1 ? last : null;
    }

    // "A," he said, "B." and "A," he said. "B.": the attribution is taken, and nothing but marks is left between.
    private bool Follows(int head, int first)
    {
        for (var i = head; i < first; i++)
        {
            if (
                !taken[i]
                && text.Text.Token(i).Kind is TokenKind.Word or TokenKind.Number
                && !text.Is(i, EnglishRole.Conjunction | EnglishRole.Adverb)
            )
                return text.IsComma(first - 1) && first - head < 2 * Window;
        }
        return true;
    }

    private bool IsOnlyMarks(int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (!taken[i] && text.Text.Token(i).Kind is TokenKind.Word or TokenKind.Number or TokenKind.Address)
                return false;
        }
        return true;
    }

    private int WordsIn(QuotedSpan quotation)
    {
        var words = 0;
        for (var i = quotation.First; i <= quotation.Last; i++)
            words += text.Text.Token(i).Kind is TokenKind.Word or TokenKind.Number ? 1 : 0;
        return words;
    }
}
