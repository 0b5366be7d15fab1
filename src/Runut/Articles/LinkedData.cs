using System.Text;
using System.Text.Json;
using Runut.Text;

namespace Runut.Articles;

/// <summary>A name that a page's data give an article's author.</summary>
/// <param name="Name">As written.</param>
/// <param name="IsPerson">True for <c>Person</c>, false for <c>Organization</c>, null where the data do not say.</param>
internal readonly record struct DataAuthor(string Name, bool? IsPerson);

/// <summary>What the JSON-LD of a page (schema.org) says of its article. It is evidence, not truth.</summary>
internal sealed class LinkedData
{
    private const int Deepest = 12;
    private const int LongestScript = 2_000_000;
    private readonly Dictionary<string, JsonElement> _byId = new(StringComparer.Ordinal);
    private int _rank;

    /// <summary>The schema.org type it was read from: <c>NewsArticle</c>, <c>LiveBlogPosting</c> …</summary>
    public string? Type { get; private set; }

    public string? Headline { get; private set; }

    public string? AlternativeHeadline { get; private set; }

    public string? Description { get; private set; }

    public string? Body { get; private set; }

    public List<DataAuthor> Authors { get; } = [];

    /// <summary>Names of those who edited, reviewed or contributed: people of the page, but not its authors.</summary>
    public List<string> OtherRoles { get; } = [];

    /// <summary>Address of the image.</summary>
    public string? Image { get; private set; }

    public string? Published { get; private set; }

    public string? Modified { get; private set; }

    public string? Section { get; private set; }

    public List<string> Keywords { get; } = [];

    public string? Publisher { get; private set; }

    public string? Language { get; private set; }

    /// <summary>Names of the parts of the site above the page, outermost first.</summary>
    public List<string> Breadcrumbs { get; } = [];

    /// <summary>True where the page lists others (<c>CollectionPage</c>, <c>ItemList</c>) and has no article of its own.</summary>
    public bool IsList { get; private set; }

    /// <summary>Takes in one script of the page; adds a finding where it cannot be read.</summary>
    public void Add(string script, List<Finding> findings)
    {
        if (script.Length > LongestScript)
            return;
        var options = new JsonDocumentOptions
        {
            AllowTrailingCommas = true,
            CommentHandling = JsonCommentHandling.Skip,
            MaxDepth = 64,
        };
        try
        {
            // The document lives as long as its elements are kept by their ids.
            var document = JsonDocument.Parse(Clean(script), options);
            Index(document.RootElement, 0);
            Visit(document.RootElement, 0);
        }
        catch (JsonException)
        {
            findings.Add(new Finding("RU0203", "A JSON-LD script of the page is not valid JSON and was left out."));
        }
    }

    /// <summary>Control characters inside strings, comment marks of CDATA and HTML around the script are mended.</summary>
    private static string Clean(string script)
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

