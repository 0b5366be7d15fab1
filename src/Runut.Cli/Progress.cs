using System.Diagnostics;
using System.Globalization;

namespace Runut.Cli;

/// <summary>A line on standard error that tells how far long work has come; silent for the first second and when no terminal looks on.</summary>
internal sealed class Progress(TextWriter error, bool terminal)
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly long _start = Stopwatch.GetTimestamp();
    private TimeSpan _last;
    private int _count;

    /// <summary>One more article is done.</summary>
    public void Step()
    {
        _count++;
        if (!terminal)
            return;
        var elapsed = Stopwatch.GetElapsedTime(_start);
        if (elapsed < Silence || elapsed - _last < Pause)
            return;
        _last = elapsed;
        var rate = (_count / elapsed.TotalSeconds).ToString("0", CultureInfo.InvariantCulture);
        error.Write($"\r\e[K{_count.ToString("#,0", CultureInfo.InvariantCulture)} articles, {rate} a second");
    }

    /// <summary>The stage that now runs over everything read.</summary>
    public void Stage(string name)
    {
        if (terminal && Stopwatch.GetElapsedTime(_start) >= Silence)
            error.Write($"\r\e[K{_count.ToString("#,0", CultureInfo.InvariantCulture)} articles: {name} …");
    }

    /// <summary>Takes the line away before the result is printed.</summary>
    public void Clear()
    {
        if (terminal && Stopwatch.GetElapsedTime(_start) >= Silence)
            error.Write("\r\e[K");
    }
}
