using Runut.Text;

namespace Runut.Statements;

/// <summary>A token read as a word of saying.</summary>
/// <param name="Entry">What the word files say of it.</param>
/// <param name="Clitic">True where <c>-nya</c> hangs on it.</param>
/// <param name="Length">Characters of the word without its clitic.</param>
/// <param name="Lists">The lists that hold the word as it is written.</param>
internal readonly record struct SpeechWord(WordEntry? Entry, bool Clitic, int Length, WordList Lists = WordList.None)
{
    /// <summary>Reads a token; the clitics <c>-nya</c>, <c>-lah</c> and <c>-pun</c> are taken off where the rest is known.</summary>
    public static SpeechWord Of(ReadOnlySpan<char> word)
    {
        var entry = StatementWords.Of(word);
        if (entry is not null || word.Length < 6)
            return new SpeechWord(entry, false, word.Length);
        if (word.EndsWith("nya", StringComparison.Ordinal))
        {
            var stem = word[..^3].TrimEnd('-');
            entry = StatementWords.Of(stem);
            if (entry is { Form: not CueForm.None } || stem.Equals("menurut", StringComparison.OrdinalIgnoreCase))
                return new SpeechWord(entry, true, stem.Length);
        }
        else if (word.EndsWith("lah", StringComparison.Ordinal) || word.EndsWith("pun", StringComparison.Ordinal))
        {
            entry = StatementWords.Of(word[..^3]);
            if (entry is { Form: not CueForm.None })
                return new SpeechWord(entry, false, word.Length - 3);
        }
        return new SpeechWord(null, false, word.Length);
    }

    /// <summary>True where the token is a bare word of saying in lower case, as it follows a quotation.</summary>
    public static bool IsBareCue(SegmentedText text, int token) =>
        text.Tokens[token].Kind == TokenKind.Word && char.IsLower(text[token][0]) && Of(text[token]).Entry is { Form: CueForm.Bare };
}
