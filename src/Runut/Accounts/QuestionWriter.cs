namespace Runut.Accounts;

/// <summary>Puts a question in a few words: what is asked in English, what it is about in the articles' own words.</summary>
internal sealed class QuestionWriter(StoryWords words)
{
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
        var subject = QuestionFragment.Of(cluster, words);
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
}
