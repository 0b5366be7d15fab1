using Runut.Pages;
using Runut.Text;

namespace Runut.Articles;

/// <summary>What an HTML page says of itself outside its visible text: title, meta elements, links, JSON-LD.</summary>
internal sealed class PageHead
{
    private readonly Dictionary<string, List<string>> _metas = new(StringComparer.OrdinalIgnoreCase);

    public PageHead(PageTree tree, List<Finding> findings)
    {
        for (var node = 0; node < tree.Count; node++)
        {
            switch (tree.Tag(node))
            {
                case HtmlTag.Meta:
                    AddMeta(tree, node, findings);
                    break;
                case HtmlTag.Title when Title is null && node + 1 < tree.Count && tree.IsText(node + 1):
                    Title = Collapse(tree.Text(node + 1));
                    break;
                case HtmlTag.Html:
                    Language = tree.Attribute(node, "lang") ?? tree.Attribute(node, "xml:lang");
                    break;
                case HtmlTag.Link when tree.TryAttribute(node, "rel", out var relation):
                    AddLink(tree, node, relation);
                    break;
                case HtmlTag.Script when tree.TryAttribute(node, "type", out var type):
                    if (type.Contains("ld+json", StringComparison.OrdinalIgnoreCase) && node + 1 < tree.End(node))
                        Data.Add(tree.Text(node + 1).ToString(), findings);
                    break;
            }
        }
    }

    /// <summary>The title of the window.</summary>
    public string? Title { get; }

    public string? Language { get; }

    public string? Canonical { get; private set; }

    /// <summary>Address of the next page of the same article.</summary>
    public string? Next { get; private set; }

    /// <summary>Address of the page before.</summary>
    public string? Previous { get; private set; }

    public LinkedData Data { get; } = new();

    /// <summary>The first value of a meta element (name, property or itemprop); null where there is none or it is empty.</summary>
    public string? Meta(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_metas.TryGetValue(name, out var values))
                return values[0];
        }
        return null;
    }

    /// <summary>All values of a meta element, in order.</summary>
    public IReadOnlyList<string> Metas(string name) => _metas.TryGetValue(name, out var values) ? values : [];

    /// <summary>The first value of each meta element, in the order of the page.</summary>
    public IEnumerable<(string Name, string Value)> AllMetas
    {
        get
        {
            foreach (var (name, values) in _metas)
                yield return (name, values[0]);
        }
    }

    /// <summary>The headline as the head gives it, most telling source first.</summary>
    public string? Headline => Meta("og:title") ?? Data.Headline ?? Meta("twitter:title", "dc.title", "DC.Title", "title") ?? Title;

    private void AddMeta(PageTree tree, int node, List<Finding> findings)
    {
        // Some pages, and pages saved by some tools, say "value" for "content".
        if (
            (tree.Attribute(node, "content") ?? tree.Attribute(node, "value")) is not { Length: > 0 } content
            || string.IsNullOrWhiteSpace(content)
        )
            return;
        foreach (var attribute in (ReadOnlySpan<string>)["property", "name", "itemprop"])
        {
            if (tree.Attribute(node, attribute) is not { Length: > 0 } name)
                continue;
            // Some pages put their data into an element that can be without a script.
            if (name == "application/ld+json")
            {
                Data.Add(content, findings);
                continue;
            }
            if (!_metas.TryGetValue(name, out var values))
                _metas.Add(name, values = []);
            if (values.Count < 50)
                values.Add(Collapse(content));
        }
    }

    private void AddLink(PageTree tree, int node, ReadOnlySpan<char> relation)
    {
        if (relation.Equals("canonical", StringComparison.OrdinalIgnoreCase))
            Canonical ??= tree.Attribute(node, "href");
        else if (relation.Equals("next", StringComparison.OrdinalIgnoreCase))
            Next ??= tree.Attribute(node, "href");
        else if (
            relation.Equals("prev", StringComparison.OrdinalIgnoreCase) || relation.Equals("previous", StringComparison.OrdinalIgnoreCase)
        )
            Previous ??= tree.Attribute(node, "href");
    }

    private static string Collapse(ReadOnlySpan<char> text) =>
        string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
