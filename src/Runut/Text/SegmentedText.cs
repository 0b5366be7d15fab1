using System.Collections.Immutable;

namespace Runut.Text;

/// <summary>A sentence: its place, its tokens and the paragraph it stands in.</summary>
/// <param name="Span">Where it stands in the text, without surrounding white space.</param>
/// <param name="FirstToken">Index of its first token in <see cref="SegmentedText.Tokens"/>.</param>
/// <param name="EndToken">Index behind its last token.</param>
/// <param name="Paragraph">Index of its paragraph in <see cref="SegmentedText.Paragraphs"/>.</param>
public readonly record struct Sentence(TextSpan Span, int FirstToken, int EndToken, int Paragraph);

/// <summary>A text cut into paragraphs, sentences and tokens once, for all that read it afterwards.</summary>
/// <param name="Text">The text; every span points into it.</param>
/// <param name="Paragraphs">Runs between line breaks, without surrounding white space.</param>
/// <param name="Sentences">In document order; a sentence never crosses a paragraph.</param>
/// <param name="Tokens">In document order; white space belongs to none.</param>
public sealed record SegmentedText(
    string Text,
    ImmutableArray<TextSpan> Paragraphs,
    ImmutableArray<Sentence> Sentences,
    ImmutableArray<Token> Tokens
)
{
    /// <summary>The words of one token, without copying them.</summary>
    public ReadOnlySpan<char> this[int token] => Tokens[token].Of(Text);

    /// <summary>Index of the sentence that holds <paramref name="position"/>, else of the last one that starts before it; -1 in a text without sentences.</summary>
    public int SentenceAt(int position)
    {
        int low = 0,
            high = Sentences.Length - 1,
            found = Sentences.Length > 0 ? 0 : -1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Sentences[middle].Span.Start <= position)
            {
                found = middle;
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }
        return found;
    }

    /// <summary>Index of the first token that ends behind <paramref name="position"/>; the number of tokens where there is none.</summary>
    public int TokenAt(int position)
    {
        int low = 0,
            high = Tokens.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Tokens[middle].End <= position)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
