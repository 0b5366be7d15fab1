namespace Runut.Times;

/// <summary>Where a time lies, as far as the words around tell.</summary>
internal enum Tense : byte
{
    None,
    LikelyPast,
    Past,
    LikelyFuture,
    Future,
}

/// <content>What the words of the sentence say about past and future, and whose day a day is.</content>
internal sealed partial class TimeResolver
{
    private const int Reach = 40;
    private const int ReachForward = 12;

    private Tense TenseOf(TimePhrase phrase)
    {
        switch (phrase.Direction)
        {
            case Direction.Past or Direction.Tadi:
                return Tense.Past;
            case Direction.Future:
                return Tense.Future;
        }
        if (phrase.First > 0 && _lexemes[phrase.First - 1].Is(WordClass.Since))
            return Tense.Past;
        // "paling lambat hari Jumat": a term lies ahead
        if (phrase.Kind == PhraseKind.Day && phrase.Modifier == TimeModifier.Less)
            return Tense.Future;
        // what is said inside quotation marks, or before the word of saying, tells nothing of the day of saying
        for (var k = phrase.First - 1; k >= 0 && k >= phrase.First - Reach && !EndsSentence(k); k--)
        {
            if (_lexemes[k].Mark == '"' || _lexemes[k].Is(WordClass.Speech))
                return Tense.LikelyPast;
            if (_lexemes[k].Is(WordClass.Will))
                return Tense.Future;
            if (_lexemes[k].Is(WordClass.Did))
                return Tense.LikelyPast;
        }
        // "Sabtu depan mereka akan …": the verb behind
        for (
            var k = phrase.End;
            k < _lexemes.Count && k < phrase.End + ReachForward && _lexemes[k].Gap != Gap.Line && _lexemes[k].Mark is not ('.' or '"');
            k++
        )
        {
            if (_lexemes[k].Is(WordClass.Will))
                return Tense.LikelyFuture;
            if (_lexemes[k].Is(WordClass.Speech | WordClass.Did))
                return Tense.LikelyPast;
        }
        return Tense.None;
    }

    /// <summary>The year of a month without one.</summary>
    private int? MonthYear(TimePhrase phrase)
    {
        if (_anchor is not { } anchor)
            return null;
        if (phrase.YearOffset is { } offset)
            return anchor.Year + offset;
        var behind = ((anchor.Month - phrase.Month) % 12 + 12) % 12; // months since it was last
        var ahead = (12 - behind) % 12;
        var last = phrase.Month > anchor.Month ? anchor.Year - 1 : anchor.Year;
        var next = phrase.Month < anchor.Month ? anchor.Year + 1 : anchor.Year;
        return TenseOf(phrase) switch
        {
            Tense.Past => behind == 0 && phrase.Modifier != TimeModifier.Start && EndsWith(phrase, "lalu") ? anchor.Year - 1 : last,
            Tense.Future => phrase.Direction == Direction.Future || behind * 3 > ahead ? next : last,
            Tense.LikelyFuture => behind * 2 > ahead ? next : last,
            Tense.LikelyPast => behind <= 10 ? last : next,
            _ => behind <= 8 ? last : next,
        };
    }

    /// <summary>True for the day on which somebody spoke or was quoted: <c>…," kata Tito, Senin (9/9).</c> It is no day that the report speaks of.</summary>
    private bool IsDayOfSpeaking(TimePhrase phrase)
    {
        if (
            phrase.First == 0
            || !(_lexemes[phrase.First - 1].Mark == ',' || _lexemes[phrase.First - 1].Is(WordClass.Cue | WordClass.Speech))
        )
            return false;
        if (phrase.End < _lexemes.Count && _lexemes[phrase.End].Gap != Gap.Line && _lexemes[phrase.End].Mark is not ('.' or ',' or ')'))
            return false;
        for (var k = phrase.First - 1; k >= 0 && k >= phrase.First - Reach && !EndsSentence(k); k--)
            if (_lexemes[k].Is(WordClass.Speech) || (_lexemes[k].Mark == '"' && k < phrase.First - 1))
                return true;
        return false;
    }

    /// <summary>True on a line that opens with its photographer, in capitals: the day of a picture is not the day that the report goes on with.</summary>
    private bool IsInCaption(TimePhrase phrase)
    {
        // phrases come in document order: each lexeme is looked at once
        for (; _lineSeen < phrase.First; _lineSeen++)
            if (_lexemes[_lineSeen + 1].Gap == Gap.Line)
                _lineStart = _lineSeen + 1;
        var first = _lineStart;
        for (var k = first; k < phrase.First && k < first + 4; k++)
        {
            if (_lexemes[k].Mark == '/')
                return k > first && k + 1 < phrase.First && IsCapitals(_lexemes[k - 1]) && IsCapitals(_lexemes[k + 1]);
        }
        return false;
    }

    private bool IsCapitals(Lexeme lexeme) =>
        lexeme.Length > 1 && !_text.AsSpan(lexeme.Start, lexeme.Length).ContainsAnyExceptInRange('A', 'Z');

    /// <summary>
    /// True for a day to come that stands in one sentence with the day of what is reported: <c>tiba Rabu pagi dan akan bertemu Putin besok</c>.
    /// The report goes on with what happens.
    /// </summary>
    private bool IsPlanBesideReport(TimePhrase phrase, DateOnly day) =>
        _anchor is { } anchor
        && day > anchor
        && _spokenOf <= anchor
        && phrase.First - _spokenOfAt < Reach
        && SameSentence(_spokenOfAt, phrase.First);

    /// <summary>True where the words just before say that it is so now: <c>sedang menghadapi musim hujan</c>, <c>memasuki musim kemarau</c>.</summary>
    private bool IsNow(TimePhrase phrase)
    {
        for (var k = phrase.First - 1; k >= 0 && k >= phrase.First - 4 && !EndsSentence(k); k--)
            if (_lexemes[k].Is(WordClass.Ongoing))
                return true;
        return false;
    }

    private bool SameSentence(int from, int to)
    {
        for (var k = from; k < to; k++)
            if (EndsSentence(k))
                return false;
        return true;
    }

    /// <summary>True where lexeme <paramref name="k"/> closes a sentence: a full stop before a capital, or the last of its line.</summary>
    private bool EndsSentence(int k)
    {
        if (k + 1 >= _lexemes.Count || _lexemes[k + 1].Gap == Gap.Line)
            return true;
        return _lexemes[k].Mark is '.' or '!' or '?'
            && _lexemes[k + 1].Gap == Gap.Space
            && (_lexemes[k + 1].Upper || _lexemes[k + 1].Mark == '"');
    }
}
