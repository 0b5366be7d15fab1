using System.Globalization;
using Runut.Accounts;

namespace Runut.Formats.Html;

/// <summary>Text that articles of the story share.</summary>
internal static class CopyList
{
    /// <summary>Writes a line for each pair, and links to the first sentence of each shared passage.</summary>
    public static void Write(Markup html, Account account, AccountIndex index)
    {
        html.Raw("<ul class=\"copies\">");
        foreach (var copy in account.Copies)
        {
            if (index.Find(copy.From) is not { } from || index.Find(copy.To) is not { } to)
                continue;
            html.Raw("<li>")
                .Element("b", null, $"{from.Outlet} [{from.Number}]")
                .Text(copy.DirectionKnown ? " stands also in " : " shares text with ")
                .Element("b", null, $"{to.Outlet} [{to.Number}]")
                .Text($": {Labels.Of(copy.Kind)}, {Math.Round(copy.Share * 100).ToString(CultureInfo.InvariantCulture)} % of its words")
                .Text(copy.Evidence.Length > 0 ? $" ({copy.Evidence})" : "")
                .Raw("<br><span class=\"note\">passages: ");
            foreach (var passage in copy.Passages)
            {
                var a = index.Reference(new Evidence(copy.From, passage.From, ""))!.Value;
                var b = index.Reference(new Evidence(copy.To, passage.To, ""))!.Value;
                html.Open("a", ("href", $"#{a.Anchor}"))
                    .Text($"[{a}]")
                    .Raw("</a> = ")
                    .Open("a", ("href", $"#{b.Anchor}"))
                    .Text($"[{b}]")
                    .Raw("</a> ");
            }
            html.Raw("</span></li>");
        }
        html.Raw("</ul>\n");
    }
}
