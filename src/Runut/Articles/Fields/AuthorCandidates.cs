using Runut.Pages;

namespace Runut.Articles.Fields;

/// <summary>Gathers every name that a page gives as an author's, or shows where authors stand.</summary>
internal sealed class AuthorCandidates
{
    /// <summary>Lines before the title and behind the text in which authors may stand.</summary>
    internal const int Before = 6;
    internal const int Behind = 12;
    private const int Around = 8;

    /// <summary>Lines of a flattened page in which an author may stand under the lead.</summary>
    private const int UnderLead = 8;
    private const int Most = 80;

    private static readonly string[] OtherMetas =
    [
        "byl",
        "dc.creator",
        "dcterms.creator",
        "parsely-author",
        "sailthru.author",
        "citation_author",
        "citation_authors",
        "byline",
        "article_author",
        "article.author",
        "cXenseParse:author",
        "authors",
        "article:author_name",
        "og:article:author",
        "creator",
        "pub_author",
        "bt:author",
        "dable:author",
    ];

    private readonly Draft _draft;
    private readonly BlockRange _body;
    private readonly int _title;
    private readonly Dictionary<string, AuthorCandidate> _byNames = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Sections and tags of the page: software sets them beside the author.</summary>
    private readonly List<string> _sections = [];
    private readonly Dictionary<string, AuthorEvidence> _byName = new(StringComparer.OrdinalIgnoreCase);

    private AuthorCandidates(Draft draft, BlockRange body)
    {
        (_draft, _body) = (draft, body);
        _title = draft.TitleBlock;
        if (draft.Head is { Data: { } data } head)
            _sections =
            [
                .. head.Metas("article:section"),
                .. head.Metas("article:tag"),
                .. data.Breadcrumbs,
                .. data.Keywords,
                data.Section ?? "",
            ];
    }

    /// <summary>The candidates in the order in which they were found: data, markup, lines.</summary>
    public List<AuthorCandidate> All { get; } = [];

    /// <summary>Where the title stands; -1 where no block shows it.</summary>
    public int Title => _title;

    public BlockRange Body => _body;

    /// <summary>The first block in which an author may stand above the text.</summary>
    public int HeadStart => Math.Max(0, _title >= 0 && _title < _body.Start + 3 ? _title - Before : _body.Start - Behind);

    /// <summary>Behind the last block in which an author may stand above the text.</summary>
    public int HeadEnd => Math.Min(_draft.Count, Math.Max(_body.Start, _title) + (_draft.Content.Tree is null ? UnderLead : 3));

    /// <summary>Gathers the candidates of a page whose title and body are known.</summary>
    public static AuthorCandidates Of(Draft draft, BlockRange body)
    {
        var candidates = new AuthorCandidates(draft, body);
        if (draft.Head is { } head)
            candidates.FromHead(head);
        if (draft.Content.Tree is { } tree)
            candidates.FromMarkup(tree);
        AuthorLines.Gather(candidates, draft);
        return candidates;
    }

    private void FromHead(PageHead head)
    {
        foreach (var author in head.Data.Authors)
            Add(author.Name, OfData(author), -1);
        if (head.Data.Authors.Count > 1)
        {
            AddAll([.. head.Data.Authors.Select(author => author.Name)], OfData(head.Data.Authors[0]), -1);
            AddAll(
                [.. head.Data.Authors.Where(author => author.IsPerson == true).Select(author => author.Name)],
                AuthorEvidence.DataPerson,
                -1
            );
        }
        foreach (var other in head.Data.OtherRoles)
            Add(other, AuthorEvidence.DataOtherRole, -1);
        FromMeta(head, "author", AuthorEvidence.MetaAuthor);
        FromMeta(head, "article:author", AuthorEvidence.MetaArticleAuthor);
        // "Written by" in whatever language: the label of a reading time holds a number.
        if (head.Meta("twitter:data1") is { } shared && !shared.AsSpan().ContainsAnyInRange('0', '9'))
            Add(shared, AuthorEvidence.MetaShared, -1);
        foreach (var name in OtherMetas)
            FromMeta(head, name, AuthorEvidence.MetaOther);
        foreach (
            var site in (string?[])
                [
                    head.Meta("og:site_name"),
                    head.Data.Publisher,
                    head.Title?.Split([" | ", " - ", " — ", " – ", " · "], StringSplitOptions.TrimEntries)[^1],
                ]
        )
        {
            if (site is not null && PersonNames.IsName(site))
                Add(site, AuthorEvidence.Site, -1);
        }
    }

