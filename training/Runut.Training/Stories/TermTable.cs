using Runut.Articles;
using Runut.Stories;
using Runut.Text;

namespace Runut.Training.Stories;

/// <summary>Counts in how many articles each term stands.</summary>
internal static class TermTable
{
    /// <summary>Terms in fewer articles are weighed as unknown ones.</summary>
    private const int LeastArticles = 3;

    /// <summary>Writes the table as <see cref="TermWeights.Read"/> expects it. A term of two languages takes the weight of the one where it is more common.</summary>
    public static void Write(BinaryWriter writer, IEnumerable<List<Article>> collections)
    {
        var weights = new SortedDictionary<uint, double>();
        var unknown = 0.0;
        foreach (var articles in collections)
        {
            var counts = new Dictionary<uint, int>();
            foreach (var article in articles)
            {
                var text = Segmenter.Segment($"{article.Title}\n{article.Text}");
                var terms = new HashSet<uint>();
                foreach (var token in text.Tokens)
                {
                    if (token.Kind is TokenKind.Word or TokenKind.Number && token.End - token.Start >= 2)
                        terms.Add(TermWeights.TermOf(token.Of(text.Text)));
                }
                foreach (var term in terms)
                    counts[term] = counts.GetValueOrDefault(term) + 1;
            }
            double Weight(int count) => Math.Log((articles.Count + 1.0) / (count + 0.5));
            unknown = Math.Max(unknown, Weight(LeastArticles - 1));
            foreach (var (term, count) in counts)
            {
                if (count >= LeastArticles)
                    weights[term] = Math.Min(weights.GetValueOrDefault(term, double.MaxValue), Weight(count));
            }
        }
        writer.Write(weights.Count);
        writer.Write(Step(unknown));
        foreach (var term in weights.Keys)
            writer.Write(term);
        foreach (var weight in weights.Values)
            writer.Write(Step(weight));
    }

    private static byte Step(double weight) => (byte)Math.Clamp(Math.Round(weight * TermWeights.Steps), 0, 255);
}
