using System.Collections.Immutable;
using Runut.Accounts;
using Runut.Statements;

namespace Runut.Formats.Html;

/// <summary>One utterance in the versions of several articles, side by side, with the words that differ marked.</summary>
internal static class QuotationCards
{
    /// <summary>Writes a card for each quotation.</summary>
    public static void Write(Markup html, Account account, AccountIndex index)
    {
        foreach (var quotation in account.Quotations)
        {
            html.Raw("<article class=\"quotation\"><h4>")
                .Text(quotation.Speaker)
                .Raw(" ")
                .Element("span", "chip", Labels.Of(quotation.Relation))
                .Raw("</h4>");
            if (quotation.FirstCarrier is { } first)
                html.Raw("<p class=\"note\">First carried by ").Text(index.Find(first)?.Outlet ?? first).Raw("</p>");
            html.Raw("<div class=\"versions\">");
            var words = quotation.Versions.Select(version => WordDifference.Words(version.Text)).ToImmutableArray();
            var changed = WordDifference.Mark(words);
            for (var i = 0; i < quotation.Versions.Length; i++)
                Version(html, quotation.Versions[i], words[i], changed[i], index);
            html.Raw("</div></article>\n");
        }
    }

    /// <summary>The way of a statement from its speaker through others to the outlet.</summary>
    public static void Chain(Markup html, string speaker, Statement? statement, string outlet)
    {
        html.Raw("<span class=\"chain\">").Text(speaker);
        foreach (var carrier in (statement?.Via ?? []).Reverse().Append(outlet))
            html.Raw(" <span role=\"img\" aria-label=\"through\">→</span> ").Text(carrier);
        html.Raw("</span>");
    }

    private static void Version(
        Markup html,
        Evidence version,
        ImmutableArray<string> words,
        ImmutableArray<bool> changed,
        AccountIndex index
    )
    {
        var article = index.Find(version.Article);
        var statement = index.Statement(version);
        html.Open("figure", ("class", statement?.Kind == StatementKind.Indirect ? "version indirect" : "version"))
            .Open("blockquote", ("lang", article?.Reading.Article.Language));
        for (var i = 0; i < words.Length; i++)
        {
            html.Raw(i > 0 ? " " : "");
            if (changed[i])
                html.Element("mark", "changed", words[i]);
            else
                html.Text(words[i]);
        }
        html.Raw("</blockquote><figcaption>");
        Chain(html, statement?.SpeakerName ?? "?", statement, article?.Outlet ?? version.Article);
        html.Raw(" ");
        if (index.Reference(version) is { } reference)
            html.Open("a", ("class", "ref"), ("href", $"#{reference.Anchor}")).Text($"[{reference}]").Raw("</a>");
        html.Raw("</figcaption></figure>");
    }
}
