namespace Runut.Statements.English;

/// <summary>Says whether what stands behind an English cue can be what was said.</summary>
internal sealed class EnglishFit(EnglishText text)
{
    /// <summary>True where the tokens <c>[first, last)</c> are what the cue's word needs behind it.</summary>
    public bool Fits(SpeakerPhrase subject, int cue, int first, int last, bool marked)
    {
        var word = text.Word(cue);
        // "the group called Sea Watch", "the figures cited in the letter": participles behind their noun
        if (
            word.Need == EnglishNeed.Phrase
            && (
                text.Is(first, EnglishRole.Preposition)
                    && (text.IsWord(first, "in") || text.IsWord(first, "by") || text.IsWord(first, "at") || text.IsWord(first, "from"))
                || text.IsWord(first - 1, "called") && text.IsCapital(first) && subject.Form == SpeakerForm.Description
            )
        )
            return false;
        if (word.Need == EnglishNeed.Marked)
            return marked;
        if (word.Need == EnglishNeed.Document && !marked && !IsDocument(subject))
            return false;
        if (word.Need is EnglishNeed.Clause or EnglishNeed.Telling && !marked)
        {
            // "said of the plan", "added to the pressure": no clause begins with these
            if (text.Is(first, EnglishRole.Preposition) && !text.IsWord(first, "in") && !text.IsWord(first, "if"))
                return false;
            if (text.IsWord(first, "to") || text.Is(first, EnglishRole.Conjunction))
                return false;
            // what is said without "that" mostly is a clause; what is asserted or emphasised in passing mostly is a thing
            return word.Class is "speech" && !text.IsParticiple(cue) && text.Word(first).Need == EnglishNeed.None || HasVerb(first, last);
        }
        return true;
    }

    /// <summary>True for <c>You know, …</c> and <c>I thought …</c>: the reporter's own words.</summary>
    public bool IsSpokenTo(SpeakerPhrase subject) =>
        subject.Form == SpeakerForm.Pronoun
        && (text.IsWord(subject.First, "I") || text.IsWord(subject.First, "you") || text.IsWord(subject.First, "we"));

    private bool IsDocument(SpeakerPhrase subject)
    {
        for (var i = Math.Max(0, subject.First); i < subject.End; i++)
        {
            if (text.Is(i, EnglishRole.Document))
                return true;
        }
        return false;
    }

    /// <summary>True where the tokens hold a verb that shows as one.</summary>
    public bool HasVerb(int first, int last)
    {
        for (var i = first; i < last; i++)
        {
            if (
                text.Is(i, EnglishRole.Auxiliary)
                || text.IsLetters(i)
                    && (text.Text[i].EndsWith("ed", StringComparison.Ordinal) || text.Text[i].Contains('\'') || text.Text[i].Contains('’'))
            )
                return true;
        }
        return false;
    }
}
