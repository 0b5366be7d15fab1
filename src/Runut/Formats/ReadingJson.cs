using System.Text.Json;
using Runut.Quantities;
using Runut.Readings;
using Runut.Tagging;
using Runut.Times;

namespace Runut.Formats;

/// <summary>Writes what an article says: its names, times, quantities, statements and credits.</summary>
internal static class ReadingJson
{
    /// <summary>Writes the fields into the article's object; its sentences and words where <paramref name="words"/> is set.</summary>
    public static void Write(Utf8JsonWriter json, Reading reading, bool words)
    {
        json.WriteString("anchor", JsonFields.Day(reading.Anchor));
        Entities(json, reading);
        Times(json, reading);
        Quantities(json, reading);
        Statements(json, reading);
        Sources(json, reading);
        if (words)
            Sentences(json, reading);
    }

    private static void Entities(Utf8JsonWriter json, Reading reading) =>
        json.Objects(
            "entities",
            reading.Entities,
            entity =>
            {
                json.WriteString("id", entity.Id);
                json.WriteString("name", entity.Name);
                json.WriteString("type", JsonFields.Name(entity.Type));
                json.Objects(
                    "mentions",
                    entity.Mentions,
                    mention =>
                    {
                        json.Offsets(mention.Span);
                        json.WriteString("text", mention.Text);
                        json.WriteString("ground", mention.Ground);
                    }
                );
                json.Strings("roles", entity.Roles);
                if (entity.Within is { } within)
                {
                    json.WriteStartObject("within");
                    json.WriteString("entity", within.Entity);
                    json.WriteString("ground", within.Ground);
                    json.WriteEndObject();
                }
            }
        );

    private static void Times(Utf8JsonWriter json, Reading reading) =>
        json.Objects(
            "times",
            reading.Times,
            time =>
            {
                json.Offsets(time.Span);
                json.WriteString("text", time.Text);
                json.WriteString("type", JsonFields.Name(time.Type));
                json.WriteString("value", time.Value);
                if (time.Modifier != TimeModifier.None)
                    json.WriteString("mod", JsonFields.Name(time.Modifier));
                json.WriteString("anchor", JsonFields.Day(time.Anchor));
                json.WriteString("rule", time.Rule);
            }
        );

    private static void Quantities(Utf8JsonWriter json, Reading reading) =>
        json.Objects(
            "quantities",
            reading.Quantities,
            quantity =>
            {
                json.Offsets(quantity.Span);
                json.WriteString("text", quantity.Text);
                json.WriteString("kind", JsonFields.Name(quantity.Kind));
                json.WriteNumber("value", quantity.Value);
                json.WriteString("unit", quantity.Unit);
                if (quantity.Modifier != QuantityModifier.None)
                    json.WriteString("mod", JsonFields.Name(quantity.Modifier));
            }
        );

    private static void Statements(Utf8JsonWriter json, Reading reading) =>
        json.Objects(
            "statements",
            reading.Statements,
            statement =>
            {
                json.WriteString("kind", JsonFields.Name(statement.Kind));
                json.Offsets(statement.Span);
                json.WriteString("text", statement.Text);
                json.WriteString("speaker", statement.Speaker);
                json.WriteString("speakerName", statement.SpeakerName);
                json.WriteString("speakerEntity", statement.SpeakerEntity);
                json.WriteString("cue", statement.Cue);
                json.Strings("via", statement.Via);
                json.WriteNumber("sentenceStart", statement.Sentence.Start);
                json.WriteNumber("sentenceEnd", statement.Sentence.End);
                json.WriteString("rule", statement.Rule);
                json.WriteNumber("confidence", Math.Round(statement.Confidence, 3));
            }
        );

    private static void Sources(Utf8JsonWriter json, Reading reading) =>
        json.Objects(
            "sources",
            reading.Sources,
            source =>
            {
                json.WriteString("name", source.Name);
                json.WriteString("kind", JsonFields.Name(source.Kind));
                json.WriteString("cue", source.Cue);
                json.Offsets(source.Span);
                json.WriteString("text", source.Text);
            }
        );

    private static void Sentences(Utf8JsonWriter json, Reading reading)
    {
        var text = reading.Text;
        var tags = reading.Article.Language is "id" ? PartOfSpeechReader.Read(text) : [];
        json.Objects(
            "sentences",
            text.Sentences,
            sentence =>
            {
                json.Offsets(sentence.Span);
                json.Objects(
                    "words",
                    Enumerable.Range(sentence.FirstToken, sentence.EndToken - sentence.FirstToken),
                    token =>
                    {
                        json.Offsets(text.Tokens[token].Span);
                        json.WriteString("text", text[token]);
                        json.WriteString("upos", tags.IsEmpty ? null : tags[token].ToString().ToUpperInvariant());
                    }
                );
            }
        );
    }
}
