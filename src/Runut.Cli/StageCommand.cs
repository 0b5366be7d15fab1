using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text;
using Runut.Times;

namespace Runut.Cli;

/// <summary>A verb that takes inputs and prints the result of one stage.</summary>
internal sealed class StageCommand : Command
{
    private readonly Argument<string[]> _inputs = new("INPUT")
    {
        Description =
            "Files, folders (taken recursively, in name order, without hidden files, notes such as README, scripts and pictures), "
            + "or - for standard input: HTML, flattened text, .jsonl, .warc, gzipped or not.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<bool> _json = new("--json") { Description = "Print JSON, one object a line." };
    private readonly Option<bool> _words = new("--words")
    {
        Description = "In the JSON also every sentence and word, with its part of speech (UPOS).",
    };

    private readonly Option<string?> _url = new("--url") { Description = "Address of a lone page.", HelpName = "URL" };
    private readonly Option<string?> _outlet = new("--outlet") { Description = "Outlet of a lone page.", HelpName = "NAME" };

    private readonly Option<string?> _fetched = new("--fetched")
    {
        Description = "When a lone page was fetched: 2019-04-25 or 2019-04-25T21:05:00+07:00.",
        HelpName = "TIME",
    };

    private readonly Option<bool> _timings = new("--timings") { Description = "Print the time of each stage on standard error." };

    private readonly Option<string?> _html = new("--html")
    {
        Description = "Write one self-contained page for the browser; - for standard output.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "Write the result there; FILE.resume beside it remembers how far the run has come until it ends.",
        HelpName = "FILE",
    };

    private readonly Option<bool> _resume = new("--resume")
    {
        Description = "Go on with a run over the same inputs that was cut; needs --output.",
    };

    private readonly Option<bool> _progress = new("--progress")
    {
        Description = "Tell on standard error how far the run has come, also where that is no terminal.",
    };

    public StageCommand(string name, string description, Func<StageRequest, int> run, params string[] examples)
        : base(name, description)
    {
        Examples = examples;
        _fetched.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && Time(text) is null)
                result.AddError($"--fetched: '{text}' is no time; write 2019-04-25 or 2019-04-25T21:05:00+07:00");
        });
        _url.Validators.Add(result =>
        {
            if (
                result.GetValueOrDefault<string?>() is { } text
                && !(Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            )
                result.AddError($"--url: '{text}' is no address; write it with https://");
        });
        _inputs.Validators.Add(result =>
        {
            foreach (var input in result.Tokens.Select(token => token.Value))
            {
                if (input.Length > 1 && input[0] == '-' && !File.Exists(input))
                    result.AddError($"unknown option {input}");
            }
        });
        Arguments.Add(_inputs);
        Options.Add(_json);
        if (name == "account")
            Options.Add(_html);
        if (name == "read")
            Options.Add(_words);
        if (name is "article" or "read")
        {
            Options.Add(_output);
            Options.Add(_resume);
            Validators.Add(CheckOutput);
        }
        Options.Add(_url);
        Options.Add(_outlet);
        Options.Add(_fetched);
        Options.Add(_progress);
        Options.Add(_timings);
        SetAction(result => Run(result, run));
    }

    /// <summary>Calls that show what the verb is for.</summary>
    public IReadOnlyList<string> Examples { get; }

    private void CheckOutput(CommandResult result)
    {
        var inputs = result.GetValue(_inputs) ?? [];
        if (result.GetValue(_output) is { } output)
        {
            var file = Path.GetFullPath(output);
            if (inputs.FirstOrDefault(input => input != "-" && Holds(input, file)) is { } holder)
                result.AddError($"--output: {output} would be read as one of the inputs ({holder}); write it elsewhere");
        }
        else if (result.GetValue(_resume))
        {
            result.AddError("--resume needs --output: what was written to a pipe cannot be taken back");
        }
        if (result.GetValue(_resume) && inputs.Contains("-"))
            result.AddError("--resume cannot go on with standard input; give a file");
    }

    private static bool Holds(string input, string file)
    {
        var whole = Path.TrimEndingDirectorySeparator(Path.GetFullPath(input));
        return whole == file || (Directory.Exists(whole) && file.StartsWith(whole + Path.DirectorySeparatorChar, StringComparison.Ordinal));
    }

    private int Run(ParseResult result, Func<StageRequest, int> run)
    {
        var timings = new Timings();
        var name = Options.Contains(_output) ? result.GetValue(_output) : null;
        ResultFile? file = null;
        try
        {
            file = name is null ? null : ResultFile.Open(name, result.GetValue(_resume), Call(result));
            using var output = file?.Writer ?? new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16);
            var exit = run(
                new StageRequest(
                    result.GetValue(_inputs)!,
                    new Archive.InputOptions(result.GetValue(_url), result.GetValue(_outlet), Time(result.GetValue(_fetched))),
                    result.GetValue(_json),
                    Options.Contains(_words) && result.GetValue(_words),
                    Options.Contains(_html) ? result.GetValue(_html) : null,
                    output,
                    Console.Error,
                    timings,
                    new Progress(
                        Console.Error,
                        !Console.IsErrorRedirected ? ProgressForm.Line
                            : result.GetValue(_progress) ? ProgressForm.Log
                            : ProgressForm.None
                    ),
                    file
                )
            );
            output.Flush();
            if (result.GetValue(_timings))
                timings.Write(Console.Error);
            return exit;
        }
        catch (Exception error) when (error is InvalidDataException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"runut: {error.Message}");
            return 2;
        }
        finally
        {
            file?.Dispose();
        }
    }

    /// <summary>What is asked for, in words that differ where the result would.</summary>
    private string Call(ParseResult result) =>
        string.Join(
            ' ',
            (string?[])
                [
                    Name,
                    .. result.GetValue(_inputs)!,
                    result.GetValue(_json) ? "--json" : null,
                    Options.Contains(_words) && result.GetValue(_words) ? "--words" : null,
                    result.GetValue(_url),
                    result.GetValue(_outlet),
                    result.GetValue(_fetched),
                    typeof(Articles.Article).Assembly.ManifestModule.ModuleVersionId.ToString(),
                ]
        );

    private static Timestamp? Time(string? text)
    {
        var invariant = CultureInfo.InvariantCulture;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", invariant, DateTimeStyles.None, out var day))
            return new Timestamp(day);
        return DateTimeOffset.TryParse(text, invariant, DateTimeStyles.AssumeUniversal, out var time) && text!.Length > 10 && text[4] == '-'
            ? new Timestamp(DateOnly.FromDateTime(time.DateTime), TimeOnly.FromDateTime(time.DateTime), time.Offset)
            : null;
    }
}
