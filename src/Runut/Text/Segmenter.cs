using System.Collections.Immutable;

namespace Runut.Text;

/// <summary>Cuts a text into paragraphs, sentences and tokens.</summary>
public static class Segmenter
{
    /// <summary>Segments <paramref name="text"/>; never fails, whatever the text holds.</summary>
    public static SegmentedText Segment(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var paragraphs = ImmutableArray.CreateBuilder<TextSpan>();
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var tokens = ImmutableArray.CreateBuilder<Token>();
        for (var at = 0; at < text.Length; )
        {
            var end = text.IndexOf('\n', at);
            if (end < 0)
                end = text.Length;
            var span = Trim(text, at, end);
            if (!span.IsEmpty)
            {
                var first = tokens.Count;
                for (var i = span.Start; i < span.End; )
                {
                    if (char.IsWhiteSpace(text[i]))
                    {
                        i++;
                        continue;
                    }
                    var j = i + 1;
                    if (char.IsLetterOrDigit(text[i]))
                        while (j < span.End && char.IsLetterOrDigit(text[j]))
                            j++;
                    tokens.Add(
                        new Token(
                            i,
                            j,
                            char.IsDigit(text[i]) ? TokenKind.Number
                                : char.IsLetter(text[i]) ? TokenKind.Word
                                : TokenKind.Punctuation
                        )
                    );
                    i = j;
                }
                sentences.Add(new Sentence(span, first, tokens.Count, paragraphs.Count));
                paragraphs.Add(span);
            }
            at = end + 1;
        }
        return new SegmentedText(text, paragraphs.ToImmutable(), sentences.ToImmutable(), tokens.ToImmutable());
    }

    private static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return new TextSpan(start, end);
    }
}
