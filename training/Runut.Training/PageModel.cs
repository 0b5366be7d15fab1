namespace Runut.Training;

/// <summary>What the models of pages have in common: they are learnt once for HTML and once for flattened pages.</summary>
internal static class PageModel
{
    /// <summary>Learns for HTML, then for flattened pages, and writes the model; with <paramref name="only"/> one of them, without writing.</summary>
    /// <param name="output">Where the model goes.</param>
    /// <param name="only"><c>html</c> or <c>flat</c>; null for both.</param>
    /// <param name="learn">Learns for one kind of pages; gets true for flattened ones.</param>
    /// <param name="write">Writes what was learnt.</param>
    /// <returns>The exit code.</returns>
    public static int Train(string output, string? only, Action<bool> learn, Action<BinaryWriter> write)
    {
        foreach (var flattened in (bool[])[false, true])
        {
            if (only is null || only == (flattened ? "flat" : "html"))
                learn(flattened);
        }
        if (only is not null)
            return 0;
        using var writer = new BinaryWriter(File.Create(output));
        write(writer);
        Console.WriteLine($"{output}: {writer.BaseStream.Length} bytes");
        return 0;
    }
}
