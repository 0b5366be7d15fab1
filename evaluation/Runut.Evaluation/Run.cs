using System.Collections.Immutable;
using Runut.Accounts;
using Runut.Archive;
using Runut.Articles;
using Runut.Copies;
using Runut.Pages;
using Runut.Readings;
using Runut.Stories;

namespace Runut.Evaluation;

/// <summary>The program's own way from inputs to results, for the scorers.</summary>
internal static class Run
{
    /// <summary>The articles of the inputs, in their order.</summary>
    public static ImmutableArray<Article> Articles(params string[] inputs) =>
        [.. Items(inputs).AsParallel().AsOrdered().Select(Article).OfType<Article>()];

    /// <summary>The readings of the inputs, in their order.</summary>
    public static ImmutableArray<Reading> Readings(params string[] inputs) =>
        Reader.Joined([.. Items(inputs).AsParallel().AsOrdered().Select(Article).OfType<Article>().Select(Reader.Read)]);

    /// <summary>The readings of articles that are already clean.</summary>
    public static ImmutableArray<Reading> Readings(IEnumerable<Article> articles) =>
        [.. articles.AsParallel().AsOrdered().Select(Reader.Read)];

    /// <summary>The stories of readings.</summary>
    public static StoryReading Stories(ImmutableArray<Reading> readings) => StoryGrouper.Group(readings, CopyFinder.Find(readings));

    /// <summary>The accounts of readings.</summary>
    public static ImmutableArray<Account> Accounts(ImmutableArray<Reading> readings)
    {
        var copies = CopyFinder.Find(readings);
        return [.. StoryGrouper.Group(readings, copies).Stories.Select(story => AccountBuilder.Build(story, copies))];
    }

    private static IEnumerable<InputItem> Items(string[] inputs) => InputReader.Read(inputs, new InputOptions());

    private static Article? Article(InputItem item) =>
        item switch
        {
            CleanArticle clean => clean.Article,
            PageText text => ArticleReader.Read(PageBlocks.Read(PageDecoder.FromText(text.Text, text.Media, text.Origin))),
            PageBytes bytes => ArticleReader.Read(PageBlocks.Read(PageDecoder.Decode(bytes.Bytes.Span, bytes.Origin))),
            _ => null,
        };
}
