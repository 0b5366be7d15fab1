using System.Runtime.InteropServices;

namespace Runut.Articles;

/// <summary>Text that runs through one element, cut by line breaks: its paragraphs belong to the report together or not at all.</summary>
internal static class RunningText
{
    private const int FewestParagraphs = 2;

    /// <summary>
    /// Gives the paragraphs of each element that holds several the probability of them all, weighed by their words. By site it changes 9 of
    /// 790 pages of WCXB, 6 for the better; pages written without paragraphs are rare there, and common at some Indonesian outlets.
    /// </summary>
    public static void Level(Draft draft, Span<float> probabilities)
    {
        if (draft.Content.Tree is null)
            return;
        var elements = new Dictionary<int, (int Count, double Words, double Sum)>();
        for (var i = 0; i < draft.Count; i++)
        {
            if (!IsParagraph(draft, i))
                continue;
            var words = draft.Shapes[i].Words;
            ref var element = ref CollectionsMarshal.GetValueRefOrAddDefault(elements, draft.Content.Blocks[i].Node, out _);
            element = (element.Count + 1, element.Words + words, element.Sum + (probabilities[i] * words));
        }
        for (var i = 0; i < draft.Count; i++)
        {
            if (IsParagraph(draft, i) && elements[draft.Content.Blocks[i].Node] is { Count: >= FewestParagraphs } element)
                probabilities[i] = (float)(element.Sum / element.Words);
        }
    }

    private static bool IsParagraph(Draft draft, int i) =>
        draft.Shapes[i].Prose
        && draft.Why[i] is null
        && draft.Content.Blocks[i].LinkLength * 4 < draft.Shapes[i].Length
        && !BodyLines.IsHeadline(draft.Shapes[i], draft[i]);
}
