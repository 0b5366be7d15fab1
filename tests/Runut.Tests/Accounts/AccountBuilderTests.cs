using Runut.Accounts;
using Runut.Quantities;
using Runut.Readings;
using Runut.Statements;
using Runut.Stories;
using Runut.Times;

namespace Runut.Tests.Accounts;

public sealed class AccountBuilderTests
{
    private static Account Account(params Reading[] readings) => AccountBuilder.Build(new Story("s1", "t", [.. readings], null, null), []);

    private static HandMadeReading Talks(string id, string length, string value, TimeModifier modifier = TimeModifier.None) =>
        new HandMadeReading(id, $"Wali Kota Rudi dan Bupati Sari bertemu di Bogor. Pembicaraan Rudi dan Sari berlangsung selama {length}.")
            .Person("Rudi")
            .Person("Sari")
            .Place("Bogor")
            .Time(length, TimeType.Duration, value, modifier);

    [Fact]
    public void Two_lengths_of_the_same_talks_differ()
    {
        var fact = Assert.Single(
            Account(Talks("a", "tiga jam", "PT3H", TimeModifier.More).Build(), Talks("b", "dua jam", "PT2H").Build()).Facts,
            f => f.Kind == FactKind.Duration
        );
        Assert.Equal(Verdict.Differ, fact.Verdict);
        Assert.Equal([">PT3H", "PT2H"], fact.Values.Select(v => v.Value));
    }

    [Fact]
    public void Equal_lengths_agree()
    {
        var fact = Assert.Single(
            Account(Talks("a", "dua jam", "PT2H").Build(), Talks("b", "dua jam", "PT2H").Build()).Facts,
            f => f.Kind == FactKind.Duration
        );
        Assert.Equal(Verdict.Agree, fact.Verdict);
    }

    [Fact]
    public void A_place_that_both_name_agrees()
    {
        var fact = Assert.Single(
            Account(Talks("a", "dua jam", "PT2H").Build(), Talks("b", "dua jam", "PT2H").Build()).Facts,
            f => f.Kind == FactKind.Place
        );
        Assert.Equal(Verdict.Agree, fact.Verdict);
        Assert.All(fact.Values, v => Assert.Equal("Bogor", v.Text));
    }

    [Fact]
    public void Figures_that_one_article_holds_both_of_do_not_contradict_each_other()
    {
        var both = new HandMadeReading("a", "Petugas menilang 410 pengendara di pagi hari. Petugas menilang 520 pengendara di sore hari.")
            .Count("410 pengendara", 410, "pengendara")
            .Count("520 pengendara", 520, "pengendara");
        var one = new HandMadeReading("b", "Petugas menilang 520 pengendara di sore hari.").Count("520 pengendara", 520, "pengendara");
        Assert.DoesNotContain(Account(both.Build(), one.Build()).Facts, f => f.Verdict == Verdict.Differ);
    }

    [Fact]
    public void Two_figures_for_one_thing_differ()
    {
        var left = new HandMadeReading("a", "Perusahaan itu memberhentikan 100 karyawan pada awal pekan.").Count(
            "100 karyawan",
            100,
            "karyawan"
        );
        var right = new HandMadeReading("b", "Perusahaan itu memberhentikan 250 karyawan pada awal pekan.").Count(
            "250 karyawan",
            250,
            "karyawan"
        );
        var fact = Assert.Single(Account(left.Build(), right.Build()).Facts, f => f.Kind == FactKind.Quantity);
        Assert.Equal(Verdict.Differ, fact.Verdict);
    }

    [Fact]
    public void A_rough_figure_goes_with_the_exact_one()
    {
        var left = new HandMadeReading("a", "Pabrik itu mempekerjakan sekitar 10.000 buruh asing.").Count(
            "sekitar 10.000 buruh",
            10000,
            "buruh",
            QuantityModifier.About
        );
        var right = new HandMadeReading("b", "Pabrik itu mempekerjakan 10.213 buruh asing.").Count("10.213 buruh", 10213, "buruh");
        var fact = Assert.Single(Account(left.Build(), right.Build()).Facts, f => f.Kind == FactKind.Quantity);
        Assert.Equal(Verdict.Compatible, fact.Verdict);
    }

    [Fact]
    public void A_name_in_two_spellings_differs()
    {
        var left = new HandMadeReading("a", "Direktur baru itu adalah Seno Budiardjo.").Person("Seno Budiardjo");
        var right = new HandMadeReading("b", "Direktur baru itu adalah Seno Budiarjo.").Person("Seno Budiarjo");
        var fact = Assert.Single(Account(left.Build(), right.Build()).Facts, f => f.Kind == FactKind.Person);
        Assert.Equal(Verdict.Differ, fact.Verdict);
    }

