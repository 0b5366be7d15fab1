using Runut.Pages;

namespace Runut.Articles;

/// <summary>Finds who wrote the article of an HTML page: names that its data give and its text shows, then bylines of its text.</summary>
internal static class HtmlByline
{
    internal const int Reach = 25;

    private static readonly string[] MetaNames =
    [
        "author",
        "article:author",
        "byl",
        "dc.creator",
        "DC.creator",
        "dcterms.creator",
        "parsely-author",
        "sailthru.author",
        "citation_author",
        "citation_authors",
        "byline",
        "article_author",
        "article.author",
        "cXenseParse:author",
        "authors",
        "article:author_name",
        "og:article:author",
        "twitter:data1",
        "creator",
        "pub_author",
        "bt:author",
        "dable:author",
    ];

    /// <summary>Sets the byline; leaves it empty rather than name somebody else.</summary>
    public static void Read(Draft draft, PageTree tree, PageHead head, BlockRange body)
    {
        var outlet = Outlets(draft, head);
        foreach (var author in head.Data.Authors)
        {
            if (author.IsPerson != false)
                AddGiven(draft, head, author.Name, outlet);
        }
        var indonesian = draft.Language is "id" or "ms";
        // Newsrooms of Indonesia often give the editor or the account there.
        if (draft.Byline.Count == 0 && !indonesian)
            FromMetas(draft, head, body, outlet, shownAlone: true);
        if (draft.Byline.Count == 0)
            AuthorMarkup.Read(draft, tree, body, outlet, links: false);
        if (draft.Byline.Count == 0 && indonesian)
            BylineLines.Read(
                draft,
                TitleOf(draft),
                Math.Max(0, Math.Max(TitleOf(draft), body.Start - Reach) - 3),
                Math.Min(draft.Count, body.End + 8),
                body
            );
        if (draft.Byline.Count == 0)
            AuthorMarkup.Read(draft, tree, body, outlet, links: true);
        if (draft.Byline.Count == 0)
            FromBlocks(draft, tree, body, outlet);
        if (draft.Byline.Count == 0)
            FromMetas(draft, head, body, outlet, shownAlone: false);
        if (draft.Byline.Count > 0)
            return;
        // A desk or an agency that the data name as the author, where nothing names a person.
        foreach (var author in head.Data.Authors)
        {
            if (author.IsPerson == false && (indonesian || IsNews(head) || SignsAbove(draft, author.Name, body)))
                AddGiven(draft, head, author.Name, outlet);
        }
        if (draft.Byline.Count == 0 && !indonesian)
            FromOutlet(draft, head, body, outlet);
    }

    /// <summary>The outlet itself, where the page says that it is the author.</summary>
    private static void FromOutlet(Draft draft, PageHead head, BlockRange body, List<string> outlets)
    {
        foreach (var author in head.Data.Authors)
        {
            if (
                draft.Byline.Count == 0
                && author.Name.Length < 60
                && outlets.Contains(Titles.Squeeze(author.Name))
                && ((IsNews(head) && author.IsPerson != false) || SignsAbove(draft, author.Name, body))
            )
                draft.Byline.Add(author.Name);
        }
        foreach (var name in head.Metas("author"))
        {
            if (
                draft.Byline.Count == 0
                && name.Length < 60
                && outlets.Contains(Titles.Squeeze(name))
                && (SignsAbove(draft, name, body) || PersonNames.IsName(name))
            )
                draft.Byline.Add(name);
        }
    }

    /// <summary>Newsrooms name themselves as the author on purpose; for other sites it is what the software puts there.</summary>
    private static bool IsNews(PageHead head) => head.Data.Type is { } type && type.Contains("News", StringComparison.Ordinal);

