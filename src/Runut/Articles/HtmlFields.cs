using Runut.Articles.Fields;
using Runut.Pages;
using Runut.Text;

namespace Runut.Articles;

/// <summary>Reads section, tags, language, subtitle, dateline, lead image, canonical address and kinds of cut blocks off an HTML page.</summary>
internal static class HtmlFields
{
    private const int LongestTag = 60;

    /// <summary>Fills in the fields that the others leave.</summary>
    public static void Read(Draft draft, PageTree tree, PageHead head, BlockRange body)
    {
        draft.Section =
            head.Meta("article:section") ?? head.Data.Section ?? (head.Data.Breadcrumbs.Count > 1 ? head.Data.Breadcrumbs[^2] : null);
        ReadTags(draft, head);
        draft.Outlet ??= head.Meta("og:site_name") ?? head.Data.Publisher;
        if (head.Language is { Length: >= 2 } language && draft.Language is null)
            draft.Language = language[..2].ToLowerInvariant();
        draft.Canonical = LeadImages.Address(head.Canonical ?? head.Meta("og:url"), draft);
        // "<b>Sukamaju</b> - <p>…": the dateline may be a block of its own above the report.
        for (var i = Math.Max(0, body.Start - 1); i < Math.Min(body.End, body.Start + 2); i++)
        {
            if (i < body.Start && draft.Why[i] is null && draft.BareDateline(i) is { } bare)
            {
                draft.Dateline = bare.Words.Of(draft[i]);
                draft.Cut(i, BlockKind.Dateline, "dateline");
                break;
            }
            if (draft.Kept[i] && Dateline.Find(draft[i], i == body.Start) is { } dateline)
            {
                draft.Dateline = dateline.Words.Of(draft[i]);
                break;
            }
        }
        for (var i = 0; i < draft.Count; i++)
        {
            if (draft.Why[i] is not null)
                continue;
            if (tree.Tag(draft.Content.Blocks[i].Node) is HtmlTag.FigCaption or HtmlTag.Caption)
                draft.Cut(i, BlockKind.Caption, "figcaption");
            else if (draft.IsDateLine(i) && i < body.Start)
                draft.Cut(i, BlockKind.Date, "date");
        }
        ReadSubtitle(draft, tree, head, body);
        draft.Image = LeadImages.OfHtml(draft, tree, head, body);
    }

    /// <summary>The first source that gives any: the article's tags, its keywords, those of the page.</summary>
    private static void ReadTags(Draft draft, PageHead head)
    {
        foreach (
            var source in (IEnumerable<string>[])
                [head.Metas("article:tag"), head.Data.Keywords, head.Metas("news_keywords"), head.Metas("keywords")]
        )
        {
            foreach (
                var tag in source.SelectMany(value =>
                    value.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                )
            )
            {
                if (tag.Length <= LongestTag && !draft.Tags.Contains(tag, StringComparer.OrdinalIgnoreCase))
                    draft.Tags.Add(tag);
            }
            if (draft.Tags.Count > 0)
                return;
        }
    }

    /// <summary>The line under the title that the page sets as a lead, or that its description repeats; it is not part of the text.</summary>
    private static void ReadSubtitle(Draft draft, PageTree tree, PageHead head, BlockRange body)
    {
        const int Reach = 5;
        draft.Subtitle = head.Data.AlternativeHeadline is { } alternative && alternative != draft.Title ? alternative : null;
        var title = draft.TitleBlock;
        if (title < 0 || title >= body.Start)
            return;
        var description = Titles.Squeeze(head.Meta("og:description", "description", "twitter:description") ?? head.Data.Description ?? "");
        for (var i = title + 1; i < Math.Min(body.Start, title + Reach); i++)
        {
            if (draft.Why[i] == ReportEdges.Lead)
                draft.Subtitle ??= draft[i];
            if (draft.Why[i] is not null || draft.Shapes[i].Words is < 4 or > 70 || draft.Phrases[i].Family != PhraseFamily.None)
                continue;
            var node = draft.Content.Blocks[i].Node;
            var named = draft.Families!.Of(node) | draft.Families.Of(Math.Max(0, tree.Parent(node)));
            if (
                tree.Tag(node) is not (HtmlTag.H2 or HtmlTag.H3)
                && (named & ClassFamilies.Bit("lead")) == 0
                && !(
                    description.Length > 20
                    && Titles.Squeeze(draft[i]) is { Length: > 20 } squeezed
                    && description.StartsWith(squeezed[..20], StringComparison.Ordinal)
                )
            )
                continue;
            draft.Subtitle = draft[i];
            draft.Cut(i, BlockKind.Subtitle, "under the title");
            return;
        }
    }
}
