namespace Runut.Pages;

/// <summary>What tree construction must know of an element; the names are the standard's.</summary>
[Flags]
internal enum TagTraits : ushort
{
    None = 0,

    /// <summary>Never has content.</summary>
    Void = 1,

    /// <summary>"Special": an end tag of an ordinary element does not reach past it.</summary>
    Special = 2,

    /// <summary>Bounds the scope of the elements inside it.</summary>
    Scope = 4,

    /// <summary>Its start tag ends an open paragraph.</summary>
    EndsParagraph = 8,

    /// <summary>Content is text without markup and without references.</summary>
    RawText = 16,

    /// <summary>Content is text without markup, with references.</summary>
    EscapableText = 32,

    /// <summary>Belongs into the head while that is open.</summary>
    Head = 64,

    /// <summary>Laid out as a block: its text does not run on with the text around it.</summary>
    Block = 128,

    /// <summary>Its text is not shown where it stands.</summary>
    Unseen = 256,

    /// <summary>Inside SVG or MathML it ends the drawing and goes on as HTML.</summary>
    Breakout = 512,

    /// <summary>h1 to h6.</summary>
    Heading = 1024,
}

/// <summary>Names and traits of the elements.</summary>
internal static class HtmlTags
{
    private const int LongestName = 14;

    private static readonly string[] Names = MakeNames();
    private static readonly TagTraits[] Traits = MakeTraits();

    public static int Count => Names.Length;

    public static string Name(HtmlTag tag) => Names[(int)tag];

    public static TagTraits TraitsOf(HtmlTag tag) => Traits[(int)tag];

    public static bool Is(HtmlTag tag, TagTraits traits) => (Traits[(int)tag] & traits) != TagTraits.None;

