using Runut.Text;

namespace Runut.Tests.Architecture;

/// <summary>The house has an order: a folder of the engine uses only the folders before it.</summary>
public sealed class FolderOrderTests
{
    private static readonly string[] Order =
    [
        "Learning",
        "Text",
        "Tagging",
        "Languages",
        "Times",
        "Quantities",
        "Pages",
        "Articles",
        "Entities",
        "Statements",
        "Readings",
        "Copies",
        "Stories",
        "Accounts",
        "Formats",
    ];

    [Fact]
    public void A_folder_of_the_engine_uses_only_the_folders_before_it()
    {
        var breaches = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var type in EngineTypes())
        {
            var place = Place(type);
            foreach (var used in TypeUses.Of(type))
            {
                if (used.Assembly == type.Assembly && Place(used) > place)
                    breaches.Add($"{Root(type).FullName} uses {Root(used).FullName}");
            }
        }
        Assert.Empty(breaches);
    }

    [Fact]
    public void Every_type_of_the_engine_lives_in_a_known_folder() => Assert.DoesNotContain(EngineTypes(), type => Place(type) < 0);

    [Fact]
    public void The_engine_neither_reads_the_disk_nor_the_network_nor_the_clock_nor_chance()
    {
        Type[] forbidden =
        [
            typeof(File),
            typeof(Directory),
            typeof(FileStream),
            typeof(System.Net.Http.HttpClient),
            typeof(System.Net.Sockets.Socket),
            typeof(Random),
            typeof(System.Diagnostics.Stopwatch),
            typeof(System.Diagnostics.Process),
            typeof(TimeProvider),
            typeof(Console),
        ];
        var breaches = EngineTypes()
            .SelectMany(type => TypeUses.Of(type).Intersect(forbidden).Select(used => $"{Root(type).FullName} uses {used.FullName}"))
            .Distinct(StringComparer.Ordinal);
        Assert.Empty(breaches);
    }

    private static IEnumerable<Type> EngineTypes() =>
        typeof(TextSpan).Assembly.GetTypes().Where(type => Root(type).Namespace?.StartsWith("Runut.", StringComparison.Ordinal) == true);

    private static int Place(Type type) => Array.IndexOf(Order, Root(type).Namespace?.Split('.').ElementAtOrDefault(1) ?? "?");

    private static Type Root(Type type)
    {
        while (type.DeclaringType is { } outer)
            type = outer;
        return type;
    }
}
