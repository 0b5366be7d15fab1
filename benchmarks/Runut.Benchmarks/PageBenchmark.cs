using System.Diagnostics;
using Runut.Archive;
using Runut.Articles;
using Runut.Formats;
using Runut.Pages;

namespace Runut.Benchmarks;

/// <summary>
/// The whole extraction on one thread, stage by stage, in CPU time of the process (collections and compilation included), so that a busy
/// machine does not change the figures much.
/// </summary>
internal static class PageBenchmark
{
    private const int Warming = 2;
    private const int Passes = 3;

    private sealed class Stage(string name)
    {
        public string Name { get; } = name;
        public TimeSpan Cpu { get; set; }
        public long Allocated { get; set; }
        public long MostAllocated { get; set; }

        public T Measure<T>(Func<T> run)
        {
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var cpu = Environment.CpuUsage.TotalTime;
            var result = run();
            Cpu += Environment.CpuUsage.TotalTime - cpu;
            allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
            Allocated += allocated;
            MostAllocated = Math.Max(MostAllocated, allocated);
            return result;
        }
    }

    public static int Run(string[] inputs, TextWriter output)
    {
        var pages = InputReader.Read(inputs, new InputOptions()).OfType<PageBytes>().ToList();
        if (pages.Count == 0)
        {
            output.WriteLine("no pages");
            return 1;
        }
        // Compiled and warm, as in a long run.
        for (var pass = 0; pass < Warming; pass++)
        {
            Extract(pages, Stages());
            Thread.Sleep(500);
        }
        var stages = Stages();
        for (var pass = 0; pass < Passes; pass++)
            Extract(pages, stages);
        double count = pages.Count * Passes,
            megabytes = pages.Sum(p => (long)p.Bytes.Length) * Passes / 1e6;
        output.WriteLine($"{pages.Count} pages of {megabytes * 1000 / count:0.0} KB on average, {Passes} passes, one thread");
        output.WriteLine($"{"stage", -10}{"ms/page", 10}{"pages/s", 10}{"MB/s", 10}{"KB alloc", 10}{"at most", 10}");
        foreach (var stage in stages)
            Line(output, stage.Name, stage.Cpu.TotalSeconds, count, megabytes, stage.Allocated, stage.MostAllocated);
        var whole = stages.Sum(s => s.Cpu.TotalSeconds);
        Line(output, "in all", whole, count, megabytes, stages.Sum(s => s.Allocated), stages.Sum(s => s.MostAllocated));
        output.WriteLine($"at 145 KB a page: {megabytes / 0.145 / whole:0} pages/s of CPU");
        using var process = Process.GetCurrentProcess();
        output.WriteLine($"peak memory {process.PeakWorkingSet64 / 1e6:0} MB (with all pages held in memory)");
        return 0;
    }

    private static Stage[] Stages() => [new("decode"), new("tree"), new("blocks"), new("article"), new("json")];

    private static void Extract(List<PageBytes> pages, Stage[] stages)
    {
        foreach (var bytes in pages)
        {
            var page = stages[0].Measure(() => PageDecoder.Decode(bytes.Bytes.Span, bytes.Origin));
            var tree = stages[1].Measure(() => PageTree.Read(page.Text));
            var content = stages[2].Measure(() => PageBlocks.Read(page, tree));
            var article = stages[3].Measure(() => ArticleReader.Read(content));
            _ = stages[4].Measure(() => ContractJson.Article(article));
        }
    }

    private static void Line(TextWriter output, string name, double seconds, double pages, double megabytes, long allocated, long most) =>
        output.WriteLine(
            $"{name, -10}{seconds * 1000 / pages, 10:0.000}{pages / seconds, 10:0}{megabytes / seconds, 10:0}{allocated / pages / 1000, 10:0}{most / 1000, 10:0}"
        );
}
