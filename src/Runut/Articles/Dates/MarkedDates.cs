using Runut.Pages;

namespace Runut.Articles.Dates;

/// <summary>A date that an element of the page marks.</summary>
/// <param name="Evidence">What the element and its place say.</param>
/// <param name="Value">As written.</param>
/// <param name="Where">Where it stands, in words.</param>
internal readonly record struct MarkedDate(DateEvidence Evidence, string Value, string Where);

/// <summary>Reads the dates that elements of a page mark: <c>time</c>, <c>itemprop=datePublished</c>, <c>abbr class=published</c>.</summary>
internal static class MarkedDates
{
    private const int Most = 60;

    private static readonly uint Comments = ClassFamilies.Bit("comment");

    private static readonly uint Furniture =
        ClassFamilies.Bit("related")
        | ClassFamilies.Bit("popular")
        | ClassFamilies.Bit("teaser")
        | ClassFamilies.Bit("sidebar")
        | ClassFamilies.Bit("navigation")
        | ClassFamilies.Bit("footer");

    /// <summary>All of them, in the order of the page.</summary>
    public static List<MarkedDate> Of(Draft draft, PageTree tree, int title, BlockRange body)
    {
        var marks = new List<MarkedDate>();
        var blocks = draft.Content.Blocks;
        var above =
            title >= 0 ? blocks[Math.Max(0, title - 4)].FirstNode
            : body.IsEmpty ? 0
            : blocks[Math.Max(0, body.Start - 12)].FirstNode;
        var text = body.IsEmpty ? tree.Count : blocks[Math.Min(body.Start + 1, draft.Count - 1)].FirstNode + 1;
        for (var node = 1; node < tree.Count && marks.Count < Most; node++)
        {
            var evidence = DateEvidence.None;
            string? value = null;
            var tag = tree.Tag(node);
            if (tag == HtmlTag.TextRun || tag == HtmlTag.Meta)
                continue;
            if (tag == HtmlTag.Time || (tag == HtmlTag.Other && tree.TryAttribute(node, "datetime", out _)))
            {
                value = tree.Attribute(node, "datetime") ?? TextOf(tree, node);
                evidence = tree.TryAttribute(node, "pubdate", out _) ? DateEvidence.MarkPublished : DateEvidence.MarkTime;
            }
            if (tree.TryAttribute(node, "itemprop", out var property))
            {
                var marked = OfName(property);
                if (marked != DateEvidence.None)
                {
                    value ??= tree.Attribute(node, "content") ?? tree.Attribute(node, "datetime") ?? TextOf(tree, node);
                    evidence = marked;
                }
            }
            else if (
                tag is HtmlTag.Abbr or HtmlTag.Span
                && tree.TryAttribute(node, "title", out var written)
                && tree.Class(node).Contains("published", StringComparison.OrdinalIgnoreCase)
            )
                (value, evidence) = (written.ToString(), DateEvidence.MarkPublished);
            if (value is null)
                continue;
            if (evidence == DateEvidence.MarkTime)
                evidence = OfClass(tree, node);
            if (node >= above && node < text)
                evidence |= DateEvidence.MarkAbove;
            evidence |= PlaceOf(draft, tree, node, title, body);
            marks.Add(new MarkedDate(evidence, value, tag == HtmlTag.Time ? "time element" : "itemprop datePublished"));
        }
        return marks;
    }

    /// <summary>What the names of the elements around a node say of its place, up to the element that holds the title or the text too.</summary>
    public static DateEvidence PlaceOf(Draft draft, PageTree tree, int node, int title, BlockRange body)
    {
        var place = DateEvidence.None;
        var heading = title < 0 ? -1 : draft.Content.Blocks[title].FirstNode;
        var text = body.IsEmpty ? -1 : draft.Content.Blocks[body.Start].FirstNode;
        for (var (up, level) = (node, 0); up > 0 && level < 8 && !Holds(up, heading) && !Holds(up, text); up = tree.Parent(up), level++)
        {
            var named = draft.Families!.Of(up);
            if ((named & Comments) != 0)
                place |= DateEvidence.InComments;
            if ((named & Furniture) != 0)
                place |= DateEvidence.InFurniture;
        }
        return place;

        bool Holds(int up, int inner) => inner >= up && inner < tree.End(up);
    }

    private static DateEvidence OfName(ReadOnlySpan<char> property) =>
        property.Contains("datePublished", StringComparison.OrdinalIgnoreCase) || property.SequenceEqual("uploadDate")
            ? DateEvidence.MarkPublished
        : property.Contains("dateModified", StringComparison.OrdinalIgnoreCase) || property.SequenceEqual("dateUpdate")
            ? DateEvidence.MarkModified
        : property.SequenceEqual("dateCreated") ? DateEvidence.MarkPublished
        : DateEvidence.None;

    private static DateEvidence OfClass(PageTree tree, int node)
    {
        var names = tree.Class(node);
        return names.Contains("publish", StringComparison.OrdinalIgnoreCase) ? DateEvidence.MarkPublished
            : DateWords.IsClassOfChange(names) ? DateEvidence.MarkModified
            : DateEvidence.MarkTime;
    }

    private static string TextOf(PageTree tree, int node)
    {
        var end = Math.Min(tree.End(node), node + 8);
        var text = "";
        for (var i = node + 1; i < end && text.Length < 80; i++)
        {
            if (tree.IsText(i))
                text += tree.Text(i).ToString();
        }
        return text;
    }
}
