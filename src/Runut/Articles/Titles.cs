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
        foreach (var joint in Joints)
        {
            var at = title.LastIndexOf(joint, StringComparison.Ordinal);
            if (
                at > 8
                && Squeeze(title[(at + joint.Length)..]) is { Length: > 2 } last
                && (Squeeze(outlet).Contains(last, StringComparison.Ordinal) || last.Contains(Squeeze(outlet), StringComparison.Ordinal))
            )
                return title[..at].TrimEnd();
        }
        return title;
    }

    /// <summary>Letters and digits alone, in lower case.</summary>
    public static string Squeeze(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
