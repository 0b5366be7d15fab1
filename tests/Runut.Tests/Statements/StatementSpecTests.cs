using System.Collections.Immutable;
using Runut.Articles;
using Runut.Pages;
using Runut.Readings;
using Runut.Statements;

namespace Runut.Tests.Statements;

public sealed class StatementSpecTests
{
    public static TheoryData<string, string[]> Rows => MarkdownSpec.Rows("statements.md");

    public static TheoryData<string, string[]> EnglishRows => MarkdownSpec.Rows("statements-en.md");

    [Theory]
    [MemberData(nameof(Rows))]
    public void Reads_who_said_what_as_the_specification_says(string place, string[] cells) => Check(place, cells, "id");

    [Theory]
    [MemberData(nameof(EnglishRows))]
    public void Reads_who_said_what_in_English_as_the_specification_says(string place, string[] cells) => Check(place, cells, "en");

    private static void Check(string place, string[] cells, string language)
    {
        var text = cells[0].Replace("¶", "\n", StringComparison.Ordinal).Replace("\n ", "\n", StringComparison.Ordinal);
        var said = Read(text, language).Select(Row).ToArray();
        if (cells[1] == "–")
        {
            Assert.True(said.Length == 0, $"{place}: nobody says anything, found {string.Join(" / ", said)}");
            return;
        }
        var expected = $"{cells[1]} | {cells[2]} | {cells[3]} | {cells[4]} | {cells[5]}";
        Assert.True(said.Contains(expected), $"{place}: expected {expected}\nfound {string.Join("\n", said)}");
    }

    [Fact]
    public void Gives_offsets_that_hold_the_words()
    {
        const string Words = "Menurut Sari, jalan itu rusak. \"Kami menunggu perbaikan,\" kata Budi Santoso kepada Reuters.";
        foreach (var statement in Read(Words))
            Assert.Equal(statement.Text, Words[statement.Span.Start..statement.Span.End]);
    }

    [Theory]
    [InlineData("\"\"\"\"\"\"''''““““””””")]
    [InlineData("kata kata kata, kata, kata \" kata")]
    [InlineData("Menurut, menurut, menurut. Dikutip dari dari dari")]
    [InlineData("\"buka ¶ \"buka ¶ \"buka")]
    public void Never_fails_on_marks_and_cues_without_sense(string text) => Read(text.Replace("¶", "\n", StringComparison.Ordinal));

    [Fact]
    public void Comes_to_an_end_on_a_long_row_of_opening_marks()
    {
        var text = string.Concat(Enumerable.Repeat("“kata Budi, ", 20_000));
        Assert.All(Read(text), statement => Assert.Equal(statement.Text, statement.Span.Of(text)));
    }

    [Theory]
    [InlineData("said said said, said, said \" said ")]
    [InlineData("according to according to, ")]
    [InlineData("\"Yes,\" he said, adding \"no\" and saying that ")]
    [InlineData("told ( told ( \"told, ")]
    public void Comes_to_an_end_on_English_cues_without_sense(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 4_000));
        Assert.All(Read(text, "en"), statement => Assert.Equal(statement.Text, statement.Span.Of(text)));
    }

    private static string Row(Statement statement) =>
        $"{statement.Kind.ToString().ToLowerInvariant()} | {statement.Text.Replace('\n', '¶')} | {statement.SpeakerName ?? "–"} | {statement.Cue ?? "–"} | {(statement.Via.IsEmpty ? "–" : string.Join(", ", statement.Via))}";

    private static ImmutableArray<Statement> Read(string text, string language = "id") =>
        Reader
            .Read(
                ArticleReader.FromCleanText(text, new PageOrigin("id", "id.txt", null, "kabarkota.id", null), null, null) with
                {
                    Language = language,
                }
            )
            .Statements;
}
