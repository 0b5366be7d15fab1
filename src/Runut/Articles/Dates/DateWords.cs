using System.Buffers;

namespace Runut.Articles.Dates;

/// <summary>The names under which pages give their times, and the words beside the dates that they show.</summary>
internal static class DateWords
{
    private static readonly string[] ChangeWords =
    [
        "updated",
        "update:",
        "last update",
        "modified",
        "reviewed",
        "revised",
        "edited",
        "changed",
        "diperbarui",
        "diperbaharui",
        "diubah",
        "disunting",
        "aktualisiert",
        "aktualisierung",
        "änderung",
        "geändert",
        "stand:",
        "mis à jour",
        "mise à jour",
        "modifié",
        "actualizado",
        "actualización",
        "modificado",
        "atualizado",
        "atualização",
        "aggiornato",
        "aggiornamento",
        "bijgewerkt",
        "gewijzigd",
        "oppdatert",
        "uppdaterad",
        "opdateret",
        "päivitetty",
        "aktualizacja",
        "aktualizováno",
        "aktualizované",
        "frissítve",
        "güncelleme",
        "обновлен",
        "оновлено",
        "تحديث",
        "עודכן",
        "更新",
        "修改",
        "수정",
        "업데이트",
    ];

    private static readonly string[] PublicationWords =
    [
        "published",
        "posted",
        "publish date",
        "publication date",
        "created",
        "released",
        "issued",
        "diterbitkan",
        "dipublikasikan",
        "ditayangkan",
        "veröffentlicht",
        "erschienen",
        "erstellt",
        "publié",
        "paru le",
        "publicado",
        "publicada",
        "pubblicato",
        "gepubliceerd",
        "geplaatst",
        "publisert",
        "publicerad",
        "publiceret",
        "julkaistu",
        "opublikowano",
        "publikacja",
        "publikováno",
        "zveřejněno",
        "közzétéve",
        "yayınlanma",
        "опубликовано",
        "опубліковано",
        "نشر",
        "פורסם",
        "公開",
        "発行",
        "掲載",
        "发布",
        "發布",
        "입력",
        "등록",
    ];

    private static readonly WordSearch Change = new(ChangeWords);
    private static readonly WordSearch Publication = new(PublicationWords);

    private static readonly SearchValues<string> OtherTimes = SearchValues.Create(
        ["publisher", "unpub", "until", "expir", "valid", "modif", "updat", "publication_id", "publicid"],
        StringComparison.OrdinalIgnoreCase
    );

    /// <summary>True where the class of an element speaks of a change.</summary>
    public static bool IsClassOfChange(ReadOnlySpan<char> names) =>
        names.Contains("updat", StringComparison.OrdinalIgnoreCase) || names.Contains("modif", StringComparison.OrdinalIgnoreCase);

    /// <summary>What the name of a meta element says of a date in it; none where it speaks of no time of the page.</summary>
    public static DateEvidence OfMeta(string name)
    {
        if (Has("modif") || Has("updat") || Has("revis") || Has("lastmod") || Has("last-mod"))
            return Has("expir") || Has("until") ? DateEvidence.None : DateEvidence.MetaModified;
        if (name.AsSpan().ContainsAny(OtherTimes))
            return DateEvidence.None;
        if (Has("article:published_time"))
            return DateEvidence.MetaPublishedTime;
        if (
            Has("publi")
            || Has("pubdate")
            || Has("pub-date")
            || Has("pub_date")
            || Has("posted")
            || Has("sailthru.date")
            || Has("ptime")
            || Has("displaydate")
            || Has("date.release")
            || Has("uploaddate")
        )
            return DateEvidence.MetaPublished;
        if (Has("dc.date") || Has("dcterms.date") || Has("dcterms.issued") || Has("citation_date") || Has("dc.issued"))
            return DateEvidence.MetaIssued;
        if (Has("creat") && !Has("creator"))
            return DateEvidence.MetaCreated;
        return Has("date") || name.EndsWith("time", StringComparison.OrdinalIgnoreCase) ? DateEvidence.MetaDate : DateEvidence.None;

        bool Has(string part) => name.Contains(part, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>"publisher", "date_unpublish", "published_until": names of other things than the time of publication.</summary>
    public static bool IsOtherTime(ReadOnlySpan<char> name) => name.ContainsAny(OtherTimes);

    /// <summary>True for words that say of a date that it is of publication.</summary>
    public static bool IsPublication(ReadOnlySpan<char> text) => Publication.IndexIn(text) >= 0;

    /// <summary>True for words that say of a date that it is of a change.</summary>
    public static bool IsChange(ReadOnlySpan<char> text) => Change.IndexIn(text) >= 0;

    /// <summary>What words before a date say of it: the last of them that says anything.</summary>
    public static DateEvidence Of(ReadOnlySpan<char> words)
    {
        int published = Last(words, Publication),
            changed = Last(words, Change);
        return published < 0 && changed < 0 ? DateEvidence.None
            : changed > published ? DateEvidence.WordChanged
            : DateEvidence.WordPublished;

        static int Last(ReadOnlySpan<char> text, WordSearch search)
        {
            var last = -1;
            while (search.IndexIn(text[(last + 1)..]) is >= 0 and var at)
                last += at + 1;
            return last;
        }
    }
}
