using System.Collections.Immutable;
using System.Text;
using Runut.Accounts;
using Runut.Archive;
using Runut.Articles;
using Runut.Cli.Terminal;
using Runut.Copies;
using Runut.Formats;
using Runut.Pages;
using Runut.Readings;
using Runut.Stories;

namespace Runut.Cli;

/// <summary>The way of the data, one method a stage. Each returns the exit code: 0 all read, 1 some inputs refused.</summary>
internal static class Stages
{
    public static int Article(StageRequest request)
    {
        var refused = 0;
        var sheet = Sheet.For(request.Out);
        foreach (var article in Articles(request, () => refused++))
        {
            if (request.Json)
                request.Out.WriteLine(ContractJson.Article(article));
            else
                ArticleSheet.Article(sheet, article);
        }
        return refused == 0 ? 0 : 1;
    }

    public static int Read(StageRequest request)
    {
        var refused = 0;
        var sheet = Sheet.For(request.Out);
        foreach (var article in Articles(request, () => refused++))
        {
            var reading = request.Timings.Measure("read", () => Reader.Read(article));
            if (request.Json)
                request.Out.WriteLine(ContractJson.Reading(reading));
            else
                ArticleSheet.Reading(sheet, reading);
        }
        return refused == 0 ? 0 : 1;
    }

    public static int Stories(StageRequest request)
    {
        var refused = 0;
        var (stories, copies) = Group(request, () => refused++);
        if (request.Json)
            request.Out.WriteLine(ContractJson.Stories(stories, copies));
        else
            ArticleSheet.Stories(Sheet.For(request.Out), stories, copies);
        return refused == 0 ? 0 : 1;
    }

    public static int Account(StageRequest request)
    {
        var refused = 0;
        var (stories, copies) = Group(request, () => refused++);
        ImmutableArray<Account> accounts =
        [
            .. stories.Stories.Select(story => request.Timings.Measure("account", () => AccountBuilder.Build(story, copies))),
        ];
        request.Timings.Measure("print", () => Print(request, accounts, stories));
        return refused == 0 ? 0 : 1;
    }

    private static bool Print(StageRequest request, ImmutableArray<Account> accounts, StoryReading stories)
    {
        if (request.Html is { } file)
        {
            var report = HtmlReport.Write(accounts, stories.Threads);
            if (file == "-")
                request.Out.Write(report);
            else
                File.WriteAllText(file, report, new UTF8Encoding(false));
        }
        if (request.Json)
        {
            foreach (var account in accounts)
                request.Out.WriteLine(ContractJson.Account(account));
        }
        else if (request.Html is null)
        {
            AccountSheet.WriteAll(Sheet.For(request.Out), accounts, stories.Threads);
        }
        return true;
    }

    private static (StoryReading Stories, ImmutableArray<Copy> Copies) Group(StageRequest request, Action refused)
    {
        ImmutableArray<Reading> readings =
        [
            .. Articles(request, refused).Select(article => request.Timings.Measure("read", () => Reader.Read(article))),
        ];
        request.Progress.Stage("copies");
        var copies = request.Timings.Measure("copies", () => CopyFinder.Find(readings));
        request.Progress.Stage("stories");
        var stories = request.Timings.Measure("stories", () => StoryGrouper.Group(readings, copies));
        request.Progress.Clear();
        return (stories, copies);
    }

    private static IEnumerable<Article> Articles(StageRequest request, Action refused)
    {
        using var items = InputReader.Read(request.Inputs, request.Options).GetEnumerator();
        while (request.Timings.Measure("input", items.MoveNext))
        {
            switch (items.Current)
            {
                case Refusal refusal:
                    request.Progress.Clear();
                    request.Error.WriteLine($"runut: {Sheet.Clean(refusal.Source)}: {Sheet.Clean(refusal.Reason)}");
                    refused();
                    break;
                case CleanArticle clean:
                    request.Progress.Step();
                    yield return clean.Article;
                    break;
                case PageText text:
                    request.Progress.Step();
                    yield return Article(request, text.Page);
                    break;
                case PageBytes bytes:
                    request.Progress.Step();
                    yield return Article(
                        request,
                        request.Timings.Measure("decode", () => PageDecoder.Decode(bytes.Bytes.Span, bytes.Origin))
                    );
                    break;
            }
        }
    }

    private static Article Article(StageRequest request, Page page)
    {
        var content = request.Timings.Measure("blocks", () => PageBlocks.Read(page));
        return request.Timings.Measure("article", () => ArticleReader.Read(content));
    }
}
