using System.Globalization;
using Runut.Pages;

namespace Runut.Archive;

/// <summary>
/// Reads files, folders and standard input into pages and articles, in the order given; folders recursively, in name order. What an input is
/// is seen by its content: HTML, flattened text, JSONL, WARC, each gzipped or not.
/// </summary>
public static class InputReader
{
    private const int Head = 1 << 12;

    /// <summary>
    /// Everything the inputs hold, read as it is asked for. What cannot be read becomes a <see cref="Refusal"/>; its neighbours are read all
    /// the same. Memory is bounded by the largest page, not by the files.
    /// </summary>
    /// <exception cref="InvalidDataException">The place to go on from is not in the inputs: they have changed.</exception>
    public static IEnumerable<InputItem> Read(IEnumerable<string> inputs, InputOptions options)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(options);
        return ReadAll([.. inputs], options);
    }

    private static IEnumerable<InputItem> ReadAll(List<string> inputs, InputOptions options)
    {
        long items = 0,
            before = 0;
        var total = options.Progress is null ? null : TotalBytes(inputs);
        var number = -1;
        foreach (var (file, unread) in inputs.SelectMany(Files))
        {
            number++;
            var refusal = unread;
            if (number < options.Resume?.File)
            {
                before += SizeOf(file);
                continue;
            }
            if (number == options.Resume?.File && file != options.Resume.Value.Source)
                throw Changed(options.Resume.Value);
            using var source = refusal is null ? Open(file, out refusal) : null;
            void Told(long bytes, long offset) =>
                options.Progress?.Invoke(new InputProgress(++items, before + bytes, total, new ResumePoint(number, file, offset)));
            if (source is null)
            {
                Told(0, 0);
                yield return new Refusal(file, refusal!);
                continue;
            }
            foreach (var item in ReadFile(source, file, number == options.Resume?.File ? options.Resume.Value.Offset : 0, options))
            {
                Told(source.FileBytes, source.Position);
                yield return item;
            }
            before += source.FileBytes;
        }
        if (number < options.Resume?.File)
            throw Changed(options.Resume.Value);
    }

    private static InvalidDataException Changed(ResumePoint point) =>
        new($"the inputs have changed: {point.Source} does not stand where it stood");

    private static ByteSource? Open(string file, out string? fault)
    {
        fault = null;
        try
        {
            return ByteSource.Open(file == "-" ? Console.OpenStandardInput() : OpenFile(file));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            fault = Reason(error);
            return null;
        }
    }

    /// <param name="source">The file's bytes from their beginning.</param>
    /// <param name="file">Its name.</param>
    /// <param name="from">Items that end there or before are passed over.</param>
    /// <param name="options">How to read.</param>
    private static IEnumerable<InputItem> ReadFile(ByteSource source, string file, long from, InputOptions options)
    {
        if (JsonLines.Begins(source.Look(Head)))
        {
            if (JsonLines.ReadDocument(source, file, options) is { } document)
                return from > 0 ? [] : document;
            return JsonLines.Read(source, file, from, options);
        }
        if (WarcReader.Begins(source.Look(Head)))
            return WarcReader.Read(source, file, from, options);
        var name = file == "-" ? "standard input" : file;
        var origin = new PageOrigin(file == "-" ? "-" : Path.GetFileName(file), name, options.Url, options.Outlet, options.Fetched);
        return from > 0 ? [] : [ReadPage(source, origin, options)];
    }

    /// <summary>A file that is one page.</summary>
    internal static InputItem ReadPage(ByteSource source, PageOrigin origin, InputOptions options)
    {
        var bytes = source.Look(options.LargestPage + 1);
        if (bytes.Length > options.LargestPage)
            return new Refusal(
                origin.Source,
                $"holds more than {Size(options.LargestPage)}; a page may hold no more, a larger file must be .jsonl or .warc"
            );
        if (bytes.IsEmpty && source.Damage is { } damage)
            return new Refusal(origin.Source, $"{damage}; fetch it again");
        if (PageDecoder.WhyNotAPage(bytes) is { } format)
            return new Refusal(
                origin.Source,
                format == "empty" ? "the file is empty" : $"is no page but {format}; give HTML, text, .jsonl or .warc"
            );
        var page = new PageBytes(origin, bytes.ToArray());
        source.Skip(bytes.Length);
        return source.Damage is null ? page : new Refusal(origin.Source, $"{source.Damage}; fetch it again");
    }

    /// <exception cref="IOException">The file cannot be read.</exception>
    internal static FileStream OpenFile(string file) =>
        new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16, FileOptions.SequentialScan);

    internal static string Reason(Exception error) =>
        error switch
        {
            FileNotFoundException or DirectoryNotFoundException => "there is no such file; check the path",
            UnauthorizedAccessException => "the file may not be read; check its permissions",
            _ => error.Message,
        };

    internal static string Size(long bytes) =>
        bytes >= 10 << 20
            ? string.Create(CultureInfo.InvariantCulture, $"{bytes >> 20} MB")
            : string.Create(CultureInfo.InvariantCulture, $"{bytes:#,0} bytes");

    private static IEnumerable<(string File, string? Refusal)> Files(string input)
    {
        if (input == "-" || !Directory.Exists(input))
            return [(input, null)];
        var files = new List<(string File, string? Refusal)>();
        var folders = new Stack<string>([input]);
        while (folders.TryPop(out var folder))
        {
            try
            {
                foreach (var file in Directory.EnumerateFiles(folder))
                {
                    if (FolderFiles.MayBePage(Path.GetFileName(file)))
                        files.Add((file, null));
                }
                foreach (var inner in new DirectoryInfo(folder).EnumerateDirectories())
                {
                    // A link may lead back up.
                    if (inner.LinkTarget is null && !FolderFiles.IsHidden(inner.Name))
                        folders.Push(Path.Combine(folder, inner.Name));
                }
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                files.Add((folder, "the folder may not be read; check its permissions"));
            }
        }
        if (files.Count == 0)
            return [(input, "the folder holds no pages; give one with HTML, text, .jsonl or .warc")];
        files.Sort((a, b) => string.CompareOrdinal(a.File, b.File));
        return files;
    }

    private static long? TotalBytes(List<string> inputs)
    {
        long total = 0;
        foreach (var (file, refusal) in inputs.SelectMany(Files))
        {
            if (file == "-")
                return null;
            total += refusal is null ? SizeOf(file) : 0;
        }
        return total;
    }

    private static long SizeOf(string file) => new FileInfo(file) is { Exists: true } info ? info.Length : 0;
}
