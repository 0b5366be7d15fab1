using Runut.Entities;
using Runut.Text;

namespace Runut.Tests.Entities;

public sealed class PlaceNestingTests
{
    [Theory]
    [InlineData(
        "Kapal itu berlabuh di Pulau Russky, Vladivostok, Rusia.",
        "Pulau Russky < Vladivostok; Vladivostok < Rusia",
        "names in a row"
    )]
    [InlineData("Rapat digelar di Hotel Mawar, Denpasar, Bali.", "Hotel Mawar < Denpasar; Denpasar < Bali", "names in a row")]
    [InlineData("Ia mengunjungi Jakarta, Bandung, dan Surabaya.", "", "")]
    [InlineData("Ia mengunjungi Jakarta, Bandung pekan lalu.", "", "")]
    [InlineData("Ia pindah dari Hanoi (Vietnam) tahun lalu.", "Hanoi < Vietnam", "name in brackets")]
    [InlineData(
        "Banjir melanda Kecamatan Lembang. Bupati menyebut Kabupaten Bandung Barat siaga.",
        "Kecamatan Lembang < Kabupaten Bandung Barat",
        "list of administrative areas"
    )]
    [InlineData(
        "Warga Kabupaten Sragen mengungsi. Bantuan datang dari Jawa Tengah.",
        "Kabupaten Sragen < Jawa Tengah",
        "list of administrative areas"
    )]
    [InlineData("Warga Kota Dayton menunggu. Mereka ingin pulang ke Indonesia.", "", "")]
    public void Puts_a_place_into_the_nearest_one_around_it_that_the_article_names(string text, string expected, string ground)
    {
        var entities = EntityReader.Read(Segmenter.Segment(text), []);
        var inner = entities.Where(entity => entity.Within is not null).ToList();
        Assert.Equal(
            expected,
            string.Join("; ", inner.Select(entity => $"{entity.Name} < {entities.Single(e => e.Id == entity.Within!.Entity).Name}"))
        );
        Assert.All(inner, entity => Assert.Equal(ground, entity.Within!.Ground));
    }

    [Fact]
    public void Knows_how_far_a_village_lies_below_its_regency_and_province()
    {
        var gazetteer = new Gazetteer(Gazetteer.Write([("jawa timur", 0, 0), ("blitar", 1, 0), ("garum", 2, 1), ("tawangsari", 3, 2)]));
        Assert.Equal(1, gazetteer.Below(AreaName.Of("Kecamatan Garum"), AreaName.Of("Kabupaten Blitar")));
        Assert.Equal(3, gazetteer.Below(AreaName.Of("Desa Tawangsari"), AreaName.Of("Jawa Timur")));
        Assert.Equal(0, gazetteer.Below(AreaName.Of("Kelurahan Garum"), AreaName.Of("Kabupaten Blitar")));
        Assert.Equal(0, gazetteer.Below(AreaName.Of("Jawa Timur"), AreaName.Of("Kabupaten Blitar")));
        Assert.False(gazetteer.Has(AreaName.Of("Kecamatan Tawangsari")));
    }
}
