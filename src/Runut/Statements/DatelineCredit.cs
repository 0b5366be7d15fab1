namespace Runut.Statements;

/// <summary>The agency that stands in the dateline, from which the whole article is: <c>MATARAM, NTB (Antara) - …</c>, <c>KHASAN, Russia (Reuters) - …</c>.</summary>
internal static class DatelineCredit
{
    private const int LongestDateline = 14;

    /// <summary>Adds the credit where the first sentence opens with a dateline that names a medium.</summary>
    public static void Find(StatementText text, CreditList found)
    {
        if (text.Units.Count == 0)
            return;
        var unit = text.Units[0];
        for (var open = unit.First + 1; open < Math.Min(unit.End, unit.First + LongestDateline); open++)
        {
            if (!IsMark(text, open, '('))
                continue;
            var close = open + 1;
            while (close < unit.End && close < open + 5 && !IsMark(text, close, ')'))
                close++;
            if (
                close + 1 < unit.End
                && close > open + 1
                && IsMark(text, close, ')')
                && text[close + 1] is ['-' or '–' or '—' or '―', ..]
                && text.Span(open + 1, close).Of(text.Text.Text) is var name
                && Media.Of(name) is { Kind: not OriginKind.Post } medium
                && !found.IsOwn(medium.Name)
                && !found.IsOwn(name)
            )
                found.Add(new Credit(medium.Name, medium.Kind, CreditBuild.Closing, "dateline", 0, open + 1, close));
            return;
        }
    }

    private static bool IsMark(StatementText text, int token, char mark) => text[token] is [var only] && only == mark;
}
