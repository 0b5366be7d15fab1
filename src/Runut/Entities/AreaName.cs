namespace Runut.Entities;

/// <summary>The name of an administrative area without its kind (<c>Kecamatan Lembang</c> → <c>lembang</c>, level 2).</summary>
/// <param name="Key">The key of the bare name.</param>
/// <param name="Level">0 province, 1 regency or city, 2 district, 3 village; null where neither the name nor a word file says its kind.</param>
internal readonly record struct AreaName(string Key, int? Level)
{
    private static readonly (string Kind, int? Level)[] Kinds =
    [
        ("provinsi", 0),
        ("daerah khusus ibukota", 0),
        ("daerah khusus", 0),
        ("daerah istimewa", 0),
        ("dki", 0),
        ("kabupaten administrasi", 1),
        ("kabupaten adm", 1),
        ("kabupaten", 1),
        ("kab", 1),
        ("kota administrasi", 1),
        ("kota adm", 1),
        ("kota", 1),
        ("kecamatan", 2),
        ("kec", 2),
        ("distrik", 2),
        ("kelurahan", 3),
        ("desa", 3),
        ("gampong", 3),
        ("nagari", 3),
    ];

    /// <summary>The area that a written name names.</summary>
    public static AreaName Of(string written)
    {
        var key = NameForm.KeyOf(written);
        int? known = null;
        if (KnownNames.Regions.TryGetValue(key, out var usual))
            (key, known) = (NameForm.KeyOf(usual), PlaceRank.OfRegion(usual) == PlaceRank.Province ? 0 : 1);
        foreach (var (kind, level) in Kinds)
        {
            if (key.Length > kind.Length && key.StartsWith(kind, StringComparison.Ordinal) && key[kind.Length] == ' ')
                return new AreaName(key[(kind.Length + 1)..], level);
        }
        return new AreaName(key, known);
    }
}
