using Runut.Learning;
using Runut.Text;

namespace Runut.Entities;

/// <summary>Corrects what the tagger found by what the language makes sure: first words that tell the kind, known names, ranks, brackets.</summary>
internal static class NameCorrections
{
    private const int LongestKnown = 5;

    /// <summary>Corrects the names; the list stays in document order and without overlaps.</summary>
    public static void Apply(SegmentedText text, List<NameSpan> names)
    {
        NameRuns.Mend(text, names);
        var corrected = new List<NameSpan>(names.Count + 8);
        foreach (var name in names)
            Correct(text, name, corrected);
        AddHeaded(text, corrected);
        AddTitled(text, corrected);
        MergeBrackets(text, corrected);
        AddKnown(text, corrected);
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
        return KnownNames.Heads.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text[name.FirstToken], out var type) ? type : null;
    }

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
        for (var i = 0; i + 1 < names.Count; i++)
        {
            var name = names[i];
            if (name.Type != EntityType.Organisation && HeadOf(text, name) != EntityType.Organisation)
                continue;
            var after = i + 1;
            var open = name.EndToken;
            if (open + 3 >= text.Tokens.Length || text[open] is not "(" || text[open + 2] is not ")")
                continue;
            if (names[after].FirstToken == open + 1)
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

    // Polres Jakpus, Rumah Sakit Harapan Kita: a run of capitals behind a word that opens nothing but names.
    private static void AddHeaded(SegmentedText text, List<NameSpan> names)
    {
        var added = new List<NameSpan>();
        var next = 0;
        foreach (var sentence in text.Sentences)
        {
            for (var i = sentence.FirstToken; i + 1 < sentence.EndToken; i++)
            {
                while (next < names.Count && names[next].EndToken <= i)
                    next++;
                if (!IsSureHead(text, i))
                    continue;
                var limit = next < names.Count ? Math.Min(names[next].FirstToken, sentence.EndToken) : sentence.EndToken;
                var end = i + 1;
                while (
                    end < limit
                    && IsCapital(text, end)
                    && (!IsTitle(text, end) || (text[end] is "Jenderal" && text[end - 1] is "Direktorat"))
                    && text.Tokens[end].Start - text.Tokens[end - 1].End == 1
                )
                    end++;
                if (end - i < (text[i] is "Rumah" ? 3 : 2))
                    continue;
                var isPlace = text[i] is "Jalan" or "Stadion" or "Bandara" or "Kelurahan" or "Kecamatan" or "Kabupaten" or "Desa";
                added.Add(new NameSpan(i, end, isPlace ? EntityType.Place : EntityType.Organisation));
                i = end - 1;
            }
        }
        if (added.Count == 0)
            return;
        names.AddRange(added);
        names.Sort((a, b) => a.FirstToken - b.FirstToken);
    }

    // Menteri Komunikasi dan Informatika Johnny Plate: behind a long office the person begins at a word that opens persons' names.
    private static void AddTitled(SegmentedText text, List<NameSpan> names)
    {
        var added = new List<NameSpan>();
        var next = 0;
        foreach (var sentence in text.Sentences)
        {
            for (var i = sentence.FirstToken; i + 1 < sentence.EndToken; i++)
            {
                while (next < names.Count && names[next].EndToken <= i)
                    next++;
                if (!IsCapital(text, i) || !IsTitle(text, i))
                    continue;
                var limit = next < names.Count ? Math.Min(names[next].FirstToken, sentence.EndToken) : sentence.EndToken;
                var end = i + 1;
                while (end < limit && (IsCapital(text, end) || (text[end] is "dan" && end + 1 < limit && IsCapital(text, end + 1))))
                    end++;
                for (var first = i + 1; first + 1 < end; first++)
                {
                    if (IsTitle(text, first) || TraitsOf(text, first).GivenName < 2 || !MayEndPerson(text, first + 1))
                        continue;
                    // "A dan Wakil Menteri Luar Negeri B": the name ends before the second office.
                    var whole = first + 1;
                    while (whole < end && text[whole] is not "dan")
                        whole++;
                    added.Add(new NameSpan(first, whole, EntityType.Person));
                    end = whole;
                    break;
                }
                i = end - 1;
            }
        }
        if (added.Count == 0)
            return;
        names.AddRange(added);
        names.Sort((a, b) => a.FirstToken - b.FirstToken);
    }

    private static bool MayEndPerson(SegmentedText text, int token) =>
        TraitsOf(text, token).FamilyName > 0 || WordLexicon.Default[Hashing.OfLower(text[token])].Capital is 0 or > 5;

    private static WordTraits TraitsOf(SegmentedText text, int token) => WordLexicon.Default[Hashing.Of(text[token])];

    private static bool IsSureHead(SegmentedText text, int token) =>
        text[token]
            is "Polres"
                or "Polsek"
                or "Polda"
                or "Polresta"
                or "Polrestabes"
                or "Pengadilan"
                or "Kejaksaan"
                or "Universitas"
                or "Kementerian"
                or "RSUD"
                or "SMA"
                or "SMP"
                or "SMK"
                or "SMAN"
                or "SMPN"
                or "SDN"
                or "PT"
                or "Jalan"
                or "Stadion"
                or "Bandara"
                or "Ponpes"
                or "Kelurahan"
                or "Kecamatan"
                or "Kabupaten"
                or "Desa"
                or "Satuan"
                or "Ditjen"
                or "Direktorat"
        || (text[token] is "Rumah" && text[token + 1] is "Sakit");

    // Known names where the tagger saw nothing, or only a part.
    private static void AddKnown(SegmentedText text, List<NameSpan> names)
    {
        var known = KnownNames.Exact.GetAlternateLookup<ReadOnlySpan<char>>();
        var added = new List<NameSpan>();
        var next = 0;
        foreach (var sentence in text.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (
                    text.Tokens[i].Kind != TokenKind.Word
                    || !char.IsLetter(text[i][0])
                    || (char.IsLower(text[i][0]) && !text[i].StartsWith("detik"))
                )
                    continue;
                while (next < names.Count && names[next].EndToken <= i)
                    next++;
                var limit = Math.Min(sentence.EndToken, i + LongestKnown);
                for (var end = limit; end > i; end--)
                {
                    var span = new TextSpan(text.Tokens[i].Start, text.Tokens[end - 1].End);
                    if (!known.TryGetValue(text.Text.AsSpan(span.Start, span.Length), out var type))
                        continue;
                    if (Fits(text, sentence, names, next, i, end))
                        added.Add(new NameSpan(i, end, type));
                    i = end - 1;
                    break;
                }
            }
        }
        if (added.Count == 0)
            return;
        // Both stand in document order, and the names added do not overlap.
        var at = 0;
        names.RemoveAll(other =>
        {
            while (at < added.Count && added[at].EndToken <= other.FirstToken)
                at++;
            return at < added.Count && added[at].FirstToken < other.EndToken;
        });
        names.AddRange(added);
        names.Sort((a, b) => a.FirstToken - b.FirstToken);
    }

    private static bool Fits(SegmentedText text, Sentence sentence, List<NameSpan> names, int next, int first, int end)
    {
        if (next < names.Count && names[next].FirstToken < end)
        {
            // A part of the known name was found: the whole is taken, unless more than it was.
            var other = names[next];
            if (other.FirstToken < first || other.EndToken > end || (other.FirstToken == first && other.EndToken == end))
                return false;
            return end - first > 1;
        }
        if (end - first > 1)
            return true;
        var word = text[first];
        if (first > sentence.FirstToken && IsCapital(text, first - 1) && !IsTitle(text, first - 1) && first - 1 > sentence.FirstToken)
            return false;
        // "Presiden Rusia Vladimir Putin": what follows is a name of its own.
        var beforeName = next < names.Count && names[next].FirstToken == end && names[next].Type == EntityType.Person;
        if (end < sentence.EndToken && IsCapital(text, end) && !beforeName)
            return false;
        if (word.Length > 2 && !word.ContainsAnyExceptInRange('A', 'Z'))
            return true;
        // A lone word that texts also write small (Bola, Metro) is left to the tagger.
        var capital = WordLexicon.Default[Hashing.OfLower(word)].Capital;
        return word.Length > 3 && (capital == 7 || (capital is 0 or 6 && first > sentence.FirstToken) || word.StartsWith("detik"));
    }

    private static bool IsCapital(SegmentedText text, int token) =>
        text.Tokens[token].Kind == TokenKind.Word && char.IsUpper(text[token][0]);
}
