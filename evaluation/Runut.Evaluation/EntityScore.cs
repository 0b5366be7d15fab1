namespace Runut.Evaluation;

/// <summary>
/// F1 of names by the rules of conlleval (CoNLL-2000/2002/2003): a name counts where its words and its type are all right; an <c>I-</c> behind
/// another type or <c>O</c> opens a name.
/// </summary>
public sealed class EntityScore
{
    private int _right;
    private int _found;
    private int _gold;

    /// <summary>Part of the found names that is right.</summary>
    public double Precision => _found == 0 ? 0 : (double)_right / _found;

    /// <summary>Part of the names that was found.</summary>
    public double Recall => _gold == 0 ? 0 : (double)_right / _gold;

    /// <summary>The harmonic mean of the two.</summary>
    public double F1 => _right == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Counts one sentence.</summary>
    public void Add(IReadOnlyList<string> gold, IReadOnlyList<string> found)
    {
        var (want, have) = (Chunks(gold), Chunks(found));
        _gold += want.Count;
        _found += have.Count;
        want.IntersectWith(have);
        _right += want.Count;
    }

    private static HashSet<(int Start, int End, string Type)> Chunks(IReadOnlyList<string> labels)
    {
        var chunks = new HashSet<(int, int, string)>();
        var start = -1;
        var type = "";
        for (var i = 0; i <= labels.Count; i++)
        {
            var label = i < labels.Count ? labels[i] : "O";
            var inside = label.Length > 2;
            var opens = inside && (label[0] == 'B' || start < 0 || label[2..] != type);
            if (start >= 0 && (!inside || opens))
            {
                chunks.Add((start, i, type));
                start = -1;
            }
            if (opens)
                (start, type) = (i, label[2..]);
        }
        return chunks;
    }
}
