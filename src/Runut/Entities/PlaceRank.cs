using Runut.Languages;

namespace Runut.Entities;

/// <summary>How large a thing a place's name names, as far as the name or a word file says: a building lies in a village, a city in a province.</summary>
internal static class PlaceRank
{
    /// <summary>A street, a building, a station.</summary>
    public const int Site = 0;

    /// <summary>A village, a quarter.</summary>
    public const int Village = 1;

    /// <summary>A district.</summary>
    public const int District = 2;

    /// <summary>A city or regency; also the capital of a country.</summary>
    public const int City = 3;

    /// <summary>A province.</summary>
    public const int Province = 4;

    /// <summary>A country.</summary>
    public const int Country = 5;

    private static readonly Lazy<Dictionary<string, int>> Regions = new(() =>
    {
        var ranks = new Dictionary<string, int>();
        foreach (var row in WordFile.Rows("Indonesian/regions.tsv"))
            ranks.TryAdd(row[0], row[1] == "province" ? Province : City);
        return ranks;
    });

    /// <summary>The rank of a province, regency or city by its usual name.</summary>
    public static int OfRegion(string name) => Regions.Value[name];

    /// <summary>The rank of a written name; null where nothing tells it.</summary>
    public static int? Of(string written)
    {
        var key = NameForm.KeyOf(written);
        var space = key.IndexOf(' ', StringComparison.Ordinal);
        var byHead = space < 0 ? null : OfHead(key.AsSpan(0, space));
        return byHead is not null ? byHead
            : KnownNames.Countries.ContainsKey(key) ? Country
            : KnownNames.Regions.TryGetValue(key, out var region) ? OfRegion(region)
            : KnownNames.Seats.ContainsKey(key) ? City
            : null;
    }

    private static int? OfHead(ReadOnlySpan<char> head) =>
        head switch
        {
            "gedung" or "jalan" or "jl" or "stadion" or "stasiun" or "bandara" or "hotel" or "masjid" or "pelabuhan" or "terminal" => Site,
            "museum" or "istana" or "pantai" or "pasar" or "mal" or "kampus" or "jembatan" or "rutan" or "lapas" or "kompleks" => Site,
            "desa" or "kelurahan" or "dusun" or "kampung" or "nagari" or "gampong" or "perumahan" => Village,
            "kecamatan" or "distrik" => District,
            "kabupaten" or "kota" => City,
            "provinsi" => Province,
            _ => null,
        };
}
