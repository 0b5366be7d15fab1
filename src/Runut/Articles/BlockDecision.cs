namespace Runut.Articles;

/// <summary>The way from a page to the model's numbers, the same in training and in use.</summary>
internal static class BlockDecision
{
    /// <summary>Probability from which a block is kept.</summary>
    public const float Threshold = 0.4f;

    /// <summary>The same for flattened pages.</summary>
    public const float FlattenedThreshold = 0.4f;

    /// <summary>The rows of the model's first stage.</summary>
    public static float[] RowsOf(Draft draft)
    {
        draft.Head ??= draft.Content.Tree is { } tree ? new PageHead(tree, draft.Findings) : null;
        return BlockFeatures.Of(draft, draft.Head?.Headline ?? (draft.Count > 0 ? draft[0] : null), draft.Head?.Data.Body);
    }
}
