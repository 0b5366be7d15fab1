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
    public static int Article(StageRequest request) => Print(request, article => article, ContractJson.Article, ArticleSheet.Article);

    public static int Read(StageRequest request) =>
        Print(request, article => Read(request, article), reading => ContractJson.Reading(reading, request.Words), ArticleSheet.Reading);

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

    /// <summary>Prints the result of each article as it comes.</summary>
    private static int Print<T>(StageRequest request, Func<Article, T> stage, Func<T, string> json, Action<Sheet, T> show)
    {
        var refused = request.File?.Refused == true ? 1 : 0;
        var sheet = Sheet.For(request.Out, toFile: request.File is not null);
        foreach (
            var (result, line) in Each(
                request,
                () => refused++,
                a => stage(a) is var r && request.Json ? (r, json(r)) : (r, null),
                () => refused > 0
            )
        )
        {
            if (line is not null)
                request.Out.WriteLine(line);
            else
                show(sheet, result);
        }
        request.File?.Finish();
        return refused == 0 ? 0 : 1;
    }

    private static (StoryReading Stories, ImmutableArray<Copy> Copies) Group(StageRequest request, Action refused)
    {
        ImmutableArray<Reading> readings =
        [
            .. Each(request, refused, article => Read(request, article)).Where(reading => reading.Article.Text.Length > 0),
        ];
        request.Progress.Stage("copies");
        var copies = request.Timings.Measure("copies", () => CopyFinder.Find(readings));
        request.Progress.Stage("stories");
        var stories = request.Timings.Measure("stories", () => StoryGrouper.Group(readings, copies));
        request.Progress.Clear();
        return (stories, copies);
    }

    private static Reading Read(StageRequest request, Article article) => request.Timings.Measure("read", () => Reader.Read(article));

    /// <summary>What was made of one item on its way through the stages.</summary>
    private sealed record Outcome<T>(long Number, InputProgress Place, Refusal? Refusal, Article? Article, T? Result);

    /// <summary>The articles of the inputs through <paramref name="map"/>, on every core, in the order of the inputs; pages of one article joined.</summary>
    private static IEnumerable<T> Each<T>(StageRequest request, Action refused, Func<Article, T> map, Func<bool>? anyRefused = null)
    {
        var outcomes = OrderedParallel.Select(
            Items(request),
            item =>
                Article(request, item.Item) is { } article
                    ? new Outcome<T>(item.Place.Items, item.Place, null, article, map(article))
                    : new Outcome<T>(item.Place.Items, item.Place, item.Item as Refusal, null, default)
        );
        long done = 0,
            farthest = 0;
        foreach (var pages in ArticlePages.Gather(outcomes, outcome => outcome.Article))
        {
            foreach (var outcome in pages)
            {
                if (!IsGood(request, outcome.Refusal, outcome.Article))
                    refused();
                request.Progress.Step(outcome.Place);
            }
            if (pages[0].Article is not null)
                yield return pages.Length == 1 ? pages[0].Result! : map(ArticlePages.Join([.. pages.Select(outcome => outcome.Article!)]));
            // Where an article waited for its pages, later items may have gone out before it: only when all are out can a run go on behind them.
            done += pages.Length;
            if (pages.MaxBy(outcome => outcome.Number) is { } last && last.Number >= farthest)
                farthest = last.Number;
            else
                continue;
            if (done == farthest)
                request.File?.Passed(last.Place.Next, anyRefused?.Invoke() == true);
        }
    }

    /// <summary>Complains of what could not be read.</summary>
    /// <returns>True where the item gave a text.</returns>
    private static bool IsGood(StageRequest request, Refusal? refusal, Article? article)
    {
        if (refusal is not null)
            Complain(request, refusal.Source, refusal.Reason);
        if (article is null)
            return false;
        foreach (var finding in article.Findings.Where(finding => IsGrave(finding.Code)))
            Complain(request, article.Page.Source, finding.Message);
        if (article.Text.Length > 0)
            return true;
        if (article.Findings.All(finding => finding.Code is not ("RU0201" or "RU0204")))
            Complain(request, article.Page.Source, "the article has no text");
        return false;
    }

    /// <summary>What a reader should hear of at once: bytes that could not be read as declared, a page without an article.</summary>
    private static bool IsGrave(string code) => code is "RU0101" or "RU0103" or "RU0105" or "RU0106" or "RU0201" or "RU0204";

    private static void Complain(StageRequest request, string source, string reason)
    {
        request.Progress.Clear();
        request.Error.WriteLine($"runut: {Sheet.Clean(source)}: {Sheet.Clean(reason)}");
    }

    private static IEnumerable<(InputItem Item, InputProgress Place)> Items(StageRequest request)
    {
        InputProgress place = default;
        var options = request.Options with { Resume = request.File?.Next, Progress = reached => place = reached };
        using var items = InputReader.Read(request.Inputs, options).GetEnumerator();
        while (request.Timings.Measure("input", items.MoveNext))
            yield return (items.Current, place);
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
