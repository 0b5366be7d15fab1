namespace Runut.Times;

/// <summary>
/// Finds the words of time expressions: one pass over the lexemes, at each of which at most a few rules are tried, chosen by what the
/// lexicon knows of the word. Takes the longest expression that starts at a place; what it means is worked out by <see cref="TimeResolver"/>.
/// </summary>
internal sealed partial class PhraseFinder
{
    private readonly string _text;
    private readonly List<Lexeme> _lexemes;
    private readonly List<TimePhrase> _found = [];

    // "sekitar sekitar sekitar …" must not recurse
    private int _depth;

    private PhraseFinder(string text, List<Lexeme> lexemes)
    {
        _text = text;
        _lexemes = lexemes;
    }

    /// <summary>The time phrases of a text, in document order.</summary>
    public static List<TimePhrase> Find(string text, List<Lexeme> lexemes)
    {
        var finder = new PhraseFinder(text, lexemes);
        for (var i = 0; i < lexemes.Count; )
        {
            var next = finder.PhraseAt(i);
            i = next > i ? next : i + 1;
        }
        finder.ShareYears();
        return finder._found;
    }

    /// <summary>Tries every rule that can start at a lexeme; the index behind the phrase, or -1.</summary>
    private int PhraseAt(int i)
    {
        var lexeme = _lexemes[i];
        if (lexeme.Mark == '(')
            return Day(i, "date");
        if (lexeme.Kind == LexemeKind.Digits)
            return NumberLed(i);
        if (lexeme.Word is not { } word)
            return -1;
        var classes = word.Classes;
        var end = -1;
        if ((classes & WordClass.Phrase) != WordClass.None)
            end = FixedPhrase(i, word);
        if (end < 0 && (classes & WordClass.SameLead) != WordClass.None)
            end = SamePeriod(i, word.Unit);
        if (end < 0 && (classes & WordClass.Edge) != WordClass.None)
            end = Edged(i);
        if (end < 0 && (classes & WordClass.Qualifier) != WordClass.None)
            end = Qualified(i);
        if (end < 0 && (classes & WordClass.Numeral) != WordClass.None)
            end = NumberLed(i);
        if (end < 0 && (classes & (WordClass.Every | WordClass.Per)) != WordClass.None)
            end = Every(i);
        if (end < 0 && (classes & (WordClass.One | WordClass.Many)) != WordClass.None)
            end = OneUnit(i);
        if (end < 0 && (classes & WordClass.Once) != WordClass.None)
            end = Times(i, i + 1);
        if (end < 0 && (classes & WordClass.Unit) != WordClass.None)
            end = UnitLed(i, word);
        if (end < 0 && (classes & WordClass.DecadeHead) != WordClass.None)
            end = Decade(i + 1, i);
        if (end < 0 && (classes & WordClass.Month) != WordClass.None)
            end = Month(i, i);
        // "tanggal 7-11 April"
        if (end < 0 && (classes & WordClass.DayHead) != WordClass.None && i + 1 < Count && _lexemes[i + 1].Gap != Gap.Line)
        {
            var count = _found.Count;
            end = DayList(i + 1);
            if (end > 0 && _found.Count > count)
                _found[count].First = i;
        }
        if (end < 0 && (classes & DayStart) != WordClass.None)
            end = Day(i, "day");
        return end;
    }

    private int Count => _lexemes.Count;

    /// <summary>True where lexeme <paramref name="i"/> exists, stands on the line of the one before, and has one of the classes.</summary>
    private bool Has(int i, WordClass classes) => i < Count && _lexemes[i].Gap != Gap.Line && _lexemes[i].Is(classes);

    private bool IsMark(int i, char mark) => i < Count && _lexemes[i].Gap != Gap.Line && _lexemes[i].Mark == mark;

    private bool IsWord(int i, string word) =>
        i >= 0
        && i < Count
        && _lexemes[i].Kind == LexemeKind.Word
        && _lexemes[i].Length == word.Length
        && _text.AsSpan(_lexemes[i].Start, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase);

    private bool IsNext(int i, string word) => i < Count && _lexemes[i].Gap != Gap.Line && IsWord(i, word);

    /// <summary>A run of digits without a sign or separator touching it, such as a day or a year; -1 where there is none.</summary>
    private int Plain(int i, int shortest, int longest)
    {
        if (i < 0 || i >= Count || _lexemes[i].Kind != LexemeKind.Digits || _lexemes[i].Length < shortest || _lexemes[i].Length > longest)
            return -1;
        return _lexemes[i].Digits;
    }

