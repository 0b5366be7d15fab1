using Runut.Text;

namespace Runut.Statements;

/// <summary>What stands before a clause without belonging to it: marks, and words that only lead in.</summary>
internal static class ClauseStart
{
    /// <summary>The first token from <paramref name="from"/> on that is no comma or dash; at most <paramref name="end"/>.</summary>
    public static int SkipMarks(StatementText text, int from, int end)
    {
        while (from < end && (text.IsComma(from) || text.IsMark(from, '-') || text.IsMark(from, '–')))
            from++;
        return from;
    }

    /// <summary>True where the tokens <c>[from, end)</c> say nothing themselves and only lead in to what follows: <c>Namun hal itu, …</c>.</summary>
    public static bool IsLeadIn(StatementText text, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (
                !text.Is(i, WordRole.Connector | WordRole.Adverb | WordRole.Determiner | WordRole.Opener)
                && !text.IsComma(i)
                && !text.IsIn(i, WordList.LeadIn)
            )
                return end - from <= 3 && !ContentClause.HasPredicate(text, from, end) && text.Is(from, WordRole.Connector);
        }
        return true;
    }

    /// <summary>True where the tokens <c>[from, end)</c> hold no word, number or address.</summary>
    public static bool IsOnlyMarks(StatementText text, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (text.Token(i).Kind is TokenKind.Word or TokenKind.Number or TokenKind.Address)
                return false;
        }
        return true;
    }
}
