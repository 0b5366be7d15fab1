namespace Runut.Articles.Fields;

/// <summary>Words that could be the title, with everything on the page that speaks for and against them.</summary>
internal sealed class TitleCandidate(string text, int order)
{
    public string Text { get; } = text;

    /// <summary>Its place among the candidates of the page, in the order in which they were found.</summary>
    public int Order { get; } = order;

    public TitleEvidence Evidence { get; set; }

    /// <summary>The heading or line that shows it, the last above the text where there are several; -1 where none does.</summary>
    public int Block { get; set; } = -1;

    /// <summary>How many headings or lines show it.</summary>
    public int Times { get; set; }
}
