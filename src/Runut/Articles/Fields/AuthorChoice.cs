namespace Runut.Articles.Fields;

/// <summary>Chooses the byline among the candidates that the model has weighed.</summary>
internal static class AuthorChoice
{
    /// <summary>How many times likelier than no byline people's names must be: a false author is worse than none.</summary>
    private const float People = 3;

    /// <summary>The same on flattened pages, where no software names anyone.</summary>
    private const float PeopleInLines = 2;

    /// <summary>The same for a handle, a desk, an agency or the outlet on pages of news, which name them on purpose.</summary>
    private const float News = 3;

    /// <summary>The same on other flattened pages.</summary>
    private const float InLines = 4;

    /// <summary>The same where readers see it as an author.</summary>
    private const float Seen = 12;

    /// <summary>The same in data alone: software puts them there.</summary>
    private const float Others = 26;

    private const AuthorEvidence Shown =
        AuthorEvidence.Property
        | AuthorEvidence.Relation
        | AuthorEvidence.Address
        | AuthorEvidence.ClassName
        | AuthorEvidence.Label
        | AuthorEvidence.UnderTitle;

    /// <summary>The likeliest candidate; null where no byline is likelier still, by what its kind asks for.</summary>
    /// <param name="candidates">The candidates.</param>
    /// <param name="probabilities">Their probabilities, and behind them that of no byline.</param>
    /// <param name="news">True for a page of news.</param>
    /// <param name="flattened">True for a flattened page.</param>
    /// <param name="outlets">Names of the outlet, squeezed.</param>
    public static AuthorCandidate? Of(
        IReadOnlyList<AuthorCandidate> candidates,
        float[] probabilities,
        bool news,
        bool flattened,
        IReadOnlyList<string> outlets
    )
    {
        AuthorCandidate? best = null;
        var most = 0f;
        for (var i = 0; i < candidates.Count; i++)
        {
            if (probabilities[i] > most)
                (best, most) = (candidates[i], probabilities[i]);
        }
        return best is not null && most > probabilities[^1] * OddsOf(best, news, flattened, outlets) ? best : null;
    }

    /// <summary>Gives the draft the byline and cuts the line that holds it and little else.</summary>
    public static void Take(Draft draft, AuthorCandidate chosen)
    {
        draft.Byline.AddRange(chosen.Names);
        if (
            chosen.Block >= 0
            && draft[chosen.Block].Length < 2 * chosen.Names.Sum(name => name.Length + 4)
            && draft.Why[chosen.Block] != "title"
        )
            draft.Cut(chosen.Block, BlockKind.Byline, "byline");
    }

    private static float OddsOf(AuthorCandidate candidate, bool news, bool flattened, IReadOnlyList<string> outlets) =>
        candidate.IsPerson && !outlets.Contains(Titles.Squeeze(candidate.Names[0])) ? (flattened ? PeopleInLines : People)
        : news ? News
        : flattened ? InLines
        : candidate.Block >= 0 && (candidate.Evidence & Shown) != AuthorEvidence.None ? Seen
        : Others;
}
