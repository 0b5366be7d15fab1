namespace Runut.Statements;

/// <summary>
/// An active verb of saying behind its subject: <c>Budi mengatakan harga naik</c>; also behind another verb of the same subject
/// (<c>… dan berharap …</c>), in a relative clause, and at the end (<c>harga naik, kantor berita TASS melaporkan</c>).
/// </summary>
internal sealed class CueBeforeClause(StatementText text, UnitDrafts found)
{
    /// <summary>Reads the cue at <paramref name="cue"/> with its subject before it and its content behind it.</summary>
    public int Read(int cue, int start, int end)
    {
        if (text.IsCapital(cue))
            return -1;
        var before = cue - 1;
        while (
            before > start
            && (text.Is(before, WordRole.Adverb) && !SpeakerBefore.IsAttribute(text, before) || text.IsIn(before, WordList.BeforeVerb))
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
            || text.IsWord(before, "adalah")
            || text.IsWord(before, "ialah")
            || text.IsWord(cue - 1, "untuk")
            || text.IsWord(cue - 1, "akan")
        )
            return -1;
        // "Alat itu diaktifkan dengan mengatakan …": how something is done.
        if (text.IsWord(cue - 1, "dengan") && before >= start && text[before].StartsWith("di", StringComparison.OrdinalIgnoreCase))
            return -1;
        var entry = text.Words[cue].Entry!;
        // "Budi mengumumkannya kemarin, hari yang …": what was told is not told again.
        if (
            text.Words[cue].Clitic
            && entry.Class == "speech"
            && !text.CueText(cue).StartsWith("menyebut", StringComparison.Ordinal)
            && !text.IsIn(cue + 1, WordList.Finite)
            && !text.Is(cue + 1, WordRole.Purpose | WordRole.Complement)
        )
            return -1;
        var relative = before >= start && text.IsWord(before, "yang");
        SpeakerPhrase speaker;
        Draft? same = null;
        if (relative)
        {
            if (entry.Class is "judging" or "thinking")
                return -1;
            speaker = SpeakerBefore.Find(text, start, text.IsComma(before - 1) ? before - 1 : before);
        }
        else if (
            before < start
            || text.Is(before, WordRole.Joiner)
            || text.IsWord(before, "dengan")
            || text.IsWord(before, "tetapi")
            || text.IsWord(before, "tapi")
            || text.IsWord(before, "namun")
        )
        {
            same = found.Last;
            speaker = same is null && before > start ? Subject(start, before) : SpeakerPhrase.None;
            if (same is null && speaker.Form == SpeakerForm.None)
                return -1;
        }
        else
        {
            speaker = SpeakerBefore.Find(text, start, cue);
            if (speaker.Form is SpeakerForm.None)
                return -1;
            if (speaker.Form is SpeakerForm.Description && !IsAnimate(speaker, entry))
                return -1;
        }
        if (IsNobody(speaker, start))
            return -1;
        if (text.Is(before, WordRole.Document))
            speaker = Owner(before, cue, speaker);
        if (!ContentClause.Behind(text, cue, end, out var first, out var last))
        {
            // "…, kantor berita TASS melaporkan.": the clause stands before.
            if (
                end == found.Unit.End
                && Trimmed(cue + 1, end)
                && speaker.First > start + 3
                && text.IsComma(speaker.First - 1 - Lead(speaker))
            )
                return found.Add(
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
        var unnamed = relative && speaker.Form == SpeakerForm.None;
        return found.Add(first, last, speaker, cue, last, "cue before its clause", same, carrier, unnamed);
    }

    // "Jika DPRD mengusulkan", "kita berharap", "Rencana Polri melaporkan Budi": nobody is told to have said it.
    private bool IsNobody(SpeakerPhrase speaker, int start) =>
        speaker.First >= 0
        && (
            text.IsIn(speaker.First, WordList.Condition | WordList.Anybody)
            || speaker.First > start && text.IsIn(speaker.First - 1, WordList.Condition)
            || text.IsIn(speaker.First, WordList.Plan) && !text.Is(speaker.First + 1, WordRole.Determiner)
            || speaker.First > start && text.IsIn(speaker.First - 1, WordList.Plan)
        );

    // "Karyawan itu menolak revisi dan berharap …": the subject of the first verb.
    private SpeakerPhrase Subject(int start, int before)
    {
        for (var i = start + 1; i < before; i++)
        {
            // "warga diminta mengecek dan memastikan …", "ia akan datang dan meminta …": nobody has said it yet.
            if (text.IsIn(i, WordList.Urged) && IsMain(start, i) || text.IsVerbLike(i) && text.Is(i - 1, WordRole.Modal))
                return SpeakerPhrase.None;
            if (text.IsVerbLike(i) && !text.IsWord(i - 1, "yang"))
                return SpeakerBefore.Find(text, start, i) is { Form: not SpeakerForm.None } subject
                    ? subject
                    : SentenceSubject.First(text, start, before);
        }
        return SentenceSubject.First(text, found.Unit.First, before);
    }

    // No relative clause and nothing fronted before the verb.
    private bool IsMain(int start, int verb) => !text.HasWord("yang", start, verb) && !text.HasComma(start, verb);

    // Words between the comma and the name: "kantor berita".
    private int Lead(SpeakerPhrase speaker)
    {
        var lead = 0;
        while (lead < 3 && speaker.First - 1 - lead > found.Unit.First && !text.IsComma(speaker.First - 1 - lead))
            lead++;
        return lead;
    }

    private bool Trimmed(int from, int end) => ContentClause.Trim(text, from, end) <= from;

    // "agensi Ria Novosti, mengutip beberapa sumber dari X, mengatakan": X speaks and the agency carries it.
    private SpeakerPhrase Carrier(ref SpeakerPhrase speaker, int cue)
    {
        for (var i = Math.Max(found.Unit.First, cue - 24); i < cue; i++)
        {
            if (!text.IsIn(i, WordList.Citing) || text.QuotationAt(i) >= 0)
                continue;
            var cited = SpeakerBehind.Find(text, i + 1, cue, out _);
            if (cited.Form == SpeakerForm.None)
                continue;
            var head = SpeakerBefore.Find(text, found.Unit.First, text.IsComma(i - 1) ? i - 1 : i);
            if (head.Form == SpeakerForm.None || Media.NameIn(text, head) is null)
                return cited;
            for (var source = i + 1; source < cue; source++)
            {
                if (text.IsWord(source, "dari") && source + 1 < cue)
                    cited = SpeakerBehind.Find(text, source + 1, cue, out _);
            }
            speaker = cited;
            return head;
        }
        return SpeakerPhrase.None;
    }

    // "Laporan KCNA menyebut": the owner of the document speaks.
    private SpeakerPhrase Owner(int at, int cue, SpeakerPhrase speaker) =>
        at + 1 < cue ? SpeakerBehind.Find(text, at + 1, cue, out _) : speaker;

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
}
