namespace Runut.Accounts;

/// <summary>
/// The words of an article around an answer, with a gap (<c>…</c>) where the answer stands: <c>Keduanya berunding … di Pulau Russky</c>.
/// Of several articles that one's words are taken which hold most of what all of them say around their answers.
/// </summary>
internal static class QuestionFragment
{
    private const int LongestBefore = 44;
    private const int LongestBehind = 26;
    private const int Enough = 2;
    private const string Gap = "…";

    /// <summary>The best fragment of the cluster's answers; empty where no words stand around any.</summary>
    public static string Of(AnswerCluster cluster, StoryWords words)
    {
        var shared = SharedWeights(cluster);
        var best = (Worth: 0.0, Text: "");
        foreach (var member in cluster.Members)
        {
            var fragment = Around(member, words, shared);
            if (fragment.Worth > best.Worth)
                best = fragment;
        }
        return best.Text;
    }

    /// <summary>What each stem around the answers weighs: only stems that two articles share count, all of a lone answer's.</summary>
    private static Dictionary<int, double> SharedWeights(AnswerCluster cluster)
    {
        var weights = new Dictionary<int, double>();
        foreach (var member in cluster.Members)
        {
            foreach (var (stem, weight) in member.Frame)
            {
                if (
                    cluster.Articles.Count == 1
                    || cluster.Members.Exists(m => m.Article != member.Article && Array.Exists(m.Frame, f => f.Stem == stem))
                )
                    weights[stem] = Math.Max(weights.GetValueOrDefault(stem), weight);
            }
        }
        return weights;
    }

    private static (double Worth, string Text) Around(Candidate member, StoryWords words, Dictionary<int, double> shared)
    {
        var article = words.Articles[member.Article];
        var tokens = article.Reading.Text.Tokens;
        var sentence = article.Reading.Text.Sentences[member.Sentence];
        var (first, end) = article.TokensOf(member.Span);
        end = Math.Min(end, sentence.EndToken);
        if (end <= first)
            return (0, "");

        var left = first;
        while (left > sentence.FirstToken && tokens[first].Start - tokens[left - 1].Start <= LongestBefore)
        {
            if (IsWall(article, left - 1) || IsComma(article, left - 1) && Stems(article, left, first) >= Enough)
                break;
            left--;
        }
        while (left < first && (!IsWord(article, left) || IsInsideName(article, left)))
            left++;
        var longest = Stems(article, left, first) >= Enough ? LongestBehind / 2 : LongestBehind;
        var right = end;
        while (right < sentence.EndToken && tokens[right].End - tokens[end - 1].End <= longest)
        {
            if (IsWall(article, right) || IsComma(article, right))
                break;
            right++;
        }
        while (right > end && (!IsWord(article, right - 1) || IsInsideName(article, right) || article.Stems[right - 1] < 0))
            right--;

        var held = new HashSet<int>();
        for (var t = left; t < right; t++)
        {
            if (article.Stems[t] >= 0 && (t < first || t >= end))
                held.Add(article.Stems[t]);
        }
        var before = article.Text[tokens[left].Start..tokens[first].Start].Trim();
        var behind = article.Text[tokens[end - 1].End..tokens[Math.Max(right, end) - 1].End].Trim();
        // Words that no other article shares say little; words from the head of the sentence say best what it is about.
        var worth = held.Sum(stem => shared.GetValueOrDefault(stem) + 0.01 * words.Weights[stem]) * (left == sentence.FirstToken ? 2 : 1);
        return (worth, string.Join(' ', new[] { before, Gap, behind }.Where(part => part.Length > 0)));
    }

    private static int Stems(ArticleWords article, int first, int end) => article.Stems[first..end].Count(static stem => stem >= 0);

    /// <summary>Quotation marks, brackets, colons and the dash behind a place of writing: a fragment does not reach over them.</summary>
    private static bool IsWall(ArticleWords article, int token) =>
        article.Lower[token] is ['"' or '“' or '”' or '(' or ')' or ':' or ';' or '—' or '–' or '-' or '?' or '!'];

    private static bool IsComma(ArticleWords article, int token) => article.Lower[token] is ",";

    private static bool IsWord(ArticleWords article, int token) => char.IsLetterOrDigit(article.Lower[token][0]);

    /// <summary>Whether a cut before the token would part a name.</summary>
    private static bool IsInsideName(ArticleWords article, int token)
    {
        if (token >= article.Lower.Length)
            return false;
        var start = article.Reading.Text.Tokens[token].Start;
        return article.Reading.Entities.Any(e => e.Mentions.Any(m => m.Span.Start < start && start < m.Span.End));
    }
}
