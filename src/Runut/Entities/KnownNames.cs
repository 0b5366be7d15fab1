using Runut.Languages;

namespace Runut.Entities;

/// <summary>The names that the word files know, by their normalised key (<see cref="NameForm.KeyOf(string)"/>).</summary>
internal static class KnownNames
{
    private static readonly Lazy<Dictionary<string, string>> LazyCountries = new(() => Group("Indonesian/countries.tsv", 0, 1));
    private static readonly Lazy<Dictionary<string, string>> LazyRegions = new(() => Group("Indonesian/regions.tsv", 0, 2));
    private static readonly Lazy<Dictionary<string, string>> LazyOrganisations = new(() => Group("Indonesian/organisations.tsv", 0, 1));
    private static readonly Lazy<Dictionary<string, string>> LazyPersons = new(() => Group("Indonesian/nicknames.tsv", 0, 1));
    private static readonly Lazy<Dictionary<string, string>> LazyPersonEnds = new(ReadPersonEnds);
    private static readonly Lazy<Dictionary<string, string>> LazyMedia = new(() => Group("media.tsv", 0, 2));
    private static readonly Lazy<Dictionary<string, string>> LazySeats = new(ReadSeats);
    private static readonly Lazy<Dictionary<string, string>> LazyShort = new(ReadShort);
    private static readonly Lazy<HashSet<string>> LazyTitles = new(() => [.. WordFile.Lines("Indonesian/titles.txt")]);
    private static readonly Lazy<HashSet<string>> LazyPlaces = new(ReadPlaces);
    private static readonly Lazy<Dictionary<string, EntityType>> LazyExact = new(ReadExact);
    private static readonly Lazy<HashSet<string>> LazyNoNames = new(() => [.. WordFile.Lines("Indonesian/not-names.txt")]);
    private static readonly Lazy<Dictionary<string, EntityType>> LazyHeads = new(ReadHeads);

    /// <summary>Key of any name of a country → its usual name.</summary>
    public static Dictionary<string, string> Countries => LazyCountries.Value;

    /// <summary>Key of a province, regency or city of Indonesia → its usual name.</summary>
    public static Dictionary<string, string> Regions => LazyRegions.Value;

    /// <summary>Key of an organisation with several names → its short name.</summary>
    public static Dictionary<string, string> Organisations => LazyOrganisations.Value;

    /// <summary>Key of a person with several names → the short one.</summary>
    public static Dictionary<string, string> Persons => LazyPersons.Value;

    /// <summary>
    /// The short name of a person with several, by the key of one of them or of its last words, two at least, where they fit one person:
    /// <c>Zainul Majdi</c> of Muhammad Zainul Majdi. Null for others.
    /// </summary>
    public static string? PersonOf(string key) => Persons.GetValueOrDefault(key) ?? LazyPersonEnds.Value.GetValueOrDefault(key);

    /// <summary>Key of a medium or agency → its canonical name.</summary>
    public static Dictionary<string, string> Media => LazyMedia.Value;

    /// <summary>Key of a seat of government (<c>pyongyang</c>) → the country's usual name.</summary>
    public static Dictionary<string, string> Seats => LazySeats.Value;

    /// <summary>Key of a word inside names → what it stands for (<c>polres</c> → <c>kepolisian resor</c>, <c>tangsel</c> → <c>tangerang selatan</c>).</summary>
    public static Dictionary<string, string> Short => LazyShort.Value;

    /// <summary>Words that stand before a person's name and are no part of it, as written at the head of a name.</summary>
    public static HashSet<string> Titles => LazyTitles.Value;

    /// <summary>Keys of every place that a word file knows.</summary>
    public static HashSet<string> Places => LazyPlaces.Value;

    /// <summary>Names that are known as written (<c>AFP</c>, <c>Korea Utara</c>), for finding them where the tagger did not.</summary>
    public static Dictionary<string, EntityType> Exact => LazyExact.Value;

    /// <summary>Words in capitals that name nothing (<c>APBN</c>), as written.</summary>
    public static HashSet<string> NoNames => LazyNoNames.Value;

    /// <summary>First words that tell what a name is (<c>Kementerian</c>, <c>Jalan</c>).</summary>
    public static Dictionary<string, EntityType> Heads => LazyHeads.Value;

