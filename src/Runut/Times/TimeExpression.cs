using Runut.Text;

namespace Runut.Times;

/// <summary>The four types of TIMEX3 (TimeML 1.2.1).</summary>
public enum TimeType
{
    /// <summary>A day or longer: a date, a week, a month, a year.</summary>
    Date,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>A repetition.</summary>
    Set,
}

/// <summary>What the words around a value do to it (TIMEX3 <c>mod</c>).</summary>
public enum TimeModifier
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary><c>sekitar</c>, <c>hampir</c>.</summary>
    Approximately,

    /// <summary><c>lebih dari</c>, <c>sedikitnya</c>.</summary>
    More,

    /// <summary><c>kurang dari</c>, <c>paling lama</c>.</summary>
    Less,

    /// <summary><c>awal</c>.</summary>
    Start,

    /// <summary><c>pertengahan</c>.</summary>
    Middle,

    /// <summary><c>akhir</c>.</summary>
    End,
}

/// <summary>Words that name a time, with what they mean.</summary>
/// <param name="Span">Where they stand in the article's text.</param>
/// <param name="Text">The words: exactly that slice.</param>
/// <param name="Type">Date, time, duration or set.</param>
/// <param name="Value">The value in TIMEX3 form: <c>2019-04-25</c>, <c>2019-04-24T18:00</c>, <c>2019-W16</c>, <c>PT3H</c>, <c>PRESENT_REF</c>.</param>
/// <param name="Modifier">What <c>sekitar</c>, <c>akhir</c> or <c>lebih dari</c> do to the value.</param>
/// <param name="Anchor">The day that the value was resolved against; null for a value that stands alone.</param>
/// <param name="Rule">Name of the rule that found it.</param>
public sealed record TimeExpression(
    TextSpan Span,
    string Text,
    TimeType Type,
    string Value,
    TimeModifier Modifier,
    DateOnly? Anchor,
    string Rule
);
