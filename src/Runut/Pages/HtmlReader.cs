using System.Buffers;

namespace Runut.Pages;

/// <summary>
/// Cuts HTML into tags and runs of text in one pass, as the tokeniser of the WHATWG standard does (section 13.2.5, with scripting off),
/// and hands them to the <see cref="TreeBuilder"/>. Only places are kept, so a page costs no strings.
/// </summary>
internal sealed class HtmlReader(string page)
{
    private const int MostAttributes = 256;

    private static readonly SearchValues<char> TagNameEnds = SearchValues.Create("\t\n\f\r />");
    private static readonly SearchValues<char> AttributeNameEnds = SearchValues.Create("\t\n\f\r />=");
    private static readonly SearchValues<char> BareValueEnds = SearchValues.Create("\t\n\f\r >");

    private readonly TreeBuilder _tree = new(page);
    private int _at;

    public PageTree Read()
    {
        var textStart = 0;
        while (_at < page.Length)
        {
            var open = page.AsSpan(_at).IndexOf('<');
            if (open < 0 || _at + open + 1 >= page.Length)
                break;
            var tag = _at + open;
            var next = page[tag + 1];
            if (char.IsAsciiLetter(next))
            {
                _tree.Text(textStart, tag);
                ReadStartTag(tag);
            }
            else if (next == '/' && tag + 2 < page.Length)
            {
                if (!char.IsAsciiLetter(page[tag + 2]))
                {
                    _tree.Text(textStart, tag);
                    SkipBeyond(tag + 2, ">");
                }
                else
                {
                    _tree.Text(textStart, tag);
                    ReadEndTag(tag);
                }
            }
            else if (next == '!')
            {
                _tree.Text(textStart, tag);
                ReadDeclaration(tag);
            }
            else if (next == '?')
            {
                _tree.Text(textStart, tag);
                SkipBeyond(tag + 1, ">");
            }
            else
            {
                // "a < b": the character is text, and the run goes on.
                _at = tag + 1;
                continue;
            }
            textStart = _at;
        }
        _tree.Text(textStart, page.Length);
        return _tree.Finish();
    }

    private void ReadStartTag(int tag)
    {
        var nameEnd = NameEnd(tag + 1);
        _at = nameEnd;
        var first = _tree.AttributeCount;
        if (!ReadAttributes(keep: true, out var selfClosing))
        {
            _tree.DropAttributes(first);
            return;
        }
        var element = HtmlTags.Find(page.AsSpan(tag + 1, nameEnd - tag - 1));
        switch (_tree.StartTag(element, tag, _at, nameEnd - tag - 1, first, selfClosing))
        {
            case TagContent.Script:
                ReadScript();
                break;
            case TagContent.Text:
                ReadUntilEndTag(page.AsSpan(tag + 1, nameEnd - tag - 1), element);
                break;
            case TagContent.Rest:
                _tree.RawText(_at, page.Length, references: false);
                _at = page.Length;
                break;
        }
    }

    private void ReadEndTag(int tag)
    {
        var nameEnd = NameEnd(tag + 2);
        _at = nameEnd;
        if (ReadAttributes(keep: false, out _))
            _tree.EndTag(HtmlTags.Find(page.AsSpan(tag + 2, nameEnd - tag - 2)), tag, _at, page.AsSpan(tag + 2, nameEnd - tag - 2));
    }

    private int NameEnd(int from)
    {
        var length = page.AsSpan(from).IndexOfAny(TagNameEnds);
        return length < 0 ? page.Length : from + length;
    }

    /// <summary>Reads on to behind the tag; false where the page ends inside it.</summary>
    private bool ReadAttributes(bool keep, out bool selfClosing)
    {
        selfClosing = false;
        var kept = 0;
        var at = _at;
        while (at < page.Length)
        {
            var c = page[at];
            if (c == '>')
            {
                _at = at + 1;
                return true;
            }
            if (c == '/' || IsSpace(c))
            {
                selfClosing = c == '/' && at + 1 < page.Length && page[at + 1] == '>';
                at++;
                continue;
            }
            var nameStart = at;
            var length = page.AsSpan(at + 1).IndexOfAny(AttributeNameEnds);
            if (length < 0)
                break;
            at += length + 1;
            var nameEnd = at;
            while (at < page.Length && IsSpace(page[at]))
                at++;
            int valueStart = at,
                valueEnd = at;
            if (at < page.Length && page[at] == '=')
            {
                at++;
                while (at < page.Length && IsSpace(page[at]))
                    at++;
                if (at >= page.Length)
                    break;
                valueStart = at;
                if (page[at] is '"' or '\'')
                {
                    valueStart++;
                    length = page.AsSpan(valueStart).IndexOf(page[at]);
                    if (length < 0)
                        break;
                    valueEnd = valueStart + length;
                    at = valueEnd + 1;
                }
                else
                {
                    length = page.AsSpan(at).IndexOfAny(BareValueEnds);
                    if (length < 0)
                        break;
                    valueEnd = at += length;
                }
            }
            if (keep && kept < MostAttributes && nameEnd - nameStart < ushort.MaxValue)
            {
                _tree.Attribute(nameStart, nameEnd, valueStart, valueEnd);
                kept++;
            }
        }
        _at = page.Length;
        return false;
    }

