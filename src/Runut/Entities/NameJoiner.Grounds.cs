namespace Runut.Entities;

// The grounds on which two writings are held for one name, the surest first.
internal sealed partial class NameJoiner
{
    private const int MostCandidates = 24;
    private const int MostCompared = 500;

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
                EntityType.Person when KnownNames.PersonOf(form.Key) is { } person => ("p" + person, "known short name"),
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
            foreach (var writing in NameExpansion.Writings(_forms[i]))
            {
                var key = (int)_forms[i].Type + writing;
                if (!first.TryAdd(key, i))
                    Join(first[key], i, "another writing");
            }
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
            foreach (var key in NameExpansion.InitialsBeforeRest(_forms[i]))
                initials.TryAdd(key, i);
        }
        for (var i = 0; i < _forms.Count; i++)
        {
            var form = _forms[i];
            if (
                form.OpensInCapitals
                && form.Words.Length > 1
                && initials.TryGetValue(form.Key, out var whole)
                && whole != i
                && _forms[whole].Type == form.Type
            )
                Join(whole, i, "initials");
            if (
                form.IsCapitals
                && form.Key.Length >= 2
                && initials.TryGetValue(form.Key, out var full)
                && _forms[full].Type == form.Type
                && !AreOtherCountries(form, _forms[full])
            )
                Join(full, i, "initials");
        }
    }

    // AS is the Amerika Serikat, be there an Arab Saudi in the article.
    private static bool AreOtherCountries(NameForm a, NameForm b) =>
        a.Type == EntityType.Place
        && KnownNames.Countries.TryGetValue(a.Key, out var one)
        && KnownNames.Countries.TryGetValue(b.Key, out var other)
        && one != other;

    // Dinas Pendidikan Provinsi Jabar = Disdik Jabar, Jalan Raya Bogor = Jalan Bogor Raya, where no other kind is named so in the article.
    private void JoinWithoutKinds()
    {
        if (!_words.Where((words, i) => NameExpansion.HasKindInside(words, _forms[i].Type)).Any())
            return;
        var groups = new Dictionary<string, List<int>>();
        for (var i = 0; i < _forms.Count; i++)
        {
            if (_words[i].Length < 2)
                continue;
            var key = (int)_forms[i].Type + NameExpansion.WithoutKinds(_words[i], _forms[i].Type, kinds: false);
            if (!groups.TryGetValue(key, out var group))
                groups.Add(key, group = []);
            group.Add(i);
        }
        foreach (var group in groups.Values)
        {
            var kinds = group.Select(form => NameExpansion.WithoutKinds(_words[form], _forms[form].Type, kinds: true));
            if (group.Count == 1 || kinds.Where(kind => kind.Length > 0).Distinct().Count() > 1)
                continue;
            foreach (var form in group.Skip(1))
                Join(group[0], form, "name without its kind");
        }
    }

    // Polres Lamteng = Polres Lampung Tengah, Kukar = Kutai Kartanegara, DPW PKS = DPW Partai Keadilan Sejahtera: the last words clipped or their initials.
    private void JoinShortened()
    {
        // A text that names so many things is a list, whose names are not compared each with each.
        if (_forms.Count > MostCompared)
            return;
        for (var brief = 0; brief < _forms.Count; brief++)
        {
            var words = Bare(brief);
            for (var full = 0; full < _forms.Count && words.Length > 0 && words[^1].Length > 2; full++)
            {
                var longer = _forms[full].Type == _forms[brief].Type ? Bare(full) : [];
                var tail = longer.Length - words.Length + 1;
                if (
                    tail is >= 2 and <= 5
                    && NameExpansion.Shortens(words[^1], longer[^tail..])
                    && words[..^1].SequenceEqual(longer[..^tail])
                )
                    Join(full, brief, "shortened last words");
            }
        }
    }

    // The words of a form, written out; of an area without its kind; none of a person.
    private ReadOnlySpan<string> Bare(int form)
    {
        var words = _words[form];
        return words.Length > 1 && _forms[form].Type == EntityType.Place && NameExpansion.IsArea(words[0]) ? words.AsSpan(1) : words;
    }

    private void JoinPlaces()
    {
        var bare = new Dictionary<string, int>();
        for (var i = 0; i < _forms.Count; i++)
        {
            if (_forms[i].Type == EntityType.Place)
                bare.TryAdd(_forms[i].Key, i);
        }
        var claimed = new HashSet<int>();
        for (var i = 0; i < _forms.Count; i++)
        {
            var form = _forms[i];
            if (form.Type != EntityType.Place || form.Words.Length < 2 || !NameExpansion.IsPlaceHead(form.Words[0]))
                continue;
            var key = string.Join(' ', form.Words[1..]);
            if (bare.TryGetValue(key, out var name) && name != i && MayBeCalled(form.Words[0], key, name) && claimed.Add(Root(name)))
            {
                Join(i, name, "name without its kind");
                claimed.Add(Root(i));
            }
            // "Museum Sepeda" for "Museum Sepeda Solo": the town that it stands in is left off.
            else if (
                form.Words.Length > 2
                && !NameExpansion.IsArea(form.Words[0])
                && bare.TryGetValue(string.Join(' ', form.Words[..^1]), out var without)
                && IsKnownPlace(form.Words[^1])
            )
                Join(i, without, "name without its town");
        }
    }

    // Kabupaten Bekasi may be called Bekasi; the Sungai Bekasi may not, for that is the town's name.
    private bool MayBeCalled(string kind, string key, int bare) =>
        NameExpansion.IsArea(kind) || (_parents[bare] == bare && !IsKnownPlace(key));

    // Newcastle for Newcastle United: the opening words of one longer name and of no other.
    private void JoinOrganisations()
    {
        var longer = new Dictionary<string, int>();
        for (var i = 0; i < _forms.Count; i++)
        {
            var form = _forms[i];
            if (form.Type != EntityType.Organisation || form.Words.Length is < 2 or > 8)
                continue;
            var words = _words[i];
            // "RS Polri" for "RS Polri Jakarta", "Komisi III" for "Komisi III DPR": behind a word that opens many names the next must agree too.
            var ofItsOwn = words[0].Length > 3 && words[0] == form.Words[0] && form.OpensInCapitals;
            for (var n = NameExpansion.IsOrganisationHead(words[0]) && !ofItsOwn ? 2 : 1; n < words.Length; n++)
            {
                var prefix = string.Join(' ', words[..n]);
                if (words[n] != "dan" && !longer.TryAdd(prefix, i) && longer[prefix] >= 0 && Root(longer[prefix]) != Root(i))
                    longer[prefix] = -1;
            }
        }
        for (var i = 0; i < _forms.Count; i++)
        {
            if (
                _forms[i].Type == EntityType.Organisation
                && longer.TryGetValue(string.Join(' ', _words[i]), out var full)
                && full >= 0
                && full != i
            )
                Join(full, i, "opening words of the name");
        }
        JoinOrganisationsWithoutKind();
    }

    // Mandiri for Bank Mandiri.
    private void JoinOrganisationsWithoutKind()
    {
        var bare = new Dictionary<string, int>();
        for (var i = 0; i < _forms.Count; i++)
        {
            if (_forms[i].Type == EntityType.Organisation)
                bare.TryAdd(_forms[i].Key, i);
        }
        for (var i = 0; i < _forms.Count; i++)
        {
            var words = _forms[i].Words;
            if (
                _forms[i].Type == EntityType.Organisation
                && words.Length > 1
                && NameExpansion.IsKindOfBody(words[0])
                && bare.TryGetValue(string.Join(' ', words[1..]), out var name)
            )
                Join(i, name, "name without its kind");
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
        foreach (var brief in persons.Count <= MostCompared ? persons : [])
        {
            if (
                _forms[brief].Words.Length == 1
                && !ambiguous.ContainsKey(brief)
                && IsAlone(brief)
                && Resembling(persons, brief) is { } full
            )
                Join(full, brief, "part of the name, written otherwise");
        }
        return ambiguous;
    }

    private bool IsAlone(int form)
    {
        for (var i = 0; i < _forms.Count; i++)
        {
            if (i != form && Root(i) == Root(form))
                return false;
        }
        return true;
    }

    // Fredi for Fredy Yudha, Truno for Trunoyudo Wisnu: the one person of the article with such a word in the name.
    private int? Resembling(List<int> persons, int brief)
    {
        int? found = null;
        foreach (var full in persons)
        {
            if (_forms[full].Words.Length < 2 || !_forms[full].Words.Any(word => PersonNames.Resemble(word, _forms[brief].Words[0])))
                continue;
            if (found is { } other && Root(other) != Root(full))
                return null;
            found = full;
        }
        return found;
    }

    private void JoinMisspellings()
    {
        foreach (var (usual, rare) in Misspellings.Of(_forms))
        {
            if (IsKnownPlace(usual) && IsKnownPlace(rare))
                continue;
            var (full, variant) =
                _forms[usual].Count == _forms[rare].Count && KnownNames.Exact.ContainsKey(_forms[rare].Written)
                    ? (rare, usual)
                    : (usual, rare);
            _misspelt.Add(variant);
            if (Root(variant) == variant)
                Join(full, variant, "spelling variant");
        }
    }

    private bool IsKnownPlace(int form) => _forms[form].Type == EntityType.Place && IsKnownPlace(_forms[form].Key);

    private static bool IsKnownPlace(string key) => KnownNames.Places.Contains(key) || Gazetteer.Default.Has(AreaName.Of(key));
}
