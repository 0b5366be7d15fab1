using Runut.Languages;

namespace Runut.Articles.Fields;

/// <summary>Sets the agencies whose report an article is, or rests on, apart from the people of its byline.</summary>
internal static class NewsAgencies
{
    private static readonly Lazy<Dictionary<string, string>> Names = new(Load);

    /// <summary>The usual name of an agency; null where <paramref name="name"/> names none.</summary>
    public static string? Of(string name) => Names.Value.GetValueOrDefault(Titles.Squeeze(name));

    /// <summary>
    /// Takes agencies out of the byline, and those of the dateline and of the signatures in brackets too: <c>Jakarta (ANTARA) –</c>,
    /// <c>… kata dia. (Antara)</c>. An agency that signs alone stays in the byline as well. The outlet is no agency of its own.
    /// </summary>
    public static void SetApart(Draft draft, BlockRange body)
    {
        var people = draft.Byline.Where(name => Of(name) is null).ToList();
        foreach (var name in draft.Byline)
            Add(draft, name);
        if (people.Count > 0 && people.Count < draft.Byline.Count)
        {
            draft.Byline.Clear();
            draft.Byline.AddRange(people);
        }
        if (draft.Dateline is { } dateline)
        {
            foreach (var part in dateline.Split(['(', ')', ',', '/', '-', '–', '—'], StringSplitOptions.TrimEntries))
                Add(draft, part);
        }
        for (var i = body.End - 1; i >= Math.Max(body.Start, body.End - 2); i--)
        {
            if (draft.Kept[i] && draft[i].TrimEnd(' ', '.') is [.., ')'] text && text.LastIndexOf('(') is >= 0 and var bracket)
            {
                foreach (var part in text[(bracket + 1)..^1].Split(['/', ',', '|'], StringSplitOptions.TrimEntries))
                    Add(draft, part);
            }
        }
    }

    private static void Add(Draft draft, string name)
    {
        if (name.Length < 2 || Of(name) is not { } agency || draft.Agencies.Contains(agency))
            return;
        if (draft.Outlet is not { } outlet || !Titles.Squeeze(outlet).Contains(Titles.Squeeze(agency), StringComparison.Ordinal))
            draft.Agencies.Add(agency);
    }

    private static Dictionary<string, string> Load()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in WordFile.Rows("media.tsv"))
        {
            if (row[1] != "agency")
                continue;
            foreach (var name in row[2].Split(';', StringSplitOptions.RemoveEmptyEntries).Prepend(row[0]))
                names.TryAdd(Titles.Squeeze(name), row[0]);
        }
        return names;
    }
}