    private void FromMeta(PageHead head, string name, AuthorEvidence evidence)
    {
        // Microdata give the authors of images too: "Photo: Getty Images".
        var values = head.Metas(name)
            .Where(value =>
                FurniturePhrases.Find(value) is not { Family: PhraseFamily.Editor or PhraseFamily.Caption, Place: PhrasePlace.Start }
            )
            .ToList();
        foreach (var value in values)
            Add(value, evidence, -1);
        if (values.Count > 1)
            AddAll(values, evidence, -1);
    }

    private static AuthorEvidence OfData(DataAuthor author) =>
        author.IsPerson switch
        {
            true => AuthorEvidence.DataPerson,
            false => AuthorEvidence.DataOrganisation,
            null => AuthorEvidence.DataUntyped,
        };

    private void FromMarkup(PageTree tree)
    {
        var families = _draft.Families!;
        var block = 0;
        var blocks = _draft.Content.Blocks;
        // Names marked alike above the text belong together.
        var above = new Dictionary<AuthorEvidence, (List<string> Names, int Block)>();
        if (blocks.IsEmpty)
            return;
        // The page's menus, the middle of the text and the foot of the page name others.
        var from = blocks[Math.Max(0, HeadStart - Around)].FirstNode;
        var to = blocks[Math.Min(blocks.Length, Math.Max(HeadEnd, _body.End) + Behind + Around) - 1].EndNode;
        var inside = blocks[Math.Max(0, Math.Min(blocks.Length, HeadEnd + Around) - 1)].EndNode;
        var behind = blocks[Math.Max(0, Math.Max(_body.End, 1) - Around)].FirstNode;
        for (var node = Math.Max(1, from - 12); node < Math.Min(to, tree.Count); node++)
        {
            if (node == inside && behind > inside)
                node = behind;
            while (block + 1 < blocks.Length && blocks[block + 1].FirstNode <= node)
                block++;
            if (tree.TextLength(node) is < 2 or > 80 || tree.IsText(node))
                continue;
            var evidence = AuthorMarkup.EvidenceOf(tree, families, node);
            if (evidence == AuthorEvidence.None)
                continue;
            var text = AuthorMarkup.TextOf(tree, node);
            if (AuthorMarkup.IsAnotherRole(tree, node))
                evidence |= AuthorEvidence.OtherRole;
            if (AuthorMarkup.InFurniture(tree, families, node))
                evidence |= AuthorEvidence.InFurniture;
            if (FurniturePhrases.Find(text) is { Family: PhraseFamily.Editor or PhraseFamily.Caption, Place: PhrasePlace.Start } role)
            {
                evidence |= AuthorEvidence.OtherRole;
                text = text[Math.Min(role.End, text.Length)..].TrimStart(' ', ':');
            }
            // The block of an element is the one that its first text stands in.
            var at = block;
            while (at + 1 < blocks.Length && blocks[at].EndNode <= node)
                at++;
            text = AuthorValue.BeforeRest(text);
            Add(text, evidence, at);
            if (
                at < HeadStart
                || at >= HeadEnd
                || (evidence & AuthorEvidence.OtherRole) != AuthorEvidence.None
                || ((evidence & AuthorEvidence.InFurniture) != AuthorEvidence.None && (at <= _title || at >= _body.Start))
            )
                continue;
            foreach (
                var kind in (ReadOnlySpan<AuthorEvidence>)
                    [AuthorEvidence.Property, AuthorEvidence.Relation, AuthorEvidence.Address, AuthorEvidence.ClassName]
            )
            {
                if ((evidence & kind) == AuthorEvidence.None || !PersonNames.IsName(AuthorValue.Clean(text)))
                    continue;
                if (!above.TryGetValue(kind, out var names))
                    above.Add(kind, names = ([], at));
                names.Names.Add(text);
            }
        }
        foreach (var (kind, (names, at)) in above)
        {
            if (names.Count > 1)
                AddAll(names, kind, at);
        }
    }

