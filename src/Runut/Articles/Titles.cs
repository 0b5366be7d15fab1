namespace Runut.Articles;

/// <summary>Cuts the name of the site off a title.</summary>
internal static class Titles
{
    private static readonly string[] Joints = [" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • "];

    /// <summary>The title without a last part that names <paramref name="outlet"/>.</summary>
    public static string WithoutSite(string title, string? outlet)
    {
        if (outlet is null)
            return title;
        // "Outlet.com: title"
        var colon = title.IndexOf(": ", StringComparison.Ordinal);
        if (colon > 2 && title.Length - colon > 12 && colon <= outlet.Length + 5 && Squeeze(title[..colon]) is { Length: > 2 } lead)
        {
            var site = Squeeze(outlet);
            if (lead == site || (lead.StartsWith(site, StringComparison.Ordinal) && title[..colon].Contains('.', StringComparison.Ordinal)))
                title = title[(colon + 2)..].TrimStart();
        }
        int at = -1,
            behind = 0;
        foreach (var joint in Joints)
        {
            var found = title.LastIndexOf(joint, StringComparison.Ordinal);
            if (found > at)
                (at, behind) = (found, found + joint.Length);
        }
        return
            at > 8
            && Squeeze(title[behind..]) is { Length: > 2 } last
            && Squeeze(outlet) is { Length: > 2 } name
            && (name.Contains(last, StringComparison.Ordinal) || last.Contains(name, StringComparison.Ordinal))
            ? title[..at].TrimEnd()
            : title;
    }

    /// <summary>Letters and digits alone, in lower case.</summary>
    public static string Squeeze(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
