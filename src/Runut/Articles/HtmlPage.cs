using Runut.Articles.Dates;
using Runut.Articles.Fields;
using Runut.Pages;

namespace Runut.Articles;

/// <summary>Decides on the blocks of an HTML page.</summary>
internal static class HtmlPage
{
    // A word of a menu may head a part of the report ("Kontak"), a notice of rights may not.
    private const int ShortLabel = 5;
    private const int LongestCaption = 40;

    /// <summary>Takes a decision on every block of the draft and reads its fields.</summary>
    public static void Read(Draft draft, PageTree tree, BlockModel model)
    {
        CertainFurniture.Mark(draft);
        var head = draft.Head ??= new PageHead(tree, draft.Findings);
        var probabilities = model.Probabilities(draft);
        HtmlTitle.Read(draft, tree, probabilities);
        var body = Decide(draft, tree, probabilities);
        PublicationDate.Read(draft, body);
        HtmlByline.Read(draft, head, body);
        BylineLines.CutSignature(draft);
        HtmlFields.Read(draft, tree, head, body);
        NewsAgencies.SetApart(draft, body);
        for (var i = 0; i < draft.Count; i++)
        {
            if (draft.Why[i] is null)
                draft.Cut(
                    i,
                    draft.Phrases[i].Family == PhraseFamily.None ? BlockKind.Other : Draft.KindOf(draft.Phrases[i].Family),
                    "block model"
                );
        }
    }

    /// <summary>From the first to behind the last kept block; empty where none is kept.</summary>
    private static BlockRange BodyOf(Draft draft)
    {
        var first = Array.IndexOf(draft.Kept, true);
        return first < 0 ? default : new BlockRange(first, Array.LastIndexOf(draft.Kept, true) + 1);
    }

    /// <summary>Takes a decision on every block; where the text stands.</summary>
    public static BlockRange Decide(Draft draft, PageTree tree, float[] probabilities)
    {
        var threshold = BlockDecision.ThresholdOf(draft, probabilities);
        var opening = OpeningOf(draft, probabilities, threshold);
        var listOf = BlockKind.Other;
        for (var i = 0; i < draft.Count; i++)
        {
            if (draft.Phrases[i].Place == PhrasePlace.Head && draft.Kinds[i] is BlockKind.Related or BlockKind.Popular)
                listOf = draft.Kinds[i];
            else if (!IsLinked(draft, i) || (draft.Shapes[i].EndsSentence && !BodyLines.IsHeadline(draft.Shapes[i], draft[i])))
                listOf = BlockKind.Other;
            if (
                probabilities[i] < threshold
                || (i < opening && !MayOpen(draft, tree, i, opening))
                || draft.Kinds[i] == BlockKind.Title
                || IsNotice(draft, i)
            )
                continue;
            if (listOf != BlockKind.Other)
                draft.Cut(i, listOf, "links under their heading");
            else if (draft.IsIndonesian && (BodyLines.IsCaption(draft, i) || IsUnderPicture(draft, tree, i)))
                draft.Cut(i, BlockKind.Caption, "caption");
            else
                draft.Keep(i, KindOf(draft, tree, i), "block model");
        }
        if (draft.IsIndonesian)
            ReportEdges.Cut(draft);
        return BodyOf(draft);
    }

    /// <summary>
    /// The first likely sentences: a report opens with them, and the labels above are its byline, its date and its lead. Where there are
    /// none, the first block that is likely by itself.
    /// </summary>
    private static int OpeningOf(Draft draft, float[] probabilities, float threshold)
    {
        for (var i = 0; i < draft.Count; i++)
        {
            if (probabilities[i] >= threshold && draft.Shapes[i].Prose && draft.Kinds[i] != BlockKind.Title)
                return i;
        }
        var likely = Array.FindIndex(probabilities, probability => probability >= BlockDecision.Threshold);
        return likely < 0 ? draft.Count : likely;
    }

    /// <summary>Sentences, and a heading that stands right above the first of them; the one right under the title is its lead.</summary>
    private static bool MayOpen(Draft draft, PageTree tree, int i, int opening) =>
        draft.Shapes[i].Prose
        || (i == opening - 1 && i > 0 && draft.Kinds[i - 1] != BlockKind.Title && KindOf(draft, tree, i) == BlockKind.Heading);

    /// <summary>A label that shares its element with a picture before it and with no other block.</summary>
    private static bool IsUnderPicture(Draft draft, PageTree tree, int i)
    {
        var node = draft.Content.Blocks[i].Node;
        if (
            draft.Shapes[i].Words > LongestCaption
            || draft.Shapes[i].EndsSentence
            || node <= 0
            || HtmlTags.Is(tree.Tag(node), TagTraits.Heading)
        )
            return false;
        if (
            (i > 0 && draft.Content.Blocks[i - 1].FirstNode > node)
            || (i + 1 < draft.Count && draft.Content.Blocks[i + 1].FirstNode < tree.End(node))
        )
            return false;
        for (var inner = node + 1; inner < draft.Content.Blocks[i].FirstNode; inner++)
        {
            if (tree.Tag(inner) == HtmlTag.Img)
                return true;
        }
        return false;
    }

    private static bool IsLinked(Draft draft, int i) => draft.Content.Blocks[i].LinkLength * 2 > draft.Shapes[i].Letters;

    /// <summary>Furniture that stands among the paragraphs of a report, whatever the model makes of its place.</summary>
    private static bool IsNotice(Draft draft, int i) =>
        draft.Why[i] is not null
        && (
            draft.Phrases[i].Certain
            || draft.Why[i] != CertainFurniture.ByPhrase
            || draft.Kinds[i] == BlockKind.Byline && draft.IsIndonesian
            || draft.Kinds[i] is BlockKind.Initials or BlockKind.Advertisement or BlockKind.Scroll or BlockKind.Popular
        )
        && (draft.Kinds[i] != BlockKind.Navigation || draft.Shapes[i].Words > ShortLabel)
        && draft.Kinds[i]
            is BlockKind.Navigation
                or BlockKind.Related
                or BlockKind.Scroll
                or BlockKind.Advertisement
                or BlockKind.Pagination
                or BlockKind.Poll
                or BlockKind.Comment
                or BlockKind.Initials
                or BlockKind.Popular
                or BlockKind.Share
                or BlockKind.Promotion
                or BlockKind.Caption
                or BlockKind.Subtitle
                or BlockKind.Byline;

    private static BlockKind KindOf(Draft draft, PageTree tree, int i)
    {
        for (int up = draft.Content.Blocks[i].Node, level = 0; up > 0 && level < 3; up = tree.Parent(up), level++)
        {
            switch (tree.Tag(up))
            {
                case HtmlTag.H1 or HtmlTag.H2 or HtmlTag.H3 or HtmlTag.H4 or HtmlTag.H5 or HtmlTag.H6:
                    return BlockKind.Heading;
                case HtmlTag.Li or HtmlTag.Dd or HtmlTag.Dt:
                    return BlockKind.ListItem;
                case HtmlTag.BlockQuote:
                    return BlockKind.Quote;
            }
        }
        return BlockKind.Paragraph;
    }
}
