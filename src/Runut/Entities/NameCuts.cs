using Runut.Learning;
using Runut.Text;

namespace Runut.Entities;

/// <summary>Cuts what was found as one name and is two, or a name and an office: at brackets, before countries, ranks and holders of an office.</summary>
internal static class NameCuts
{
    // "SDA) DKI Jakarta", "kantor berita Rusia Interfax", "Yusof Ishak Institute Singapura": two names found as one.
    public static void Break(SegmentedText text, List<NameSpan> names, int at)
    {
        var name = names[at];
        if (name.Type == EntityType.Person ? BreakPersons(text, names, at) || BreakHolder(text, names, at) : BreakAlias(text, names, at))
            return;
        var open = false;
        for (var i = name.FirstToken; i < name.EndToken; i++)
        {
            open |= text[i] is "(";
            if (open || text[i] is not ")")
                continue;
            Cut(text, names, at, i, i + 1);
            return;
        }
        if (
            name.Type != EntityType.Organisation
            || name.EndToken - name.FirstToken < 2
            || KnownNames.Exact.ContainsKey(Written(text, name))
        )
            return;
        var last = name.EndToken - 1;
        var before = name.FirstToken > 0 ? text[name.FirstToken - 1] : [];
        if (
            (NameCorrections.IsInstitution(text[last - 1]) || before is "berita")
            && last - name.FirstToken > (before is "berita" ? 0 : 1)
            && KnownNames.Countries.ContainsKey(NameForm.KeyOf(text[last].ToString()))
        )
        {
            Cut(text, names, at, last, last);
            names[at + 1] = names[at + 1] with { Type = EntityType.Place };
        }
        else if (
            KnownNames.Countries.ContainsKey(NameForm.KeyOf(text[name.FirstToken].ToString()))
            && KnownNames.Media.ContainsKey(NameForm.KeyOf(Written(text, name with { FirstToken = name.FirstToken + 1 })))
        )
        {
            Cut(text, names, at, name.FirstToken + 1, name.FirstToken + 1);
            names[at] = names[at] with { Type = EntityType.Place };
        }
        else
        {
            BreakKnown(text, names, at);
        }
    }

