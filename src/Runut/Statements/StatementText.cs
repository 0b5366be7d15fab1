using System.Collections.Immutable;
using Runut.Entities;
using Runut.Text;

namespace Runut.Statements;

/// <summary>A name in the text with the entity it names, by tokens.</summary>
internal readonly record struct NameAt(int First, int End, Entity Entity, Mention Mention);

/// <summary>A stretch of a paragraph that the rules look at as one sentence: full stops inside quotation marks do not end it.</summary>
internal readonly record struct Unit(int First, int End, int Paragraph);

/// <summary>An article's text as the rules of statements see it: what each token may be, what is quoted, what is named, where sentences end.</summary>
internal sealed class StatementText
{
    private readonly int[] _nameStarting;
    private readonly int[] _nameEnding;
    private readonly int[] _quotationOf;
    private readonly bool[] _goesOn;

    public StatementText(SegmentedText text, ImmutableArray<Entity> entities)
    {
        Text = text;
        Words = new SpeechWord[text.Tokens.Length];
        for (var i = 0; i < Words.Length; i++)
            Words[i] =
                text.Tokens[i].Kind == TokenKind.Word ? SpeechWord.Of(text[i]) with { Lists = StatementWords.ListsOf(text[i]) } : default;
        Quotations = QuotationFinder.Find(text);
        _quotationOf = new int[Words.Length];
        Array.Fill(_quotationOf, -1);
        for (var q = 0; q < Quotations.Count; q++)
            Array.Fill(_quotationOf, q, Quotations[q].First, Quotations[q].Last - Quotations[q].First + 1);
        _nameStarting = new int[Words.Length];
        _nameEnding = new int[Words.Length + 1];
        Array.Fill(_nameStarting, -1);
        Array.Fill(_nameEnding, -1);
        _goesOn = new bool[Words.Length];
        foreach (var entity in entities)
        {
            foreach (var mention in entity.Mentions)
            {
                var first = text.TokenAt(mention.Span.Start);
                var end = first;
                while (end < Words.Length && text.Tokens[end].End <= mention.Span.End)
                    end++;
                if (first >= end || entity.Type == EntityType.Person && IsNoName(first, end))
                    continue;
                _nameStarting[first] = Names.Count;
                _nameEnding[end] = Names.Count;
                Array.Fill(_goesOn, true, first + 1, end - first - 1);
                Names.Add(new NameAt(first, end, entity, mention));
            }
        }
        Units = Cut();
    }

    public SegmentedText Text { get; }

    public SpeechWord[] Words { get; }

    public List<QuotedSpan> Quotations { get; }

    public List<NameAt> Names { get; } = [];

    public List<Unit> Units { get; }

    public int Count => Words.Length;

    public ReadOnlySpan<char> this[int token] => Text[token];

    public Token Token(int token) => Text.Tokens[token];

    /// <summary>Index of the quotation that holds the token, -1 outside of any and behind the text.</summary>
    public int QuotationAt(int token) => token < Count ? _quotationOf[token] : -1;

    public NameAt? NameStarting(int token) => token < Count && _nameStarting[token] is >= 0 and var n ? Names[n] : null;

    /// <summary>True where a name that began before the token goes on with it.</summary>
    public bool IsInsideName(int token) => _goesOn[token];

    public NameAt? NameEnding(int token) => _nameEnding[token] is >= 0 and var n ? Names[n] : null;

    public bool Is(int token, WordRole role) =>
        (uint)token < (uint)Count && Words[token].Entry is { } entry && (entry.Role & role) != WordRole.None;

    /// <summary>True where the token is a word of one of the lists.</summary>
    public bool IsIn(int token, WordList lists) => (uint)token < (uint)Count && (Words[token].Lists & lists) != WordList.None;

    public bool IsWord(int token, string word) => (uint)token < (uint)Count && this[token].Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>True where one of the tokens is the word.</summary>
    public bool HasWord(string word, int first, int end)
    {
        while (first < end && !IsWord(first, word))
            first++;
        return first < end;
    }

    /// <summary>True where one of the tokens is a comma.</summary>
    public bool HasComma(int first, int end)
    {
        while (first < end && !IsComma(first))
            first++;
        return first < end;
    }

    public bool IsMark(int token, char mark) =>
        (uint)token < (uint)Count && Token(token).Kind == TokenKind.Punctuation && Text.Text[Token(token).Start] == mark;

    public bool IsComma(int token) => IsMark(token, ',');

    public bool IsCapital(int token) =>
        (uint)token < (uint)Count && Token(token).Kind == TokenKind.Word && char.IsUpper(Text.Text[Token(token).Start]);

