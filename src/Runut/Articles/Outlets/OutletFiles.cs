using System.Collections.Immutable;
using System.Globalization;

namespace Runut.Articles.Outlets;

/// <summary>The outlets that are declared in the files of this folder.</summary>
internal static class OutletFiles
{
    private static readonly Lazy<ImmutableArray<Outlet>> Loaded = new(Load);

    /// <summary>All of them, in the order of their files' names.</summary>
    public static ImmutableArray<Outlet> All => Loaded.Value;

    /// <summary>The outlet of an address; null where none is declared.</summary>
    public static Outlet? OfAddress(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address))
            return null;
        foreach (var outlet in All)
        {
            if (outlet.Owns(address.Host))
                return outlet;
        }
        return null;
    }

    /// <summary>The outlet that a name stands for, as its own pages write it; null where none is declared.</summary>
    public static Outlet? OfName(ReadOnlySpan<char> name)
    {
        name = name.Trim(" -–—()");
        foreach (var outlet in All)
        {
            foreach (var alias in outlet.Aliases)
            {
                if (name.Equals(alias, StringComparison.OrdinalIgnoreCase))
                    return outlet;
            }
        }
        return null;
    }

    /// <summary>Reads one declaration.</summary>
    /// <exception cref="FormatException">A line has a field that no declaration has.</exception>
    public static Outlet Parse(TextReader reader)
    {
        string? name = null;
        TimeSpan? zone = null;
        var domains = ImmutableArray.CreateBuilder<string>();
        var aliases = ImmutableArray.CreateBuilder<string>();
        var versions = ImmutableArray.CreateBuilder<OutletVersion>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var fields = line.Split('\t');
            switch (fields[0])
            {
                case "name":
                    name = fields[1];
                    break;
                case "domain":
                    domains.Add(fields[1]);
                    break;
                case "alias":
                    aliases.Add(fields[1]);
                    break;
                case "zone":
                    zone = TimeSpan.Parse(fields[1].TrimStart('+'), CultureInfo.InvariantCulture);
                    break;
                case "version":
                    versions.Add(
                        new OutletVersion(DateOnly.ParseExact(fields[1], "yyyy-MM-dd", CultureInfo.InvariantCulture), null, null, [])
                    );
                    break;
                case "dateline" when versions.Count > 0:
                    versions[^1] = versions[^1] with { Dateline = fields[1] };
                    break;
                case "signature" when versions.Count > 0:
                    versions[^1] = versions[^1] with { Signature = fields[1] };
                    break;
                case "furniture" when versions.Count > 0 && fields.Length == 4:
                    var furniture = new OutletFurniture(
                        Enum.Parse<PhraseFamily>(fields[1], true),
                        Enum.Parse<PhrasePlace>(fields[2], true),
                        fields[3]
                    );
                    versions[^1] = versions[^1] with { Furniture = versions[^1].Furniture.Add(furniture) };
                    break;
                default:
                    throw new FormatException($"no declaration of an outlet has the line: {line}");
            }
        }
        return new Outlet(
            name ?? throw new FormatException("the outlet has no name"),
            domains.ToImmutable(),
            aliases.ToImmutable(),
            zone,
            versions.ToImmutable()
        );
    }

    private static ImmutableArray<Outlet> Load()
    {
        var assembly = typeof(OutletFiles).Assembly;
        var outlets = ImmutableArray.CreateBuilder<Outlet>();
        foreach (
            var resource in assembly
                .GetManifestResourceNames()
                .Where(name => name.StartsWith("Outlets/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        )
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            outlets.Add(Parse(reader));
        }
        return outlets.ToImmutable();
    }
}
