using System.Text;
using System.Text.Json;
using Runut.Archive;

namespace Runut.Cli;

/// <summary>
/// A file for the result of a long run, and beside it a small one that says how far the run has come. A run that is cut, however hard, goes on
/// from there and ends in the same bytes as one that was not.
/// </summary>
internal sealed class ResultFile : IDisposable
{
    // Often enough that little is done twice, seldom enough to cost nothing.
    private const int ItemsBetween = 100;

    private readonly string _name;
    private readonly string _call;
    private readonly FileStream _file;
    private int _items;

    private ResultFile(string name, string call, Place start)
    {
        _name = name;
        _call = call;
        Start = start;
        _file = new FileStream(name, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read);
        _file.SetLength(start.Length);
        _file.Seek(0, SeekOrigin.End);
        Writer = new StreamWriter(_file, new UTF8Encoding(false), 1 << 16);
    }

    /// <summary>How far a run has come.</summary>
    /// <param name="Call">What it was asked to do; another call cannot go on from here.</param>
    /// <param name="Next">Where the inputs go on; null at their beginning.</param>
    /// <param name="Length">Bytes of the result that stand for what was read so far.</param>
    /// <param name="Refused">True where inputs were refused so far.</param>
    private sealed record Place(string Call, ResumePoint? Next, long Length, bool Refused);

    /// <summary>Takes the result.</summary>
    public TextWriter Writer { get; }

    /// <summary>Where the inputs go on; null to begin at the beginning.</summary>
    public ResumePoint? Next => Start.Next;

    /// <summary>True where the part of the run that was done before refused inputs.</summary>
    public bool Refused => Start.Refused;

    private Place Start { get; }

    /// <summary>Opens the file: empty, or cut to where a broken run came.</summary>
    /// <param name="name">The file; its companion has <c>.resume</c> behind its name.</param>
    /// <param name="resume">True to go on where there is something to go on with.</param>
    /// <param name="call">What is asked for, in words that differ where the result would.</param>
    /// <exception cref="InvalidDataException">There is nothing to go on with; the message says why.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static ResultFile Open(string name, bool resume, string call)
    {
        var start = new Place(call, null, 0, false);
        if (resume && File.Exists(Companion(name)))
            start = Read(name, call);
        else if (resume && new FileInfo(name) is { Exists: true, Length: > 0 })
            throw new InvalidDataException(
                $"{name} is there, but not {Companion(name)}: the run had come to its end, or was not made with --output; leave --resume out to begin anew"
            );
        var file = new ResultFile(name, call, start);
        file.Write(start);
        return file;
    }

    /// <summary>Everything before <paramref name="next"/> is in the result.</summary>
    public void Passed(ResumePoint next, bool refused)
    {
        if (++_items % ItemsBetween != 0)
            return;
        Writer.Flush();
        // The place must never be ahead of the result, not even where the machine stops.
        _file.Flush(flushToDisk: true);
        Write(new Place(_call, next, _file.Position, refused));
    }

    /// <summary>The run has come to its end: nothing is left to go on with.</summary>
    public void Finish()
    {
        Writer.Flush();
        _file.Flush(flushToDisk: true);
        File.Delete(Companion(_name));
    }

    /// <inheritdoc/>
    public void Dispose() => Writer.Dispose();

    private static string Companion(string name) => name + ".resume";

    private static Place Read(string name, string call)
    {
        Place? place = null;
        try
        {
            place = JsonSerializer.Deserialize<Place>(File.ReadAllBytes(Companion(name)));
        }
        catch (JsonException)
        {
            // Told below.
        }
        if (place?.Call is null)
            throw new InvalidDataException($"{Companion(name)} is damaged; leave --resume out to begin anew");
        if (place.Call != call)
            throw new InvalidDataException(
                $"{Companion(name)} is of another call, or of another version of the program; leave --resume out to begin anew"
            );
        if (place.Length > 0 && !(new FileInfo(name) is { Exists: true } file && file.Length >= place.Length))
            throw new InvalidDataException($"{name} is shorter than {Companion(name)} says; leave --resume out to begin anew");
        return place;
    }

    private void Write(Place place)
    {
        // A rename is done whole or not at all.
        var half = Companion(_name) + ".new";
        File.WriteAllBytes(half, JsonSerializer.SerializeToUtf8Bytes(place));
        File.Move(half, Companion(_name), overwrite: true);
    }
}
