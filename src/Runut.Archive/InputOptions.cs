using Runut.Times;

namespace Runut.Archive;

/// <summary>What the caller says of pages that do not say it themselves, and how to read.</summary>
/// <param name="Url">Address of a lone page.</param>
/// <param name="Outlet">Its outlet.</param>
/// <param name="Fetched">When it was fetched.</param>
public sealed record InputOptions(string? Url = null, string? Outlet = null, Timestamp? Fetched = null)
{
    /// <summary>The largest page that is read, in bytes after unzipping; larger ones are refused at once. News pages hold some hundred thousand.</summary>
    public int LargestPage { get; init; } = 16 << 20;

    /// <summary>Where to go on in a run that was broken off; null to begin at the beginning.</summary>
    public ResumePoint? Resume { get; init; }

    /// <summary>Called on the reading thread after every item.</summary>
    public Action<InputProgress>? Progress { get; init; }
}

/// <summary>A place between two items: everything before it has been read.</summary>
/// <param name="File">Number of the file among all that the inputs name, from 0.</param>
/// <param name="Source">The file, as the reader names it.</param>
/// <param name="Offset">Bytes of it, after unzipping.</param>
public readonly record struct ResumePoint(int File, string Source, long Offset);

/// <summary>How far the reading has come.</summary>
/// <param name="Items">Pages, articles and refusals so far.</param>
/// <param name="Bytes">Bytes read so far from the disk, of all inputs.</param>
/// <param name="TotalBytes">Bytes of all files named; null where standard input is among them.</param>
/// <param name="Next">Where a later run can go on.</param>
public readonly record struct InputProgress(long Items, long Bytes, long? TotalBytes, ResumePoint Next);
