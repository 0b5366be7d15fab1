using Runut.Accounts;

namespace Runut.Formats.Html;

/// <summary>The account of one story, top to bottom.</summary>
internal static class StorySection
{
    private static readonly (string Id, string Label, Action<Markup, Account, AccountIndex> Write, Func<Account, bool> Holds)[] Parts =
    [
        ("facts", "Facts side by side", FactMatrix.Write, account => !account.Facts.IsEmpty),
        ("quotations", "Quotations followed", QuotationCards.Write, account => !account.Quotations.IsEmpty),
        ("said", "Who said what", SpeakerList.Write, account => account.Story.Articles.Any(reading => !reading.Statements.IsEmpty)),
        ("origins", "Origins", OriginGraph.Write, account => !account.Origins.IsEmpty),
        ("timeline", "Timeline", TimelineChart.Write, account => !account.Timeline.IsEmpty),
        ("copies", "Copies", CopyList.Write, account => !account.Copies.IsEmpty),
        ("articles", "Articles", ArticleText.Write, _ => true),
    ];

    /// <summary>The target of a link to the story.</summary>
    public static string Id(Account account) => $"story-{account.Story.Id}";

    /// <summary>Writes the story with all its parts.</summary>
    public static void Write(Markup html, Account account, AccountIndex index, List<Account> thread)
    {
        var id = Id(account);
        html.Open("section", ("class", "story"), ("id", id), ("aria-labelledby", $"{id}-title"));
        Head(html, account, thread, id);
        var parts = Parts.Where(part => part.Holds(account)).ToList();
        html.Open("nav", ("class", "parts"), ("aria-label", $"Parts of the account: {account.Story.Title}")).Raw("<ul>");
        foreach (var part in parts)
            html.Raw("<li>").Open("a", ("href", $"#{id}-{part.Id}")).Text(part.Label).Raw("</a></li>");
        html.Raw("</ul></nav>\n");
        foreach (var part in parts)
        {
            html.Open("section", ("class", part.Id), ("id", $"{id}-{part.Id}"), ("aria-labelledby", $"{id}-{part.Id}-title"))
                .Open("h3", ("id", $"{id}-{part.Id}-title"))
                .Text(part.Label)
                .Raw("</h3>\n");
            part.Write(html, account, index);
            html.Raw("</section>\n");
        }
        html.Raw("</section>\n");
    }

    private static void Head(Markup html, Account account, List<Account> thread, string id)
    {
        var story = account.Story;
        html.Open("h2", ("id", $"{id}-title"), ("lang", story.Articles[0].Article.Language)).Text(story.Title).Raw("</h2>\n");
        html.Raw("<p class=\"where\">")
            .Text(story.EventDate is { } date ? ValueText.Of(date) : "time not told")
            .Raw(" · ")
            .Text(story.Place ?? "place not told")
            .Raw("</p>\n<dl class=\"counts\">");
        Count(html, story.Articles.Length, "article", "");
        Count(html, account.Outlets.Length, "outlet", "");
        Count(html, account.IndependentOrigins, "independent origin", "outlets that carry one origin count once");
        html.Raw("</dl>\n");
        if (thread.Count == 0)
            return;
        html.Raw("<p class=\"thread\">In one thread with ");
        for (var i = 0; i < thread.Count; i++)
        {
            html.Raw(i > 0 ? "; " : "").Open("a", ("href", $"#{Id(thread[i])}")).Text(thread[i].Story.Title).Raw("</a>");
            if (thread[i].Story.EventDate is { } day)
                html.Text($" ({ValueText.Of(day)})");
        }
        html.Raw("</p>\n");
    }

    private static void Count(Markup html, int number, string noun, string note)
    {
        html.Raw("<div><dt>").Text(number == 1 ? noun : $"{noun}s");
        if (note.Length > 0)
            html.Element("small", null, note);
        html.Raw("</dt>").Element("dd", null, number.ToString(System.Globalization.CultureInfo.InvariantCulture)).Raw("</div>");
    }
}
