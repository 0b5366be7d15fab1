using Runut.Text;

namespace Runut.Tests.Text;

public sealed class SegmenterTests
{
    [Fact]
    public void Cuts_paragraphs_at_line_breaks()
    {
        var text = Segmenter.Segment("Satu dua.\n\nTiga.");
        Assert.Equal(2, text.Paragraphs.Length);
        Assert.Equal("Tiga.", text.Paragraphs[1].Of(text.Text));
    }
}
