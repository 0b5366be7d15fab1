using System.Collections.Immutable;
using Runut.Text;

namespace Runut.Entities;

/// <summary>
/// Finds for each place of an article the nearest place around it that the article names: as the text says it (<c>Pantai Sanur, Denpasar, Bali</c>),
/// else as the list of administrative areas does. A row of places of one rank, or one that ends in <c>dan</c>, is a list and says nothing.
/// </summary>
internal sealed class PlaceNesting
{
    private const string Row = "names in a row";
    private const string List = "list of administrative areas";
    private readonly SegmentedText _text;
    private readonly ImmutableArray<Entity> _entities;
    private readonly Dictionary<int, (int Around, string Ground)> _around = [];
    private readonly List<(int First, int End, int Entity)> _mentions = [];
    private readonly Dictionary<int, int?> _ranks = [];

    private PlaceNesting(SegmentedText text, ImmutableArray<Entity> entities)
    {
        _text = text;
        _entities = entities;
        for (var i = 0; i < entities.Length; i++)
        {
            foreach (var mention in entities[i].Mentions)
            {
                if (entities[i].Type == EntityType.Place && mention.Ground != "capital for government")
                    _mentions.Add((text.TokenAt(mention.Span.Start), text.TokenAt(mention.Span.End - 1) + 1, i));
            }
        }
        _mentions.Sort();
        foreach (var mention in _mentions)
        {
            if (!_ranks.ContainsKey(mention.Entity))
                _ranks.Add(mention.Entity, PlaceRank.Of(entities[mention.Entity].Name));
        }
    }

    /// <summary>The entities, each place with the one around it where that is known.</summary>
    public static ImmutableArray<Entity> Of(SegmentedText text, ImmutableArray<Entity> entities)
    {
        var nesting = new PlaceNesting(text, entities);
        if (nesting._mentions.Count < 2)
            return entities;
        nesting.ReadText();
        nesting.LookUp();
        if (nesting._around.Count == 0)
            return entities;
        return
        [
            .. entities.Select(
                (entity, i) =>
                    nesting._around.TryGetValue(i, out var found)
                        ? entity with
                        {
                            Within = new PlaceWithin(entities[found.Around].Id, found.Ground),
                        }
                        : entity
            ),
        ];
    }

    private void ReadText()
    {
        for (var i = 0; i + 1 < _mentions.Count; )
        {
            var end = i + 1;
            while (end < _mentions.Count && IsBeside(_mentions[end - 1], _mentions[end], ","))
                end++;
            if (end - i > 1 && !IsList(i, end))
            {
                for (var at = i; at + 1 < end; at++)
                    Add(_mentions[at].Entity, _mentions[at + 1].Entity, Row);
            }
            if (end == i + 1)
            {
                if (IsBeside(_mentions[i], _mentions[end], "di"))
                    Add(_mentions[i].Entity, _mentions[end].Entity, "di between the names");
                else if (IsBeside(_mentions[i], _mentions[end], "(") && Is(_mentions[end].End, ")"))
                    Add(_mentions[i].Entity, _mentions[end].Entity, "name in brackets");
            }
            i = end;
        }
    }

    // "Jakarta, Bandung, dan Medan", "Jakarta, Bandung": places side by side.
    private bool IsList(int first, int end)
    {
        var behind = _mentions[end - 1].End;
        if (Is(behind, ","))
            behind++;
        if (Is(behind, "dan") || Is(behind, "serta") || Is(behind, "hingga") || Is(behind, "atau"))
            return true;
        for (var i = first; i + 1 < end; i++)
        {
            if (!MayLieIn(_mentions[i].Entity, _mentions[i + 1].Entity))
                return true;
        }
        return false;
    }

    private bool MayLieIn(int inner, int outer) =>
        inner != outer
        && (_ranks[inner], _ranks[outer]) switch
        {
            ({ } low, { } high) => low < high,
            (null, { } high) => high >= PlaceRank.City,
            ({ } low, null) => low < PlaceRank.District,
            // "Pulau Russky, Vladivostok": a town that a word file knows, and what cannot be another one.
            _ => KnownNames.Places.Contains(NameForm.KeyOf(_entities[outer].Name)) && IsNoTown(_entities[inner].Name),
        };

    private static bool IsNoTown(string name)
    {
        var key = NameForm.KeyOf(name);
        var space = key.IndexOf(' ', StringComparison.Ordinal);
        return !KnownNames.Places.Contains(key) || (space > 0 && NameExpansion.IsPlaceHead(key[..space]));
    }

    private void Add(int inner, int outer, string ground)
    {
        if (!MayLieIn(inner, outer) || Holds(inner, outer))
            return;
        // The nearest one stays: "Sanur, Denpasar" before "Sanur, Bali".
        if (_around.TryGetValue(inner, out var known) && !(Holds(outer, known.Around) || MayLieIn(outer, known.Around)))
            return;
        _around[inner] = (outer, ground);
    }

    // True where the outer place is known to lie around the inner one, be it over others.
    private bool Holds(int outer, int inner)
    {
        for (var (at, steps) = (inner, 0); _around.TryGetValue(at, out var found) && steps < 8; at = found.Around, steps++)
        {
            if (found.Around == outer)
                return true;
        }
        return false;
    }

    private void LookUp()
    {
        var places = _ranks.Keys.ToList();
        var names = places.ToDictionary(place => place, place => AreaName.Of(_entities[place].Name));
        foreach (var inner in places)
        {
            // Countries and foreign cities have namesakes among the villages.
            var name = names[inner];
            if (_around.ContainsKey(inner) || (name.Level is null && _ranks[inner] is PlaceRank.Country or PlaceRank.City))
                continue;
            var nearest = 0;
            foreach (var outer in places)
            {
                if (outer == inner || Holds(inner, outer))
                    continue;
                // A bare name may be any village's: only the two areas next above it are near enough to mean that one.
                var steps = Gazetteer.Default.Below(name, names[outer]);
                if (steps > 2 && name.Level is null)
                    steps = 0;
                if (names[outer].Key == "indonesia" && name.Level is 0 or 1 && Gazetteer.Default.Has(name))
                    steps = PlaceRank.Country;
                if (steps == 0 || (nearest > 0 && steps >= nearest))
                    continue;
                nearest = steps;
                _around[inner] = (outer, List);
            }
        }
    }

    private bool IsBeside((int First, int End, int Entity) one, (int First, int End, int Entity) other, string between) =>
        other.First == one.End + 1 && Is(one.End, between);

    private bool Is(int token, string word) => token < _text.Tokens.Length && _text[token].SequenceEqual(word);
}
