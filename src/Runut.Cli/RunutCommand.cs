using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Runut.Cli;

/// <summary>The program <c>runut</c>: a verb a stage, each prints that stage's result.</summary>
internal sealed class RunutCommand : RootCommand
{
    private static readonly string[] Examples =
    [
        "runut account samples/vladivostok",
        "runut account samples/vladivostok --html account.html",
        "runut article page.html --json",
    ];

    public RunutCommand()
        : base("Raw news pages in, one account that can be checked out.")
    {
        Subcommands.Add(
            new StageCommand(
                "article",
                "Clean articles: what is kept of each page, what is cut, and why.",
                Stages.Article,
                "runut article samples/vladivostok/01-kabar-nusantara.html",
                "runut article pages/ --json > articles.jsonl",
                "curl -s URL | runut article - --url URL"
            )
        );
        Subcommands.Add(
            new StageCommand(
                "read",
                "What each article says: names, times, statements and their sources.",
                Stages.Read,
                "runut read samples/vladivostok/03-warta-timur.txt",
                "runut read articles.jsonl --json",
                "runut read articles.jsonl --json --words"
            )
        );
        Subcommands.Add(
            new StageCommand(
                "stories",
                "Which articles tell one story, which stories continue one another, what is copied.",
                Stages.Stories,
                "runut stories samples/vladivostok",
                "runut stories articles.jsonl --json --timings"
            )
        );
        Subcommands.Add(
            new StageCommand(
                "account",
                "The account of each story, with every line leading to its sentence.",
                Stages.Account,
                "runut account samples/vladivostok",
                "runut account samples/vladivostok --html account.html",
                "runut account a.html b.txt c.html --json"
            )
        );
        Subcommands.Add(new ScoreCommand());
        foreach (var command in (Command[])[this, .. Subcommands])
            AddExamples(command);
    }

    private void AddExamples(Command command)
    {
        foreach (var option in Options.OfType<HelpOption>())
        {
            if (option.Action is HelpAction help)
                option.Action = new HelpWithExamples(help, Examples);
        }
    }

    /// <summary>The help as usual, and below it calls to copy.</summary>
    private sealed class HelpWithExamples(HelpAction help, string[] general) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            // The library names the assembly; people call ./runut.
            var output = parseResult.InvocationConfiguration.Output;
            using var usual = new StringWriter();
            parseResult.InvocationConfiguration.Output = usual;
            var exit = help.Invoke(parseResult);
            parseResult.InvocationConfiguration.Output = output;
            output.Write(usual.ToString().Replace($"  {ExecutableName}", "  runut", StringComparison.Ordinal));
            output.WriteLine("Examples:");
            foreach (var example in parseResult.CommandResult.Command is StageCommand stage ? stage.Examples : general)
                output.WriteLine($"  {example}");
            return exit;
        }
    }
}
