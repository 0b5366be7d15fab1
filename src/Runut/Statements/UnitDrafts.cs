namespace Runut.Statements;

/// <summary>The statements found in one unit so far; the builds of indirect speech add theirs here.</summary>
/// <param name="text">The article's text.</param>
/// <param name="unitIndex">Index of the unit in <see cref="StatementText.Units"/>.</param>
/// <param name="drafts">The drafts of the whole article; what is found goes to its end.</param>
internal sealed class UnitDrafts(StatementText text, int unitIndex, List<Draft> drafts)
{
    private readonly int _known = drafts.Count;

    /// <summary>The unit that is read.</summary>
    public Unit Unit { get; } = text.Units[unitIndex];

    /// <summary>What stands before the unit in its paragraph, or the whole paragraph before; null where something in it is a statement already.</summary>
    public (int First, int End)? Before
    {
        get
        {
            var first = unitIndex;
            while (first > 0 && text.Units[first - 1].Paragraph == text.Units[unitIndex - 1].Paragraph)
                first--;
            if (first == unitIndex || (drafts.Count > 0 && drafts[^1].Unit >= first))
                return null;
            for (var i = text.Units[first].First; i < Unit.First; i++)
            {
                if (text.QuotationAt(i) >= 0)
                    return null;
            }
            return (text.Units[first].First, Unit.First);
        }
    }

    /// <summary>True where nothing was added since reading began.</summary>
    public bool IsEmpty => drafts.Count == _known;

    /// <summary>The last statement, where it stands in this unit, be it a quotation or indirect.</summary>
    public Draft? Last => drafts.Count > 0 && drafts[^1].Unit == unitIndex ? drafts[^1] : null;

    /// <summary>Adds indirect speech with the content <c>[first, end)</c>, less the marks around it.</summary>
    /// <param name="first">First token of the content.</param>
    /// <param name="end">Token behind the content.</param>
    /// <param name="speaker">The words that name the speaker.</param>
    /// <param name="cue">Token of the reporting word.</param>
    /// <param name="next">Token where reading goes on.</param>
    /// <param name="rule">Name of the build, as the result tells it.</param>
    /// <param name="same">The draft whose speaker says this one too.</param>
    /// <param name="carrier">A medium between the outlet and the speaker.</param>
    /// <param name="nobody">True where nobody is meant to be named.</param>
    /// <returns>The token where reading goes on, always behind the cue; -1 where nothing is left between the marks.</returns>
    public int Add(
        int first,
        int end,
        SpeakerPhrase speaker,
        int cue,
        int next,
        string rule,
        Draft? same = null,
        SpeakerPhrase carrier = default,
        bool nobody = false
    )
    {
        first = ClauseStart.SkipMarks(text, first, end);
        end = ContentClause.Trim(text, first, end);
        if (first >= end)
            return -1;
        drafts.Add(
            new Draft
            {
                Kind = StatementKind.Indirect,
                Span = text.Span(first, end),
                Speaker = speaker,
                Cue = cue,
                Unit = unitIndex,
                Rule = rule,
                Confidence = 0.85,
                Same = same,
                Carrier = carrier == default ? SpeakerPhrase.None : carrier,
                Nobody = nobody,
            }
        );
        return Math.Max(next, cue + 1);
    }

    /// <summary>Notes who speaks (<c>Hal itu disampaikan Budi</c>) without a statement of its own.</summary>
    public void AddSilent(SpeakerPhrase speaker, int cue) =>
        drafts.Add(
            new Draft
            {
                Kind = StatementKind.Indirect,
                Span = text.Token(cue).Span,
                Speaker = speaker,
                Cue = cue,
                Unit = unitIndex,
                Rule = "tells who speaks",
                Silent = true,
            }
        );
}
