namespace Runut.Statements;

/// <summary>The words before a quotation that say whose it is: <c>Budi mengatakan, "…"</c>, <c>Kata Budi: "…"</c>, <c>Menurut Budi, "…"</c>.</summary>
internal static class CueBeforeQuotation
{
    /// <summary>Reads the cue in the tokens <c>[head, first)</c> before a quotation.</summary>
    public static bool Find(StatementText text, int head, int first, out int cue, out SpeakerPhrase speaker)
    {
        cue = -1;
        speaker = SpeakerPhrase.None;
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
                    speaker = SentenceSubject.First(text, head, i);
            }
            cue = i;
            return true;
        }
        return false;
    }
}
