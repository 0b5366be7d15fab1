using Runut.Learning;
using Runut.Text;

namespace Runut.Entities;

/// <summary>
/// Mends where names begin and end by what stands directly beside them: a word such as <c>Gedung</c> or <c>Polres</c> takes the capitals behind
/// it, a rank opens a person's name, a bracket closes one, an event's last word makes the whole run no name.
/// </summary>
internal static class NameRuns
{
    /// <summary>Mends the names; the list stays in document order and without overlaps.</summary>
    public static void Mend(SegmentedText text, List<NameSpan> names)
    {
        for (var i = 0; i < names.Count; i++)
            NameCuts.Break(text, names, i);
        for (var i = 0; i < names.Count; i++)
            names[i] = NameCuts.Trim(text, names[i]);
        for (var i = 0; i < names.Count; i++)
        {
            var least = i > 0 ? names[i - 1].EndToken : 0;
            names[i] = Open(text, names[i], least);
        }
        NameLists.Widen(text, names);
        Merge(text, names, again: false);
        NotNames.Drop(text, names);
    }

    /// <summary>Merges once more where names were added behind a word that takes them.</summary>
    public static void MendAgain(SegmentedText text, List<NameSpan> names)
    {
        Merge(text, names, again: true);
        for (var i = 1; i + 1 < names.Count; i++)
        {
            // "Bukit Indah, Samboja, Kutai": one word between two places of a list is a place.
            var (before, name, after) = (names[i - 1], names[i], names[i + 1]);
            if (
                name.Type != EntityType.Place
                && name.EndToken - name.FirstToken == 1
                && before.Type == EntityType.Place
                && after.Type == EntityType.Place
                && before.EndToken + 1 == name.FirstToken
                && text[before.EndToken] is ","
                && name.EndToken + 1 == after.FirstToken
                && text[name.EndToken] is ","
                && !KnownNames.Exact.ContainsKey(Written(text, name))
            )
                names[i] = name with { Type = EntityType.Place };
        }
        BracketSpans.Widen(text, names);
        NotNames.Drop(text, names);
    }

    // "AKP Lalu Hendra": behind a rank everything up to the found part belongs to the person.
    private static NameSpan Open(SegmentedText text, NameSpan name, int least)
    {
        if (name.Type != EntityType.Person)
            return name;
        var first = name.FirstToken;
        while (first > least && IsCapital(text, first - 1) && !IsTitle(text, first - 1) && IsBeside(text, first - 1, first))
            first--;
        while (first < name.FirstToken && text[first] is "Pol" or "TNI" or "Inf" or "Mar" or "Pnb" or "Cpl")
            first++;
        if (first == name.FirstToken || first <= least)
            return name;
        if (IsRank(text[first - 1]) && IsBeside(text, first - 1, first))
            return name with { FirstToken = first };
        // "2018-2022 Kanisius Jerry": a word that opens persons' names where nothing else can claim it.
        var opener = WordLexicon.Default[Hashing.Of(text[name.FirstToken - 1])];
        return
            first == name.FirstToken - 1
            && opener.GivenName >= 2
            && opener.Place == 0
            && WordLexicon.Default[Hashing.OfLower(text[first])].Capital is 0 or > 5
            ? name with
            {
                FirstToken = first,
            }
            : name;
    }

