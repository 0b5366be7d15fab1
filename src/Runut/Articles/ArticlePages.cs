using System.Collections.Immutable;
using System.Text;
using Runut.Text;

namespace Runut.Articles;

/// <summary>Joins the pages of one article that were given as several inputs (<c>Halaman 1 dari 2</c>).</summary>
public static class ArticlePages
{
    // Pages of one article lie side by side in folders and close together in crawls; what waits for them must stay small.
    private const int Reach = 32;

    /// <summary>
    /// Puts what was made of the pages of one article together, each article where its first page stood; everything else comes by itself.
    /// An article that lacks pages waits for them over the next 31 items at most, so that memory is bounded however long the input is.
    /// </summary>
    /// <param name="items">In the order of the inputs; taken as needed.</param>
    /// <param name="article">The article of an item; null for items that have none.</param>
    /// <returns>The items of each article, in the order of its pages.</returns>
    public static IEnumerable<ImmutableArray<T>> Gather<T>(IEnumerable<T> items, Func<T, Article?> article)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(article);
        return Run(items, article);
    }

    /// <summary>
    /// The article of all its pages in order: texts one behind the other, spans of blocks moved with them. The source of a block stays where
    /// it stands in its own page (<see cref="Article.Pages"/>).
    /// </summary>
    public static Article Join(IReadOnlyList<Article> pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        var text = new StringBuilder();
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var joined = ImmutableArray.CreateBuilder<JoinedPage>(pages.Count);
        var isWhole = IsWhole(pages);
        foreach (var page in pages)
        {
            if (text.Length > 0 && page.Text.Length > 0)
                text.Append("\n\n");
            var start = text.Length;
            text.Append(page.Text);
            joined.Add(new JoinedPage(page.Page, blocks.Count));
            blocks.AddRange(page.Blocks.Select(block => block with { Span = block.Span?.Shift(start) }));
            findings.AddRange(page.Findings.Where(finding => !(isWhole && finding.Code == "RU0207")));
        }
        var body = text.ToString();
        findings.Add(
            new Finding(
                "RU0220",
                $"The article goes over {pages.Count} pages, which were joined: {string.Join(", ", pages.Select(page => page.Id))}."
            )
        );
        return pages[0] with
        {
            Text = body,
            Blocks = blocks.ToImmutable(),
            Findings = findings.ToImmutable(),
            Hash = ArticleReader.HashOf(body),
            Part = null,
            Pages = joined.MoveToImmutable(),
        };
    }

    private static IEnumerable<ImmutableArray<T>> Run<T>(IEnumerable<T> items, Func<T, Article?> article)
    {
        var waiting = new List<List<(T Item, Article? Article)>>();
        var count = 0;
        foreach (var item in items)
        {
            var page = (item, article(item));
            if (waiting.Find(group => Continues(group, page.Item2)) is { } group)
                group.Add(page);
            else
                waiting.Add([page]);
            if (++count < Reach && waiting.Exists(IsOpen))
                continue;
            foreach (var ready in waiting)
                yield return InOrder(ready);
            waiting.Clear();
            count = 0;
        }
        foreach (var ready in waiting)
            yield return InOrder(ready);
    }

    private static bool IsOpen<T>(List<(T Item, Article? Article)> group) =>
        group[0].Article?.Part is not null && !IsWhole([.. group.Select(page => page.Article!)]);

    /// <summary>True where every page from the first to the last is there.</summary>
    private static bool IsWhole(IReadOnlyList<Article> pages)
    {
        var numbers = pages.Select(NumberOf).OfType<int>().Distinct().ToList();
        return pages.Max(page => page.Part?.Count) is { } count && numbers.Count == count && numbers.Max() == count;
    }

    private static ImmutableArray<T> InOrder<T>(List<(T Item, Article? Article)> group)
    {
        if (group.Count == 1)
            return [group[0].Item];
        var pages = group.ConvertAll(page => page.Article!);
        var numbers = pages.ConvertAll(page => NumberOf(page) ?? 0);
        if (numbers.Contains(0) || numbers.Distinct().Count() < numbers.Count)
            numbers = pages.ConvertAll(page => PagesBefore(page, pages));
        return [.. group.Select((page, i) => (page.Item, Number: numbers[i])).OrderBy(page => page.Number).Select(page => page.Item)];
    }

    /// <summary>The first page often bears no number but the address that the others add theirs to.</summary>
    private static int? NumberOf(Article page) =>
        page.Part is { Number: null, Whole: { } whole, Address: { } address } && whole == address ? 1 : page.Part?.Number;

    /// <summary>How many links lead from a page back to the first.</summary>
    private static int PagesBefore(Article page, List<Article> pages)
    {
        var before = 0;
        for (var at = page; before < pages.Count; before++)
        {
            if (pages.Find(other => other != at && Links(other.Part!, at.Part!)) is not { } previous)
                break;
            at = previous;
        }
        return before;
    }

    /// <summary>True where one page names the other as the one behind it, or is named by it as the one before.</summary>
    private static bool Links(PagePart first, PagePart second) =>
        (second.Address is not null && first.Next == second.Address) || (first.Address is not null && second.Previous == first.Address);

    private static bool Continues<T>(List<(T Item, Article? Article)> group, Article? page) =>
        page is { Part: not null, Text.Length: > 0 }
        && group[0].Article is { Part: not null }
        && group.Exists(other => AreOfOneArticle(other.Article!, page))
        && group.TrueForAll(other => !IsSamePage(other.Article!, page));

    private static bool AreOfOneArticle(Article first, Article second)
    {
        if (
            first is not { Text.Length: > 0, Title: { } title, Part: { } one }
            || second is not { Title: { } other, Part: { } two }
            || first.Outlet != second.Outlet
            || !string.Equals(PageNumber.TitleWithout(title), PageNumber.TitleWithout(other), StringComparison.OrdinalIgnoreCase)
            || (one.Count is { } count && two.Count is { } counted && count != counted)
        )
            return false;
        if (first.Published is { } day && second.Published is { } published && day != published)
            return false;
        return (one.Whole is not null && one.Whole == two.Whole)
            || Links(one, two)
            || Links(two, one)
            // Flattened pages have no address: there the title and the hour of publication must do.
            || (first.Published is not null && first.Published == second.Published && (one.Whole is null || two.Whole is null));
    }

    /// <summary>A page given twice, or shown whole elsewhere.</summary>
    private static bool IsSamePage(Article first, Article second)
    {
        PagePart one = first.Part!,
            two = second.Part!;
        return (one.Number is { } number && number == two.Number)
            || (one.Whole is not null && one.Whole == two.Whole && (one.Number ?? 1) == (two.Number ?? 1))
            || Paragraphs(second).Overlaps(Paragraphs(first));
    }

    private static HashSet<string> Paragraphs(Article article) =>
        [.. article.Blocks.Where(block => block is { Kept: true, Kind: BlockKind.Paragraph }).Select(block => block.Text)];
}
