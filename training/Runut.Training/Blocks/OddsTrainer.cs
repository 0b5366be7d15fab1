using Runut.Articles;
using Runut.Learning;

namespace Runut.Training.Blocks;

/// <summary>Learns the weights of <see cref="BlockOdds"/>: logistic regression over hashed tokens with AdaGrad steps (Duchi, Hazan and Singer 2011).</summary>
internal static class OddsTrainer
{
    private const int LeastSites = 3;
    private const int Passes = 5;
    private const float Rate = 0.15f;
    private const float Penalty = 3e-3f;

    /// <summary>The slots of the tokens of each block of a page.</summary>
    public static int[][] TokensOf(Draft draft)
    {
        var rows = new int[draft.Count][];
        var slots = new List<int>();
        var tokens = new List<uint>();
        var element = new List<uint>();
        for (var i = 0; i < rows.Length; i++)
        {
            tokens.Clear();
            BlockTokens.OfText(draft[i], tokens);
            slots.Clear();
            slots.AddRange(tokens.Select(token => HashedWeights.SlotOf(token)));
            var steps = 0;
            for (var up = draft.Content.Blocks[i].Node; up > 0; up = draft.Content.Tree!.Parent(up), steps++)
            {
                element.Clear();
                BlockTokens.OfElement(draft.Content.Tree!, up, element);
                slots.AddRange(element.Select(token => HashedWeights.SlotOf(token, BlockTokens.GroupOf(steps))));
            }
            rows[i] = [.. slots];
        }
        return rows;
    }

    /// <summary>Learns from pages; tokens that stand on fewer than three sites tell of those sites alone and are left out.</summary>
    public static HashedWeights Train(IReadOnlyList<LabelledPage> pages)
    {
        var sites = new byte[HashedWeights.Slots];
        foreach (var site in pages.GroupBy(page => page.Site))
        {
            foreach (var slot in site.SelectMany(page => page.Tokens).SelectMany(slots => slots).Distinct())
                sites[slot] = (byte)Math.Min(250, sites[slot] + 1);
        }
        var weights = new float[HashedWeights.Slots];
        var squares = new float[HashedWeights.Slots];
        Array.Fill(squares, 1f);
        var random = new Random(5);
        var order = Enumerable.Range(0, pages.Count).ToArray();
        for (var pass = 0; pass < Passes; pass++)
        {
            random.Shuffle(order);
            foreach (var p in order)
            {
                var page = pages[p];
                for (var i = 0; i < page.Labels.Length; i++)
                {
                    var sum = 0f;
                    foreach (var slot in page.Tokens[i])
                        sum += weights[slot];
                    var weight = MathF.Sqrt(page.Weights[i]);
                    var slope = weight * ((1 / (1 + MathF.Exp(-sum))) - (page.Labels[i] ? 1 : 0));
                    if (Math.Abs(slope) < 1e-3f)
                        continue;
                    foreach (var slot in page.Tokens[i])
                    {
                        if (sites[slot] < LeastSites)
                            continue;
                        var step = slope + (Penalty * weights[slot]);
                        squares[slot] += step * step;
                        weights[slot] -= Rate * step / MathF.Sqrt(squares[slot]);
                    }
                }
            }
        }
        return HashedWeights.Of(weights);
    }
}
