using System.Collections.Immutable;
using Runut.Articles;
using Runut.Copies;
using Runut.Pages;
using Runut.Readings;
using Runut.Times;

namespace Runut.Tests.Copies;

public sealed class CopyFinderTests
{
    private const string Harbour =
        "Kapal motor Cahaya Laut kandas di mulut pelabuhan Tanjung Emas pada Senin pagi setelah mesinnya mati.\n"
        + "Sebanyak 84 penumpang dipindahkan ke dua kapal tunda milik otoritas pelabuhan dalam waktu satu jam.\n"
        + "Nakhoda kapal mengatakan ombak setinggi dua meter mendorong lambung ke arah tanggul pemecah gelombang.\n"
        + "Petugas syahbandar masih memeriksa tangki bahan bakar untuk memastikan tidak ada kebocoran minyak.";

    [Fact]
    public void Finds_the_whole_text_under_another_name()
    {
        var copy = Assert.Single(Find(Article("a", Harbour, 4), Article("b", Harbour, 5)));
        Assert.Equal(("a", "b"), (copy.From, copy.To));
        Assert.Equal(CopyKind.Whole, copy.Kind);
        Assert.Equal(1, copy.Share, 3);
        Assert.True(copy.DirectionKnown);
        Assert.Equal("published 1 day earlier", copy.Evidence);
    }

    [Fact]
    public void Finds_a_text_with_words_changed_and_calls_it_edited()
    {
        var edited = Harbour
            .Replace("kandas di mulut", "karam di dekat mulut", StringComparison.Ordinal)
            .Replace("dalam waktu satu jam", "dalam satu jam", StringComparison.Ordinal)
            .Replace("Petugas syahbandar masih", "Petugas kini", StringComparison.Ordinal);
        var copy = Assert.Single(Find(Article("a", Harbour, 4), Article("b", edited, 5)));
        Assert.Equal(CopyKind.Edited, copy.Kind);
        Assert.InRange(copy.Share, 0.75, 0.99);
    }

    [Fact]
    public void Gives_the_exact_places_of_a_passage_in_both_texts()
    {
        var other =
            "Dinas perhubungan menutup jalur timur selama cuaca buruk berlangsung di pesisir utara.\n"
            + string.Join('\n', Harbour.Split('\n')[1..3])
            + "\nWarga diminta menunda perjalanan laut sampai akhir pekan ini menurut jadwal baru.";
        var copy = Assert.Single(Find(Article("a", Harbour, 4), Article("b", other, 5)));
        var passage = Assert.Single(copy.Passages);
        Assert.Equal(CopyKind.Partial, copy.Kind);
        Assert.Equal(string.Join('\n', Harbour.Split('\n')[1..3]), passage.From.Of(Harbour));
        Assert.Equal(passage.From.Of(Harbour), passage.To.Of(other));
    }

    [Fact]
    public void One_common_sentence_is_no_copy()
    {
        var other =
            Harbour.Split('\n')[0] + "\nWalikota meninjau pasar ikan yang baru dibuka bersama para pedagang dan nelayan setempat kemarin.";
        Assert.Empty(Find(Article("a", Harbour, 4), Article("b", other, 5)));
    }

    [Fact]
    public void Spoken_words_alone_are_no_copy()
    {
        const string Said =
            "\"Kami sudah memeriksa semua jalur dan tidak menemukan kerusakan apa pun di sana,\" kata Budi.\n\"Penumpang kami pastikan selamat sampai tujuan mereka masing-masing,\" ujar Budi.";
        var one = "Kereta malam tertahan di Cirebon selama tiga jam karena banjir menutup rel.\n" + Said;
        var other = Said + "\nBanjir setinggi lutut merendam rel di sekitar stasiun sehingga jadwal berubah total.";
        Assert.Empty(Find(Article("a", one, 4), Article("b", other, 5)));
    }

    [Fact]
    public void Spoken_words_of_a_written_statement_are_a_copy()
    {
        const string Said =
            "\"Kami sudah memeriksa semua jalur dan tidak menemukan kerusakan apa pun di sana,\" kata Budi.\n\"Penumpang kami pastikan selamat sampai tujuan mereka masing-masing,\" ujar Budi dalam keterangan tertulis.";
        var one = "Kereta malam tertahan di Cirebon selama tiga jam karena banjir menutup rel.\n" + Said;
        var other = Said + "\nBanjir setinggi lutut merendam rel di sekitar stasiun sehingga jadwal berubah total.";
        var copy = Assert.Single(Find(Article("a", one, 4), Article("b", other, 5)));
        Assert.False(copy.DirectionKnown);
        Assert.Contains("written statement", copy.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_that_nothing_tells_who_was_first()
    {
        var copy = Assert.Single(Find(Article("a", Harbour, 4), Article("b", Harbour, 4)));
        Assert.False(copy.DirectionKnown);
    }

    [Fact]
    public void Finds_the_same_copies_in_whatever_order_the_articles_come()
    {
        var articles = new[]
        {
            Article("a", Harbour, 4),
            Article("b", Harbour, 5),
            Article("c", Harbour, 4),
            Article("d", "Lain sama sekali.", 4),
        };
        var forward = Find(articles).Select(c => (c.From, c.To, c.Share)).Order();
        var backward = Find([.. articles.Reverse()]).Select(c => (c.From, c.To, c.Share)).Order();
        Assert.Equal(forward, backward);
    }

    [Fact]
    public void Stands_texts_of_one_word_repeated()
    {
        var text = string.Join(' ', Enumerable.Repeat("lagi", 20_000));
        Assert.Empty(Find(Article("a", text, 4), Article("b", text, 4), Article("c", "", 4)));
    }

    private static ImmutableArray<Copy> Find(params Reading[] readings) => CopyFinder.Find([.. readings]);

    private static Reading Article(string id, string text, int day) =>
        Reader.Read(
            ArticleReader.FromCleanText(
                text,
                new PageOrigin(id, id, Outlet: $"{id}.co.id"),
                null,
                new Timestamp(new DateOnly(2021, 3, day))
            )
        );
}
