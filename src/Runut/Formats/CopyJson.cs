using System.Text.Json;
using Runut.Copies;

namespace Runut.Formats;

/// <summary>Writes who copied whom.</summary>
internal static class CopyJson
{
    /// <summary>Writes the field <c>copies</c> into the object that is open.</summary>
    public static void Write(Utf8JsonWriter json, IEnumerable<Copy> copies) =>
        json.Objects(
            "copies",
            copies,
            copy =>
            {
                json.WriteString("from", copy.From);
                json.WriteString("to", copy.To);
                json.WriteString("kind", JsonFields.Name(copy.Kind));
                json.WriteNumber("share", Math.Round(copy.Share, 3));
                json.WriteString("direction", copy.DirectionKnown ? "known" : "unknown");
                json.WriteString("evidence", copy.Evidence);
                json.Objects(
                    "passages",
                    copy.Passages,
                    passage =>
                    {
                        json.WriteNumber("fromStart", passage.From.Start);
                        json.WriteNumber("fromEnd", passage.From.End);
                        json.WriteNumber("toStart", passage.To.Start);
                        json.WriteNumber("toEnd", passage.To.End);
                    }
                );
            }
        );
}
