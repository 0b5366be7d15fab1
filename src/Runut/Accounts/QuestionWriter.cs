namespace Runut.Accounts;

/// <summary>Puts a question in a few words: what is asked in English, what it is about in the articles' own words.</summary>
internal sealed class QuestionWriter(StoryWords words)
{
    private const int MostWords = 5;

    /// <summary>The question that a cluster answers.</summary>
    public string Of(AnswerCluster cluster)
    {
        var first = cluster.Members[0];
        if (first.About is { } about)
            return Keyed(first, about);
        var label = first.Kind switch
        {
            FactKind.Date => "when",
            FactKind.Time => "at what time",
            FactKind.Place => first.Group switch
            {
                "whence" => "whence",
                "whither" => "where to",
                "name" => "which place",
                _ => "where",
            },
            FactKind.Duration => IsAge(first) ? "how old" : "how long",
            FactKind.Quantity => "how many",
            FactKind.Money => "how much money",
            FactKind.Ordinal => first.Group switch
            {
                "reference" => "under which law or number",
                "times" => "the how-manieth time",
                _ => "the how-manieth",
            },
            FactKind.Polarity => "whether",
            FactKind.Manner => "how",
            FactKind.Person => "who",
            FactKind.Organisation => "which body",
            _ => "what",
        };
        var subject = Subject(cluster);
        return subject.Length == 0 ? label : $"{label}: {subject}";
    }

    private bool IsAge(Candidate candidate)
    {
        var article = words.Articles[candidate.Article];
        return candidate.Token > 0
            && (article.Lower[candidate.Token - 1] is "(" || AccountWords.Indonesian.AgeWords.Contains(article.Lower[candidate.Token - 1]));
    }

    private string Keyed(Candidate candidate, string about)
    {
        var name = NameOf(candidate.Group);
        return about switch
        {
            "told" when candidate.Kind == FactKind.Place => $"where {name} spoke",
            "told" => $"when {name} spoke",
            "coming" => $"how {name} came",
            "channel" => $"how the words of {name} reached the outlet",
            _ => about,
        };
    }

    private string NameOf(string group)
    {
        var number = int.Parse(group[(group.LastIndexOf(' ') + 1)..], System.Globalization.CultureInfo.InvariantCulture);
        return words.Names.Names[number].Bearers.MaxBy(b => (b.Entity.Name.Length, -b.Article)).Entity.Name;
    }

    /// <summary>The words that the answers' surroundings share, in the order of the first; of a lone answer the heaviest.</summary>
    private string Subject(AnswerCluster cluster)
    {
        var first = cluster.Members[0];
        var weight = first.Frame.ToDictionary(f => f.Stem, f => (double)f.Weight);
        if (cluster.Articles.Count > 1)
        {
            foreach (var (stem, own) in first.Frame)
            {
                var others = cluster.Members.Where(m => m.Article != first.Article).Max(m => WeightIn(m, stem));
                weight[stem] = others == 0 ? 0 : own + others;
            }
        }
        var chosen = weight
            .Where(w => w.Value > 0)
            .OrderByDescending(w => w.Value)
            .ThenBy(w => w.Key)
            .Take(MostWords)
            .Select(w => w.Key)
            .ToHashSet();
        var article = words.Articles[first.Article];
        var sentence = article.Reading.Text.Sentences[first.Sentence];
        var subject = new List<string>();
        for (var t = sentence.FirstToken; t < sentence.EndToken; t++)
        {
            if (article.Stems[t] >= 0 && chosen.Remove(article.Stems[t]))
                subject.Add(Surface(article, t));
        }
        return string.Join(' ', subject);
    }

    private static float WeightIn(Candidate candidate, int stem)
    {
        foreach (var (other, weight) in candidate.Frame)
        {
            if (other == stem)
                return weight;
        }
        return 0;
    }

    private string Surface(ArticleWords article, int token)
    {
        var tokens = article.Reading.Text.Tokens;
        if (article.NameAt[token] < 0)
            return article.Text[tokens[token].Start..tokens[token].End];
        var name = words.Names.Names[article.NameAt[token]];
        foreach (var bearer in name.Bearers)
        {
            if (bearer.Article == article.Index)
                return bearer.Entity.Name;
        }
        return article.Text[tokens[token].Start..tokens[token].End];
    }
}
