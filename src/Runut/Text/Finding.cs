namespace Runut.Text;

/// <summary>Something about the input that a reader of the result must know. What a page contains never throws: it yields one of these.</summary>
/// <param name="Code">Stable code, <c>RU</c> and four digits; <c>docs/findings.md</c> lists them.</param>
/// <param name="Message">One sentence in plain words that says what was found and what was done.</param>
/// <param name="Span">Where, in the decoded page (pages and articles) or in the article's text (readings); null where it concerns the whole.</param>
public sealed record Finding(string Code, string Message, TextSpan? Span = null);
