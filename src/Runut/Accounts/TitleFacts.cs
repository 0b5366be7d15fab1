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
        return IsOtherSpelling(Form.Split(' '), title.Form.Split(' ')) ? Comparison.Contrary : Comparison.Compatible;
    }

    /// <summary>Two true attributes of one person go together; one office with another word, letter or number in it does not.</summary>
    private static bool IsOtherSpelling(string[] a, string[] b)
    {
        if (a.Length < 3 || b.Length < 3 || a[0] != b[0] || a[1] != b[1])
            return false;
        if (IsNumeral(a[^1]) && IsNumeral(b[^1]))
            return a[^1] != b[^1];
        if (a.Length != b.Length)
            return false;
        var other = -1;
        for (var i = 0; i < a.Length; i++)
        {
            if (a[i] == b[i])
                continue;
            if (other >= 0)
                return false;
            other = i;
        }
        return other >= 0 && (NameForms.AreSpellings(a[other], b[other]) || a[other].AsSpan().CommonPrefixLength(b[other]) >= 5);
    }

    private static bool IsNumeral(string word) => word.Length > 0 && (word.All(char.IsAsciiDigit) || word.All(c => c is 'i' or 'v' or 'x'));
}

/// <summary>In what office: the attributes that several articles give to one person.</summary>
internal static class TitleFacts
{
    /// <summary>The facts on the offices and ranks of a story's persons.</summary>
    public static List<DraftFact> Draft(StoryWords words)
    {
        var facts = new List<DraftFact>();
        var offices = OfficeReader.Read(words);
        foreach (var name in words.Names.Names.Where(n => n.Type == EntityType.Person))
        {
            var all = offices
                .Where(o => o.Holder == name.Id)
                .GroupBy(o => o.Article)
                .Select(g => (Article: g.Key, Titles: g.SelectMany(o => Titles(words.Articles[o.Article], o.Span)).ToList()))
                .ToList();
            Add(
                facts,
                name,
                "rank",
                [.. all.Select(a => (a.Article, a.Titles.Where(t => ((TitleValue)t.Value).Rank is not null).ToList()))]
            );
            Add(facts, name, "office", [.. all.Select(a => (a.Article, a.Titles.Where(t => ((TitleValue)t.Value).Rank is null).ToList()))]);
        }
        Unheld(facts, words, offices);
        return facts;
    }

    /// <summary>Offices of no named holder that several articles write alike.</summary>
    private static void Unheld(List<DraftFact> facts, StoryWords words, List<Office> offices)
    {
        var known = facts.SelectMany(f => f.Answers).ToLookup(a => a.Article);
        var free = offices
            .Where(o => !IsAddress(words.Articles[o.Article], o.Span) && !known[o.Article].Any(a => a.Span.Overlaps(o.Span)))
            .Select(o => Title(words.Articles[o.Article], o.Span))
            .Where(a => ((TitleValue)a.Value).Form.Contains(' ', StringComparison.Ordinal));
        foreach (var group in free.GroupBy(a => ((TitleValue)a.Value).Form, StringComparer.Ordinal))
        {
            var answers = group.DistinctBy(a => a.Article).OrderBy(a => a.Article).ToList();
            if (answers.Count > 1)
                facts.Add(new DraftFact($"which office: {answers[0].Value.Shown}", FactKind.Title, Verdict.Agree, answers, answers.Count));
        }
    }

    /// <summary><c>Bapak Ibu</c>, and an office that runs on into a name the reading did not see.</summary>
    private static bool IsAddress(ArticleWords article, TextSpan office)
    {
        var (first, end) = article.TokensOf(office);
        if (
            article.Lower[first]
            is "bapak"
                or "pak"
                or "ibu"
                or "bu"
                or "mas"
                or "mbak"
                or "bang"
                or "saudara"
                or "warga"
                or "anak"
                or "suami"
                or "istri"
                or "putra"
        )
            return true;
        var last = article.Lower[end - 1];
        return article.Reading.Entities.Any(e =>
            e.Type == EntityType.Person && NameForms.Normalise(e.Name).Split(' ').Contains(last, StringComparer.Ordinal)
        );
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

    /// <summary><c>Kasubdit Gakkum Polda Metro Jaya AKBP</c>: an office and a rank.</summary>
    private static IEnumerable<Answer> Titles(ArticleWords article, TextSpan span)
    {
        var role = span.Of(article.Text);
        var rank = RankAtEnd(role);
        if (rank > 0)
            yield return Title(article, new TextSpan(span.Start + rank, span.End));
        if (rank <= 0)
            yield return Title(article, span);
        else if (role.AsSpan(0, rank).TrimEnd(" ,").Length > 3)
            yield return Title(article, new TextSpan(span.Start, span.Start + role.AsSpan(0, rank).TrimEnd(" ,").Length));
    }

    private static Answer Title(ArticleWords article, TextSpan span)
    {
        var words = span.Of(article.Text);
        var form = Form(words);
        return new Answer(article.Index, span, new TitleValue(words, form, AccountWords.Indonesian.Ranks.GetValueOrDefault(form)));
    }

    /// <summary>Normalised, without the abbreviation in brackets, each rank word in its usual form (<c>Jendral</c>, <c>Jenderal</c>).</summary>
    private static string Form(string title)
    {
        var bracket = title.IndexOf('(', StringComparison.Ordinal);
        var form = StoryNames.Canonical(bracket > 0 ? title[..bracket] : title);
        var ranks = AccountWords.Indonesian.Ranks;
        return ranks.ContainsKey(form)
            ? form
            : string.Join(
                ' ',
                form.Split(' ')
                    .Select(w =>
                        w.Length > 4 && ranks.TryGetValue(w, out var rank) && !rank.Contains(' ', StringComparison.Ordinal) ? rank : w
                    )
            );
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
}
