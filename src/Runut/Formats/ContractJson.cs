using System.Text.Encodings.Web;
using System.Text.Json;
using Runut.Accounts;
using Runut.Articles;
using Runut.Copies;
using Runut.Readings;
using Runut.Stories;

namespace Runut.Formats;

/// <summary>The JSON of the command line (<c>docs/formats.md</c>). Offsets are UTF-16 and half-open; fields may be added, none changes its meaning.</summary>
public static class ContractJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One article as a line of JSON.</summary>
    public static string Article(Article article) => Write(json => ArticleJson.Write(json, article, null));

    /// <summary>One article with what it says, as a line of JSON; with its sentences, words and parts of speech where <paramref name="words"/> is set.</summary>
    public static string Reading(Reading reading, bool words = false)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return Write(json => ArticleJson.Write(json, reading.Article, reading, words));
    }

    /// <summary>Stories, threads and copies as one line of JSON.</summary>
    public static string Stories(StoryReading stories, IEnumerable<Copy> copies) => Write(json => StoryJson.Write(json, stories, copies));

    /// <summary>One account as a line of JSON.</summary>
    public static string Account(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return Write(json => AccountJson.Write(json, account));
    }

    private static string Write(Action<Utf8JsonWriter> body)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
            body(json);
        return System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