    /// <summary>Takes in a value as it is, and what it is without further parts.</summary>
    /// <param name="raw">The value as the page gives it.</param>
    /// <param name="evidence">What gives it.</param>
    /// <param name="block">The block that shows it; -1 for data.</param>
    public void Add(string raw, AuthorEvidence evidence, int block) => AddAll([raw], evidence, block);

    /// <summary>The values as they are, and what they are without further parts.</summary>
    public void AddAll(IReadOnlyCollection<string> raw, AuthorEvidence evidence, int block)
    {
        var whole = new List<string>();
        var parted = new List<string>();
        var firsts = new List<string>();
        var parts = 1;
        foreach (var value in raw)
        {
            if (
                AuthorValue.Clean(value) is not { Length: > 1 } clean
                || (block >= 0 && _sections.Contains(clean, StringComparer.OrdinalIgnoreCase))
            )
                continue;
            var several = AuthorValue.Parts(clean);
            // Full names side by side are several people, however the page writes them down.
            if (several.Count > 1 && several.All(IsFullName))
                whole.AddRange(several);
            else
                whole.Add(clean);
            parts = Math.Max(parts, several.Count);
            // "Ann Lee, MD and Bo Ek": what has not the form of a name belongs to the name before it.
            parted.AddRange(several.Where((part, i) => i == 0 || PersonNames.IsName(part)));
            if (clean.IndexOf('(') is > 2 and var bracket)
                firsts.Add(clean[..bracket].TrimEnd());
            else if (AuthorValue.BeforeRole(clean) is { } name)
                firsts.Add(name);
            else if (several.Count > 0)
                firsts.Add(several[0]);
        }
        if (whole.Count == 0)
            return;
        if (whole.Count > 1)
            evidence |= AuthorEvidence.Together;
        if (!whole.TrueForAll(name => name.Length > 75))
            AddNames(whole, evidence | AuthorEvidence.Whole, block, parts);
        if (parts > 1)
            AddNames(parted, evidence | AuthorEvidence.Parted, block, parts);
        AddNames(firsts, evidence | AuthorEvidence.FirstParts, block, parts);
    }

    private static bool IsFullName(string name) => name.Contains(' ') && PersonNames.IsName(name);

    private void AddNames(List<string> values, AuthorEvidence evidence, int block, int parts)
    {
        var names = values.Select(PersonNames.Recase).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (names.Count == 0)
            return;
        var key = string.Join('\n', names.Order(StringComparer.OrdinalIgnoreCase));
        if (!_byNames.TryGetValue(key, out var candidate))
        {
            if (All.Count >= Most)
                return;
            _byNames.Add(key, candidate = new AuthorCandidate(names, All.Count));
            All.Add(candidate);
        }
        candidate.Evidence |= evidence;
        candidate.Times++;
        candidate.Parts = Math.Max(candidate.Parts, parts);
        if (block >= 0 && (candidate.Block < 0 || Distance(block) < Distance(candidate.Block)))
            candidate.Block = block;
        foreach (var name in names)
            _byName[name] = _byName.GetValueOrDefault(name) | evidence;
    }

    /// <summary>What speaks for each of the names, whoever stands beside it.</summary>
    public AuthorEvidence Backing(AuthorCandidate candidate)
    {
        var all = (AuthorEvidence)uint.MaxValue;
        foreach (var name in candidate.Names)
            all &= _byName[name];
        return all;
    }

    /// <summary>Takes their probability from all that neither data nor an author's mark give: under an Indonesian title stand those whom the report is about.</summary>
    public void KeepGiven(Span<float> probabilities)
    {
        const AuthorEvidence Given =
            AuthorEvidence.DataPerson
            | AuthorEvidence.DataOrganisation
            | AuthorEvidence.DataUntyped
            | AuthorEvidence.MetaAuthor
            | AuthorEvidence.Property
            | AuthorEvidence.Relation;
        for (var i = 0; i < All.Count; i++)
        {
            if ((All[i].Evidence & Given) == AuthorEvidence.None)
                probabilities[i] = 0;
        }
    }

    /// <summary>True for a name that the page gives as that of an editor, a photographer, a reviewer.</summary>
    public bool IsAnotherRole(string name) =>
        (_byName.GetValueOrDefault(name) & (AuthorEvidence.OtherRole | AuthorEvidence.DataOtherRole)) != AuthorEvidence.None;

    private int Distance(int block) => Math.Abs(block - (_title >= 0 ? _title : _body.Start));
}
