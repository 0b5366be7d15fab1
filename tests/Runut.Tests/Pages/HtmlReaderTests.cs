using Runut.Pages;

namespace Runut.Tests.Pages;

public sealed class HtmlReaderTests
{
    [Theory]
    [InlineData("<!doctype html><title>Judul</title><p>Satu<p>Dua<div>Tiga</div>empat")]
    [InlineData("<!doctype html><ul><li>a<li>b<ul><li>c</ul><li>d</ul>e")]
    [InlineData("<!doctype html><dl><dt>a<dd>b<dt>c<dd>d</dl>")]
    [InlineData("<!doctype html><table><tr><td>a<td>b<tr><th>c</table>d")]
    [InlineData(
        "<!doctype html><table><caption>x</caption><colgroup><col><col></colgroup><thead><tr><th>a</thead><tbody><tr><td>b</table>"
    )]
    [InlineData("<!doctype html><table><tr><td><table><tr><td>a</table>b</table>c")]
    [InlineData("<!doctype html><p>a<table><tr><td>b</table>c")]
    [InlineData("<p>a<table><tr><td>b</table>c")]
    [InlineData("<!doctype html><p><b>tebal<p>biasa</b>lagi")]
    [InlineData("<!doctype html><div><a href=x>satu<a href=y>dua</a></div>tiga")]
    [InlineData("<!doctype html><a href=x><div>satu</a>dua</div>tiga")]
    [InlineData("<!doctype html><form><div>a</form>b</div>c<form>d</form>")]
    [InlineData("<!doctype html><h1>a<h2>b</h3>c")]
    [InlineData("<!doctype html>a</p>b</br>c")]
    [InlineData("<!doctype html><body>a</body>b</html>c<p>d")]
    [InlineData("<!doctype html><head><meta charset=utf-8><script>if (a < b) x = '</p>';</script></head>isi")]
    [InlineData("<!doctype html><script><!-- <script> </script> --></script>isi")]
    [InlineData("<!doctype html><script><!-- </script>isi<script>--></script>lagi")]
    [InlineData("<!doctype html><style>p > a { content: '<p>' }</style><textarea><p>x</textarea>isi")]
    [InlineData("<!doctype html>a<!-- x -- y --!>b<!-->c<!--->d<!x>e<?y>f</ z>g</>h")]
    [InlineData("<!doctype html>a < b <3 c<d>e</d>")]
    [InlineData("<!doctype html><p title='a>b' class=c/d data-x = \"y\" z>isi</p>")]
    [InlineData("<!doctype html>&amp;&lt&gt;&#8217;&#x2019;&#146;&copy&copyx;&notin;&notit;&nosuch;&#;&#x;&#99999999;&Afr;&NotEqualTilde;")]
    [InlineData("<!doctype html><svg><title>t</title><p>keluar</svg>isi")]
    [InlineData("<!doctype html><svg><![CDATA[x<y]]></svg><![CDATA[z]]>isi")]
    [InlineData("<!doctype html><svg><foreignObject><div>dalam</div></foreignObject></svg>isi")]
    [InlineData("<!doctype html><select><option>a<option>b<optgroup><option>c</select>isi")]
    [InlineData("<!doctype html><button>a<p>b</button>c<button>d<button>e")]
    [InlineData("<!doctype html><template><tr><td>x</template><p>isi")]
    [InlineData("<!doctype html><p>a<noscript><p>b</noscript>c")]
    [InlineData("<!doctype html><ruby>a<rb>b<rt>c<rp>d</ruby>e")]
    [InlineData("<!doctype html><p>a<address>b<p>c</address>d")]
    [InlineData("<!doctype html><center><p>a<hr>b</center>c<main>d<section>e</main>f")]
    [InlineData("<!doctype html><object><p>a</object>b<marquee><p>c</p></marquee>")]
    [InlineData("<!doctype html><p>a<unknown-tag>b<p>c</unknown-tag>d")]
    [InlineData("<!doctype html><div><span>a<div>b</span>c</div>d</div>e")]
    [InlineData("<!doctype html><frameset><frame src=a></frameset>")]
    [InlineData("<!doctype html><p>tag yang putus <a href=\"x")]
    [InlineData("<!doctype html><li>a<div><li>b</div><li>c")]
    [InlineData("<!doctype html><pre>\nbaris\n  dua</pre><listing>\nx</listing>")]
    [InlineData("")]
    [InlineData("hanya teks")]
    public void Builds_the_blocks_that_AngleSharp_builds(string html)
    {
        var want = AngleSharpOutline.OfAngleSharp(html);
        var got = AngleSharpOutline.OfRunut(PageTree.Read(html));
        Assert.Equal(string.Join('\n', want), string.Join('\n', got));
    }

