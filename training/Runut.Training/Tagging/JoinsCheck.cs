using System.Globalization;
using Runut.Entities;
using Runut.Evaluation.Corpora;

namespace Runut.Training.Tagging;

/// <summary>
/// Measures the joining of names alone: the names that the project's own annotation marks are joined by the program, and every two writings of
/// one type in an article are compared with the annotated joins. What is found and what is missed in finding names plays no part.
/// </summary>
internal sealed class JoinsCheck(TextWriter misses)
{
    private int _gold;
    private int _found;
    private int _right;

    /// <summary>Measures on all articles whose joins are annotated.</summary>
    public static int Run(string data)
    {
        var check = new JoinsCheck(Console.Error);
        var articles = NameCorpora
            .Own(data)
            .Concat(NameCorpora.Check(data))
            .Where(a => a.Names.Length > 0 && a.Entities.Length == a.Names.Length)
            .ToList();
        foreach (var article in articles)
            check.Add(article);
        Console.WriteLine($"joins of the own annotation, {articles.Count} articles: {check}");
        return 0;
    }

    /// <summary>Joins the marked names of one article.</summary>
    public void Add(AnnotatedArticle article)
    {
        var names = article.Names.Select(name => NamesCheck.SpanOf(article.Text, name)).OfType<NameSpan>().ToList();
        var found = new Dictionary<int, string>();
        foreach (var entity in NameJoiner.Join(article.Text, names))
        {
            foreach (var mention in entity.Mentions)
                found[mention.Span.Start] = entity.Id;
        }
        var marks = article.Names.Zip(article.Entities).Where(mark => found.ContainsKey(mark.First.Span.Start)).ToList();
        var gold = PairsOf(article, marks.Select(mark => (mark.First, Entity: mark.Second.ToString(CultureInfo.InvariantCulture))));
        var joined = PairsOf(article, marks.Select(mark => (mark.First, Entity: found[mark.First.Span.Start])));
        _gold += gold.Count;
        _found += joined.Count;
        _right += gold.Intersect(joined).Count();
        foreach (var pair in gold.Except(joined).Order())
            misses.WriteLine($"    join missed\t{article.Id}\t{pair.Type}\t{pair.One}\t{pair.Other}");
        foreach (var pair in joined.Except(gold).Order())
            misses.WriteLine($"    join false\t{article.Id}\t{pair.Type}\t{pair.One}\t{pair.Other}");
    }

    /// <summary>The figures, in one line.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{_gold} pairs of writings, precision {(double)_right / Math.Max(1, _found):F4}, recall {(double)_right / Math.Max(1, _gold):F4}"
        );

    private static HashSet<(string Type, string One, string Other)> PairsOf(
        AnnotatedArticle article,
        IEnumerable<(AnnotatedName Name, string Entity)> marks
    )
    {
        var pairs = new HashSet<(string, string, string)>();
        foreach (var entity in marks.GroupBy(mark => (mark.Entity, mark.Name.Type)))
        {
            var writings = entity.Select(mark => mark.Name.Span.Of(article.Text.Text)).Distinct().Order(StringComparer.Ordinal).ToList();
            for (var i = 0; i < writings.Count; i++)
            {
                for (var j = i + 1; j < writings.Count; j++)
                    pairs.Add((entity.Key.Type, writings[i], writings[j]));
            }
        }
        return pairs;
    }
}
