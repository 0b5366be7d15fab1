using System.CommandLine.Invocation;
using Runut.Cli;

const int wrongUsage = 2;

var result = new RunutCommand().Parse(args);
if (result.Action is ParseErrorAction)
{
    foreach (var error in result.Errors)
        Console.Error.WriteLine($"runut: {error.Message}");
    var command = result.CommandResult.Command;
    Console.Error.WriteLine($"runut: 'runut {(command is RunutCommand ? "" : command.Name + " ")}--help' shows what it takes");
    return wrongUsage;
}
try
{
    return result.Invoke(new() { EnableDefaultExceptionHandler = false });
}
catch (IOException error)
{
    // Whoever read our output has gone (`runut … | head`), or the report cannot be written.
    Console.Error.WriteLine($"runut: {error.Message}");
    return 1;
}
