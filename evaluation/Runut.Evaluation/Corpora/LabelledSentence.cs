using System.Collections.Immutable;
using Runut.Text;

namespace Runut.Evaluation.Corpora;

/// <summary>
/// A sentence of a labelled corpus. Its words are cut into the engine's own tokens, never joined: <c>(Jokowi)</c> is one word there and three
/// tokens here, and what is found on tokens is carried back to the words.
/// </summary>
internal sealed class LabelledSentence
{
    /// <summary>The corpus' words.</summary>
    public required ImmutableArray<string> Words { get; init; }

    /// <summary>The label of each word.</summary>
    public required ImmutableArray<string> Labels { get; init; }

    /// <summary>The words joined by spaces.</summary>
    public required string Text { get; init; }

    /// <summary>The tokens of <see cref="Text"/>.</summary>
    public required ImmutableArray<Token> Tokens { get; init; }

    /// <summary>The word that each token belongs to.</summary>
    public required ImmutableArray<int> WordOf { get; init; }

    /// <summary>A sentence of these words.</summary>
    public static LabelledSentence Of(IReadOnlyList<string> words, IReadOnlyList<string> labels)
    {
        var text = string.Join(' ', words);
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var wordOf = ImmutableArray.CreateBuilder<int>();
        var at = 0;
        for (var i = 0; i < words.Count; i++)
        {
            Tokenizer.Tokenize(text, at, at + words[i].Length, tokens);
            while (wordOf.Count < tokens.Count)
                wordOf.Add(i);
            at += words[i].Length + 1;
        }
        return new LabelledSentence
        {
            Words = [.. words],
            Labels = [.. labels],
            Text = text,
            Tokens = tokens.ToImmutable(),
            WordOf = wordOf.ToImmutable(),
        };
    }

    /// <summary>The labels of the tokens; marks at the edges of a name that only hung on its words are put outside.</summary>
    public string[] TokenNames()
    {
        var labels = new string[Tokens.Length];
        for (var i = 0; i < labels.Length; i++)
        {
            var label = Labels[WordOf[i]];
            var inner = i > 0 && WordOf[i - 1] == WordOf[i];
            labels[i] = inner && label.StartsWith('B') ? "I" + label[1..] : label;
        }
        for (var i = 0; i < labels.Length; )
        {
            if (labels[i] == "O")
            {
                i++;
                continue;
            }
            var end = i + 1;
            while (end < labels.Length && labels[end] == "I" + labels[i][1..])
                end++;
            var (first, last) = (i, end - 1);
            while (first < last && IsGlued(first) && IsMark(first))
                labels[first++] = "O";
            while (last > first && IsGlued(last) && IsMark(last))
                labels[last--] = "O";
            labels[first] = "B" + labels[first][1..];
            i = end;
        }
        return labels;
    }

    /// <summary>Labels of words out of those of tokens: a word is inside a name where one of its tokens is.</summary>
    public string[] WordNames(IReadOnlyList<string> tokenLabels)
    {
        var labels = new string[Words.Length];
        Array.Fill(labels, "O");
        for (var i = 0; i < tokenLabels.Count; i++)
        {
            if (tokenLabels[i] != "O" && labels[WordOf[i]] == "O")
                labels[WordOf[i]] = tokenLabels[i];
        }
        return labels;
    }

    private bool IsMark(int token) => Tokens[token].Kind is TokenKind.Punctuation or TokenKind.Quote;

    private bool IsGlued(int token) =>
        (token > 0 && WordOf[token - 1] == WordOf[token]) || (token + 1 < WordOf.Length && WordOf[token + 1] == WordOf[token]);
}
