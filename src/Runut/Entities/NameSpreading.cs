using Runut.Learning;
using Runut.Text;

namespace Runut.Entities;

/// <summary>
/// Carries what was found in one place of an article to the others: a name that the tagger saw once and missed elsewhere, and the first word of an
/// institution that it left out (<c>Polres</c> before <c>Way Kanan</c>).
/// </summary>
internal static class NameSpreading
{
    private const int MostForms = 32;
    private const int LongestCompleted = 8;

    /// <summary>Adds and widens names; the list stays in document order and without overlaps.</summary>
    public static void Spread(SegmentedText text, List<NameSpan> names)
    {
        for (var i = 0; i < names.Count; i++)
            names[i] = Widen(text, names, i);
        Complete(text, names);
        var found = Missed(text, names);
        if (found.Count == 0)
            return;
        names.AddRange(found);
        names.Sort((a, b) => a.FirstToken - b.FirstToken);
    }

    private static NameSpan Widen(SegmentedText text, List<NameSpan> names, int at)
    {
        var name = names[at];
        var least = at > 0 ? names[at - 1].EndToken : 0;
        var first = name.FirstToken - 1;
        if (name.Type == EntityType.Person || first < least || text.Tokens[first].End + 1 != text.Tokens[name.FirstToken].Start)
            return name;
        // Komisi III DPR
        if (IsRoman(text[first]) && first - 1 >= least && text[first - 1] is "Komisi" && name.Type == EntityType.Organisation)
            return name with { FirstToken = first - 1 };
        // "Menteri Dalam Negeri Australia", "Warga Negara Indonesia": no part of the country's name.
        if (
            text[first] is "Negeri" or "Negara"
            || !IsHead(text[first], out var type)
            || (text[first] is "Kota" && first > 0 && text[first - 1] is "Ibu" or "Wali")
        )
            return name;
        // Pemerintah Provinsi Jawa Barat, Dinas … Kota Bandung: the head may have a head of its own.
        if (first - 1 >= least && type == EntityType.Place && IsHead(text[first - 1], out var outer) && outer == EntityType.Organisation)
            (first, type) = (first - 1, outer);
        return new NameSpan(first, name.EndToken, type);
    }

    // "Lucinta Luna" was found in one place, in another "Luna" alone behind the same first name: the whole is taken there too.
    private static void Complete(SegmentedText text, List<NameSpan> names)
    {
        var byWord = new Dictionary<uint, List<NameSpan>>();
        foreach (var name in names)
        {
            if (name.Type != EntityType.Person || name.EndToken - name.FirstToken is < 2 or > LongestCompleted)
                continue;
            for (var i = name.FirstToken; i < name.EndToken; i++)
            {
                if (!char.IsUpper(text[i][0]))
                    continue;
                if (!byWord.TryGetValue(Key(text, i), out var forms))
                    byWord.Add(Key(text, i), forms = []);
                if (forms.Count < MostForms)
                    forms.Add(name);
            }
        }
        for (var i = 0; i < names.Count; i++)
        {
            var name = names[i];
            if (name.EndToken - name.FirstToken >= LongestCompleted || !byWord.TryGetValue(Key(text, name.FirstToken), out var forms))
                continue;
            var least = i > 0 ? names[i - 1].EndToken : 0;
            var limit = i + 1 < names.Count ? names[i + 1].FirstToken : text.Tokens.Length;
            foreach (var form in forms)
            {
                if (form.Type == name.Type && Around(text, form, name) is { } whole && whole.FirstToken >= least && whole.EndToken <= limit)
                {
                    names[i] = whole;
                    break;
                }
            }
        }
    }

    // The longer form where it stands around the name; null where it does not.
    private static NameSpan? Around(SegmentedText text, NameSpan form, NameSpan name)
    {
        var length = form.EndToken - form.FirstToken;
        for (var offset = 0; offset + name.EndToken - name.FirstToken <= length; offset++)
        {
            var first = name.FirstToken - offset;
            if (
                length > name.EndToken - name.FirstToken
                && first >= 0
                && first + length <= text.Tokens.Length
                && Same(text, form, first, length)
            )
                return new NameSpan(first, first + length, form.Type);
        }
        return null;
    }

