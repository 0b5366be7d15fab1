using System.Collections.Immutable;
using Runut.Entities;
using Runut.Readings;

namespace Runut.Accounts;

/// <summary>One article's entity as a member of a name of the story.</summary>
internal readonly record struct NameBearer(int Article, Entity Entity, string Form);

/// <summary>What the articles of a story call one person, place or organisation.</summary>
internal sealed class StoryName(int id, EntityType type)
{
    /// <summary>Its number in the story.</summary>
    public int Id { get; } = id;

    /// <summary>What it names.</summary>
    public EntityType Type { get; } = type;

    /// <summary>Who bears it, in the order of the articles.</summary>
    public List<NameBearer> Bearers { get; } = [];
}

/// <summary>Decides which names of different articles name one thing. What was read is kept; the decision stands beside it.</summary>
internal sealed class StoryNames
{
    private readonly Dictionary<(int Article, string Entity), int> _nameOf = [];

    private StoryNames() { }

    /// <summary>The names of the story.</summary>
    public List<StoryName> Names { get; } = [];

    /// <summary>The number of the story's name that an article's entity bears; -1 where it bears none.</summary>
    public int Of(int article, string? entity) => entity is not null && _nameOf.TryGetValue((article, entity), out var name) ? name : -1;

    /// <summary>Joins the entities of the articles.</summary>
    public static StoryNames Of(ImmutableArray<Reading> readings)
    {
        var names = new StoryNames();
        var nodes = new List<NameBearer>();
        for (var i = 0; i < readings.Length; i++)
        {
            foreach (var entity in readings[i].Entities)
                nodes.Add(new NameBearer(i, entity, Canonical(entity.Name)));
        }
        var sets = new DisjointSets(nodes.Count);
        JoinSame(nodes, sets);
        JoinContained(nodes, sets);
        JoinSpellings(nodes, sets);
        var numbers = new Dictionary<int, StoryName>();
        for (var n = 0; n < nodes.Count; n++)
        {
            var root = sets.Find(n);
            if (!numbers.TryGetValue(root, out var name))
            {
                name = new StoryName(names.Names.Count, nodes[n].Entity.Type);
                numbers[root] = name;
                names.Names.Add(name);
            }
            name.Bearers.Add(nodes[n]);
            names._nameOf[(nodes[n].Article, nodes[n].Entity.Id)] = name.Id;
        }
        return names;
    }

    /// <summary>The form that names are compared in: one form for China, Cina and Tiongkok, also inside a longer name.</summary>
    public static string Canonical(string name)
    {
        var form = NameForms.Normalise(name);
        var synonyms = AccountWords.Indonesian.Synonyms;
        if (synonyms.TryGetValue(form, out var synonym))
            return synonym;
        if (!form.Contains(' ', StringComparison.Ordinal))
            return form;
        return string.Join(
            ' ',
            form.Split(' ').Select(word => word.Length >= 4 && synonyms.TryGetValue(word, out var other) ? other : word)
        );
    }

    private static void JoinSame(List<NameBearer> nodes, DisjointSets sets)
    {
        var first = new Dictionary<(EntityType, string), int>();
        for (var n = 0; n < nodes.Count; n++)
        {
            var type = nodes[n].Entity.Type;
            if (!first.TryAdd((type, nodes[n].Form), n))
                sets.Join(first[(type, nodes[n].Form)], n);
        }
        for (var n = 0; n < nodes.Count; n++)
        {
            // An abbreviation that one article explains is the name of another that does not.
            var type = nodes[n].Entity.Type;
            if (type == EntityType.Person)
                continue;
            foreach (var mention in nodes[n].Entity.Mentions)
            {
                var form = Canonical(mention.Text);
                if (form.Length >= 3 && first.TryGetValue((type, form), out var other) && !SharesArticle(nodes, sets, n, other))
                    sets.Join(other, n);
            }
        }
    }

