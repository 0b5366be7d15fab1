namespace Runut.Articles.Fields;

/// <summary>One or several names that could be the byline, with everything on the page that speaks for and against them.</summary>
internal sealed class AuthorCandidate(IReadOnlyList<string> names, int order)
{
    /// <summary>The names as they would be given, in the order of the page.</summary>
    public IReadOnlyList<string> Names { get; } = names;

    /// <summary>True where the first name has the form of a person's.</summary>
    public bool IsPerson { get; } = PersonNames.IsName(names[0]);

    /// <summary>Its place among the candidates of the page, in the order in which they were found.</summary>
    public int Order { get; } = order;

    /// <summary>What gives exactly these names.</summary>
    public AuthorEvidence Evidence { get; set; }

    /// <summary>How often the page gives exactly these names.</summary>
    public int Times { get; set; }

    /// <summary>The block nearest to the title that an element or a line marks with them; -1 where only data give them.</summary>
    public int Block { get; set; } = -1;

    /// <summary>Number of parts of the values they were read from.</summary>
    public int Parts { get; set; } = 1;
}
