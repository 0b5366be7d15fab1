using System.Text;
using AngleSharp.Html.Parser;

namespace Runut.Tests.Pages;

/// <summary>
/// A slice of a page as somebody without a parser would read it: comments, scripts and drawings out, tags out (a line break and the edge of
/// a cell are white space), references decoded by AngleSharp, white space collapsed.
/// </summary>
internal static class StrippedSlice
{
    private static readonly string[] WithContent =
    [
        "script",
        "style",
        "svg",
        "template",
        "noscript",
        "iframe",
        "select",
        "textarea",
        "video",
        "audio",
        "canvas",
        "datalist",
    ];

    public static string Of(string html)
    {
        var text = new StringBuilder();
        for (var i = 0; i < html.Length; )
        {
            if (html[i] != '<' || i + 1 >= html.Length || !(char.IsAsciiLetter(html[i + 1]) || html[i + 1] is '/' or '!' or '?'))
            {
                text.Append(html[i++]);
                continue;
            }
            if (html.AsSpan(i).StartsWith("<!--"))
            {
                var end = html.IndexOf("-->", Math.Min(html.Length, i + 2), StringComparison.Ordinal);
                i = end < 0 ? html.Length : end + 3;
                continue;
            }
            var content = WithContent.FirstOrDefault(name => IsTag(html, i + 1, name));
            if (content is not null)
            {
                var end = html.IndexOf("</" + content, i, StringComparison.OrdinalIgnoreCase);
                i = end < 0 ? html.Length : end;
            }
            if (i >= html.Length)
                break;
            if (IsTag(html, i + 1, "br") || IsTag(html, i + 1, "td") || IsTag(html, i + 1, "th"))
                text.Append(' ');
            i = TagEnd(html, i);
        }
        return string.Join(' ', Decode(text.ToString()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    // The framework's decoder knows no references without a semicolon and not the newer names.
    private static string Decode(string text) =>
        text.Contains('&', StringComparison.Ordinal)
            ? new HtmlParser().ParseDocument("<body>" + text.Replace("<", "&lt;", StringComparison.Ordinal)).Body!.TextContent
            : text;

    private static bool IsTag(string html, int at, string name) =>
        html.AsSpan(at).StartsWith(name, StringComparison.OrdinalIgnoreCase)
        && at + name.Length < html.Length
        && !char.IsAsciiLetterOrDigit(html[at + name.Length]);

    private static int TagEnd(string html, int at)
    {
        var quote = '\0';
        for (; at < html.Length; at++)
        {
            if (quote == '\0' && html[at] == '>')
                return at + 1;
            if (html[at] is '"' or '\'' && (quote == '\0' ? html[..at].TrimEnd().EndsWith('=') : quote == html[at]))
                quote = quote == '\0' ? html[at] : '\0';
        }
        return html.Length;
    }
}
