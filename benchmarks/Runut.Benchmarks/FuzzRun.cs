using Runut.Archive;
using Runut.Articles;
using Runut.Formats;
using Runut.Pages;
using Runut.Readings;

namespace Runut.Benchmarks;

/// <summary>Runs many bad pages through extraction and reading.</summary>
internal static class FuzzRun
{
    private const int WarmingPages = 400;

    // What a page costs whatever its length must not count as if it grew with it.
    private const double LeastMegabytes = 0.1;

    public static int Run(int count, int seed, string[] inputs, TextWriter output)
    {
        var pages = InputReader
            .Read(inputs.Length > 0 ? inputs : ["samples"], new InputOptions())
            .OfType<PageBytes>()
            .Select(p => p.Bytes.ToArray())
            .ToList();
        // Compiled before it is measured.
        foreach (var bytes in Made(new PageFuzzer(seed + 1, pages), WarmingPages))
            _ = Try(bytes);
        var faults = 0;
        double slowest = 0;
        var number = 0;
        // Made on one thread in their order, tried on every core.
        foreach (var (fault, perMegabyte) in OrderedParallel.Select(Made(new PageFuzzer(seed, pages), count), Try))
        {
            slowest = Math.Max(slowest, perMegabyte);
            if (fault is not null)
            {
                faults++;
                output.WriteLine($"page {number} of seed {seed}: {fault}");
            }
            number++;
        }
        output.WriteLine($"{count} pages, {faults} faults, slowest {slowest:0.000} s of CPU a MB (pages under 100 KB counted as that)");
        return faults == 0 ? 0 : 1;
    }

    private static IEnumerable<byte[]> Made(PageFuzzer fuzzer, int count)
    {
        for (var i = 0; i < count; i++)
            yield return fuzzer.Next();
    }

    private static (string? Fault, double PerMegabyte) Try(byte[] bytes)
    {
        try
        {
            var start = ThreadClock.Now;
            var first = Extract(bytes);
            var seconds = (ThreadClock.Now - start).TotalSeconds / Math.Max(LeastMegabytes, bytes.Length / 1e6);
            if (Extract(bytes) != first)
                return ("another result the second time", seconds);
            return (seconds > 1 ? $"slow: {seconds:0.0} s a MB" : null, seconds);
        }
        catch (Exception error)
        {
            return (error.ToString(), 0);
        }
    }

    private static string Extract(byte[] bytes)
    {
        var page = PageDecoder.Decode(bytes, new PageOrigin("a", "a", "https://www.contoh.id/a"));
        return Read(page with { Media = MediaKind.Html }) + Read(page with { Media = MediaKind.Flattened });
    }

    private static string Read(Page page) => ContractJson.Reading(Reader.Read(ArticleReader.Read(PageBlocks.Read(page))));
}
