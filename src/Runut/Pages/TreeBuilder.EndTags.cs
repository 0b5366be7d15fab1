namespace Runut.Pages;

internal sealed partial class TreeBuilder
{
    /// <summary>An end tag.</summary>
    public void EndTag(HtmlTag tag, int start, int end, ReadOnlySpan<char> name)
    {
        if (_mode != Mode.InBody && EndBeforeBody(tag, start, end, name))
            return;
        switch (tag)
        {
            case HtmlTag.Html:
                _htmlEnd = end;
                return;
            case HtmlTag.Body:
                _bodyEnd = end;
                return;
            case HtmlTag.Head:
            case HtmlTag.Col:
                return;
            case HtmlTag.Br:
                AddElement(HtmlTag.Br, start, end, 0, _attributeCount);
                return;
            case HtmlTag.P:
                if (Find(HtmlTag.P, TagTraits.Scope, HtmlTag.Button) is var paragraph and >= 0)
                    PopTo(paragraph, start, end);
                else
                    AddElement(HtmlTag.P, start, end, 0, _attributeCount, NodeTraits.None);
                return;
            case HtmlTag.H1:
            case HtmlTag.H2:
            case HtmlTag.H3:
            case HtmlTag.H4:
            case HtmlTag.H5:
            case HtmlTag.H6:
                EndHeading(start, end);
                return;
            case HtmlTag.Li:
                End(Find(tag, TagTraits.Scope, HtmlTag.Ul) is var item && OrderedListStandsAbove(item) ? -1 : item, start, end);
                return;
            case HtmlTag.Table:
                End(TableIndex(), start, end);
                return;
            case HtmlTag.Caption:
            case HtmlTag.ColGroup:
            case HtmlTag.TBody:
            case HtmlTag.THead:
            case HtmlTag.TFoot:
            case HtmlTag.Tr:
            case HtmlTag.Td:
            case HtmlTag.Th:
                End(FindInTable(tag), start, end);
                return;
            case HtmlTag.Form:
                EndForm(start, end);
                return;
            case HtmlTag.Template:
                End(Find(tag, TagTraits.None), start, end);
                return;
            case HtmlTag.A:
            case HtmlTag.B:
            case HtmlTag.Big:
            case HtmlTag.Code:
            case HtmlTag.Em:
            case HtmlTag.Font:
            case HtmlTag.I:
            case HtmlTag.NoBr:
            case HtmlTag.S:
            case HtmlTag.Small:
            case HtmlTag.Strike:
            case HtmlTag.Strong:
            case HtmlTag.Tt:
            case HtmlTag.U:
                EndInline(tag, start, end, name);
                return;
            case HtmlTag.Address:
            case HtmlTag.Applet:
            case HtmlTag.Article:
            case HtmlTag.Aside:
            case HtmlTag.BlockQuote:
            case HtmlTag.Button:
            case HtmlTag.Center:
            case HtmlTag.Dd:
            case HtmlTag.Details:
            case HtmlTag.Dialog:
            case HtmlTag.Dir:
            case HtmlTag.Div:
            case HtmlTag.Dl:
            case HtmlTag.Dt:
            case HtmlTag.FieldSet:
            case HtmlTag.FigCaption:
            case HtmlTag.Figure:
            case HtmlTag.Footer:
            case HtmlTag.Header:
            case HtmlTag.HGroup:
            case HtmlTag.Listing:
            case HtmlTag.Main:
            case HtmlTag.Marquee:
            case HtmlTag.Menu:
            case HtmlTag.Nav:
            case HtmlTag.Object:
            case HtmlTag.Ol:
            case HtmlTag.Pre:
            case HtmlTag.Search:
            case HtmlTag.Section:
            case HtmlTag.Select:
            case HtmlTag.Summary:
            case HtmlTag.Ul:
                End(Find(tag, TagTraits.Scope), start, end);
                return;
            default:
                EndInline(tag, start, end, name);
                return;
        }
    }

    private void End(int index, int start, int end)
    {
        if (index >= 0)
            PopTo(index, start, end);
    }

    /// <summary>A form that ends while blocks are open inside it ends alone; they go on.</summary>
    private void EndForm(int start, int end)
    {
        _inForm = false;
        var form = Find(HtmlTag.Form, TagTraits.Scope);
        if (form < 0)
            return;
        while (_depth - 1 > form && Top.Tag is HtmlTag.P or HtmlTag.Li or HtmlTag.Dd or HtmlTag.Dt or HtmlTag.Option or HtmlTag.OptGroup)
            Pop(start);
        if (_depth - 1 == form)
        {
            PopTo(form, start, end);
            return;
        }
        _stack[form].Closed = true;
        _nodes[_stack[form].Node].SourceEnd = end;
    }

    private bool EndBeforeBody(HtmlTag tag, int start, int end, ReadOnlySpan<char> name)
    {
        if (_mode == Mode.InHead && tag == HtmlTag.Head)
        {
            PopTo(2, start, end);
            _mode = Mode.AfterHead;
            return true;
        }
        if (IsInsideHeadElement && tag != HtmlTag.Template)
        {
            EndInline(tag, start, end, name);
            return true;
        }
        if (tag == HtmlTag.Template)
            return false;
        if (tag is not (HtmlTag.Body or HtmlTag.Html or HtmlTag.Br))
            return true;
        OpenBody(start);
        return false;
    }

