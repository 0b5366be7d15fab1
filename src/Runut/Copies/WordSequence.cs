using Runut.Readings;
using Runut.Text;

namespace Runut.Copies;

/// <summary>The words of an article as copies compare them: lower case, without marks, each with its place, its sentence and whether it is spoken.</summary>
internal sealed class WordSequence
{
    private WordSequence(Reading reading, TextSpan[] spans, uint[] hashes, int[] sentences, bool[] spoken)
    {
        Reading = reading;
        Spans = spans;
        Hashes = hashes;
        Sentences = sentences;
        Spoken = spoken;
    }

    public Reading Reading { get; }

    public TextSpan[] Spans { get; }

    public uint[] Hashes { get; }

    /// <summary>Index of the sentence that each word stands in.</summary>
    public int[] Sentences { get; }

    /// <summary>True for words inside quotation marks.</summary>
    public bool[] Spoken { get; }

    public int Length => Hashes.Length;

    public static WordSequence Of(Reading reading)
    {
        var text = reading.Text;
        var spans = new List<TextSpan>(text.Tokens.Length);
        var hashes = new List<uint>(text.Tokens.Length);
        var sentences = new List<int>(text.Tokens.Length);
        var spoken = new List<bool>(text.Tokens.Length);
        var inside = false;
        var paragraph = -1;
        for (var s = 0; s < text.Sentences.Length; s++)
        {
            var sentence = text.Sentences[s];
            // A mark that is not closed by the end of its paragraph closes there: pages lose them.
            if (sentence.Paragraph != paragraph)
                inside = false;
            paragraph = sentence.Paragraph;
            for (var t = sentence.FirstToken; t < sentence.EndToken; t++)
            {
                var token = text.Tokens[t];
                var word = token.Of(text.Text);
                if (token.Kind is TokenKind.Word or TokenKind.Number)
                {
                    spans.Add(token.Span);
                    hashes.Add(WordHash.Of(word));
                    sentences.Add(s);
                    spoken.Add(inside);
                }
                else if (word.Length > 0)
                {
                    inside = word[0] switch
                    {
                        '"' or '\uFF02' => !inside,
                        '\u201C' or '\u00AB' or '\u201E' => true,
                        '\u201D' or '\u00BB' => false,
                        _ => inside,
                    };
                }
            }
        }
        return new WordSequence(reading, [.. spans], [.. hashes], [.. sentences], [.. spoken]);
    }
}
