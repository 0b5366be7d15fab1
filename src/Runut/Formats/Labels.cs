using Runut.Accounts;
using Runut.Articles;
using Runut.Copies;
using Runut.Statements;

namespace Runut.Formats;

/// <summary>Every word that the program itself shows to people, in one place. Whatever is not here comes from the articles.</summary>
public static class Labels
{
    /// <summary>A verdict as the heading of its facts.</summary>
    public static string Heading(Verdict verdict) =>
        verdict switch
        {
            Verdict.Differ => "The sources differ",
            Verdict.Agree => "The sources agree",
            Verdict.Compatible => "Compatible: one is more exact than the other",
            _ => "Only one source says",
        };

    /// <summary>A verdict in one word.</summary>
    public static string Of(Verdict verdict) =>
        verdict switch
        {
            Verdict.Differ => "differ",
            Verdict.Agree => "agree",
            Verdict.Compatible => "compatible",
            _ => "only one",
        };

    /// <summary>What an origin is.</summary>
    public static string Of(OriginKind kind) =>
        kind switch
        {
            OriginKind.Agency => "news agency",
            OriginKind.Medium => "medium",
            OriginKind.PressConference => "spoken to reporters",
            OriginKind.WrittenStatement => "written statement",
            OriginKind.Post => "post",
            _ => "own reporting",
        };

    /// <summary>How the versions of a quotation stand to each other.</summary>
    public static string Of(QuotationRelation relation) =>
        relation switch
        {
            QuotationRelation.Same => "same words",
            QuotationRelation.Cut => "words left out",
            QuotationRelation.Reworded => "words changed",
            _ => "quoted by one, reported by the other",
        };

    /// <summary>How a statement is rendered.</summary>
    public static string Of(StatementKind kind) =>
        kind switch
        {
            StatementKind.Direct => "quoted",
            StatementKind.Mixed => "quoted in part",
            _ => "reported",
        };

    /// <summary>Whether a thing of the timeline is said to have happened.</summary>
    public static string Of(TimelineState state) =>
        state switch
        {
            TimelineState.Happened => "happened",
            TimelineState.Planned => "planned",
            TimelineState.Denied => "denied",
            _ => "possible",
        };

    /// <summary>How much of an article stands in another.</summary>
    public static string Of(CopyKind kind) =>
        kind switch
        {
            CopyKind.Whole => "the whole text",
            CopyKind.Edited => "the whole text, edited",
            _ => "passages",
        };

    /// <summary>What a block of a page is.</summary>
    public static string Of(BlockKind kind) =>
        kind switch
        {
            BlockKind.ListItem => "list item",
            BlockKind.Related => "related link",
            BlockKind.Popular => "popular list",
            BlockKind.Scroll => "scroll notice",
            BlockKind.Share => "share buttons",
            BlockKind.Pagination => "page numbers",
            _ => kind.ToString().ToLowerInvariant(),
        };

    /// <summary>A number with its noun: <c>1 article</c>, <c>3 articles</c>.</summary>
    public static string Count(int number, string noun) => $"{number} {noun}{(number == 1 ? "" : "s")}";
}
