using Runut.Entities;
using Runut.Text;

namespace Runut.Tests.Entities;

public sealed class EntityReaderTests
{
    [Fact]
    public void Joins_a_bracketed_abbreviation_to_its_long_form()
    {
        var entity = Assert.Single(Read("Dokumen itu disita Komisi Pemberantasan Korupsi (KPK). Menurut KPK, berkas sudah lengkap."));
        Assert.Equal("Komisi Pemberantasan Korupsi", entity.Name);
        Assert.Equal(["Komisi Pemberantasan Korupsi", "KPK", "KPK"], entity.Mentions.Select(m => m.Text));
        Assert.Equal("abbreviation in brackets", entity.Mentions[1].Ground);
    }

    [Fact]
    public void Keeps_the_title_out_of_the_name_and_in_the_roles()
    {
        var entities = Read("Rapat dibuka Presiden Rusia Vladimir Putin. Putin lalu pulang.");
        var putin = Assert.Single(entities, e => e.Type == EntityType.Person);
        Assert.Equal("Vladimir Putin", putin.Name);
        Assert.Equal(["Presiden Rusia"], putin.Roles);
        Assert.Equal(2, putin.Mentions.Length);
    }

    [Fact]
    public void Gives_a_bare_family_name_to_the_person_spoken_of_most()
    {
        var entities = Read(
            "Rapat itu dibuka Presiden Kim Jong Un. Menurut Kim Jong Un, jasa Presiden Kim Il Sung besar. Karena itu Kim senang."
        );
        Assert.Equal(3, Assert.Single(entities, e => e.Name == "Kim Jong Un").Mentions.Length);
        Assert.Single(Assert.Single(entities, e => e.Name == "Kim Il Sung").Mentions);
    }

    [Fact]
    public void Takes_a_capital_that_acts_for_its_government_and_the_city_for_itself()
    {
        var entities = Read("Delegasi tiba di Moskow pada pagi hari. Kereta dari Rusia datang. Kini Moskow menolak usul itu.");
        Assert.Equal(["Rusia", "Moskow"], Assert.Single(entities, e => e.Name == "Rusia").Mentions.Select(m => m.Text));
        Assert.Single(Assert.Single(entities, e => e.Name == "Moskow").Mentions);
    }

    private static System.Collections.Immutable.ImmutableArray<Entity> Read(string text) => EntityReader.Read(Segmenter.Segment(text), []);
}
