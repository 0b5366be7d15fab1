using Runut.Entities;
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
        var headEmpty = IsEmpty(text, head, first);
        if ((headEmpty || words >= 5) && Tail(text, next, tail, out var cue, out var speaker, out var end))
        {
            to = end;
            return Make(text, unit, quotation, StatementKind.Direct, speaker, cue, "quotation, cue behind");
        }
        if (Head(text, head, first, next, tail, out cue, out speaker, out var whole))
        {
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
        if (headEmpty && IsEmpty(text, next, tail))
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
        if (headEmpty && words >= 5 && text.Is(SkipCommas(text, next, tail), WordRole.Credit))
            return Make(text, unit, quotation, StatementKind.Direct, SpeakerPhrase.None, -1, "quotation with a credit");
        if (previous is not null && IsEmpty(text, head, first) && words >= 4)
            return Follow(text, unit, quotation, previous, "second half of a quotation");
        // "Ia diam. Lalu: "…"" and a full sentence of several words behind a comma or colon, by the one who spoke before.
        if (
            words >= 8
            && IsEmpty(text, next, tail)
            && (text.IsMark(first - 1, ':') || text.IsComma(first - 1) && char.IsUpper(text.Text.Text[quotation.Inner.Start]))
        )
        {
            var subject = Subject(text, head, first);
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

    private static bool Tail(StatementText text, int next, int tail, out int cue, out SpeakerPhrase speaker, out int end)
    {
        cue = -1;
        speaker = SpeakerPhrase.None;
        end = next;
        var at = SkipCommas(text, next, tail);
        while (
            at < tail
            && (
                text.IsWord(at, "demikian")
                || text.IsWord(at, "begitu")
                || text.IsWord(at, "seperti")
                || text.IsWord(at, "sebagaimana")
                || text.IsWord(at, "yang")
                || text.IsWord(at, "begitulah")
            )
        )
            at++;
        if (at >= tail || text.IsCapital(at) && at > next && !text.IsComma(at - 1) && !EndsInMark(text, next))
            return false;
        var form = text.Form(at);
        if (form is CueForm.Bare or CueForm.Passive && !text.IsCapital(at) || text.IsMenurut(at) && !text.IsCapital(at))
        {
            cue = at;
            end = at + 1;
            while (
                end < tail
                && (text.Is(end, WordRole.Document) && !text.IsCapital(end) || text.IsWord(end, "resmi") || text.IsWord(end, "tertulis"))
            )
                end++;
            if (text.Words[at].Clitic)
            {
                var named = text.IsCapital(end) && text.NameStarting(end) is { Entity.Type: EntityType.Person };
                speaker = named ? SpeakerBehind.Find(text, end, tail, out end) : SpeakerPhrase.Clitic;
            }
            else
            {
                speaker = SpeakerBehind.Find(text, end, tail, out end);
            }
            end = AdjunctEnd(text, end, tail);
            return true;
        }
        if (text.Is(at, WordRole.Document) && at > SkipCommas(text, next, tail))
        {
            cue = at;
            end = at + 1;
            while (end < tail && (text.IsWord(end, "resmi") || text.IsWord(end, "tertulis") || text.IsWord(end, "dari")))
                end++;
            speaker = SpeakerBehind.Find(text, end, tail, out end);
            return speaker.Form != SpeakerForm.None;
        }
        for (var i = at; i < tail && i < at + 10; i++)
        {
            if (text.Form(i) == CueForm.Active && !text.IsCapital(i))
            {
                if (i == at || text.Is(i - 1, WordRole.Modal | WordRole.Negation))
                    return false;
                speaker = SpeakerBefore.Find(text, at, i);
                cue = i;
                end = i + 1;
                return speaker.Form != SpeakerForm.None;
            }
            if (text.IsVerbLike(i))
                return false;
        }
        return false;
    }

    // Who was told, where and when still belongs to the cue; a second act of saying does not.
    private static int AdjunctEnd(StatementText text, int at, int tail)
    {
        for (var i = at; i < tail; i++)
        {
            if (text.Is(i, WordRole.Joiner) && !text.IsCapital(i) && text.Form(i + 1) == CueForm.Active)
                return i;
            if (text.Form(i) == CueForm.Active && text.IsWord(i - 1, "yang"))
                return i - 1;
        }
        return tail;
    }

    private static bool Head(
        StatementText text,
        int head,
        int first,
        int next,
        int tail,
        out int cue,
        out SpeakerPhrase speaker,
        out bool whole
    )
    {
        cue = -1;
        speaker = SpeakerPhrase.None;
        whole = IsEmpty(text, next, tail);
        for (var i = first - 1; i >= head && i > first - 26; i--)
        {
            var active =
                text.Form(i) == CueForm.Active && !(text.IsCapital(i) && i > head)
                || text.Form(i) == CueForm.Passive && text.Words[i].Clitic;
            var bare = text.Form(i) == CueForm.Bare && (i == head || text.IsComma(i - 1)) || text.IsMenurut(i);
            if (!active && !bare)
                continue;
            var close =
                first - i <= 2
                || text.IsMark(first - 1, ':')
                || text.IsComma(first - 1)
                || text.IsWord(first - 1, "bahwa")
                || text.IsWord(first - 1, "sebagai");
            if (active && text.Is(i - 1, WordRole.Modal | WordRole.Negation))
                return false;
            if (bare)
            {
                speaker = text.Words[i].Clitic ? SpeakerPhrase.Clitic : SpeakerBehind.Find(text, i + 1, first, out _);
                if (!close || speaker.Form == SpeakerForm.None)
                    return false;
            }
            else if (text.Words[i].Clitic)
            {
                speaker = SpeakerPhrase.Clitic;
            }
            else
            {
                speaker = SpeakerBefore.Find(text, head, i);
                if (speaker.Form == SpeakerForm.None && i > head && text.Is(i - 1, WordRole.Joiner))
                    speaker = Subject(text, head, i);
            }
            cue = i;
            return true;
        }
        return false;
    }

    /// <summary>The first name of a person in the tokens, as the subject of their sentence.</summary>
    internal static SpeakerPhrase Subject(StatementText text, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (text.NameStarting(i) is { Entity.Type: EntityType.Person } name)
                return new SpeakerPhrase(SpeakerForm.Name, name.First, name.End, name.Entity);
            if (text.Is(i, WordRole.Pronoun))
                return new SpeakerPhrase(SpeakerForm.Pronoun, i, i + 1);
        }
        return SpeakerPhrase.None;
    }

    private static bool IsFragment(StatementText text, QuotedSpan quotation, int first, int words)
    {
        if (words < FewestWords || quotation.Single && words < 4 || first == 0)
            return false;
        if (text.Is(first - 1, WordRole.TitleWord))
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

    private static int SkipCommas(StatementText text, int at, int end)
    {
        while (
            at < end
            && text.Token(at).Kind == TokenKind.Punctuation
            && text.Text.Text[text.Token(at).Start] is ',' or '.' or '-' or '–' or '—'
        )
            at++;
        return at;
    }

    private static bool EndsInMark(StatementText text, int next) =>
        next > 0 && text.Text.Text[text.Token(next - 1).Start] is '"' or '”' or '“' or '\'';

    private static bool IsEmpty(StatementText text, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (text.Token(i).Kind is TokenKind.Word or TokenKind.Number or TokenKind.Address)
                return false;
        }
        return true;
    }
}
