namespace Runut.Training.Stories;

/// <summary>Two articles with what is known of them.</summary>
/// <param name="Pool">The closed set of articles that they were labelled in; folds never part one.</param>
/// <param name="Features">See <see cref="Runut.Stories.PairFeatures"/>.</param>
/// <param name="Together">True where they tell one story.</param>
/// <param name="Weight">How much the pair counts.</param>
internal sealed record Pair(string Pool, float[] Features, bool Together, float Weight);
