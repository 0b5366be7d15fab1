using System.Collections.Immutable;

namespace Runut.Stories;

/// <summary>Title, day and place of a story from what its articles say.</summary>
internal static class StoryDescription
{
    public static Story Describe(string id, ImmutableArray<StoryProfile> articles)
    {
        var day = StoryDay.Of(articles);
        return new Story(id, TitleOf(Central(articles)), [.. articles.Select(a => a.Reading)], day, StoryPlace.Of(articles, day));
    }

    /// <summary>The article that is most like the others; of equals the one whose text comes first in the order of hashes.</summary>
    private static StoryProfile Central(ImmutableArray<StoryProfile> articles)
    {
        // Against the sum of the others it takes one comparison each.
        var best = articles[0];
        var nearest = double.NegativeInfinity;
        var sum = new Dictionary<uint, double>();
        foreach (var article in articles)
        {
            for (var i = 0; i < article.Body.Terms.Length; i++)
                sum[article.Body.Terms[i]] = sum.GetValueOrDefault(article.Body.Terms[i]) + article.Body.Weights[i];
        }
        foreach (var article in articles.OrderBy(a => a.Reading.Article.Hash, StringComparer.Ordinal))
        {
            double likeness = 0;
            for (var i = 0; i < article.Body.Terms.Length; i++)
                likeness += sum[article.Body.Terms[i]] * article.Body.Weights[i];
            likeness = Math.Round(likeness, 6);
            if (likeness > nearest && (article.Reading.Article.Title is not null || nearest == double.NegativeInfinity))
                (best, nearest) = (article, likeness);
        }
        return best;
    }

    private static string TitleOf(StoryProfile article)
    {
        var reading = article.Reading;
        return reading.Article.Title
            ?? (reading.Text.Sentences.Length > 0 ? reading.Text.Sentences[0].Span.Of(reading.Text.Text) : reading.Article.Id);
    }
}
