using System.CommandLine;

namespace Runut.Cli;

/// <summary>The program <c>runut</c>: a verb a stage, each prints that stage's result.</summary>
internal sealed class RunutCommand : RootCommand
{
    public RunutCommand()
        : base("Raw news pages in, one account that can be checked out.")
    {
        Subcommands.Add(new StageCommand("article", "Clean articles: what is kept of each page, what is cut, and why.", Stages.Article));
        Subcommands.Add(new StageCommand("read", "What each article says: names, times, statements and their sources.", Stages.Read));
        Subcommands.Add(
            new StageCommand(
                "stories",
                "Which articles tell one story, which stories continue one another, what is copied.",
                Stages.Stories
            )
        );
        Subcommands.Add(new StageCommand("account", "The account of each story, with every line leading to its sentence.", Stages.Account));
    }
}
