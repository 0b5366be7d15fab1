using System.Text.Encodings.Web;
using System.Text.Json;
using Runut.Accounts;
using Runut.Articles;
using Runut.Copies;
using Runut.Readings;
using Runut.Stories;
using Runut.Text;
using Runut.Times;

namespace Runut.Formats;

/// <summary>The JSON of the command line (<c>docs/formats.md</c>). Offsets are UTF-16 and half-open; fields may be added, none changes its meaning.</summary>
public static class ContractJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One article as a line of JSON.</summary>
    public static string Article(Article article) => Write(json => WriteArticle(json, article, null));

    /// <summary>One article with what it says, as a line of JSON.</summary>
    public static string Reading(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return Write(json => WriteArticle(json, reading.Article, reading));
    }

    /// <summary>Stories, threads and copies as one line of JSON.</summary>
    public static string Stories(StoryReading stories, IEnumerable<Copy> copies) =>
        Write(json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("stories");
            foreach (var story in stories.Stories)
            {
                json.WriteStartObject();
                json.WriteString("id", story.Id);
                json.WriteString("title", story.Title);
                Strings(json, "articles", story.Articles.Select(r => r.Article.Id));
                json.WriteString("eventDate", story.EventDate);
                json.WriteString("place", story.Place);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartArray("threads");
            foreach (var thread in stories.Threads)
            {
                json.WriteStartObject();
                json.WriteString("id", thread.Id);
                Strings(json, "stories", thread.Stories);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            WriteCopies(json, copies);
            json.WriteEndObject();
        });

    /// <summary>One account as a line of JSON.</summary>
    public static string Account(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return Write(json => WriteAccount(json, account));
    }

    private static string Write(Action<Utf8JsonWriter> body)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
            body(json);
        return System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void WriteArticle(Utf8JsonWriter json, Article article, Reading? reading)
    {
        json.WriteStartObject();
        json.WriteString("id", article.Id);
        json.WriteString("source", article.Page.Source);
        json.WriteString("outlet", article.Outlet);
        json.WriteString("url", article.Page.Url);
        json.WriteString("language", article.Language);
        json.WriteString("title", article.Title);
        json.WriteString("subtitle", article.Subtitle);
        Strings(json, "byline", article.Byline);
        json.WriteString("published", article.Published?.ToString());
        json.WriteString("publishedFrom", article.PublishedFrom);
        json.WriteString("modified", article.Modified?.ToString());
        json.WriteString("section", article.Section);
        Strings(json, "tags", article.Tags);
        json.WriteString("dateline", article.Dateline);
        json.WriteString("text", article.Text);
        json.WriteStartArray("blocks");
        foreach (var block in article.Blocks)
        {
            json.WriteStartObject();
            json.WriteString("kind", Name(block.Kind));
            json.WriteBoolean("kept", block.Kept);
            if (block.Span is { } span)
                Offsets(json, span);
            else
                json.WriteString("text", block.Text);
            json.WriteString("why", block.Why);
            json.WriteNumber("sourceStart", block.Source.Start);
            json.WriteNumber("sourceEnd", block.Source.End);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (reading is not null)
            WriteReading(json, reading);
        json.WriteStartArray("findings");
        foreach (var finding in reading?.Findings ?? article.Findings)
        {
            json.WriteStartObject();
            json.WriteString("code", finding.Code);
            json.WriteString("message", finding.Message);
            if (finding.Span is { } span)
                Offsets(json, span);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteString("hash", article.Hash);
        json.WriteEndObject();
    }

    private static void WriteReading(Utf8JsonWriter json, Reading reading)
    {
        json.WriteString("anchor", Day(reading.Anchor));
        json.WriteStartArray("entities");
        foreach (var entity in reading.Entities)
        {
            json.WriteStartObject();
            json.WriteString("id", entity.Id);
            json.WriteString("name", entity.Name);
            json.WriteString("type", Name(entity.Type));
            json.WriteStartArray("mentions");
            foreach (var mention in entity.Mentions)
            {
                json.WriteStartObject();
                Offsets(json, mention.Span);
                json.WriteString("text", mention.Text);
                json.WriteString("ground", mention.Ground);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            Strings(json, "roles", entity.Roles);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("times");
        foreach (var time in reading.Times)
        {
            json.WriteStartObject();
            Offsets(json, time.Span);
            json.WriteString("text", time.Text);
            json.WriteString("type", Name(time.Type));
            json.WriteString("value", time.Value);
            if (time.Modifier != TimeModifier.None)
                json.WriteString("mod", Name(time.Modifier));
            json.WriteString("anchor", Day(time.Anchor));
            json.WriteString("rule", time.Rule);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("quantities");
        foreach (var quantity in reading.Quantities)
        {
            json.WriteStartObject();
            Offsets(json, quantity.Span);
            json.WriteString("text", quantity.Text);
            json.WriteString("kind", Name(quantity.Kind));
            json.WriteNumber("value", quantity.Value);
            json.WriteString("unit", quantity.Unit);
            if (quantity.Modifier != Quantities.QuantityModifier.None)
                json.WriteString("mod", Name(quantity.Modifier));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("statements");
        foreach (var statement in reading.Statements)
        {
            json.WriteStartObject();
            json.WriteString("kind", Name(statement.Kind));
            Offsets(json, statement.Span);
            json.WriteString("text", statement.Text);
            json.WriteString("speaker", statement.Speaker);
            json.WriteString("speakerName", statement.SpeakerName);
            json.WriteString("speakerEntity", statement.SpeakerEntity);
            json.WriteString("cue", statement.Cue);
            Strings(json, "via", statement.Via);
            json.WriteNumber("sentenceStart", statement.Sentence.Start);
            json.WriteNumber("sentenceEnd", statement.Sentence.End);
            json.WriteString("rule", statement.Rule);
            json.WriteNumber("confidence", Math.Round(statement.Confidence, 3));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("sources");
        foreach (var source in reading.Sources)
        {
            json.WriteStartObject();
            json.WriteString("name", source.Name);
            json.WriteString("kind", Name(source.Kind));
            json.WriteString("cue", source.Cue);
            Offsets(json, source.Span);
            json.WriteString("text", source.Text);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteAccount(Utf8JsonWriter json, Account account)
    {
        json.WriteStartObject();
        json.WriteString("story", account.Story.Id);
        json.WriteString("title", account.Story.Title);
        json.WriteString("eventDate", account.Story.EventDate);
        json.WriteString("place", account.Story.Place);
        Strings(json, "articles", account.Story.Articles.Select(r => r.Article.Id));
        Strings(json, "outlets", account.Outlets);
        json.WriteStartArray("origins");
        foreach (var origin in account.Origins)
        {
            json.WriteStartObject();
            json.WriteString("name", origin.Name);
            json.WriteString("kind", Name(origin.Kind));
            Strings(json, "articles", origin.Articles);
            Evidences(json, "evidence", origin.Evidence);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteNumber("independentOrigins", account.IndependentOrigins);
        json.WriteStartArray("facts");
        foreach (var fact in account.Facts)
        {
            json.WriteStartObject();
            json.WriteString("about", fact.About);
            json.WriteString("kind", Name(fact.Kind));
            json.WriteString("verdict", Name(fact.Verdict));
            json.WriteNumber("origins", fact.Origins);
            Evidences(json, "values", fact.Values);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("quotations");
        foreach (var quotation in account.Quotations)
        {
            json.WriteStartObject();
            json.WriteString("speaker", quotation.Speaker);
            Evidences(json, "versions", quotation.Versions);
            json.WriteString(
                "relation",
                quotation.Relation == QuotationRelation.DirectVsIndirect ? "direct_vs_indirect" : Name(quotation.Relation)
            );
            json.WriteString("firstCarrier", quotation.FirstCarrier);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("timeline");
        foreach (var entry in account.Timeline)
        {
            json.WriteStartObject();
            json.WriteString("date", entry.Date);
            json.WriteString("text", entry.Evidence.Text);
            json.WriteString("article", entry.Evidence.Article);
            Offsets(json, entry.Evidence.Span);
            json.WriteString("state", Name(entry.State));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        WriteCopies(json, account.Copies);
        json.WriteEndObject();
    }

    private static void WriteCopies(Utf8JsonWriter json, IEnumerable<Copy> copies)
    {
        json.WriteStartArray("copies");
        foreach (var copy in copies)
        {
            json.WriteStartObject();
            json.WriteString("from", copy.From);
            json.WriteString("to", copy.To);
            json.WriteString("kind", Name(copy.Kind));
            json.WriteNumber("share", Math.Round(copy.Share, 3));
            json.WriteString("direction", copy.DirectionKnown ? "known" : "unknown");
            json.WriteString("evidence", copy.Evidence);
            json.WriteStartArray("passages");
            foreach (var passage in copy.Passages)
            {
                json.WriteStartObject();
                json.WriteNumber("fromStart", passage.From.Start);
                json.WriteNumber("fromEnd", passage.From.End);
                json.WriteNumber("toStart", passage.To.Start);
                json.WriteNumber("toEnd", passage.To.End);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Evidences(Utf8JsonWriter json, string name, IEnumerable<Evidence> evidence)
    {
        json.WriteStartArray(name);
        foreach (var one in evidence)
        {
            json.WriteStartObject();
            json.WriteString("article", one.Article);
            Offsets(json, one.Span);
            json.WriteString("text", one.Text);
            if (one.Value is not null)
                json.WriteString("value", one.Value);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static void Offsets(Utf8JsonWriter json, TextSpan span)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
