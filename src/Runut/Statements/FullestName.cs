using Runut.Entities;

namespace Runut.Statements;

/// <summary>Finds the fullest form that an article gives a name.</summary>
/// <param name="text">The article's text.</param>
/// <param name="title">Its headline, where there is one.</param>
internal sealed class FullestName(StatementText text, string? title)
{
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);

    /// <summary>A single name with the names that follow it elsewhere in the article: <c>Kimi</c> → <c>Kimi Hime</c>; other names as they are.</summary>
    public string Of(string name)
    {
        if (!_known.TryGetValue(name, out var fullest))
            _known.Add(name, fullest = Find(name));
        return fullest;
    }

    private string Find(string name)
    {
        // "Pinto Pulungan SpM": a degree is no part of a name.
        if (name.LastIndexOf(' ') is > 0 and var space && name.AsSpan(space + 1) is ['S', 'p', >= 'A' and <= 'Z', ..])
            return name[..space];
        if (name.Contains(' ', StringComparison.Ordinal) || name.Length < 3)
            return name;
        var fullest = name;
        for (var i = 0; i < text.Count; i++)
        {
            if (!text.IsCapital(i) || !text[i].SequenceEqual(name))
                continue;
            var end = i + 1;
            while (end < text.Count && end < i + 4 && GoesOn(end))
                end++;
            if (end > i + 1 && text.Token(end - 1).End - text.Token(i).Start > fullest.Length)
                fullest = text.Span(i, end).Of(text.Text.Text);
        }
        return fullest == name ? Misspelt(name) ?? InTitle(name) ?? name : fullest;
    }

    private bool GoesOn(int token) =>
        text.IsCapital(token)
        && text.Words[token].Entry is null
        && text.NameStarting(token) is null or { Entity.Type: EntityType.Person }
        && text.Token(token).Start == text.Token(token - 1).End + 1
        && !AllCapitals(text[token]);

    // "Tsani" for Mohamad Tsanni: one letter more, less or other than a part of a name that has several.
    private string? Misspelt(string name)
    {
        if (name.Length < 5)
            return null;
        foreach (var other in text.Names)
        {
            if (other.Entity.Type != EntityType.Person)
                continue;
            var full = other.Entity.Name.AsSpan();
            if (!full.Contains(' '))
                continue;
            foreach (var part in full.Split(' '))
            {
                var word = full[part];
                if (word.Length == full.Length && !word.Equals(name, StringComparison.OrdinalIgnoreCase))
                    continue;
                if (Near(word, name))
                    return other.Entity.Name;
            }
        }
        return null;
    }

    private static bool Near(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (one.Length < other.Length)
            return Near(other, one);
        if (one.Length - other.Length > 1)
            return false;
        var same = 0;
        while (same < other.Length && char.ToLowerInvariant(one[same]) == char.ToLowerInvariant(other[same]))
            same++;
        if (same < 3)
            return false;
        return one[Math.Min(same + 1, one.Length)..]
            .Equals(other[Math.Min(one.Length == other.Length ? same + 1 : same, other.Length)..], StringComparison.OrdinalIgnoreCase);
    }

    // "Ulang Tahun ke-52, Atalarik Syach: …": the headline gives the name whole, between marks.
    private string? InTitle(string name)
    {
        if (title is null)
            return null;
        foreach (var range in title.AsSpan().SplitAny(':', ',', ';'))
        {
            var part = title.AsSpan()[range].Trim();
            if (
                part.Length > name.Length
                && part.Length < name.Length + 25
                && part.StartsWith(name, StringComparison.Ordinal)
                && part[name.Length] == ' '
                && part.Count(' ') <= 2
            )
                return part.ToString();
        }
        return null;
    }

    private static bool AllCapitals(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsLower(c))
                return false;
        }
        return true;
    }
}
