using Runut.Pages;

namespace Runut.Tests.Pages;

public sealed class HtmlBlocksTests
{
    private static PageContent Read(string html) => PageBlocks.Read(PageDecoder.FromText(html, MediaKind.Html, new PageOrigin("a", "a")));

    private static string Blocks(string html) => string.Join(" | ", Read(html).Blocks.Select(b => b.Text));

    [Theory]
    [InlineData("<p>Satu <b>dua</b>\n tiga</p><p>empat</p>", "Satu dua tiga | empat")]
    [InlineData("<div>lepas<p>dalam</p>lagi</div>", "lepas | dalam | lagi")]
    [InlineData("<div>Satu.<br><br>Dua.<br> <br/>Tiga.</div>", "Satu. | Dua. | Tiga.")]
    [InlineData(
        "<div>Kalimat pertama selesai di sini.<br>Kalimat kedua mulai di sini.</div>",
        "Kalimat pertama selesai di sini. | Kalimat kedua mulai di sini."
    )]
    [InlineData(
        "<div>Kalimat yang dipotong di tengah<br>jalan oleh pemenggal baris.</div>",
        "Kalimat yang dipotong di tengah jalan oleh pemenggal baris."
    )]
    [InlineData("<h1>Judul Panjang.<br>Baris Kedua</h1>", "Judul Panjang. Baris Kedua")]
    [InlineData("<p>a<script>var x = 'y';</script>b</p>", "ab")]
    [InlineData("<p>a<!-- sembunyi -->b</p>", "ab")]
    [InlineData("<p>tampak teks ini <span style='display: none'>x</span>dan itu</p>", "tampak teks ini | dan itu")]
    [InlineData("<p>tampak</p><div hidden>tidak</div><p aria-hidden=true>juga tampak</p>", "tampak | juga tampak")]
    [InlineData("<body hidden><p>halaman yang ditampilkan oleh skrip</p>", "halaman yang ditampilkan oleh skrip")]
    [InlineData("<p>a</p><noscript><p>nyalakan JavaScript</p></noscript><template><p>c</p></template>", "a")]
    [InlineData("<table><tr><th>Komoditas<th>Harga<tr><td>Beras<td>Rp 12.000</table>", "Komoditas Harga | Beras Rp 12.000")]
    [InlineData("<table><tr><td><p>Menu</p><td><p>Isi berita.</p></table>", "Menu | Isi berita.")]
    [InlineData("<div><span>Oleh Rina</span><span>12 Juni 2024</span></div>", "Oleh Rina | 12 Juni 2024")]
    [InlineData("<div><a>Berita</a><a>Olahraga</a></div>", "Berita | Olahraga")]
    [InlineData("<p><span class=drop>K</span>im datang</p>", "Kim datang")]
    [InlineData("<p>CO<sub>2</sub> dan i<b>P</b>hone</p>", "CO2 dan iPhone")]
    [InlineData("<pre>satu\ndua\n\nTiga</pre>", "satu dua | Tiga")]
    [InlineData("<p>&nbsp;Dia berkata &ldquo;ya&rdquo;&hellip;&nbsp;</p>", "Dia berkata “ya”…")]
    [InlineData("<div><app-header>Kepala</app-header><app-body>Badan</app-body></div>", "Kepala | Badan")]
    [InlineData("<p>kata <x-tip>istilah</x-tip> lagi</p>", "kata istilah lagi")]
    [InlineData("<p>\u200B</p><p> </p><p>&nbsp;</p><p>isi</p>", "isi")]
    [InlineData("<select><option>a</select><textarea>b</textarea><p>c<button>Kirim</button>", "c | Kirim")]
    public void Cuts_a_page_into_blocks(string html, string blocks) => Assert.Equal(blocks, Blocks(html));

    [Fact]
    public void Says_where_a_block_stands_and_how_much_of_it_is_links()
    {
        var html = "<div>\n<p>  &ldquo;Ya,&rdquo; kata <a href=x>Rina</a>. </p></div>";
        var block = Assert.Single(Read(html).Blocks);
        Assert.Equal("“Ya,” kata Rina.", block.Text);
        Assert.Equal("&ldquo;Ya,&rdquo; kata <a href=x>Rina</a>.", block.Source.Of(html));
        Assert.Equal(2, block.Line);
        Assert.Equal(4, block.LinkLength);
    }

    [Fact]
    public void The_slice_of_every_block_without_its_tags_is_its_text_on_every_page_at_hand()
    {
        long blocks = 0;
        var wrong = new List<string>();
        foreach (var (name, bytes) in SharedPages.Html())
        {
            var last = 0;
            var page = PageDecoder.Decode(bytes, new PageOrigin(name, name));
            var html = page.Text;
            foreach (var block in PageBlocks.Read(page with { Media = MediaKind.Html }).Blocks)
            {
                blocks++;
                Assert.True(block.Source.Start >= last && block.Source.End > block.Source.Start, name);
                last = block.Source.End;
                var slice = StrippedSlice.Of(block.Source.Of(html));
                if (slice != block.Text)
                    wrong.Add($"{name} {block.Source}\n  {block.Text}\n  {slice}\n  {block.Source.Of(html)}");
            }
        }
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {blocks} blocks; {string.Join('\n', wrong.Take(3))}");
    }
}
