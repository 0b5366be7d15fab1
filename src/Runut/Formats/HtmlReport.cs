using System.Collections.Immutable;
using Runut.Accounts;
using Runut.Stories;

namespace Runut.Formats;

/// <summary>Accounts as one self-contained HTML page.</summary>
public static class HtmlReport
{
    /// <summary>The page: no network, no script needed, everything from the articles escaped.</summary>
    public static string Write(ImmutableArray<Account> accounts, ImmutableArray<StoryThread> threads) => "";
}
