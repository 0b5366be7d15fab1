using System.Text;
using Runut.Pages;
using Runut.Text;

namespace Runut.Articles;

/// <summary>
/// Text of the report that a page shows only once a script has run: paragraphs that it hides although its data give them as the
/// article's, and a report that stands in the data of its scripts alone.
/// </summary>
internal static class UnseenText
{
    /// <summary>Characters of sentences from which a text is a report; a page that shows fewer is looked through for one.</summary>
    private const int Least = 400;

    /// <summary>Share of the words of a page's title and description that its report holds.</summary>
    private const float NamesEnough = 0.4f;

    /// <summary>The page with the blocks that its data vouch for; the page itself where there are none.</summary>
    public static PageContent Show(PageContent content, PageTree tree, PageHead head, List<Finding> findings)
    {
        if (Hidden(tree, head) is { Count: > 0 } hidden)
            content = content with { Blocks = HtmlBlocks.Read(tree, hidden) };
        if (Sentences(content.Blocks, Least) >= Least || ReportOf(tree, head) is not { } report)
            return content;
        findings.Add(new Finding("RU0209", "The page shows no report of its own; one was read from the data of its scripts."));
        return content with
        {
            Blocks = [.. content.Blocks.Concat(report.Blocks(tree)).OrderBy(block => block.Source.Start).Take(PageBlocks.Most)],
        };
    }

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
        for (var i = node + 1; i < tree.End(node) && text.Length < Least; i++)
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
