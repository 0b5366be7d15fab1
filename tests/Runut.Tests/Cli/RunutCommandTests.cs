using System.CommandLine;
using System.CommandLine.Invocation;
using Runut.Cli;

namespace Runut.Tests.Cli;

public sealed class RunutCommandTests
{
    [Theory]
    [InlineData("account")]
    [InlineData("account", "--nonsense", "page.html")]
    [InlineData("article", "page.html", "--html", "x.html")]
    [InlineData("account", "page.html", "--fetched", "yesterday")]
    [InlineData("article", "page.html", "--url", "satu.example")]
    [InlineData("frobnicate")]
    public void Refuses_wrong_usage(params string[] arguments) =>
        Assert.IsType<ParseErrorAction>(new RunutCommand().Parse(arguments).Action, exactMatch: false);

    [Theory]
    [InlineData("account", "-")]
    [InlineData("read", "a.html", "b.txt", "--json", "--timings")]
    [InlineData("read", "a.html", "--json", "--words")]
    [InlineData("account", "pages", "--html", "account.html")]
    [InlineData("article", "page.html", "--url", "https://satu.example/1", "--outlet", "Satu", "--fetched", "2020-03-02T20:15:00+07:00")]
    public void Takes_what_the_contract_says(params string[] arguments) => Assert.Empty(new RunutCommand().Parse(arguments).Errors);

    [Theory]
    [InlineData("article")]
    [InlineData("read")]
    [InlineData("stories")]
    [InlineData("account")]
    public void Shows_examples_in_the_help_of_every_verb(string verb)
    {
        using var output = new StringWriter();
        var exit = new RunutCommand().Parse([verb, "--help"]).Invoke(new InvocationConfiguration { Output = output });
        Assert.Equal(0, exit);
        Assert.Contains("Examples:", output.ToString(), StringComparison.Ordinal);
        Assert.Contains(
            $"runut {verb} ",
            output.ToString()[output.ToString().IndexOf("Examples:", StringComparison.Ordinal)..],
            StringComparison.Ordinal
        );
    }
}
