using Runut.Learning;
using Runut.Text;

namespace Runut.Entities;

/// <summary>Adds names that the tagger missed: behind a word that opens nothing but names, behind an office, and those that the word files know.</summary>
internal static class MissedNames
{
    // Polres Jakpus, Rumah Sakit Harapan Kita: a run of capitals behind a word that opens nothing but names.
    public static void AddHeaded(SegmentedText text, List<NameSpan> names)
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
        Insert(names, added);
    }

    // Menteri Komunikasi dan Informatika Johnny Plate: behind a long office the person begins at a word that opens persons' names.
    public static void AddTitled(SegmentedText text, List<NameSpan> names)
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
        Insert(names, added);
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
    public static void AddKnown(SegmentedText text, List<NameSpan> names)
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
                    || (char.IsLower(text[i][0]) && (!text[i].StartsWith("detik") || text[i] is "detik"))
                )
                    continue;
                while (next < names.Count && names[next].EndToken <= i)
                    next++;
                var limit = Math.Min(sentence.EndToken, i + NameCorrections.LongestKnown);
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
        Insert(names, added);
    }

    private static void Insert(List<NameSpan> names, List<NameSpan> added)
    {
        if (added.Count == 0)
            return;
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

    private static bool IsTitle(SegmentedText text, int token) =>
        KnownNames.Titles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[token]);
}
