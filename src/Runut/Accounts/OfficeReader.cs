using Runut.Entities;
using Runut.Text;

namespace Runut.Accounts;

/// <summary>An office that an article writes.</summary>
/// <param name="Article">The article's place in the story.</param>
/// <param name="Span">The whole office: <c>Ketua Fraksi PDI Perjuangan DPRD DKI Jakarta</c>.</param>
/// <param name="Holder">The story's name of who holds it; -1 where none stands beside it.</param>
internal readonly record struct Office(int Article, TextSpan Span, int Holder);

/// <summary>Finds offices with their holders: before the name, behind it after a comma, and after <c>sebagai</c>, <c>menjabat</c>, <c>selaku</c>.</summary>
internal static class OfficeReader
{
    private const int Longest = 16;

    /// <summary>The offices of all articles, in the order of the text.</summary>
    public static List<Office> Read(StoryWords words)
    {
        var offices = new List<Office>();
        foreach (var article in words.Articles)
            Read(words, article, offices);
        return offices;
    }

    private static void Read(StoryWords words, ArticleWords article, List<Office> offices)
    {
        var persons = Persons(words, article);
        var tokens = article.Reading.Text.Tokens;
        for (var t = 0; t < tokens.Length; t++)
        {
            if (!IsTitle(article, t))
                continue;
            var sentence = article.SentenceOf(t);
            var end = End(article, persons, t, sentence);
            var span = new TextSpan(tokens[t].Start, tokens[end - 1].End);
            if (span.Length > 3)
                offices.Add(new Office(article.Index, span, Holder(article, persons, t, end, sentence)));
            t = end - 1;
        }
    }

    private static bool IsTitle(ArticleWords article, int token) =>
        article.Reading.Text.Tokens[token].Kind == TokenKind.Word
        && char.IsUpper(article.Reading.Text[token][0])
        && KnownNames.Titles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(article.Reading.Text[token]);

    private static Dictionary<int, (int Name, int End)> Persons(StoryWords words, ArticleWords article)
    {
        var persons = new Dictionary<int, (int Name, int End)>();
        foreach (var entity in article.Reading.Entities)
        {
            if (entity.Type != EntityType.Person)
                continue;
            foreach (var mention in entity.Mentions)
            {
                var (first, end) = article.TokensOf(mention.Span);
                persons.TryAdd(first, (words.Names.Of(article.Index, entity.Id), end));
            }
        }
        return persons;
    }

    /// <summary>The office ends before its holder's name and before the first small word that does not join two capitals.</summary>
    private static int End(ArticleWords article, Dictionary<int, (int Name, int End)> persons, int first, Sentence sentence)
    {
        var end = first + 1;
        for (var t = first + 1; t < sentence.EndToken && t - first < Longest && !persons.ContainsKey(t); t++)
        {
            var c = article.Reading.Text[t][0];
            if (char.IsUpper(c) || article.Lower[t] is ")" || char.IsAsciiDigit(c) && !article.InTime[t])
                end = t + 1;
            else if (article.Lower[t] is not ("(" or "." or "/" or "&") && !AccountWords.Indonesian.OfficeLinks.Contains(article.Lower[t]))
                break;
        }
        return end;
    }

    private static int Holder(ArticleWords article, Dictionary<int, (int Name, int End)> persons, int first, int end, Sentence sentence)
    {
        var next = end < sentence.EndToken && article.Lower[end] is "," ? end + 1 : end;
        if (persons.TryGetValue(next, out var behind))
            return behind.Name;
        var takesUp = first > sentence.FirstToken && AccountWords.Indonesian.OfficeTakers.Contains(article.Lower[first - 1]);
        var afterComma = first > sentence.FirstToken && article.Lower[first - 1] is ",";
        if (!takesUp && !afterComma)
            return -1;
        for (var t = first - 1; t >= sentence.FirstToken; t--)
        {
            if (persons.TryGetValue(t, out var before))
                return takesUp || before.End == first - 1 ? before.Name : -1;
        }
        return -1;
    }
}
