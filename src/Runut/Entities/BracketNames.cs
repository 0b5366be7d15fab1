using Runut.Learning;
using Runut.Text;

namespace Runut.Entities;

/// <summary>
/// Abbreviations and second names that a text introduces itself: <c>Komisi Pemberantasan Korupsi (KPK)</c>, <c>Joko Widodo (Jokowi)</c>,
/// <c>Suwardi alias Keling</c>. The initials rule follows Schwartz and Hearst (2003): the letters of the short form occur in the long one, in order.
/// </summary>
internal static class BracketNames
{
    private const string InBrackets = "abbreviation in brackets";

    /// <summary>
    /// Cuts <c>X (Y)</c> that was found as one name into two, adds a bracketed abbreviation that was not found as a name, and lists the pairs
    /// of names (long, short) that the text equates.
    /// </summary>
    public static List<(int Long, int Short, string Ground)> Resolve(SegmentedText text, List<NameSpan> names)
    {
        var pairs = new List<(int, int, string)>();
        for (var i = 0; i < names.Count; i++)
        {
            Cut(text, names, i);
            var name = names[i];
            var open = name.EndToken;
            var close = open + 2;
            if (open >= text.Tokens.Length || text[open] is not "(")
            {
                if (AddSecond(text, names, i))
                    pairs.Add((i, i + 1, "second name"));
                else if (
                    name.Type == EntityType.Person
                    && SecondNames.IsCalled(text, name.FirstToken)
                    && LastPerson(names, i) is >= 0 and var person
                )
                    pairs.Add((person, i, "second name"));
                continue;
            }
            var next = i + 1 < names.Count && names[i + 1].FirstToken == open + 1 ? i + 1 : -1;
            if (next >= 0)
                close = names[next].EndToken;
            if (close >= text.Tokens.Length || text[close] is not (")" or "/" or ",") || text.Tokens[open + 1].Kind != TokenKind.Word)
                continue;
            var inside = new TextSpan(text.Tokens[open + 1].Start, text.Tokens[close - 1].End).Of(text.Text);
            var outside = name.In(text).Of(text.Text);
            var isShort = Abbreviates(inside, outside);
            if (next >= 0)
            {
                var same = names[next].Type == name.Type;
                var reverse = Abbreviates(outside, inside) && outside.Length > 1;
                // "Gedung Komisi Pemberantasan Korupsi (KPK)" tells the body's short name, not the building's.
                if (name.Type == EntityType.Place && !same && KnownNames.Organisations.ContainsKey(NameForm.KeyOf(inside)))
                    continue;
                var other = name.Type == EntityType.Person && (IsKnownOther(inside) || (IsWhole(outside) && IsWhole(inside)));
                var called = name.Type == EntityType.Organisation && same && IsShortName(inside, outside);
                if (isShort || reverse || called || (name.Type == EntityType.Person && same && !other))
                {
                    if (!same)
                        names[next] = names[next] with { Type = name.Type };
                    pairs.Add(reverse && !isShort ? (next, i, InBrackets) : (i, next, InBrackets));
                }
            }
            else if (close == open + 2 && (isShort || (name.Type == EntityType.Person && MayBeName(text, open + 1))))
            {
                names.Insert(i + 1, new NameSpan(open + 1, open + 2, name.Type));
                pairs.Add((i, i + 1, isShort ? InBrackets : "second name in brackets"));
            }
        }
        return pairs;
    }

    // "Suwardi alias Keling": the second name takes the first one's type, and is a name though nothing else says so.
    private static bool AddSecond(SegmentedText text, List<NameSpan> names, int at)
    {
        var name = names[at];
        var token = SecondNames.At(text, name.EndToken);
        // "Wali Kota Bogor yang akrab disapa Bima": it is the person who is called so.
        if (token < 0 || (name.Type != EntityType.Person && SecondNames.IsCalled(text, token)))
            return false;
        if (at + 1 < names.Count && names[at + 1].FirstToken == token)
            names[at + 1] = names[at + 1] with { Type = name.Type };
        else if (name.Type == EntityType.Person && MayBeName(text, token))
            names.Insert(at + 1, new NameSpan(token, token + 1, name.Type));
        else
            return false;
        return true;
    }

