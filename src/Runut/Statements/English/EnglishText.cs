using Runut.Text;

namespace Runut.Statements.English;

/// <summary>An article's text as the rules of English statements see it: <see cref="StatementText"/> with what the English word files say of its tokens.</summary>
internal sealed class EnglishText
{
    private readonly EnglishWord[] _words;

    public EnglishText(StatementText text)
    {
        Text = text;
        _words = new EnglishWord[text.Count];
        for (var i = 0; i < _words.Length; i++)
        {
            if (text.Token(i).Kind == TokenKind.Word)
                _words[i] = EnglishWords.Of(text[i]);
        }
        Names =
        [
            .. text
                .Names.Where(name => name.End - name.First > 1 || !Is(name.First, EnglishRole.Pronoun | EnglishRole.Calendar))
                .OrderBy(name => name.First),
        ];
    }

    /// <summary>The text, its quotations and units.</summary>
    public StatementText Text { get; }

    /// <summary>The names in the order of the text, without words of the language that were taken for one.</summary>
    public NameAt[] Names { get; }

    /// <summary>Index of the first name that starts at <paramref name="token"/> or behind it.</summary>
    public int NameFrom(int token)
    {
        int low = 0,
            high = Names.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Names[middle].First < token)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    public int Count => _words.Length;

    public EnglishWord Word(int token) => (uint)token < (uint)_words.Length ? _words[token] : default;

    public bool Is(int token, EnglishRole role) => (Word(token).Role & role) != EnglishRole.None;

    public bool IsWord(int token, string word) => Text.IsWord(token, word);

    public bool IsComma(int token) => Text.IsComma(token);

    /// <summary>True for a word that is no mark and no number.</summary>
    public bool IsLetters(int token) => (uint)token < (uint)Count && Text.Token(token).Kind == TokenKind.Word;

    public bool IsCapital(int token) => Text.IsCapital(token);

    /// <summary>True for a verb of saying in lower case that stands as a verb: no noun behind an article, no passive, not behind <c>to</c> or <c>not</c>.</summary>
    public bool IsCue(int token)
    {
        var word = Word(token);
        if (word.Need == EnglishNeed.None || IsCapital(token) || token == 0)
            return false;
        var before = token - 1;
        while (before > 0 && Is(before, EnglishRole.Adverb) && !Is(before, EnglishRole.Auxiliary))
            before--;
        if (Is(before, EnglishRole.Article))
            return false;
        if (
            Is(before, EnglishRole.Preposition) && !LeadsOn(before) && !IsParticiple(token)
            || Is(before, EnglishRole.Negation)
            || Text[before].EndsWith("n't", StringComparison.Ordinal)
            || Text[before].EndsWith("n’t", StringComparison.Ordinal)
        )
            return false;
        // "270 pledged delegates", "the mayor's remarks"
        if (Text.Token(before).Kind == TokenKind.Number && Text[token].EndsWith("ed", StringComparison.Ordinal) || IsOwner(before))
            return false;
        if (Is(token, EnglishRole.Noun) && !IsPlural(before))
            return false;
        // a participle of the past behind a form of "be" is a passive, but "is saying" is not
        return !Is(before, EnglishRole.Being) || IsParticiple(token);
    }

    /// <summary>True for the <c>to</c> of <c>went on to say</c> and <c>continues to warn</c>.</summary>
    public bool LeadsOn(int to) =>
        IsWord(to, "to")
        && (
            IsWord(to - 1, "on") && (IsWord(to - 2, "went") || IsWord(to - 2, "goes") || IsWord(to - 2, "going"))
            || Text[Math.Max(0, to - 1)].StartsWith("continue", StringComparison.Ordinal)
        );

    // "call", "report", "note" are nouns unless somebody in the plural, or a word such as "will", stands before
    private bool IsPlural(int token) =>
        token >= 0
        && (
            Is(token, EnglishRole.Pronoun | EnglishRole.Auxiliary | EnglishRole.Conjunction | EnglishRole.Adverb)
            || IsComma(token)
            || IsLetters(token)
                && (
                    Text[token][^1] == 's'
                    || IsWord(token, "people")
                    || IsWord(token, "police")
                    || IsWord(token, "men")
                    || IsWord(token, "women")
                    || IsWord(token, "to")
                )
            || Text.IsMark(token, ')')
        );

    /// <summary>True for <c>Lee's</c> and <c>county's</c>, whose next word is a noun; not for <c>he's</c>.</summary>
    public bool IsOwner(int token) =>
        IsLetters(token)
        && (Text[token].EndsWith("'s", StringComparison.Ordinal) || Text[token].EndsWith("’s", StringComparison.Ordinal))
        && (EnglishWords.Of(Text[token][..^2]).Role & (EnglishRole.Pronoun | EnglishRole.Determiner)) == EnglishRole.None;

    /// <summary>True for <c>according to plan</c>, which names nobody.</summary>
    public bool IsIdle(int token) => IsWord(token, "plan") || IsWord(token, "schedule") || IsWord(token, "law") || IsWord(token, "custom");

    /// <summary>True for <c>saying</c>, <c>adding</c>.</summary>
    public bool IsParticiple(int token) => Text[token].EndsWith("ing", StringComparison.Ordinal);

    /// <summary>True for a mark that ends a clause: semicolon, colon, dash, bracket.</summary>
    public bool IsBreak(int token) =>
        (uint)token < (uint)Count
        && Text.Token(token).Kind == TokenKind.Punctuation
        && Text.Text.Text[Text.Token(token).Start]
            is ';'
                or ':'
                or '-'
                or '–'
                or '—'
                or '―'
                or '('
                or ')'
                or '['
                or ']'
                or '…'
                or '•'
                or '|';

    /// <summary>Takes marks off the end of a stretch of tokens.</summary>
    public int TrimEnd(int first, int end)
    {
        while (
            end > first
            && Text.Token(end - 1).Kind == TokenKind.Punctuation
            && Text.Text.Text[Text.Token(end - 1).Start] is '.' or ',' or ';' or ':' or '-' or '–' or '—' or '―' or '(' or '['
        )
            end--;
        return end;
    }
}
