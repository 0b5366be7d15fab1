using System.Collections.Immutable;

namespace Runut.Languages;

/// <summary>The data files of a language, embedded in the assembly: UTF-8, one entry a line, fields parted by tabs, <c>#</c> starts a comment line.</summary>
public static class WordFile
{
    /// <summary>The lines of a file, without comments and empty lines.</summary>
    /// <param name="path">Path below <c>Languages/</c>, such as <c>Indonesian/months.txt</c>.</param>
    /// <exception cref="FileNotFoundException">No such file was built in.</exception>
    public static ImmutableArray<string> Lines(string path)
    {
        using var reader = new StreamReader(Open($"Languages/{path}"));
        var lines = ImmutableArray.CreateBuilder<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                lines.Add(line);
        }
        return lines.ToImmutable();
    }

    /// <summary>The lines of a file, each cut at its tabs.</summary>
    /// <param name="path">Path below <c>Languages/</c>.</param>
    /// <exception cref="FileNotFoundException">No such file was built in.</exception>
    public static IEnumerable<string[]> Rows(string path) => Lines(path).Select(line => line.Split('\t'));

    private static Stream Open(string name) =>
        typeof(WordFile).Assembly.GetManifestResourceStream(name)
        ?? throw new FileNotFoundException($"no file {name} is built into the engine");
}
