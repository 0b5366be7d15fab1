using System.Text;
using Runut.Articles;
using Runut.Benchmarks;
using Runut.Formats;
using Runut.Pages;
using Runut.Readings;

namespace Runut.Tests.Pages;

/// <summary>Pages and texts made to be slow; what they cost is measured by <c>Runut.Benchmarks hostile</c>.</summary>
public sealed class HostilePageTests
{
    private const int Length = 20_000;

    [Fact]
    public void Reads_every_hostile_page_and_the_same_each_time()
    {
        foreach (var (name, page) in HostilePages.Pages(Length).Concat(HostilePages.Various(Length)))
            Assert.True(Extract(page, MediaKind.Html) == Extract(page, MediaKind.Html), name);
    }

    [Fact]
    public void Reads_every_hostile_text_and_the_same_each_time()
    {
        foreach (var (name, text) in HostilePages.Plain(Length).Concat(HostilePages.VariousTexts(Length)))
        {
            Assert.True(Extract(text, MediaKind.Flattened) == Extract(text, MediaKind.Flattened), name);
            Assert.True(Read(text, "id") == Read(text, "id"), name);
        }
        foreach (var (name, text) in HostilePages.PlainEnglish(Length))
            Assert.True(Read(text, "en") == Read(text, "en"), name);
    }

    private static string Extract(string text, MediaKind media)
    {
        var page = PageDecoder.Decode(Encoding.UTF8.GetBytes(text), new PageOrigin("a", "a", "https://www.contoh.id/a"));
        return ContractJson.Article(ArticleReader.Read(PageBlocks.Read(page with { Media = media })));
    }

    private static string Read(string text, string language) =>
        ContractJson.Reading(
            Reader.Read(ArticleReader.FromCleanText(text, new PageOrigin("a", "a"), "Kabar", null) with { Language = language })
        );
}
