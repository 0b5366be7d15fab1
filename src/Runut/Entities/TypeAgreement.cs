using Runut.Text;

namespace Runut.Entities;

/// <summary>One name seldom names two things in one article: makes its mentions agree on what it names.</summary>
internal static class TypeAgreement
{
    /// <summary>Gives all mentions of a name the type that most of them have, or that the words around them make sure.</summary>
    public static void Agree(SegmentedText text, List<NameSpan> names)
    {
        var votes = new Dictionary<string, int[]>();
        var keys = new string[names.Count];
        var personWords = new HashSet<string>();
        var countries = new HashSet<string>();
        for (var i = 0; i < names.Count; i++)
        {
            keys[i] = NameForm.KeyOf(names[i].In(text).Of(text.Text));
            if (!votes.TryGetValue(keys[i], out var vote))
                votes.Add(keys[i], vote = new int[3]);
            vote[(int)names[i].Type]++;
            if (KnownNames.Countries.TryGetValue(keys[i], out var country))
                countries.Add(country);
            if (names[i].Type == EntityType.Person && keys[i].Contains(' ', StringComparison.Ordinal))
                personWords.UnionWith(keys[i].Split(' '));
        }
        for (var i = 0; i < names.Count; i++)
        {
            var vote = votes[keys[i]];
            var type = (EntityType)Array.IndexOf(vote, vote.Max());
            // A lone word that is part of a person's name here, and that no word file knows, is that person.
            if (type != EntityType.Person && personWords.Contains(keys[i]) && keys[i].Length > 2 && !IsKnown(keys[i]))
                type = EntityType.Person;
            if (KnownNames.Countries.ContainsKey(keys[i]) && vote[(int)EntityType.Place] > 0)
                type = EntityType.Place;
            // A capital is a place where the article speaks of its country or of its government; elsewhere it may be a club's short name.
            if (
                type == EntityType.Organisation
                && KnownNames.Seats.TryGetValue(keys[i], out var seat)
                && (countries.Contains(seat) || Governments.IsBeforeGovernment(text, names[i]))
            )
                type = EntityType.Place;
            names[i] = names[i] with { Type = type };
        }
    }

    private static bool IsKnown(string key) =>
        KnownNames.Countries.ContainsKey(key)
        || KnownNames.Regions.ContainsKey(key)
        || KnownNames.Organisations.ContainsKey(key)
        || KnownNames.Media.ContainsKey(key)
        || KnownNames.Seats.ContainsKey(key);
}
