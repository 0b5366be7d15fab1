using System.Text.Json;
using Runut.Archive;
using Runut.Cli;

namespace Runut.Tests.Cli;

public sealed class StagesTests
{
    private static readonly string First = Repository.Path("samples", "vladivostok", "07-kabar-nusantara-2024.html");
    private static readonly string Second = Repository.Path("samples", "vladivostok", "08-warta-timur-2024.txt");

    [Fact]
    public void Prints_one_JSON_object_an_article_in_the_order_of_the_inputs()
    {
        var (exit, output, _) = Run(Stages.Article, json: true, Second, First);
        Assert.Equal(0, exit);
        Assert.Equal(
            ["08-warta-timur-2024.txt", "07-kabar-nusantara-2024.html"],
            output
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString())
        );
    }

    [Fact]
    public void Gives_sentences_and_words_with_their_parts_of_speech_only_when_asked()
    {
        Assert.DoesNotContain("\"upos\"", Run(Stages.Read, json: true, Second).Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(Run(Stages.Read, json: true, words: true, Second).Output);
        var text = json.RootElement.GetProperty("text").GetString()!;
        var words = json.RootElement.GetProperty("sentences").EnumerateArray().SelectMany(s => s.GetProperty("words").EnumerateArray());
        Assert.Equal(
            text.Where(c => !char.IsWhiteSpace(c)),
            words.SelectMany(word => word.GetProperty("text").GetString()!).Where(c => !char.IsWhiteSpace(c))
        );
        Assert.Contains(words, word => (word.GetProperty("text").GetString(), word.GetProperty("upos").GetString()) == ("di", "ADP"));
        Assert.Contains(words, word => (word.GetProperty("text").GetString(), word.GetProperty("upos").GetString()) == (".", "PUNCT"));
    }

    [Fact]
    public void Refuses_one_input_with_a_line_that_names_it_and_reads_its_neighbours()
    {
        var missing = Path.Combine(Path.GetTempPath(), "runut-no-such-page.html");
        var (exit, output, error) = Run(Stages.Article, json: true, missing, Second);
        Assert.Equal(1, exit);
        Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(
            "runut-no-such-page.html",
            Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Tells_the_account_of_the_samples_to_people_without_any_option()
    {
        var (exit, output, _) = Run(Stages.Account, json: false, Repository.Path("samples", "vladivostok"));
        Assert.Equal(0, exit);
        Assert.Contains("independent origin", output, StringComparison.Ordinal);
        Assert.Contains("TASS", output, StringComparison.Ordinal);
        Assert.All(output.Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    [Fact]
    public void Writes_the_report_and_prints_nothing_else_when_asked_for_HTML()
    {
        var file = Path.GetTempFileName();
        try
        {
            var (exit, output, _) = Run(Stages.Account, json: false, file, Second);
            Assert.Equal((0, ""), (exit, output));
            Assert.StartsWith("<!DOCTYPE html>", File.ReadAllText(file), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Reads_its_own_articles_with_their_time()
    {
        var file = Path.Combine(Path.GetTempPath(), $"runut-{Guid.NewGuid():N}.jsonl");
        try
        {
            var (_, articles, _) = Run(Stages.Article, json: true, First);
            File.WriteAllText(file, articles);
            var (exit, readings, _) = Run(Stages.Read, json: true, file);
            Assert.Equal(0, exit);
            Assert.Equal(
                JsonDocument.Parse(articles).RootElement.GetProperty("published").GetString(),
                JsonDocument.Parse(readings).RootElement.GetProperty("published").GetString()
            );
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("read")]
    [InlineData("stories")]
    public void Prints_every_stage_for_people(string verb)
    {
        var (exit, output, _) = Run(verb == "read" ? Stages.Read : Stages.Stories, json: false, First, Second);
        Assert.Equal(0, exit);
        Assert.Contains("Pyongyang", output, StringComparison.Ordinal);
        Assert.DoesNotContain("{", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Gives_the_same_bytes_every_time() =>
        Assert.Equal(
            Run(Stages.Account, json: true, Repository.Path("samples", "vladivostok")),
            Run(Stages.Account, json: true, Repository.Path("samples", "vladivostok"))
        );

    private static (int Exit, string Output, string Error) Run(Func<StageRequest, int> stage, bool json, params string[] inputs) =>
        Run(stage, json, words: false, inputs);

    private static (int Exit, string Output, string Error) Run(Func<StageRequest, int> stage, bool json, bool words, params string[] inputs)
    {
        var html = inputs.FirstOrDefault(input => input.EndsWith(".tmp", StringComparison.Ordinal));
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = stage(
            new StageRequest(
                [.. inputs.Where(input => input != html)],
                new InputOptions(),
                json,
                words,
                html,
                output,
                error,
                new Timings(),
                new Progress(error, ProgressForm.None)
            )
        );
        return (exit, output.ToString(), error.ToString());
    }
}
