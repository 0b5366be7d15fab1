using System.Diagnostics;
using Runut.Archive;
using Runut.Articles;
using Runut.Formats;
using Runut.Pages;

namespace Runut.Benchmarks;

/// <summary>Runs many bad pages through the whole extraction.</summary>
internal static class FuzzRun
{
    public static int Run(int count, int seed, string[] inputs, TextWriter output)
    {
        var pages = InputReader
            .Read(inputs.Length > 0 ? inputs : ["samples"], new InputOptions())
            .OfType<PageBytes>()
            .Select(p => p.Bytes.ToArray())
            .ToList();
        var faults = 0;
        double slowest = 0;
        // Made on one thread in their order, tried on every core.
        var fuzzer = new PageFuzzer(seed, pages);
        var results = OrderedParallel.Select(Enumerable.Range(0, count).Select(_ => fuzzer.Next()), Try);
        var number = 0;
        foreach (var (fault, perMegabyte) in results)
        {
            slowest = Math.Max(slowest, perMegabyte);
            if (fault is not null)
            {
                faults++;
                output.WriteLine($"page {number} of seed {seed}: {fault}");
            }
            number++;
        }
        output.WriteLine($"{count} pages, {faults} faults, slowest {slowest:0.000} s of a core a MB (pages under 100 KB counted as that)");
        return faults == 0 ? 0 : 1;
    }

    private static (string? Fault, double PerMegabyte) Try(byte[] bytes)
    {
        try
        {
            var clock = Stopwatch.StartNew();
            var first = Extract(bytes);
            var seconds = clock.Elapsed.TotalSeconds / Math.Max(0.1, bytes.Length / 1e6);
            if (Extract(bytes) != first)
                return ("another result the second time", seconds);
            return (seconds > 1 && clock.Elapsed.TotalSeconds > 2 ? $"slow: {seconds:0.0} s a MB" : null, seconds);
        }
        catch (Exception error)
        {
            return (error.ToString(), 0);
        }
    }

    private static string Extract(byte[] bytes)
    {
        var page = PageDecoder.Decode(bytes, new PageOrigin("a", "a", "https://www.contoh.id/a"));
        var html = ContractJson.Article(ArticleReader.Read(PageBlocks.Read(page with { Media = MediaKind.Html })));
        return html + ContractJson.Article(ArticleReader.Read(PageBlocks.Read(page with { Media = MediaKind.Flattened })));
    }
}
