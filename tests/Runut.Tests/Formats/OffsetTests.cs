using System.Text.Json;
using Runut.Archive;
using Runut.Articles;
using Runut.Formats;
using Runut.Pages;
using Runut.Readings;

namespace Runut.Tests.Formats;

/// <summary>What leaves the program with offsets equals that slice of the article, whatever the input.</summary>
public sealed class OffsetTests
{
    [Fact]
    public void Every_text_of_a_reading_of_the_samples_is_its_slice() => AssertReadings(Repository.Path("samples", "vladivostok"));

    [Fact]
    public void Every_text_of_a_reading_of_the_seeds_is_its_slice() => AssertReadings(Repository.Shared("seeds"));

    [Fact]
    public void Every_text_of_a_reading_of_Indonesian_pages_is_its_slice() =>
        AssertReadings(Repository.Shared("gold", "id-pages", "pages.jsonl"), Repository.Shared("gold", "id-pages", "plain.jsonl"));

    [Fact]
    public void Every_text_of_a_reading_of_clean_articles_is_its_slice() =>
        AssertReadings(Repository.Shared("gold", "id-statements", "articles.jsonl"));

    [Fact]
    public void Every_kept_block_of_pages_in_many_languages_is_its_slice() =>
        AssertArticles(
            Repository.Shared("data", "pages", "fundus", "pages.jsonl"),
            Repository.Shared("data", "pages", "scripts", "pages.jsonl")
        );

    private static void AssertReadings(params string[] inputs)
    {
        foreach (var article in Articles(inputs))
            AssertSlices(JsonDocument.Parse(ContractJson.Reading(Reader.Read(article), words: true)).RootElement);
    }

    private static void AssertArticles(params string[] inputs)
    {
        foreach (var article in Articles(inputs))
            AssertSlices(JsonDocument.Parse(ContractJson.Article(article)).RootElement);
    }

    private static IEnumerable<Article> Articles(string[] inputs)
    {
        foreach (var item in InputReader.Read(inputs, new InputOptions()))
        {
            switch (item)
            {
                case CleanArticle clean:
                    yield return clean.Article;
                    break;
                case PageText text:
                    yield return ArticleReader.Read(PageBlocks.Read(PageDecoder.FromText(text.Text, text.Media, text.Origin)));
                    break;
                case PageBytes bytes:
                    yield return ArticleReader.Read(PageBlocks.Read(PageDecoder.Decode(bytes.Bytes.Span, bytes.Origin)));
                    break;
            }
        }
    }

    /// <summary>Walks the whole object: whatever has start, end and text must agree with the article's text.</summary>
    private static void AssertSlices(JsonElement article)
    {
        var id = article.GetProperty("id").GetString();
        var text = article.GetProperty("text").GetString()!;
        var bodies = article
            .GetProperty("blocks")
            .EnumerateArray()
            .Where(block => block.TryGetProperty("start", out _))
            .Select(block => text[block.GetProperty("start").GetInt32()..block.GetProperty("end").GetInt32()]);
        Assert.Equal(string.Concat(bodies.SelectMany(Visible)), string.Concat(Visible(text)));
        Walk(article);

        void Walk(JsonElement element)
        {
            if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in element.EnumerateArray())
                    Walk(item);
            }
            else if (element.ValueKind == JsonValueKind.Object)
            {
                if (
                    element.TryGetProperty("start", out var start)
                    && element.TryGetProperty("end", out var end)
                    && element.TryGetProperty("text", out var words)
                )
                    Assert.True(
                        words.GetString() == text[start.GetInt32()..end.GetInt32()],
                        $"{id}: '{words}' is not the slice {start}..{end}"
                    );
                foreach (var property in element.EnumerateObject())
                    Walk(property.Value);
            }
        }
    }

    private static IEnumerable<char> Visible(string text) => text.Where(c => !char.IsWhiteSpace(c));
}
