namespace Runut.Statements.English;

/// <summary>Reads who said what in an English text, through whom: the same statements as of an Indonesian one, by the rules of English.</summary>
internal static class EnglishStatements
{
    private const int LongestDateline = 14;

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
            for (var i = Dateline(text, unit, u); i < unit.End; )
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

    // "KHASAN, Russia (Reuters) - The train …": the place in capitals at the head of the article is no part of what is said.
    private static int Dateline(EnglishText text, Unit unit, int index)
    {
        if (index > 1 || !text.IsLetters(unit.First) || text.Text[unit.First].ContainsAnyInRange('a', 'z'))
            return unit.First;
        for (var i = unit.First; i < unit.End && i < unit.First + LongestDateline; i++)
        {
            if (text.IsBreak(i) && text.Text.Text.Text[text.Text.Token(i).Start] is '-' or '–' or '—' or '―')
                return i + 1;
        }
        return unit.First;
    }
}
