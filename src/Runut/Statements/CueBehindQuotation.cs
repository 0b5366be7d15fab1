using Runut.Entities;
using Runut.Text;

namespace Runut.Statements;

/// <summary>The words behind a quotation that say whose it is: <c>"…," kata Budi</c>, <c>"…," demikian keterangan KPK</c>, <c>"…," Budi menambahkan</c>.</summary>
internal static class CueBehindQuotation
{
    /// <summary>Reads the cue in the tokens <c>[next, tail)</c> behind a quotation; <paramref name="end"/> is where its words end.</summary>
    public static bool Find(StatementText text, int next, int tail, out int cue, out SpeakerPhrase speaker, out int end)
    {
        cue = -1;
        speaker = SpeakerPhrase.None;
        end = next;
        var at = SkipMarks(text, next, tail);
        while (at < tail && text.IsIn(at, WordList.Likewise | WordList.LikewiseQuoted))
            at++;
        if (at >= tail || text.IsCapital(at) && at > next && !text.IsComma(at - 1) && !EndsInMark(text, next))
            return false;
        var form = text.Form(at);
        var goesOn = !text.IsCapital(at) || EndsInComma(text, next);
        if (goesOn && (form is CueForm.Bare or CueForm.Passive || text.IsMenurut(at)))
        {
            cue = at;
            end = at + 1;
            while (
                end < tail
                && (text.Is(end, WordRole.Document) && !text.IsCapital(end) || text.IsWord(end, "resmi") || text.IsWord(end, "tertulis"))
            )
                end++;
            if (end > at + 1 && text.Is(end, WordRole.Determiner))
            {
                // "kata laporan itu": the document itself speaks.
                speaker = new SpeakerPhrase(SpeakerForm.Backward, at + 1, ++end);
            }
            else if (end > at + 1 && text.IsWord(end, "dalam"))
            {
                // "tulis catatan dalam dokumen itu".
                speaker = new SpeakerPhrase(SpeakerForm.Backward, at + 1, end);
            }
            else if (text.Words[at].Clitic)
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
        if (text.Is(at, WordRole.Document) && at > SkipMarks(text, next, tail))
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
        return EndsInComma(text, next) && WithoutCue(text, at, tail, out speaker, out end);
    }

    // "…," Ketua DPR Budi Santoso, Senin (19/8).
    private static bool WithoutCue(StatementText text, int at, int tail, out SpeakerPhrase speaker, out int end)
    {
        speaker = SpeakerBehind.Find(text, at, tail, out end);
        return text.IsCapital(at)
            && speaker is { Form: SpeakerForm.Name, Name.Type: EntityType.Person }
            && (
                end >= tail
                || text.Token(end).Kind == TokenKind.Punctuation
                || text.Is(end, WordRole.Stop)
                || text.IsIn(end, WordList.NameParticle)
            );
    }

    // The quotation's sentence goes on behind it, with a capital too: "…," Ujar Budi.
    private static bool EndsInComma(StatementText text, int next) =>
        text.IsComma(next - 2) || text.IsComma(next) && !text.IsMark(next - 2, '.');

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

    /// <summary>The first token from <paramref name="at"/> on that is no comma, full stop or dash.</summary>
    public static int SkipMarks(StatementText text, int at, int end)
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
}
