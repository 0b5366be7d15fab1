using Runut.Text;

namespace Runut.Statements;

/// <summary>Finds reported speech without marks: one method a build of the language.</summary>
internal sealed class IndirectSpeech(StatementText text, int unitIndex, List<Draft> drafts)
{
    private readonly Unit _unit = text.Units[unitIndex];
    private readonly int _known = drafts.Count;

    /// <summary>Reads the tokens <c>[from, end)</c> of the unit, none of which belongs to a quotation's attribution.</summary>
    public void Read(int from, int end)
    {
        if (from == _unit.First)
            from = BehindDateline(from, end);
        var start = from;
        for (var i = from; i < end; i++)
        {
            if (text.QuotationAt(i) >= 0)
                continue;
            var before = drafts.Count;
            var next = text.IsMenurut(i)
                ? According(i, start, end)
                : text.Form(i) switch
                {
                    CueForm.Active => Active(i, start, end),
                    CueForm.Bare => Inserted(i, start, end),
                    CueForm.Passive => Passive(i, start, end),
                    _ => -1,
                };
            if (next > i)
            {
                i = next - 1;
                start = next;
            }
        }
        if (drafts.Count == _known && !text.Is(from, WordRole.Joiner))
            Sourced(from, end);
    }

    // "Jakarta - Harga beras naik, kata …", "Mataram, NTB (ANTARA News) - …", "TEMPO.CO, Jakarta - …".
    private int BehindDateline(int from, int end)
    {
        for (var i = from; i < end && i < from + 10; i++)
        {
            var token = text.Token(i);
            var mark = text.Text.Text[token.Start];
            if (token.Kind == TokenKind.Punctuation && mark is '-' or '–' or '—')
                return i > from && i + 1 < end ? i + 1 : from;
            var place =
                token.Kind is TokenKind.Address
                || text.IsCapital(i)
                || token.Kind == TokenKind.Punctuation && mark is ',' or '(' or ')' or '.' or '/';
            if (!place)
                return from;
        }
        return from;
    }

    private int Active(int cue, int start, int end)
    {
        if (text.IsCapital(cue))
            return -1;
        var before = cue - 1;
        while (
            before > start
            && text.Is(before, WordRole.Adverb)
            && (
                !text.Is(before, WordRole.Joiner)
                || (text.IsWord(before, "lalu") || text.IsWord(before, "kemudian")) && !text.IsComma(before - 1)
            )
        )
            before--;
        // "memaksa meminta uang", "dilaporkan meminta Rusia …": part of another verb.
        if (
            before > start
            && !text.IsCapital(before)
            && (text.Form(before) == CueForm.Passive || text.IsVerbLike(before) && text[before].StartsWith("me", StringComparison.Ordinal))
            && !text[before].SequenceEqual(text[cue])
        )
            return -1;
        if (
            before >= start && text.Is(before, WordRole.Negation | WordRole.Modal)
            || text.IsWord(cue - 1, "untuk")
            || text.IsWord(cue - 1, "akan")
        )
            return -1;
        var entry = text.Words[cue].Entry!;
        var relative = before >= start && text.IsWord(before, "yang");
        SpeakerPhrase speaker;
        Draft? same = null;
        if (relative)
        {
            if (entry.Class is "judging" or "thinking")
                return -1;
            speaker = SpeakerPhrases.Before(text, start, text.IsComma(before - 1) ? before - 1 : before);
        }
        else if (before < start || text.Is(before, WordRole.Joiner) || text.IsWord(before, "dengan"))
        {
            same = drafts.Count > 0 && drafts[^1].Unit == unitIndex ? drafts[^1] : null;
            speaker = same is null && before > start ? Subject(start, before) : SpeakerPhrase.None;
            if (same is null && speaker.Form == SpeakerForm.None)
                return -1;
        }
        else
        {
            speaker = SpeakerPhrases.Before(text, start, cue);
            if (speaker.Form is SpeakerForm.None)
                return -1;
            if (speaker.Form is SpeakerForm.Description && !IsAnimate(speaker, entry))
                return -1;
        }
        if (text.Is(before, WordRole.Document))
            speaker = Owner(before, cue, speaker);
        if (!ContentClause.Behind(text, cue, end, out var first, out var last))
        {
            // "…, kantor berita TASS melaporkan.": the clause stands before.
            if (end == _unit.End && Trimmed(cue + 1, end) && speaker.First > start + 3 && text.IsComma(speaker.First - 1 - Lead(speaker)))
                return Add(
                    start,
                    ContentClause.Trim(text, start, speaker.First - 1 - Lead(speaker)),
                    speaker,
                    cue,
                    end,
                    "cue behind its clause"
                );
            return -1;
        }
        if (relative)
            last = FirstComma(first, last);
        var carrier = Carrier(ref speaker, cue);
        return Add(first, last, speaker, cue, last, "cue before its clause", same, carrier);
    }

