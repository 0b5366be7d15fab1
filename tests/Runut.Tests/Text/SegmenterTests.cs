using Runut.Text;

namespace Runut.Tests.Text;

public sealed class SegmenterTests
{
    public static TheoryData<string, string[]> SentenceRules => MarkdownSpec.Rows("sentences.md");

    public static TheoryData<string, string[]> TokenRules => MarkdownSpec.Rows("tokens.md");

    [Theory]
    [MemberData(nameof(SentenceRules))]
    public void Cuts_sentences_as_the_specification_says(string place, string[] row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var marked = row[0].Replace(" ¶ ", "¦\n¦", StringComparison.Ordinal);
        var text = Segmenter.Segment(marked.Replace("¦", "", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal));
        var expected = marked.Split('¦', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var found = text.Sentences.Select(sentence => sentence.Span.Of(text.Text));
        Assert.Equal($"{place} {string.Join(" ¦ ", expected)}", $"{place} {string.Join(" ¦ ", found)}");
    }

    [Theory]
    [MemberData(nameof(TokenRules))]
    public void Cuts_tokens_as_the_specification_says(string place, string[] row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var text = Segmenter.Segment(row[0]);
        Assert.Equal($"{place} {row[1]}", $"{place} {string.Join(' ', text.Tokens.Select(token => token.Span.Of(row[0])))}");
    }

    [Fact]
    public void Cuts_paragraphs_at_line_breaks()
    {
        var text = Segmenter.Segment("Satu dua.\n\nTiga.");
        Assert.Equal(2, text.Paragraphs.Length);
        Assert.Equal("Tiga.", text.Paragraphs[1].Of(text.Text));
    }

    [Theory]
    [InlineData("(")]
    [InlineData("\"")]
    [InlineData(".")]
    [InlineData("a.")]
    [InlineData("A. ")]
    [InlineData("A. Ia ")]
    [InlineData("'")]
    [InlineData("http://")]
    [InlineData("x@")]
    [InlineData("-a")]
    [InlineData("1,")]
    [InlineData("…\"")]
    [InlineData("[(")]
    public void Cuts_hostile_text_into_tokens_that_cover_it(string piece)
    {
        var text = Segmenter.Segment(string.Concat(Enumerable.Repeat(piece, 200_000)));
        var at = 0;
        foreach (var token in text.Tokens)
        {
            Assert.True(string.IsNullOrWhiteSpace(text.Text[at..token.Start]), $"[{at}, {token.Start}) is left out");
            at = token.End;
        }
        Assert.Equal(text.Tokens.Length, text.Sentences.Sum(sentence => sentence.EndToken - sentence.FirstToken));
    }

    [Fact]
    public void Cuts_what_never_ends_into_sentences_of_bounded_length()
    {
        var segmented = Segmenter.Segment(string.Concat(Enumerable.Repeat("Beranda, Nasional, Daerah ", 500)));
        Assert.All(segmented.Sentences, sentence => Assert.InRange(sentence.EndToken - sentence.FirstToken, 1, 250));
        Assert.Equal(segmented.Tokens.Length, segmented.Sentences.Sum(sentence => sentence.EndToken - sentence.FirstToken));
    }
}