    [Theory]
    [InlineData("Muhammad Nasir", "M Nasir")]
    [InlineData("Theo Sambuaga", "Theo L Sambuaga")]
    [InlineData("Kim Jong Un", "Kim")]
    public void A_short_form_of_a_name_is_compatible(string full, string shortened)
    {
        var left = new HandMadeReading("a", $"Tamu itu adalah {full}.").Person(full);
        var right = new HandMadeReading("b", $"Tamu itu adalah {shortened}.").Person(shortened);
        var fact = Assert.Single(Account(left.Build(), right.Build()).Facts, f => f.Kind == FactKind.Person);
        Assert.Equal(Verdict.Compatible, fact.Verdict);
    }

    [Fact]
    public void Two_means_of_coming_differ()
    {
        var left = new HandMadeReading("a", "Rudi tiba dengan mobil lapis baja dan menemui Sari.").Person("Rudi").Person("Sari");
        var right = new HandMadeReading("b", "Rudi bertolak ke Bogor kemarin dengan menggunakan kereta pribadinya.")
            .Person("Rudi")
            .Place("Bogor");
        var fact = Assert.Single(Account(left.Build(), right.Build()).Facts, f => f.Kind == FactKind.Manner);
        Assert.Equal(Verdict.Differ, fact.Verdict);
        Assert.Equal("how Rudi came", fact.About);
    }

    [Fact]
    public void A_question_is_put_in_an_articles_own_words_with_a_gap_for_the_answer()
    {
        var left = new HandMadeReading("a", "Rudi dan Sari berunding selama dua jam di balai kota, Kamis.")
            .Person("Rudi")
            .Person("Sari")
            .Time("selama dua jam", TimeType.Duration, "PT2H", TimeModifier.None);
        var right = new HandMadeReading("b", "Di balai kota, kata panitia, Rudi dan Sari berunding lebih dari tiga jam.")
            .Person("Rudi")
            .Person("Sari")
            .Time("lebih dari tiga jam", TimeType.Duration, "PT3H", TimeModifier.More);
        var fact = Assert.Single(Account(left.Build(), right.Build()).Facts, f => f.Kind == FactKind.Duration);
        Assert.Equal("how long: Rudi dan Sari berunding … di balai", fact.About);
    }

    [Fact]
    public void Two_denials_of_one_thing_agree()
    {
        var left = new HandMadeReading(
            "a",
            "Meski tidak ada kesepakatan atau perjanjian yang diumumkan dalam pertemuan itu, Rudi puas."
        ).Person("Rudi");
        var right = new HandMadeReading("b", "Rudi tidak akan mengeluarkan pernyataan dan menyepakati perjanjian apa pun.").Person("Rudi");
        var fact = Assert.Single(Account(left.Build(), right.Build()).Facts, f => f.Kind == FactKind.Polarity);
        Assert.Equal(Verdict.Agree, fact.Verdict);
    }

