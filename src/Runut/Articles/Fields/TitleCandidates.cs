using Runut.Pages;

namespace Runut.Articles.Fields;

/// <summary>Gathers what a page's head and headings, or the lines above a flattened text, give as its title.</summary>
internal sealed class TitleCandidates
{
    private const int Most = 60;
    private const int LeadLines = 30;

    /// <summary>Share of words from which on two lines say much the same.</summary>
    private const float Same = 0.5f;
    private const int MostHeadings = 14;
    private static readonly string[] Joints =
    [
        " | ",
        " - ",
        " – ",
        " — ",
        " :: ",
        " » ",
        " « ",
        " · ",
        " • ",
        "｜",
        " / ",
        ": ",
        "-",
        "：",
    ];
    private readonly Draft _draft;
    private readonly Dictionary<string, TitleCandidate> _byText = new(StringComparer.OrdinalIgnoreCase);

    private TitleCandidates(Draft draft, int bodyStart)
    {
        _draft = draft;
        BodyStart = bodyStart;
        Site = draft.Head is { } head ? head.Meta("og:site_name", "application-name") ?? head.Data.Publisher ?? draft.Outlet : draft.Outlet;
        if (Uri.TryCreate(draft.Content.Page.Origin.Url ?? draft.Head?.Canonical, UriKind.Absolute, out var address))
        {
            Host = address.Host.Replace("www.", "", StringComparison.Ordinal);
            Slug = new TitleSlug(address);
        }
    }

    /// <summary>The candidates in the order in which they were found: head, headings, lines.</summary>
    public List<TitleCandidate> All { get; } = [];

    /// <summary>Where the text begins.</summary>
    public int BodyStart { get; }

    /// <summary>The outlet as the page calls it.</summary>
    public string? Site { get; }

    /// <summary>The host of the page's address.</summary>
    public string? Host { get; }

    /// <summary>The words of the page's address; null where its address is not known.</summary>
    public TitleSlug? Slug { get; }

    /// <summary>What each source of the head says, as given.</summary>
    public Dictionary<TitleEvidence, string> Given { get; } = [];

    /// <summary>Gathers the candidates of a page whose text begins at <paramref name="bodyStart"/>.</summary>
    public static TitleCandidates Of(Draft draft, int bodyStart)
    {
        var candidates = new TitleCandidates(draft, bodyStart);
        if (draft.Head is { } head)
            candidates.FromHead(head);
        if (draft.Content.Tree is { } tree)
            candidates.FromHeadings(tree);
        else
            candidates.FromLines();
        return candidates;
    }

    /// <summary>The likeliest candidate; null where none is above <paramref name="threshold"/>.</summary>
    public TitleCandidate? Best(float[] probabilities, float threshold = 0)
    {
        TitleCandidate? best = null;
        var most = threshold;
        for (var i = 0; i < All.Count; i++)
        {
            if (probabilities[i] > most)
                (best, most) = (All[i], probabilities[i]);
        }
        return best;
    }

    /// <summary>The line above the text that shows a title: its own, or one that says much the same; -1 where none does.</summary>
    public int LineOf(TitleCandidate title)
    {
        if ((title.Evidence & TitleEvidence.Line) != TitleEvidence.None)
            return title.Block;
        var shares = new TitleShares(title.Text);
        var best = -1;
        var most = Same;
        for (var i = 0; i < BodyStart; i++)
        {
            if (shares.Of(_draft[i]) is var share && share >= most)
                (best, most) = (i, share);
        }
        return best;
    }

    /// <summary>The level of the heading that holds a block; 0 where none does.</summary>
    public static int LevelOf(PageTree tree, int node)
    {
        for (var level = 0; level < 3 && node > 0; level++, node = tree.Parent(node))
        {
            switch (tree.Tag(node))
            {
                case HtmlTag.H1:
                    return 1;
                case HtmlTag.H2:
                    return 2;
                case HtmlTag.H3:
                    return 3;
            }
        }
        return 0;
    }

    private void FromHead(PageHead head)
    {
        foreach (var value in head.Metas("og:title"))
            FromSource(value, TitleEvidence.Shared);
        FromSource(head.Data.Headline, TitleEvidence.Data);
        FromSource(head.Meta("twitter:title"), TitleEvidence.Twitter);
        FromSource(head.Title, TitleEvidence.Window);
        FromSource(
            head.Meta("dc.title", "DC.Title", "title", "headline", "citation_title", "parsely-title", "sailthru.title"),
            TitleEvidence.Meta
        );
    }

