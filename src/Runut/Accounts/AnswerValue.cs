using System.Collections.Immutable;
using System.Globalization;
using Runut.Quantities;

namespace Runut.Accounts;

/// <summary>How two answers to one question stand to each other.</summary>
internal enum Comparison
{
    /// <summary>The same value.</summary>
    Equal,

    /// <summary>Both may be true: one is more exact.</summary>
    Compatible,

    /// <summary>Both cannot be true of one thing.</summary>
    Contrary,

    /// <summary>Nothing says that they answer the same question.</summary>
    Incomparable,
}

/// <summary>The normalised value of an answer.</summary>
/// <param name="Shown">As it leaves the program.</param>
internal abstract record AnswerValue(string Shown)
{
    /// <summary>Compares with another answer of the same kind and group.</summary>
    public abstract Comparison Compare(AnswerValue other);

    /// <summary>Whether equality of this value alone is strong evidence: 1.904 is, 3 is not.</summary>
    public virtual bool IsTelling => false;
}

/// <summary>A number with what the words around do to it.</summary>
internal sealed record NumberValue(decimal Number, QuantityModifier Modifier, string? Unit)
    : AnswerValue(
        $"{Modifier switch { QuantityModifier.About => "~", QuantityModifier.More => ">", QuantityModifier.Less => "<", _ => "" }}{Number.ToString("0.####", CultureInfo.InvariantCulture)}{(Unit is null ? "" : Unit == "%" ? "%" : " " + Unit)}"
    )
{
    /// <inheritdoc/>
    public override bool IsTelling => Digits(Number) is var digits && (digits >= 3 || digits == 2 && Number >= 1000);

    /// <inheritdoc/>
    public override Comparison Compare(AnswerValue other)
    {
        if (other is not NumberValue number)
            return Comparison.Incomparable;
        if (Number == number.Number)
            return Comparison.Equal;
        if (Fits(this, number) || Fits(number, this))
            return Comparison.Compatible;
        // "turun 1,8 persen" beside "tumbuh -1,8 persen"; a fall beside a rise by another figure is another question.
        if (Number < 0 != number.Number < 0)
            return Number == -number.Number ? Comparison.Compatible : Comparison.Incomparable;
        // A thousandfold is another thing, not another figure for one.
        var (low, high) = (Math.Min(Math.Abs(Number), Math.Abs(number.Number)), Math.Max(Math.Abs(Number), Math.Abs(number.Number)));
        return low == 0 || high / low <= 20 ? Comparison.Contrary : Comparison.Incomparable;
    }

    private static bool Fits(NumberValue rough, NumberValue exact) =>
        rough.Modifier switch
        {
            QuantityModifier.More => exact.Number > rough.Number && exact.Number <= rough.Number * 2,
            QuantityModifier.Less => exact.Number < rough.Number && exact.Number * 2 >= rough.Number,
            QuantityModifier.About => Math.Abs(exact.Number - rough.Number) <= Math.Abs(rough.Number) * 0.1m,
            _ => false,
        };

    /// <summary>Digits that carry value: 1.904 has four, 25.000.000 has two.</summary>
    private static int Digits(decimal number)
    {
        var digits = number.ToString("0.####", CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal).Trim('-').Trim('0');
        return digits.Length;
    }
}

/// <summary>A TIMEX3 value of a date or a time of day.</summary>
internal sealed record DateValue(string Timex, string? Weekday = null) : AnswerValue(Timex)
{
    /// <inheritdoc/>
    public override bool IsTelling => Timex.Length >= 10;

    /// <inheritdoc/>
    public override Comparison Compare(AnswerValue other)
    {
        if (other is not DateValue date)
            return Comparison.Incomparable;
        if (Timex == date.Timex)
            return Comparison.Equal;
        if (Timex.StartsWith(date.Timex, StringComparison.Ordinal) || date.Timex.StartsWith(Timex, StringComparison.Ordinal))
            return Comparison.Compatible;
        if (Week(Timex, date.Timex) || Week(date.Timex, Timex) || Covers(Timex, date.Timex) || Covers(date.Timex, Timex))
            return Comparison.Compatible;
        return
            Timex.Contains('W', StringComparison.Ordinal)
            || Timex.Contains('X', StringComparison.Ordinal)
            || date.Timex.Contains('W', StringComparison.Ordinal)
            ? Comparison.Incomparable
            : Comparison.Contrary;
    }

    // "21-22 Mei" beside "22 Mei"; dates of one form are in the order of their letters
    private static bool Covers(string interval, string day) =>
        interval.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash
        && day.Length == slash
        && string.CompareOrdinal(interval[..slash], day) <= 0
        && string.CompareOrdinal(day, interval[(slash + 1)..]) <= 0;

