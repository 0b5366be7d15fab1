using System.Globalization;
using Runut.Quantities;
using Runut.Text;
using Runut.Times;

namespace Runut.Tests.Quantities;

public sealed class QuantitySpecTests
{
    public static TheoryData<string, string[]> Rules => MarkdownSpec.Rows("quantities.md");

    public static TheoryData<string, string[]> EnglishRules => MarkdownSpec.Rows("quantities-en.md");

    [Theory]
    [MemberData(nameof(Rules))]
    public void Reads_the_quantities_of_the_specification(string place, string[] row) => Check(place, row, null);

    [Theory]
    [MemberData(nameof(EnglishRules))]
    public void Reads_the_quantities_of_the_English_specification(string place, string[] row) => Check(place, row, "en");

    private static void Check(string place, string[] row, string? language)
    {
        ArgumentNullException.ThrowIfNull(row);
        var text = Segmenter.Segment(row[0]);
        var found = QuantityReader.Read(text, TimeReader.Read(text, new DateOnly(2019, 9, 12), language).Expressions, language);
        var expected = MarkdownSpec.Pairs(row[1]).Select(pair => $"`{pair.Text}` {pair.Value}");
        Assert.Equal($"{place} {string.Join("; ", expected)}", $"{place} {string.Join("; ", found.Select(Show))}");
        Assert.All(found, quantity => Assert.Equal(quantity.Text, quantity.Span.Of(row[0])));
    }

    private static string Show(Quantity quantity)
    {
        var value = quantity.Kind == QuantityKind.Score ? quantity.Unit! : quantity.Value.ToString(CultureInfo.InvariantCulture);
        var unit = quantity.Kind is QuantityKind.Score || quantity.Unit is null ? "" : $" {quantity.Unit}";
        var kind = quantity.Kind is QuantityKind.Ordinal or QuantityKind.Score ? $" {quantity.Kind.ToString().ToLowerInvariant()}" : "";
        var modifier = quantity.Modifier == QuantityModifier.None ? "" : $" {quantity.Modifier.ToString().ToLowerInvariant()}";
        return $"`{quantity.Text}` {value}{unit}{kind}{modifier}";
    }
}
