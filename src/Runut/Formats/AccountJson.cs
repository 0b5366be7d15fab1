using System.Text.Json;
using Runut.Accounts;

namespace Runut.Formats;

/// <summary>Writes an account: origins, facts, quotations, timeline and copies.</summary>
internal static class AccountJson
{
    /// <summary>Writes the object.</summary>
    public static void Write(Utf8JsonWriter json, Account account)
    {
        json.WriteStartObject();
        json.WriteString("story", account.Story.Id);
        json.WriteString("title", account.Story.Title);
        json.WriteString("eventDate", account.Story.EventDate);
        json.WriteString("place", account.Story.Place);
        json.Strings("articles", account.Story.Articles.Select(r => r.Article.Id));
        json.Strings("outlets", account.Outlets);
        json.Objects(
            "origins",
            account.Origins,
            origin =>
            {
                json.WriteString("name", origin.Name);
                json.WriteString("kind", JsonFields.Name(origin.Kind));
                json.Strings("articles", origin.Articles);
                json.Evidences("evidence", origin.Evidence);
            }
        );
        json.WriteNumber("independentOrigins", account.IndependentOrigins);
        json.Objects(
            "facts",
            account.Facts,
            fact =>
            {
                json.WriteString("about", fact.About);
                json.WriteString("kind", JsonFields.Name(fact.Kind));
                json.WriteString("verdict", JsonFields.Name(fact.Verdict));
                json.WriteNumber("origins", fact.Origins);
                json.Evidences("values", fact.Values);
            }
        );
        json.Objects(
            "quotations",
            account.Quotations,
            quotation =>
            {
                json.WriteString("speaker", quotation.Speaker);
                json.Evidences("versions", quotation.Versions);
                json.WriteString(
                    "relation",
                    quotation.Relation == QuotationRelation.DirectVsIndirect ? "direct_vs_indirect" : JsonFields.Name(quotation.Relation)
                );
                json.WriteString("firstCarrier", quotation.FirstCarrier);
            }
        );
        json.Objects(
            "timeline",
            account.Timeline,
            entry =>
            {
                json.WriteString("date", entry.Date);
                json.WriteString("text", entry.Evidence.Text);
                json.WriteString("article", entry.Evidence.Article);
                json.Offsets(entry.Evidence.Span);
                json.WriteString("state", JsonFields.Name(entry.State));
            }
        );
        CopyJson.Write(json, account.Copies);
        json.WriteEndObject();
    }
}