    private static bool Week(string week, string day) =>
        week.Length == 8
        && week[5] == 'W'
        && day.Length >= 10
        && DateOnly.TryParseExact(day[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && $"{ISOWeek.GetYear(date.ToDateTime(default))}-W{ISOWeek.GetWeekOfYear(date.ToDateTime(default)):00}" == week;
}

/// <summary>A time of day: compared by the clock, for the day beside it is often the reader's guess.</summary>
internal sealed record ClockValue(string Timex) : AnswerValue(Timex)
{
    /// <summary>The hour and minute.</summary>
    public string Clock => Timex[(Timex.IndexOf('T', StringComparison.Ordinal) + 1)..];

    /// <inheritdoc/>
    public override Comparison Compare(AnswerValue other) =>
        other is not ClockValue clock ? Comparison.Incomparable
        : Clock == clock.Clock ? Comparison.Equal
        : Day == clock.Day ? Comparison.Contrary
        : Comparison.Incomparable;

    private string Day => Timex[..Timex.IndexOf('T', StringComparison.Ordinal)];
}

/// <summary>A length of time in TIMEX3 form, with its length in hours.</summary>
internal sealed record DurationValue(string Timex, decimal Hours, QuantityModifier Modifier)
    : AnswerValue(
        $"{Modifier switch { QuantityModifier.About => "~", QuantityModifier.More => ">", QuantityModifier.Less => "<", _ => "" }}{Timex}"
    )
{
    /// <inheritdoc/>
    public override Comparison Compare(AnswerValue other) =>
        other is DurationValue duration
            ? new NumberValue(Hours, Modifier, null).Compare(new NumberValue(duration.Hours, duration.Modifier, null))
            : Comparison.Incomparable;

    /// <summary>Hours of a TIMEX3 duration; null where it gives no number.</summary>
    public static decimal? HoursOf(string timex)
    {
        decimal hours = 0,
            number = -1,
            place = 0;
        var time = false;
        for (var i = 1; i < timex.Length; i++)
        {
            var c = timex[i];
            if (c == 'T')
                time = true;
            else if (char.IsAsciiDigit(c) && place > 0)
            {
                number += (c - '0') * place;
                place /= 10;
            }
            else if (char.IsAsciiDigit(c))
                number = (number < 0 ? 0 : Math.Min(number, 1_000_000_000)) * 10 + (c - '0');
            else if (c == '.' && number >= 0)
                place = 0.1m;
            else if (number < 0)
                return null;
            else
            {
                hours +=
                    number
                    * (c, time) switch
                    {
                        ('H', _) => 1m,
                        ('M', true) => 1m / 60,
                        ('S', _) => 1m / 3600,
                        ('D', _) => 24m,
                        ('W', _) => 168m,
                        ('M', false) => 730m,
                        ('Y', _) => 8766m,
                        _ => 0m,
                    };
                number = -1;
                place = 0;
            }
        }
        return hours > 0 ? hours : null;
    }
}

/// <summary>A place as the story's names in a phrase, with their forms, and the classes of venue among its common nouns.</summary>
internal sealed record PlaceValue(string Words, ImmutableArray<int> Names, ImmutableArray<string> Forms, ImmutableArray<string> Classes)
    : AnswerValue(Words)
{
    /// <inheritdoc/>
    public override bool IsTelling => Names.Length > 1;

    /// <inheritdoc/>
    public override Comparison Compare(AnswerValue other)
    {
        if (other is not PlaceValue place)
            return Comparison.Incomparable;
        if (Names.Length > 0 && place.Names.Length > 0 && Names[0] == place.Names[0])
            return Comparison.Equal;
        var (words, others) = (NameForms.Normalise(Words), NameForms.Normalise(place.Words));
        if (words == others)
            return Comparison.Equal;
        if (
            Names.Any(n => place.Names.Contains(n))
            || words.Contains(others, StringComparison.Ordinal)
            || others.Contains(words, StringComparison.Ordinal)
        )
            return Comparison.Compatible;
        // Two roads or two villages may both be true of one happening; two palaces may not.
        if (!Classes.Any(c => c != "area" && place.Classes.Contains(c, StringComparer.Ordinal)))
            return Comparison.Incomparable;
        // "sebuah universitas" and a named university may be one; two palaces with names of their own are two.
        if (Names.Length == 0 || place.Names.Length == 0)
            return Comparison.Compatible;
        return NameForms.Compare(Forms[0], place.Forms[0]) == NameRelation.Unrelated ? Comparison.Contrary : Comparison.Compatible;
    }
}

/// <summary>A class with its name: a means of coming, a channel of telling, yes and no.</summary>
internal sealed record ClassValue(string Class, string Words, bool Contradicts = true) : AnswerValue(Words)
{
    /// <inheritdoc/>
    public override Comparison Compare(AnswerValue other) =>
        other is not ClassValue value ? Comparison.Incomparable
        : Class == value.Class ? Comparison.Equal
        : Contradicts && value.Contradicts ? Comparison.Contrary
        : Comparison.Compatible;
}
