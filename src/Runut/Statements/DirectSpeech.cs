using Runut.Text;

namespace Runut.Statements;

/// <summary>Tells for each quotation whether somebody is reported to have said it, and by which words.</summary>
internal static class DirectSpeech
{
    private const int FewestWords = 3;

    /// <summary>Reads the quotations of a unit; <paramref name="taken"/> gets the tokens that belong to them and to the words that attribute them.</summary>
    public static void Read(StatementText text, int unitIndex, List<Draft> drafts, bool[] taken)
    {
        var unit = text.Units[unitIndex];
        Draft? previous = null;
        for (var i = unit.First; i < unit.End; )
        {
            if (text.QuotationAt(i) < 0)
            {
                i++;
                continue;
            }
            var quotation = text.Quotations[text.QuotationAt(i)];
            var next = Math.Min(quotation.Last + 1, unit.End);
            var head = i;
            while (head > unit.First && text.QuotationAt(head - 1) < 0 && !taken[head - 1])
                head--;
            var tail = next;
            while (tail < unit.End && text.QuotationAt(tail) < 0)
                tail++;
            var draft = Attribute(text, unitIndex, quotation, head, i, next, tail, previous, drafts, out var from, out var to);
            if (draft is not null)
            {
                drafts.Add(draft);
                Array.Fill(taken, true, from, Math.Max(to, next) - from);
                previous = draft;
            }
            i = next;
        }
    }

    private static Draft? Attribute(
        StatementText text,
        int unit,
        QuotedSpan quotation,
        int head,
        int first,
        int next,
        int tail,
        Draft? previous,
        List<Draft> drafts,
        out int from,
        out int to
    )
    {
        from = first;
        to = next;
        var words = WordsIn(text, quotation);
        if (words == 0)
            return null;
        var headEmpty = ClauseStart.IsOnlyMarks(text, head, first);
        if ((headEmpty || words >= 5) && CueBehindQuotation.Find(text, next, tail, out var cue, out var speaker, out var end))
        {
            to = end;
            return Make(text, unit, quotation, StatementKind.Direct, speaker, cue, "quotation, cue behind");
        }
        if (CueBeforeQuotation.Find(text, head, first, out cue, out speaker))
        {
            var whole = ClauseStart.IsOnlyMarks(text, next, tail);
            var titled =
                text.Is(first - 1, WordRole.TitleWord) || quotation.Single && !text.IsComma(first - 1) && !text.IsMark(first - 1, ':');
            var marked = text.IsComma(first - 1) || text.IsMark(first - 1, ':') || text.IsWord(first - 1, "bahwa");
            var isSpeech =
                !titled
                && words >= 5
                && (whole && marked || char.IsUpper(text.Text.Text[quotation.Inner.Start]) || text.IsMark(first - 1, ':'));
            if (isSpeech || (whole && text.IsMark(first - 1, ':')))
            {
                from = head;
                return Make(text, unit, quotation, StatementKind.Direct, speaker, cue, "quotation, cue before");
            }
            if (IsFragment(text, quotation, first, words))
                return Make(text, unit, quotation, StatementKind.Mixed, speaker, cue, "quoted fragment");
            return null;
        }
        if (headEmpty && ClauseStart.IsOnlyMarks(text, next, tail))
        {
            if (previous is not null)
                return Follow(text, unit, quotation, previous, "second half of a quotation");
            var last = LastBefore(text, drafts, unit);
            if (words < FewestWords && last is null || quotation.Single && words < 6)
                return null;
            return last is null
                ? Make(text, unit, quotation, StatementKind.Direct, SpeakerPhrase.None, -1, "quotation alone")
                : Follow(text, unit, quotation, last, "quotation that follows");
        }
        if (headEmpty && words >= 5 && text.Is(CueBehindQuotation.SkipMarks(text, next, tail), WordRole.Credit))
            return Make(text, unit, quotation, StatementKind.Direct, SpeakerPhrase.None, -1, "quotation with a credit");
        if (previous is not null && headEmpty && words >= 4 && !IsTitle(text, first))
            return Follow(text, unit, quotation, previous, "second half of a quotation");
        // "Ia diam. Lalu: "…"" and a full sentence of several words behind a comma or colon, by the one who spoke before.
        if (
            words >= 8
            && !IsTitle(text, first)
            && ClauseStart.IsOnlyMarks(text, next, tail)
            && (text.IsMark(first - 1, ':') || text.IsComma(first - 1) && char.IsUpper(text.Text.Text[quotation.Inner.Start]))
        )
        {
            var subject = SentenceSubject.First(text, head, first);
            return Make(text, unit, quotation, StatementKind.Direct, subject, -1, "quotation behind a colon");
        }
        return null;
    }

    private static Draft Make(
        StatementText text,
        int unit,
        QuotedSpan quotation,
        StatementKind kind,
        SpeakerPhrase speaker,
        int cue,
        string rule
    ) =>
        new()
        {
            Kind = kind,
            Span = quotation.Inner,
            Speaker = speaker,
            Cue = cue,
            Unit = unit,
            Rule = rule,
            Confidence = cue >= 0 ? 0.97 : 0.8,
        };

    private static Draft Follow(StatementText text, int unit, QuotedSpan quotation, Draft same, string rule) =>
        new()
        {
            Kind = StatementKind.Direct,
            Span = quotation.Inner,
            Speaker = SpeakerPhrase.None,
            Cue = -1,
            Unit = unit,
            Rule = rule,
            Confidence = 0.85,
            Same = same.Same ?? same,
        };

    // The last one who spoke, if in this paragraph or the one before.
    private static Draft? LastBefore(StatementText text, List<Draft> drafts, int unit)
    {
        if (drafts.Count == 0)
            return null;
        var last = drafts[^1];
        return text.Units[unit].Paragraph - text.Units[last.Unit].Paragraph <= 2 && !last.Nobody ? last : null;
    }

    // "film "…"", "berjudul, "…"".
    private static bool IsTitle(StatementText text, int first) =>
        text.Is(first - 1, WordRole.TitleWord) || text.IsComma(first - 1) && text.Is(first - 2, WordRole.TitleWord);

    private static bool IsFragment(StatementText text, QuotedSpan quotation, int first, int words)
    {
        if (words < FewestWords || quotation.Single && words < 4 || first == 0)
            return false;
        if (IsTitle(text, first))
            return false;
        var capitals = 0;
        for (var i = quotation.First; i <= quotation.Last; i++)
            capitals += text.IsCapital(i) ? 1 : 0;
        return capitals * 2 <= words;
    }

    private static int WordsIn(StatementText text, QuotedSpan quotation)
    {
        var words = 0;
        for (var i = quotation.First; i <= quotation.Last; i++)
            words += text.Token(i).Kind is TokenKind.Word or TokenKind.Number ? 1 : 0;
        return words;
    }
}
