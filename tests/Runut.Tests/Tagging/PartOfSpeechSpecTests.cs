using Runut.Tagging;
using Runut.Text;

namespace Runut.Tests.Tagging;

public sealed class PartOfSpeechSpecTests
{
    public static TheoryData<string, string[]> Rows => MarkdownSpec.Rows("parts-of-speech.md");

    [Theory]
    [MemberData(nameof(Rows))]
    public void Tells_the_parts_of_speech_of_the_specification(string place, string[] row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var text = Segmenter.Segment(row[0]);
        var tags = PartOfSpeechReader.Read(text);
        var found = text.Tokens.Select((token, i) => $"{token.Span.Of(row[0])}/{tags[i].ToString().ToUpperInvariant()}");
        Assert.Equal($"{place} {row[1]}", $"{place} {string.Join(' ', found)}");
    }

    [Fact]
    public void Gives_each_token_one_part_of_speech_whatever_the_text_holds()
    {
        foreach (var piece in new[] { "", "¶", "(((", "🙂 ", "a.b.c ", "\"", "-nya " })
        {
            var text = Segmenter.Segment(string.Concat(Enumerable.Repeat(piece, 50)));
            Assert.Equal(text.Tokens.Length, PartOfSpeechReader.Read(text).Length);
        }
    }
}
