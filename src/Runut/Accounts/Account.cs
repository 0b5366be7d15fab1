using System.Collections.Immutable;
using Runut.Copies;
using Runut.Statements;
using Runut.Stories;
using Runut.Text;

namespace Runut.Accounts;

/// <summary>Words of an article that a line of an account rests on.</summary>
/// <param name="Article">Id of the article.</param>
/// <param name="Span">Where they stand in its text.</param>
/// <param name="Text">The words: exactly that slice.</param>
/// <param name="Value">Their normalised value; null where there is none.</param>
public sealed record Evidence(string Article, TextSpan Span, string Text, string? Value = null);

/// <summary>Where the articles of a story have things from.</summary>
/// <param name="Name">Canonical name; the outlet's own name for own reporting.</param>
/// <param name="Kind">Medium, agency, press conference, written statement, post or own.</param>
/// <param name="Articles">Ids of the articles that carry it.</param>
/// <param name="Evidence">The words that say so; empty for own reporting.</param>
public sealed record Origin(string Name, OriginKind Kind, ImmutableArray<string> Articles, ImmutableArray<Evidence> Evidence);

/// <summary>What kind of question a fact answers.</summary>
public enum FactKind
{
    /// <summary>A day, month or year.</summary>
    Date,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>Where.</summary>
    Place,

    /// <summary>How long.</summary>
    Duration,

    /// <summary>How many, how much.</summary>
    Quantity,

    /// <summary>What sum.</summary>
    Money,

    /// <summary>Who.</summary>
    Person,

    /// <summary>Which body.</summary>
    Organisation,

    /// <summary>The how-manieth.</summary>
    Ordinal,

    /// <summary>Whether or not.</summary>
    Polarity,

    /// <summary>In what way, by what means.</summary>
    Manner,

    /// <summary>In what office.</summary>
    Title,
}

/// <summary>How the answers to one question stand to each other.</summary>
public enum Verdict
{
    /// <summary>All that answer give the same value.</summary>
    Agree,

    /// <summary>One is more exact than the other.</summary>
    Compatible,

    /// <summary>The values differ; no word on who is right.</summary>
    Differ,

    /// <summary>One article alone answers.</summary>
    Only,
}

/// <summary>A question that articles of a story answer, with every answer side by side.</summary>
/// <param name="About">The question in a few words of English, made of the article's own words where they are needed.</param>
/// <param name="Kind">What kind of answer it takes.</param>
/// <param name="Verdict">How the answers stand to each other.</param>
/// <param name="Origins">On how many independent origins the answers rest.</param>
/// <param name="Values">Every answer, in the order of the articles.</param>
public sealed record Fact(string About, FactKind Kind, Verdict Verdict, int Origins, ImmutableArray<Evidence> Values);

/// <summary>How two versions of one quotation differ.</summary>
public enum QuotationRelation
{
    /// <summary>The same but for punctuation, spelling of numbers and lost link words.</summary>
    Same,

    /// <summary>Words are left out.</summary>
    Cut,

    /// <summary>Words are changed.</summary>
    Reworded,

    /// <summary>One is direct, the other indirect.</summary>
    DirectVsIndirect,
}

/// <summary>One utterance in the versions of several articles.</summary>
/// <param name="Speaker">The speaker's fullest name.</param>
/// <param name="Versions">Each article's version, in the order of the articles.</param>
/// <param name="Relation">The widest difference between the versions.</param>
/// <param name="FirstCarrier">Who carried it first as far as the articles tell: an origin's name or an article's id; null where nothing tells.</param>
public sealed record Quotation(string Speaker, ImmutableArray<Evidence> Versions, QuotationRelation Relation, string? FirstCarrier);

/// <summary>Whether a thing of the timeline is said to have happened.</summary>
public enum TimelineState
{
    /// <summary>Told as past or present.</summary>
    Happened,

    /// <summary>Told as to come (<c>akan</c>, <c>dijadwalkan</c>).</summary>
    Planned,

    /// <summary>Told as not so.</summary>
    Denied,

    /// <summary>Told as possible (<c>kemungkinan</c>, <c>diduga</c>).</summary>
    Possible,
}

/// <summary>A thing at a time, as one article tells it.</summary>
/// <param name="Date">Time of the happening in TIMEX3 form, not of the reporting.</param>
/// <param name="State">Happened, planned, denied or possible.</param>
/// <param name="Evidence">The sentence.</param>
public sealed record TimelineEntry(string Date, TimelineState State, Evidence Evidence);

/// <summary>The checkable account of a story.</summary>
/// <param name="Story">The story.</param>
/// <param name="Outlets">Its outlets by name, each once.</param>
/// <param name="Origins">Where its articles have things from.</param>
/// <param name="IndependentOrigins">How many acts of telling it rests on; never the number of outlets.</param>
/// <param name="Facts">Differences first, then agreements, then what only one reports.</param>
/// <param name="Quotations">Utterances that more than one article carries.</param>
/// <param name="Timeline">In order of time.</param>
/// <param name="Copies">Copies among its articles.</param>
public sealed record Account(
    Story Story,
    ImmutableArray<string> Outlets,
    ImmutableArray<Origin> Origins,
    int IndependentOrigins,
    ImmutableArray<Fact> Facts,
    ImmutableArray<Quotation> Quotations,
    ImmutableArray<TimelineEntry> Timeline,
    ImmutableArray<Copy> Copies
);
