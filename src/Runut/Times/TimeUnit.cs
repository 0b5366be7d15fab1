namespace Runut.Times;

/// <summary>A length of time that is counted.</summary>
internal enum TimeUnit : byte
{
    None,
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Quarter,
    Trimester,
    Semester,
    Year,
    Season,
    Windu,
    Decade,
    Century,
    Millennium,
}