    public CueForm Form(int token) => (uint)token < (uint)Count ? Words[token].Entry?.Form ?? CueForm.None : CueForm.None;

    public bool IsMenurut(int token) =>
        (uint)token < (uint)Count
        && this[token] is var word
        && word.StartsWith("menurut", StringComparison.OrdinalIgnoreCase)
        && (word.Length == 7 || Words[token].Clitic);

    /// <summary>The cue as the result says it: lower case, without <c>-nya</c>.</summary>
    public string CueText(int token) =>
        this[token]
            [..Math.Min(Words[token].Length == 0 ? this[token].Length : Words[token].Length, this[token].Length)]
            .ToString()
            .ToLowerInvariant();

    /// <summary>True where a word in lower case has the shape of a verb (<c>me-</c>, <c>ber-</c>, <c>di-</c>, <c>ter-</c>).</summary>
    public bool IsVerbLike(int token)
    {
        if (Token(token).Kind != TokenKind.Word || Is(token, WordRole.NotVerb))
            return false;
        var word = this[token];
        if (word.Length < 5 || !char.IsLower(word[0]))
            return false;
        return word.StartsWith("me", StringComparison.Ordinal) && word[2] is 'm' or 'n' or 'l' or 'r' or 'w' or 'y'
            || word.StartsWith("ber", StringComparison.Ordinal)
            || word.StartsWith("ter", StringComparison.Ordinal)
            || word.StartsWith("di", StringComparison.Ordinal) && word.Length > 5;
    }

    public TextSpan Span(int first, int end) => new(Token(first).Start, Token(end - 1).End);

    /// <summary>The dateline at the head of a unit, by positions in the text; null where there is none.</summary>
    public Dateline? DatelineOf(Unit unit)
    {
        var span = Span(unit.First, unit.End);
        return Dateline.Find(Text.Text.AsSpan(span.Start, span.Length), first: false) is { } dateline
            ? new Dateline(dateline.Words.Shift(span.Start), dateline.Report + span.Start)
            : null;
    }

    /// <summary>The token with which the report of a unit begins: behind its dateline, if it has one.</summary>
    public int BehindDateline(Unit unit) =>
        DatelineOf(unit) is { } dateline && Text.TokenAt(dateline.Report) is var token && token < unit.End ? token : unit.First;

    // What the name reader takes for a person at the head of a sentence, though it is a word of the language.
    private bool IsNoName(int first, int end) =>
        !char.IsUpper(Text.Text[Token(first).Start])
        || end - first == 1
            && (
                Is(first, WordRole.Connector | WordRole.Quantifier | WordRole.Weekday | WordRole.Pronoun) && !IsInside(first)
                || Is(first, WordRole.Office)
                || KnownNames.Titles.Contains(this[first].ToString())
                || KnownNames.Organisations.ContainsKey(NameForm.KeyOf(this[first].ToString()))
            )
        || Text.Text.AsSpan(Token(first).Start, Token(end - 1).End - Token(first).Start).Contains("SCROLL TO", StringComparison.Ordinal);

    private bool IsInside(int token) => token > 0 && (Token(token - 1).Kind == TokenKind.Word || Words[token - 1].Entry is not null);

    private List<Unit> Cut()
    {
        var units = new List<Unit>();
        var start = 0;
        var paragraph = -1;
        foreach (var sentence in Text.Sentences)
        {
            var first = sentence.FirstToken;
            var inside = first > 0 && first < Count && _quotationOf[first] >= 0 && _quotationOf[first] == _quotationOf[first - 1];
            if (first > start && !inside)
            {
                units.Add(new Unit(start, first, paragraph));
                start = first;
            }
            if (!inside)
                paragraph = sentence.Paragraph;
            // "… jutaan.,,Hary melanjutkan": holes where links stood leave commas behind a full stop.
            for (var i = first; i + 2 < sentence.EndToken; i++)
            {
                if (_quotationOf[i] < 0 && IsMark(i, '.') && IsComma(i + 1) && (i == 0 || Token(i - 1).End == Token(i).Start))
                {
                    var next = i + 1;
                    while (next < sentence.EndToken && IsComma(next))
                        next++;
                    var hole = next - i > 2 || next < sentence.EndToken && Token(next).Start == Token(next - 1).End;
                    if (hole && next < sentence.EndToken && (IsCapital(next) || Token(next).Kind == TokenKind.Quote) && next > start)
                    {
                        units.Add(new Unit(start, next, paragraph));
                        start = next;
                        i = next;
                    }
                }
            }
        }
        if (start < Count)
            units.Add(new Unit(start, Count, paragraph));
        return units;
    }
}
