using System.CommandLine;
using System.Text;

namespace Runut.Cli;

/// <summary>What a verb was asked to do.</summary>
internal sealed record StageRequest(
    IReadOnlyList<string> Inputs,
    Archive.InputOptions Options,
    bool Json,
    TextWriter Out,
    TextWriter Error
);

/// <summary>A verb that takes inputs and prints the result of one stage.</summary>
internal sealed class StageCommand : Command
{
    public StageCommand(string name, string description, Func<StageRequest, int> run)
        : base(name, description)
    {
        var inputs = new Argument<string[]>("INPUT")
        {
            Description = "Files, folders (taken recursively, in name order), or - for standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        var json = new Option<bool>("--json") { Description = "Print JSON, one object a line." };
        var url = new Option<string?>("--url") { Description = "Address of a lone page." };
        var outlet = new Option<string?>("--outlet") { Description = "Outlet of a lone page." };
        Arguments.Add(inputs);
        Options.Add(json);
        Options.Add(url);
        Options.Add(outlet);
        SetAction(result =>
        {
            using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16);
            return run(
                new StageRequest(
                    result.GetValue(inputs)!,
                    new Archive.InputOptions(result.GetValue(url), result.GetValue(outlet)),
                    result.GetValue(json),
                    output,
                    Console.Error
                )
            );
        });
    }
}
