using Runut.Accounts;
using Runut.Articles;
using Runut.Pages;
using Runut.Readings;
using Runut.Stories;
using Runut.Times;

namespace Runut.Tests.Accounts;

/// <summary>Runs the rows of <c>tests/specs/facts.md</c>.</summary>
public sealed class FactSpecTests
{
    public static TheoryData<string, string, string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string, string, string>();
            foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "tests", "specs", "facts.md")))
            {
                var cells = line.Split('|', StringSplitOptions.TrimEntries);
                if (cells.Length == 6 && cells[1] is not ("first article" or "---"))
                    rows.Add(cells[1], cells[2], cells[3], cells[4]);
            }
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Two_articles_answer_one_question(string first, string second, string kind, string verdict)
    {
        var account = AccountBuilder.Build(new Story("s1", "t", [Read("a", first), Read("b", second)], null, null), []);
        var facts = account.Facts.Where(f => f.Kind == Enum.Parse<FactKind>(kind, ignoreCase: true)).ToList();
        var shown = string.Join(
            '\n',
            facts.Select(f => $"{f.Verdict} {f.About}: {string.Join(" / ", f.Values.Select(v => $"{v.Text} = {v.Value}"))}")
        );
        if (verdict == "none")
            Assert.True(facts.TrueForAll(f => f.Verdict == Verdict.Only), shown);
        else
            Assert.True(facts.Exists(f => f.Verdict == Enum.Parse<Verdict>(verdict, ignoreCase: true)), $"{facts.Count} facts\n{shown}");
    }

    // One sentence is too little to tell a language by.
    private static Reading Read(string id, string text) =>
        Reader.Read(
            ArticleReader.FromCleanText(
                text,
                new PageOrigin(id, id, null, $"{id}.example"),
                id,
                new Timestamp(new DateOnly(2020, 3, 10))
            ) with
            {
                Language = "id",
            }
        );
}
