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

    /// <summary>Dates of publication of the other objects on the page, its own <c>WebPage</c> included.</summary>
    public List<string> OtherPublished { get; } = [];

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
            var document = JsonDocument.Parse(LinkedDataValues.Clean(script), options);
            Index(document.RootElement, 0);
            Visit(document.RootElement, 0);
        }
        catch (JsonException)
        {
            findings.Add(new Finding("RU0203", "A JSON-LD script of the page is not valid JSON and was left out."));
        }
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
            if (LinkedDataValues.String(element, "@id") is { } id && element.TryGetProperty("name", out _))
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
        var type = element.TryGetProperty("@type", out var types) ? LinkedDataValues.First(types) : null;
        var rank = LinkedDataValues.Rank(type);
        if (type is "CollectionPage" or "ItemList")
            IsList = true;
        if (type == "BreadcrumbList")
            ReadBreadcrumbs(element);
        if (rank > _rank)
        {
            _rank = rank;
            Type = type;
            if (Published is { } before)
                OtherPublished.Add(before);
            Read(element);
        }
        else if (rank > 0 && PublishedOf(element) is { } other)
            OtherPublished.Add(other);
        // Other articles stand under these: they are not the page's own.
        foreach (var property in element.EnumerateObject())
        {
            if (property.Name is "@graph" or "mainEntity" or "mainEntityOfPage" or "itemReviewed" or "hasPart" or "about" || depth == 0)
                Visit(property.Value, depth + 1);
        }
    }

    private void Read(JsonElement element)
    {
        Headline = LinkedDataValues.String(element, "headline") ?? LinkedDataValues.String(element, "name") ?? Headline;
        AlternativeHeadline = LinkedDataValues.String(element, "alternativeHeadline");
        Description = LinkedDataValues.String(element, "description") ?? Description;
        Body = LinkedDataValues.String(element, "articleBody") ?? LinkedDataValues.String(element, "text") ?? Body;
        Published = PublishedOf(element) ?? Published;
        Modified = LinkedDataValues.String(element, "dateModified") ?? Modified;
        Language = LinkedDataValues.String(element, "inLanguage") ?? Language;
        if (element.TryGetProperty("image", out var image))
            Image = LinkedDataValues.AddressOf(image) ?? Image;
        if (element.TryGetProperty("articleSection", out var section))
            Section = LinkedDataValues.First(section) ?? Section;
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

    private static string? PublishedOf(JsonElement element) =>
        LinkedDataValues.String(element, "datePublished")
        ?? LinkedDataValues.String(element, "dateCreated")
        ?? LinkedDataValues.String(element, "uploadDate");

    private void ReadAuthors(JsonElement element, List<DataAuthor> authors, int depth)
    {
        if (depth > 3)
            return;
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                authors.Add(new DataAuthor(LinkedDataValues.Plain(element.GetString()!), null));
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                    ReadAuthors(item, authors, depth + 1);
                break;
            case JsonValueKind.Object:
                var type = element.TryGetProperty("@type", out var types) ? LinkedDataValues.First(types) : null;
                if (
                    LinkedDataValues.String(element, "@id") is { } id
                    && !element.TryGetProperty("name", out _)
                    && _byId.TryGetValue(id, out var named)
                )
                {
                    ReadAuthors(named, authors, depth + 1);
                    break;
                }
                if (element.TryGetProperty("name", out var name))
                {
                    foreach (var one in name.ValueKind == JsonValueKind.Array ? name.EnumerateArray().ToArray() : [name])
                    {
                        if (one.ValueKind == JsonValueKind.String)
                            authors.Add(new DataAuthor(LinkedDataValues.Plain(one.GetString()!), type is null ? null : type == "Person"));
                    }
                }
                else if (LinkedDataValues.String(element, "familyName") is { } family)
                    authors.Add(
                        new DataAuthor(LinkedDataValues.String(element, "givenName") is { } given ? given + " " + family : family, true)
                    );
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
                LinkedDataValues.String(item, "name")
                ?? (
                    item.TryGetProperty("item", out var target) && target.ValueKind == JsonValueKind.Object
                        ? LinkedDataValues.String(target, "name")
                        : null
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
                LinkedDataValues
                    .Plain(element.GetString()!)
                    .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            );
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                if ((item.ValueKind == JsonValueKind.String ? item.GetString() : NameOf(item)) is { Length: > 0 } keyword)
                    Keywords.Add(LinkedDataValues.Plain(keyword));
            }
        }
    }

    private string? NameOf(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array && element.GetArrayLength() > 0)
            element = element[0];
        if (element.ValueKind == JsonValueKind.String)
            return LinkedDataValues.Plain(element.GetString()!);
        if (element.ValueKind != JsonValueKind.Object)
            return null;
        return LinkedDataValues.String(element, "name")
            ?? (
                LinkedDataValues.String(element, "@id") is { } id && _byId.TryGetValue(id, out var named)
                    ? LinkedDataValues.String(named, "name")
                    : null
            );
    }
}