    /// <summary>The element of that name in whatever case; <see cref="HtmlTag.Other"/> for names not told apart.</summary>
    public static HtmlTag Find(ReadOnlySpan<char> name)
    {
        if (name.Length > LongestName)
            return HtmlTag.Other;
        Span<char> lower = stackalloc char[LongestName];
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            lower[i] = c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
        }
        ReadOnlySpan<char> key = lower[..name.Length];
        return key switch
        {
            "a" => HtmlTag.A,
            "abbr" => HtmlTag.Abbr,
            "address" => HtmlTag.Address,
            "annotation-xml" => HtmlTag.AnnotationXml,
            "applet" => HtmlTag.Applet,
            "area" => HtmlTag.Area,
            "article" => HtmlTag.Article,
            "aside" => HtmlTag.Aside,
            "audio" => HtmlTag.Audio,
            "b" => HtmlTag.B,
            "base" => HtmlTag.Base,
            "basefont" => HtmlTag.BaseFont,
            "bdi" => HtmlTag.Bdi,
            "bdo" => HtmlTag.Bdo,
            "bgsound" => HtmlTag.BgSound,
            "big" => HtmlTag.Big,
            "blockquote" => HtmlTag.BlockQuote,
            "body" => HtmlTag.Body,
            "br" => HtmlTag.Br,
            "button" => HtmlTag.Button,
            "canvas" => HtmlTag.Canvas,
            "caption" => HtmlTag.Caption,
            "center" => HtmlTag.Center,
            "cite" => HtmlTag.Cite,
            "code" => HtmlTag.Code,
            "col" => HtmlTag.Col,
            "colgroup" => HtmlTag.ColGroup,
            "data" => HtmlTag.Data,
            "datalist" => HtmlTag.DataList,
            "dd" => HtmlTag.Dd,
            "del" => HtmlTag.Del,
            "desc" => HtmlTag.Desc,
            "details" => HtmlTag.Details,
            "dfn" => HtmlTag.Dfn,
            "dialog" => HtmlTag.Dialog,
            "dir" => HtmlTag.Dir,
            "div" => HtmlTag.Div,
            "dl" => HtmlTag.Dl,
            "dt" => HtmlTag.Dt,
            "em" => HtmlTag.Em,
            "embed" => HtmlTag.Embed,
            "fieldset" => HtmlTag.FieldSet,
            "figcaption" => HtmlTag.FigCaption,
            "figure" => HtmlTag.Figure,
            "font" => HtmlTag.Font,
            "footer" => HtmlTag.Footer,
            "foreignobject" => HtmlTag.ForeignObject,
            "form" => HtmlTag.Form,
            "frame" => HtmlTag.Frame,
            "frameset" => HtmlTag.FrameSet,
            "h1" => HtmlTag.H1,
            "h2" => HtmlTag.H2,
            "h3" => HtmlTag.H3,
            "h4" => HtmlTag.H4,
            "h5" => HtmlTag.H5,
            "h6" => HtmlTag.H6,
            "head" => HtmlTag.Head,
            "header" => HtmlTag.Header,
            "hgroup" => HtmlTag.HGroup,
            "hr" => HtmlTag.Hr,
            "html" => HtmlTag.Html,
            "i" => HtmlTag.I,
            "iframe" => HtmlTag.IFrame,
            "img" => HtmlTag.Img,
            "input" => HtmlTag.Input,
            "ins" => HtmlTag.Ins,
            "kbd" => HtmlTag.Kbd,
            "keygen" => HtmlTag.Keygen,
            "label" => HtmlTag.Label,
            "legend" => HtmlTag.Legend,
            "li" => HtmlTag.Li,
            "link" => HtmlTag.Link,
            "listing" => HtmlTag.Listing,
            "main" => HtmlTag.Main,
            "map" => HtmlTag.Map,
            "mark" => HtmlTag.Mark,
            "marquee" => HtmlTag.Marquee,
            "math" => HtmlTag.Math,
            "menu" => HtmlTag.Menu,
            "meta" => HtmlTag.Meta,
            "meter" => HtmlTag.Meter,
            "mi" => HtmlTag.Mi,
            "mn" => HtmlTag.Mn,
            "mo" => HtmlTag.Mo,
            "ms" => HtmlTag.Ms,
            "mtext" => HtmlTag.MText,
            "nav" => HtmlTag.Nav,
            "nobr" => HtmlTag.NoBr,
            "noembed" => HtmlTag.NoEmbed,
            "noframes" => HtmlTag.NoFrames,
            "noscript" => HtmlTag.NoScript,
            "object" => HtmlTag.Object,
            "ol" => HtmlTag.Ol,
            "optgroup" => HtmlTag.OptGroup,
            "option" => HtmlTag.Option,
            "output" => HtmlTag.Output,
            "p" => HtmlTag.P,
            "param" => HtmlTag.Param,
            "picture" => HtmlTag.Picture,
            "plaintext" => HtmlTag.PlainText,
            "pre" => HtmlTag.Pre,
            "progress" => HtmlTag.Progress,
            "q" => HtmlTag.Q,
            "rb" => HtmlTag.Rb,
            "rp" => HtmlTag.Rp,
            "rt" => HtmlTag.Rt,
            "rtc" => HtmlTag.Rtc,
            "ruby" => HtmlTag.Ruby,
            "s" => HtmlTag.S,
            "samp" => HtmlTag.Samp,
            "script" => HtmlTag.Script,
            "search" => HtmlTag.Search,
            "section" => HtmlTag.Section,
            "select" => HtmlTag.Select,
            "slot" => HtmlTag.Slot,
            "small" => HtmlTag.Small,
            "source" => HtmlTag.Source,
            "span" => HtmlTag.Span,
            "strike" => HtmlTag.Strike,
            "strong" => HtmlTag.Strong,
            "style" => HtmlTag.Style,
            "sub" => HtmlTag.Sub,
            "summary" => HtmlTag.Summary,
            "sup" => HtmlTag.Sup,
            "svg" => HtmlTag.Svg,
            "table" => HtmlTag.Table,
            "tbody" => HtmlTag.TBody,
            "td" => HtmlTag.Td,
            "template" => HtmlTag.Template,
            "textarea" => HtmlTag.TextArea,
            "tfoot" => HtmlTag.TFoot,
            "th" => HtmlTag.Th,
            "thead" => HtmlTag.THead,
            "time" => HtmlTag.Time,
            "title" => HtmlTag.Title,
            "tr" => HtmlTag.Tr,
            "track" => HtmlTag.Track,
            "tt" => HtmlTag.Tt,
            "u" => HtmlTag.U,
            "ul" => HtmlTag.Ul,
            "var" => HtmlTag.Var,
            "video" => HtmlTag.Video,
            "wbr" => HtmlTag.Wbr,
            "xmp" => HtmlTag.Xmp,
            "image" => HtmlTag.Img,
            _ => HtmlTag.Other,
        };
    }

    private static string[] MakeNames()
    {
        var names = Enum.GetNames<HtmlTag>();
        for (var i = 0; i < names.Length; i++)
            names[i] = names[i].ToLowerInvariant();
        names[(int)HtmlTag.Document] = "#document";
        names[(int)HtmlTag.TextRun] = "#text";
        names[(int)HtmlTag.AnnotationXml] = "annotation-xml";
        return names;
    }

    private static TagTraits[] MakeTraits()
    {
        var traits = new TagTraits[Names.Length];
        void Mark(TagTraits trait, string names)
        {
            foreach (var name in names.Split(' '))
                traits[(int)Find(name)] |= trait;
        }
        Mark(TagTraits.Void, "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr");
        Mark(
            TagTraits.Special,
            "address applet area article aside base basefont bgsound blockquote body br button caption center col colgroup dd details dir"
                + " div dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html"
                + " iframe img input keygen li link listing main marquee menu meta nav noembed noframes noscript object ol p param"
                + " plaintext pre script search section select source style summary table tbody td template textarea tfoot th thead"
                + " title tr track ul wbr xmp mi mo mn ms mtext annotation-xml foreignobject desc"
        );
        Mark(
            TagTraits.Scope,
            "applet caption html table td th marquee object template mi mo mn ms mtext annotation-xml foreignobject desc"
        );
        Mark(
            TagTraits.EndsParagraph,
            "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer header hgroup main menu"
                + " nav ol p search section summary ul h1 h2 h3 h4 h5 h6 pre listing form plaintext hr xmp li dd dt"
        );
        Mark(TagTraits.RawText, "script style xmp iframe noembed noframes");
        Mark(TagTraits.EscapableText, "title textarea");
        Mark(TagTraits.Head, "base basefont bgsound link meta title noscript noframes style script template");
        Mark(
            TagTraits.Block,
            "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer"
                + " form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main marquee menu nav ol p plaintext pre search"
                + " section summary table tbody td tfoot th thead tr ul xmp"
        );
        Mark(
            TagTraits.Unseen,
            "head script style template noscript iframe noembed noframes select datalist textarea svg video audio canvas applet"
        );
        Mark(
            TagTraits.Breakout,
            "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre"
                + " ruby s small span strong strike sub sup table tt u ul var"
        );
        Mark(TagTraits.Heading, "h1 h2 h3 h4 h5 h6");
        return traits;
    }
}
