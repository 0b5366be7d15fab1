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
        foreach (var (article, json) in Each(request, () => refused++, a => (a, request.Json ? ContractJson.Article(a) : null)))
        {
            if (json is not null)
                request.Out.WriteLine(json);
            else
                ArticleSheet.Article(sheet, article);
        }
        return refused == 0 ? 0 : 1;
    }

    public static int Read(StageRequest request)
    {
        var refused = 0;
        var sheet = Sheet.For(request.Out);
        foreach (
            var (reading, json) in Each(
                request,
                () => refused++,
                a => Read(request, a) is var r && request.Json ? (r, ContractJson.Reading(r)) : (r, null)
            )
        )
        {
            if (json is not null)
                request.Out.WriteLine(json);
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
        var readings = Reader.Joined([
            .. Each(request, refused, article => Read(request, article)).Where(reading => reading.Article.Text.Length > 0),
        ]);
        request.Progress.Stage("copies");
        var copies = request.Timings.Measure("copies", () => CopyFinder.Find(readings));
        request.Progress.Stage("stories");
        var stories = request.Timings.Measure("stories", () => StoryGrouper.Group(readings, copies));
        request.Progress.Clear();
        return (stories, copies);
    }

    private static Reading Read(StageRequest request, Article article) => request.Timings.Measure("read", () => Reader.Read(article));

    /// <summary>The articles of the inputs through <paramref name="map"/>, on every core, in the order of the inputs.</summary>
    private static IEnumerable<T> Each<T>(StageRequest request, Action refused, Func<Article, T> map)
    {
        var results = OrderedParallel.Select(
            Items(request),
            item => (item as Refusal, Article(request, item) is { } article ? (article, map(article)) : default)
        );
        foreach (var (refusal, (article, result)) in results)
        {
            if (refusal is not null)
            {
                Complain(request, refusal.Source, refusal.Reason);
                refused();
                continue;
            }
            foreach (var finding in article.Findings.Where(finding => IsGrave(finding.Code)))
                Complain(request, article.Page.Source, finding.Message);
            if (article.Text.Length == 0)
            {
                if (article.Findings.All(finding => finding.Code != "RU0201"))
                    Complain(request, article.Page.Source, "the article has no text");
                refused();
            }
            request.Progress.Step();
            yield return result;
        }
    }

    /// <summary>What a reader should hear of at once: bytes that could not be read as declared, a page without an article.</summary>
    private static bool IsGrave(string code) => code is "RU0101" or "RU0103" or "RU0105" or "RU0106" or "RU0201";

    private static void Complain(StageRequest request, string source, string reason)
    {
        request.Progress.Clear();
        request.Error.WriteLine($"runut: {Sheet.Clean(source)}: {Sheet.Clean(reason)}");
    }

    private static IEnumerable<InputItem> Items(StageRequest request)
    {
        using var items = InputReader.Read(request.Inputs, request.Options).GetEnumerator();
        while (request.Timings.Measure("input", items.MoveNext))
            yield return items.Current;
    }

    private static Article? Article(StageRequest request, InputItem item) =>
        item switch
        {
            CleanArticle clean => clean.Article,
            PageText text => Article(
                request,
                request.Timings.Measure("decode", () => PageDecoder.FromText(text.Text, text.Media, text.Origin))
            ),
            PageBytes bytes => Article(
                request,
                request.Timings.Measure("decode", () => PageDecoder.Decode(bytes.Bytes.Span, bytes.Origin))
            ),
            _ => null,
        };

    private static Article Article(StageRequest request, Page page)
    {
        var content = request.Timings.Measure("blocks", () => PageBlocks.Read(page));
        return request.Timings.Measure("article", () => ArticleReader.Read(content));
    }
}
