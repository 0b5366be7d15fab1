using System.Globalization;
using Runut.Entities;
using Runut.Evaluation;
using Runut.Evaluation.Corpora;
using Runut.Text;

namespace Runut.Training.Tagging;

/// <summary>
/// Measures the reading of names on articles of the project's own annotation: the tagger alone, the mentions with the rules behind it, and the
/// entities as the scoreboard counts them. Where the joins of an article are not annotated, its marked names are joined by the program's own
/// rules, so that only the loss in finding names shows.
/// </summary>
internal sealed class NamesCheck(TextWriter misses)
{
    private static readonly string[] Labels = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"];
    private readonly EntityScore _tagged = new();
    private readonly EntityScore _mended = new();
    private int _gold;
    private int _found;
    private int _right;
    private int _whole;

    /// <summary>Reads one article with a tagger that did not learn from it.</summary>
    public void Add(AnnotatedArticle article, NameTagger tagger)
    {
        var labels = new byte[article.Text.Tokens.Length];
        tagger.Tag(article.Text, LabelSource.Runut, labels);
        var entities = EntityReader.Read(article.Text, [], tagger);
        var read = article with
        {
            Names = [.. entities.SelectMany(e => e.Mentions.Select(mention => new AnnotatedName(mention.Span, TypeOf(e.Type))))],
        };
        foreach (var ((want, have), span) in article.Sentences().Zip(read.Sentences()).Zip(article.Text.Sentences))
        {
            _tagged.Add(want.Labels, [.. labels[span.FirstToken..span.EndToken].Select(l => Labels[l])]);
            _mended.Add(want.Labels, have.Labels);
        }
        foreach (var name in read.Names.Except(article.Names))
            misses.WriteLine($"    false\t{article.Id}\t{name.Type}\t{name.Span.Of(article.Text.Text)}");
        foreach (var name in article.Names.Except(read.Names))
            misses.WriteLine($"    missed\t{article.Id}\t{name.Type}\t{name.Span.Of(article.Text.Text)}");
        Compare(article, GoldEntities(article), [.. entities.Select(e => Written(e.Type, e.Mentions.Select(m => m.Text)))]);
    }

    /// <summary>The figures, in one line.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"tagger F1 {_tagged.F1:F4}, with the rules {_mended.F1:F4}, entities F1 {2.0 * _right / Math.Max(1, _gold + _found):F4}, aliases whole {(double)_whole / Math.Max(1, _right):F4}"
        );

    private void Compare(AnnotatedArticle article, List<WrittenEntity> gold, List<WrittenEntity> found)
    {
        var pairs = EntityPairs.Of(gold, found);
        _gold += gold.Count;
        _found += found.Count;
        _right += pairs.Count;
        foreach (var (i, j) in pairs)
        {
            if (gold[i].Writings.SetEquals(found[j].Writings))
                _whole++;
            else
                misses.WriteLine($"    aliases\t{article.Id}\t{Show(gold[i])}\t{Show(found[j])}");
        }
        for (var i = 0; i < gold.Count; i++)
        {
            if (!pairs.Exists(pair => pair.Gold == i))
                misses.WriteLine($"    entity missed\t{article.Id}\t{gold[i].Type}\t{Show(gold[i])}");
        }
        for (var j = 0; j < found.Count; j++)
        {
            if (!pairs.Exists(pair => pair.Found == j))
                misses.WriteLine($"    entity false\t{article.Id}\t{found[j].Type}\t{Show(found[j])}");
        }
    }

    private static List<WrittenEntity> GoldEntities(AnnotatedArticle article)
    {
        if (article.Entities.Length < article.Names.Length)
            return
            [
                .. NameJoiner
                    .Join(article.Text, [.. article.Names.Select(name => SpanOf(article.Text, name)).OfType<NameSpan>()])
                    .Select(e => Written(e.Type, e.Mentions.Select(m => m.Text))),
            ];
        return
        [
            .. article
                .Names.Zip(article.Entities)
                .GroupBy(pair => pair.Second)
                .Select(group =>
                    Written(TypeOf(group.First().First.Type), group.Select(pair => pair.First.Span.Of(article.Text.Text).ToString()))
                ),
        ];
    }

    internal static NameSpan? SpanOf(SegmentedText text, AnnotatedName name)
    {
        var (first, end) = (text.TokenAt(name.Span.Start), text.TokenAt(name.Span.End - 1) + 1);
        return end <= first || end > text.Tokens.Length
            ? null
            : new NameSpan(
                first,
                end,
                TypeOf(name.Type),
                Math.Max(0, name.Span.Start - text.Tokens[first].Start),
                Math.Max(0, text.Tokens[end - 1].End - name.Span.End)
            );
    }

    private static WrittenEntity Written(EntityType type, IEnumerable<string> writings) =>
        new(TypeOf(type), [.. writings.Select(Measure.Norm)]);

    private static string Show(WrittenEntity entity) => string.Join(", ", entity.Writings.Order(StringComparer.Ordinal));

    private static string TypeOf(EntityType type) =>
        type switch
        {
            EntityType.Person => "PER",
            EntityType.Organisation => "ORG",
            _ => "LOC",
        };

    private static EntityType TypeOf(string type) =>
        type switch
        {
            "PER" => EntityType.Person,
            "ORG" => EntityType.Organisation,
            _ => EntityType.Place,
        };
}
