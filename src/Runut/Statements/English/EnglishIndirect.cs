using Runut.Text;

namespace Runut.Statements.English;

/// <summary>
/// Finds reported speech without marks in a sentence of an English text: <c>X said (that) …</c>, <c>…, X said</c>, <c>…, said X</c>,
/// <c>According to X, …</c>, <c>…, adding that …</c>, and judging words with their object.
/// </summary>
internal sealed class EnglishIndirect(EnglishText text, int unitIndex, List<Draft> drafts)
{
    private const int FewestWords = 2;

    private const int LongestLead = 60;
    private const int LongestBare = 4;

    // Half of a clause between marks makes the marks the statement.
    private const double MostlyQuoted = 0.6;

    private readonly EnglishFit _fit = new(text);

    /// <summary>Reads the tokens <c>[from, end)</c>, which hold no quotation that is attributed already.</summary>
    public void Read(int from, int end)
    {
        var start = from;
        for (var i = from; i < end; )
        {
            var next = -1;
            if (text.Text.QuotationAt(i) < 0)
            {
                if (text.IsWord(i, "according") && text.IsWord(i + 1, "to"))
                    next = According(start, i, end);
                else if (text.IsCue(i))
                    next = Cue(start, i, end);
            }
            if (next > i)
                start = next;
            i = next > i ? next : i + 1;
        }
    }

    private int According(int start, int cue, int end)
    {
        var close = EnglishSubject.NounEnd(text, cue + 2, end);
        var speaker = EnglishSubject.Source(text, cue + 2, close);
        if (speaker.Form == SpeakerForm.None || text.IsIdle(cue + 2))
            return -1;
        var opens = true;
        for (var i = start; i < cue; i++)
            opens &= !text.IsLetters(i) || text.Is(i, EnglishRole.Conjunction | EnglishRole.Opener);
        if (!opens)
            return Add(start, text.TrimEnd(start, cue), speaker, cue, cue + 2, "according to, behind") ? close : -1;
        var comma = close;
        while (comma < end && comma < close + LongestLead && !text.IsComma(comma))
            comma++;
        if (comma + 1 >= end)
            return -1;
        var last = EnglishContent.End(text, comma + 1, end);
        return Add(comma + 1, last, speaker, cue, cue + 2, "according to, before") ? last : -1;
    }

    private int Cue(int start, int cue, int end)
    {
        var word = text.Word(cue);
        var subject = EnglishSubject.QuotedAs(text, start, cue) ?? EnglishSubject.Before(text, start, cue);
        // "The town sued, claiming …" and "ended with Lee asking …": a participle has its subject in the clause before, or in a name alone
        if (text.IsParticiple(cue) && !text.Is(cue - 1, EnglishRole.Being) && !text.IsWord(cue - 1, "as"))
            subject =
                text.IsComma(cue - 1) ? SpeakerPhrase.None
                : text.Text.NameEnding(cue) is { } name ? new SpeakerPhrase(SpeakerForm.Capitals, name.First, name.End)
                : subject.End - subject.First <= LongestBare ? subject
                : SpeakerPhrase.None;
        var same = (Draft?)null;
        // "…, said Ann Lee" at the end of what she said
        if (
            text.IsComma(cue - 1)
            && !text.IsParticiple(cue)
            && word.Need is EnglishNeed.Clause
            && EnglishSubject.Behind(text, cue, end) is { Form: not SpeakerForm.None } behind
            && Closes(behind, end)
        )
        {
            if (cue - 1 > start && Add(start, text.TrimEnd(start, cue), behind, cue, cue + 1, "clause, cue and subject behind"))
                return behind.End;
        }
        if (subject.Form == SpeakerForm.None)
        {
            var leans =
                text.IsParticiple(cue) && (text.IsComma(cue - 1) || text.Is(cue - 1, EnglishRole.Preposition | EnglishRole.Subordinator))
                || IsJoined(cue);
            if (!leans)
                return -1;
            same = drafts.Count > 0 && drafts[^1].Unit == unitIndex ? drafts[^1] : null;
            if (same is null)
                subject = EnglishSubject.OfSentence(text, start, cue);
            if (same is null && subject.Form == SpeakerForm.None)
                return -1;
        }
        if (word.Need == EnglishNeed.Quote || word.Class == "thinking" && _fit.IsSpokenTo(subject))
            return -1;
        // "…, he said." closes what was said before
        if (
            subject.Form != SpeakerForm.None
            && subject.First > start
            && text.IsComma(subject.First - 1)
            && EnglishContent.IsAtEnd(text, cue, end)
            && word.Need is EnglishNeed.Clause or EnglishNeed.Telling
        )
        {
            var content = EnglishAdjunct.Skip(text, cue, end, out var said);
            var before = text.TrimEnd(start, subject.First);
            // "In the north, she said, roads were cut": the part with the predicate
            if (
                Comma(cue + 1, content, end) is > 0 and var comma
                && EnglishContent.End(text, comma + 1, end) is var close
                && (_fit.HasVerb(comma + 1, close) && !_fit.HasVerb(start, before) || close - comma > before - start)
            )
                return Add(comma + 1, close, subject, cue, cue + 1, "cue inside a clause") ? close : -1;
            if (!(said && content < end) && Add(start, before, subject, cue, cue + 1, "clause, subject and cue behind"))
                return cue + 1;
        }
        var first = EnglishAdjunct.Skip(text, cue, end, out var marked);
        if (!marked && text.IsComma(first))
            return -1;
        var last = first < end ? EnglishContent.End(text, first, end) : first;
        // "Lee, who said the oven was cold, went home"
        if (subject.Form == SpeakerForm.Pronoun && text.IsWord(subject.First, "who") && text.IsComma(subject.First - 1))
            last = FirstComma(first, last);
        if (last - first < FewestWords || !_fit.Fits(subject, cue, first, last, marked))
            return -1;
        if (
            word.Need == EnglishNeed.Phrase
            && (text.IsWord(first, "for") || text.IsWord(first, "on") || text.IsWord(first, "about"))
            && last - first > 2
        )
            first++;
        return Add(first, last, subject, cue, cue + 1, "cue before a clause", same) ? last : -1;
    }