    private void ReadDeclaration(int tag)
    {
        var rest = page.AsSpan(tag + 2);
        if (rest.StartsWith("--"))
        {
            SkipComment(tag + 4);
        }
        else if (rest.StartsWith("[CDATA[") && _tree.InForeign)
        {
            var start = tag + 9;
            var length = page.AsSpan(start).IndexOf("]]>");
            var end = length < 0 ? page.Length : start + length;
            _tree.RawText(start, end, references: false);
            _at = Math.Min(page.Length, end + 3);
        }
        else
        {
            var isDoctype = rest.StartsWith("doctype", StringComparison.OrdinalIgnoreCase);
            SkipBeyond(tag + 2, ">");
            if (isDoctype)
                _tree.Doctype(page.AsSpan(tag, _at - tag));
        }
    }

    private void SkipComment(int at)
    {
        var rest = page.AsSpan(at);
        if (rest.StartsWith(">") || rest.StartsWith("->"))
        {
            SkipBeyond(at, ">");
            return;
        }
        while (page.AsSpan(at).IndexOf("--") is var dashes and >= 0)
        {
            at += dashes + 2;
            if (at < page.Length && page[at] == '>')
            {
                _at = at + 1;
                return;
            }
            if (at + 1 < page.Length && page[at] == '!' && page[at + 1] == '>')
            {
                _at = at + 2;
                return;
            }
            at--;
        }
        _at = page.Length;
    }

    private void SkipBeyond(int from, string mark)
    {
        var found = page.AsSpan(from).IndexOf(mark, StringComparison.Ordinal);
        _at = found < 0 ? page.Length : from + found + mark.Length;
    }

    /// <summary>Text without markup up to its own end tag, which is left to the main loop.</summary>
    private void ReadUntilEndTag(ReadOnlySpan<char> name, HtmlTag element)
    {
        var start = _at;
        var at = start;
        while (page.AsSpan(at).IndexOf("</") is var found and >= 0)
        {
            at += found;
            if (IsTag(at + 2, name))
            {
                _tree.RawText(start, at, HtmlTags.Is(element, TagTraits.EscapableText));
                _at = at;
                return;
            }
            at += 2;
        }
        _tree.RawText(start, page.Length, HtmlTags.Is(element, TagTraits.EscapableText));
        _at = page.Length;
    }

    /// <summary>A script ends at its end tag, unless that stands in a script inside a comment of it ("double escaped").</summary>
    private void ReadScript()
    {
        var start = _at;
        var at = start;
        bool escaped = false,
            doubly = false;
        while (at < page.Length)
        {
            var found = escaped ? page.AsSpan(at).IndexOfAny('<', '-') : page.AsSpan(at).IndexOf('<');
            if (found < 0)
                break;
            at += found;
            var rest = page.AsSpan(at);
            if (rest[0] == '-')
            {
                if (rest.StartsWith("-->"))
                    escaped = doubly = false;
                at++;
            }
            else if (!escaped && rest.StartsWith("<!--"))
            {
                escaped = true;
                // "<!-->" ends at once: its dashes count for both marks.
                at += 2;
            }
            else if (rest.StartsWith("</") && IsTag(at + 2, "script"))
            {
                if (!doubly)
                {
                    _tree.RawText(start, at, references: false);
                    _at = at;
                    return;
                }
                doubly = false;
                at += 2;
            }
            else
            {
                if (escaped && IsTag(at + 1, "script"))
                    doubly = true;
                at++;
            }
        }
        _tree.RawText(start, page.Length, references: false);
        _at = page.Length;
    }

    private bool IsTag(int at, ReadOnlySpan<char> name) =>
        at + name.Length < page.Length
        && page.AsSpan(at, name.Length).Equals(name, StringComparison.OrdinalIgnoreCase)
        && (IsSpace(page[at + name.Length]) || page[at + name.Length] is '/' or '>');

    private static bool IsSpace(char c) => c is ' ' or '\n' or '\t' or '\r' or '\f';
}
