using Runut.Articles;

namespace Runut.Evaluation;

/// <summary>Body, title, authors and date of pages against gold.</summary>
internal static class PageScorer
{
    /// <summary>Scores the pages of a JSONL file.</summary>
    public static Scores Score(string pages, string gold)
    {
        var scores = new Scores();
        var got = new Dictionary<string, Article>(StringComparer.Ordinal);
        foreach (var article in Run.Articles(pages))
            got[article.Id] = article;
        var lines = GoldFile.Lines(gold);
        Bodies(scores, lines, got);
        Snippets(scores, lines, got);
        Fields(scores, lines, got);
        return scores;
    }

    private static void Bodies(Scores scores, List<System.Text.Json.JsonElement> gold, Dictionary<string, Article> got)
    {
        double precision = 0,
            recall = 0,
            wordF1 = 0;
        int exact = 0,
            count = 0,
            inserts = 0,
            left = 0;
        foreach (var page in gold)
        {
            var body = page.Strings("body") is { } paragraphs ? string.Join('\n', paragraphs) : page.String("body");
            if (string.IsNullOrEmpty(body))
                continue;
            var id = page.String("id")!;
            var text = got.GetValueOrDefault(id)?.Text;
            List<string> have = Measure.Words(text),
                want = Measure.Words(body);
            Dictionary<string, int> x = Measure.Shingles(have),
                y = Measure.Shingles(want);
            var right = Measure.Shared(x, y);
            precision += x.Count > 0 ? (double)right / x.Values.Sum() : 0;
            recall += y.Count > 0 ? (double)right / y.Values.Sum() : 0;
            exact += have.SequenceEqual(want) ? 1 : 0;
            var f1 = Measure.F1(Measure.Shared(Measure.Count(have), Measure.Count(want)), have.Count, want.Count);
            wordF1 += f1;
            count++;
            if (f1 < 0.9)
                scores.Miss("body", id, f1.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture));
            foreach (var insert in page.Strings("inserts") ?? [])
            {
                inserts++;
                if (!Measure.Norm(text).Contains(Measure.Norm(insert), StringComparison.Ordinal))
                    continue;
                left++;
                scores.Miss("insert left", id, insert);
            }
        }
        if (count == 0)
            return;
        scores.Add("body.shingleF1", Measure.Harmonic(precision / count, recall / count), count);
        scores.Add("body.precision", precision / count, count);
        scores.Add("body.recall", recall / count, count);
        scores.Add("body.wordF1", wordF1 / count, count);
        scores.Add("body.exact", (double)exact / count, count);
        if (inserts > 0)
            scores.Add("inserts.cut", 1 - (double)left / inserts, inserts);
    }

    private static void Snippets(Scores scores, List<System.Text.Json.JsonElement> gold, Dictionary<string, Article> got)
    {
        int right = 0,
            wrong = 0,
            all = 0;
        foreach (var page in gold)
        {
            var text = Measure.Norm(got.GetValueOrDefault(page.String("id")!)?.Text);
            right += (page.Strings("with_") ?? []).Count(snippet => text.Contains(Measure.Norm(snippet), StringComparison.Ordinal));
            wrong += (page.Strings("without") ?? []).Count(snippet => text.Contains(Measure.Norm(snippet), StringComparison.Ordinal));
            all += (page.Strings("with_") ?? []).Count;
        }
        if (all > 0)
            scores.Add("snippets.F1", Measure.F1(right, right + wrong, all), all);
    }

    private static void Fields(Scores scores, List<System.Text.Json.JsonElement> gold, Dictionary<string, Article> got)
    {
        int titles = 0,
            titlesRight = 0,
            authors = 0,
            authorsRight = 0,
            authorless = 0,
            falseAuthors = 0,
            dates = 0,
            datesRight = 0;
        foreach (var page in gold)
        {
            var id = page.String("id")!;
            var article = got.GetValueOrDefault(id);
            var byline = article?.Byline.IsDefault == false ? article.Byline : [];
            if (page.String("title") is { Length: > 0 } title)
            {
                titles++;
                if (Measure.Norm(article?.Title) == Measure.Norm(title))
                    titlesRight++;
                else
                    scores.Miss("title", id, title, article?.Title);
            }
            if (page.Strings("authors") is { Count: > 0 } names)
            {
                authors++;
                if (names.Select(Measure.Norm).ToHashSet(StringComparer.Ordinal).SetEquals(byline.Select(Measure.Norm)))
                    authorsRight++;
                else
                    scores.Miss("authors", id, string.Join(", ", names), string.Join(", ", byline));
            }
            else if (page.Has("authors") && page.Strings("authors") is not null)
            {
                authorless++;
                falseAuthors += byline.Length > 0 ? 1 : 0;
            }
            if (page.String("date") is { Length: > 0 } date)
            {
                dates++;
                var published = article?.Published?.ToString() ?? "";
                if (published.Length >= 10 && date.Length >= 10 ? published[..10] == date[..10] : published == date)
                    datesRight++;
                else
                    scores.Miss("date", id, date, published);
            }
        }
        scores.AddShare("field.title", titlesRight, titles);
        scores.AddShare("field.authors", authorsRight, authors);
        scores.AddShare("field.date", datesRight, dates);
        if (authorless > 0)
            scores.Add("authorless.right", 1 - (double)falseAuthors / authorless, authorless);
    }
}
