using Runut.Pages;

namespace Runut.Articles;

/// <summary>Reads section, tags, language, subtitle, dateline and kinds of cut blocks off an HTML page.</summary>
internal static class HtmlFields
{
    /// <summary>Fills in the fields that the others leave.</summary>
    public static void Read(Draft draft, PageTree tree, PageHead head, BlockRange body)
    {
        draft.Section =
            head.Meta("article:section") ?? head.Data.Section ?? (head.Data.Breadcrumbs.Count > 1 ? head.Data.Breadcrumbs[^2] : null);
        draft.Tags.AddRange(head.Metas("article:tag"));
        if (draft.Tags.Count == 0)
            draft.Tags.AddRange(head.Data.Keywords);
        if (draft.Tags.Count == 0 && head.Meta("news_keywords", "keywords") is { } keywords)
            draft.Tags.AddRange(keywords.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        draft.Outlet ??= head.Meta("og:site_name") ?? head.Data.Publisher;
        if (head.Language is { Length: >= 2 } language && draft.Language is null)
            draft.Language = language[..2].ToLowerInvariant();
        for (var i = body.Start; i < Math.Min(body.End, body.Start + 2); i++)
        {
            if (draft.Kept[i] && Dateline.Find(draft[i], i == body.Start) is { } dateline)
            {
                draft.Dateline = dateline.Value;
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
    }
}
