using Runut.Text;

namespace Runut.Articles;

/// <summary>What stands at the edges of an Indonesian report and reads like a part of it: its lead, its date, what follows it.</summary>
internal static class ReportEdges
{
    /// <summary>Why a block of sentences above the date is cut.</summary>
    public const string Lead = "above date and names";

    private const int LongestLead = 60;
    private const int Reach = 12;

    /// <summary>The words above the title are fewer than the part of those below that this gives.</summary>
    private const int MostAbove = 3;

    /// <summary>Takes them out of the blocks that are kept so far.</summary>
    public static void Cut(Draft draft)
    {
        CutAbove(draft, draft.TitleBlock);
        CutHead(draft, draft.TitleBlock);
        CutRest(draft);
    }

    /// <summary>What stands above the title is no part of the report where most of it stands below.</summary>
    private static void CutAbove(Draft draft, int title)
    {
        var (above, below) = (0, 0);
        for (var i = 0; i < draft.Count; i++)
        {
            if (draft.Kept[i] && i < title)
                above += draft.Shapes[i].Words;
            else if (draft.Kept[i])
                below += draft.Shapes[i].Words;
        }
        for (var i = 0; i < title && above * MostAbove < below; i++)
        {
            if (draft.Kept[i])
                draft.Cut(i, BlockKind.Other, "above the title");
        }
    }

    /// <summary>
    /// Sentences between the title and the lines with day and time, or with the names of who wrote, are the lead, and so are those that the
    /// page names a lead or a headline and sets apart from the text; neither they nor those lines are part of the text.
    /// </summary>
    private static void CutHead(Draft draft, int title)
    {
        if (title < 0)
            return;
        var (lead, passed) = (-1, false);
        for (var i = title + 1; i < Math.Min(draft.Count, title + Reach); i++)
        {
            if (EdgeOf(draft, i) is { } kind)
            {
                passed = true;
                if (lead > 0)
                    draft.Cut(lead, BlockKind.Subtitle, Lead);
                if (draft.Kept[i])
                    draft.Cut(i, kind, "above the report");
                lead = -1;
            }
            else if (draft.Kept[i])
            {
                if (lead > 0 && IsNamedLead(draft, lead, i))
                    draft.Cut(lead, BlockKind.Subtitle, Lead);
                if (
                    lead > 0
                    || draft.Shapes[i] is not { Prose: true, Words: <= LongestLead }
                    || Dateline.Find(draft[i], first: true) is not null
                )
                    return;
                lead = i;
                if (passed && !IsNamed(draft, i))
                    return;
            }
        }
    }

    /// <summary>What a line with day and time, or with a label and the names of who wrote, is; null for other blocks.</summary>
    private static BlockKind? EdgeOf(Draft draft, int i) =>
        draft.Shapes[i].Prose ? null
        : draft.Dates[i]?.Value.Time is not null && draft.IsDateLine(i) ? BlockKind.Date
        : draft.Kinds[i] == BlockKind.Byline || draft.Phrases[i].Family is PhraseFamily.Author or PhraseFamily.Editor ? BlockKind.Byline
        : null;

    private static bool IsNamedLead(Draft draft, int lead, int next) =>
        IsNamed(draft, lead)
        && draft.Content.Tree is { } tree
        && tree.Parent(draft.Content.Blocks[lead].Node) != tree.Parent(draft.Content.Blocks[next].Node);

    private static bool IsNamed(Draft draft, int i) =>
        draft.Families is { } families
        && (families.Of(draft.Content.Blocks[i].Node) & (ClassFamilies.Bit("lead") | ClassFamilies.Bit("title"))) != 0;

    /// <summary>Behind the last sentence and behind furniture, headlines and labels are no part of the report.</summary>
    private static void CutRest(Draft draft)
    {
        var furniture = false;
        for (var i = LastSentence(draft) + 1; i > 0 && i < draft.Count; i++)
        {
            if (draft.Kept[i] && furniture)
                draft.Cut(i, BlockKind.Other, "behind the report");
            furniture |=
                draft.Kinds[i] is BlockKind.Promotion or BlockKind.Related or BlockKind.Popular or BlockKind.Byline or BlockKind.Comment;
        }
    }

    private static int LastSentence(Draft draft)
    {
        for (var i = draft.Count - 1; i >= 0; i--)
        {
            if (draft.Kept[i] && draft.Shapes[i].Prose)
                return i;
        }
        return -1;
    }
}
