namespace Runut.Cli;

/// <summary>What a verb was asked to do.</summary>
/// <param name="Inputs">Files, folders, or <c>-</c>.</param>
/// <param name="Options">What the caller says of pages that do not say it themselves.</param>
/// <param name="Json">JSON instead of text for people.</param>
/// <param name="Words">Sentences and words in the JSON, too.</param>
/// <param name="Html">Where to write the report; null for none, <c>-</c> for standard output.</param>
/// <param name="Out">For the result.</param>
/// <param name="Error">For refusals.</param>
/// <param name="Timings">Takes the time of each stage.</param>
/// <param name="Progress">Shown while the work is long.</param>
/// <param name="File">The file behind <paramref name="Out"/>, which remembers how far the run has come; null for standard output.</param>
internal sealed record StageRequest(
    IReadOnlyList<string> Inputs,
    Archive.InputOptions Options,
    bool Json,
    bool Words,
    string? Html,
    TextWriter Out,
    TextWriter Error,
    Timings Timings,
    Progress Progress,
    ResultFile? File = null
);
