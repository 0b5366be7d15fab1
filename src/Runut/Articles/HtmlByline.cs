using Runut.Articles.Fields;

namespace Runut.Articles;

/// <summary>Finds who wrote the article of an HTML page.</summary>
internal static class HtmlByline
{
    /// <summary>How many blocks above the text an Indonesian byline may stand.</summary>
    private const int Reach = 25;

    /// <summary>Sets the byline; leaves it empty rather than name somebody else.</summary>
    public static void Read(Draft draft, PageHead head, BlockRange body)
    {
        if (FieldModel.Default is not { } model)
            return;
        var candidates = AuthorCandidates.Of(draft, body);
        var outlets = Outlets(draft, head);
        Take(draft, head, candidates, model.Authors(AuthorFeatures.Rows(candidates, draft, outlets), flattened: false), outlets);
    }

    /// <summary>Sets the byline by what the model makes of the candidates.</summary>
    internal static void Take(Draft draft, PageHead head, AuthorCandidates candidates, float[] probabilities, IReadOnlyList<string> outlets)
    {
        if (draft.IsIndonesian)
        {
            Indonesian(draft, head, candidates, candidates.Body);
            if (draft.Byline.Count > 0)
                return;
            candidates.KeepGiven(probabilities);
        }
        if (AuthorChoice.Of(candidates.All, probabilities, IsNews(head), flattened: false, outlets) is { } chosen)
            AuthorChoice.Take(draft, chosen);
    }

    /// <summary>Indonesian outlets label who wrote and who edited; their data often give the editor or the account.</summary>
    private static void Indonesian(Draft draft, PageHead head, AuthorCandidates candidates, BlockRange body)
    {
        foreach (var author in head.Data.Authors)
        {
            if (
                author.IsPerson != false
                && PersonNames.IsName(author.Name)
                && !candidates.IsAnotherRole(author.Name)
                && !draft.Byline.Contains(author.Name, StringComparer.OrdinalIgnoreCase)
            )
                draft.Byline.Add(PersonNames.Recase(author.Name));
        }
        if (draft.Byline.Count > 0)
            return;
        BylineLines.Read(
            draft,
            candidates.Title,
            Math.Max(0, Math.Max(candidates.Title, body.Start - Reach) - 3),
            Math.Min(draft.Count, body.End + 8),
            body
        );
    }

    /// <summary>Newsrooms name themselves, desks and agencies as authors on purpose; for other sites it is what the software puts there.</summary>
    internal static bool IsNews(PageHead head) => head.Data.Type is { } type && type.Contains("News", StringComparison.Ordinal);

    /// <summary>Names by which the page calls its outlet, squeezed.</summary>
    internal static List<string> Outlets(Draft draft, PageHead head)
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
}
