using Runut.Text;

namespace Runut.Entities;

/// <summary>Corrects what the tagger found by what the language makes sure: first words that tell the kind, known names, ranks, brackets.</summary>
internal static class NameCorrections
{
    /// <summary>The longest name of the word files, in words.</summary>
    internal const int LongestKnown = 5;

    /// <summary>Corrects the names; the list stays in document order and without overlaps.</summary>
    public static void Apply(SegmentedText text, List<NameSpan> names)
    {
        NameRuns.Mend(text, names);
        var corrected = new List<NameSpan>(names.Count + 8);
        foreach (var name in names)
            Correct(text, name, corrected);
        MissedNames.AddHeaded(text, corrected);
        MissedNames.AddTitled(text, corrected);
        MergeBrackets(text, corrected);
        MissedNames.AddKnown(text, corrected);
        names.Clear();
        names.AddRange(corrected);
    }

    private static void Correct(SegmentedText text, NameSpan name, List<NameSpan> corrected)
    {
        // "Polres Kebumen Kompol": the rank belongs to the person who follows.
        while (name.Type != EntityType.Person && name.EndToken - name.FirstToken > 1 && IsTitle(text, name.EndToken - 1))
            name = name with { EndToken = name.EndToken - 1 };
        // "kota Vladivostok", "negeri Rusia": a small word before the name says its kind and is no part of it.
        while (
            name.EndToken - name.FirstToken > 1
            && text[name.FirstToken]
                is "kota"
                    or "negeri"
                    or "wilayah"
                    or "kawasan"
                    or "negara"
                    or "daerah"
                    or "provinsi"
                    or "pelabuhan"
                    or "dari"
                    or "di"
        )
            name = name with { FirstToken = name.FirstToken + 1 };
        var length = name.EndToken - name.FirstToken;
        var head = HeadOf(text, name);
        if (length == 1)
        {
            if (head is not null && IsBareHead(text[name.FirstToken], head.Value))
                return;
            name = name with { Type = LoneType(text, name) };
        }
        else if (length <= LongestKnown && KnownNames.Exact.TryGetValue(name.In(text).Of(text.Text), out var known))
        {
            name = name with { Type = known };
        }
        else if (head is { } type)
        {
            name = name with { Type = type };
        }
        else if (IsInstitution(text[name.EndToken - 1]) && !IsBuilding(text, name))
        {
            name = name with { Type = EntityType.Organisation };
        }
        if (name.Type == EntityType.Place && length > 2)
            Part(text, name, corrected);
        else
            corrected.Add(name);
    }

