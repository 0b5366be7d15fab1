using Runut.Text;

namespace Runut.Statements;

/// <summary>A bare verb of saying or <c>menurut</c> that stands at the head of, inside or behind the clause that it reports.</summary>
internal sealed class CueInsideClause(StatementText text, UnitDrafts found)
{
    /// <summary>Reads <c>Namun, kata dia, …</c>, <c>…, kata Budi.</c>, <c>S, kata Budi, P</c>, <c>Bahkan katanya, …</c>.</summary>
    public int Read(int cue, int start, int end)
    {
        var clitic = text.Words[cue].Clitic;
        var opens = cue == start || text.IsComma(cue - 1);
        if (text.IsCapital(cue) && cue != start || text.Words[cue].Entry!.Need == CueNeed.Quote || text.Words[cue].Entry!.Class == "asking")
            return -1;
        // "Klaim itu muncul", "Sebut saja Budi": a noun, an invitation.
        if (!clitic && (text.Is(cue + 1, WordRole.Determiner) || text.IsWord(cue + 1, "saja")))
            return -1;
        if (!opens && !(clitic && text.IsWord(cue, "katanya")))
            return -1;
        int after;
        SpeakerPhrase speaker;
        if (clitic)
        {
            after = cue + 1;
            speaker = SpeakerPhrase.Clitic;
        }
        else
        {
            speaker = SpeakerBehind.Find(text, cue + 1, end, out after);
            if (speaker.Form is SpeakerForm.None or SpeakerForm.Description && !opens)
                return -1;
        }
        return Split(cue, start, after, end, speaker, "cue inside its clause");
    }

    /// <summary>Reads <c>Menurut X, …</c>, <c>…, menurut X</c>, <c>S menurutnya P</c>.</summary>
    public int According(int cue, int start, int end)
    {
        int after;
        SpeakerPhrase speaker;
        if (text.Words[cue].Clitic || text[cue].Length > 7)
        {
            after = cue + 1;
            speaker = SpeakerPhrase.Clitic;
        }
        else
        {
            var at = cue + 1;
            var owned = false;
            while (
                at < end
                && (
                    text.Is(at, WordRole.Document) && !text.IsCapital(at)
                    || text.IsWord(at, "dari")
                    || text.IsWord(at, "resmi")
                    || owned && text.IsWord(at, "dalam")
                )
            )
            {
                at++;
                owned = true;
            }
            if (
                at >= end
                || text.Is(at, WordRole.NotOwner)
                || owned && !text.IsCapital(at) && !text.Is(at, WordRole.Quantifier | WordRole.Relation)
            )
                return -1;
            speaker = SpeakerBehind.Find(text, at, end, out after);
            if (speaker.Form == SpeakerForm.None)
                return -1;
        }
        return Split(cue, start, after, end, speaker, "menurut");
    }

    /// <summary>Chooses the part of a clause that a cue stands in: the one behind, unless only the place, the time or the addressee follows.</summary>
    private int Split(int cue, int start, int after, int end, SpeakerPhrase speaker, string rule)
    {
        after = SkipApposition(after, end, speaker);
        var behind = ContentClause.SkipCommas(text, after, end);
        if (text.IsWord(behind, "bahwa"))
            behind = ContentClause.SkipCommas(text, behind + 1, end);
        var comma = behind > after;
        var beforeEnd = ContentClause.Trim(text, start, cue);
        var beforeStart = start;
        while (beforeStart < beforeEnd && (text.IsComma(beforeStart) || text.IsMark(beforeStart, '-')))
            beforeStart++;
        var trivial = ClauseStart.IsLeadIn(text, beforeStart, beforeEnd);
        var last = behind < end ? ContentClause.End(text, behind, end) : behind;
        var adjunct =
            last - behind < 2
            || (
                text.Is(behind, WordRole.Stop)
                && !trivial
                && (!comma || text.IsWord(behind, "saat") || text.IsWord(behind, "usai") || !ContentClause.HasPredicate(text, behind, last))
            )
            || text.Is(behind, WordRole.Weekday) && !trivial
            || text.IsMark(behind, '(')
            || !trivial && text.Is(behind, WordRole.Credit);
        if (
            !adjunct
            && (trivial || ContentClause.HasPredicate(text, behind, last) || !ContentClause.HasPredicate(text, beforeStart, beforeEnd))
        )
            return found.Add(behind, last, speaker, cue, last, rule);
        if (trivial)
            return -1;
        return found.Add(beforeStart, ContentClause.End(text, beforeStart, cue), speaker, cue, end, rule + ", clause before");
    }

    // "Menurut Budi, ketua panitia, …": an apposition without a predicate is passed over.
    private int SkipApposition(int after, int end, SpeakerPhrase speaker)
    {
        if (speaker.Form is SpeakerForm.Pronoun or SpeakerForm.Clitic)
            return after;
        if (text.IsMark(after, '('))
        {
            for (var i = after; i < end && i < after + 10; i++)
            {
                if (text.IsMark(i, ')'))
                {
                    after = i + 1;
                    break;
                }
            }
        }
        if (!text.IsComma(after))
            return after;
        var next = ContentClause.SkipCommas(text, after, end);
        for (var i = next; i < end && i < next + 12; i++)
        {
            if (text.IsComma(i) && i > next)
                return
                    ContentClause.HasPredicate(text, next, i)
                    || i + 3 > end
                    || text.Is(next, WordRole.Connector | WordRole.Opener | WordRole.Stop)
                    ? after
                    : i;
            if (text.Token(i).Kind is TokenKind.Number && i > next)
                return after;
        }
        return after;
    }
}
