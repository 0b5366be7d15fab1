using System.Collections.Immutable;
using Runut.Text;

namespace Runut.Entities;

/// <summary>What a name names.</summary>
public enum EntityType
{
    /// <summary>A human being.</summary>
    Person,

    /// <summary>A body of people: company, party, ministry, club, court, school, medium.</summary>
    Organisation,

    /// <summary>A country, region, town, street, building, stadium, sea.</summary>
    Place,
}

/// <summary>A name in the text.</summary>
/// <param name="Span">Where it stands, without titles.</param>
/// <param name="Text">The words: exactly that slice.</param>
/// <param name="Ground">Why it was joined to its entity (<c>full name</c>, <c>last name</c>, <c>abbreviation in brackets</c>, <c>capital for government</c>).</param>
public sealed record Mention(TextSpan Span, string Text, string Ground);

/// <summary>A person, place or organisation that an article names. Joined within one article only, and as read, not as known.</summary>
/// <param name="Id"><c>e1</c>, <c>e2</c>, in the order of first mention.</param>
/// <param name="Name">The fullest form of the name in the article, without titles.</param>
/// <param name="Type">Person, organisation or place.</param>
/// <param name="Mentions">Every mention, in document order.</param>
/// <param name="Roles">Offices and descriptions that the text gives them (<c>Presiden Rusia</c>), as written.</param>
public sealed record Entity(string Id, string Name, EntityType Type, ImmutableArray<Mention> Mentions, ImmutableArray<string> Roles)
{
    /// <summary>The place that it lies in, where it is a place and the article names one; null where none is known.</summary>
    public PlaceWithin? Within { get; init; }
}
