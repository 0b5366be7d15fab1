using System.Collections.Frozen;

namespace Runut.Archive;

/// <summary>
/// Which files of a folder are looked into. A browser saves a page with its scripts, style sheets and pictures beside it, and people keep notes
/// in the folder; given by its own name every file is read.
/// </summary>
internal static class FolderFiles
{
    private static readonly FrozenSet<string> Others = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        [
            ".css",
            ".js",
            ".mjs",
            ".map",
            ".png",
            ".jpg",
            ".jpeg",
            ".gif",
            ".webp",
            ".avif",
            ".svg",
            ".ico",
            ".bmp",
            ".woff",
            ".woff2",
            ".ttf",
            ".otf",
            ".eot",
            ".mp3",
            ".mp4",
            ".webm",
            ".m3u8",
            ".swf",
            ".resume",
        ]
    );

    private static readonly string[] Notes = ["README", "LICENSE", "LICENCE", "COPYING", "CHANGELOG"];

    /// <summary>True for files that their name does not tell to be something else than pages.</summary>
    public static bool MayBePage(string name) =>
        !IsHidden(name)
        && !Others.Contains(Path.GetExtension(name))
        && !Array.Exists(
            Notes,
            note =>
                name.StartsWith(note, StringComparison.OrdinalIgnoreCase)
                && (name.Length == note.Length || Path.GetExtension(name) is ".md" or ".txt" or ".rst")
                && Path.GetFileNameWithoutExtension(name).Length == note.Length
        );

    /// <summary>True for what systems and tools hide: <c>.git</c>, <c>.DS_Store</c>.</summary>
    public static bool IsHidden(string name) => name.StartsWith('.') || name.Equals("Thumbs.db", StringComparison.OrdinalIgnoreCase);
}
