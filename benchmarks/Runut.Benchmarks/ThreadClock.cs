using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Runut.Benchmarks;

/// <summary>CPU time of the calling thread, which a busy machine does not change; the time of the wall where the system does not tell it.</summary>
internal static partial class ThreadClock
{
    private const int ThreadCpuTime = 3;

    private struct Timespec
    {
        public long Seconds;
        public long Nanoseconds;
    }

    public static TimeSpan Now =>
        OperatingSystem.IsLinux() && GetTime(ThreadCpuTime, out var time) == 0
            ? TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromTicks(time.Nanoseconds / 100)
            : Stopwatch.GetElapsedTime(0);

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out Timespec time);
}
