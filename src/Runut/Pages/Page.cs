using System.Collections.Immutable;
using Runut.Text;
using Runut.Times;

namespace Runut.Pages;

/// <summary>What the bytes of a page turned out to be.</summary>
public enum MediaKind
{
    /// <summary>HTML or XHTML.</summary>
    Html,

    /// <summary>Text without markup: a page flattened to lines, plain or Markdown-like.</summary>
    Flattened,
}

/// <summary>What is known of a page apart from its bytes. "Not known" is null.</summary>
/// <param name="Id">The input's name for it: the <c>id</c> of a JSONL line, else the file's name.</param>
/// <param name="Source">File name or address, for people.</param>
/// <param name="Url">The address it was fetched from.</param>
/// <param name="Outlet">The outlet, where the caller says so.</param>
/// <param name="Fetched">When it was fetched.</param>
/// <param name="ContentType">The <c>Content-Type</c> header it came with.</param>
public sealed record PageOrigin(
    string Id,
    string Source,
    string? Url = null,
    string? Outlet = null,
    Timestamp? Fetched = null,
    string? ContentType = null
);

/// <summary>Bytes fetched from one address at one time, decoded.</summary>
/// <param name="Origin">Where it came from.</param>
/// <param name="Media">HTML or flattened text, told by content.</param>
/// <param name="Text">The decoded page; every source offset of the program points into it.</param>
/// <param name="Charset">Name of the encoding it was read with.</param>
/// <param name="Hash">SHA-256 of the bytes, in lower-case hexadecimal.</param>
/// <param name="Findings">What was mended on the way.</param>
public sealed record Page(PageOrigin Origin, MediaKind Media, string Text, string Charset, string Hash, ImmutableArray<Finding> Findings);