    /// <summary>True where a number goes on behind lexeme <paramref name="i"/>: <c>2019.500</c>, <c>2019,5</c>, <c>10:30</c>.</summary>
    private bool GoesOn(int i) =>
        i + 2 < Count
        && _lexemes[i + 1].Gap == Gap.None
        && _lexemes[i + 1].Mark is '.' or ',' or ':'
        && _lexemes[i + 2].Gap == Gap.None
        && _lexemes[i + 2].Kind == LexemeKind.Digits;

    /// <summary>True where the lexeme starts a sentence or a quotation, so that its capital says nothing.</summary>
    private bool StartsSentence(int i)
    {
        if (i == 0 || _lexemes[i].Gap == Gap.Line)
            return true;
        return _lexemes[i - 1].Mark is '.' or '!' or '?' or '"' or ':' or '-' && _lexemes[i].Gap == Gap.Space
            || _lexemes[i - 1].Mark is '"' or '(' or '\'';
    }

    /// <summary>True where the words before make a name of what follows: <c>Universitas Sebelas Maret</c>, <c>Jalan 17 Agustus</c>.</summary>
    private bool InName(int i)
    {
        for (var k = i - 1; k >= 0 && k >= i - 2 && _lexemes[k + 1].Gap != Gap.Line && _lexemes[k].Kind == LexemeKind.Word; k--)
        {
            if (_lexemes[k].Is(WordClass.NameHead) && _lexemes[k].Upper)
                return true;
            if (!_lexemes[k].Upper)
                return false;
        }
        return false;
    }

    private int Add(TimePhrase phrase, int first, int end, string rule)
    {
        phrase.First = first;
        phrase.End = end;
        phrase.Rule = rule;
        _found.Add(phrase);
        return end;
    }

    /// <summary><c>6 April-31 Desember 2026</c>, <c>September, Oktober dan November 2020</c>: the year stands once, behind the last.</summary>
    private void ShareYears()
    {
        for (var k = _found.Count - 2; k >= 0; k--)
        {
            var (one, next) = (_found[k], _found[k + 1]);
            if (
                one.Year > 0
                || next.Year == 0
                || one.Month == 0
                || next.Month == 0
                || one.Direction != Direction.None
                || one.YearOffset is not null
            )
                continue;
            if (IsJoin(one.End, next.First))
                one.Year = one.Month <= next.Month ? next.Year : next.Year - 1;
        }
    }

    /// <summary>True where nothing but a comma, a dash or a word such as <c>dan</c> and <c>hingga</c> stands between.</summary>
    private bool IsJoin(int from, int to)
    {
        if (to - from is < 1 or > 3)
            return false;
        for (var k = from; k < to; k++)
            if (_lexemes[k].Gap == Gap.Line || !(_lexemes[k].Mark is '-' or ',' or '/' or '&' || IsJoinWord(k)))
                return false;
        return true;
    }

    private bool IsJoinWord(int i) =>
        IsWord(i, "dan")
        || IsWord(i, "hingga")
        || IsWord(i, "sampai")
        || IsWord(i, "dengan")
        || IsWord(i, "atau")
        || IsWord(i, "serta")
        || IsWord(i, "ke");

    /// <summary>The index behind a word or mark that joins the ends of a range or the members of a list; -1 where none stands at <paramref name="i"/>.</summary>
    private int JoinEnd(int i, bool range)
    {
        if (i >= Count || _lexemes[i].Gap == Gap.Line)
            return -1;
        if (_lexemes[i].Mark == '-' || (!range && _lexemes[i].Mark is ',' or '&'))
            return _lexemes[i].Mark == ',' && IsNext(i + 1, "dan") ? i + 2 : i + 1;
        if (IsWord(i, "hingga"))
            return i + 1;
        if (IsWord(i, "sampai"))
            return IsNext(i + 1, "dengan") ? i + 2 : i + 1;
        if (IsWord(i, "s") && i + 2 < Count && _lexemes[i + 1].Mark is '.' or '/' && IsWord(i + 2, "d"))
            return IsMark(i + 3, '.') ? i + 4 : i + 3;
        if (IsWord(i, "atau") || (!range && IsWord(i, "dan")))
            return i + 1;
        return -1;
    }
}
