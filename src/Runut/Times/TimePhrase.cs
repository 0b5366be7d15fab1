namespace Runut.Times;

/// <summary>What kind of thing the words of a phrase name, before they are resolved.</summary>
internal enum PhraseKind : byte
{
    /// <summary>A day, perhaps with its part or a clock time; also a part of the day or a clock time alone.</summary>
    Day,
    Month,
    Year,
    Decade,
    Century,

    /// <summary>A quarter or semester with its ordinal.</summary>
    YearPart,

    /// <summary>A period counted from now: <c>pekan lalu</c>, <c>tahun ini</c>.</summary>
    Relative,

    /// <summary><c>periode yang sama tahun lalu</c>.</summary>
    SamePeriod,

    /// <summary><c>dua hari lalu</c>: an amount before or after the anchor.</summary>
    FromAnchor,

    /// <summary><c>sehari sebelumnya</c>: an amount before or after the day spoken of.</summary>
    FromReference,
    Duration,
    Set,

    /// <summary>A value that the phrase file gives.</summary>
    Fixed,
    Holiday,
}

/// <summary>Which way a deictic word points.</summary>
internal enum Direction : byte
{
    None,
    Past,
    This,
    Tadi,
    That,
    Future,
}

/// <summary>The words of one time expression, taken apart but not yet resolved. Fields that the words do not give keep their defaults.</summary>
internal sealed class TimePhrase
{
    public PhraseKind Kind { get; set; }

    public string Rule { get; set; } = "";

    /// <summary>Index of the first lexeme.</summary>
    public int First { get; set; }

    /// <summary>Index behind the last lexeme.</summary>
    public int End { get; set; }

    /// <summary>ISO number of a weekday; 0 where none is named.</summary>
    public int Weekday { get; set; }

    public int DayOfMonth { get; set; }

    public int Month { get; set; }

    public int Year { get; set; }

    /// <summary>Last year of a season that crosses the new year (<c>musim 2018/2019</c>).</summary>
    public int SecondYear { get; set; }

    /// <summary>The first day or year of a range written as one (<c>21-22 Mei 2019</c>, <c>2014-2018</c>), of which this phrase is the last.</summary>
    public TimePhrase? From { get; set; }

    /// <summary><c>tahun lalu</c> behind a month or a day.</summary>
    public int? YearOffset { get; set; }

    /// <summary><c>bulan lalu</c> behind a day of the month.</summary>
    public int? MonthOffset { get; set; }

    /// <summary><c>pekan lalu</c> behind a weekday.</summary>
    public int? WeekOffset { get; set; }

    /// <summary><c>kemarin</c>, <c>hari ini</c>, <c>lusa</c>.</summary>
    public int? DayOffset { get; set; }

    /// <summary>Code of a part of the day.</summary>
    public string? Part { get; set; }

    /// <summary>Hour of the clock; -1 where none is named.</summary>
    public int Hour { get; set; } = -1;

    public int Minute { get; set; }

    public Direction Direction { get; set; }

    public TimeModifier Modifier { get; set; }

    public TimeUnit Unit { get; set; }

    public decimal Amount { get; set; }

    public bool AmountUnknown { get; set; }

    /// <summary>Ordinal of a quarter or semester, or of a century.</summary>
    public int Ordinal { get; set; }

    /// <summary>-1 before, +1 after.</summary>
    public int Sign { get; set; }

    /// <summary>True for the end of a week.</summary>
    public bool Weekend { get; set; }

    /// <summary>A second duration that adds to the first: <c>3 jam 20 menit</c>.</summary>
    public TimeUnit Unit2 { get; set; }

    public decimal Amount2 { get; set; }

    public TimeType FixedType { get; set; }

    public string? FixedValue { get; set; }

    /// <summary>True where the words name a whole date by themselves.</summary>
    public bool IsFullDate => Kind == PhraseKind.Day && DayOfMonth > 0 && Month > 0 && Year > 0;

    /// <summary>True where a day is named in any way.</summary>
    public bool NamesDay => DayOfMonth > 0 || Weekday > 0 || DayOffset is not null;
}
