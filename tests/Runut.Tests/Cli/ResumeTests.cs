using System.Diagnostics;
using System.Text;
using Runut.Archive;
using Runut.Cli;

namespace Runut.Tests.Cli;

public sealed class ResumeTests : IDisposable
{
    private static readonly string[] Places = ["Sukamaju", "Sukasari", "Mekarsari", "Karangasih"];
    private readonly string _folder = Directory.CreateTempSubdirectory("runut-resume").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void A_run_that_is_killed_again_and_again_ends_in_the_same_bytes()
    {
        var input = Lines(6000);
        string whole = Path.Combine(_folder, "whole.jsonl"),
            cut = Path.Combine(_folder, "cut.jsonl");
        Assert.Equal(1, Run(input, whole, killAt: long.MaxValue));
        Assert.False(File.Exists(whole + ".resume"));
        var goal = new FileInfo(whole).Length;
        // On a busy machine a run may come to its end before it is seen to have grown: another is tried then.
        for (var (kills, runs) = (0, 0); kills < 3; runs++)
        {
            Assert.True(runs < 30, "no run could be cut in time");
            Run(input, cut, killAt: (kills + 1) * goal / 8);
            if (File.Exists(cut + ".resume"))
            {
                kills++;
                continue;
            }
            Assert.Equal(File.ReadAllBytes(whole), File.ReadAllBytes(cut));
            File.Delete(cut);
            kills = 0;
        }
        // The refused line stands before the cut; the exit code remembers it.
        Assert.Equal(1, Run(input, cut, killAt: long.MaxValue));
        Assert.Equal(File.ReadAllBytes(whole), File.ReadAllBytes(cut));
        Assert.False(File.Exists(cut + ".resume"));
    }

    [Fact]
    public void Refuses_to_go_on_with_another_call_or_without_a_place()
    {
        var name = Path.Combine(_folder, "a.jsonl");
        using (var file = ResultFile.Open(name, resume: false, "article x"))
            file.Writer.Write("half a line");
        Assert.Throws<InvalidDataException>(() => ResultFile.Open(name, resume: true, "article y"));
        using (var file = ResultFile.Open(name, resume: true, "article x"))
            file.Finish();
        Assert.Equal(0, new FileInfo(name).Length);
        File.WriteAllText(name, "of another program");
        Assert.Throws<InvalidDataException>(() => ResultFile.Open(name, resume: true, "article x"));
        File.WriteAllText(name + ".resume", "{");
        Assert.Throws<InvalidDataException>(() => ResultFile.Open(name, resume: true, "article x"));
    }

    [Theory]
    [InlineData("article", "a.jsonl", "--resume")]
    [InlineData("read", "-", "--output", "x.jsonl", "--resume")]
    [InlineData("account", "a.jsonl", "--output", "x.jsonl")]
    [InlineData("article", "a.jsonl", "--output", "./a.jsonl")]
    [InlineData("article", ".", "--output", "x.jsonl")]
    public void Refuses_a_call_that_could_not_go_on(params string[] arguments) =>
        Assert.NotEmpty(new RunutCommand().Parse(arguments).Errors);

    [Fact]
    public void Tells_rate_share_and_time_left()
    {
        var place = new InputProgress(3000, 60_000_000, 100_000_000, default);
        Assert.Equal("3,000 articles, 300 a second, 60 %, 8 s left", Progress.Words(3000, TimeSpan.FromSeconds(10), place, 10_000_000));
        Assert.Equal(
            "3,000 articles, 300 a second",
            Progress.Words(3000, TimeSpan.FromSeconds(10), place with { TotalBytes = null }, 10_000_000)
        );
    }

    private string Lines(int count)
    {
        var lines = new StringBuilder();
        for (var i = 0; i < count; i++)
            lines
                .Append(
                    $$"""{"date":"2024-06-19","title":"Panen {{i}}","text":"Panen di Desa {{Places[i % 4]}} mencapai {{i}} ton pada Rabu (19/6/2024), kata kepala desa itu kepada wartawan.\n\"Kami bersyukur,\" katanya."}"""
                )
                .Append('\n');
        lines.Insert(lines.ToString().IndexOf('\n', StringComparison.Ordinal) + 1, "not JSON\n");
        var file = Path.Combine(_folder, "a.jsonl");
        File.WriteAllText(file, lines.ToString());
        return file;
    }

    /// <summary>Runs the program itself; kills it when its result has grown to a size. The exit code.</summary>
    private static int Run(string input, string output, long killAt)
    {
        string[] arguments = [typeof(RunutCommand).Assembly.Location, "read", input, "--json", "--output", output, "--resume"];
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", arguments) { RedirectStandardError = true, UseShellExecute = false }
        )!;
        // Watched from this very thread: the pool's threads are busy with other tests.
        while (!process.WaitForExit(2))
        {
            if (new FileInfo(output) is { Exists: true } file && file.Length >= killAt)
                process.Kill();
        }
        return process.ExitCode;
    }
}