    public static NameSpan Trim(SegmentedText text, NameSpan name)
    {
        // Mayjen (Purn)
        if (name.EndToken - name.FirstToken > 4 && text[name.EndToken - 1] is ")" && text[name.EndToken - 2] is "Purn")
            name = name with { EndToken = name.EndToken - 3 };
        else if (name.EndToken - name.FirstToken > 3 && text[name.EndToken - 1] is "Purn" && text[name.EndToken - 2] is "(")
            name = name with { EndToken = name.EndToken - 2 };
        // "Kampung Naringgul RT 03 RW 09", "Susana SPd": what follows the name.
        while (name.EndToken - name.FirstToken > 1 && IsTail(text, name))
            name = name with { EndToken = name.EndToken - 1 };
        // "Siti Aminah kepada Kabarkota": a preposition is no part of a person's name.
        for (var i = name.FirstToken + 1; name.Type == EntityType.Person && i < name.EndToken; i++)
        {
            if (text[i] is "kepada" or "pada" or "dalam" or "dari" or "untuk" or "yang")
                name = name with { EndToken = i };
        }
        // "Inspektur Dua R. George": the rank has two words.
        if (
            name is { Type: EntityType.Person, FirstToken: > 0 }
            && name.EndToken - name.FirstToken > 1
            && text[name.FirstToken] is "Satu" or "Dua"
            && text[name.FirstToken - 1] is "Inspektur" or "Brigadir" or "Bhayangkara" or "Letnan" or "Sersan" or "Kopral" or "Prajurit"
        )
            name = name with { FirstToken = name.FirstToken + 1 };
        // "Pangdam II Sriwijaya Mayjen Irwan": the person begins behind the rank.
        for (var i = name.EndToken - 2; name.Type == EntityType.Person && i > name.FirstToken; i--)
        {
            if (NameRuns.IsRank(text[i]) && text[i].Length > 3)
                name = name with { FirstToken = i + 1 };
        }
        // "Kepala Staf Angkatan Darat Mayjen": what ends in a rank is the body before the person.
        while (name.EndToken - name.FirstToken > 2 && NameRuns.IsRank(text[name.EndToken - 1]))
            name = name with { EndToken = name.EndToken - 1, Type = EntityType.Organisation };
        if (name.EndToken - name.FirstToken < 2)
            return name;
        var first = name.FirstToken;
        var before = first > 0 ? text[first - 1] : [];
        // "Sekjen PBSI", "Perwira Polres Blitar": who holds an office in a body is no part of its name.
        while (
            name.Type != EntityType.Person
            && name.EndToken - first > 1
            && IsTitle(text, first)
            && IsCapital(text, first + 1)
            && text[first]
                is not ("Menteri" or "Presiden" or "Gubernur" or "Kepala" or "Direktur" or "Deputi" or "Staf" or "Wakil" or "Wali")
            && !KnownNames.Exact.ContainsKey(Written(text, name))
        )
            name = name with { FirstToken = ++first };
        // "Wali Kota Bogor", "Duta Besar RI", "Menteri Luar Negeri Rusia": the office takes the words.
        if (
            name.EndToken - first > 1
            && ((before is "Wali" && text[first] is "Kota" or "kota") || (before is "Guru" or "Duta" && text[first] is "Besar"))
        )
            name = name with { FirstToken = ++first };
        else if (before is "Menteri" && name.EndToken - first > 2 && text[first] is "Luar" or "Dalam" && text[first + 1] is "Negeri")
            name = name with { FirstToken = first += 2 };
        if (name.EndToken - first == 1 && KnownNames.Exact.TryGetValue(Written(text, name), out var known))
            return name with { Type = known };
        if (
            (before is "Kepala" && text[first] is "Staf" or "Sekolah" or "Unit")
            || text[first] is "Area" or "Bangsa"
            || (text[first] is "DPP" or "DPW" or "DPD" or "DPC" && text[first + 1] is "Partai" && first > 0 && IsTitle(text, first - 1))
        )
            name = name with
            {
                FirstToken = first + 1,
                Type = text[first] is "Area" or "Bangsa" ? EntityType.Place : EntityType.Organisation,
            };
        if (name.Type != EntityType.Organisation)
            return TypeByPlace(text, name);
        // "Kepala Unit Lalu Lintas Kepolisian Resor": the body begins at its own first word.
        for (
            var i = name.FirstToken + 1;
            i + 1 < name.EndToken && !IsHead(text, name.FirstToken) && text[name.FirstToken].ContainsAnyInRange('a', 'z');
            i++
        )
        {
            if (
                (text[i] is "Kepolisian" && text[i + 1] is "Resor" or "Resort" or "Sektor" or "Daerah")
                || text[i] is "Polres" or "Polda" or "Polresta" or "Polsek" or "Ditreskrimum" or "Ditreskrimsus" or "Ponpes"
            )
                name = name with { FirstToken = i };
        }
        return TypeByPlace(text, name);
    }

    private static bool IsTail(SegmentedText text, NameSpan name)
    {
        var last = text[name.EndToken - 1];
        return name.Type == EntityType.Person
            ? last is "SPd" or "SH" or "SE" or "MM" or "MH" or "MSi" or "SSos" or "SIK" or "MPd" or "SAg" or "MSc" or "PhD" or "Sp"
            : name.Type == EntityType.Place
                && (
                    last is "RT" or "RW" or "Ds"
                    || (
                        text.Tokens[name.EndToken - 1].Kind == TokenKind.Number
                        && text[name.EndToken - 2] is "RT" or "RW" or "Nomor" or "No"
                    )
                    || last is "Nomor" or "No"
                );
    }

    // "di Olympia Center", "Circuit de Monaco": a building by its last word or its first.
    private static NameSpan TypeByPlace(SegmentedText text, NameSpan name)
    {
        var last = text[name.EndToken - 1];
        var stands = name.FirstToken > 0 && text[name.FirstToken - 1] is "di" or "ke";
        var building =
            text[name.FirstToken] is "Circuit" or "Monumen"
            || last is "Stadium" or "Arena" or "Tower" or "Square" or "Airport" or "Bridge" or "Beach"
            || (stands && last is "Center" or "Centre" or "Park" or "Hall" or "Mall");
        return building && !IsHead(text, name.FirstToken) ? name with { Type = EntityType.Place } : name;
    }

