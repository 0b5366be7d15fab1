using System.Collections.Immutable;
using Runut.Text;

namespace Runut.Entities;

/// <summary>
/// Joins the names of one article to entities. Ways of writing a name (<see cref="NameForm"/>) are joined first, each with its ground; what a
/// single mention means (<c>Kim</c> among two Kims, a capital for its government) is decided mention by mention.
/// </summary>
internal sealed class NameJoiner
{
    private const int MostCandidates = 24;

    private readonly SegmentedText _text;
    private readonly List<NameSpan> _names;
    private readonly List<NameForm> _forms = [];
    private readonly List<int> _parents = [];
    private readonly List<string?> _grounds = [];
    private readonly Dictionary<string, int> _byKey = [];
    private readonly int[] _formOf;

    private NameJoiner(SegmentedText text, List<NameSpan> names)
    {
        _text = text;
        _names = names;
        var pairs = BracketNames.Resolve(text, names);
        _formOf = new int[names.Count];
        AgreeOnTypes();
        for (var i = 0; i < names.Count; i++)
            _formOf[i] = FormOf(names[i]);
        foreach (var (full, brief, ground) in pairs)
            Join(_formOf[full], _formOf[brief], ground);
    }

    /// <summary>The entities of the names, in the order of first mention.</summary>
    public static ImmutableArray<Entity> Join(SegmentedText text, List<NameSpan> names)
    {
        var joiner = new NameJoiner(text, names);
        joiner.JoinKnown();
        joiner.JoinWritings();
        joiner.JoinInitials();
        joiner.JoinPlaces();
        joiner.JoinOrganisations();
        var ambiguous = joiner.JoinPersons();
        joiner.JoinMisspellings();
        return joiner.Entities(ambiguous);
    }

    private int FormOf(NameSpan name)
    {
        var form = NameForm.Of(name.In(_text).Of(_text.Text), name.Type);
        var key = (int)name.Type + form.Key;
        if (!_byKey.TryGetValue(key, out var at))
        {
            at = _forms.Count;
            _byKey.Add(key, at);
            _forms.Add(form);
            _parents.Add(at);
            _grounds.Add(null);
        }
        _forms[at].Count++;
        return at;
    }

