using System.Globalization;
using System.Text;

namespace Runut.Formats.Html;

/// <summary>Builds HTML so that nothing from an article can become markup: words go through <see cref="Text"/>, values through attributes, both escaped.</summary>
internal sealed class Markup
{
    private readonly StringBuilder _html = new();

    /// <summary>Markup of our own, taken as it is.</summary>
    public Markup Raw(string html)
    {
        _html.Append(html);
        return this;
    }

    /// <summary>Words, escaped.</summary>
    public Markup Text(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                _html.Append(text[i]).Append(text[++i]);
            else
                Escape(text[i]);
        }
        return this;
    }

    /// <summary>An opening tag; attributes whose value is null are left out.</summary>
    public Markup Open(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _html.Append('<').Append(name);
        foreach (var (attribute, value) in attributes)
        {
            if (value is null)
                continue;
            _html.Append(' ').Append(attribute).Append("=\"");
            Text(value);
            _html.Append('"');
        }
        _html.Append('>');
        return this;
    }

    /// <summary>A closing tag.</summary>
    public Markup Close(string name)
    {
        _html.Append("</").Append(name).Append('>');
        return this;
    }

    /// <summary>A whole element that holds words.</summary>
    public Markup Element(string name, string? @class, string text) => Open(name, ("class", @class)).Text(text).Close(name);

    /// <summary>A number as an attribute of SVG wants it.</summary>
    public static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>The address where it is one of the web; null for every other (<c>javascript:</c> and the like).</summary>
    public static string? WebAddress(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? uri.AbsoluteUri
            : null;

    /// <inheritdoc/>
    public override string ToString() => _html.ToString();

    private void Escape(char c)
    {
        switch (c)
        {
            case '<':
                _html.Append("&lt;");
                break;
            case '>':
                _html.Append("&gt;");
                break;
            case '&':
                _html.Append("&amp;");
                break;
            case '"':
                _html.Append("&quot;");
                break;
            case '\'':
                _html.Append("&#39;");
                break;
            case '\n' or '\t':
                _html.Append(c);
                break;
            // Control characters are no HTML, lone halves of a pair no UTF-8, and marks of direction could turn a line around.
            case < ' '
            or (>= '\u007f' and <= '\u009f')
            or (>= '\ud800' and <= '\udfff')
            or (>= '\u202a' and <= '\u202e')
            or (>= '\u2066' and <= '\u2069')
            or '\ufffe'
            or '\uffff':
                _html.Append('\ufffd');
                break;
            default:
                _html.Append(c);
                break;
        }
    }
}
