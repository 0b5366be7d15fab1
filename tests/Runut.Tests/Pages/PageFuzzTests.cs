using System.Globalization;
using System.Text;
using Runut.Articles;
using Runut.Benchmarks;
using Runut.Formats;
using Runut.Pages;

namespace Runut.Tests.Pages;

/// <summary>Bad pages by the thousand; <c>RUNUT_FUZZ=100000</c> makes as many as that.</summary>
public sealed class PageFuzzTests
{
    private static readonly string[] Pages =
    [
        """
            <!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><title>Jalan Baru Dibuka | Contoh</title>
            <meta property="og:title" content="Jalan Baru Dibuka"><script type="application/ld+json">{"@context":"https://schema.org",
            "@type":"NewsArticle","headline":"Jalan Baru Dibuka","datePublished":"2024-06-19T20:30:00+07:00","author":{"@type":"Person","name":"Rina Sari"}}</script>
            <style>p{margin:0}</style></head><body><nav><ul><li><a href="/">Beranda</a><li><a href="/x">Nasional</a></ul></nav>
            <article><h1>Jalan Baru Dibuka</h1><p class="by">Oleh <b>Rina Sari</b> - Rabu, 19 Juni 2024 20:30 WIB</p>
            <figure><img src="a.jpg"><figcaption>Jalan baru. (Foto: Contoh)</figcaption></figure>
            <p><strong>Bandung</strong> - Wali kota membuka jalan baru di Bandung, Rabu (19/6/2024).</p>
            <p>&ldquo;Jalan ini sudah lama ditunggu warga,&rdquo; kata dia.<br><br>Panjangnya 12,5 kilometer.</p>
            <p>Baca juga: <a href="/y">Jembatan Selesai</a></p><table><tr><th>Ruas<th>Panjang<tr><td>A<td>5 km</table>
            <ul><li>satu<li>dua</ul></article><aside hidden>Populer</aside><footer>&copy; 2024</footer></body></html>
            """,
        "Jalan Baru Dibuka\n\nRabu, 19 Juni 2024 | 20:30 WIB\n\nBandung - Wali kota membuka jalan.\n\nBaca Juga : Jembatan\n\n\"Sudah lama ditunggu,\" katanya.\n\n![](https://a.id/b.jpg)\n",
        "<table><tr><td><form><a href=x>menu</a></td><td><font size=2>Isi lama<br>baris dua<p>paragraf</font></table><select><option>a</select>",
    ];

    [Fact]
    public void No_mutated_page_throws_or_reads_otherwise_the_second_time()
    {
        var count = int.TryParse(Environment.GetEnvironmentVariable("RUNUT_FUZZ"), CultureInfo.InvariantCulture, out var wanted)
            ? wanted
            : 2000;
        var fuzzer = new PageFuzzer(20_240_619, [.. Pages.Select(Encoding.UTF8.GetBytes)]);
        for (var i = 0; i < count; i++)
        {
            var bytes = fuzzer.Next();
            var first = Extract(bytes);
            Assert.True(first == Extract(bytes), $"page {i} reads otherwise the second time");
        }
    }

    private static string Extract(byte[] bytes)
    {
        var page = PageDecoder.Decode(bytes, new PageOrigin("a", "a", "https://www.contoh.id/a"));
        var content = PageBlocks.Read(page with { Media = MediaKind.Html });
        foreach (var block in content.Blocks)
        {
            Assert.InRange(block.Source.Start, 0, block.Source.End - 1);
            Assert.InRange(block.Source.End, 1, page.Text.Length);
            Assert.InRange(block.FirstNode, 1, block.EndNode - 1);
        }
        return ContractJson.Article(ArticleReader.Read(content))
            + ContractJson.Article(ArticleReader.Read(PageBlocks.Read(page with { Media = MediaKind.Flattened })));
    }
}
