namespace Runut.Statements.English;

/// <summary>Reads who said what in an English text, through whom: the same statements as of an Indonesian one, by the rules of English.</summary>
internal static class EnglishStatements
{
    /// <summary>The statements and credits of a text, in document order.</summary>
    public static (List<Draft> Drafts, List<Credit> Credits) Read(StatementText source, string? outlet)
    {
        var text = new EnglishText(source);
        var drafts = new List<Draft>();
        var taken = new bool[text.Count];
        var quoted = new EnglishDirect(text, drafts, taken);
        for (var u = 0; u < source.Units.Count; u++)
        {
            var known = drafts.Count;
            quoted.Read(u);
            var unit = source.Units[u];
            for (var i = source.BehindDateline(unit); i < unit.End; )
            {
                var end = i;
                while (end < unit.End && !taken[end])
                    end++;
                if (end > i)
                    new EnglishIndirect(text, u, drafts).Read(i, end);
                i = Math.Max(end, i + 1);
            }
            drafts.Sort(known, drafts.Count - known, Comparer<Draft>.Create((a, b) => a.Span.CompareTo(b.Span)));
        }
        new EnglishSpeakers(text).Resolve(drafts);
        return (drafts, new EnglishCredits(text, outlet).Find());
    }
}