    // "Hasan dan Wakil Menteri Luar Negeri Tariq Aziz": two persons with an office between.
    private static bool BreakPersons(SegmentedText text, List<NameSpan> names, int at)
    {
        var name = names[at];
        for (var i = name.FirstToken + 1; i + 2 < name.EndToken; i++)
        {
            if (text[i] is not "dan" || !IsTitle(text, i + 1))
                continue;
            var second = i + 2;
            while (
                second < name.EndToken
                && (IsTitle(text, second) || WordLexicon.Default[Hashing.OfLower(text[second])].Capital is > 0 and <= 5)
            )
                second++;
            names[at] = name with { EndToken = i };
            if (second < name.EndToken)
                names.Insert(at + 1, name with { FirstToken = second });
            return true;
        }
        return false;
    }

    // "Ketua Umum PPP Romahurmuziy alias Rommy": who has a second name behind a body is a person.
    private static bool BreakAlias(SegmentedText text, List<NameSpan> names, int at) =>
        names[at].EndToken < text.Tokens.Length && text[names[at].EndToken] is "alias" && BreakHolder(text, names, at, least: 1);

    // "ajudan Kremlin Yuri Ushakov": before the whole name of a person stands the body that they belong to.
    private static bool BreakHolder(SegmentedText text, List<NameSpan> names, int at, int least = 2)
    {
        var name = names[at];
        for (var first = Math.Min(name.EndToken - least, name.FirstToken + NameCorrections.LongestKnown); first > name.FirstToken; first--)
        {
            var body = name with { EndToken = first };
            if (!KnownNames.Organisations.ContainsKey(NameForm.KeyOf(Written(text, body))))
                continue;
            names[at] = body with { Type = EntityType.Organisation };
            names.Insert(at + 1, name with { FirstToken = first, Type = EntityType.Person });
            return true;
        }
        return false;
    }

    // "Wakil Ketua Badan Pemeriksa Keuangan Siregar": behind the whole name of a known body stands the holder of the office.
    private static void BreakKnown(SegmentedText text, List<NameSpan> names, int at)
    {
        var name = names[at];
        if (
            name.FirstToken == 0
            || name.EndToken - name.FirstToken < 4
            || !IsTitle(text, name.FirstToken - 1)
            || IsHead(text, name.EndToken - 1)
        )
            return;
        var body = name with { EndToken = name.EndToken - 1 };
        var last = text[name.EndToken - 1];
        if (
            last.Length > 3
            && char.IsLower(last[^1])
            && KnownNames.Exact.ContainsKey(Written(text, body))
            && !KnownNames.Places.Contains(NameForm.KeyOf(last.ToString()))
        )
        {
            names[at] = body;
            names.Insert(at + 1, new NameSpan(name.EndToken - 1, name.EndToken, EntityType.Person));
        }
    }

    private static void Cut(SegmentedText text, List<NameSpan> names, int at, int end, int next)
    {
        var name = names[at];
        if (end > name.FirstToken)
        {
            names[at] = name with { EndToken = end };
            if (next < name.EndToken && IsCapital(text, next))
                names.Insert(at + 1, name with { FirstToken = next });
        }
        else if (next < name.EndToken)
        {
            names[at] = name with { FirstToken = next };
        }
    }

    private static bool IsHead(SegmentedText text, int token) =>
        KnownNames.Heads.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(text[token]);

    private static bool IsTitle(SegmentedText text, int token) =>
        KnownNames.Titles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[token]);

    private static bool IsBeside(SegmentedText text, int token, int next) => text.Tokens[next].Start - text.Tokens[token].End == 1;

    private static bool IsCapital(SegmentedText text, int token) =>
        text.Tokens[token].Kind == TokenKind.Word && char.IsUpper(text[token][0]);

    private static string Written(SegmentedText text, NameSpan name) => name.In(text).Of(text.Text);
}
