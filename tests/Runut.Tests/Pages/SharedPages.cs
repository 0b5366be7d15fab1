using System.IO.Compression;
using System.Text;

namespace Runut.Tests.Pages;

/// <summary>The pages of <c>../shared</c>, where that folder stands beside the repository; a test that asks for them is skipped elsewhere.</summary>
internal static class SharedPages
{
    private static readonly string[] Folders =
    [
        "data/pages/wcxb/html",
        "data/pages/fundus/html",
        "data/pages/dates/html",
        "data/pages/metadata/html",
        "data/pages/scripts/html",
        "gold/id-pages/html",
    ];

    public static IEnumerable<(string Name, byte[] Bytes)> Html()
    {
        var root = Repository.Shared("data");
        foreach (var folder in Folders)
        {
            var path = Path.Combine(root, "..", folder);
            if (!Directory.Exists(path))
                continue;
            foreach (var file in Directory.EnumerateFiles(path).Order(StringComparer.Ordinal))
            {
                var bytes = File.ReadAllBytes(file);
                if (bytes is [0x1f, 0x8b, ..])
                {
                    using var memory = new MemoryStream();
                    using var gzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
                    gzip.CopyTo(memory);
                    bytes = memory.ToArray();
                }
                yield return (folder + "/" + Path.GetFileName(file), bytes);
            }
        }
    }

    public static IEnumerable<(string Name, string Text)> HtmlTexts() =>
        Html().Select(page => (page.Name, Encoding.UTF8.GetString(page.Bytes)));
}
