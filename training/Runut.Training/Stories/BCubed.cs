namespace Runut.Training.Stories;

/// <summary>BCubed precision and recall (Bagga and Baldwin 1998), summed over articles; those undecided in the labels are left out.</summary>
internal readonly record struct BCubed(double PrecisionSum, double RecallSum, int Count)
{
    public double Precision => PrecisionSum / Count;

    public double Recall => RecallSum / Count;

    public double F1 => 2 * Precision * Recall / (Precision + Recall);

    public static BCubed operator +(BCubed one, BCubed other) =>
        new(one.PrecisionSum + other.PrecisionSum, one.RecallSum + other.RecallSum, one.Count + other.Count);

    /// <summary>Scores one closed set of articles.</summary>
    /// <param name="gold">Story of each article; null where it is undecided.</param>
    /// <param name="got">Group of each article.</param>
    public static BCubed Of(string?[] gold, int[] got)
    {
        var score = default(BCubed);
        for (var i = 0; i < gold.Length; i++)
        {
            if (gold[i] is null)
                continue;
            int same = 0,
                inGold = 0,
                inGot = 0;
            for (var j = 0; j < gold.Length; j++)
            {
                if (gold[j] is null)
                    continue;
                var together = gold[i] == gold[j];
                inGold += together ? 1 : 0;
                inGot += got[i] == got[j] ? 1 : 0;
                same += together && got[i] == got[j] ? 1 : 0;
            }
            score += new BCubed((double)same / inGot, (double)same / inGold, 1);
        }
        return score;
    }
}
