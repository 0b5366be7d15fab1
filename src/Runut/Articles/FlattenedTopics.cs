using Runut.Languages;

namespace Runut.Articles;

/// <summary>Reads section and tags off the lines around the text of a flattened page.</summary>
internal static class FlattenedTopics
{
    private static readonly Lazy<HashSet<string>> Sections = new(() =>
        new HashSet<string>(WordFile.Lines("World/sections.txt"), StringComparer.OrdinalIgnoreCase)
    );

    private const int LongestTrail = 3;

    /// <summary>The part of the outlet, above the title or at the head of a line of tags.</summary>
    public static void ReadSection(Draft draft, int title, BlockRange body)
    {
        var start = title >= 0 ? title : body.Start;
        for (var i = start - 1; i >= Math.Max(0, start - 5); i--)
        {
            if (SectionAt(draft, i) is { } section)
            {
                // Four in a row are a menu.
                if (i < LongestTrail || !Enumerable.Range(i - LongestTrail, LongestTrail).All(above => SectionAt(draft, above) is not null))
                    Take(i, section);
                return;
            }
            if (draft.Shapes[i].Words <= 8 && draft.Shapes[i].Separators > 0 && draft[i].Split('>', '/', '›', '»') is { Length: > 1 } parts)
            {
                for (var k = parts.Length - 1; k >= 0; k--)
                {
                    if (!Sections.Value.Contains(parts[k].Trim()))
                        continue;
                    Take(i, parts[k].Trim());
                    return;
                }
            }
        }
        // "Internasional korea utara rusia": a section and the tags behind it on one line.
        for (var i = start + 1; i < body.Start; i++)
        {
            var space = draft[i].IndexOf(' ');
            var first = space < 0 ? draft[i] : draft[i][..space];
            if (draft.Why[i] is not null || draft.Shapes[i].Words > 10 || !Sections.Value.Contains(first) || draft.Shapes[i].Prose)
                continue;
            if (space >= 0 && !char.IsLower(draft[i][space + 1]))
                continue;
            Take(i, first);
            if (space >= 0)
                draft.Tags.Add(draft[i][(space + 1)..]);
            return;
        }
        void Take(int block, string name)
        {
            draft.Section = name;
            draft.Cut(block, BlockKind.Section, "section");
        }
    }

    private static string? SectionAt(Draft draft, int i) =>
        draft.Shapes[i].Words <= 4 && draft[i].Trim('/', '>', ' ', '#') is var name && Sections.Value.Contains(name) ? name : null;

    /// <summary>The tags behind their label, on one line or on several.</summary>
    public static void ReadTags(Draft draft, int title, int head, int foot)
    {
        for (var i = head; i < foot; i++)
        {
            if (draft.Kinds[i] != BlockKind.Tags && draft.Phrases[i].Family != PhraseFamily.Tags)
                continue;
            if (draft.Kept[i] || i == title)
                continue;
            if (draft.Phrases[i].Place is PhrasePlace.Start && draft[i].IndexOf(':') is > 0 and var colon)
            {
                foreach (
                    var tag in draft[i]
                        [(colon + 1)..]
                        .Split([',', '#', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                )
                    draft.Tags.Add(tag);
                draft.Cut(i, BlockKind.Tags, "tags");
                return;
            }
            for (
                var k = i + 1;
                k < Math.Min(draft.Count, i + 12)
                    && draft.Shapes[k].Words <= 5
                    && !draft.Shapes[k].Prose
                    && draft.Why[k] is null
                    && !draft.IsDateLine(k);
                k++
            )
            {
                if (!draft[k].StartsWith('#') && k > i + 1 && draft[i + 1].StartsWith('#'))
                    break;
                draft.Tags.Add(draft[k].TrimStart('#', ' '));
                draft.Cut(k, BlockKind.Tags, "tags");
            }
            return;
        }
    }
}
