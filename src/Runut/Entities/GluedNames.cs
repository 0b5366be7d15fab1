using Runut.Learning;
using Runut.Text;

namespace Runut.Entities;

/// <summary>
/// Parts names that share a token with another name or with a small word: <c>Jokowi-Amin</c> names two persons, <c>DPR-DPD</c> two bodies, and in
/// <c>Twitternya</c> the ending is no part of the name. Double names (<c>Wan-Bissaka</c>, <c>Kim Jong-un</c>) stay whole.
/// </summary>
internal static class GluedNames
{
    private const string Possessive = "nya";

    // "se-Jawa Barat": all of it.
    private const string Whole = "se-";

    /// <summary>Parts and adds names; the list stays in document order.</summary>
    public static void Part(SegmentedText text, List<NameSpan> names)
    {
        var persons = PersonWords(text, names);
        var next = 0;
        for (var token = 0; token < text.Tokens.Length; token++)
        {
            while (next < names.Count && names[next].EndToken <= token)
                next++;
            var inside = next < names.Count && names[next].FirstToken <= token;
            if (inside && names[next].FirstToken == token && text[token].StartsWith(Whole))
                names[next] = names[next] with { Skipped = Whole.Length };
            if (text.Tokens[token].Kind != TokenKind.Word || !char.IsUpper(text[token][0]))
                continue;
            if (text[token].Contains('-'))
                next = PartAtHyphen(text, names, persons, token, next, inside);
            else if (text[token].EndsWith(Possessive))
                CutPossessive(text, names, token, next, inside);
        }
    }

    private static int PartAtHyphen(
        SegmentedText text,
        List<NameSpan> names,
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> persons,
        int token,
        int next,
        bool inside
    )
    {
        var word = text[token];
        var hyphen = word.IndexOf('-');
        var left = word[..hyphen];
        var right = word[(hyphen + 1)..];
        if (left.Length < 2 || right.Length < 2 || right.Contains('-') || !char.IsUpper(right[0]))
            return next;
        var whole = inside ? names[next] : new NameSpan(token, token + 1, EntityType.Person);
        var first = new NameSpan(whole.FirstToken, token + 1, whole.Type, 0, word.Length - hyphen);
        var second = new NameSpan(token, whole.EndToken, whole.Type, hyphen + 1);
        // "Prabowo Subianto-Gibran Rakabuming": a double surname has no further word behind it.
        var between = whole.FirstToken < token && token + 1 < whole.EndToken && whole.Type == EntityType.Person;
        var (one, other) = (IsPerson(persons, left, token), IsPerson(persons, right, token));
        EntityType? type =
            between
            || (one && other)
            || ((one && MayBePerson(right)) || (other && MayBePerson(left))) && whole.EndToken - whole.FirstToken == 1
                ? EntityType.Person
            : AreKnown(text, first, second, EntityType.Organisation) ? EntityType.Organisation
            : AreKnown(text, first, second, EntityType.Place) ? EntityType.Place
            : null;
        if (type is not { } kind)
            return next;
        if (inside)
            names.RemoveAt(next);
        names.Insert(next, first with { Type = kind });
        names.Insert(next + 1, second with { Type = kind });
        return next + 1;
    }

    private static void CutPossessive(SegmentedText text, List<NameSpan> names, int token, int next, bool inside)
    {
        var word = text[token][..^Possessive.Length];
        if (!KnownNames.Exact.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var type))
            return;
        if (!inside && IsOpening(text, token) && WordLexicon.Default[Hashing.OfLower(word)].Capital is > 0 and <= 5)
            return;
        if (!inside)
            names.Insert(next, new NameSpan(token, token + 1, type, 0, Possessive.Length));
        else if (names[next].EndToken == token + 1)
            names[next] = names[next] with
            {
                Type = names[next].FirstToken == token ? type : names[next].Type,
                Dropped = Possessive.Length,
            };
    }

    // "Puncaknya, …": the capital that opens a sentence tells nothing.
    private static bool IsOpening(SegmentedText text, int token) =>
        text.Sentences[text.SentenceAt(text.Tokens[token].Start)].FirstToken == token;

    // The words of the persons' names of the article, with the token where each stands first.
    private static Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> PersonWords(SegmentedText text, List<NameSpan> names)
    {
        var words = new Dictionary<string, int>();
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var name in names)
        {
            for (var i = name.FirstToken; i < name.EndToken && name.Type == EntityType.Person; i++)
                lookup.TryAdd(text[i], i);
        }
        return lookup;
    }

    private static bool IsPerson(Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> persons, ReadOnlySpan<char> word, int token) =>
        (persons.TryGetValue(word, out var at) && at != token) || KnownNames.Persons.ContainsKey(NameForm.KeyOf(word.ToString()));

    // "Rahmat-Wulan" where only one of the two is named elsewhere: a double name is seldom named by one half.
    private static bool MayBePerson(ReadOnlySpan<char> word) =>
        word.Length > 3
        && char.IsLower(word[^1])
        && WordLexicon.Default[Hashing.OfLower(word)].Capital is 0 or > 5
        && !KnownNames.Places.Contains(NameForm.KeyOf(word.ToString()));

    private static bool AreKnown(SegmentedText text, NameSpan first, NameSpan second, EntityType type) =>
        KnownNames.Exact.TryGetValue(first.In(text).Of(text.Text), out var one)
        && one == type
        && KnownNames.Exact.TryGetValue(second.In(text).Of(text.Text), out var other)
        && other == type;
}
