using System.IO.Compression;
using System.Text;
using Runut.Archive;

namespace Runut.Tests.Archive;

public sealed class InputReaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("runut-input").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    private string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    private static byte[] Gzip(byte[] bytes)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return memory.ToArray();
    }

    private static byte[] Gzip(string text) => Gzip(Encoding.UTF8.GetBytes(text));

    private static string Show(InputItem item) =>
        item switch
        {
            PageBytes page => $"page {page.Origin.Id}",
            PageText text => $"text {text.Origin.Id}",
            CleanArticle clean => $"clean {clean.Article.Id}",
            Refusal refusal => $"refused {Path.GetFileName(refusal.Source)}: {refusal.Reason}",
            _ => "?",
        };

    private static string Read(InputOptions options, params string[] inputs) =>
        string.Join('\n', InputReader.Read(inputs, options).Select(Show));

    private static string Read(params string[] inputs) => Read(new InputOptions(), inputs);

    [Fact]
    public void Reads_folders_in_name_order_with_their_folders()
    {
        Write("b.html", "<p>b");
        Write("a/c.html", "<p>c");
        Write("a.html.gz", Gzip("<p>a"));
        Assert.Equal("page a.html.gz\npage c.html\npage b.html", Read(_folder));
    }

    [Fact]
    public void Passes_over_what_in_a_folder_is_no_page_by_its_name()
    {
        Write("a.html", "<p>a");
        foreach (
            var name in (string[])["README.md", "LICENSE", ".DS_Store", ".git/config", "a_files/main.js", "a_files/x.css", "a_files/y.PNG"]
        )
            Write(name, "body { margin: 0 }");
        Write("README-desa.html", "<p>b");
        Assert.Equal("page README-desa.html\npage a.html", Read(_folder));
        Assert.Equal("page README.md", Read(Path.Combine(_folder, "README.md")));
    }

    [Fact]
    public void Reads_JSON_that_is_written_over_several_lines()
    {
        var one = Write("satu.json", "{\n  \"id\": \"a\",\n  \"html\": \"<p>x\"\n}\n");
        var several = Write("dua.json", "{\n  \"title\": \"no page\"\n}\n");
        var broken = Write("tiga.jsonl", "{\n\"id\": \"a\"\n");
        Assert.Equal("text a\nrefused dua.json: has none of the fields html, page_text, file, text", Read(one, several));
        Assert.StartsWith("refused tiga.jsonl:1: the line is", Read(broken), StringComparison.Ordinal);
    }

    [Fact]
    public void Says_what_is_wrong_with_each_input_and_reads_its_neighbours()
    {
        var good = Write("baik.html", "<p>isi</p>");
        var empty = Write("kosong.html", "");
        var binary = Write("biner.html", [.. Enumerable.Range(0, 1000).Select(i => (byte)(i * 7 % 32))]);
        var pdf = Write("dokumen.html", "%PDF-1.4 ...");
        var cut = Write("putus.html.gz", Gzip(string.Concat(Enumerable.Range(0, 5000).Select(i => $"<p>paragraf {i}</p>")))[..900]);
        var large = Write("besar.html", new string('x', 5000));
        Directory.CreateDirectory(Path.Combine(_folder, "hampa"));
        var read = Read(
            new InputOptions { LargestPage = 4000 },
            good,
            empty,
            binary,
            pdf,
            Path.Combine(_folder, "tiada.html"),
            Path.Combine(_folder, "hampa"),
            large,
            good
        );
        Assert.Equal(
            """
            page baik.html
            refused kosong.html: the file is empty
            refused biner.html: is no page but binary data; give HTML, text, .jsonl or .warc
            refused dokumen.html: is no page but a PDF document; give HTML, text, .jsonl or .warc
            refused tiada.html: there is no such file; check the path
            refused hampa: the folder holds no pages; give one with HTML, text, .jsonl or .warc
            refused besar.html: holds more than 4,000 bytes; a page may hold no more, a larger file must be .jsonl or .warc
            page baik.html
            """,
            read
        );
        Assert.Equal("refused putus.html.gz: the compressed data is damaged or cut; fetch it again", Read(cut));
    }

    [Fact]
    public void Reads_both_forms_of_lines_and_refuses_broken_ones_alone()
    {
        Write("hal.html.gz", Gzip("<p>isi"));
        var file = Write(
            "baris.jsonl",
            """
            {"id":"a","html":"<p>x","fetched":"2024-06-19T23:56:00+07:00"}
            {"id":"b","page_text":"x"}

            {"id":"c","file":"hal.html.gz"}
            {"id":"d","text":"x","date":"2019-09-10","time":"20:30 WIB"}
            {"id":"e","html":
            [1]
            {"id":"f"}
            {"id":"g","file":"tiada.html"}
            {"html":"cut \ud83d end"}
            {"id":"h","html":"putus
            """
        );
        Assert.Equal(
            """
            text a
            text b
            page c
            clean d
            refused baris.jsonl:6: the line is no JSON object (at byte 18 of the line); write one object a line
            refused baris.jsonl:7: is no JSON object; write one object a line
            refused baris.jsonl:8: has none of the fields html, page_text, file, text
            refused baris.jsonl:9: there is no such file; check the path
            text baris.jsonl:10
            refused baris.jsonl:11: the line is cut: it does not end as JSON
            """,
            Read(file)
        );
        var items = InputReader.Read([file], new InputOptions()).ToList();
        Assert.Equal("2024-06-19T23:56:00+07:00", ((PageText)items[0]).Origin.Fetched?.ToString());
        Assert.Equal("2019-09-10T20:30:00+07:00", ((CleanArticle)items[3]).Article.Published?.ToString());
        Assert.Equal("cut \uFFFD end", ((PageText)items[8]).Text);
        Assert.Equal(Read(file), Read(Write("baris.jsonl.gz", Gzip(File.ReadAllBytes(file)))).Replace(".gz", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("20:30 WIB", "2019-09-10T20:30:00+07:00")]
    [InlineData("20.30 WITA", "2019-09-10T20:30:00+08:00")]
    [InlineData("7:05:09 wit", "2019-09-10T07:05:09+09:00")]
    [InlineData("20:31", "2019-09-10T20:31:00")]
    [InlineData("0.91805555555555562", "2019-09-10T22:02:00")]
    [InlineData("malam", "2019-09-10")]
    [InlineData(null, "2019-09-10")]
    public void Keeps_the_time_and_the_zone_of_a_clean_article(string? time, string published) =>
        Assert.Equal(published, StatedTime.Read("2019-09-10", time)?.ToString());

    [Theory]
    [InlineData("2019-09-10T20:30:00Z", "2019-09-10T20:30:00+00:00")]
    [InlineData("2019-09-10 20:30:00-03:30", "2019-09-10T20:30:00-03:30")]
    [InlineData("2019-09-10T20:30:05.123+0700", "2019-09-10T20:30:05+07:00")]
    [InlineData("10/9/2019", null)]
    public void Reads_dates_in_ISO_8601(string date, string? stamp) => Assert.Equal(stamp, StatedTime.Read(date, null)?.ToString());

    [Fact]
    public void Goes_on_where_a_run_was_broken_off()
    {
        Write("a.html", "<p>a");
        var lines = Write("b.jsonl", string.Concat(Enumerable.Range(0, 50).Select(i => $"{{\"html\":\"<p>{i}\"}}\n")));
        Write("c.jsonl.gz", Gzip(File.ReadAllBytes(lines)));
        Write("d.html", "<p>d");
        var points = new List<InputProgress>();
        var all = InputReader.Read([_folder], new InputOptions { Progress = points.Add }).Select(Show).ToList();
        Assert.Equal(102, all.Count);
        Assert.Equal(all.Count, points[^1].Items);
        Assert.Equal(points[^1].TotalBytes, points[^1].Bytes);
        foreach (var at in new[] { 0, 7, 50, 51, 77, 100 })
        {
            var rest = InputReader.Read([_folder], new InputOptions { Resume = points[at].Next }).Select(Show).ToList();
            Assert.Equal(
                all.Skip(at + 1).Where(s => !s.StartsWith("page a", StringComparison.Ordinal)),
                rest.Where(s => !s.StartsWith("page a", StringComparison.Ordinal))
            );
        }
    }

    [Fact]
    public void Reads_a_line_larger_than_a_page_past()
    {
        var file = Write(
            "panjang.jsonl",
            "{\"id\":\"a\",\"html\":\"" + new string('x', 300_000) + "\"}\n{\"id\":\"b\",\"html\":\"<p>x\"}\n"
        );
        Assert.Equal(
            "refused panjang.jsonl:1: the line holds more than 100,000 bytes; a page may hold no more\ntext b",
            Read(new InputOptions { LargestPage = 100_000 }, file)
        );
    }

    [Fact]
    public void A_page_of_fifty_megabytes_is_refused()
    {
        var file = Write("raksasa.html", "<html><body><p>" + string.Concat(Enumerable.Repeat("kata ", 10 << 20)) + "</p></body></html>");
        var read = Read(file, Write("baik.html", "<p>isi</p>"));
        Assert.Equal(
            "refused raksasa.html: holds more than 16 MB; a page may hold no more, a larger file must be .jsonl or .warc\npage baik.html",
            read
        );
    }
}