    /// <summary>True where a short line between the title and the text shows the name.</summary>
    private static bool SignsAbove(Draft draft, string name, BlockRange body)
    {
        var title = TitleOf(draft);
        for (
            var i = Math.Max(0, title >= 0 && title < body.Start ? title - 3 : body.Start - 8);
            i < Math.Min(draft.Count, body.Start + 2);
            i++
        )
        {
            if (i != title && draft.Shapes[i].Words <= 14 && draft[i].Contains(name, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private static void FromMetas(Draft draft, PageHead head, BlockRange body, List<string> outlets, bool shownAlone)
    {
        foreach (var name in MetaNames)
        {
            foreach (var value in head.Metas(name))
            {
                if (
                    value.Contains("://", StringComparison.Ordinal)
                    || (name == "twitter:data1" && head.Meta("twitter:label1") is not ("Written by" or "Author"))
                )
                    continue;
                if (
                    !shownAlone
                    || (
                        PersonNames.Split(value, labelled: false) is { Count: > 0 } names
                        && names.TrueForAll(one => SignsAbove(draft, one, body))
                    )
                )
                    Add(draft, value, outlets, labelled: false);
            }
            if (draft.Byline.Count > 0)
                return;
        }
    }

    internal static int TitleOf(Draft draft) => Array.FindIndex(draft.Why, why => why == "title");

    private static List<string> Outlets(Draft draft, PageHead head)
    {
        var names = new List<string>();
        foreach (
            var name in (string?[])
                [head.Meta("og:site_name"), head.Meta("application-name"), head.Meta("publisher"), head.Data.Publisher, draft.Outlet]
        )
        {
            if (name is not { Length: > 2 })
                continue;
            names.Add(Titles.Squeeze(name));
        }
        if (Uri.TryCreate(draft.Content.Page.Origin.Url ?? head.Canonical, UriKind.Absolute, out var address))
        {
            var host = address.Host.Split('.');
            names.Add(Titles.Squeeze(address.Host));
            names.Add(Titles.Squeeze(address.Host.Replace("www.", "", StringComparison.Ordinal)));
            if (host.Length >= 2)
                names.Add(
                    host[^2].Length > 3 ? host[^2]
                    : host.Length > 2 ? host[^3]
                    : host[^2]
                );
        }
        return names;
    }

    /// <summary>Takes an author that the page's data name outright: one-word names and desks too, but no placeholder, address or outlet.</summary>
    private static void AddGiven(Draft draft, PageHead? head, string value, List<string> outlets)
    {
        foreach (var name in PersonNames.SplitGiven(value))
        {
            var squeezed = Titles.Squeeze(name);
            if (
                !PersonNames.IsName(name)
                && (
                    !(IsShown(draft, name) || (head is not null && head.Metas("author").Contains(name, StringComparer.OrdinalIgnoreCase)))
                    || FurniturePhrases.Find(name).Family != PhraseFamily.None
                )
            )
                continue;
            if (
                squeezed.Length > 1
                && (PersonNames.IsName(name) || !outlets.Contains(squeezed))
                && !draft.Byline.Contains(name, StringComparer.OrdinalIgnoreCase)
            )
                draft.Byline.Add(name);
        }
    }

    /// <summary>Data are believed for what is not a name only where the page shows it too.</summary>
    private static bool IsShown(Draft draft, string name)
    {
        for (var i = 0; i < draft.Count; i++)
        {
            if (draft[i].Length < 160 && draft[i].Contains(name, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    internal static void Add(Draft draft, string value, List<string> outlets, bool labelled)
    {
        foreach (var name in PersonNames.Split(value, labelled))
        {
            if (!outlets.Contains(Titles.Squeeze(name)) && !draft.Byline.Contains(name, StringComparer.OrdinalIgnoreCase))
                draft.Byline.Add(name);
        }
    }

    private static void FromBlocks(Draft draft, PageTree tree, BlockRange body, List<string> outlets)
    {
        var title = TitleOf(draft);
        var start = Math.Max(0, title >= 0 && title < body.Start + 3 ? title - 6 : body.Start - 12);
        var end = Math.Min(draft.Count, Math.Max(body.Start, title) + 3);
        var families = new ClassFamilies(tree);
        var byline = ClassFamilies.Bit("byline");
        for (var pass = 0; pass < 2; pass++)
        {
            for (var i = start; i < end; i++)
            {
                if (i == title || draft.Shapes[i].Words > 22 || (draft.Kept[i] && draft.Shapes[i].Prose))
                    continue;
                if (pass == 0)
                    FromLabel(draft, i, outlets);
                else if (
                    draft.Shapes[i].Words <= 5
                    && (
                        (families.Of(draft.Content.Blocks[i].Node) | families.Of(Math.Max(0, tree.Parent(draft.Content.Blocks[i].Node))))
                        & byline
                    ) != 0
                )
                    Add(draft, draft[i], outlets, labelled: i > title);
                else if (
                    i > title
                    && title >= 0
                    && i <= title + 4
                    && draft.Shapes[i].Words <= 4
                    && BesideDate(draft, i)
                    && !draft.Content.Blocks.AsSpan(0, title).ContainsText(draft[i])
                )
                    Add(draft, draft[i], outlets, labelled: false);
                if (draft.Byline.Count > 0)
                {
                    draft.Cut(i, BlockKind.Byline, "byline");
                    return;
                }
            }
        }
        for (var i = Math.Max(end, body.End - 4); i < Math.Min(draft.Count, body.End + 12); i++)
        {
            var phrase = draft.Phrases[i];
            if (phrase.Family != PhraseFamily.Author || draft.Shapes[i].Words > 14 || phrase.End < 6)
                continue;
            FromLabel(draft, i, outlets);
            if (draft.Byline.Count > 0)
            {
                draft.Cut(i, BlockKind.Byline, "byline");
                return;
            }
        }
    }

    private static bool BesideDate(Draft draft, int i) =>
        (i + 1 < draft.Count && draft.Dates[i + 1] is not null && draft.Shapes[i + 1].Words <= 12)
        || (i > 0 && draft.Dates[i - 1] is not null && draft.Shapes[i - 1].Words <= 12);

    private static bool ContainsText(this ReadOnlySpan<PageBlock> blocks, string text)
    {
        foreach (var block in blocks)
        {
            if (block.Text == text)
                return true;
        }
        return false;
    }

    /// <summary><c>By Ann Lee | 3 May</c>, <c>3 May 2024 By Ann Lee</c>, or the label on one line and the name on the next.</summary>
    private static void FromLabel(Draft draft, int i, List<string> outlets)
    {
        var phrase = draft.Phrases[i];
        var text = draft[i];
        if (phrase is { Family: PhraseFamily.Author, Place: PhrasePlace.Whole })
        {
            if (i + 1 < draft.Count && draft.Shapes[i + 1].Words <= 8 && i + 1 < draft.Count)
                AddLabelled(draft, draft[i + 1].TrimStart(':', ' '), outlets);
            return;
        }
        var from = phrase is { Family: PhraseFamily.Author, Place: PhrasePlace.Start } ? phrase.End : -1;
        if (from < 0 && draft.Dates[i] is not null)
        {
            var at = text.IndexOf(" by ", StringComparison.OrdinalIgnoreCase);
            from = at < 0 ? -1 : at + 4;
        }
        if (from >= 0 && from < text.Length)
            AddLabelled(draft, text[from..].TrimStart(':', ' ', '\u00a0'), outlets);
    }

    private static void AddLabelled(Draft draft, string rest, List<string> outlets)
    {
        var end = rest.Length;
        foreach (
            var stop in (string[])
                [
                    "|",
                    "·",
                    "•",
                    "⋅",
                    "∙",
                    " – ",
                    " - ",
                    " — ",
                    "(",
                    " on ",
                    " in ",
                    " In ",
                    " at ",
                    " On ",
                    "Updated",
                    "Published",
                    "Posted",
                    "Last ",
                ]
        )
        {
            var at = rest.IndexOf(stop, StringComparison.Ordinal);
            if (at > 1 && at < end)
                end = at;
        }
        var digit = rest.AsSpan().IndexOfAnyInRange('0', '9');
        if (digit > 1 && digit < end)
            end =
                rest.LastIndexOf(' ', digit) is > 1 and var space && PageDate.Find(rest) is { } date
                    ? Math.Min(Math.Max(2, date.Start), Math.Max(space, 2))
                    : digit;
        rest = rest[..Math.Min(end, rest.Length)].Trim(' ', ',', ':', '\u00a0');
        Add(draft, rest, outlets, labelled: true);
        if (draft.Byline.Count == 0 && rest.Count(c => c == ' ') <= 3 && rest.Length > 2 && char.IsLetter(rest[0]) && !rest.EndsWith('.'))
            AddGiven(draft, null, rest, outlets);
    }
}