    // "…," kata pria yang akrab disapa Emil itu: the person spoken of before.
    private static int LastPerson(List<NameSpan> names, int before)
    {
        var at = before - 1;
        while (at >= 0 && names[at].Type != EntityType.Person)
            at--;
        return at;
    }

    private static bool MayBeName(SegmentedText text, int token) =>
        text[token].Length > 2
        && char.IsUpper(text[token][0])
        && char.IsLower(text[token][^1])
        && !KnownNames.Titles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[token])
        && WordLexicon.Default[Hashing.OfLower(text[token])].Capital is 0 or > 5;

    private static void Cut(SegmentedText text, List<NameSpan> names, int at)
    {
        var name = names[at];
        if (name.EndToken - name.FirstToken < 4 || text[name.EndToken - 1] is not ")" || text[name.EndToken - 2] is "Persero" or "persero")
            return;
        for (var i = name.FirstToken + 1; i < name.EndToken - 2; i++)
        {
            if (text[i] is not "(")
                continue;
            names[at] = name with { EndToken = i };
            names.Insert(at + 1, new NameSpan(i + 1, name.EndToken - 1, name.Type));
            return;
        }
    }

    // "Kementerian Koordinator Bidang Pangan (Kemenko Pangan)", "Badan Pengungsi PBB (UNHCR)": a long name of a body is followed by its short
    // one, be its letters those of another language.
    private static bool IsShortName(string inside, string outside)
    {
        var words = outside.Count(c => c == ' ') + 1;
        var known = KnownNames.Organisations.GetValueOrDefault(NameForm.KeyOf(inside));
        return known is null
            && words > 2
            && inside.Length * 2 < outside.Length
            && (
                (inside.Length > 2 && inside.All(char.IsUpper))
                || (inside.Count(c => c == ' ') == 1 && words > 3 && inside[0] == outside[0])
            );
    }

    // "Da Ran (Lee Min Jung)": behind a part of a film stands who plays it; a second name is short.
    private static bool IsWhole(string person) => person.Contains(' ', StringComparison.Ordinal);

    private static bool IsKnownOther(string written)
    {
        var key = NameForm.KeyOf(written);
        return KnownNames.Organisations.ContainsKey(key) || KnownNames.Countries.ContainsKey(key) || KnownNames.Regions.ContainsKey(key);
    }

    /// <summary>True where <paramref name="brief"/> can stand for <paramref name="full"/>: its letters occur there in order, the first one at the start of a word.</summary>
    public static bool Abbreviates(string brief, string full)
    {
        if (
            brief.Length is < 2 or > 14
            || brief.Length >= full.Length
            || brief.Contains(' ', StringComparison.Ordinal)
            || !char.IsUpper(brief[0])
        )
            return false;
        if (!full.Contains(' ', StringComparison.Ordinal) && !char.IsUpper(brief[1]))
            return false;
        // Any word may give the first letter: PT Kereta Api Indonesia (KAI).
        for (var start = 0; start < full.Length; start++)
        {
            if ((start == 0 || !char.IsLetterOrDigit(full[start - 1])) && Same(full[start], brief[0]) && Follows(brief, full, start))
                return true;
        }
        return false;
    }

    private static bool Follows(string brief, string full, int start)
    {
        var at = start;
        for (var i = 0; i < brief.Length; i++)
        {
            if (!char.IsLetterOrDigit(brief[i]))
                continue;
            while (at < full.Length && !Same(full[at], brief[i]))
                at++;
            if (at == full.Length)
                return false;
            at++;
        }
        return true;
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
