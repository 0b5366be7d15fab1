namespace Runut.Statements;

/// <summary>
/// Says which statements a credit covers: those of its sentence; what the same speaker goes on to say, where a pronoun or nothing takes
/// the name up again; all that one tells a medium in a row; the next paragraph behind a sentence that opens with a credit and quotes nobody;
/// and the whole article, where it closes with the credit or has it in its dateline.
/// </summary>
internal static class ViaScope
{
    private const int Reach = 2;

    public static void Assign(StatementText text, List<Draft> drafts, List<Credit> credits)
    {
        var whole = credits.Where(c => c.Build == CreditBuild.Closing).Select(c => c.Name).Distinct().ToList();
        for (var d = 0; d < drafts.Count; d++)
        {
            var draft = drafts[d];
            if (
                draft.Carrier.Form != SpeakerForm.None
                && (Media.NameIn(text, draft.Carrier)?.Name ?? Written(text, draft.Carrier)) is { } carrier
            )
                draft.Via.Add(carrier);
            InSentence(text, draft, credits);
            if (draft.Via.Count == 0 && d > 0)
                Onwards(text, drafts, d, credits);
            if (draft.Via.Count == 0)
                Opened(text, drafts, d, credits);
        }
        Told(text, drafts, credits);
        foreach (var draft in drafts)
        {
            if (draft.Via.Count == 0 && whole.Count > 0 && draft.Resolved is { } speaker && Media.Of(speaker.Name) is null)
                draft.Via.AddRange(whole);
            draft.Via.RemoveAll(name => draft.Resolved is { } own && own.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        }
    }

    private static string? Written(StatementText text, SpeakerPhrase phrase) =>
        phrase.Form is SpeakerForm.Name or SpeakerForm.Capitals ? text.Span(phrase.First, phrase.End).Of(text.Text.Text) : null;

    private static void InSentence(StatementText text, Draft draft, List<Credit> credits)
    {
        if (draft.Rule is "medium on its own account")
            return;
        foreach (var build in (ReadOnlySpan<CreditBuild>)[CreditBuild.Opening, CreditBuild.Cited, CreditBuild.Told, CreditBuild.Post])
        {
            foreach (var credit in credits)
            {
                // What the speaker himself names is no carrier: "seksi bukan imej di YouTube".
                if (
                    credit.Unit == draft.Unit
                    && credit.Build == build
                    && !draft.Via.Contains(credit.Name)
                    && !draft.Span.Contains(text.Token(credit.First).Start)
                )
                    draft.Via.Add(credit.Name);
            }
        }
    }

    // "…," tambahnya. behind "…," kata X, dikutip dari AFP.
    private static void Onwards(StatementText text, List<Draft> drafts, int d, List<Credit> credits)
    {
        var draft = drafts[d];
        var before = drafts[d - 1];
        if (before.Via.Count == 0 || draft.Resolved is null || draft.Resolved.Name != before.Resolved?.Name)
            return;
        var post = credits.Exists(c => c.Build == CreditBuild.Post && before.Via.Contains(c.Name));
        var written =
            draft.Cue >= 0 && (text.IsWord(draft.Cue, "tulis") || text.IsWord(draft.Cue, "tulisnya") || text.IsWord(draft.Cue, "cuitnya"));
        var near = text.Units[draft.Unit].Paragraph - text.Units[before.Unit].Paragraph <= Reach;
        var taken = draft.Speaker.Form is SpeakerForm.Clitic or SpeakerForm.Pronoun or SpeakerForm.None;
        if (near && (post ? written || draft.Cue < 0 : taken))
            draft.Via.AddRange(before.Via);
    }

    // "Dilansir DW, kedua pemimpin …": what stands in the next paragraph comes from there too.
    private static void Opened(StatementText text, List<Draft> drafts, int d, List<Credit> credits)
    {
        var draft = drafts[d];
        if (draft.Resolved is { } speaker && Media.Of(speaker.Name) is not null)
            return;
        for (var c = credits.Count - 1; c >= 0; c--)
        {
            var credit = credits[c];
            if (credit.Build == CreditBuild.Post && credit.Unit < draft.Unit && WritesOn(text, drafts, d, credit))
            {
                draft.Via.Add(credit.Name);
                return;
            }
            if (credit.Build != CreditBuild.Opening || credit.Unit > draft.Unit)
                continue;
            var distance = text.Units[draft.Unit].Paragraph - text.Units[credit.Unit].Paragraph;
            var speaks = drafts.Exists(other => other.Unit == credit.Unit);
            if (!speaks && distance <= 1 && draft.Unit - credit.Unit <= 3)
                draft.Via.Add(credit.Name);
            return;
        }
    }

    // "…," tulis Karimi, whose post was named before.
    private static bool WritesOn(StatementText text, List<Draft> drafts, int d, Credit credit)
    {
        var draft = drafts[d];
        // "tulis @pelanggan": an account writes in the network that was named.
        if (draft.Resolved is { } account && account.Name.StartsWith('@'))
            return true;
        return draft.Cue >= 0
            && draft.Resolved is { } speaker
            && text.CueText(draft.Cue) is "tulis" or "cuit" or "kicau" or "menulis"
            && drafts.Exists(other => other.Unit == credit.Unit && other.Resolved?.Name == speaker.Name);
    }

    // Whoever tells a medium something in one place tells it the sentences around too.
    private static void Told(StatementText text, List<Draft> drafts, List<Credit> credits)
    {
        foreach (var credit in credits)
        {
            if (credit.Build != CreditBuild.Told)
                continue;
            var at = drafts.FindIndex(draft => draft.Unit == credit.Unit && draft.Via.Contains(credit.Name));
            if (at < 0)
                continue;
            for (var step = -1; step <= 1; step += 2)
            {
                for (var d = at + step; d >= 0 && d < drafts.Count; d += step)
                {
                    var other = drafts[d];
                    if (other.Resolved is null || other.Resolved.Name != drafts[at].Resolved?.Name)
                        break;
                    if (other.Via.Count == 0)
                        other.Via.Add(credit.Name);
                }
            }
        }
    }
}
