using Runut.Articles;
using Runut.Pages;
using Runut.Readings;
using Runut.Stories;
using Runut.Times;

namespace Runut.Tests.Stories;

public sealed class PreviewTests
{
    private const string Foretold =
        "Perdana Menteri Malaysia Muhyiddin Yassin tiba di Jakarta pada Selasa (9/3/2021) siang dan akan bertemu Presiden Joko Widodo di Istana Bogor pada Rabu besok.";

    private const string Told =
        "Pembicaraan Presiden Joko Widodo dengan Perdana Menteri Malaysia Muhyiddin Yassin di Istana Bogor, Rabu (10/3/2021), belum menyepakati garis perbatasan.";

    private const string OfOthers =
        "Gubernur Ganjar Pranowo meresmikan jembatan di Semarang bersama Bupati Tiwi Purbalingga, Rabu (10/3/2021).";

    [Fact]
    public void Sets_a_preview_beside_the_report_as_though_it_had_come_out_on_the_day()
    {
        var features = Features((9, Foretold), (11, Told), out var isPreview);
        Assert.True(isPreview);
        Assert.Equal((1, 1), (features[PairFeatures.Days], features[PairFeatures.MainDay]));
    }

    [Fact]
    public void Takes_nothing_for_a_preview_of_what_others_do_that_day()
    {
        var features = Features((9, Foretold), (10, OfOthers), out var isPreview);
        Assert.False(isPreview);
        Assert.Equal((1, 0), (features[PairFeatures.Days], features[PairFeatures.MainDay]));
    }

    [Fact]
    public void Takes_nothing_for_a_preview_of_what_is_reported_days_later() => Assert.False(IsPreview((9, Foretold), (13, Told)));

    private static bool IsPreview((int Day, string Text) one, (int Day, string Text) other)
    {
        Features(one, other, out var isPreview);
        return isPreview;
    }

    private static float[] Features((int Day, string Text) one, (int Day, string Text) other, out bool isPreview)
    {
        var profiles = StoryGrouper.Profiles([Read(one), Read(other)], PairModel.Trained.Weights);
        var features = new float[PairFeatures.Names.Length];
        PairFeatures.Of(profiles[0], profiles[1], features);
        isPreview = Preview.Align(profiles[0], profiles[1], features);
        return features;
    }

    private static Reading Read((int Day, string Text) news) =>
        Reader.Read(
            ArticleReader.FromCleanText(
                news.Text,
                new PageOrigin($"a{news.Day}", $"a{news.Day}", Outlet: "contoh.id"),
                null,
                new Timestamp(new DateOnly(2021, 3, news.Day))
            )
        );
}
