using Runut.Entities;
using Runut.Languages;
using Runut.Text;

namespace Runut.Statements;

/// <summary>A medium, agency or network as the word file knows it.</summary>
internal sealed record Medium(string Name, OriginKind Kind, string[] Domains);

/// <summary>The media and agencies of the world by every name and domain they go by.</summary>
internal static class Media
{
    private static readonly Lazy<Dictionary<string, Medium>> LazyByName = new(Load);

    /// <summary>The medium of a name or domain as written; null for unknown ones.</summary>
    public static Medium? Of(string written)
    {
        var key = NameForm.KeyOf(written);
        return LazyByName.Value.TryGetValue(key, out var medium) ? medium : null;
    }

    /// <summary>The medium that a speaker's words name; null where they name none.</summary>
    public static Medium? NameIn(StatementText text, SpeakerPhrase phrase)
    {
        if (phrase.First < 0)
            return null;
        for (var first = phrase.First; first < phrase.End; first++)
        {
            if (text.IsCapital(first) || text.Token(first).Kind == TokenKind.Address)
            {
                for (var end = phrase.End; end > first; end--)
                {
                    if (Of(text.Span(first, end).Of(text.Text.Text)) is { } medium)
                        return medium;
                }
            }
        }
        return null;
    }

    private static Dictionary<string, Medium> Load()
    {
        var byName = new Dictionary<string, Medium>();
        foreach (var row in WordFile.Rows("media.tsv"))
        {
            var domains = row.Length > 3 ? row[3].Split(';', StringSplitOptions.RemoveEmptyEntries) : [];
            var kind = row[1] switch
            {
                "agency" => OriginKind.Agency,
                "network" => OriginKind.Post,
                _ => OriginKind.Medium,
            };
            var medium = new Medium(row[0], kind, domains);
            foreach (var name in row[2].Split(';', StringSplitOptions.RemoveEmptyEntries).Prepend(row[0]).Concat(domains))
                byName.TryAdd(NameForm.KeyOf(name), medium);
        }
        return byName;
    }
}
