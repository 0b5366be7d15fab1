namespace Runut.Tests;

/// <summary>
/// Reads the tables of <c>tests/specs/*.md</c>, which are the documentation of the language rules and their tests at once:
/// every row of every table becomes a test case, its place (<c>times.md:17</c>) first, then its cells.
/// </summary>
public static class MarkdownSpec
{
    /// <summary>The rows of a specification as test cases: the place of the row and its cells, without header rows. <c>\|</c> in a cell is a bar.</summary>
    /// <param name="file">Name below <c>tests/specs</c>.</param>
    public static TheoryData<string, string[]> Rows(string file)
    {
        var data = new TheoryData<string, string[]>();
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "specs", file));
        var inTable = false;
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith('|'))
                inTable = false;
            else if (IsRule(lines[i]))
                inTable = true;
            else if (inTable)
                data.Add($"{file}:{i + 1}", Cells(lines[i]));
        }
        return data;
    }

    /// <summary>The pairs of a cell such as <c>`Kamis (25/4)` 2019-04-25; `dua jam` PT2H</c>: what stands in back quotes and what follows. Empty for <c>–</c>.</summary>
    public static IReadOnlyList<(string Text, string Value)> Pairs(string cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        var pairs = new List<(string, string)>();
        for (var at = cell.IndexOf('`', StringComparison.Ordinal); at >= 0; )
        {
            var close = cell.IndexOf('`', at + 1);
            if (close < 0)
                break;
            var next = cell.IndexOf('`', close + 1);
            pairs.Add((cell[(at + 1)..close], cell[(close + 1)..(next < 0 ? cell.Length : next)].Trim(' ', ';', ',')));
            at = next;
        }
        return pairs;
    }

    private static bool IsRule(string line) => line.AsSpan().TrimStart("|-: ").IsEmpty;

    private static string[] Cells(string line) =>
        [.. line.Trim().Trim('|').Replace("\\|", "\0", StringComparison.Ordinal).Split('|').Select(cell => cell.Replace('\0', '|').Trim())];
}
