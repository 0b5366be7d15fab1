using Runut.Accounts;
using Runut.Readings;
using Runut.Statements;

namespace Runut.Formats.Html;

/// <summary>Every statement of the story by speaker, with the chain through which each outlet has it.</summary>
internal static class SpeakerList
{
    private const int OpenSpeakers = 3;

    /// <summary>Writes the speakers, those with most statements first.</summary>
    public static void Write(Markup html, Account account, AccountIndex index)
    {
        var speakers = account
            .Story.Articles.SelectMany(reading => reading.Statements.Select(statement => (Reading: reading, Statement: statement)))
            .GroupBy(said => said.Statement.SpeakerName ?? "Nobody named", StringComparer.Ordinal)
            .OrderByDescending(speaker => speaker.Count())
            .ThenBy(speaker => speaker.Key, StringComparer.Ordinal)
            .ToList();
        for (var i = 0; i < speakers.Count; i++)
        {
            html.Open("details", ("open", i < OpenSpeakers ? "" : null))
                .Raw("<summary>")
                .Element("b", null, speakers[i].Key)
                .Text($" {Labels.Count(speakers[i].Count(), "statement")}")
                .Raw("</summary><ul class=\"said\">");
            foreach (var (reading, statement) in speakers[i])
                Said(html, speakers[i].Key, reading, statement, index);
            html.Raw("</ul></details>\n");
        }
    }

    private static void Said(Markup html, string speaker, Reading reading, Statement statement, AccountIndex index)
    {
        var reference = index.Reference(new Evidence(reading.Article.Id, statement.Span, statement.Text));
        html.Raw("<li>")
            .Open("a", ("href", $"#{reference?.Anchor}"), ("lang", reading.Article.Language))
            .Element(statement.Kind == StatementKind.Indirect ? "span" : "q", null, statement.Text)
            .Raw("</a> <span class=\"note\">")
            .Text($"{Labels.Of(statement.Kind)}{(statement.Cue is { } cue ? $", {cue}" : "")}: ");
        QuotationCards.Chain(html, speaker, statement, index.Find(reading.Article.Id)?.Outlet ?? reading.Article.Id);
        html.Raw("</span> ").Open("a", ("class", "ref"), ("href", $"#{reference?.Anchor}")).Text($"[{reference}]").Raw("</a></li>");
    }
}
