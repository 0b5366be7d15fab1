using Runut.Pages;

namespace Runut.Articles;

/// <summary>Finds the headline of an HTML page: what it shows, checked against what its head says.</summary>
internal static class HtmlTitle
{
    /// <summary>Sets the title and cuts the blocks that hold it.</summary>
    public static void Read(Draft draft, PageTree tree, PageHead head, float[] probabilities)
    {
        var site = head.Meta("og:site_name", "application-name") ?? head.Data.Publisher ?? draft.Outlet;
        var given = Clean(
            head.Meta("og:title") ?? head.Data.Headline ?? head.Meta("twitter:title", "dc.title", "title") ?? head.Title,
            site,
            draft,
            head
        );
        var at = Shown(draft, tree, given, probabilities);
        draft.Title = at < 0 ? given : Agreed(Clean(draft[at], site, draft, head)!, given);
        if (draft.Title is null)
            return;
        for (var i = 0; i < draft.Count; i++)
        {
            if (
                i == at
                || (
                    draft[i].Length < 300
                    && string.Equals(draft[i], draft.Title, StringComparison.OrdinalIgnoreCase)
                    && (at < 0 || Math.Abs(i - at) < 400)
                )
            )
                draft.Cut(i, BlockKind.Title, i == at ? "title" : "title again");
        }
    }

    /// <summary>A heading that adds a kicker or a part to what the head gives ("Opinion: …", "… | Part 2") yields to the head.</summary>
    private static string Agreed(string shown, string? given)
    {
        if (given is not { Length: > 12 } || given.Length + 2 > shown.Length)
            return shown;
        if (
            shown.StartsWith(given, StringComparison.OrdinalIgnoreCase)
            && shown[given.Length..].TrimStart() is [var next, ..]
            && next is '|' or '–' or '—' or '-' or ':' or '(' or '[' or '•'
        )
            return given;
        if (
            shown.EndsWith(given, StringComparison.OrdinalIgnoreCase)
            && shown[..^given.Length].TrimEnd() is [.., var last]
            && last is ':' or '|' or '–' or '—' or '»' or '-' or '•'
        )
            return given;
        return shown;
    }

    /// <summary>The block that shows the title: an <c>h1</c> that agrees with the head, else any heading that does; -1 where none does.</summary>
    private static int Shown(Draft draft, PageTree tree, string? given, float[] probabilities)
    {
        var shares = new TitleShares(given);
        var best = -1;
        var most = 0.0;
        for (var i = 0; i < draft.Count; i++)
        {
            var level = LevelOf(tree, draft.Content.Blocks[i].Node);
            if (level == 0 || draft[i].Length > 300)
                continue;
            var share = given is null ? 0.3 : shares.Of(draft[i]);
            var score =
                share
                + (
                    level == 1 ? 0.35
                    : level == 2 ? 0.1
                    : 0
                );
            if (share >= (level == 1 ? 0.3 : 0.6) && score > most + 0.001)
                (best, most) = (i, score);
        }
        return best;
    }

    private static int LevelOf(PageTree tree, int node)
    {
        for (var level = 0; level < 3 && node > 0; level++, node = tree.Parent(node))
        {
            switch (tree.Tag(node))
            {
                case HtmlTag.H1:
                    return 1;
                case HtmlTag.H2:
                    return 2;
                case HtmlTag.H3:
                    return 3;
            }
        }
        return 0;
    }

    private static string? Clean(string? title, string? site, Draft draft, PageHead head)
    {
        if (title is null)
            return null;
        // Some heads are escaped twice.
        if (title.Contains('&', StringComparison.Ordinal))
            title = System.Net.WebUtility.HtmlDecode(title);
        title = Titles.WithoutSite(title, site);
        if (draft.Content.Page.Origin.Url is { } url && Uri.TryCreate(url, UriKind.Absolute, out var address))
            title = Titles.WithoutSite(title, address.Host.Replace("www.", "", StringComparison.Ordinal));
        return title;
    }
}
