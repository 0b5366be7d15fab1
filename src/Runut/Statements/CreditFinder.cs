using Runut.Text;

namespace Runut.Statements;

/// <summary>Finds the words by which an article says whence it has something.</summary>
/// <param name="text">The article's text.</param>
/// <param name="outlet">Name or host of the outlet, which is never credited itself; null where it is not known.</param>
internal sealed class CreditFinder(StatementText text, string? outlet)
{
    private readonly CreditList _found = new(outlet);

    /// <summary>The credits in document order; never the outlet itself.</summary>
    public List<Credit> Find()
    {
        var media = new MediumCredits(text, _found);
        var posts = new PostCredits(text, _found);
        DatelineCredit.Find(text, _found);
        for (var u = 0; u < text.Units.Count; u++)
        {
            var unit = text.Units[u];
            if (unit.End - unit.First <= 6 && u >= text.Units.Count - 3 && Closing(u, unit))
                continue;
            for (var i = unit.First; i < unit.End; i++)
            {
                if (text.QuotationAt(i) >= 0)
                    continue;
                if (text.Is(i, WordRole.Credit))
                    i = Math.Max(i, media.Cited(u, i));
                else if (IsTelling(i))
                    i = Math.Max(i, media.Told(u, i));
                else if (IsRunAt(unit, i))
                    i = Math.Max(i, media.Named(u, i + 2, unit.End, CreditBuild.Closing, "tayang di", known: true));
                else if (posts.MayStart(i))
                    i = Math.Max(i, posts.Read(u, i));
                else if (text.IsIn(i, WordList.Event))
                    Event(u, unit, i);
            }
        }
        return _found.Credits;
    }

    // "kepada CNN", "dalam wawancara dengan CNN".
    private bool IsTelling(int token) =>
        text.IsWord(token, "kepada")
        || (text.IsWord(token, "dengan") || text.IsWord(token, "bersama")) && text.IsWord(token - 1, "wawancara");

    // "Artikel ini telah tayang di Kompas.com".
    private bool IsRunAt(Unit unit, int token) =>
        text.IsWord(token, "tayang")
        && text.IsWord(token + 1, "di")
        && (text.IsWord(unit.First, "artikel") || text.IsWord(unit.First, "berita"));

    // "siaran pers", "keterangan tertulis", "jumpa pers".
    private void Event(int u, Unit unit, int at)
    {
        var before = at - 1;
        if (before < unit.First)
            return;
        var written = text[at].StartsWith("tertulis", StringComparison.OrdinalIgnoreCase) || text.IsIn(before, WordList.Release);
        if (!written && !text.IsIn(before, WordList.Conference))
            return;
        var words = text.Span(before, at + 1).Of(text.Text.Text);
        var kind = written ? OriginKind.WrittenStatement : OriginKind.PressConference;
        _found.Add(new Credit(words, kind, CreditBuild.Event, words.ToLowerInvariant(), u, before, at + 1));
    }

    // "ANTARA", "(Antara)", "Sumber: Reuters" on a line of their own.
    private bool Closing(int u, Unit unit)
    {
        var first = unit.First;
        while (first < unit.End && (text.Token(first).Kind == TokenKind.Punctuation || text.IsWord(first, "sumber")))
            first++;
        for (var end = unit.End; end > first; end--)
        {
            var span = text.Span(first, end);
            if (
                text.IsCapital(first)
                && Media.Of(span.Of(text.Text.Text)) is { Kind: not OriginKind.Post } medium
                && OnlyMarks(end, unit.End)
            )
            {
                if (!_found.IsOwn(medium.Name))
                    _found.Add(new Credit(medium.Name, medium.Kind, CreditBuild.Closing, "closing line", u, first, end));
                return true;
            }
        }
        return false;
    }

    private bool OnlyMarks(int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (text.Token(i).Kind == TokenKind.Word)
                return false;
        }
        return true;
    }
}