    // The comma behind the cue and its adjuncts; -1 where none stands before more words.
    private int Comma(int from, int content, int end)
    {
        for (var i = from; i <= content && i + 3 < end; i++)
        {
            if (text.IsComma(i))
                return i;
        }
        return -1;
    }

    private int FirstComma(int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (text.IsComma(i))
                return i;
        }
        return end;
    }

    // "…, said Ann Lee, a nurse.", but not "Bo, a baker, said the oven was cold"
    private bool Closes(SpeakerPhrase behind, int end) =>
        behind.End >= end
        || text.IsComma(behind.End)
        || text.Text.IsMark(behind.End, '.')
        || text.IsBreak(behind.End)
        || !text.Is(behind.First, EnglishRole.Pronoun | EnglishRole.Determiner)
            && (text.Is(behind.End, EnglishRole.Adjunct | EnglishRole.Calendar) || text.IsWord(behind.End, "who"));

    // "and said", "but warned": the subject stands before the first verb
    private bool IsJoined(int cue)
    {
        var before = cue - 1;
        while (before > 0 && text.Is(before, EnglishRole.Adverb | EnglishRole.Auxiliary))
            before--;
        return text.Is(before, EnglishRole.Conjunction);
    }

    private bool Add(int first, int last, SpeakerPhrase speaker, int cue, int cueEnd, string rule, Draft? same = null)
    {
        while (first < last && (text.IsComma(first) || text.IsBreak(first)))
            first++;
        while (first < last - 1 && text.Is(first, EnglishRole.Conjunction) && text.IsCapital(first))
            first++;
        var words = 0;
        for (var i = first; i < last; i++)
            words += text.Text.Token(i).Kind is TokenKind.Word or TokenKind.Number ? 1 : 0;
        if (words < FewestWords)
            return false;
        var (kind, span) = Shape(first, last);
        drafts.Add(
            new Draft
            {
                Kind = kind,
                Span = span,
                Speaker = same is null ? speaker : (same.Same ?? same).Speaker,
                Cue = cue,
                CueEnd = cueEnd,
                Unit = unitIndex,
                Rule = rule,
                Confidence = 0.85,
                Same = same?.Same ?? same,
            }
        );
        return true;
    }

    // A clause that is mostly a quotation is that quotation, reported within the reporter's sentence.
    private (StatementKind Kind, TextSpan Span) Shape(int first, int last)
    {
        var whole = text.Text.Span(first, last);
        for (var i = first; i < last; i++)
        {
            if (text.Text.QuotationAt(i) is not (>= 0 and var q))
                continue;
            var quotation = text.Text.Quotations[q];
            i = quotation.Last;
            if (quotation.First >= first && quotation.Last <= last && quotation.Inner.Length >= MostlyQuoted * whole.Length)
                return (StatementKind.Mixed, quotation.Inner);
        }
        return (StatementKind.Indirect, whole);
    }
}
