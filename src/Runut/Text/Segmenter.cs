using System.Collections.Immutable;

namespace Runut.Text;

/// <summary>Cuts a text into paragraphs, sentences and tokens.</summary>
public static class Segmenter
{
    private static readonly System.Buffers.SearchValues<char> LineBreaks = System.Buffers.SearchValues.Create("\n\r\u2028\u2029");

    /// <summary>Segments <paramref name="text"/>; never fails, whatever the text holds.</summary>
    public static SegmentedText Segment(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var paragraphs = ImmutableArray.CreateBuilder<TextSpan>();
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var tokens = ImmutableArray.CreateBuilder<Token>();
        for (var at = 0; at < text.Length; )
        {
            var end = text.AsSpan(at).IndexOfAny(LineBreaks);
            end = end < 0 ? text.Length : at + end;
            var span = Trim(text, at, end);
            if (!span.IsEmpty)
            {
                var first = tokens.Count;
                Tokenizer.Tokenize(text, span.Start, span.End, tokens);
                if (tokens.Count > first)
                {
                    new SentenceCutter(text, tokens, first, tokens.Count).Cut(paragraphs.Count, sentences);
                    paragraphs.Add(span);
                }
            }
            at = end + 1;
        }
        return new SegmentedText(text, paragraphs.ToImmutable(), sentences.ToImmutable(), tokens.ToImmutable());
    }

    private static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && Tokenizer.IsGap(text[start]))
            start++;
        while (end > start && Tokenizer.IsGap(text[end - 1]))
            end--;
        return new TextSpan(start, end);
    }
}
