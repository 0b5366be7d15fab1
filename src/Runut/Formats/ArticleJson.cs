using System.Text.Json;
using Runut.Articles;
using Runut.Readings;

namespace Runut.Formats;

/// <summary>Writes an article, with what it says where that was read.</summary>
internal static class ArticleJson
{
    /// <summary>Writes the object; <paramref name="reading"/> is null for an article alone, <paramref name="words"/> adds its sentences and words.</summary>
    public static void Write(Utf8JsonWriter json, Article article, Reading? reading, bool words = false)
    {
        json.WriteStartObject();
        json.WriteString("id", article.Id);
        json.WriteString("source", article.Page.Source);
        json.WriteString("outlet", article.Outlet);
        json.WriteString("url", article.Page.Url ?? article.Canonical);
        json.WriteString("canonical", article.Canonical);
        json.WriteString("language", article.Language);
        json.WriteString("title", article.Title);
        json.WriteString("subtitle", article.Subtitle);
        json.Strings("byline", article.Byline);
        json.Strings("agencies", article.Agencies);
        json.WriteString("published", article.Published?.ToString());
        json.WriteString("publishedFrom", article.PublishedFrom);
        json.WriteString("modified", article.Modified?.ToString());
        json.WriteString("section", article.Section);
        json.Strings("tags", article.Tags);
        json.WriteString("dateline", article.Dateline);
        WriteImage(json, article.Image);
        json.WriteString("text", article.Text);
        json.Objects(
            "blocks",
            article.Blocks,
            block =>
            {
                json.WriteString("kind", JsonFields.Name(block.Kind));
                json.WriteBoolean("kept", block.Kept);
                if (block.Span is { } span)
                    json.Offsets(span);
                else
                    json.WriteString("text", block.Text);
                json.WriteString("why", block.Why);
                json.WriteNumber("sourceStart", block.Source.Start);
                json.WriteNumber("sourceEnd", block.Source.End);
            }
        );
        if (!article.Pages.IsEmpty)
            json.Objects(
                "pages",
                article.Pages,
                page =>
                {
                    json.WriteString("id", page.Origin.Id);
                    json.WriteString("source", page.Origin.Source);
                    json.WriteString("url", page.Origin.Url);
                    json.WriteNumber("firstBlock", page.FirstBlock);
                }
            );
        if (reading is not null)
            ReadingJson.Write(json, reading, words);
        json.Objects(
            "findings",
            reading?.Findings ?? article.Findings,
            finding =>
            {
                json.WriteString("code", finding.Code);
                json.WriteString("message", finding.Message);
                if (finding.Span is { } span)
                    json.Offsets(span);
            }
        );
        json.WriteString("hash", article.Hash);
        json.WriteEndObject();
    }

    private static void WriteImage(Utf8JsonWriter json, LeadImage? image)
    {
        json.WritePropertyName("image");
        if (image is null)
        {
            json.WriteNullValue();
            return;
        }
        json.WriteStartObject();
        json.WriteString("url", image.Url);
        json.WriteString("caption", image.Caption);
        json.WriteEndObject();
    }
}
