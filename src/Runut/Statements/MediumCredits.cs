using Runut.Text;

namespace Runut.Statements;

/// <summary>Reads the names of media and agencies behind the words that credit them.</summary>
internal sealed class MediumCredits(StatementText text, CreditList found)
{
    /// <summary>Reads <c>dikutip dari X</c> with its cue at <paramref name="cue"/>; the last token of it, or -1 where no medium is named.</summary>
    public int Cited(int unitIndex, int cue)
    {
        var unit = text.Units[unitIndex];
        var build = Opens(unit, cue) ? CreditBuild.Opening : CreditBuild.Cited;
        var at = cue + 1;
        // "dalam The Guardian, dikutip Selasa (21/10)": the name stands before.
        if (text.Is(at, WordRole.Weekday) || text.IsWord(at, "pada") && text.Is(at + 1, WordRole.Weekday))
        {
            for (var i = cue - 1; i >= unit.First && i > cue - 12; i--)
            {
                if (text.IsIn(i, WordList.MediumPlace) && Named(unitIndex, i + 1, cue, build, "dikutip", known: true) > 0)
                    break;
            }
            return cue;
        }
        var cueText = text.CueText(cue);
        for (var i = at; i < unit.End && i < at + 4; i++)
        {
            // "dikutip detikINET dari Futurism": the outlet names itself first.
            if (text.IsWord(i, "dari"))
            {
                at = i + 1;
                cueText += " dari";
                break;
            }
            if (text.IsComma(i) && i > at)
                break;
        }
        return Named(unitIndex, at, unit.End, build, cueText, known: text.IsIn(cue, WordList.WeakCredit));
    }

    /// <summary>Reads <c>kepada X</c> and <c>wawancara dengan X</c>; the last token of it, or -1 where no medium is named.</summary>
    public int Told(int unitIndex, int cue) =>
        Named(
            unitIndex,
            cue + 1,
            text.Units[unitIndex].End,
            CreditBuild.Told,
            text.IsWord(cue, "kepada") ? "kepada" : "wawancara dengan",
            known: true
        );

    /// <summary>Reads the name of a medium in the tokens <c>[at, end)</c>.</summary>
    /// <param name="unit">Index of the unit.</param>
    /// <param name="at">Token behind the cue.</param>
    /// <param name="end">Token where reading ends.</param>
    /// <param name="build">How the credit stands in its sentence.</param>
    /// <param name="cue">The words that lead to the name.</param>
    /// <param name="known">True where only a medium of the word file counts.</param>
    /// <returns>The last token of the name, be it the outlet's own; -1 where there is none.</returns>
    public int Named(int unit, int at, int end, CreditBuild build, string cue, bool known)
    {
        var site = -1;
        for (; at < end && LinksTo(at); at++)
        {
            if (text.IsWord(at, "laman") || text.IsWord(at, "situs"))
                site = at;
            if (text.IsComma(at) && (text.Is(at + 1, WordRole.Weekday) || cue == "kepada"))
                return -1;
        }
        // "kepada kantor berita Rusia Interfax": a country may stand between.
        for (var first = at; first < end && first <= at + 1; first++)
        {
            for (var last = Math.Min(end, first + 6); last > first; last--)
            {
                if (!text.IsCapital(first) && text.Token(first).Kind != TokenKind.Address || text.QuotationAt(first) >= 0)
                    break;
                var written = WordsOf(first, last);
                if (Media.Of(written) is not { } medium)
                    continue;
                var own = found.IsOwn(medium.Name) || found.IsOwn(written);
                if (!own)
                    Add(medium.Name, medium.Kind, medium.Kind == OriginKind.Post ? CreditBuild.Post : build, cue, unit, first, last);
                return last - 1;
            }
        }
        return known || at >= end ? -1 : Unknown(unit, at, end, build, cue, site);
    }

    // A name that the word file does not know: the capitalised words and addresses.
    private int Unknown(int unit, int at, int end, CreditBuild build, string cue, int site)
    {
        var token = text.Token(at).Of(text.Text.Text);
        // "dikutip dariAFP": flattened pages lose the space before a link.
        if (token.StartsWith("dari", StringComparison.Ordinal) && token.Length > 6)
        {
            var rest = token[4..].ToString();
            var medium = Media.Of(rest);
            if (!found.IsOwn(rest) && char.IsUpper(rest[0]))
                Add(medium?.Name ?? rest, medium?.Kind ?? OriginKind.Medium, build, cue + " dari", unit, at, at + 1);
            return at;
        }
        var stop = at;
        while (
            stop < end
            && stop < at + 7
            && (text.IsCapital(stop) && !text.Is(stop, WordRole.Weekday) || text.Token(stop).Kind == TokenKind.Address)
        )
            stop++;
        // "dikutip ,Pernyataan itu": a word that is written small elsewhere, behind a hole where the name stood.
        if (stop == at || (stop == at + 1 && text.Is(stop, WordRole.Determiner)))
            return -1;
        // "laman resmi BMKG": the site is part of the name.
        var name = WordsOf(site >= 0 && text.IsWord(site + 1, "resmi") ? site : at, stop);
        if (!found.IsOwn(WordsOf(at, stop)))
            Add(name, OriginKind.Medium, build, cue, unit, at, stop);
        return stop - 1;
    }

    // True where only marks and links stand between the head of the sentence and the cue.
    private bool Opens(Unit unit, int cue)
    {
        for (var i = unit.First; i < cue; i++)
        {
            var link =
                text.IsComma(i)
                || text.IsMark(i, '-')
                || text.IsIn(i, WordList.Likewise)
                || text.IsWord(i, "yang")
                || text.Is(i, WordRole.Connector);
            if (!link)
                return false;
        }
        return true;
    }

    private bool LinksTo(int at) =>
        text.IsComma(at) || text.IsIn(at, WordList.MediumLink) || !text.IsCapital(at) && text.Is(at, WordRole.Generic | WordRole.Document);

    private void Add(string name, OriginKind kind, CreditBuild build, string cue, int unit, int first, int end) =>
        found.Add(new Credit(name, kind, build, cue, unit, first, end));

    private string WordsOf(int first, int end) => text.Span(first, end).Of(text.Text.Text);
}