    // One name seldom names two things in one article: the type that most of its mentions have is taken for all.
    private void AgreeOnTypes()
    {
        var votes = new Dictionary<string, int[]>();
        var keys = new string[_names.Count];
        var personWords = new HashSet<string>();
        var countries = new HashSet<string>();
        for (var i = 0; i < _names.Count; i++)
        {
            keys[i] = NameForm.KeyOf(_names[i].In(_text).Of(_text.Text));
            if (!votes.TryGetValue(keys[i], out var vote))
                votes.Add(keys[i], vote = new int[3]);
            vote[(int)_names[i].Type]++;
            if (KnownNames.Countries.TryGetValue(keys[i], out var country))
                countries.Add(country);
            if (_names[i].Type == EntityType.Person && keys[i].Contains(' ', StringComparison.Ordinal))
                personWords.UnionWith(keys[i].Split(' '));
        }
        for (var i = 0; i < _names.Count; i++)
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
                && (countries.Contains(seat) || Governments.IsBeforeGovernment(_text, _names[i]))
            )
                type = EntityType.Place;
            _names[i] = _names[i] with { Type = type };
        }
    }

    private static bool IsKnown(string key) =>
        KnownNames.Countries.ContainsKey(key)
        || KnownNames.Regions.ContainsKey(key)
        || KnownNames.Organisations.ContainsKey(key)
        || KnownNames.Media.ContainsKey(key)
        || KnownNames.Seats.ContainsKey(key);

    private int Root(int form)
    {
        while (_parents[form] != form)
            form = _parents[form] = _parents[_parents[form]];
        return form;
    }

    private void Join(int full, int brief, string ground)
    {
        var (a, b) = (Root(full), Root(brief));
        if (a == b)
            return;
        _parents[b] = a;
        _grounds[brief] ??= ground;
    }

    private void JoinKnown()
    {
        var first = new Dictionary<string, int>();
        for (var i = 0; i < _forms.Count; i++)
        {
            var form = _forms[i];
            var (known, ground) = form.Type switch
            {
                EntityType.Place when KnownNames.Countries.TryGetValue(form.Key, out var country) => ("c" + country, "name of the country"),
                EntityType.Organisation when KnownNames.Organisations.TryGetValue(form.Key, out var name) => (
                    "o" + name,
                    "known abbreviation"
                ),
                EntityType.Organisation when KnownNames.Media.TryGetValue(form.Key, out var medium) => ("m" + medium, "name of the medium"),
                EntityType.Person when KnownNames.Persons.TryGetValue(form.Key, out var person) => ("p" + person, "known short name"),
                _ => (null, ""),
            };
            if (known is null)
                continue;
            if (first.TryGetValue(known, out var other))
                Join(other, i, ground);
            else
                first.Add(known, i);
        }
    }

    // Polres Tangsel = Kepolisian Resor Tangerang Selatan; PT Telkom Tbk = Telkom; DPR RI = DPR.
    private void JoinWritings()
    {
        var first = new Dictionary<string, int>();
        for (var i = 0; i < _forms.Count; i++)
        {
            var key = (int)_forms[i].Type + NameExpansion.Of(_forms[i]);
            if (first.TryGetValue(key, out var other))
                Join(other, i, "another writing");
            else
                first.Add(key, i);
        }
    }

    // Indonesia AIDS Coalition = IAC where the article uses both, though no brackets say so.
    private void JoinInitials()
    {
        var initials = new Dictionary<string, int>();
        for (var i = 0; i < _forms.Count; i++)
        {
            if (_forms[i].Words.Length < 2)
                continue;
            foreach (var key in NameExpansion.Initials(_forms[i]))
                initials.TryAdd(key, i);
        }
        for (var i = 0; i < _forms.Count; i++)
        {
            var form = _forms[i];
            if (form.IsCapitals && form.Key.Length >= 2 && initials.TryGetValue(form.Key, out var full) && _forms[full].Type == form.Type)
                Join(full, i, "initials");
        }
    }

    private void JoinPlaces()
    {
        var bare = new Dictionary<string, int>();
        for (var i = 0; i < _forms.Count; i++)
        {
            if (_forms[i].Type == EntityType.Place)
                bare.TryAdd(_forms[i].Key, i);
        }
        for (var i = 0; i < _forms.Count; i++)
        {
            var form = _forms[i];
            if (form.Type != EntityType.Place || form.Words.Length < 2 || !NameExpansion.IsPlaceHead(form.Words[0]))
                continue;
            if (bare.TryGetValue(string.Join(' ', form.Words[1..]), out var name) && name != i && _parents[name] == name)
                Join(i, name, "name without its kind");
        }
    }

    // Newcastle for Newcastle United: the opening words of one longer name and of no other.
    private void JoinOrganisations()
    {
        var longer = new Dictionary<string, int>();
        for (var i = 0; i < _forms.Count; i++)
        {
            var form = _forms[i];
            if (form.Type != EntityType.Organisation || form.Words.Length is < 2 or > 8)
                continue;
            // "RS Polri" for "RS Polri Jakarta": behind a word that opens many names the next one must agree too.
            var least = form.Words[0] == "rs" ? 2 : 1;
            if ((least == 1 && NameExpansion.IsOrganisationHead(form.Words[0])) || form.Words.Length <= least)
                continue;
            var prefix = string.Join(' ', form.Words[..least]);
            for (var n = least; n < form.Words.Length; n++)
            {
                if (!longer.TryAdd(prefix, i) && longer[prefix] >= 0 && Root(longer[prefix]) != Root(i))
                    longer[prefix] = -1;
                if (longer[prefix] < 0)
                    break;
                prefix += " " + form.Words[n];
            }
        }
        for (var i = 0; i < _forms.Count; i++)
        {
            if (_forms[i].Type == EntityType.Organisation && longer.TryGetValue(_forms[i].Key, out var full) && full >= 0 && full != i)
                Join(full, i, "opening words of the name");
        }
    }

    /// <summary>Joins parts of persons' names to the full ones; returns for each form that fits several persons those it fits.</summary>
    private Dictionary<int, List<int>> JoinPersons()
    {
        var byWord = new Dictionary<string, List<int>>();
        var persons = new List<int>();
        for (var i = 0; i < _forms.Count; i++)
        {
            if (_forms[i].Type != EntityType.Person)
                continue;
            persons.Add(i);
            foreach (var word in _forms[i].Words.Distinct())
            {
                if (!byWord.TryGetValue(word, out var forms))
                    byWord.Add(word, forms = []);
                if (forms.Count < MostCandidates)
                    forms.Add(i);
            }
        }
        var ambiguous = new Dictionary<int, List<int>>();
        persons.Sort((a, b) => _forms[b].Words.Length != _forms[a].Words.Length ? _forms[b].Words.Length - _forms[a].Words.Length : a - b);
        foreach (var brief in persons)
        {
            var words = _forms[brief].Words;
            if (words.Length == 0 || Root(brief) != brief || !byWord.TryGetValue(words[^1], out var candidates))
                continue;
            if (words.Length > 1)
                candidates = [.. candidates, .. byWord[words[0]]];
            var roots = new List<int>();
            foreach (var full in candidates)
            {
                if (
                    _forms[full].Words.Length > words.Length
                    && PersonNames.Holds(_forms[full].Words, words)
                    && !roots.Contains(Root(full))
                    && Root(full) != brief
                )
                    roots.Add(Root(full));
            }
            if (roots.Count == 1)
                Join(roots[0], brief, PersonNames.GroundOf(_forms[roots[0]].Words, words));
            else if (roots.Count > 1)
                ambiguous.Add(brief, roots);
        }
        return ambiguous;
    }

    private void JoinMisspellings()
    {
        foreach (var (full, variant) in PersonNames.Misspellings(_forms))
        {
            if (Root(variant) == variant)
                Join(full, variant, "spelling variant");
        }
    }

    private ImmutableArray<Entity> Entities(Dictionary<int, List<int>> ambiguous)
    {
        var order = new List<int>();
        var mentions = new Dictionary<int, List<(Mention Mention, int Form)>>();
        var counts = new Dictionary<int, int>();
        var countries = Countries();
        var last = -1;
        for (var i = 0; i < _names.Count; i++)
        {
            var form = _formOf[i];
            var root = Root(form);
            var ground = _grounds[form];
            if (ambiguous.TryGetValue(form, out var candidates))
            {
                root = Salient(candidates, counts, last);
                ground = "part of the name of the person spoken of most";
            }
            else if (
                _forms[form].Type == EntityType.Place
                && KnownNames.Seats.TryGetValue(_forms[form].Key, out var country)
                && countries.TryGetValue(country, out var place)
                && Governments.IsGovernment(_text, _names[i])
            )
            {
                root = place;
                ground = "capital for government";
            }
            if (!mentions.TryGetValue(root, out var list))
            {
                mentions.Add(root, list = []);
                order.Add(root);
            }
            counts[root] = counts.GetValueOrDefault(root) + 1;
            if (_forms[form].Type == EntityType.Person)
                last = root;
            var span = _names[i].In(_text);
            list.Add((new Mention(span, span.Of(_text.Text), ground ?? "same words"), form));
        }
        var entities = ImmutableArray.CreateBuilder<Entity>(order.Count);
        foreach (var root in order)
            entities.Add(EntityOf($"e{entities.Count + 1}", mentions[root]));
        return entities.MoveToImmutable();
    }

    private Dictionary<string, int> Countries()
    {
        var countries = new Dictionary<string, int>();
        for (var i = 0; i < _forms.Count; i++)
        {
            if (_forms[i].Type == EntityType.Place && KnownNames.Countries.TryGetValue(_forms[i].Key, out var country))
                countries.TryAdd(country, Root(i));
        }
        return countries;
    }

    private int Salient(List<int> candidates, Dictionary<int, int> counts, int last)
    {
        var best = candidates[0];
        var most = -1.0;
        foreach (var candidate in candidates)
        {
            var root = Root(candidate);
            var score = counts.GetValueOrDefault(root) + (root == last ? 0.5 : 0);
            if (score > most)
                (best, most) = (root, score);
        }
        return best;
    }

    private Entity EntityOf(string id, List<(Mention Mention, int Form)> mentions)
    {
        var best = -1;
        foreach (var (mention, form) in mentions)
        {
            if (mention.Ground != "capital for government" && (best < 0 || IsFuller(_forms[form], _forms[best])))
                best = form;
        }
        if (best < 0)
            best = mentions[0].Form;
        var name = _forms[best];
        var roles = new List<string>();
        var list = ImmutableArray.CreateBuilder<Mention>(mentions.Count);
        foreach (var (mention, form) in mentions)
        {
            list.Add(form == best ? mention with { Ground = "full name" } : mention);
            if (name.Type == EntityType.Person && Roles.Before(_text, mention.Span) is { } role && !roles.Contains(role))
                roles.Add(role);
        }
        return new Entity(id, name.Written, name.Type, list.MoveToImmutable(), [.. roles]);
    }

    private static bool IsFuller(NameForm form, NameForm than)
    {
        if (form.Type == EntityType.Place && KnownNames.Countries.TryGetValue(form.Key, out var country))
        {
            // A country is called by its usual name even where a longer one stands beside it.
            var (usual, other) = (NameForm.KeyOf(country) == form.Key, NameForm.KeyOf(country) == than.Key);
            if (usual != other)
                return usual;
        }
        if (
            form.Type == EntityType.Organisation
            && KnownNames.Media.TryGetValue(form.Key, out var medium)
            && (medium == form.Written) != (medium == than.Written)
        )
            return medium == form.Written;
        return form.Words.Length != than.Words.Length ? form.Words.Length > than.Words.Length : form.Written.Length > than.Written.Length;
    }
}
