using Runut.Pages;
using Runut.Text;

namespace Runut.Articles;

/// <summary>Parts of an Indonesian page whose own words say where they begin and end: a summary, recommendations between the paragraphs.</summary>
internal static class LabelledParts
{
    private const int LongestPart = 14;
    private const int LongestName = 8;

    // Behind more sentences than a lead has, "Ringkasan" heads a part of the report.
    private const int MostSentencesAbove = 2;

    private const int MostEntries = 40;

    private static readonly string[] Contents = ["Daftar Isi", "Daftar isi", "DAFTAR ISI", "Isi Artikel", "Table of Contents"];
    private static readonly string[] Ends = ["Akhir dari ", "End of "];

    /// <summary>Cuts these parts.</summary>
    public static void Mark(Draft draft)
    {
        var prose = 0;
        bool[]? repeated = null;
        for (var i = 0; i < draft.Count; i++)
        {
            if (draft.Phrases[i] is { Family: PhraseFamily.Summary, Place: PhrasePlace.Head } && prose <= MostSentencesAbove)
                MarkSummary(draft, i);
            else if (NamedEnd(draft[i]) is { } name)
                MarkEnded(draft, i, name);
            else if (Contents.Contains(draft[i].TrimEnd(':', ' '), StringComparer.Ordinal))
                MarkContents(draft, i, repeated ??= Repeated(draft));
            if (draft.Shapes[i].Prose && draft.Why[i] is null)
                prose++;
        }
    }

    /// <summary>The points under <c>Ringkasan</c>: the items of its list, or what stands above the notice that a machine wrote them.</summary>
    private static void MarkSummary(Draft draft, int label)
    {
        var end = label + 1;
        for (var i = label + 1; i < Math.Min(draft.Count, label + LongestPart); i++)
        {
            if (draft.Phrases[i].Family == PhraseFamily.Summary)
                end = i + 1;
            else if (draft.Content.Tree is { } tree && end == i && IsItem(tree, draft.Content.Blocks[i].Node))
                end = i + 1;
            else if (Dateline.Find(draft[i], first: false) is not null)
                break;
        }
        for (var i = label; i < end; i++)
            draft.Cut(i, BlockKind.Subtitle, "summary");
    }

    /// <summary>The headings under <c>Daftar Isi</c>: each stands once more above its part.</summary>
    private static void MarkContents(Draft draft, int label, bool[] repeated)
    {
        var end = label + 1;
        for (var i = label + 1; i < Math.Min(draft.Count, label + MostEntries); i++)
        {
            if (repeated[i] && !draft.Shapes[i].Prose)
                end = i + 1;
            else if (i > end)
                break;
        }
        for (var i = label; i < end && end > label + 1; i++)
            draft.Cut(i, BlockKind.Other, "table of contents");
    }

    /// <summary>The blocks whose words stand once more below them.</summary>
    private static bool[] Repeated(Draft draft)
    {
        var repeated = new bool[draft.Count];
        foreach (var before in draft.Same)
        {
            if (before >= 0)
                repeated[before] = true;
        }
        return repeated;
    }

    private static bool IsItem(PageTree tree, int node)
    {
        for (var level = 0; level < 3 && node > 0; level++, node = tree.Parent(node))
        {
            if (tree.Tag(node) == HtmlTag.Li)
                return true;
        }
        return false;
    }

    /// <summary>From the heading <c>Podcast</c>, and the link above it that leads past it, to <c>Akhir dari Podcast</c>.</summary>
    private static void MarkEnded(Draft draft, int end, string name)
    {
        for (var i = end - 1; i >= Math.Max(0, end - LongestPart); i--)
        {
            if (!string.Equals(draft[i], name, StringComparison.OrdinalIgnoreCase))
                continue;
            if (i > 0 && !draft.Shapes[i - 1].EndsSentence && draft[i - 1].Contains(name, StringComparison.OrdinalIgnoreCase))
                i--;
            for (; i <= end; i++)
                draft.Cut(i, BlockKind.Related, "part whose end is named");
            return;
        }
    }

    private static string? NamedEnd(string text)
    {
        foreach (var end in Ends)
        {
            if (
                text.StartsWith(end, StringComparison.OrdinalIgnoreCase)
                && BlockShape.Of(text) is { Words: <= LongestName, EndsSentence: false }
            )
                return text[end.Length..];
        }
        return null;
    }
}
