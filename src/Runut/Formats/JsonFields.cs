using System.Globalization;
using System.Text.Json;
using Runut.Accounts;
using Runut.Text;

namespace Runut.Formats;

/// <summary>The fields that several objects of the JSON share.</summary>
internal static class JsonFields
{
    /// <summary>An array of objects, each written by <paramref name="fields"/>.</summary>
    public static void Objects<T>(this Utf8JsonWriter json, string name, IEnumerable<T> values, Action<T> fields)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStartObject();
            fields(value);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>An array of strings.</summary>
    public static void Strings(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    /// <summary>The places in articles that a result rests on.</summary>
    public static void Evidences(this Utf8JsonWriter json, string name, IEnumerable<Evidence> evidence) =>
        json.Objects(
            name,
            evidence,
            one =>
            {
                json.WriteString("article", one.Article);
                json.Offsets(one.Span);
                json.WriteString("text", one.Text);
                if (one.Value is not null)
                    json.WriteString("value", one.Value);
            }
        );

    /// <summary><c>start</c> and <c>end</c> of a span.</summary>
    public static void Offsets(this Utf8JsonWriter json, TextSpan span)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
    }

    /// <summary>A day as <c>2025-10-17</c>; null where there is none.</summary>
    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The name of an enum's value as the contract spells it.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