    // "Karyawan itu menolak revisi dan berharap …": the subject of the first verb.
    private SpeakerPhrase Subject(int start, int before)
    {
        for (var i = start + 1; i < before; i++)
        {
            if (text.IsVerbLike(i) && !text.IsWord(i - 1, "yang"))
                return SpeakerPhrases.Before(text, start, i) is { Form: not SpeakerForm.None } subject
                    ? subject
                    : DirectSpeech.Subject(text, start, before);
        }
        return DirectSpeech.Subject(text, _unit.First, before);
    }

    // Words between the comma and the name: "kantor berita".
    private int Lead(SpeakerPhrase speaker)
    {
        var lead = 0;
        while (lead < 3 && speaker.First - 1 - lead > _unit.First && !text.IsComma(speaker.First - 1 - lead))
            lead++;
        return lead;
    }

    private bool Trimmed(int from, int end) => ContentClause.Trim(text, from, end) <= from;

    // "agensi Ria Novosti, mengutip beberapa sumber dari X, mengatakan": X speaks and the agency carries it.
    private SpeakerPhrase Carrier(ref SpeakerPhrase speaker, int cue)
    {
        for (var i = Math.Max(_unit.First, cue - 24); i < cue; i++)
        {
            if (!(text.IsWord(i, "mengutip") || text.IsWord(i, "menyitir") || text.IsWord(i, "melansir")) || text.QuotationAt(i) >= 0)
                continue;
            var cited = SpeakerPhrases.Behind(text, i + 1, cue, out _);
            if (cited.Form == SpeakerForm.None)
                continue;
            var head = SpeakerPhrases.Before(text, _unit.First, text.IsComma(i - 1) ? i - 1 : i);
            if (head.Form == SpeakerForm.None || Media.NameIn(text, head) is null)
                return cited;
            for (var source = i + 1; source < cue; source++)
            {
                if (text.IsWord(source, "dari") && source + 1 < cue)
                    cited = SpeakerPhrases.Behind(text, source + 1, cue, out _);
            }
            speaker = cited;
            return head;
        }
        return SpeakerPhrase.None;
    }

    // "Laporan KCNA menyebut": the owner of the document speaks.
    private SpeakerPhrase Owner(int at, int cue, SpeakerPhrase speaker) =>
        at + 1 < cue ? SpeakerPhrases.Behind(text, at + 1, cue, out _) : speaker;

    private bool IsAnimate(SpeakerPhrase speaker, WordEntry entry)
    {
        if (entry.Class is "speech" or "asking" or "denying" or "confirming")
            return speaker.End - speaker.First <= 14;
        return text.Is(speaker.First, WordRole.Quantifier) || speaker.End - speaker.First <= 4;
    }

    private int FirstComma(int first, int last)
    {
        for (var i = first + 3; i < last; i++)
        {
            if (text.IsComma(i))
                return i;
        }
        return last;
    }