    private static Dictionary<string, string> Group(string path, int name, int others)
    {
        var group = new Dictionary<string, string>();
        foreach (var row in WordFile.Rows(path))
        {
            group.TryAdd(NameForm.KeyOf(row[name]), row[name]);
            foreach (var other in row[others].Split(';', StringSplitOptions.RemoveEmptyEntries))
                group.TryAdd(NameForm.KeyOf(other), row[name]);
        }
        return group;
    }

    private static Dictionary<string, string> ReadPersonEnds()
    {
        var ends = new Dictionary<string, string>();
        var shared = new List<string>();
        foreach (var (key, person) in Persons)
        {
            for (var space = key.IndexOf(' ', StringComparison.Ordinal); space > 0; space = key.IndexOf(' ', space + 1))
            {
                var end = key[(space + 1)..];
                if (end.Contains(' ', StringComparison.Ordinal) && !ends.TryAdd(end, person) && ends[end] != person)
                    shared.Add(end);
            }
        }
        shared.ForEach(end => ends.Remove(end));
        return ends;
    }

    private static Dictionary<string, string> ReadSeats()
    {
        var seats = new Dictionary<string, string>();
        foreach (var row in WordFile.Rows("Indonesian/countries.tsv"))
        {
            foreach (var seat in row[2].Split(';', StringSplitOptions.RemoveEmptyEntries))
                seats.TryAdd(NameForm.KeyOf(seat), row[0]);
        }
        return seats;
    }

    private static Dictionary<string, string> ReadShort()
    {
        var words = new Dictionary<string, string>();
        foreach (var row in WordFile.Rows("Indonesian/name-abbreviations.tsv"))
            words.TryAdd(NameForm.KeyOf(row[0]), NameForm.KeyOf(row[1]));
        foreach (var row in WordFile.Rows("Indonesian/regions.tsv"))
        {
            foreach (var other in row[2].Split(';', StringSplitOptions.RemoveEmptyEntries))
            {
                if (!other.Contains(' ', StringComparison.Ordinal) && !row[0].Contains(other, StringComparison.Ordinal))
                    words.TryAdd(NameForm.KeyOf(other), NameForm.KeyOf(row[0]));
            }
        }
        return words;
    }

    private static HashSet<string> ReadPlaces()
    {
        HashSet<string> places = [.. Countries.Keys, .. Regions.Keys, .. Seats.Keys];
        foreach (var place in WordFile.Lines("Indonesian/world-places.txt"))
            places.Add(NameForm.KeyOf(place));
        return places;
    }

    private static Dictionary<string, EntityType> ReadExact()
    {
        var exact = new Dictionary<string, EntityType>();
        foreach (var row in WordFile.Rows("Indonesian/countries.tsv"))
        {
            foreach (var name in $"{row[0]};{row[1]};{row[2]}".Split(';'))
                exact.TryAdd(name, EntityType.Place);
        }
        foreach (var place in WordFile.Lines("Indonesian/world-places.txt"))
            exact.TryAdd(place, EntityType.Place);
        foreach (var row in WordFile.Rows("Indonesian/regions.tsv"))
        {
            foreach (var name in $"{row[0]};{row[2]}".Split(';'))
                exact.TryAdd(name, EntityType.Place);
        }
        foreach (var row in WordFile.Rows("Indonesian/organisations.tsv"))
        {
            foreach (var name in $"{row[0]};{row[1]}".Split(';'))
                exact.TryAdd(name, EntityType.Organisation);
        }
        foreach (var row in WordFile.Rows("media.tsv"))
        {
            foreach (var name in $"{row[0]};{row[2]}".Split(';'))
                exact.TryAdd(name, EntityType.Organisation);
        }
        exact.Remove("");
        return exact;
    }

    private static Dictionary<string, EntityType> ReadHeads()
    {
        var heads = new Dictionary<string, EntityType>();
        foreach (var row in WordFile.Rows("Indonesian/name-heads.tsv"))
            heads.TryAdd(row[0], row[1] == "place" ? EntityType.Place : EntityType.Organisation);
        return heads;
    }
}
