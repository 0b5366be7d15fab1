using System.Text.Json;
using Runut.Copies;
using Runut.Stories;

namespace Runut.Formats;

/// <summary>Writes the stories of a set of articles, their threads and the copies among them.</summary>
internal static class StoryJson
{
    /// <summary>Writes the object.</summary>
    public static void Write(Utf8JsonWriter json, StoryReading stories, IEnumerable<Copy> copies)
    {
        json.WriteStartObject();
        json.Objects(
            "stories",
            stories.Stories,
            story =>
            {
                json.WriteString("id", story.Id);
                json.WriteString("title", story.Title);
                json.Strings("articles", story.Articles.Select(r => r.Article.Id));
                json.WriteString("eventDate", story.EventDate);
                json.WriteString("place", story.Place);
            }
        );
        json.Objects(
            "threads",
            stories.Threads,
            thread =>
            {
                json.WriteString("id", thread.Id);
                json.Strings("stories", thread.Stories);
            }
        );
        CopyJson.Write(json, copies);
        json.WriteEndObject();
    }
}
