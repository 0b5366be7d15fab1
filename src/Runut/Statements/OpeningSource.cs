using Runut.Text;

namespace Runut.Statements;

/// <summary>
/// A medium or document at the head of a sentence in which nobody else speaks: <c>Dilansir SCMP, Jumat (17/10), …</c>,
/// <c>Berdasarkan riset CDC, …</c>. What follows is what it says itself.
/// </summary>
internal sealed class OpeningSource(StatementText text, UnitDrafts found)
{
    /// <summary>Reads the sentence, whose tokens are <c>[from, end)</c>.</summary>
    public void Read(int from, int end)
    {
        var at = from;
        while (at < end && (text.IsComma(at) || text.IsMark(at, '-')))
            at++;
        if (at >= end)
            return;
        var based = text.IsIn(at, WordList.Basis);
        if (!based && !text.IsIn(at, WordList.Citation))
            return;
        var cue = at++;
        if (text.IsComma(at))
            return;
        // "Dilansir detikINET dari Reuters": the outlet names itself first.
        if (text.IsWord(at + 1, "dari") && !text.IsIn(at, WordList.SourceLink) && !text.Is(at, WordRole.Document | WordRole.Generic))
            at += 2;
        var document = false;
        while (at < end && (text.IsIn(at, WordList.SourceLink) || text.Is(at, WordRole.Document | WordRole.Generic) && !text.IsCapital(at)))
        {
            document |= text.Is(at, WordRole.Document);
            at++;
        }
        if (at >= end || !text.IsCapital(at) && text.Token(at).Kind != TokenKind.Address || based && !document)
            return;
        var after = at;
        while (
            after < end
            && !text.IsComma(after)
            && !text.IsMark(after, '(')
            && !text.Is(after, WordRole.Weekday)
            && !text.IsWord(after, "pada")
            && !text.IsWord(after, "di")
        )
            after++;
        if (after - at is 0 or > 10)
            return;
        var name = text.NameStarting(at) is { } whole && whole.End == after ? whole.Entity : null;
        var content = after;
        while (content < end && !text.IsComma(content))
            content++;
        content = ContentClause.SkipCommas(text, content, end);
        if (text.Is(content, WordRole.Weekday) && text.IsMark(content + 1, '('))
        {
            // "Dilansir Reuters, Sabtu (16/2) rencana itu …": without a comma behind the day.
            var closed = TimeAdjunct.Behind(text, content, end);
            content = text.IsMark(closed - 1, ')') && !text.IsComma(closed) ? closed : content;
        }
        // The date of the report is no content.
        while (
            content < end
            && (text.Is(content, WordRole.Weekday) || text.Token(content).Kind == TokenKind.Number)
            && NextComma(content, end) is var comma and > 0
            && comma - content <= 8
        )
            content = ContentClause.SkipCommas(text, comma, end);
        var last = ContentClause.End(text, content, end);
        if (last - content >= 3 && ContentClause.HasPredicate(text, content, last))
            found.Add(
                content,
                last,
                new SpeakerPhrase(name is null ? SpeakerForm.Capitals : SpeakerForm.Name, at, after, name),
                cue,
                end,
                based ? "document" : "medium on its own account"
            );
    }

    private int NextComma(int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (text.IsComma(i))
                return i;
        }
        return -1;
    }
}
