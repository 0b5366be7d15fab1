using Runut.Entities;
using Runut.Text;
using Runut.Times;

namespace Runut.Tests.Entities;

public sealed class NameSpecTests
{
    public static TheoryData<string, string[]> Rules => MarkdownSpec.Rows("names.md");

    [Theory]
    [MemberData(nameof(Rules))]
    public void Reads_the_names_of_the_specification(string place, string[] row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var text = Segmenter.Segment(row[0]);
        var found = EntityReader.Read(text, TimeReader.Read(text, new DateOnly(2019, 9, 12)).Expressions);
        var expected = MarkdownSpec.Pairs(row[1]).Select(pair => $"`{pair.Text}` {pair.Value}");
        Assert.Equal($"{place} {string.Join("; ", expected)}", $"{place} {string.Join("; ", found.Select(Show))}");
        foreach (var mention in found.SelectMany(entity => entity.Mentions))
            Assert.Equal(mention.Text, mention.Span.Of(row[0]));
    }

    private static string Show(Entity entity)
    {
        var names = entity.Mentions.Select(mention => mention.Text).Where(name => name != entity.Name).Distinct().Prepend(entity.Name);
        var type = entity.Type switch
        {
            EntityType.Person => "P",
            EntityType.Organisation => "O",
            _ => "L",
        };
        return $"`{string.Join(" = ", names)}` {type}";
    }
}
