using System.Collections.Immutable;
using System.Text;
using Runut.Accounts;
using Runut.Formats.Html;
using Runut.Stories;

namespace Runut.Formats;

/// <summary>Accounts as one self-contained HTML page: no network, no script, readable on paper, on a phone and by a screen reader.</summary>
public static class HtmlReport
{
    private static readonly (string Id, string Label, bool On)[] Marks =
    [
        ("show-said", "who said it", true),
        ("show-times", "times", true),
        ("show-names", "names", false),
    ];

    /// <summary>The whole page. Everything that comes from an article is escaped; a policy in the page forbids every request.</summary>
    /// <param name="accounts">In the order in which they are shown.</param>
    /// <param name="threads">Which of their stories continue one another.</param>
    public static string Write(ImmutableArray<Account> accounts, ImmutableArray<StoryThread> threads)
    {
        var index = new AccountIndex(accounts);
        var html = new Markup();
        var title = accounts.Length == 1 ? accounts[0].Story.Title : Labels.Count(accounts.Length, "account");
        html.Raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
            .Raw("<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"generator\" content=\"Runut\">\n")
            .Element("title", null, $"{title} · Runut")
            .Raw("\n<style>\n")
            .Raw(Style())
            .Raw("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">Skip to the account</a>\n");
        Head(html, accounts, index);
        html.Raw("<main id=\"main\">\n");
        foreach (var account in accounts)
            StorySection.Write(html, account, index, Others(account, accounts, threads));
        html.Raw("</main>\n");
        Foot(html, index);
        return html.Raw("</body>\n</html>\n").ToString();
    }

    private static void Head(Markup html, ImmutableArray<Account> accounts, AccountIndex index)
    {
        html.Raw("<header class=\"page\"><h1><span class=\"brand\">Runut</span> ")
            .Text($"{Labels.Count(accounts.Length, "account")} from {Labels.Count(index.Articles.Length, "article")}")
            .Raw("</h1>\n");
        if (accounts.Length > 1)
        {
            html.Raw("<nav aria-label=\"Stories\"><ol class=\"stories\">");
            foreach (var account in accounts)
                html.Raw("<li>").Open("a", ("href", $"#{StorySection.Id(account)}")).Text(account.Story.Title).Raw("</a></li>");
            html.Raw("</ol></nav>\n");
        }
        html.Raw("<fieldset class=\"marks\"><legend>Mark in the articles</legend>");
        foreach (var (id, label, on) in Marks)
        {
            html.Open("label", ("for", id))
                .Open("input", ("type", "checkbox"), ("id", id), ("checked", on ? "" : null), ("autocomplete", "off"))
                .Text($" {label}")
                .Raw("</label>");
        }
        html.Raw("</fieldset></header>\n");
    }

    private static void Foot(Markup html, AccountIndex index)
    {
        html.Raw(
                "<footer class=\"page\"><p>Nothing here was written by a model: every line rests on found words and leads to their sentence. "
            )
            .Raw(
                "Where sources differ, no word is said on who is right.</p>\n<details><summary>The texts that the sentences stand in</summary>\n<ul>"
            );
        foreach (var article in index.Articles)
            html.Raw("<li>")
                .Text($"[{article.Number}] {article.Reading.Article.Page.Source}: SHA-256 ")
                .Element("code", null, article.Reading.Article.Hash)
                .Raw("</li>");
        html.Raw("</ul></details></footer>\n");
    }

    private static List<Account> Others(Account account, ImmutableArray<Account> accounts, ImmutableArray<StoryThread> threads) =>
        threads.FirstOrDefault(thread => thread.Stories.Contains(account.Story.Id)) is { } thread
            ? [.. accounts.Where(other => other.Story.Id != account.Story.Id && thread.Stories.Contains(other.Story.Id))]
            : [];

    private static string Style()
    {
        using var stream = typeof(HtmlReport).Assembly.GetManifestResourceStream("Formats/report.css")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
