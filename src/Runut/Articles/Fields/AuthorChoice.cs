namespace Runut.Articles.Fields;

/// <summary>Chooses the byline among the candidates that the model has weighed.</summary>
internal static class AuthorChoice
{
    /// <summary>Least probability of people's names: below it the page is taken to name no author.</summary>
    private const float People = 0.4f;

    /// <summary>The same on flattened pages, where no markup speaks.</summary>
    private const float PeopleOnLines = 0.3f;

    /// <summary>Least probability of a handle, a desk, an agency or the outlet on pages of news, which name them on purpose.</summary>
    private const float News = 0.35f;

    /// <summary>Least probability of a handle or a desk elsewhere.</summary>
    private const float Others = 0.7f;

    /// <summary>Least probability of the outlet itself elsewhere: software puts it there.</summary>
    private const float Outlet = 0.9f;

    /// <summary>The likeliest candidate; null where none reaches the threshold of its kind.</summary>
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
            if (probabilities[i] > most && probabilities[i] >= ThresholdOf(candidates[i], news, flattened, outlets))
                (best, most) = (candidates[i], probabilities[i]);
        }
        return best;
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

    private static float ThresholdOf(AuthorCandidate candidate, bool news, bool flattened, IReadOnlyList<string> outlets)
    {
        var outlet = outlets.Contains(Titles.Squeeze(candidate.Names[0]));
        if (!outlet && candidate.IsPerson)
            return flattened ? PeopleOnLines : People;
        return news ? News
            : outlet ? Outlet
            : Others;
    }
}
