using Runut.Entities;
using Runut.Text;

namespace Runut.Accounts;

/// <summary>An office, a rank or another attribute of a person.</summary>
internal sealed record TitleValue(string Written, string Form, string? Rank) : AnswerValue(Written)
{
    /// <inheritdoc/>
    public override Comparison Compare(AnswerValue other)
    {
        if (other is not TitleValue title)
            return Comparison.Incomparable;
        if (Form == title.Form)
            return Comparison.Equal;
        if (Rank is not null && title.Rank is not null)
            return Rank == title.Rank ? Comparison.Equal : Comparison.Contrary;
        // Two true attributes of one person go together; one office in two spellings does not.
        return Form.Count(c => c == ' ') >= 2 && NameForms.Compare(Form, title.Form) == NameRelation.Variant
            ? Comparison.Contrary
            : Comparison.Compatible;
    }
}

/// <summary>In what office: the attributes that several articles give to one person.</summary>
internal static class TitleFacts
{
    private const int Reach = 160;

    /// <summary>The facts on the offices and ranks of a story's persons.</summary>
    public static List<DraftFact> Draft(StoryWords words)
    {
        var facts = new List<DraftFact>();
        foreach (var name in words.Names.Names.Where(n => n.Type == EntityType.Person))
        {
            var all = name.Bearers.Select(b => (b.Article, Titles: Titles(words.Articles[b.Article], b.Entity))).ToList();
            Add(
                facts,
                name,
                "rank",
                [.. all.Select(a => (a.Article, a.Titles.Where(t => ((TitleValue)t.Value).Rank is not null).ToList()))]
            );
            Add(facts, name, "office", [.. all.Select(a => (a.Article, a.Titles.Where(t => ((TitleValue)t.Value).Rank is null).ToList()))]);
        }
        return facts;
    }

    private static void Add(List<DraftFact> facts, StoryName name, string what, List<(int Article, List<Answer> Titles)> titles)
    {
        var answers = new List<Answer>();
        foreach (var group in titles.GroupBy(t => t.Article).OrderBy(g => g.Key))
        {
            var own = group.SelectMany(g => g.Titles).ToList();
            if (own.Count == 0)
                continue;
            var others = titles.Where(t => t.Article != group.Key).SelectMany(t => t.Titles).ToList();
            answers.Add(own.MaxBy(o => (others.Sum(p => Shared(o, p)), o.Span.Length, -o.Span.Start)));
        }
        if (answers.Count < 2)
            return;
        var verdict = FactDrafter.VerdictOf(answers.ConvertAll(a => a.Value)) ?? Verdict.Compatible;
        facts.Add(
            new DraftFact(
                $"{what} of {name.Bearers.MaxBy(b => b.Entity.Name.Length).Entity.Name}",
                FactKind.Title,
                verdict,
                answers,
                answers.Count
            )
        );
    }

    private static double Shared(Answer left, Answer right)
    {
        var a = ((TitleValue)left.Value).Form.Split(' ');
        var b = ((TitleValue)right.Value).Form.Split(' ');
        var shared = a.Count(w => b.Contains(w, StringComparer.Ordinal));
        return 2.0 * shared / (a.Length + b.Length);
    }

    private static List<Answer> Titles(ArticleWords article, Entity entity)
    {
        var titles = new List<Answer>();
        foreach (var role in entity.Roles)
        {
            if (role.Length <= 3 || Locate(article.Text, role, entity) is not { } span)
                continue;
            // "Kasubdit Gakkum Polda Metro Jaya AKBP": an office and a rank.
            var rank = RankAtEnd(role);
            if (rank > 0)
                titles.Add(Title(article, new TextSpan(span.Start + rank, span.End)));
            if (rank < 0)
                titles.Add(Title(article, span));
            else if (rank > 4)
                titles.Add(Title(article, new TextSpan(span.Start, span.Start + role.AsSpan(0, rank).TrimEnd(" ,").Length)));
            else if (rank == 0)
                titles.Add(Title(article, span));
        }
        return titles;
    }

    private static Answer Title(ArticleWords article, TextSpan span)
    {
        var words = span.Of(article.Text);
        var form = NameForms.Normalise(words);
        return new Answer(article.Index, span, new TitleValue(words, form, AccountWords.Indonesian.Ranks.GetValueOrDefault(form)));
    }

    /// <summary>Where a rank begins that ends the role; -1 where none does.</summary>
    private static int RankAtEnd(string role)
    {
        for (var at = 0; at >= 0 && at < role.Length; at = role.IndexOf(' ', at + 1))
        {
            var start = at == 0 ? 0 : at + 1;
            if (AccountWords.Indonesian.Ranks.ContainsKey(NameForms.Normalise(role.AsSpan(start))))
                return start;
        }
        return -1;
    }

    /// <summary>Where the role stands nearest to a mention of its bearer.</summary>
    private static TextSpan? Locate(string text, string role, Entity entity)
    {
        foreach (var mention in entity.Mentions)
        {
            var start = Math.Max(0, mention.Span.Start - Reach - role.Length);
            var end = Math.Min(text.Length, mention.Span.End + Reach + role.Length);
            var before = text.LastIndexOf(role, mention.Span.Start, mention.Span.Start - start, StringComparison.Ordinal);
            if (before >= 0)
                return new TextSpan(before, before + role.Length);
            var behind = text.IndexOf(role, mention.Span.End, end - mention.Span.End, StringComparison.Ordinal);
            if (behind >= 0)
                return new TextSpan(behind, behind + role.Length);
        }
        return null;
    }
}