    private void EndHeading(int start, int end)
    {
        for (int i = _depth - 1, last = Math.Max(1, _depth - FarthestMatch); i >= last; i--)
        {
            if (HtmlTags.Is(_stack[i].Tag, TagTraits.Heading))
            {
                PopTo(i, start, end);
                return;
            }
            if (HtmlTags.Is(_stack[i].Tag, TagTraits.Scope))
                return;
        }
    }

    private bool OrderedListStandsAbove(int item)
    {
        for (var i = _depth - 1; i > item; i--)
        {
            if (_stack[i].Tag == HtmlTag.Ol)
                return true;
        }
        return false;
    }

    /// <summary>
    /// The end tag of an inline or unknown element. Where blocks that it opened around are still open, an inline element ends here all the same
    /// (its source and its link end), but stays their ancestor; an unknown one is not reached past a block at all.
    /// </summary>
    private void EndInline(HtmlTag tag, int start, int end, ReadOnlySpan<char> name)
    {
        if (_open[(int)tag] == 0)
            return;
        var isFormatting =
            tag
            is HtmlTag.A
                or HtmlTag.B
                or HtmlTag.Big
                or HtmlTag.Code
                or HtmlTag.Em
                or HtmlTag.Font
                or HtmlTag.I
                or HtmlTag.NoBr
                or HtmlTag.S
                or HtmlTag.Small
                or HtmlTag.Strike
                or HtmlTag.Strong
                or HtmlTag.Tt
                or HtmlTag.U;
        var crossed = false;
        for (int i = _depth - 1, last = Math.Max(1, _depth - FarthestMatch); i >= last; i--)
        {
            ref var it = ref _stack[i];
            if (it.Tag == tag && !it.Closed && (tag != HtmlTag.Other || HasName(it.Node, name)))
            {
                if (!crossed)
                {
                    PopTo(i, start, end);
                }
                else
                {
                    it.Closed = true;
                    _nodes[it.Node].SourceEnd = end;
                    if (tag == HtmlTag.A)
                        _links--;
                }
                return;
            }
            if (HtmlTags.Is(it.Tag, TagTraits.Special))
            {
                if (!isFormatting || HtmlTags.Is(it.Tag, TagTraits.Scope))
                    return;
                crossed = true;
            }
        }
    }

    private bool HasName(int node, ReadOnlySpan<char> name) =>
        _nodes[node].NameLength == name.Length
        && _page.AsSpan(_nodes[node].Start + 1, name.Length).Equals(name, StringComparison.OrdinalIgnoreCase);

    private int TableIndex() => FindInTable(HtmlTag.Table);

    private int FindInTable(HtmlTag tag)
    {
        if (_open[(int)tag] == 0)
            return -1;
        for (int i = _depth - 1, last = Math.Max(1, _depth - FarthestMatch); i >= last; i--)
        {
            var it = _stack[i].Tag;
            if (it == tag)
                return i;
            if (it is HtmlTag.Table or HtmlTag.Template or HtmlTag.Html)
                return -1;
        }
        return -1;
    }

    /// <summary>The parts of a table: each ends what may not stand around it and implies what must.</summary>
    private void StartInTable(in Tag tag)
    {
        if (Top.Table == TableMode.None)
        {
            // Outside a table these tags are nothing, except in a template, where they wait for one.
            if (_open[(int)HtmlTag.Template] > 0)
            {
                if (tag.Element == HtmlTag.Col)
                    Add(tag);
                else
                    Open(tag);
            }
            return;
        }
        var table = TableIndex();
        if (table < 0)
            return;
        switch (tag.Element)
        {
            case HtmlTag.Td:
            case HtmlTag.Th:
                if (FindInTable(HtmlTag.Tr) is var row and >= 0)
                {
                    KeepOpen(row, tag.Start);
                }
                else
                {
                    OpenSection(table, tag.Start);
                    PushImplied(HtmlTag.Tr, tag.Start);
                }
                Open(tag);
                break;
            case HtmlTag.Tr:
                OpenSection(table, tag.Start);
                Open(tag);
                break;
            case HtmlTag.Col:
                if (Top.Tag != HtmlTag.ColGroup)
                {
                    KeepOpen(table, tag.Start);
                    PushImplied(HtmlTag.ColGroup, tag.Start);
                }
                Add(tag);
                break;
            default:
                KeepOpen(table, tag.Start);
                Open(tag);
                break;
        }
    }

    private void KeepOpen(int index, int at)
    {
        while (_depth > index + 1)
            Pop(at);
    }

    private void OpenSection(int table, int at)
    {
        for (var i = _depth - 1; i > table; i--)
        {
            if (_stack[i].Tag is HtmlTag.TBody or HtmlTag.THead or HtmlTag.TFoot)
            {
                KeepOpen(i, at);
                return;
            }
        }
        KeepOpen(table, at);
        PushImplied(HtmlTag.TBody, at);
    }
}
