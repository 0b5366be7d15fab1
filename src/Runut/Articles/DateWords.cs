namespace Runut.Articles;

/// <summary>The names under which pages give their times, and the words beside the dates that they show.</summary>
internal static class DateWords
{
    /// <summary>Names of meta elements for the time of publication, most telling first.</summary>
    public static readonly string[] PublishedNames =
    [
        "article:published_time",
        "og:article:published_time",
        "datePublished",
        "article.published",
        "parsely-pub-date",
        "sailthru.date",
        "cXenseParse:recs:publishtime",
        "cXenseParse:publishtime",
        "dc.date.issued",
        "DC.date.issued",
        "dcterms.created",
        "dcterms.date",
        "dc.date",
        "DC.date",
        "DC.Date",
        "pubdate",
        "publishdate",
        "publish-date",
        "publish_date",
        "published_time",
        "publication_date",
        "publication-date",
        "PublishDate",
        "bt:pubDate",
        "content_create_date",
        "contentcreatedate",
        "ptime",
        "article:create_at",
        "article_date_original",
        "article:publicationdate",
        "citation_publication_date",
        "citation_date",
        "date",
        "Date",
        "og:pubdate",
        "pub_date",
        "publishtime",
        "createdate",
        "DisplayDate",
        "iso-8601-publish-date",
        "rnews:datePublished",
        "vr:published_time",
        "dateCreated",
        "created",
        "OriginalPublicationDate",
        "publicationDate",
        "weibo:article:create_at",
        "analyticsAttributes.articleDate",
        "shareaholic:article_published_time",
        "blogger:publish",
        "originalpublicationdate",
        "news_publish_date",
        "date.release",
        "og:published_time",
    ];

    /// <summary>Names of meta elements for the time of the last change.</summary>
    public static readonly string[] ModifiedNames =
    [
        "article:modified_time",
        "og:updated_time",
        "dateModified",
        "dcterms.modified",
        "lastmod",
        "last-modified",
        "updated_time",
        "og:article:modified_time",
        "article:updated_time",
    ];

    private static readonly string[] ChangeWords =
    [
        "updated",
        "modified",
        "reviewed",
        "revised",
        "diperbarui",
        "diubah",
        "aktualisiert",
        "änderung",
        "geändert",
        "mis à jour",
        "actualizado",
        "aggiornato",
        "更新",
        "수정",
    ];

    private static readonly string[] PublicationWords =
    [
        "published",
        "posted on",
        "diterbitkan",
        "dipublikasikan",
        "veröffentlicht",
        "erschienen",
        "publié",
        "publicado",
        "pubblicato",
        "gepubliceerd",
        "opublikowano",
        "公開",
        "発行",
    ];

    /// <summary>"publisher", "date_unpublish", "published_until": names of other things than the time of publication.</summary>
    public static bool IsOtherTime(string name) =>
        name.Contains("publisher", StringComparison.OrdinalIgnoreCase)
        || name.Contains("unpub", StringComparison.OrdinalIgnoreCase)
        || name.Contains("until", StringComparison.OrdinalIgnoreCase)
        || name.Contains("modif", StringComparison.OrdinalIgnoreCase)
        || name.Contains("updat", StringComparison.OrdinalIgnoreCase);

    /// <summary>True for a line that says of its date that it is of publication.</summary>
    public static bool IsPublication(string text) => HoldsAny(text, PublicationWords);

    /// <summary>True for a line that says of its date that it is of a change.</summary>
    public static bool IsChange(string text) => HoldsAny(text, ChangeWords);

    private static bool HoldsAny(string text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
