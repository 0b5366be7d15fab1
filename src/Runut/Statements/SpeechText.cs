using System.Collections.Immutable;
using Runut.Entities;
using Runut.Text;
using Runut.Times;

namespace Runut.Statements;

/// <summary>A name of the text by its tokens.</summary>
internal readonly record struct NamedTokens(int First, int End, Entity Entity, Mention Mention);

/// <summary>A segmented text with what the reading of speech asks of it again and again: lower-case words, names and times by token.</summary>
internal sealed class SpeechText
{
    private readonly string[] _words;
    private readonly int[] _nameAt;
    private readonly bool[] _time;

    public SpeechText(SegmentedText text, ImmutableArray<Entity> entities, ImmutableArray<TimeExpression> times)
    {
        Text = text;
        _words = new string[text.Tokens.Length];
        for (var i = 0; i < _words.Length; i++)
            _words[i] = text[i].ToString().ToLowerInvariant();
        Names =
        [
            .. entities
                .SelectMany(entity => entity.Mentions, (entity, mention) => (entity, mention))
                .OrderBy(pair => pair.mention.Span)
                .Select(pair => new NamedTokens(
                    text.TokenAt(pair.mention.Span.Start),
                    text.TokenAt(pair.mention.Span.End - 1) + 1,
                    pair.entity,
                    pair.mention
                )),
        ];
        _nameAt = new int[text.Tokens.Length];
        Array.Fill(_nameAt, -1);
        for (var n = 0; n < Names.Length; n++)
        {
            for (var i = Names[n].First; i < Names[n].End && i < _nameAt.Length; i++)
                _nameAt[i] = n;
        }
        _time = new bool[text.Tokens.Length];
        foreach (var time in times)
        {
            for (var i = text.TokenAt(time.Span.Start); i < _time.Length && text.Tokens[i].Start < time.Span.End; i++)
                _time[i] = true;
        }
    }

    public SegmentedText Text { get; }

    /// <summary>Every mention, in document order.</summary>
    public ImmutableArray<NamedTokens> Names { get; }

    public int Count => _words.Length;

    /// <summary>A token in lower case; empty behind the ends.</summary>
    public string Word(int token) => (uint)token < (uint)_words.Length ? _words[token] : "";

    /// <summary>The name that covers a token; null where there is none.</summary>
    public NamedTokens? NameAt(int token) => (uint)token < (uint)_nameAt.Length && _nameAt[token] >= 0 ? Names[_nameAt[token]] : null;

    public bool IsTime(int token) => (uint)token < (uint)_time.Length && _time[token];

    public bool IsQuote(int token) => (uint)token < (uint)_words.Length && Text.Tokens[token].Kind == TokenKind.Quote;

    public bool IsWord(int token) => (uint)token < (uint)_words.Length && Text.Tokens[token].Kind == TokenKind.Word;

    public bool IsUpper(int token) => (uint)token < (uint)_words.Length && char.IsUpper(Text.Text[Text.Tokens[token].Start]);

    public bool Is(int token, WordRole role) => ReportingWords.Is(Word(token), role);

    /// <summary>The reporting word at a token without its clitic, how it is used, and whether <c>-nya</c> hangs on it.</summary>
    public (string Cue, CueUse Use, bool Clitic) CueAt(int token)
    {
        var word = Word(token);
        var use = ReportingWords.UseOf(word);
        if (use != CueUse.None)
            return (word, use, false);
        if (word.Length > 5 && word.EndsWith("nya", StringComparison.Ordinal))
        {
            var stem = word[..^3];
            use = ReportingWords.UseOf(stem);
            if ((use & (CueUse.Base | CueUse.Passive)) != CueUse.None)
                return (stem, use, true);
        }
        return ("", CueUse.None, false);
    }

    /// <summary>The span from the first to behind the last of the tokens <c>[first, end)</c>, without marks at its ends.</summary>
    public TextSpan SpanOf(int first, int end)
    {
        while (first < end && IsMark(first))
            first++;
        while (end > first && IsMark(end - 1))
            end--;
        return first < end ? new TextSpan(Text.Tokens[first].Start, Text.Tokens[end - 1].End) : new TextSpan(0, 0);
    }

    private bool IsMark(int token) =>
        Text.Tokens[token].Kind == TokenKind.Quote
        || (Text.Tokens[token].Kind == TokenKind.Punctuation && Word(token) is "," or "." or ":" or ";" or "-" or "–" or "—" or "--");
}
