using System.Globalization;
using System.IO.Compression;
using System.Text;
using Runut.Archive;

namespace Runut.Tests.Archive;

public sealed class WarcReaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("runut-warc").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    private static byte[] Record(string type, string? url, byte[] content, int? length = null)
    {
        var header =
            $"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Record-ID: <urn:{type}:{url}>\r\nWARC-Date: 2024-06-19T16:56:00Z\r\n"
            + (url is null ? "" : $"WARC-Target-URI: {url}\r\n")
            + (type == "conversion" ? "Content-Type: text/plain\r\n" : "")
            + $"Content-Length: {(length ?? content.Length).ToString(CultureInfo.InvariantCulture)}\r\n\r\n";
        return [.. Encoding.UTF8.GetBytes(header), .. content, .. "\r\n\r\n"u8];
    }

    private static byte[] Answer(string headers, byte[] body) => [.. Encoding.UTF8.GetBytes($"HTTP/1.1 {headers}\r\n\r\n"), .. body];

    private static byte[] Page(string url, string text) =>
        Record("response", url, Answer("200 OK\r\nContent-Type: text/html; charset=utf-8", Encoding.UTF8.GetBytes($"<p>{text}</p>")));

    private static byte[] Zip(byte[] bytes, Func<Stream, Stream> with)
    {
        using var memory = new MemoryStream();
        using (var zip = with(memory))
            zip.Write(bytes);
        return memory.ToArray();
    }

    private static byte[] Gzip(byte[] bytes) => Zip(bytes, s => new GZipStream(s, CompressionLevel.Fastest));

    private string Read(params byte[][] parts)
    {
        var file = Path.Combine(_folder, "a.warc");
        File.WriteAllBytes(file, parts.SelectMany(p => p).ToArray());
        return string.Join(
            '\n',
            InputReader
                .Read([file], new InputOptions())
                .Select(item =>
                    item switch
                    {
                        PageBytes page => $"{page.Origin.Id} {Encoding.UTF8.GetString(page.Bytes.Span)}",
                        Refusal refusal => "refused: " + refusal.Reason,
                        _ => "?",
                    }
                )
        );
    }

    private static readonly byte[] Info = Record("warcinfo", null, "software: x\r\n"u8.ToArray());

    [Fact]
    public void Reads_the_pages_and_passes_over_the_rest()
    {
        var read = Read(
            Info,
            Record("request", "http://a.id/1", "GET / HTTP/1.1\r\n\r\n"u8.ToArray()),
            Page("http://a.id/1", "satu"),
            Record("response", "http://a.id/2", Answer("301 Moved\r\nLocation: /1", [])),
            Record("response", "http://a.id/3", Answer("200 OK\r\nContent-Type: image/png", [1, 2, 3])),
            Record("conversion", "http://a.id/4", "teks saja"u8.ToArray()),
            Page("http://a.id/5", "lima")
        );
        Assert.Equal("http://a.id/1 <p>satu</p>\nhttp://a.id/4 teks saja\nhttp://a.id/5 <p>lima</p>", read);
    }

    [Fact]
    public void Undoes_chunks_and_compression_and_believes_neither_header()
    {
        var page = "<p>isi halaman</p>"u8.ToArray();
        var read = Read(
            Record(
                "response",
                "u1",
                Answer("200 OK\r\nTransfer-Encoding: chunked", [.. "5;x=y\r\n<p>is\r\n0D\r\ni halaman</p>\r\n0\r\n\r\n"u8])
            ),
            Record("response", "u2", Answer("200 OK\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip", page)),
            Record("response", "u3", Answer("200 OK\r\nContent-Encoding: gzip", Gzip(page))),
            Record(
                "response",
                "u4",
                Answer("200 OK\r\nContent-Encoding: br", Zip(page, s => new BrotliStream(s, CompressionLevel.Fastest)))
            ),
            Record("response", "u5", Answer("200 OK\r\nContent-Encoding: br", page)),
            Record(
                "response",
                "u6",
                Answer("200 OK\r\nContent-Encoding: deflate", Zip(page, s => new ZLibStream(s, CompressionLevel.Fastest)))
            )
        );
        Assert.Equal(string.Join('\n', Enumerable.Range(1, 6).Select(i => $"u{i} <p>isi halaman</p>")), read);
    }

    [Fact]
    public void Takes_address_time_and_type_from_the_headers()
    {
        var file = Path.Combine(_folder, "b.warc");
        File.WriteAllBytes(file, [.. Info, .. Page("http://a.id/1", "satu")]);
        var page = Assert.IsType<PageBytes>(Assert.Single(InputReader.Read([file], new InputOptions())));
        Assert.Equal("http://a.id/1", page.Origin.Url);
        Assert.Equal("2024-06-19T16:56:00+00:00", page.Origin.Fetched?.ToString());
        Assert.Equal("text/html; charset=utf-8", page.Origin.ContentType);
    }

    [Fact]
    public void Finds_the_next_record_behind_a_broken_one()
    {
        var wrongLength = Record("response", "u2", Answer("200 OK", "<p>dua</p>"u8.ToArray()), 5);
        var cut = Page("u3", "tiga")[..120];
        var noLength = "WARC/1.0\r\nWARC-Type: response\r\n\r\n"u8.ToArray();
        var read = Read(
            Page("u1", "satu"),
            wrongLength,
            Page("u4", "empat"),
            cut,
            Page("u5", "lima"),
            noLength,
            "sampah\r\n"u8.ToArray(),
            Page("u6", "enam")
        );
        Assert.Contains("u1 <p>satu</p>", read, StringComparison.Ordinal);
        Assert.Contains("u4 <p>empat</p>", read, StringComparison.Ordinal);
        Assert.Contains("u6 <p>enam</p>", read, StringComparison.Ordinal);
        Assert.Contains("refused: the record has another length than it says; the next record was read on", read, StringComparison.Ordinal);
        Assert.Contains("refused: the record does not say its length; the next record was read on", read, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_that_the_last_record_is_cut()
    {
        Assert.Equal(
            "u1 <p>satu</p>\nrefused: the record is cut; what came before was read",
            Read(Page("u1", "satu"), Page("u2", "dua")[..^12])
        );
    }

    [Fact]
    public void Reads_members_of_gzip_and_the_next_one_behind_damage()
    {
        var members = Enumerable.Range(1, 40).Select(i => Gzip(Page("u" + i, new string((char)('a' + (i % 26)), 200 + i)))).ToArray();
        Assert.Equal(40, Read(members).Split('\n').Length);
        members[20].AsSpan(20, 30).Fill(0xFF);
        var read = Read(members);
        Assert.Contains(
            "refused: the compressed data is damaged or cut; the next whole record was read on",
            read,
            StringComparison.Ordinal
        );
        foreach (var i in Enumerable.Range(1, 40).Where(i => i != 21))
            Assert.Equal(1, read.Split('\n').Count(line => line.StartsWith($"u{i} ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Goes_on_where_a_run_was_broken_off_also_behind_damage()
    {
        var whole = Gzip(Page("http://a.id/1", "satu"));
        var hurt = Gzip(Page("http://a.id/2", new string('x', 20) + Guid.Empty));
        hurt[30] ^= 0xFF;
        byte[] bytes = [.. whole, .. hurt, .. Enumerable.Range(3, 40).SelectMany(i => Gzip(Page($"http://a.id/{i}", $"isi {i}")))];
        var file = Path.Combine(_folder, "b.warc.gz");
        File.WriteAllBytes(file, bytes);
        var points = new List<ResumePoint>();
        var all = InputReader.Read([file], new InputOptions { Progress = p => points.Add(p.Next) }).ToList();
        var pages = all.OfType<PageBytes>().Select(page => page.Origin.Id).ToList();
        Assert.Contains("http://a.id/42", pages);
        for (var at = 0; at < points.Count; at++)
        {
            var rest = InputReader
                .Read([file], new InputOptions { Resume = points[at] })
                .OfType<PageBytes>()
                .Select(page => page.Origin.Id);
            Assert.Equal(all.Skip(at + 1).OfType<PageBytes>().Select(page => page.Origin.Id), rest);
        }
    }

    [Fact]
    public void Says_when_the_place_to_go_on_from_is_gone()
    {
        var file = Path.Combine(_folder, "c.warc");
        File.WriteAllBytes(file, Page("http://a.id/1", "satu"));
        Assert.Throws<InvalidDataException>(() =>
            InputReader.Read([file], new InputOptions { Resume = new ResumePoint(0, "lain.warc", 10) }).Count()
        );
        Assert.Throws<InvalidDataException>(() =>
            InputReader.Read([file], new InputOptions { Resume = new ResumePoint(3, file, 10) }).Count()
        );
    }
}
