namespace Runut.Stories;

/// <summary>How likely two stories continue one another: logistic regression over what they have in common. Made by <c>./train stories</c>.</summary>
/// <param name="Bias">Log odds of stories with nothing in common on one day.</param>
/// <param name="Weights">In the order of <see cref="Names"/>.</param>
internal sealed record ThreadModel(float Bias, float[] Weights)
{
    /// <summary>Names of the features.</summary>
    public static readonly string[] Names = ["body", "other terms", "title", "names", "actors", "other actors", "days apart"];

    /// <summary>Beyond a week time says nothing: a matter that is taken up again after years is still that matter.</summary>
    private const int MostDays = 7;

    public static ThreadModel Read(BinaryReader reader)
    {
        var bias = reader.ReadSingle();
        var weights = new float[Names.Length];
        for (var i = 0; i < weights.Length; i++)
            weights[i] = reader.ReadSingle();
        return new ThreadModel(bias, weights);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Bias);
        foreach (var weight in Weights)
            writer.Write(weight);
    }

    /// <summary>Square roots: between a little in common and nothing lies more than between much and very much.</summary>
    public static double[] Features(StorySketch one, StorySketch other) =>
        [
            Math.Sqrt(one.Body.Cosine(other.Body)),
            // What is left without the one term that they share most: two matters of one man share little but his name.
            Math.Sqrt(Math.Max(0, one.Body.Cosine(other.Body) - one.Body.HeaviestShared(other.Body))),
            Math.Sqrt(one.Title.Cosine(other.Title)),
            Math.Sqrt(one.Names.Cosine(other.Names)),
            Math.Sqrt(one.Actors.Cosine(other.Actors)),
            Math.Sqrt(Math.Max(0, one.Actors.Cosine(other.Actors) - one.Actors.HeaviestShared(other.Actors))),
            Math.Log(1 + Math.Min(MostDays, DaysApart(one, other))),
        ];

    public double Likelihood(double[] features)
    {
        double sum = Bias;
        for (var i = 0; i < features.Length; i++)
            sum += Weights[i] * features[i];
        return 1 / (1 + Math.Exp(-sum));
    }

    private static int DaysApart(StorySketch one, StorySketch other) =>
        one is { First: { } first, Last: { } last } && other is { First: { } otherFirst, Last: { } otherLast }
            ? Math.Max(0, Math.Max(otherFirst - last, first - otherLast))
            : 0;
}
