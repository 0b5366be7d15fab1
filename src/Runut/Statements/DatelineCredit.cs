namespace Runut.Statements;

/// <summary>The agency that stands in the dateline, from which the whole article is: <c>MATARAM, NTB (Antara) - …</c>, <c>KHASAN, Russia (Reuters) - …</c>.</summary>
internal static class DatelineCredit
{
    /// <summary>Adds the credit where the first sentence opens with a dateline that names a medium.</summary>
    public static void Find(StatementText text, CreditList found)
    {
        if (
            text.Units.Count > 0
            && text.DatelineOf(text.Units[0])?.Bracket(text.Text.Text) is { } bracket
            && bracket.Of(text.Text.Text) is var name
            && Media.Of(name) is { Kind: not OriginKind.Post } medium
            && !found.IsOwn(medium.Name)
            && !found.IsOwn(name)
        )
        {
            var first = text.Text.TokenAt(bracket.Start);
            found.Add(new Credit(medium.Name, medium.Kind, CreditBuild.Closing, "dateline", 0, first, text.Text.TokenAt(bracket.End)));
        }
    }
}
