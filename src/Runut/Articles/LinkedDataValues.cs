using System.Text;
using System.Text.Json;

namespace Runut.Articles;

/// <summary>Reads single values of JSON-LD, in the forms in which pages write them.</summary>
internal static class LinkedDataValues
{
    /// <summary>Control characters inside strings, comment marks of CDATA and HTML around the script are mended.</summary>
    public static string Clean(string script)
    {
        var text = script.AsSpan().Trim();
        foreach (var mark in (string[])["<!--", "//<![CDATA[", "/*<![CDATA[*/", "<![CDATA["])
        {
            if (text.StartsWith(mark))
                text = text[mark.Length..].Trim();
        }
        foreach (var mark in (string[])["-->", "//]]>", "/*]]>*/", "]]>", ";"])
        {
            if (text.EndsWith(mark))
                text = text[..^mark.Length].Trim();
        }
        if (text.Length > 7 && text[..Math.Min(40, text.Length)].IndexOf("&quot;") >= 0)
            text = System.Net.WebUtility.HtmlDecode(text.ToString());
        if (text.IndexOfAnyInRange('\0', '\x1f') < 0)
            return text.ToString();
        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
            clean.Append(c < ' ' ? ' ' : c);
        return clean.ToString();
    }

    /// <summary>How surely a type of schema.org is the page's article; 0 for what never is.</summary>
    public static int Rank(string? type) =>
        type switch
        {
            null => 0,
            "NewsArticle"
            or "ReportageNewsArticle"
            or "AnalysisNewsArticle"
            or "OpinionNewsArticle"
            or "LiveBlogPosting"
            or "BackgroundNewsArticle"
            or "AskPublicNewsArticle"
            or "ReviewNewsArticle" => 5,
            "Article"
            or "BlogPosting"
            or "TechArticle"
            or "ScholarlyArticle"
            or "Report"
            or "SocialMediaPosting"
            or "AdvertiserContentArticle"
            or "SatiricalArticle"
            or "MedicalScholarlyArticle" => 4,
            "Review" or "Recipe" or "HowTo" or "CreativeWork" or "VideoObject" => 2,
            "WebPage" or "ItemPage" or "MedicalWebPage" => 1,
            _ => 0,
        };

    /// <summary>An address alone, or that of an <c>ImageObject</c>, or the first of several.</summary>
    public static string? AddressOf(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array && element.GetArrayLength() > 0)
            element = element[0];
        return element.ValueKind switch
        {
            JsonValueKind.String => Plain(element.GetString()!),
            JsonValueKind.Object => String(element, "url") ?? String(element, "contentUrl"),
            _ => null,
        };
    }

    /// <summary>A string, or the first of several.</summary>
    public static string? First(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.String => Plain(element.GetString()!),
            JsonValueKind.Array => element
                .EnumerateArray()
                .Where(item => item.ValueKind == JsonValueKind.String)
                .Select(item => item.GetString())
                .FirstOrDefault(),
            _ => null,
        };

    /// <summary>The text of a property; null where there is none.</summary>
    public static string? String(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text
            ? Plain(text)
            : null;

    /// <summary>Data hold character references and tags now and then.</summary>
    public static string Plain(string text)
    {
        if (text.Contains('&', StringComparison.Ordinal))
            text = System.Net.WebUtility.HtmlDecode(text);
        return text.Trim();
    }
}
