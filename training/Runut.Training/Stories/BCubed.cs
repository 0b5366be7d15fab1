namespace Runut.Training.Stories;

/// <summary>BCubed precision and recall (Bagga and Baldwin 1998), articles undecided in the labels left out.</summary>
internal sealed class BCubed
{
    private double _precision;
    private double _recall;
    private int _count;

    public double Precision => _precision / _count;

    public double Recall => _recall / _count;

    public double F1 => 2 * Precision * Recall / (Precision + Recall);

    /// <param name="gold">Story of each article; null where it is undecided.</param>
    /// <param name="got">Group of each article.</param>
    public void Add(string?[] gold, int[] got)
    {
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
            _precision += (double)same / inGot;
            _recall += (double)same / inGold;
            _count++;
        }
    }
}
