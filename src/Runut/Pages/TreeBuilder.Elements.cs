namespace Runut.Pages;

internal sealed partial class TreeBuilder
{
    private Mode _mode;
    private int _html;
    private int _body;
    private int _htmlEnd;
    private int _bodyEnd;
    private bool _inForm;
    private bool _quirks = true;

    /// <summary>How far the page has come.</summary>
    private enum Mode : byte
    {
        BeforeHead,
        InHead,
        AfterHead,
        InBody,
    }

    /// <summary>A doctype: without one, or with an old one, a table does not end a paragraph ("quirks mode").</summary>
    public void Doctype(ReadOnlySpan<char> doctype)
    {
        if (_nodeCount > 1)
            return;
        var isOld =
            doctype.Contains("//DTD HTML 3", StringComparison.OrdinalIgnoreCase)
            || doctype.Contains("//DTD HTML 2", StringComparison.OrdinalIgnoreCase)
            || doctype.Contains("//DTD HTML 4.0 ", StringComparison.OrdinalIgnoreCase);
        var isLoose =
            doctype.Contains("//DTD HTML 4.01 Transitional", StringComparison.OrdinalIgnoreCase)
            || doctype.Contains("//DTD HTML 4.01 Frameset", StringComparison.OrdinalIgnoreCase);
        _quirks = isOld || (isLoose && !doctype.Contains("http", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>A run of characters between tags.</summary>
    public void Text(int start, int end)
    {
        if (start >= end)
            return;
        var text = _page.AsSpan(start, end - start);
        var blank = text.IndexOfAnyExcept(" \n\t\r\f") < 0;
        if (_mode != Mode.InBody)
        {
            if (IsInsideHeadElement)
            {
                if (!blank)
                    AddText(start, end, text.Contains('&'));
                return;
            }
            if (blank)
                return;
            OpenBody(start);
        }
        if (blank && Top.Tag is HtmlTag.Table or HtmlTag.TBody or HtmlTag.THead or HtmlTag.TFoot or HtmlTag.Tr or HtmlTag.ColGroup)
            return;
        if (Top.Tag == HtmlTag.ColGroup)
            PopTo(_depth - 1, start, start);
        AddText(start, end, text.Contains('&'));
    }

    /// <summary>The content of an element that holds text without markup.</summary>
    public void RawText(int start, int end, bool references)
    {
        if (start < end)
            AddText(start, end, references && _page.AsSpan(start, end - start).Contains('&'));
    }

    /// <summary>A start tag.</summary>
    public TagContent StartTag(HtmlTag tag, int start, int end, int nameLength, int firstAttribute, bool selfClosing)
    {
        var it = new Tag(tag, start, end, nameLength, firstAttribute, selfClosing);
        if (_mode != Mode.InBody && StartBeforeBody(it, out var content))
            return content;
        if (InForeign)
        {
            if (!LeavesForeign(it))
            {
                if (selfClosing)
                    AddElement(tag, start, end, nameLength, firstAttribute);
                else
                    Open(it);
                return TagContent.Markup;
            }
            while (InForeign)
                PopTo(_depth - 1, start, start);
        }
        return StartInBody(it);
    }

    /// <summary>True inside an element of the head that holds others: <c>noscript</c>, <c>template</c>.</summary>
    private bool IsInsideHeadElement => _depth > (_mode == Mode.InHead ? 3 : 2);

    private readonly record struct Tag(HtmlTag Element, int Start, int End, int NameLength, int FirstAttribute, bool SelfClosing);

    private void Open(in Tag tag) => Push(tag.Element, tag.Start, tag.End, tag.NameLength, tag.FirstAttribute);

    private void Add(in Tag tag) => AddElement(tag.Element, tag.Start, tag.End, tag.NameLength, tag.FirstAttribute);

    private TagContent OpenForContent(in Tag tag)
    {
        Open(tag);
        return tag.Element switch
        {
            HtmlTag.Script => TagContent.Script,
            HtmlTag.PlainText => TagContent.Rest,
            _ => HtmlTags.Is(tag.Element, TagTraits.RawText | TagTraits.EscapableText) ? TagContent.Text : TagContent.Markup,
        };
    }

    private bool LeavesForeign(in Tag tag)
    {
        if (tag.Element != HtmlTag.Font)
            return HtmlTags.Is(tag.Element, TagTraits.Breakout);
        for (var i = tag.FirstAttribute; i < _attributeCount; i++)
        {
            var name = _page.AsSpan(_attributes[i].NameStart, _attributes[i].NameLength);
            if (
                name.Equals("color", StringComparison.OrdinalIgnoreCase)
                || name.Equals("face", StringComparison.OrdinalIgnoreCase)
                || name.Equals("size", StringComparison.OrdinalIgnoreCase)
            )
                return true;
        }
        return false;
    }

    private void OpenHtml(int at)
    {
        if (_html != 0)
            return;
        PushImplied(HtmlTag.Html, at);
        _html = Top.Node;
    }

    private void OpenBody(int at)
    {
        OpenHtml(at);
        PopTo(2, at, at);
        PushImplied(HtmlTag.Body, at);
        _body = Top.Node;
        _mode = Mode.InBody;
    }

    /// <summary>Start tags up to the body; false where the tag belongs into the body, which is then open.</summary>
    private bool StartBeforeBody(in Tag tag, out TagContent content)
    {
        content = TagContent.Markup;
        switch (tag.Element)
        {
            case HtmlTag.Html:
                if (_html == 0)
                {
                    Open(tag);
                    _html = Top.Node;
                }
                else
                {
                    TakeAttributes(_html, tag);
                }
                return true;
            case HtmlTag.Head:
                OpenHtml(tag.Start);
                if (_mode == Mode.BeforeHead)
                {
                    Open(tag);
                    _mode = Mode.InHead;
                }
                return true;
            case HtmlTag.Body:
            case HtmlTag.FrameSet:
                OpenHtml(tag.Start);
                PopTo(2, tag.Start, tag.Start);
                Open(tag);
                _body = Top.Node;
                _mode = Mode.InBody;
                return true;
        }
        // The standard ends the head at a picture in its noscript, as every page with a counting pixel has it; the head reads on here.
        if (IsInsideHeadElement)
            return false;
        if (!HtmlTags.Is(tag.Element, TagTraits.Head) || (_mode == Mode.AfterHead && tag.Element == HtmlTag.NoScript))
        {
            OpenBody(tag.Start);
            return false;
        }
        OpenHtml(tag.Start);
        if (_mode == Mode.BeforeHead)
        {
            PushImplied(HtmlTag.Head, tag.Start);
            _mode = Mode.InHead;
        }
        if (HtmlTags.Is(tag.Element, TagTraits.Void))
            Add(tag);
        else
            content = OpenForContent(tag);
        return true;
    }

    /// <summary>A second <c>html</c> or <c>body</c> tag lends its attributes to an element that the page had implied.</summary>
    private void TakeAttributes(int node, in Tag tag)
    {
        if (node == 0 || _nodes[node].AttributeCount != 0)
            return;
        _nodes[node].FirstAttribute = tag.FirstAttribute;
        _nodes[node].AttributeCount = (ushort)(_attributeCount - tag.FirstAttribute);
    }

    private TagContent StartInBody(in Tag tag)
    {
        switch (tag.Element)
        {
            case HtmlTag.Html:
                TakeAttributes(_html, tag);
                return TagContent.Markup;
            case HtmlTag.Body:
                TakeAttributes(_body, tag);
                return TagContent.Markup;
            case HtmlTag.Head:
                return TagContent.Markup;
            case HtmlTag.Caption:
            case HtmlTag.ColGroup:
            case HtmlTag.Col:
            case HtmlTag.TBody:
            case HtmlTag.THead:
            case HtmlTag.TFoot:
            case HtmlTag.Tr:
            case HtmlTag.Td:
            case HtmlTag.Th:
                StartInTable(tag);
                return TagContent.Markup;
        }
        if (Top.Tag == HtmlTag.ColGroup && tag.Element != HtmlTag.Template)
            PopTo(_depth - 1, tag.Start, tag.Start);
        if (
            HtmlTags.Is(tag.Element, TagTraits.EndsParagraph) && tag.Element is not (HtmlTag.Li or HtmlTag.Dd or HtmlTag.Dt)
            || (tag.Element == HtmlTag.Table && !_quirks)
        )
            EndParagraph(tag.Start);
        switch (tag.Element)
        {
            case HtmlTag.H1:
            case HtmlTag.H2:
            case HtmlTag.H3:
            case HtmlTag.H4:
            case HtmlTag.H5:
            case HtmlTag.H6:
                if (HtmlTags.Is(Top.Tag, TagTraits.Heading))
                    PopTo(_depth - 1, tag.Start, tag.Start);
                break;
            case HtmlTag.Li:
            case HtmlTag.Dd:
            case HtmlTag.Dt:
                EndItem(tag);
                break;
            case HtmlTag.Form:
                if (_inForm && _open[(int)HtmlTag.Template] == 0)
                    return TagContent.Markup;
                _inForm = true;
                if (Top.Table is TableMode.Table or TableMode.Body or TableMode.Row)
                {
                    Add(tag);
                    return TagContent.Markup;
                }
                break;
            case HtmlTag.Table:
                // A table may stand in a cell, not between rows: there it ends the table around it.
                if (Top.Table is TableMode.Table or TableMode.Body or TableMode.Row && TableIndex() is var table and >= 0)
                    PopTo(table, tag.Start, tag.Start);
                break;
            case HtmlTag.A:
                if (Find(HtmlTag.A, TagTraits.Scope) >= 0)
                    EndInline(HtmlTag.A, tag.Start, tag.Start, default);
                break;
            case HtmlTag.Button:
                if (Find(HtmlTag.Button, TagTraits.Scope) is var button and >= 0)
                    PopTo(button, tag.Start, tag.Start);
                break;
            case HtmlTag.Option:
            case HtmlTag.OptGroup:
                if (Top.Tag == HtmlTag.Option)
                    PopTo(_depth - 1, tag.Start, tag.Start);
                if (Top.Tag == HtmlTag.OptGroup && tag.Element == HtmlTag.OptGroup)
                    PopTo(_depth - 1, tag.Start, tag.Start);
                break;
            case HtmlTag.Select:
            case HtmlTag.Input:
            case HtmlTag.Keygen:
            case HtmlTag.TextArea:
                if (Find(HtmlTag.Select, TagTraits.Scope) is var select and >= 0)
                {
                    PopTo(select, tag.Start, tag.Start);
                    if (tag.Element == HtmlTag.Select)
                        return TagContent.Markup;
                }
                break;
            case HtmlTag.Rb:
            case HtmlTag.Rtc:
            case HtmlTag.Rp:
            case HtmlTag.Rt:
                while (
                    Top.Tag is HtmlTag.Rb or HtmlTag.Rp or HtmlTag.Rt
                    || (Top.Tag == HtmlTag.Rtc && tag.Element is HtmlTag.Rb or HtmlTag.Rtc)
                )
                    PopTo(_depth - 1, tag.Start, tag.Start);
                break;
            case HtmlTag.Svg:
            case HtmlTag.Math:
                if (tag.SelfClosing)
                    Add(tag);
                else
                    Open(tag);
                return TagContent.Markup;
        }
        if (HtmlTags.Is(tag.Element, TagTraits.Void))
        {
            Add(tag);
            return TagContent.Markup;
        }
        return OpenForContent(tag);
    }

    private void EndParagraph(int at)
    {
        if (Find(HtmlTag.P, TagTraits.Scope, HtmlTag.Button) is var paragraph and >= 0)
            PopTo(paragraph, at, at);
    }

    /// <summary>An item of a list ends the one before it, unless a block stands between them.</summary>
    private void EndItem(in Tag tag)
    {
        var other =
            tag.Element == HtmlTag.Li ? HtmlTag.Li
            : tag.Element == HtmlTag.Dd ? HtmlTag.Dt
            : HtmlTag.Dd;
        var last = _open[(int)tag.Element] + _open[(int)other] == 0 ? _depth : Math.Max(1, _depth - FarthestMatch);
        for (var i = _depth - 1; i >= last; i--)
        {
            var it = _stack[i].Tag;
            if (it == tag.Element || it == other)
            {
                PopTo(i, tag.Start, tag.Start);
                break;
            }
            if (HtmlTags.Is(it, TagTraits.Special) && it is not (HtmlTag.Address or HtmlTag.Div or HtmlTag.P))
                break;
        }
        EndParagraph(tag.Start);
    }
}