    [Fact]
    public void Builds_the_text_and_the_blocks_of_AngleSharp_on_nearly_every_page_at_hand()
    {
        int pages = 0,
            sameText = 0,
            sameBlocks = 0;
        var text = (List<string> outline) => string.Concat(outline.Where(l => l[0] == '"').Select(l => l[1..]));
        var report = Environment.GetEnvironmentVariable("RUNUT_OUTLINES");
        foreach (var (name, html) in SharedPages.HtmlTexts())
        {
            var want = AngleSharpOutline.OfAngleSharp(html);
            var got = AngleSharpOutline.OfRunut(PageTree.Read(html));
            pages++;
            var equalText = text(want) == text(got);
            var equalBlocks = want.SequenceEqual(got);
            sameText += equalText ? 1 : 0;
            sameBlocks += equalBlocks ? 1 : 0;
            if (report is not null && !equalBlocks)
            {
                var at = want.Zip(got).TakeWhile(p => p.First == p.Second).Count();
                string Show(List<string> o) => string.Join(' ', o.Skip(at - 2).Take(6).Select(l => l.Length > 40 ? l[..40] : l));
                File.AppendAllText(report, $"{name} {(equalText ? "" : "TEXT ")}{at}\n   {Show(want)}\n   {Show(got)}\n");
            }
        }
        if (report is not null)
            File.AppendAllText(report, $"pages {pages} text {sameText} blocks {sameBlocks}\n");
        Assert.True(sameText >= pages * 0.99, $"{sameText} of {pages} pages have the same text");
        Assert.True(sameBlocks >= pages * 0.99, $"{sameBlocks} of {pages} pages have the same blocks");
    }

    [Fact]
    public void Nests_a_hundred_thousand_elements()
    {
        foreach (
            var (open, close) in new[]
            {
                ("<div>", "</div>"),
                ("<b>", "</b>"),
                ("<table><tr><td>", ""),
                ("<ul><li>", "</p>"),
                ("<a href=x><p>", "</a>"),
            }
        )
        {
            var html = string.Concat(Enumerable.Repeat(open, 100_000)) + "teks" + string.Concat(Enumerable.Repeat(close, 100_000));
            var content = PageBlocks.Read(PageDecoder.FromText(html, MediaKind.Html, new PageOrigin("a", "a")));
            Assert.Contains(content.Blocks, b => b.Text.Contains("teks", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_node_lies_inside_its_parent_and_before_its_end()
    {
        var tree = PageTree.Read("<div id=a class='x &amp; y'>satu <b>dua</b><p>tiga &copy;</div><table><td>empat");
        for (var node = 1; node < tree.Count; node++)
        {
            Assert.InRange(node, tree.Parent(node) + 1, tree.End(tree.Parent(node)) - 1);
            Assert.True(tree.End(node) > node && tree.End(node) <= tree.End(tree.Parent(node)));
        }
        var div = Enumerable.Range(0, tree.Count).First(n => tree.Tag(n) == HtmlTag.Div);
        Assert.Equal("x & y", tree.Attribute(div, "class"));
        Assert.Equal("a", tree.Id(div).ToString());
        Assert.Null(tree.Attribute(div, "style"));
        Assert.Equal("satudua".Length + "tiga©".Length, tree.TextLength(div));
    }
}
