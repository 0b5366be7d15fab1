using System.Collections.Immutable;
using Runut.Accounts;
using Runut.Archive;
using Runut.Articles;
using Runut.Copies;
using Runut.Formats;
using Runut.Pages;
using Runut.Readings;
using Runut.Stories;

namespace Runut.Cli;

/// <summary>The way of the data, one method a stage.</summary>
internal static class Stages
{
    public static int Article(StageRequest request)
    {
        var refused = 0;
        foreach (var article in Articles(request, () => refused++))
            request.Out.WriteLine(ContractJson.Article(article));
        return refused == 0 ? 0 : 1;
    }

    public static int Read(StageRequest request)
    {
        var refused = 0;
        foreach (var article in Articles(request, () => refused++))
            request.Out.WriteLine(ContractJson.Reading(Reader.Read(article)));
        return refused == 0 ? 0 : 1;
    }

    public static int Stories(StageRequest request)
    {
        var refused = 0;
        ImmutableArray<Reading> readings = [.. Articles(request, () => refused++).Select(Reader.Read)];
        var copies = CopyFinder.Find(readings);
        request.Out.WriteLine(ContractJson.Stories(StoryGrouper.Group(readings, copies), copies));
        return refused == 0 ? 0 : 1;
    }

    public static int Account(StageRequest request)
    {
        var refused = 0;
        ImmutableArray<Reading> readings = [.. Articles(request, () => refused++).Select(Reader.Read)];
        var copies = CopyFinder.Find(readings);
        foreach (var story in StoryGrouper.Group(readings, copies).Stories)
            request.Out.WriteLine(ContractJson.Account(AccountBuilder.Build(story, copies)));
        return refused == 0 ? 0 : 1;
    }

    private static IEnumerable<Article> Articles(StageRequest request, Action refused)
    {
        foreach (var item in InputReader.Read(request.Inputs, request.Options))
        {
            switch (item)
            {
                case Refusal refusal:
                    request.Error.WriteLine($"runut: {refusal.Source}: {refusal.Reason}");
                    refused();
                    break;
                case CleanArticle clean:
                    yield return clean.Article;
                    break;
                case PageText text:
                    yield return ArticleReader.Read(PageBlocks.Read(text.Page));
                    break;
                case PageBytes bytes:
                    yield return ArticleReader.Read(PageBlocks.Read(PageDecoder.Decode(bytes.Bytes.Span, bytes.Origin)));
                    break;
            }
        }
    }
}
