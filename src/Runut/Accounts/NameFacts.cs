using Runut.Entities;
using Runut.Statements;

namespace Runut.Accounts;

/// <summary>A name as an answer.</summary>
internal sealed record NameValue(string Written, string Form, bool IsPerson) : AnswerValue(Written)
{
    /// <inheritdoc/>
    public override Comparison Compare(AnswerValue other) =>
        other is not NameValue name
            ? Comparison.Incomparable
            : NameForms.Compare(Form, name.Form) switch
            {
                NameRelation.Same => Comparison.Equal,
                NameRelation.Contains => Comparison.Compatible,
                // "Sat Patwal" and "Satpatwal" are one desk; "Perangin-Angin" is how one family writes its name.
                NameRelation.Variant when SameLetters(name) && !(IsPerson && (HasHyphen || name.HasHyphen)) => Comparison.Equal,
                NameRelation.Variant => Comparison.Contrary,
                _ => Comparison.Compatible, // joined by an abbreviation that the text explains
            };

    private bool HasHyphen => Written.Contains('-', StringComparison.Ordinal);

    private bool SameLetters(NameValue other) =>
        Form.Replace(" ", "", StringComparison.Ordinal) == other.Form.Replace(" ", "", StringComparison.Ordinal);
}

/// <summary>Who and which body: what several articles name, and how each writes it.</summary>
internal static class NameFacts
{
    private const int MostBodies = 10;

    /// <summary>The facts on the names of a story.</summary>
    public static List<DraftFact> Draft(StoryWords words)
    {
        var facts = new List<DraftFact>();
        var bodies = new List<DraftFact>();
        var only = new List<DraftFact>();
        var questions = new QuestionWriter(words);
        foreach (var name in words.Names.Names)
        {
            if (words.Articles.Count > 1 && Alone(words, name) is { } alone)
                only.Add(alone);
            var candidates = name.Bearers.Select(b => Candidate(words, b)).OfType<Candidate>().ToList();
            var answers = candidates
                .GroupBy(c => c.Article)
                .Select(g => g.MaxBy(c => ((NameValue)c.Value).Form.Length)!)
                .OrderBy(c => c.Article)
                .ToList();
            if (answers.Count < 2 || answers.TrueForAll(a => IsNoName(((NameValue)a.Value).Form)))
                continue;
            var verdict = FactDrafter.VerdictOf(answers.ConvertAll(a => a.Value)) ?? Verdict.Agree;
            var cluster = new AnswerCluster(answers);
            var alike = Alike(answers);
            var fact = new DraftFact(
                verdict == Verdict.Differ
                    ? $"how the name is written: {((NameValue)answers[0].Value).Written}"
                    : Question(words, name, cluster, questions),
                answers[0].Kind,
                verdict,
                answers.ConvertAll(a => new Answer(a.Article, a.Span, a.Value)),
                alike * answers.Count
            );
            if (name.Type == EntityType.Person || verdict == Verdict.Differ)
                facts.Add(fact);
            else if (alike >= 0.2 && !IsSource(words, name) && (name.Type == EntityType.Organisation || IsVenue(answers)))
                bodies.Add(fact);
        }
        facts.AddRange(bodies.OrderByDescending(b => b.Weight).Take(MostBodies));
        var most = Math.Clamp(16 / Math.Max(1, words.Articles.Count), 1, 4);
        facts.AddRange(
            only.GroupBy(o => o.Answers[0].Article)
                .SelectMany(g => g.OrderByDescending(o => o.Weight).ThenBy(o => o.Answers[0].Span.Start).Take(most))
        );
        return facts;
    }

    /// <summary>A person with an office whom one article alone names.</summary>
    private static DraftFact? Alone(StoryWords words, StoryName name)
    {
        if (name.Type != EntityType.Person || name.Bearers.Exists(b => b.Article != name.Bearers[0].Article))
            return null;
        var bearer = name.Bearers[0];
        if (bearer.Entity.Roles.IsDefaultOrEmpty || IsNoName(bearer.Form) || Candidate(words, bearer) is not { } candidate)
            return null;
        return new DraftFact(
            $"who: {bearer.Entity.Roles.MaxBy(r => r.Length)}",
            FactKind.Person,
            Verdict.Only,
            [new Answer(candidate.Article, candidate.Span, candidate.Value)],
            bearer.Entity.Mentions.Length + (bearer.Form.Contains(' ', StringComparison.Ordinal) ? 2 : 0)
        );
    }

    /// <summary>A medium that the articles have things from: it stands among the origins, and says nothing of the happening.</summary>
    private static bool IsSource(StoryWords words, StoryName name) =>
        name.Bearers.Exists(b =>
            words
                .Articles[b.Article]
                .Reading.Sources.Any(s =>
                    s.Kind is OriginKind.Medium or OriginKind.Agency
                    && b.Entity.Mentions.Any(m => m.Span.Overlaps(s.Span) || m.Text == s.Name)
                )
        );

    /// <summary>A building, a road, a village: countries and towns are no answers by themselves.</summary>
    private static bool IsVenue(List<Candidate> answers) =>
        answers.Exists(a =>
            ((NameValue)a.Value).Form.Split(' ') is { Length: > 1 } words && Array.Exists(words, AccountWords.Indonesian.Venues.ContainsKey)
        );

    /// <summary>A lone everyday word (<c>Saya</c>, <c>Kalau</c>) that a reading took for a name.</summary>
    private static bool IsNoName(string form) => !form.Contains(' ', StringComparison.Ordinal) && WordStem.IsCommon(form);

    /// <summary>The office that most articles give; one that runs on over another name is none.</summary>
    private static string Question(StoryWords words, StoryName name, AnswerCluster cluster, QuestionWriter questions)
    {
        var role = name
            .Bearers.SelectMany(b => b.Entity.Roles)
            .Where(r =>
                !words.Names.Names.Any(n =>
                    n.Type == EntityType.Person && n.Bearers.Exists(b => r.Contains(b.Entity.Name, StringComparison.Ordinal))
                )
            )
            .GroupBy(r => r, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count())
            .ThenByDescending(g => g.Key.Length)
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .FirstOrDefault()
            ?.Key;
        return name.Type == EntityType.Person && role is not null ? $"who: {role}" : questions.Of(cluster);
    }

    private static double Alike(List<Candidate> answers)
    {
        var best = 0.0;
        for (var i = 0; i < Math.Min(answers.Count, 20); i++)
        {
            for (var j = i + 1; j < Math.Min(answers.Count, 20); j++)
                best = Math.Max(best, answers[i].Likeness(answers[j]));
        }
        return best;
    }

    /// <summary>The first mention in the fullest form.</summary>
    private static Candidate? Candidate(StoryWords words, NameBearer bearer)
    {
        var mention = bearer.Entity.Mentions.MaxBy(m => (m.Text == bearer.Entity.Name ? 1 : 0, m.Text.Length, -m.Span.Start));
        if (mention is null)
            return null;
        var kind = bearer.Entity.Type switch
        {
            EntityType.Person => FactKind.Person,
            EntityType.Place => FactKind.Place,
            _ => FactKind.Organisation,
        };
        var context = new CandidateContext(words, words.Articles[bearer.Article]);
        context.Add(mention.Span, kind, "name", new NameValue(mention.Text, StoryNames.Canonical(mention.Text), kind == FactKind.Person));
        return context.Found.Count > 0 ? context.Found[0] : null;
    }
}
