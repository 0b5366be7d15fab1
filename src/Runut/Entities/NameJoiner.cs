using System.Collections.Immutable;
using Runut.Text;

namespace Runut.Entities;

/// <summary>
/// Joins the names of one article to entities. Ways of writing a name (<see cref="NameForm"/>) are joined first, each with its ground; what a
/// single mention means (<c>Kim</c> among two Kims, a capital for its government) is decided mention by mention.
/// </summary>
internal sealed partial class NameJoiner
{
    private readonly SegmentedText _text;
    private readonly List<NameSpan> _names;
    private readonly List<NameForm> _forms = [];
    private readonly List<int> _parents = [];
    private readonly List<string?> _grounds = [];
    private readonly HashSet<int> _misspelt = [];
    private readonly Dictionary<string, int> _byKey = [];
    private readonly int[] _formOf;

    // The words of each form, written out; none of a person.
    private readonly string[][] _words;

    private NameJoiner(SegmentedText text, List<NameSpan> names)
    {
        _text = text;
        _names = names;
        var pairs = BracketNames.Resolve(text, names);
        _formOf = new int[names.Count];
        TypeAgreement.Agree(text, names);
        for (var i = 0; i < names.Count; i++)
            _formOf[i] = FormOf(names[i]);
        foreach (var (full, brief, ground) in pairs)
        {
            // Who was held for the person spoken of before may turn out a body by its other mentions.
            if (full + 1 >= brief || names[full].Type == names[brief].Type)
                Join(_formOf[full], _formOf[brief], ground);
        }
        _words = [.. _forms.Select(form => form.Type == EntityType.Person ? [] : NameExpansion.Of(form).Split(' '))];
    }

    /// <summary>The entities of the names, in the order of first mention.</summary>
    public static ImmutableArray<Entity> Join(SegmentedText text, List<NameSpan> names)
    {
        var joiner = new NameJoiner(text, names);
        joiner.JoinKnown();
        joiner.JoinWritings();
        joiner.JoinWithoutKinds();
        joiner.JoinShortened();
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
        else if (_forms[at].IsShouted && !form.IsShouted)
        {
            // "VLADIVOSTOK -" stands in a dateline; the name is written Vladivostok.
            _forms[at].Written = form.Written;
        }
        _forms[at].Count++;
        return at;
    }

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
            if (mention.Ground == "capital for government")
                continue;
            // "Partai Demorkat" is a slip for Partai Demokrat, be it met first.
            var slip = _misspelt.Contains(form);
            if (best < 0 || (slip == _misspelt.Contains(best) ? IsFuller(_forms[form], _forms[best]) : !slip))
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
        if (form.IsNickname != than.IsNickname)
            return than.IsNickname;
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
