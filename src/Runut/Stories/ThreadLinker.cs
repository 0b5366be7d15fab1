using System.Collections.Immutable;

namespace Runut.Stories;

/// <summary>Links stories that continue one another into threads.</summary>
internal static class ThreadLinker
{
    public static ImmutableArray<StoryThread> Link(ImmutableArray<Story> stories, IReadOnlyList<ImmutableArray<StoryProfile>> groups) => [];
}
