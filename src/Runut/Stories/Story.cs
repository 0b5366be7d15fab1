using System.Collections.Immutable;
using Runut.Readings;

namespace Runut.Stories;

/// <summary>The articles on one happening.</summary>
/// <param name="Id"><c>s1</c>, <c>s2</c>, in the order of their first article in the input.</param>
/// <param name="Title">The title of the article nearest to the middle of the story.</param>
/// <param name="Articles">In the order of the inputs.</param>
/// <param name="EventDate">The time of the happening in TIMEX3 form; null where it cannot be told.</param>
/// <param name="Place">The place of the happening; null where it cannot be told.</param>
public sealed record Story(string Id, string Title, ImmutableArray<Reading> Articles, string? EventDate, string? Place);

/// <summary>Stories that continue one another.</summary>
/// <param name="Id"><c>t1</c>, <c>t2</c>.</param>
/// <param name="Stories">Ids of the stories in order of time.</param>
public sealed record StoryThread(string Id, ImmutableArray<string> Stories);

/// <summary>The stories of a set of articles and the threads they form.</summary>
/// <param name="Stories">Every article stands in exactly one.</param>
/// <param name="Threads">Of two stories or more.</param>
public sealed record StoryReading(ImmutableArray<Story> Stories, ImmutableArray<StoryThread> Threads);