    private static bool IsHead(ReadOnlySpan<char> word, out EntityType type)
    {
        type = default;
        return word.Length > 1
            && char.IsUpper(word[0])
            && KnownNames.Heads.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out type);
    }

    private static bool IsRoman(ReadOnlySpan<char> word) => word.Length <= 5 && !word.ContainsAnyExcept("IVX");

    // Occurrences, capitalised alike, of names found elsewhere in the article.
    private static List<NameSpan> Missed(SegmentedText text, List<NameSpan> names)
    {
        var byFirst = new Dictionary<uint, List<NameSpan>>();
        foreach (var name in names)
        {
            Remember(text, byFirst, name);
            // "Jungkook" for "Jeon Jungkook", as texts name people again.
            if (name.Type == EntityType.Person && name.EndToken - name.FirstToken is > 1 and < 5)
            {
                for (var i = name.FirstToken; i < name.EndToken; i++)
                {
                    if (char.IsUpper(text[i][0]) && (text[i].Length > 3 || (text[i].Length == 3 && IsAlwaysCapital(text[i]))))
                        Remember(text, byFirst, new NameSpan(i, i + 1, EntityType.Person));
                }
            }
        }
        var missed = new List<NameSpan>();
        var next = 0;
        foreach (var sentence in text.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                while (next < names.Count && names[next].EndToken <= i)
                    next++;
                if (next < names.Count && names[next].FirstToken <= i)
                {
                    i = names[next].EndToken - 1;
                    continue;
                }
                var limit = next < names.Count ? Math.Min(sentence.EndToken, names[next].FirstToken) : sentence.EndToken;
                if (text.Tokens[i].Kind != TokenKind.Word || !char.IsUpper(text[i][0]) || !byFirst.TryGetValue(Key(text, i), out var forms))
                    continue;
                if (Best(text, forms, i, limit, sentence) is not { } found)
                    continue;
                missed.Add(found);
                i = found.EndToken - 1;
            }
        }
        return missed;
    }

    private static bool IsAlwaysCapital(ReadOnlySpan<char> word) => WordLexicon.Default[Hashing.OfLower(word)].Capital is 0 or > 5;

    private static NameSpan? Best(SegmentedText text, List<NameSpan> forms, int at, int limit, Sentence sentence)
    {
        NameSpan? best = null;
        foreach (var form in forms)
        {
            var length = form.EndToken - form.FirstToken;
            if (at + length > limit || (best is { } other && other.EndToken - other.FirstToken >= length) || !Same(text, form, at, length))
                continue;
            // Not out of a longer run of capitals that the tagger thought no name: Seoul in "Seoul Music Awards".
            var end = at + length;
            var openBefore = at > sentence.FirstToken && IsCapital(text, at - 1) && at - 1 > sentence.FirstToken && !IsTitle(text, at - 1);
            var openAfter = end < sentence.EndToken && IsCapital(text, end);
            if (length == 1 && (openBefore || openAfter))
                continue;
            best = new NameSpan(at, end, form.Type);
        }
        return best;
    }

    private static bool IsTitle(SegmentedText text, int token) =>
        KnownNames.Titles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[token]);

    private static bool IsCapital(SegmentedText text, int token) =>
        text.Tokens[token].Kind == TokenKind.Word && char.IsUpper(text[token][0]);

    private static bool Same(SegmentedText text, NameSpan form, int at, int length)
    {
        for (var i = 0; i < length; i++)
        {
            if (!text[form.FirstToken + i].SequenceEqual(text[at + i]))
                return false;
        }
        return true;
    }

    private static void Remember(SegmentedText text, Dictionary<uint, List<NameSpan>> byFirst, NameSpan name)
    {
        var first = text[name.FirstToken];
        if (!char.IsUpper(first[0]) || (name.EndToken - name.FirstToken == 1 && (first.Length < 2 || Abbreviations.IsOpener(first))))
            return;
        var key = Key(text, name.FirstToken);
        if (!byFirst.TryGetValue(key, out var forms))
            byFirst.Add(key, forms = []);
        if (forms.Count >= MostForms)
            return;
        foreach (var form in forms)
        {
            if (
                form.EndToken - form.FirstToken == name.EndToken - name.FirstToken
                && Same(text, form, name.FirstToken, name.EndToken - name.FirstToken)
            )
                return;
        }
        forms.Add(name);
    }

    private static uint Key(SegmentedText text, int token) => Hashing.Of(text[token]);
}
