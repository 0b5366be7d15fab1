namespace Runut.Statements;

/// <summary>
/// Finds reported speech without quotation marks. Each build of the language has a class of its own, which gets the token of the cue, the
/// token where its clause begins and the end of what may be read, and gives the token where reading goes on, or -1 where it is no statement.
/// </summary>
internal sealed class IndirectSpeech(StatementText text, int unitIndex, List<Draft> drafts)
{
    private readonly UnitDrafts _found = new(text, unitIndex, drafts);

    /// <summary>Reads the tokens <c>[from, end)</c> of the unit, none of which belongs to a quotation's attribution.</summary>
    public void Read(int from, int end)
    {
        var before = new CueBeforeClause(text, _found);
        var inside = new CueInsideClause(text, _found);
        var passive = new PassiveCue(text, _found);
        if (from == _found.Unit.First)
            from = text.BehindDateline(_found.Unit);
        var start = from;
        for (var i = from; i < end; i++)
        {
            if (text.QuotationAt(i) >= 0)
                continue;
            var next = text.IsMenurut(i)
                ? inside.According(i, start, end)
                : text.Form(i) switch
                {
                    CueForm.Active => before.Read(i, start, end),
                    CueForm.Bare => inside.Read(i, start, end),
                    CueForm.Passive => passive.Read(i, start, end),
                    _ => -1,
                };
            if (next > i)
            {
                i = next - 1;
                start = next;
            }
        }
        if (_found.IsEmpty && !text.Is(from, WordRole.Joiner))
            new OpeningSource(text, _found).Read(from, end);
    }
}