    /// <summary>A short form joins the one longer name of the story that holds it; where two hold it, neither.</summary>
    private static void JoinContained(List<NameBearer> nodes, DisjointSets sets)
    {
        var byWord = ByWord(nodes, sets);
        foreach (var n in Representatives(nodes, sets))
        {
            var candidate = -1;
            var ambiguous = false;
            foreach (var word in nodes[n].Form.Split(' '))
            {
                if (!byWord.TryGetValue((nodes[n].Entity.Type, word), out var others) || others.Count > 50)
                    continue;
                foreach (var other in others)
                {
                    if (sets.Find(other) == sets.Find(n) || nodes[other].Form.Length <= nodes[n].Form.Length)
                        continue;
                    if (NameForms.Compare(nodes[n].Form, nodes[other].Form) != NameRelation.Contains || !MayContain(nodes[n], nodes[other]))
                        continue;
                    if (candidate >= 0 && sets.Find(candidate) != sets.Find(other))
                        ambiguous |= NameForms.Compare(nodes[candidate].Form, nodes[other].Form) == NameRelation.Unrelated;
                    if (candidate < 0 || nodes[other].Form.Length > nodes[candidate].Form.Length)
                        candidate = other;
                }
            }
            if (candidate >= 0 && !ambiguous && !SharesArticle(nodes, sets, n, candidate))
                sets.Join(candidate, n);
        }
    }

    /// <summary>A place within a place and a body within a body are two; a person's short name is the same person.</summary>
    private static bool MayContain(NameBearer shorter, NameBearer longer) =>
        shorter.Entity.Type == EntityType.Person
        || shorter.Form.Contains(' ', StringComparison.Ordinal) && longer.Form.StartsWith(shorter.Form, StringComparison.Ordinal);

    private static void JoinSpellings(List<NameBearer> nodes, DisjointSets sets)
    {
        var byStart = new Dictionary<(EntityType, string), List<int>>();
        foreach (var n in Representatives(nodes, sets))
        {
            var form = nodes[n].Form;
            if (form.Length < 5)
                continue;
            // A spelling mistake may stand in the first or in the last letters, hardly in both.
            foreach (var key in (string[])["<" + form[..3], ">" + form[^3..]])
            {
                var bucket = (nodes[n].Entity.Type, key);
                if (!byStart.TryGetValue(bucket, out var list))
                    byStart[bucket] = list = [];
                foreach (var other in list.Take(200))
                {
                    if (
                        sets.Find(other) != sets.Find(n)
                        && NameForms.Compare(form, nodes[other].Form) == NameRelation.Variant
                        && !SharesArticle(nodes, sets, n, other)
                    )
                        sets.Join(other, n);
                }
                list.Add(n);
            }
        }
    }

    /// <summary>Two names that one article uses side by side are two things.</summary>
    private static bool SharesArticle(List<NameBearer> nodes, DisjointSets sets, int left, int right)
    {
        int a = sets.Find(left),
            b = sets.Find(right);
        if (a == b)
            return false;
        var articles = new HashSet<int>();
        for (var n = 0; n < nodes.Count; n++)
        {
            if (sets.Find(n) == a)
                articles.Add(nodes[n].Article);
        }
        for (var n = 0; n < nodes.Count; n++)
        {
            if (sets.Find(n) == b && articles.Contains(nodes[n].Article))
                return true;
        }
        return false;
    }

    private static IEnumerable<int> Representatives(List<NameBearer> nodes, DisjointSets sets)
    {
        var seen = new HashSet<(int, string)>();
        for (var n = 0; n < nodes.Count; n++)
        {
            if (seen.Add((sets.Find(n), nodes[n].Form)))
                yield return n;
        }
    }

    private static Dictionary<(EntityType, string), List<int>> ByWord(List<NameBearer> nodes, DisjointSets sets)
    {
        var index = new Dictionary<(EntityType, string), List<int>>();
        foreach (var n in Representatives(nodes, sets))
        {
            foreach (var word in nodes[n].Form.Split(' '))
            {
                if (!index.TryGetValue((nodes[n].Entity.Type, word), out var list))
                    index[(nodes[n].Entity.Type, word)] = list = [];
                list.Add(n);
            }
        }
        return index;
    }
}