    [Fact]
    public void A_weekday_that_contradicts_its_date_differs_from_the_right_one()
    {
        var left = new HandMadeReading("a", "Rapat digelar Rabu (10/3/2020) di balai kota.").Day("Rabu (10/3/2020)", "2020-03-10");
        var right = new HandMadeReading("b", "Rapat digelar Selasa (10/3/2020) di balai kota.").Day("Selasa (10/3/2020)", "2020-03-10");
        Assert.Contains(
            Account(left.Build(), right.Build()).Facts,
            f => f.Verdict == Verdict.Differ && f.About.Contains("weekday", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_figure_of_one_article_stands_alone()
    {
        var left = new HandMadeReading("a", "Rusia mengirim lebih dari 2.000 ton gandum pada Maret.").Count(
            "lebih dari 2.000 ton gandum",
            2000,
            "t",
            QuantityModifier.More
        );
        var right = new HandMadeReading("b", "Kapal itu berlabuh tanpa muatan.");
        var fact = Assert.Single(Account(left.Build(), right.Build()).Facts, f => f.Kind == FactKind.Quantity);
        Assert.Equal((Verdict.Only, ">2000 t"), (fact.Verdict, fact.Values[0].Value));
    }

    [Theory]
    [InlineData("dua pemimpin", 2, "pemimpin")]
    [InlineData("empat mata", 4, "mata")]
    [InlineData("dua kali", 2, "kali")]
    public void A_small_number_that_counts_nobody_is_no_line_of_its_own(string words, int number, string unit)
    {
        var one = new HandMadeReading("a", $"Hujan turun di Bogor. Rudi dan Sari menyebut {words} dalam pidato penutup.")
            .Person("Rudi")
            .Person("Sari")
            .Count(words, number, unit);
        var other = new HandMadeReading("b", "Hujan turun di Bogor.");
        Assert.DoesNotContain(Account(one.Build(), other.Build()).Facts, f => f.Kind == FactKind.Quantity);
    }

    [Fact]
    public void One_utterance_in_two_articles_is_followed()
    {
        var left = new HandMadeReading("a", "\"Kami akan membuka kembali pasar lama itu bulan depan,\" kata Rudi.")
            .Person("Rudi")
            .Said("Kami akan membuka kembali pasar lama itu bulan depan", "kata", "Rudi");
        var right = new HandMadeReading("b", "Rudi mengatakan pasar lama itu akan dibuka kembali bulan depan.")
            .Person("Rudi")
            .Said("pasar lama itu akan dibuka kembali bulan depan", "mengatakan", "Rudi", StatementKind.Indirect);
        var third = new HandMadeReading("c", "\"Kami akan membuka kembali pasar lama itu bulan depan,\" ujar Rudi.")
            .Person("Rudi")
            .Said("Kami akan membuka kembali pasar lama itu bulan depan", "ujar", "Rudi");
        Assert.Equal(QuotationRelation.Same, Assert.Single(Account(left.Build(), third.Build()).Quotations).Relation);
        Assert.Empty(Account(left.Build()).Quotations);
        var quotation = Assert.Single(Account(left.Build(), right.Build(), third.Build()).Quotations);
        Assert.Equal("Rudi", quotation.Speaker);
        Assert.True(quotation.Versions.Length >= 2);
    }

    [Fact]
    public void Two_outlets_that_lean_on_one_medium_are_one_origin()
    {
        var left = new HandMadeReading("a", "Rudi datang ke Bogor, kata Sari, dikutip dari Warta Bogor.").From(
            "Warta Bogor",
            OriginKind.Medium,
            "dikutip dari"
        );
        var right = new HandMadeReading("b", "Dilansir Warta Bogor, Rudi datang ke Bogor.").From(
            "Warta Bogor",
            OriginKind.Medium,
            "dilansir"
        );
        var third = new HandMadeReading("c", "Dilansir Kabar Depok, Rudi datang ke Bogor.").From(
            "Kabar Depok",
            OriginKind.Medium,
            "dilansir"
        );
        var account = Account(left.Build(), right.Build(), third.Build());
        Assert.Equal(2, account.IndependentOrigins);
        Assert.Equal(["a", "b"], Assert.Single(account.Origins, o => o.Name == "Warta Bogor").Articles);
    }

    [Fact]
    public void An_agency_that_speaks_for_itself_is_an_act_of_its_own()
    {
        var left = new HandMadeReading("a", "Rudi bertolak ke Bogor, Reuters melaporkan. Sari menyusul, kata AFP.")
            .Said("Rudi bertolak ke Bogor", "melaporkan", "Reuters", StatementKind.Indirect)
            .Said("Sari menyusul", "kata", "AFP", StatementKind.Indirect);
        var account = Account(left.Build());
        Assert.Equal(["Reuters", "AFP"], account.Origins.Select(o => o.Name));
        Assert.Equal(2, account.IndependentOrigins);
    }

    [Theory]
    [InlineData("Rudi tiba pada Senin (9/3/2020).", "Senin (9/3/2020)", "2020-03-09", TimelineState.Happened)]
    [InlineData("Rudi akan tiba pada Rabu (11/3/2020).", "Rabu (11/3/2020)", "2020-03-11", TimelineState.Planned)]
    [InlineData("Rudi dijadwalkan tiba pada Rabu (11/3/2020).", "Rabu (11/3/2020)", "2020-03-11", TimelineState.Planned)]
    [InlineData("Rudi tidak tiba pada Senin (9/3/2020).", "Senin (9/3/2020)", "2020-03-09", TimelineState.Denied)]
    [InlineData("Rudi diduga tiba pada Senin (9/3/2020).", "Senin (9/3/2020)", "2020-03-09", TimelineState.Possible)]
    public void The_timeline_keeps_what_happened_apart_from_what_shall(string text, string words, string value, TimelineState state)
    {
        var entry = Assert.Single(Account(new HandMadeReading("a", text).Person("Rudi").Day(words, value).Build()).Timeline);
        Assert.Equal((value, state), (entry.Date, entry.State));
        Assert.Equal(text, entry.Evidence.Text);
    }

    [Fact]
    public void The_day_of_telling_is_no_day_of_the_happening()
    {
        var reading = new HandMadeReading("a", "\"Jembatan itu selesai,\" kata Rudi di Bogor, Selasa (10/3/2020).")
            .Person("Rudi")
            .Place("Bogor")
            .Said("Jembatan itu selesai", "kata", "Rudi")
            .Day("Selasa (10/3/2020)", "2020-03-10");
        Assert.Empty(Account(reading.Build()).Timeline);
    }

    [Fact]
    public void Every_line_is_an_exact_slice_of_its_article()
    {
        Reading[] readings = [Talks("a", "tiga jam", "PT3H").Build(), Talks("b", "dua jam", "PT2H").Build()];
        var account = Account(readings);
        Assert.All(
            account.Facts.SelectMany(f => f.Values).Concat(account.Timeline.Select(t => t.Evidence)),
            v => Assert.Equal(readings.Single(r => r.Article.Id == v.Article).Article.Text[v.Span.Start..v.Span.End], v.Text)
        );
    }
}
