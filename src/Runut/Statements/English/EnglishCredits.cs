using Runut.Text;

namespace Runut.Statements.English;

/// <summary>Finds the words by which an English article says whence it has something: <c>told Reuters</c>, <c>as reported by AFP</c>, <c>Interfax reported</c>, <c>citing TASS</c>.</summary>
internal sealed class EnglishCredits(EnglishText text, string? outlet)
{
    private const int LongestName = 6;

    private readonly CreditList _found = new(outlet);

    /// <summary>The credits in document order; never the outlet itself.</summary>
    public List<Credit> Find()
    {
        DatelineCredit.Find(text.Text, _found);
        for (var u = 0; u < text.Text.Units.Count; u++)
        {
            var unit = text.Text.Units[u];
            for (var i = unit.First; i < unit.End; i++)
            {
                if (text.Text.QuotationAt(i) >= 0)
                    continue;
                if (text.IsWord(i, "told"))
                    Named(u, i + 1, unit.End, CreditBuild.Told, "told");
                else if (text.IsWord(i, "interview") && (text.IsWord(i + 1, "with") || text.IsWord(i + 1, "on")))
                    Named(u, i + 2, unit.End, CreditBuild.Told, "interview with");
                else if (
                    text.IsWord(i, "by")
                    && (
                        text.Word(i - 1).Need != EnglishNeed.None
                        || text.IsWord(i - 1, "quoted")
                        || text.IsWord(i - 1, "cited")
                        || text.IsWord(i - 1, "published")
                        || text.IsWord(i - 1, "obtained")
                    )
                )
                    Named(u, i + 1, unit.End, CreditBuild.Cited, $"{text.Text[i - 1].ToString().ToLowerInvariant()} by");
                else if (text.IsWord(i, "citing") || text.IsWord(i, "cited"))
                    Named(u, i + 1, unit.End, CreditBuild.Cited, text.Text[i].ToString().ToLowerInvariant());
                else if (text.IsWord(i, "according") && text.IsWord(i + 1, "to"))
                    Named(u, i + 2, unit.End, CreditBuild.Cited, "according to");
                else if (text.IsWord(i, "on") && text.IsCapital(i + 1))
                    Named(u, i + 1, unit.End, CreditBuild.Post, "on");
                else if (text.IsCue(i) && text.Word(i).Class is "speech" or "adding" || text.IsWord(i, "quoted"))
                    Reporting(u, i, unit.First);
            }
        }
        return _found.Credits;
    }

    // "Interfax reported", "the agency TASS quoted him as saying"
    private void Reporting(int unit, int cue, int from)
    {
        var subject = EnglishSubject.Before(text, from, cue);
        if (subject.First < 0)
            return;
        Named(unit, subject.First, subject.End, CreditBuild.Cited, text.Text[cue].ToString().ToLowerInvariant());
    }

    private void Named(int unit, int at, int end, CreditBuild build, string cue)
    {
        // "the state-run news agency KCNA", "Russian agency Interfax"
        for (var first = at; first < end && first < at + LongestName; first++)
        {
            if (text.IsComma(first) || text.IsBreak(first) || text.Is(first, EnglishRole.Pronoun))
                return;
            for (var last = Math.Min(end, first + LongestName); last > first && text.IsCapital(first); last--)
            {
                if (text.Text.Token(last - 1).Kind is TokenKind.Punctuation or TokenKind.Quote)
                    continue;
                var written = text.Text.Span(first, last).Of(text.Text.Text.Text);
                if (Media.Of(written) is not { } medium)
                    continue;
                if (build == CreditBuild.Post != (medium.Kind == OriginKind.Post))
                    return;
                if (!_found.IsOwn(medium.Name) && !_found.IsOwn(written))
                    _found.Add(new Credit(medium.Name, medium.Kind, build, cue, unit, first, last));
                return;
            }
            // "state television channel Rossiya 24": a name that the word file does not know, behind the word for what it is
            if (first > at && text.Is(first - 1, EnglishRole.Medium) && text.IsCapital(first) && build is not CreditBuild.Post)
            {
                var last = first + 1;
                while (
                    last < end
                    && (text.IsCapital(last) && !text.Is(last, EnglishRole.Calendar) || text.Text.Token(last).Kind == TokenKind.Number)
                )
                    last++;
                var name = text.Text.Span(first, last).Of(text.Text.Text.Text);
                if (!_found.IsOwn(name))
                    _found.Add(new Credit(name, OriginKind.Medium, build, cue, unit, first, last));
                return;
            }
        }
    }
}
