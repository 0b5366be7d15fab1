using System.Collections.Immutable;

namespace Runut.Articles.Outlets;

/// <summary>A phrase that an outlet puts among its reports.</summary>
/// <param name="Family">What it is part of.</param>
/// <param name="Place">How it stands in its block.</param>
/// <param name="Phrase">In lower case.</param>
internal sealed record OutletFurniture(PhraseFamily Family, PhrasePlace Place, string Phrase);

/// <summary>How an outlet's pages looked from some day on.</summary>
/// <param name="From">The first day.</param>
/// <param name="Dateline">An example of its dateline, for people.</param>
/// <param name="Signature">How its writers sign, for people.</param>
/// <param name="Furniture">Phrases of its own.</param>
internal sealed record OutletVersion(DateOnly From, string? Dateline, string? Signature, ImmutableArray<OutletFurniture> Furniture);

/// <summary>What is declared of an outlet. Without a declaration the general rules read its pages all the same.</summary>
/// <param name="Name">The name shown to readers.</param>
/// <param name="Domains">Hosts, each with all below it.</param>
/// <param name="Aliases">Its names as its pages write them, in datelines, signatures and titles.</param>
/// <param name="Zone">Offset from UTC of the times on its pages.</param>
/// <param name="Versions">Oldest first.</param>
internal sealed record Outlet(
    string Name,
    ImmutableArray<string> Domains,
    ImmutableArray<string> Aliases,
    TimeSpan? Zone,
    ImmutableArray<OutletVersion> Versions
)
{
    /// <summary>The version of a day: the last that began by then; the newest where no day is known.</summary>
    public OutletVersion? At(DateOnly? day)
    {
        for (var i = Versions.Length - 1; i >= 0; i--)
        {
            if (day is null || Versions[i].From <= day)
                return Versions[i];
        }
        return null;
    }

    /// <summary>True where a host is one of the outlet's.</summary>
    public bool Owns(string host)
    {
        foreach (var domain in Domains)
        {
            if (
                host.EndsWith(domain, StringComparison.OrdinalIgnoreCase)
                && (host.Length == domain.Length || host[^(domain.Length + 1)] == '.')
            )
                return true;
        }
        return false;
    }
}
