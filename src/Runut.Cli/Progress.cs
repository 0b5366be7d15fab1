using System.Diagnostics;
using System.Globalization;
using Runut.Archive;

namespace Runut.Cli;

/// <summary>How progress is shown on standard error.</summary>
internal enum ProgressForm
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>One line of a terminal, written again and again.</summary>
    Line,

    /// <summary>A line now and then, for logs.</summary>
    Log,
}

/// <summary>Tells on standard error how far long work has come, how fast it goes and how long it will take; silent for the first second.</summary>
internal sealed class Progress(TextWriter error, ProgressForm form)
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LogPause = TimeSpan.FromSeconds(5);

    private readonly long _start = Stopwatch.GetTimestamp();
    private TimeSpan _last;
    private long _count;
    private long _firstBytes = -1;
    private bool _shown;

    /// <summary>One more item is done.</summary>
    /// <param name="place">How far the reading had come with it.</param>
    public void Step(InputProgress place)
    {
        _count++;
        if (_firstBytes < 0)
            _firstBytes = place.Bytes;
        if (form == ProgressForm.None)
            return;
        var elapsed = Stopwatch.GetElapsedTime(_start);
        if (elapsed < Silence || elapsed - _last < (form == ProgressForm.Line ? Pause : LogPause))
            return;
        _last = elapsed;
        Show(Words(_count, elapsed, place, _firstBytes));
    }

    /// <summary>The stage that now runs over everything read.</summary>
    public void Stage(string name)
    {
        if (form == ProgressForm.Line && Stopwatch.GetElapsedTime(_start) >= Silence)
            Show($"{Count(_count)} articles: {name} …");
    }

    /// <summary>Takes the line away before the result is printed.</summary>
    public void Clear()
    {
        if (_shown && form == ProgressForm.Line)
            error.Write("\r\e[K");
        _shown = false;
    }

    /// <summary>The line: how many, how fast, and, where it is known how much there is, the share and the time left.</summary>
    /// <param name="count">Items done.</param>
    /// <param name="elapsed">Time since the start.</param>
    /// <param name="place">How far the reading has come.</param>
    /// <param name="before">Bytes that an earlier run had read.</param>
    internal static string Words(long count, TimeSpan elapsed, InputProgress place, long before)
    {
        var words = $"{Count(count)} articles, {Count((long)(count / elapsed.TotalSeconds))} a second";
        if (place.TotalBytes is not > 0 || place.Bytes <= before)
            return words;
        var share = Math.Min(1, place.Bytes / (double)place.TotalBytes);
        var left = elapsed * (Math.Max(0, place.TotalBytes.Value - place.Bytes) / (double)(place.Bytes - before));
        return $"{words}, {(share * 100).ToString("0", CultureInfo.InvariantCulture)} %, {Time(left)} left";
    }

    private void Show(string words)
    {
        _shown = true;
        if (form == ProgressForm.Line)
            error.Write($"\r\e[K{words}");
        else
            error.WriteLine($"runut: {words}");
    }

    private static string Count(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Time(TimeSpan left) =>
        left.TotalHours >= 1 ? string.Create(CultureInfo.InvariantCulture, $"{(int)left.TotalHours} h {left.Minutes:00} min")
        : left.TotalMinutes >= 1 ? string.Create(CultureInfo.InvariantCulture, $"{left.Minutes} min {left.Seconds:00} s")
        : string.Create(CultureInfo.InvariantCulture, $"{left.Seconds} s");
}