    private static EntityType LoneType(SegmentedText text, NameSpan name)
    {
        if (!KnownNames.Exact.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text[name.FirstToken], out var known))
            return IsShoutedPlace(text[name.FirstToken]) ? EntityType.Place : name.Type;
        // A place's name may be a club's: only a preposition of place makes it sure. A person is never called so.
        var before = name.FirstToken > 0 ? text[name.FirstToken - 1] : [];
        return name.Type == EntityType.Person || (known == EntityType.Place && Governments.IsBeforeCity(before)) ? known : name.Type;
    }

    // "VLADIVOSTOK -": datelines are often set in capitals.
    private static bool IsShoutedPlace(ReadOnlySpan<char> word) =>
        word.Length > 4 && !word.ContainsAnyInRange('a', 'z') && KnownNames.Places.Contains(NameForm.KeyOf(word.ToString()));

    private static bool IsBuilding(SegmentedText text, NameSpan name) =>
        name.Type == EntityType.Place
        && text[name.EndToken - 1] is "Center" or "Centre"
        && name.FirstToken > 0
        && text[name.FirstToken - 1] is "di" or "ke";

    internal static bool IsInstitution(ReadOnlySpan<char> last) =>
        last
            is "University"
                or "Institute"
                or "College"
                or "Foundation"
                or "Corporation"
                or "Association"
                or "Agency"
                or "Ministry"
                or "Council"
                or "Company"
                or "Bank"
                or "Group"
                or "Entertainment"
                or "FC"
                or "United"
                or "Party"
                or "Center"
                or "Centre"
                or "Team"
                or "Airlines"
                or "Times"
                or "Watch";

    private static EntityType? HeadOf(SegmentedText text, NameSpan name)
    {
        if (text[name.FirstToken] is "Rumah" && name.EndToken - name.FirstToken > 2 && text[name.FirstToken + 1] is "Sakit")
            return EntityType.Organisation;
        if (IsCityHall(text, name.FirstToken))
            return EntityType.Place;
        return KnownNames.Heads.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text[name.FirstToken], out var type) ? type : null;
    }

    /// <summary>True for <c>Balai Kota</c>, <c>Balaikota</c>: the one hall that is a building and no office.</summary>
    internal static bool IsCityHall(SegmentedText text, int token) =>
        text[token] is "Balaikota" || (text[token] is "Balai" && token + 1 < text.Tokens.Length && text[token + 1] is "Kota");

    // Kecamatan, Istana, Pemda alone name nothing; TNI and Bawaslu do.
    private static bool IsBareHead(ReadOnlySpan<char> word, EntityType type) =>
        type == EntityType.Place
        || (
            word.Length > 3
            && char.IsLower(word[^1])
            && !KnownNames.Exact.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word)
            && (word.StartsWith("Pem") || word.StartsWith("Pol") || word.StartsWith("Ke") || word.StartsWith("Di") || word.StartsWith("Sa"))
        );

    private static bool IsTitle(SegmentedText text, int token) =>
        KnownNames.Titles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[token]);

    // "Dusun Talang Tanjung Desa Siambul", "Kebon Jeruk Jakarta Barat": places whose commas were left out.
    private static void Part(SegmentedText text, NameSpan name, List<NameSpan> corrected)
    {
        for (var i = name.FirstToken + 2; i < name.EndToken - 1; i++)
        {
            if (text[i] is "Desa" or "Kelurahan" or "Kecamatan" or "Kabupaten" or "Kota" or "Provinsi")
            {
                corrected.Add(name with { EndToken = i });
                Part(text, name with { FirstToken = i }, corrected);
                return;
            }
        }
        var first = text[name.FirstToken];
        var open = first is "Jalan" or "Jl" or "Desa" or "Kelurahan" or "Dusun" or "Kampung" or "Perumahan" || HeadOf(text, name) is null;
        for (var i = name.EndToken - 1; open && i >= name.FirstToken + 2; i--)
        {
            var tail = new NameSpan(i, name.EndToken, EntityType.Place);
            if (!KnownNames.Regions.ContainsKey(NameForm.KeyOf(tail.In(text).Of(text.Text))) || IsLongerRegion(text, name, i))
                continue;
            if (first is "Jalan" or "Jl" && i == name.FirstToken + 2 && (text[i - 1] is "Raya" || IsBeforePlace(text, name.EndToken)))
                continue;
            corrected.Add(name with { EndToken = i });
            corrected.Add(tail);
            return;
        }
        corrected.Add(name);
    }

    // "Jalan Patra Kuningan, Jakarta": the region that follows tells that the one before it is the street's.
    private static bool IsBeforePlace(SegmentedText text, int token) =>
        token + 1 < text.Tokens.Length && text[token] is "," && KnownNames.Places.Contains(NameForm.KeyOf(text[token + 1].ToString()));

    private static bool IsLongerRegion(SegmentedText text, NameSpan name, int at) =>
        KnownNames.Places.Contains(NameForm.KeyOf(new NameSpan(at - 1, name.EndToken, EntityType.Place).In(text).Of(text.Text)));

    // Rumah Sakit Umum Daerah (RSUD) Koja: what follows the brackets without a comma still belongs to the name.
    private static void MergeBrackets(SegmentedText text, List<NameSpan> names)
    {
        for (var i = 0; i < names.Count; i++)
        {
            var name = names[i];
            if (name.Type != EntityType.Organisation && HeadOf(text, name) != EntityType.Organisation)
                continue;
            var after = i + 1;
            var open = name.EndToken;
            // "PT Bank Negara Indonesia (Persero) Tbk": the legal form belongs to the company's name.
            if (open + 2 < text.Tokens.Length && text[open] is "(" && text[open + 1] is "Persero" or "persero" && text[open + 2] is ")")
            {
                var end = open + 3 < text.Tokens.Length && text[open + 3] is "Tbk" ? open + 4 : open + 3;
                names[i] = name with { EndToken = end };
                while (after < names.Count && names[after].FirstToken < end)
                    names.RemoveAt(after);
                continue;
            }
            if (open + 3 >= text.Tokens.Length || text[open] is not "(" || text[open + 2] is not ")")
                continue;
            if (after < names.Count && names[after].FirstToken == open + 1)
                after++;
            if (after >= names.Count || names[after].FirstToken != open + 3 || names[after].Type == EntityType.Person)
                continue;
            if (
                text.Tokens[open + 3].Start - text.Tokens[open + 2].End != 1
                || !BracketNames.Abbreviates(text[open + 1].ToString(), name.In(text).Of(text.Text))
            )
                continue;
            names[i] = name with { EndToken = names[after].EndToken };
            names.RemoveRange(i + 1, after - i);
        }
    }
}
