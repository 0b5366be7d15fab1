using Runut.Pages;

namespace Runut.Articles;

/// <summary>Finds the headline of an HTML page: what it shows, checked against what its head says.</summary>
internal static class HtmlTitle
{
    /// <summary>Sets the title and cuts the blocks that hold it.</summary>
    public static void Read(Draft draft, PageTree tree, PageHead head, float[] probabilities)
    {
        var site = head.Meta("og:site_name", "application-name") ?? head.Data.Publisher ?? draft.Outlet;
        var heads = Heads(draft, head, site);
        var given = heads.Count > 0 ? heads[0] : null;
        var at = Shown(draft, tree, heads);
        if (at < 0 && head.Meta("og:title") is null && head.Data.Headline is null)
            at = AboveBody(draft, tree, probabilities, site);
        draft.Title = at < 0 ? given : Agreed(Clean(draft[at], site, draft)!, heads);
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

    /// <summary>What the head gives as the title, most telling source first, without what names the site alone.</summary>
    private static List<string> Heads(Draft draft, PageHead head, string? site)
    {
        var heads = new List<string>();
        foreach (
            var value in (IEnumerable<string?>)
                [
                    .. head.Metas("og:title"),
                    head.Data.Headline,
                    head.Meta("twitter:title"),
                    head.Title,
                    head.Meta("dc.title"),
                    head.Meta("title"),
                ]
        )
        {
            if (Clean(value, site, draft) is { Length: > 0 } clean && (site is null || Titles.Squeeze(clean) != Titles.Squeeze(site)))
                heads.Add(clean);
        }
        return heads;
    }

    /// <summary>A heading that adds a kicker or a part to what the head gives ("Opinion: …", "… | Part 2") yields to the head.</summary>
    private static string Agreed(string shown, List<string> heads)
    {
        foreach (var given in heads)
        {
            if (given.Length <= 12 || given.Length + 2 > shown.Length)
                continue;
            if (
                shown.StartsWith(given, StringComparison.OrdinalIgnoreCase)
                && shown[given.Length..].TrimStart() is [var next, ..]
                && next is '|' or '–' or '—' or '-' or ':' or '(' or '[' or '•'
            )
                return given;
            if (
                shown.EndsWith(given, StringComparison.OrdinalIgnoreCase)
                && shown[..^given.Length] is var kicker
                && (
                    kicker.TrimEnd()[^1] is ':' or '|' or '–' or '—' or '»' or '-' or '•'
                    || (kicker[^1] == ' ' && given.Count(c => c == ' ') >= 3 && char.IsUpper(given[0]))
                )
            )
                return given;
        }
        // Two sources of the head that agree on a kicker before the heading, or on the mark between the two, know more than its bare words.
        if (heads.Count > 1 && heads[0].Length > shown.Length - 4)
        {
            var first = Titles.Squeeze(heads[0]);
            if (
                first.EndsWith(Titles.Squeeze(shown), StringComparison.Ordinal)
                && heads[0].Contains(": ", StringComparison.Ordinal)
                && Titles.Squeeze(heads[1]) == first
            )
                return heads[0];
        }
        return shown;
    }

    /// <summary>The block that shows the title: an <c>h1</c> that agrees with the head, else any heading that does; -1 where none does.</summary>
    private static int Shown(Draft draft, PageTree tree, List<string> heads)
    {
        var shares = heads.Distinct(StringComparer.Ordinal).Select(head => new TitleShares(head)).ToArray();
        var best = -1;
        var most = 0.0;
        for (var i = 0; i < draft.Count; i++)
        {
            var level = LevelOf(tree, draft.Content.Blocks[i].Node);
            if (level == 0 || draft[i].Length > 300)
                continue;
            var share = shares.Length == 0 ? 0.3 : shares[0].Of(draft[i]);
            // Only an h1 is let in by the lesser sources: they repeat headings of teasers too.
            for (var k = 1; k < shares.Length && level == 1; k++)
                share = Math.Max(share, shares[k].Of(draft[i]) - 0.1);
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

    /// <summary>The last <c>h1</c> above the text, for pages whose head gives the title of the window alone; -1 where there is none.</summary>
    private static int AboveBody(Draft draft, PageTree tree, float[] probabilities, string? site)
    {
        var best = -1;
        for (var i = 0; i < draft.Count; i++)
        {
            if (
                LevelOf(tree, draft.Content.Blocks[i].Node) == 1
                && draft[i].Length is > 11 and < 250
                && draft.Shapes[i].Words >= 3
                && (site is null || Titles.Squeeze(draft[i]) != Titles.Squeeze(site))
            )
                best = i;
            else if (best >= 0 && probabilities[i] >= BlockDecision.Threshold && draft.Shapes[i].Prose)
                return i - best < 15 ? best : -1;
        }
        return -1;
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

    private static string? Clean(string? title, string? site, Draft draft)
    {
        if (title is null)
            return null;
        // Some heads are escaped twice.
        if (title.Contains('&', StringComparison.Ordinal))
            title = System.Net.WebUtility.HtmlDecode(title);
        title = Titles.WithoutSite(title, site);
        if (draft.Content.Page.Origin.Url is { } url && Uri.TryCreate(url, UriKind.Absolute, out var address))
        {
            var host = address.Host.Replace("www.", "", StringComparison.Ordinal);
            title = Titles.WithoutSite(title, host);
            // "… | Genius Lyrics" on genius.com
            if (host.Split('.') is [.., { Length: > 3 } name, _])
                title = Titles.WithoutSite(title, name);
        }
        return title;
    }
}