    // "Namun, kata dia, …", "…, kata Budi.", "S, kata Budi, P", "Bahkan katanya, …".
    private int Inserted(int cue, int start, int end)
    {
        var clitic = text.Words[cue].Clitic;
        var opens = cue == start || text.IsComma(cue - 1);
        if (text.IsCapital(cue) && cue != start || text.Words[cue].Entry!.Need == CueNeed.Quote || text.Words[cue].Entry!.Class == "asking")
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
            speaker = SpeakerPhrases.Behind(text, cue + 1, end, out after);
            if (speaker.Form is SpeakerForm.None or SpeakerForm.Description && !opens)
                return -1;
        }
        return Split(cue, start, after, end, speaker, "cue inside its clause");
    }

    // "Menurut X, …", "…, menurut X", "S menurutnya P".
    private int According(int cue, int start, int end)
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
                at < end && (text.Is(at, WordRole.Document) && !text.IsCapital(at) || text.IsWord(at, "dari") || text.IsWord(at, "resmi"))
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
            speaker = SpeakerPhrases.Behind(text, at, end, out after);
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
        var trivial = Trivial(beforeStart, beforeEnd);
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
            return Add(behind, last, speaker, cue, last, rule);
        if (trivial)
            return -1;
        return Add(beforeStart, ContentClause.End(text, beforeStart, cue), speaker, cue, end, rule + ", clause before");
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

    private bool Trivial(int from, int end)
    {
        if (end <= from)
            return true;
        for (var i = from; i < end; i++)
        {
            if (
                !text.Is(i, WordRole.Connector | WordRole.Adverb | WordRole.Determiner | WordRole.Opener)
                && !text.IsComma(i)
                && !text.IsWord(i, "itu")
                && !text.IsWord(i, "hal")
                && !text.IsWord(i, "bagaimana")
            )
                return end - from <= 3 && !ContentClause.HasPredicate(text, from, end) && text.Is(from, WordRole.Connector);
        }
        return true;
    }

    private int Passive(int cue, int start, int end)
    {
        var first = cue == start || TrivialBefore(start, cue);
        if (text.Words[cue].Clitic)
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
                : Add(at, last, SpeakerPhrase.Clitic, cue, last, "passive with -nya");
        }
        if (text.Is(cue - 1, WordRole.Negation | WordRole.Modal))
            return -1;
        // "…, demikian dilaporkan X", "…, seperti disebutkan X".
        var link = text.IsWord(cue - 1, "yang") ? cue - 2 : cue - 1;
        if (
            link > start
            && (text.IsWord(link, "demikian") || text.IsWord(link, "seperti") || text.IsWord(link, "sebagaimana"))
            && text.IsComma(link - 1)
            && !text.Is(cue, WordRole.Credit | WordRole.None) | text.IsWord(link, "demikian")
        )
        {
            var agent = SpeakerPhrases.Behind(text, cue + 1, end, out _);
            if (agent.Form is not SpeakerForm.None)
                return Add(Skip(start, link), ContentClause.Trim(text, start, link), agent, cue, end, "clause before a passive cue");
        }
        // "apa yang disebut X sebagai …"
        if (text.IsWord(cue - 1, "yang") && text.IsWord(cue, "disebut"))
        {
            for (var i = cue + 2; i < end && i < cue + 9; i++)
            {
                if (!text.IsWord(i, "sebagai") || text.QuotationAt(i + 1) >= 0)
                    continue;
                var agent = SpeakerPhrases.Behind(text, cue + 1, i, out _);
                return agent.Form == SpeakerForm.None
                    ? -1
                    : Add(i + 1, ContentClause.End(text, i + 1, end), agent, cue, end, "disebut … sebagai");
            }
            return -1;
        }
        if (text.IsWord(cue - 1, "yang"))
            return -1;
        if (first)
            return Opening(cue, end);
        // "Hal itu disampaikan Budi": tells who speaks; with oleh, what was told is the content.
        if (
            text.IsWord(cue, "disampaikan")
            || text.IsWord(cue, "diungkapkan")
            || text.IsWord(cue, "dikatakan")
            || text.IsWord(cue, "disebutkan")
            || text.IsWord(cue, "dikemukakan")
            || text.IsWord(cue, "ditegaskan")
            || text.IsWord(cue, "dijelaskan")
            || text.IsWord(cue, "dilontarkan")
            || text.IsWord(cue, "diutarakan")
        )
        {
            var agent = SpeakerPhrases.Behind(text, cue + 1, end, out var behind);
            if (agent.Form is SpeakerForm.None or SpeakerForm.Description && !text.IsWord(cue + 1, "oleh"))
                return -1;
            var subject = Skip(start, cue);
            var told =
                text.IsWord(cue + 1, "oleh")
                && cue - subject is >= 2 and <= 6
                && !text.IsWord(subject, "hal")
                && !text.IsWord(subject, "yang")
                && text.Is(cue - 1, WordRole.Determiner);
            if (told)
                return Add(subject, cue, agent, cue, end, "passive with oleh");
            if (cue - subject <= 6 && agent.Form is SpeakerForm.Name or SpeakerForm.Capitals)
                AddSilent(agent, cue);
            return -1;
        }
        if (!(text.IsWord(cue, "disebut") || text.IsWord(cue, "disebutkan") || text.IsWord(cue, "dilaporkan")))
            return -1;
        var content = cue + 1;
        if (text.IsWord(content, "bahwa"))
            content++;
        if (content >= end || !(text.IsVerbLike(content) || text.Is(content, WordRole.Predicate)))
            return -1;
        return Add(content, ContentClause.End(text, content, end), SpeakerPhrase.None, cue, end, "passive without an agent", nobody: true);
    }

    private int Opening(int cue, int end)
    {
        if (text.Is(cue, WordRole.Credit) && !text.IsWord(cue, "dilaporkan"))
            return -1;
        var at = ContentClause.SkipCommas(text, cue + 1, end);
        var last = ContentClause.End(text, Math.Min(at + 1, end), end);
        if (text.IsWord(at, "bahwa"))
            return Add(at + 1, last, SpeakerPhrase.None, cue, end, "passive without an agent", nobody: true);
        if (at == cue + 1 && (text.IsCapital(at) || text.IsWord(at, "oleh")))
        {
            var agent = SpeakerPhrases.Behind(text, at, end, out var behind);
            var content = ContentClause.SkipCommas(text, behind, end);
            if (
                agent.Form != SpeakerForm.None
                && (text.IsWord(content, "bahwa") || content > behind && ContentClause.HasPredicate(text, content, end))
            )
            {
                content += text.IsWord(content, "bahwa") ? 1 : 0;
                return Add(content, ContentClause.End(text, content, end), agent, cue, end, "passive cue, speaker, clause");
            }
        }
        if (
            text.Form(cue) == CueForm.Passive
            && ContentClause.HasPredicate(text, at, last)
            && (text.IsWord(cue, "disebutkan") || at > cue + 1)
        )
            return Add(at, last, SpeakerPhrase.None, cue, end, "passive without an agent", nobody: true);
        return -1;
    }

    // "Dilansir SCMP, Jumat (17/10), …" and "Berdasarkan riset CDC, …", where nobody else speaks in the sentence.
    private void Sourced(int from, int end)
    {
        var at = from;
        while (at < end && (text.IsComma(at) || text.IsMark(at, '-')))
            at++;
        if (at >= end)
            return;
        var based = text.IsWord(at, "berdasarkan") || text.IsWord(at, "merujuk");
        if (
            !based
            && !(
                text.IsWord(at, "dilansir")
                || text.IsWord(at, "dikutip")
                || text.IsWord(at, "melansir")
                || text.IsWord(at, "mengutip")
                || text.IsWord(at, "dinukil")
            )
        )
            return;
        var cue = at++;
        if (text.IsComma(at))
            return;
        var document = false;
        while (
            at < end
            && (
                text.IsWord(at, "dari")
                || text.IsWord(at, "oleh")
                || text.IsWord(at, "pada")
                || text.IsWord(at, "resmi")
                || text.IsWord(at, "media")
                || text.IsWord(at, "sosial")
                || text.Is(at, WordRole.Document | WordRole.Generic) && !text.IsCapital(at)
            )
        )
        {
            document |= text.Is(at, WordRole.Document);
            at++;
        }
        if (at >= end || !text.IsCapital(at) && text.Token(at).Kind != TokenKind.Address || based && !document)
            return;
        var after = at;
        while (
            after < end
            && !text.IsComma(after)
            && !text.IsMark(after, '(')
            && !text.Is(after, WordRole.Weekday)
            && !text.IsWord(after, "pada")
            && !text.IsWord(after, "di")
        )
            after++;
        if (after - at is 0 or > 10)
            return;
        var name = text.NameStarting(at) is { } whole && whole.End == after ? whole.Entity : null;
        var content = after;
        while (content < end && !text.IsComma(content))
            content++;
        content = ContentClause.SkipCommas(text, content, end);
        // The date of the report is no content.
        while (
            content < end
            && (text.Is(content, WordRole.Weekday) || text.Token(content).Kind == TokenKind.Number)
            && NextComma(content, end) is var comma and > 0
            && comma - content <= 8
        )
            content = ContentClause.SkipCommas(text, comma, end);
        var last = ContentClause.End(text, content, end);
        if (last - content >= 3 && ContentClause.HasPredicate(text, content, last))
            Add(
                content,
                last,
                new SpeakerPhrase(name is null ? SpeakerForm.Capitals : SpeakerForm.Name, at, after, name),
                cue,
                end,
                based ? "document" : "medium on its own account"
            );
    }

    private int NextComma(int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (text.IsComma(i))
                return i;
        }
        return -1;
    }

    private bool TrivialBefore(int start, int cue) => Trivial(start, ContentClause.Trim(text, start, cue));

    private int Skip(int from, int end)
    {
        while (from < end && (text.IsComma(from) || text.IsMark(from, '-') || text.IsMark(from, '–')))
            from++;
        return from;
    }

    private void AddSilent(SpeakerPhrase speaker, int cue) =>
        drafts.Add(
            new Draft
            {
                Kind = StatementKind.Indirect,
                Span = text.Token(cue).Span,
                Speaker = speaker,
                Cue = cue,
                Unit = unitIndex,
                Rule = "tells who speaks",
                Silent = true,
            }
        );

    private int Add(
        int first,
        int end,
        SpeakerPhrase speaker,
        int cue,
        int next,
        string rule,
        Draft? same = null,
        SpeakerPhrase carrier = default,
        bool nobody = false
    )
    {
        while (first < end && (text.IsComma(first) || text.IsMark(first, '-') || text.IsMark(first, '–')))
            first++;
        end = ContentClause.Trim(text, first, end);
        if (first >= end)
            return -1;
        drafts.Add(
            new Draft
            {
                Kind = StatementKind.Indirect,
                Span = text.Span(first, end),
                Speaker = speaker,
                Cue = cue,
                Unit = unitIndex,
                Rule = rule,
                Confidence = 0.85,
                Same = same,
                Carrier = carrier == default ? SpeakerPhrase.None : carrier,
                Nobody = nobody,
            }
        );
        return Math.Max(next, cue + 1);
    }
}
