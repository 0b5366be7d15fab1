using System.Collections.Immutable;
using Runut.Readings;

namespace Runut.Copies;

/// <summary>Finds text that stands in more than one article.</summary>
public static class CopyFinder
{
    /// <summary>Every pair of articles that share a passage of two sentences or more, in the order of the inputs.</summary>
    public static ImmutableArray<Copy> Find(ImmutableArray<Reading> readings) => [];
}
