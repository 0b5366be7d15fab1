namespace Runut.Statements;

/// <summary>The credits of an article found so far, in document order, and what counts as the outlet itself.</summary>
/// <param name="outlet">Name or host of the outlet; null where it is not known.</param>
internal sealed class CreditList(string? outlet)
{
    private readonly string? _own = Label(outlet);

    /// <summary>What was added.</summary>
    public List<Credit> Credits { get; } = [];

    /// <summary>Adds a credit, unless the last one begins at the same word.</summary>
    public void Add(Credit credit)
    {
        if (Credits.Count == 0 || Credits[^1].First != credit.First)
            Credits.Add(credit);
    }

    /// <summary>True where a name is the outlet's own: who credits himself credits nobody.</summary>
    public bool IsOwn(string name)
    {
        if (_own is null)
            return false;
        var key = Entities.NameForm.KeyOf(name).Replace(" ", "", StringComparison.Ordinal);
        return key.StartsWith(_own, StringComparison.Ordinal)
            || Media.Of(name) is { } medium && medium.Domains.Any(domain => Label(domain) == _own);
    }

    // detik for www.detik.com and news.detik.com; the words before the first dot or hyphen that are not a section's.
    private static string? Label(string? outlet)
    {
        if (string.IsNullOrWhiteSpace(outlet))
            return null;
        var parts = outlet.ToLowerInvariant().Split('.');
        var label = parts[0];
        if (parts.Length > 2)
            label = parts[^1].Length == 2 && parts[^2].Length <= 3 && parts.Length > 2 ? parts[^3] : parts[^2];
        label = label.Split('-')[0].Replace(" ", "", StringComparison.Ordinal);
        return label.Length >= 3 ? label : null;
    }
}
