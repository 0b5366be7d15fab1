namespace Runut.Times;

/// <summary>What a word can do in a time expression or a number.</summary>
[Flags]
internal enum WordClass : long
{
    None = 0,
    Month = 1L << 0,
    Weekday = 1L << 1,
    Unit = 1L << 2,
    One = 1L << 3,
    Many = 1L << 4,
    Part = 1L << 5,
    Prayer = 1L << 6,
    Offset = 1L << 7,
    Past = 1L << 8,
    Future = 1L << 9,
    This = 1L << 10,
    That = 1L << 11,
    Tadi = 1L << 12,
    Start = 1L << 13,
    Middle = 1L << 14,
    End = 1L << 15,
    About = 1L << 16,
    More = 1L << 17,
    Less = 1L << 18,
    Every = 1L << 19,
    Per = 1L << 20,
    Clock = 1L << 21,
    Zone = 1L << 22,
    DayHead = 1L << 23,
    Once = 1L << 24,
    Kali = 1L << 25,
    Last = 1L << 26,
    Again = 1L << 27,
    After = 1L << 28,
    Before = 1L << 29,
    DecadeHead = 1L << 30,
    Will = 1L << 31,
    Did = 1L << 32,
    Speech = 1L << 33,
    NameHead = 1L << 34,
    NumberHead = 1L << 35,
    PrayerHead = 1L << 36,
    Greeting = 1L << 37,
    Digit = 1L << 38,
    Teen = 1L << 39,
    Scale = 1L << 40,
    Number = 1L << 41,
    OneScale = 1L << 42,
    Fraction = 1L << 43,
    SomeScale = 1L << 44,
    Few = 1L << 45,
    Night = 1L << 46,
    Phrase = 1L << 47,
    QualifierLead = 1L << 48,
    Cue = 1L << 49,
    PartLead = 1L << 50,
    Nanti = 1L << 51,
    LastNight = 1L << 52,
    NextDay = 1L << 53,
    TimeHead = 1L << 54,
    PrayerLead = 1L << 55,
    SameLead = 1L << 56,
    Yang = 1L << 57,
    Ke = 1L << 58,
    Since = 1L << 59,
    Ongoing = 1L << 60,
    Then = 1L << 61,
    ThenLead = 1L << 62,
    Habit = 1L << 63,

    Edge = Start | Middle | End,
    Direction = Past | Future | This | That | Tadi,
    Numeral = Digit | Number | OneScale | Fraction | SomeScale | Few,
    Qualifier = About | More | Less | QualifierLead,
}

/// <summary>A word of the lexicon with all that it can mean.</summary>
internal sealed class LexiconWord(string text)
{
    /// <summary>The word, in lower case.</summary>
    public string Text { get; } = text;

    public WordClass Classes { get; set; }

    public int Month { get; set; }

    public int Weekday { get; set; }

    public TimeUnit Unit { get; set; }

    /// <summary>Value of a numeral.</summary>
    public decimal Number { get; set; }

    /// <summary>Days from the day of publication.</summary>
    public int Offset { get; set; }

    /// <summary>Code of a part of the day.</summary>
    public string? Part { get; set; }

    /// <summary>Fixed phrases that start with this word, the longest first.</summary>
    public TimePhraseEntry[] Phrases { get; set; } = [];
}

/// <summary>A fixed phrase: its words, and what it stands for.</summary>
/// <param name="Words">All its words, in lower case.</param>
/// <param name="Type">Date, duration or set.</param>
/// <param name="Value">TIMEX3 value, or the rule of a holiday.</param>
/// <param name="IsHoliday">True where <paramref name="Value"/> is a holiday's rule.</param>
internal sealed record TimePhraseEntry(string[] Words, TimeType Type, string Value, bool IsHoliday);