    private static void Merge(SegmentedText text, List<NameSpan> names, bool again)
    {
        for (var i = 0; i < names.Count; i++)
        {
            var name = names[i];
            // "Kantor Kemenag Kabupaten Kudus": the office of a body at a place is a body.
            if (
                name.Type == EntityType.Organisation
                && name.FirstToken > (i > 0 ? names[i - 1].EndToken : 0)
                && text[name.FirstToken - 1] is "Kantor"
                && i + 1 < names.Count
                && names[i + 1].Type == EntityType.Place
                && names[i + 1].FirstToken == name.EndToken
            )
                name = name with { FirstToken = name.FirstToken - 1 };
            if (
                IsRunHead(text, name.FirstToken, out var takesAll, out var type)
                && !(name.FirstToken > 0 && text[name.FirstToken - 1] is "Kepala" && text[name.FirstToken] is "Sekolah")
            )
            {
                var next = i + 1;
                // A street's region was cut from it on purpose.
                while (next < names.Count && !(again && type == EntityType.Place) && Reaches(text, name, names[next].FirstToken))
                {
                    if (IsTitle(text, names[next].FirstToken) || (names[next].Type == EntityType.Person && !takesAll))
                        break;
                    name = name with { EndToken = names[next++].EndToken };
                }
                if (next == i + 1)
                    continue;
                names[i] = name with { Type = type };
                names.RemoveRange(i + 1, next - i - 1);
            }
            else if (
                name.Type == EntityType.Person
                && i + 1 < names.Count
                && names[i + 1].Type == EntityType.Person
                && names[i + 1].FirstToken == name.EndToken
                && IsBeside(text, name.EndToken - 1, name.EndToken)
                && !IsTitle(text, name.EndToken)
                && (name.EndToken - name.FirstToken == 1 || names[i + 1].EndToken - names[i + 1].FirstToken == 1)
            )
            {
                // Two persons never stand side by side without a mark between.
                names[i] = name with
                {
                    EndToken = names[i + 1].EndToken,
                };
                names.RemoveAt(i + 1);
            }
        }
    }

    // Directorates hold capitals that name nothing by themselves: "Ditjen Bimas Islam" before "Kementerian Agama".
    private static bool Reaches(SegmentedText text, NameSpan name, int next)
    {
        var at = name.EndToken;
        while (
            at < next
            && text[name.FirstToken] is "Ditjen" or "Direktorat" or "Satuan"
            && IsCapital(text, at)
            && !IsTitle(text, at)
            && IsBeside(text, at - 1, at)
        )
            at++;
        return at == next && IsBeside(text, at - 1, at);
    }

    private static bool IsRunHead(SegmentedText text, int token, out bool takesAll, out EntityType type)
    {
        var word = text[token];
        takesAll =
            word
                is "Jalan"
                    or "Jl"
                    or "Jln"
                    or "Gedung"
                    or "Stadion"
                    or "Bandara"
                    or "Museum"
                    or "Universitas"
                    or "RSUD"
                    or "Gelora"
                    or "Masjid";
        type =
            word is "Universitas" or "RSUD" || (!takesAll && !NameCorrections.IsCityHall(text, token))
                ? EntityType.Organisation
                : EntityType.Place;
        return takesAll
            || word
                is "Polres"
                    or "Polsek"
                    or "Polresta"
                    or "Polda"
                    or "Kepolisian"
                    or "RS"
                    or "Pengadilan"
                    or "Kejaksaan"
                    or "Kejari"
                    or "Kejati"
                    or "Dinas"
                    or "Kantor"
                    or "Kanwil"
                    or "Satuan"
                    or "SDN"
                    or "SMAN"
                    or "SMPN"
                    or "Bawaslu"
                    or "Kodim"
                    or "Balai"
                    or "Direktorat"
            || (word is "Rumah" && token + 1 < text.Tokens.Length && text[token + 1] is "Sakit");
    }

    internal static bool IsRank(ReadOnlySpan<char> word) =>
        word
            is "AKP"
                or "AKBP"
                or "Kompol"
                or "Kombes"
                or "Iptu"
                or "Ipda"
                or "Aiptu"
                or "Aipda"
                or "Bripka"
                or "Briptu"
                or "Bripda"
                or "Brigjen"
                or "Irjen"
                or "Komjen"
                or "Letkol"
                or "Kolonel"
                or "Mayor"
                or "Kapten"
                or "Mayjen"
                or "Letjen"
                or "Serda"
                or "Sertu"
                or "Serka"
                or "Lettu"
                or "Letda"
                or "Bapak"
                or "Ibu"
                or "Pak"
                or "Ustaz"
                or "Ustadz"
                or "Kiai";

    private static bool IsTitle(SegmentedText text, int token) =>
        KnownNames.Titles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[token]);

    private static bool IsBeside(SegmentedText text, int token, int next) => text.Tokens[next].Start - text.Tokens[token].End == 1;

    private static bool IsCapital(SegmentedText text, int token) =>
        text.Tokens[token].Kind == TokenKind.Word && char.IsUpper(text[token][0]);

    private static string Written(SegmentedText text, NameSpan name) => name.In(text).Of(text.Text);
}
