using Runut.Cli.Terminal;
using Runut.Tests.Formats;

namespace Runut.Tests.Cli;

public sealed class AccountSheetTests
{
    private static readonly string Plain = Written(80, colour: false);

    [Fact]
    public void Says_articles_outlets_and_independent_origins_apart() =>
        Assert.Contains("3 articles · 3 outlets · 2 independent origins", Plain, StringComparison.Ordinal);

    [Fact]
    public void Puts_what_differs_before_what_agrees_and_what_only_one_says()
    {
        int differ = Plain.IndexOf("THE SOURCES DIFFER (1)", StringComparison.Ordinal),
            agree = Plain.IndexOf("THE SOURCES AGREE (1)", StringComparison.Ordinal),
            only = Plain.IndexOf("ONLY ONE SOURCE SAYS (1)", StringComparison.Ordinal);
        Assert.True(differ > 0 && differ < agree && agree < only, $"{differ} {agree} {only}");
    }

    [Fact]
    public void Names_article_and_sentence_behind_every_value()
    {
        Assert.Contains("more than 3 hours", Plain, StringComparison.Ordinal);
        Assert.Contains("Kabar Dua [2:1]", Plain, StringComparison.Ordinal);
        Assert.Contains("tiga.example [3:1]", Plain, StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_the_words_around_a_value_that_differs() =>
        Assert.Contains("Upacara pembukaan jembatan berlangsung lebih dari tiga jam", Plain, StringComparison.Ordinal);

    [Fact]
    public void Follows_a_quotation_from_the_speaker_through_the_agency_to_the_outlet() =>
        Assert.Contains("“Jembatan ini milik warga” ← Antara ← Kabar Satu [1:2]", Plain, StringComparison.Ordinal);

    [Fact]
    public void Names_the_articles_that_rest_on_an_origin() =>
        Assert.Contains("Antara (news agency) → Kabar Satu [1], tiga.example [3]", Plain, StringComparison.Ordinal);

    [Fact]
    public void Tells_what_is_planned_from_what_happened() =>
        Assert.Contains("[planned] Jembatan kedua akan dibangun pada 2021. [2:", Plain, StringComparison.Ordinal);

    [Theory]
    [InlineData(80)]
    [InlineData(60)]
    public void Keeps_every_line_within_the_width(int width) =>
        Assert.All(Written(width, colour: false).Split('\n'), line => Assert.True(line.Length <= width, line));

    [Fact]
    public void Writes_no_escape_sequence_without_colour() => Assert.DoesNotContain('\e', Plain);

    [Fact]
    public void Writes_the_same_words_with_colour()
    {
        var coloured = Written(80, colour: true);
        Assert.Contains("\e[1;31m", coloured, StringComparison.Ordinal);
        foreach (var code in (string[])["\e[0m", "\e[1m", "\e[2m", "\e[1;31m", "\e[32m", "\e[36m"])
            coloured = coloured.Replace(code, "", StringComparison.Ordinal);
        Assert.Equal(Plain, coloured);
    }

    [Fact]
    public void Lets_no_control_character_of_a_page_reach_the_terminal()
    {
        using var writer = new StringWriter();
        new Sheet(writer, 80, false).Line(0, 0, "awal \e[2J\u0007 tengah \u202e akhir\u009b");
        Assert.Equal("awal [2J tengah akhir\n", writer.ToString());
    }

    private static string Written(int width, bool colour)
    {
        using var writer = new StringWriter();
        AccountSheet.WriteAll(new Sheet(writer, width, colour), [HandMadeAccount.Make()], []);
        return writer.ToString();
    }
}
