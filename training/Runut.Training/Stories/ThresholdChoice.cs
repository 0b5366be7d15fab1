using System.Globalization;

namespace Runut.Training.Stories;

/// <summary>
/// Chooses the threshold of a grouping. The score hardly changes over a wide range of thresholds, so which of them is best is a matter of
/// chance; the vertex of the parabola through all of them rests on the slopes on both sides and stays where it is.
/// </summary>
internal static class ThresholdChoice
{
    /// <summary>Evenly spaced.</summary>
    public static readonly double[] Thresholds = [.. Enumerable.Range(4, 13).Select(step => step / 20.0)];

    /// <summary>The threshold at the vertex.</summary>
    /// <param name="scores">The score under each of <see cref="Thresholds"/>.</param>
    public static double Vertex(double[] scores)
    {
        var middle = Thresholds.Average();
        var spread = Thresholds.Average(t => (t - middle) * (t - middle));
        double slope = 0,
            bend = 0,
            bends = 0;
        foreach (var (threshold, score) in Thresholds.Zip(scores))
        {
            // Evenly spaced thresholds make the straight and the bent part of the fit independent of each other.
            var away = threshold - middle;
            var bent = (away * away) - spread;
            slope += away * score / (spread * Thresholds.Length);
            bend += bent * score;
            bends += bent * bent;
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"threshold {threshold:0.00}: F1 {score:0.000}"));
        }
        return middle - (slope / (2 * bend / bends));
    }
}