    private void FromSource(string? value, TitleEvidence source)
    {
        if (value is not { Length: > 0 })
            return;
        // Some heads are escaped twice.
        if (value.Contains('&', StringComparison.Ordinal))
            value = System.Net.WebUtility.HtmlDecode(value);
        Given.TryAdd(source, value);
        AddVariants(value, source, -1);
    }

    private void FromHeadings(PageTree tree)
    {
        var headings = 0;
        for (var i = 0; i < _draft.Count && headings < MostHeadings; i++)
        {
            var level = LevelOf(tree, _draft.Content.Blocks[i].Node);
            if (level == 0 || _draft[i].Length > 300 || (level > 1 && i > BodyStart + 3))
                continue;
            headings++;
            AddVariants(
                _draft[i],
                level switch
                {
                    1 => TitleEvidence.Heading1,
                    2 => TitleEvidence.Heading2,
                    _ => TitleEvidence.Heading3,
                },
                i
            );
        }
    }

    private void FromLines()
    {
        for (var i = 0; i < Math.Min(3, BodyStart); i++)
            AddVariants(_draft[i], TitleEvidence.FirstLine, i);
        var windows = _draft.Content.Blocks.Take(Math.Min(3, BodyStart)).Select((_, i) => new TitleShares(_draft[i])).ToList();
        for (var i = 0; i < Math.Min(_draft.Count, BodyStart + 2); i++)
        {
            var shape = _draft.Shapes[i];
            // Far above the text only what says much the same as the title of the window.
            if (i < BodyStart - LeadLines && !(shape.Words is > 2 and < 36 && windows.Exists(window => window.Of(_draft[i]) >= Same)))
                continue;
            if (shape.Words is > 1 and < 36 && shape.Letters * 2 >= shape.Length && !_draft.IsDateLine(i))
                Add(_draft[i], TitleEvidence.Line | TitleEvidence.Whole, i);
        }
    }

    private string WithoutSite(string value)
    {
        var clean = Titles.WithoutSite(value, Site);
        if (Host is not { } host)
            return clean;
        clean = Titles.WithoutSite(clean, host);
        // "… | Genius Lyrics" on genius.com
        return host.Split('.') is [.., { Length: > 3 } name, _] ? Titles.WithoutSite(clean, name) : clean;
    }

    private void AddVariants(string value, TitleEvidence source, int block)
    {
        var clean = WithoutSite(value);
        if (clean.Length == value.Length || block >= 0)
            Add(value, source | TitleEvidence.Whole, block);
        if (clean.Length < value.Length)
            Add(clean, source | TitleEvidence.WithoutSite, block);
        if (value.EndsWith(')') || value.EndsWith(']'))
        {
            if (value.LastIndexOfAny(['(', '[']) is > 8 and var bracket)
                Add(value[..bracket].TrimEnd(), source | TitleEvidence.BeforeBracket, block);
        }
        int first = -1,
            behind = 0,
            last = -1;
        foreach (var joint in Joints)
        {
            var at = value.IndexOf(joint, StringComparison.Ordinal);
            if (at > 0 && (first < 0 || at < first) && joint is not "-")
                (first, behind) = (at, at + joint.Length);
            if (joint is not (": " or "："))
                last = Math.Max(last, value.LastIndexOf(joint, StringComparison.Ordinal));
        }
        if (last > 3)
            Add(value[..last].TrimEnd(), source | TitleEvidence.BeforeLast, block);
        if (first > 3)
            Add(value[..first].TrimEnd(), source | TitleEvidence.BeforeFirst, block);
        if (first > 0 && value.Length - behind > 5)
            Add(value[behind..].Trim(), source | TitleEvidence.BehindFirst, block);
    }

    private void Add(string text, TitleEvidence evidence, int block)
    {
        if (text.Length is < 2 or > 300)
            return;
        if (!_byText.TryGetValue(text, out var candidate))
        {
            if (All.Count >= Most)
                return;
            _byText.Add(text, candidate = new TitleCandidate(text, All.Count));
            All.Add(candidate);
        }
        candidate.Evidence |= evidence;
        if (block < 0)
            return;
        candidate.Times++;
        if (candidate.Block < 0 || block <= BodyStart)
            candidate.Block = block;
    }
}
