using System.Diagnostics;
using System.Globalization;

namespace Runut.Cli;

/// <summary>The time that each stage took, in the order in which the stages were first entered. Safe for several threads; then their times add up.</summary>
internal sealed class Timings
{
    private readonly Lock _lock = new();
    private readonly List<(string Stage, long Ticks)> _stages = [];

    /// <summary>Runs a stage and adds its time.</summary>
    public T Measure<T>(string stage, Func<T> run)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            return run();
        }
        finally
        {
            Add(stage, Stopwatch.GetTimestamp() - start);
        }
    }

    /// <summary>One line a stage in milliseconds, then the time since the process began.</summary>
    public void Write(TextWriter writer)
    {
        lock (_lock)
        {
            foreach (var (stage, ticks) in _stages)
                writer.WriteLine($"{stage, -10} {Milliseconds(Stopwatch.GetElapsedTime(0, ticks)), 9} ms");
        }
        using var process = Process.GetCurrentProcess();
        writer.WriteLine(
            $"{"compiling", -10} {Milliseconds(System.Runtime.JitInfo.GetCompilationTime()), 9} ms, {System.Runtime.JitInfo.GetCompiledMethodCount()} methods at run time"
        );
        writer.WriteLine($"{"in all", -10} {Milliseconds(DateTime.Now - process.StartTime), 9} ms");
    }

    private void Add(string stage, long ticks)
    {
        lock (_lock)
        {
            var at = _stages.FindIndex(s => s.Stage == stage);
            if (at < 0)
                _stages.Add((stage, ticks));
            else
                _stages[at] = (stage, _stages[at].Ticks + ticks);
        }
    }

    private static string Milliseconds(TimeSpan time) => time.TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture);
}
