namespace Runut.Statements;

/// <summary>
/// A passive verb of saying: with <c>-nya</c>, with its agent, or with nobody named who says so (<c>Disebutkan bahwa harga naik</c>).
/// </summary>
internal sealed class PassiveCue(StatementText text, UnitDrafts found)
{
    /// <summary>Reads the cue at <paramref name="cue"/>.</summary>
    public int Read(int cue, int start, int end)
    {
        var first = cue == start || ClauseStart.IsLeadIn(text, start, ContentClause.Trim(text, start, cue));
        if (text.Words[cue].Clitic)
            return WithClitic(cue, first, end);
        if (text.Is(cue - 1, WordRole.Negation | WordRole.Modal))
            return -1;
        if (Closing(cue, start, end, out var next) || Recalling(cue, start, end, out next))
            return next;
        if (text.IsWord(cue - 1, "yang"))
            return text.IsWord(cue, "disebut") ? Labelled(cue, end) : -1;
        if (first)
            return Opening(cue, end);
        if (Between(cue, end, out next))
            return next;
        if (text.IsIn(cue, WordList.Announced))
            return Announced(cue, start, end);
        return text.IsIn(cue, WordList.Unnamed) ? WithoutAgent(cue, end) : -1;
    }

    // "Dikatakannya, harga naik".
    private int WithClitic(int cue, bool first, int end)
    {
        var at = ContentClause.SkipCommas(text, cue + 1, end);
        if (text.IsWord(at, "bahwa") || text.IsWord(at, "sebagai"))
            at++;
        var last = ContentClause.End(text, at, end);
        if (
            !first && text.Words[cue].Entry!.Class is not ("speech" or "judging" or "confirming")
            || last - at < 2
            || !first && !ContentClause.HasPredicate(text, at, last)
        )
            return -1;
        return text.IsWord(cue - 1, "yang") || !first && text.Is(at, WordRole.Stop)
            ? -1
            : found.Add(at, last, SpeakerPhrase.Clitic, cue, last, "passive with -nya");
    }

    // "…, demikian dilaporkan X", "…, seperti disebutkan X".
    private bool Closing(int cue, int start, int end, out int next)
    {
        next = -1;
        var link = text.IsWord(cue - 1, "yang") ? cue - 2 : cue - 1;
        if (
            link <= start
            || !text.IsIn(link, WordList.Likewise)
            || !text.IsComma(link - 1)
            || text.Is(cue, WordRole.Credit) && !text.IsWord(link, "demikian")
        )
            return false;
        var agent = SpeakerBehind.Find(text, cue + 1, end, out _);
        if (agent.Form is SpeakerForm.None)
            return false;
        next = found.Add(
            ClauseStart.SkipMarks(text, start, link),
            ContentClause.Trim(text, start, link),
            agent,
            cue,
            end,
            "clause before a passive cue"
        );
        return true;
    }

    // "Rapat itu, dikatakan Budi, akan ditunda".
    private bool Between(int cue, int end, out int next)
    {
        next = -1;
        if (!text.IsComma(cue - 1) || text.Is(cue, WordRole.Credit))
            return false;
        var agent = SpeakerBehind.Find(text, cue + 1, end, out var behind);
        var content = ContentClause.SkipCommas(text, behind, end);
        if (
            agent.Form is not (SpeakerForm.Name or SpeakerForm.Pronoun)
            || content == behind
            || !ContentClause.HasPredicate(text, content, end)
        )
            return false;
        next = found.Add(content, ContentClause.End(text, content, end), agent, cue, end, "passive cue between commas");
        return next >= 0;
    }

    // "Harga akan naik. Demikian diungkapkan Budi": the sentence before is what was said.
    private bool Recalling(int cue, int start, int end, out int next)
    {
        next = -1;
        if (cue != start + 1 || !text.IsWord(start, "demikian") || start != found.Unit.First || found.Before is not { } told)
            return false;
        var agent = SpeakerBehind.Find(text, cue + 1, end, out _);
        if (agent.Form is SpeakerForm.None || told.End - told.First < 4)
            return false;
        next = found.Add(told.First, told.End, agent, cue, end, "sentence before demikian");
        return next >= 0;
    }

