namespace Runut.Times;

/// <content>Phrases of the phrase files: feasts, seasons, <c>saat ini</c>.</content>
internal sealed partial class PhraseFinder
{
    /// <summary>A phrase of the phrase files: <c>saat ini</c>, <c>Idul Fitri</c>.</summary>
    private int FixedPhrase(int i, LexiconWord word)
    {
        foreach (var entry in word.Phrases)
        {
            var k = 1;
            while (k < entry.Words.Length && IsNext(i + k, entry.Words[k]) && _lexemes[i + k].Gap == Gap.Space)
                k++;
            if (k < entry.Words.Length)
                continue;
            // "sepanjang tahun ini" is this year
            if (entry.Type == TimeType.Duration && k == 2 && Has(i + 1, WordClass.Unit) && DirectionAt(i + k, out _) > 0)
                return -1;
            if (!entry.IsHoliday && word.Classes.HasFlag(WordClass.Then) && !IsThen(i, i + k))
                return -1;
            if (!entry.IsHoliday && entry.Value.StartsWith("XXXX-", StringComparison.Ordinal))
                return Season(i, i + k, entry);
            if (!entry.IsHoliday)
                return Add(
                    new TimePhrase
                    {
                        Kind = PhraseKind.Fixed,
                        FixedType = entry.Type,
                        FixedValue = entry.Value,
                    },
                    i,
                    i + k,
                    "vague"
                );
            if (InName(i) || (k == 1 && IsNameHere(i)))
                return -1;
            var phrase = new TimePhrase { Kind = PhraseKind.Holiday, FixedValue = entry.Value };
            var end = YearBehind(i + k, phrase);
            if (DirectionAt(end, out var direction) is > 0 and var behind)
            {
                phrase.Direction = direction;
                end = behind;
            }
            return Add(phrase, i, end, "holiday");
        }
        return -1;
    }

    /// <summary><c>musim panas 2019</c>, <c>musim hujan tahun ini</c>, <c>musim kemarau</c>.</summary>
    private int Season(int i, int end, TimePhraseEntry entry)
    {
        var phrase = new TimePhrase
        {
            Kind = PhraseKind.Fixed,
            FixedType = entry.Type,
            FixedValue = entry.Value,
        };
        var behind = YearBehind(end, phrase);
        if (DirectionAt(behind, out var direction) is > 0 and var pointed)
        {
            phrase.Direction = direction;
            behind = pointed;
        }
        return Add(phrase, i, behind, "season-of-year");
    }

    /// <summary><c>dulu</c> in <c>seperti dulu</c> and at the head of a sentence is a time, in <c>terlebih dulu</c> and <c>makan dulu.</c> it is not.</summary>
    private bool IsThen(int i, int end)
    {
        if (StartsSentence(i))
            return true;
        if (_lexemes[i - 1].Is(WordClass.ThenLead))
            return true;
        return _lexemes[i - 1].Mark == ',' && end < Count && _lexemes[end].Kind == LexemeKind.Word || _lexemes[i - 1].Mark == ';';
    }

    // "Mandailing Natal" and "di Natal" are places
    private bool IsNameHere(int i)
    {
        if (i == 0 || _lexemes[i].Gap == Gap.Line)
            return i + 1 < Count && _lexemes[i + 1].Gap == Gap.Space && _lexemes[i + 1].Kind == LexemeKind.Word && _lexemes[i + 1].Upper;
        var before = _lexemes[i - 1];
        return before.Kind == LexemeKind.Word && before.Upper && !StartsSentence(i - 1)
            || IsWord(i - 1, "di")
            || IsWord(i - 1, "ke")
            || IsWord(i - 1, "dari")
            || IsWord(i - 1, "hotel");
    }
}
