using System.Collections.Immutable;
using Runut.Entities;
using Runut.Text;

namespace Runut.Accounts;

/// <summary>Where: phrases that <c>di</c> opens and that hold a place or a venue.</summary>
internal static class PlaceCandidates
{
    /// <summary>Adds those of an article.</summary>
    public static void Read(CandidateContext context)
    {
        var article = context.Article;
        var names = NamesByToken(context);
        for (var t = 0; t + 1 < article.Lower.Length; t++)
        {
            if (article.Lower[t] is not ("di" or "ke" or "dari" or "menuju"))
                continue;
            if (article.Lower[t] is not "di" && !(names.TryGetValue(Skip(article, t + 1), out var to) && to.IsPlace))
                continue;
            var sentence = article.SentenceOf(t);
            if (Phrase(article, names, t + 1, sentence.EndToken) is not { } phrase)
                continue;
            var tokens = article.Reading.Text.Tokens;
            var span = new TextSpan(tokens[t + 1].Start, tokens[phrase.End - 1].End);
            var value = new PlaceValue(span.Of(article.Text), phrase.Names, Forms(context, phrase.Names), phrase.Classes);
            if (TimeCandidates.Teller(context, span) is { } teller)
            {
                if (teller >= 0)
                    context.Add(span, FactKind.Place, "told " + teller, value, keyed: true, about: "told");
                continue;
            }
            context.Add(
                span,
                FactKind.Place,
                article.Lower[t] is "di" ? "where"
                    : article.Lower[t] is "dari" ? "whence"
                    : "whither",
                value
            );
            t = phrase.End - 1;
        }
    }

    private static int Skip(ArticleWords article, int token) =>
        token < article.Lower.Length && AccountWords.Indonesian.PlaceKinds.Contains(article.Lower[token]) ? token + 1 : token;

    private static ImmutableArray<string> Forms(CandidateContext context, ImmutableArray<int> names) =>
        [
            .. names.Select(n =>
                context.Words.Names.Names[n].Bearers.Where(b => b.Article == context.Article.Index).Select(b => b.Form).FirstOrDefault()
                ?? ""
            ),
        ];

    private static Dictionary<int, (int Name, int End, bool IsPlace)> NamesByToken(CandidateContext context)
    {
        var names = new Dictionary<int, (int Name, int End, bool IsPlace)>();
        foreach (var entity in context.Article.Reading.Entities)
        {
            if (entity.Type == EntityType.Person)
                continue;
            foreach (var mention in entity.Mentions)
            {
                var (first, end) = context.Article.TokensOf(mention.Span);
                names.TryAdd(first, (context.Words.Names.Of(context.Article.Index, entity.Id), end, entity.Type == EntityType.Place));
            }
        }
        return names;
    }

    /// <summary>The phrase from <paramref name="from"/>: names, venue nouns and the small words between them.</summary>
    private static (int End, ImmutableArray<int> Names, ImmutableArray<string> Classes)? Phrase(
        ArticleWords article,
        Dictionary<int, (int Name, int End, bool IsPlace)> names,
        int from,
        int limit
    )
    {
        var found = ImmutableArray.CreateBuilder<int>();
        var classes = ImmutableArray.CreateBuilder<string>();
        var end = from;
        var t = from;
        while (t < limit && t - from < 24)
        {
            if (names.TryGetValue(t, out var name))
            {
                found.Add(name.Name);
                foreach (var word in article.Lower.AsSpan(t, name.End - t))
                {
                    if (AccountWords.Indonesian.Venues.TryGetValue(word, out var kind))
                        classes.Add(kind);
                }
                t = end = Math.Max(t + 1, Math.Min(name.End, limit));
            }
            else if (AccountWords.Indonesian.Venues.TryGetValue(article.Lower[t], out var kind))
            {
                classes.Add(kind);
                end = ++t;
            }
            else if (char.IsUpper(article.Reading.Text[t][0]))
            {
                t++;
                if (classes.Count > 0 || found.Count > 0)
                    end = t;
            }
            else if (
                article.Lower[t]
                    is "sebuah"
                        or "kota"
                        or "kabupaten"
                        or "kawasan"
                        or "wilayah"
                        or "desa"
                        or "kecamatan"
                        or "provinsi"
                        or "pulau"
                        or "jalan"
                        or ","
                        or "di"
                        or "("
                        or ")"
                        or "ruang"
                        or "lantai"
                || t > from && article.Lower[t] is "dan" && names.ContainsKey(t + 1)
            )
            {
                if (article.Lower[t] is ",")
                {
                    if (t + 1 >= limit || !names.ContainsKey(t + 1))
                        break;
                }
                t++;
            }
            else
            {
                break;
            }
        }
        return found.Count + classes.Count > 0 && end > from ? (end, found.ToImmutable(), classes.ToImmutable()) : null;
    }
}
