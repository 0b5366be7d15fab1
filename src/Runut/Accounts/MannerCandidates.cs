using System.Collections.Immutable;
using Runut.Text;

namespace Runut.Accounts;

/// <summary>How: means of coming, and channels of telling.</summary>
internal static class MannerCandidates
{
    /// <summary>Adds those of an article.</summary>
    public static void Read(CandidateContext context)
    {
        Coming(context);
        Ways(context);
        Telling(context);
    }

    /// <summary><c>tiba dengan mobil lapis baja</c>, <c>bertolak … menggunakan kereta pribadinya</c>: of whom, and by what.</summary>
    private static void Coming(CandidateContext context)
    {
        var article = context.Article;
        var words = AccountWords.Indonesian;
        for (var t = 1; t + 1 < article.Lower.Length; t++)
        {
            if (!words.ByWords.Contains(article.Lower[t]))
                continue;
            var means = t + 1;
            while (
                means < article.Lower.Length
                && means - t < 3
                && (words.ByWords.Contains(article.Lower[means]) || article.Lower[means] is "sebuah" or "iring-iringan")
            )
                means++;
            if (means >= article.Lower.Length || !words.Means.Contains(article.Lower[means]))
                continue;
            var sentence = article.SentenceOf(t);
            if (Traveller(article, sentence, t) is not { } name || name < 0)
                continue;
            var end = means + 1;
            while (
                end < sentence.EndToken
                && end - means < 4
                && article.Reading.Text.Tokens[end].Kind == TokenKind.Word
                && !EndsMeans(article.Lower[end])
            )
                end++;
            var tokens = article.Reading.Text.Tokens;
            var span = new TextSpan(tokens[t].Start, tokens[end - 1].End);
            context.Add(
                span,
                FactKind.Manner,
                "coming " + name,
                new ClassValue(article.Lower[means], span.Of(article.Text)),
                keyed: true,
                about: "coming"
            );
        }
    }

    /// <summary><c>dengan posisi berbaring</c>, <c>secara damai</c>, <c>melalui panitia</c>: compared for agreement alone.</summary>
    private static void Ways(CandidateContext context)
    {
        var article = context.Article;
        foreach (var sentence in article.Reading.Text.Sentences)
        {
            for (var t = sentence.FirstToken; t + 1 < sentence.EndToken; t++)
            {
                if (!AccountWords.Indonesian.WayWords.Contains(article.Lower[t]) || article.InTime[t + 1])
                    continue;
                var end = t + 1;
                var stems = new SortedSet<int>();
                while (
                    end < sentence.EndToken
                    && end - t < 6
                    && article.Clauses[end] == article.Clauses[t]
                    && article.Reading.Text.Tokens[end].Kind == TokenKind.Word
                    && article.NameAt[end] < 0
                )
                {
                    if (article.Stems[end] >= 0)
                        stems.Add(article.Stems[end]);
                    end++;
                }
                while (end > t + 1 && article.Stems[end - 1] < 0)
                    end--;
                // "dengan pemimpin" names company, not a way.
                if (stems.Count < (article.Lower[t] is "dengan" ? 2 : 1) || end - t < 2 || char.IsUpper(article.Reading.Text[t + 1][0]))
                    continue;
                var tokens = article.Reading.Text.Tokens;
                var span = new TextSpan(tokens[t].Start, tokens[end - 1].End);
                context.Add(span, FactKind.Manner, "way", new WayValue(span.Of(article.Text), [.. stems]));
            }
        }
    }

    private static bool EndsMeans(string word) =>
        AccountWords.Indonesian.FunctionWords.Contains(word) || AccountWords.Indonesian.MeansEnds.Contains(word);

    /// <summary>The first name of the clauses before, where a verb of coming stands between.</summary>
    private static int? Traveller(ArticleWords article, Sentence sentence, int by)
    {
        var moves = false;
        var name = -1;
        for (var t = by - 1; t >= sentence.FirstToken; t--)
        {
            moves |= AccountWords.Indonesian.Motions.Contains(article.Lower[t]);
            if (moves && article.NameAt[t] >= 0)
                name = article.NameAt[t];
            if (moves && name >= 0 && AccountWords.Indonesian.ClauseOpeners.Contains(article.Lower[t]))
                break;
        }
        return moves ? name : null;
    }

    /// <summary>How the words of a speaker reached the outlet.</summary>
    private static void Telling(CandidateContext context)
    {
        var article = context.Article;
        var seen = new HashSet<(int, string)>();
        foreach (var statement in article.Reading.Statements)
        {
            var name = context.Words.Names.Of(article.Index, statement.SpeakerEntity);
            if (name < 0 || statement.CueSpan is not { } cue)
                continue;
            var sentence = article.Reading.Text.Sentences[article.Reading.Text.SentenceAt(cue.Start)].Span;
            foreach (var (phrase, kind) in AccountWords.Indonesian.Channels)
            {
                var at = article.Text.AsSpan(sentence.Start, sentence.Length).IndexOf(phrase, StringComparison.OrdinalIgnoreCase);
                if (at < 0)
                    continue;
                var span = new TextSpan(sentence.Start + at, sentence.Start + at + phrase.Length);
                if (statement.Span.Overlaps(span))
                    continue;
                if (seen.Add((name, kind)))
                    context.Add(
                        span,
                        FactKind.Manner,
                        "channel " + name,
                        // "kepada wartawan" goes with every way but itself; a release and a call exclude one another.
                        new ClassValue(kind, kind, kind is not ("reporters" or "speech")),
                        keyed: true,
                        about: "channel"
                    );
                break;
            }
        }
    }
}

/// <summary>A way of doing, as the words of its phrase; two ways are never contrary.</summary>
internal sealed record WayValue(string Written, ImmutableArray<int> Stems) : AnswerValue(Written)
{
    /// <inheritdoc/>
    public override Comparison Compare(AnswerValue other)
    {
        if (other is not WayValue way)
            return Comparison.Incomparable;
        var shared = Stems.Count(way.Stems.Contains);
        return shared == 0 ? Comparison.Incomparable
            : shared == Math.Max(Stems.Length, way.Stems.Length) ? Comparison.Equal
            : Comparison.Compatible;
    }
}
