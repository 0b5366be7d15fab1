using System.Globalization;
using System.Text;
using Runut.Pages;
using Runut.Text;

namespace Runut.Articles;

/// <summary>
/// Text of the report that a page shows only once a script has run: the later of its pages that all stand in one page, paragraphs that it
/// hides although its data give them as the article's, and a report that stands in the data of its scripts alone.
/// </summary>
internal static class UnseenText
{
    /// <summary>Characters of sentences from which a text is a report; a page that shows fewer is looked through for one.</summary>
    private const int Least = 400;

    /// <summary>Nodes of an element among which its first words are looked for.</summary>
    private const int Furthest = 400;

    /// <summary>Share of the words of a page's title and description that its report holds.</summary>
    private const float NamesEnough = 0.4f;

    /// <summary>The page with the blocks that its data vouch for; the page itself where there are none.</summary>
    public static PageContent Show(PageContent content, PageTree tree, PageHead head, List<Finding> findings)
    {
        var hidden = Pages(tree);
        hidden.UnionWith(Hidden(tree, head));
        if (hidden.Count > 0)
            content = content with { Blocks = HtmlBlocks.Read(tree, hidden) };
        if (Sentences(content.Blocks, Least) >= Least || ReportOf(tree, head) is not { } report)
            return content;
        findings.Add(new Finding("RU0209", "The page shows no report of its own; one was read from the data of its scripts."));
        return content with
        {
            Blocks = [.. content.Blocks.Concat(report.Blocks(tree)).OrderBy(block => block.Source.Start).Take(PageBlocks.Most)],
        };
    }

    /// <summary>
    /// The hidden elements that carry on, by the number in their id or their <c>data-page</c>, an element of the same make beside them that
    /// is shown, where both hold sentences: a report whose pages turn without a new address.
    /// </summary>
    private static HashSet<int> Pages(PageTree tree)
    {
        var pages = new HashSet<int>();
        Dictionary<(int Parent, HtmlTag Tag, string Name), int>? last = null;
        for (var node = 1; node < tree.Count; node++)
        {
            if (tree.IsText(node) || !Visibility.IsHidden(tree, node) || NumberOf(tree, node) is not { } own)
                continue;
            last ??= ShownPages(tree);
            var key = (tree.Parent(node), tree.Tag(node), own.Name);
            if (!last.TryGetValue(key, out var before) || before != own.Number - 1 || !HoldsSentences(tree, node))
                continue;
            last[key] = own.Number;
            pages.Add(node);
        }
        return pages;
    }

    /// <summary>The last number of each row of numbered elements that the page shows and that hold sentences.</summary>
    private static Dictionary<(int Parent, HtmlTag Tag, string Name), int> ShownPages(PageTree tree)
    {
        var shown = new Dictionary<(int, HtmlTag, string), int>();
        for (var node = 1; node < tree.Count; node++)
        {
            if (!tree.IsText(node) && NumberOf(tree, node) is { } own && !Visibility.IsHidden(tree, node) && HoldsSentences(tree, node))
                shown[(tree.Parent(node), tree.Tag(node), own.Name)] = own.Number;
        }
        return shown;
    }

    /// <summary><c>section-detail-2</c> as its name and its number; null for elements that bear none.</summary>
    private static (string Name, int Number)? NumberOf(PageTree tree, int node)
    {
        if (!tree.TryAttribute(node, "id", out var id) && !tree.TryAttribute(node, "data-page", out id))
            return null;
        var name = id.TrimEnd("0123456789");
        return int.TryParse(id[name.Length..], CultureInfo.InvariantCulture, out var number) ? (name.ToString(), number) : null;
    }

    private static bool HoldsSentences(PageTree tree, int node) => BlockShape.Of(TextOf(tree, node)).Prose;

    /// <summary>The hidden elements whose words stand in the text that the page's data give as its article's.</summary>
    private static HashSet<int> Hidden(PageTree tree, PageHead head)
    {
        var hidden = new HashSet<int>();
        if (head.Data.Body is not { Length: >= Least } body)
            return hidden;
        EvidenceText? evidence = null;
        for (var node = 1; node < tree.Count; node++)
        {
            if (tree.IsText(node) || !Visibility.IsHidden(tree, node))
                continue;
            evidence ??= new EvidenceText(body);
            if (evidence.Holds(TextOf(tree, node)))
                hidden.Add(node);
        }
        return hidden;
    }

    /// <summary>The head of what an element holds: enough to ask whether its words stand elsewhere.</summary>
    private static string TextOf(PageTree tree, int node)
    {
        var text = new StringBuilder();
        for (var i = node + 1; i < Math.Min(tree.End(node), node + Furthest) && text.Length < Least; i++)
            text.Append(tree.Text(i)).Append(' ');
        return text.ToString();
    }

    /// <summary>The string of a script with the most sentences that names what the page's head names; null where none has enough.</summary>
    private static ScriptText? ReportOf(PageTree tree, PageHead head)
    {
        ScriptText? report = null;
        var most = Least - 1;
        var about = new TitleShares($"{head.Headline} {head.Meta("og:description", "description")}");
        foreach (var text in ScriptText.Of(tree))
        {
            if (text.IsData || about.HeldBy(text.Text) < NamesEnough)
                continue;
            var sentences = Sentences(text.OwnBlocks(), int.MaxValue);
            if (sentences > most)
                (report, most) = (text, sentences);
        }
        return report;
    }

    /// <summary>Characters of blocks of sentences outside links; counted no further than <paramref name="enough"/>.</summary>
    private static int Sentences(IEnumerable<PageBlock> blocks, int enough)
    {
        var sum = 0;
        foreach (var block in blocks)
        {
            if (sum >= enough)
                break;
            if (block.Text.Length >= 40 && block.LinkLength * 2 < block.Text.Length && BlockShape.Of(block.Text).Prose)
                sum += block.Text.Length;
        }
        return sum;
    }
}
