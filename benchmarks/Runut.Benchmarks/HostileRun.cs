using System.Text;
using Runut.Articles;
using Runut.Formats;
using Runut.Pages;
using Runut.Readings;

namespace Runut.Benchmarks;

/// <summary>Runs pages and texts made to be slow through the whole of extraction and reading, at two lengths: what costs a square shows.</summary>
internal static class HostileRun
{
    private const double MostSecondsPerMegabyte = 1;

    public static int Run(int length, string[] only, TextWriter output)
    {
        var slow = 0;
        output.WriteLine($"{"shape", -44}{"s/MB", 8}{"at 1/4", 8}");
        foreach (var (kind, shapes, run) in Kinds())
        {
            // Compiled before it is measured.
            foreach (var (_, text) in shapes(length / 16).Concat(shapes(length / 16)))
                run(text);
            foreach (var ((name, small), (_, large)) in shapes(length / 4).Zip(shapes(length)))
            {
                if (only.Length > 0 && !Array.Exists(only, word => $"{kind} {name}".Contains(word, StringComparison.Ordinal)))
                    continue;
                var quarter = Measure(run, small);
                var whole = Measure(run, large);
                if (whole > MostSecondsPerMegabyte)
                    slow++;
                output.WriteLine(
                    $"{kind + ": " + name, -44}{whole, 8:0.000}{quarter, 8:0.000}{(whole > MostSecondsPerMegabyte ? "  SLOW" : "")}"
                );
            }
        }
        output.WriteLine($"{slow} slower than {MostSecondsPerMegabyte} s a MB");
        return slow == 0 ? 0 : 1;
    }

    private static IEnumerable<(string Kind, Func<int, IEnumerable<(string Name, string Text)>> Shapes, Action<string> Run)> Kinds()
    {
        yield return (
            "page",
            length => HostilePages.Pages(length).Concat(HostilePages.Various(length)),
            text => Extract(text, MediaKind.Html)
        );
        yield return (
            "lines",
            length => HostilePages.Plain(length).Concat(HostilePages.VariousTexts(length)),
            text => Extract(text, MediaKind.Flattened)
        );
        yield return ("text", length => HostilePages.Plain(length).Concat(HostilePages.VariousTexts(length)), text => Read(text, "id"));
        yield return ("English", HostilePages.PlainEnglish, text => Read(text, "en"));
    }

    private static double Measure(Action<string> run, string text)
    {
        var start = ThreadClock.Now;
        run(text);
        return (ThreadClock.Now - start).TotalSeconds / (Encoding.UTF8.GetByteCount(text) / 1e6);
    }

    private static void Extract(string text, MediaKind media)
    {
        var page = PageDecoder.Decode(Encoding.UTF8.GetBytes(text), new PageOrigin("a", "a", "https://www.contoh.id/a"));
        _ = ContractJson.Article(ArticleReader.Read(PageBlocks.Read(page with { Media = media })));
    }

    private static void Read(string text, string language) =>
        _ = ContractJson.Reading(
            Reader.Read(ArticleReader.FromCleanText(text, new PageOrigin("a", "a"), "Kabar", null) with { Language = language })
        );
}