    // "apa yang disebut X sebagai …".
    private int Labelled(int cue, int end)
    {
        for (var i = cue + 2; i < end && i < cue + 9; i++)
        {
            if (!text.IsWord(i, "sebagai") || text.QuotationAt(i + 1) >= 0)
                continue;
            var agent = SpeakerBehind.Find(text, cue + 1, i, out _);
            return agent.Form == SpeakerForm.None
                ? -1
                : found.Add(i + 1, ContentClause.End(text, i + 1, end), agent, cue, end, "disebut … sebagai");
        }
        return -1;
    }

    // "Hal itu disampaikan Budi": tells who speaks; with oleh, what was told is the content.
    private int Announced(int cue, int start, int end)
    {
        var agent = SpeakerBehind.Find(text, cue + 1, end, out _);
        if (agent.Form is SpeakerForm.None or SpeakerForm.Description && !text.IsWord(cue + 1, "oleh"))
            return -1;
        var subject = ClauseStart.SkipMarks(text, start, cue);
        var told =
            text.IsWord(cue + 1, "oleh")
            && cue - subject is >= 2 and <= 6
            && !text.IsWord(subject, "hal")
            && !text.IsWord(subject, "yang")
            && text.Is(cue - 1, WordRole.Determiner);
        if (told)
            return found.Add(subject, cue, agent, cue, end, "passive with oleh");
        if (cue - subject <= 6 && agent.Form is SpeakerForm.Name or SpeakerForm.Capitals)
            found.AddSilent(agent, cue);
        return -1;
    }

    // "X disebut telah …", "… dilaporkan bahwa …": nobody is named who says so.
    private int WithoutAgent(int cue, int end)
    {
        var content = cue + 1;
        if (text.IsWord(content, "bahwa"))
            content++;
        if (content >= end || !(text.IsVerbLike(content) || text.Is(content, WordRole.Predicate)))
            return -1;
        return Unattributed(content, ContentClause.End(text, content, end), cue, end);
    }

    // "Disebutkan, harga naik", "Dilaporkan TASS bahwa …": the cue opens the sentence.
    private int Opening(int cue, int end)
    {
        if (text.Is(cue, WordRole.Credit) && !text.IsWord(cue, "dilaporkan"))
            return -1;
        var at = ContentClause.SkipCommas(text, cue + 1, end);
        var last = ContentClause.End(text, Math.Min(at + 1, end), end);
        if (text.IsWord(at, "bahwa"))
            return Unattributed(at + 1, last, cue, end);
        if (at == cue + 1 && (text.IsCapital(at) || text.IsWord(at, "oleh")))
        {
            var agent = SpeakerBehind.Find(text, at, end, out var behind);
            var content = ContentClause.SkipCommas(text, behind, end);
            if (
                agent.Form != SpeakerForm.None
                && !text.IsIn(content, WordList.Likewise)
                && (text.IsWord(content, "bahwa") || content > behind && ContentClause.HasPredicate(text, content, end))
            )
            {
                content += text.IsWord(content, "bahwa") ? 1 : 0;
                return found.Add(content, ContentClause.End(text, content, end), agent, cue, end, "passive cue, speaker, clause");
            }
        }
        if (
            text.Form(cue) == CueForm.Passive
            && ContentClause.HasPredicate(text, at, last)
            && (text.IsWord(cue, "disebutkan") || at > cue + 1)
        )
            return Unattributed(at, last, cue, end);
        return -1;
    }

    private int Unattributed(int first, int last, int cue, int end) =>
        found.Add(first, last, SpeakerPhrase.None, cue, end, "passive without an agent", nobody: true);
}