    private void Index(JsonElement element, int depth)
    {
        if (depth > Deepest)
            return;
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                Index(item, depth + 1);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (String(element, "@id") is { } id && element.TryGetProperty("name", out _))
                _byId.TryAdd(id, element);
            foreach (var property in element.EnumerateObject())
                Index(property.Value, depth + 1);
        }
    }

    private void Visit(JsonElement element, int depth)
    {
        if (depth > Deepest)
            return;
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                Visit(item, depth + 1);
            return;
        }
        if (element.ValueKind != JsonValueKind.Object)
            return;
        var type = element.TryGetProperty("@type", out var types) ? First(types) : null;
        var rank = Rank(type);
        if (type is "CollectionPage" or "ItemList")
            IsList = true;
        if (type == "BreadcrumbList")
            ReadBreadcrumbs(element);
        if (rank > _rank)
        {
            _rank = rank;
            Type = type;
            Read(element);
        }
        // Other articles stand under these: they are not the page's own.
        foreach (var property in element.EnumerateObject())
        {
            if (property.Name is "@graph" or "mainEntity" or "mainEntityOfPage" or "itemReviewed" or "hasPart" or "about" || depth == 0)
                Visit(property.Value, depth + 1);
        }
    }

    private static int Rank(string? type) =>
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

    private void Read(JsonElement element)
    {
        Headline = String(element, "headline") ?? String(element, "name") ?? Headline;
        AlternativeHeadline = String(element, "alternativeHeadline");
        Description = String(element, "description") ?? Description;
        Body = String(element, "articleBody") ?? String(element, "text") ?? Body;
        Published = String(element, "datePublished") ?? String(element, "dateCreated") ?? Published;
        Modified = String(element, "dateModified") ?? Modified;
        Language = String(element, "inLanguage") ?? Language;
        if (element.TryGetProperty("image", out var image))
            Image = AddressOf(image) ?? Image;
        if (element.TryGetProperty("articleSection", out var section))
            Section = First(section) ?? Section;
        if (element.TryGetProperty("keywords", out var keywords))
            ReadKeywords(keywords);
        if (element.TryGetProperty("publisher", out var publisher))
            Publisher = NameOf(publisher) ?? Publisher;
        foreach (var name in (string[])["author", "creator"])
        {
            if (!element.TryGetProperty(name, out var authors))
                continue;
            Authors.Clear();
            ReadAuthors(authors, Authors, 0);
            if (Authors.Count > 0)
                break;
        }
        var others = new List<DataAuthor>();
        foreach (var name in (string[])["editor", "reviewedBy", "contributor"])
        {
            if (element.TryGetProperty(name, out var people))
                ReadAuthors(people, others, 0);
        }
        OtherRoles.AddRange(others.Select(other => other.Name));
    }

    private void ReadAuthors(JsonElement element, List<DataAuthor> authors, int depth)
    {
        if (depth > 3)
            return;
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                authors.Add(new DataAuthor(Plain(element.GetString()!), null));
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                    ReadAuthors(item, authors, depth + 1);
                break;
            case JsonValueKind.Object:
                var type = element.TryGetProperty("@type", out var types) ? First(types) : null;
                if (String(element, "@id") is { } id && !element.TryGetProperty("name", out _) && _byId.TryGetValue(id, out var named))
                {
                    ReadAuthors(named, authors, depth + 1);
                    break;
                }
                if (element.TryGetProperty("name", out var name))
                {
                    foreach (var one in name.ValueKind == JsonValueKind.Array ? name.EnumerateArray().ToArray() : [name])
                    {
                        if (one.ValueKind == JsonValueKind.String)
                            authors.Add(new DataAuthor(Plain(one.GetString()!), type is null ? null : type == "Person"));
                    }
                }
                else if (String(element, "familyName") is { } family)
                    authors.Add(new DataAuthor(String(element, "givenName") is { } given ? given + " " + family : family, true));
                break;
        }
    }

    private void ReadBreadcrumbs(JsonElement element)
    {
        if (!element.TryGetProperty("itemListElement", out var items) || items.ValueKind != JsonValueKind.Array || Breadcrumbs.Count > 0)
            return;
        foreach (var item in items.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Object)
                continue;
            var name =
                String(item, "name")
                ?? (
                    item.TryGetProperty("item", out var target) && target.ValueKind == JsonValueKind.Object ? String(target, "name") : null
                );
            if (name is not null)
                Breadcrumbs.Add(name);
        }
    }

    private void ReadKeywords(JsonElement element)
    {
        Keywords.Clear();
        if (element.ValueKind == JsonValueKind.String)
        {
            Keywords.AddRange(
                Plain(element.GetString()!).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            );
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                if ((item.ValueKind == JsonValueKind.String ? item.GetString() : NameOf(item)) is { Length: > 0 } keyword)
                    Keywords.Add(Plain(keyword));
            }
        }
    }

    /// <summary>An address alone, or that of an <c>ImageObject</c>, or the first of several.</summary>
    private static string? AddressOf(JsonElement element)
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

    private string? NameOf(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array && element.GetArrayLength() > 0)
            element = element[0];
        if (element.ValueKind == JsonValueKind.String)
            return Plain(element.GetString()!);
        if (element.ValueKind != JsonValueKind.Object)
            return null;
        return String(element, "name")
            ?? (String(element, "@id") is { } id && _byId.TryGetValue(id, out var named) ? String(named, "name") : null);
    }

    private static string? First(JsonElement element) =>
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

    private static string? String(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text
            ? Plain(text)
            : null;

    /// <summary>Data hold character references and tags now and then.</summary>
    private static string Plain(string text)
    {
        if (text.Contains('&', StringComparison.Ordinal))
            text = System.Net.WebUtility.HtmlDecode(text);
        return text.Trim();
    }
}
