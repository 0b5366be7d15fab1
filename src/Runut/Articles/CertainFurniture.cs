namespace Runut.Articles;

/// <summary>The decisions that need no model: images, initials, and blocks that a phrase of furniture alone explains.</summary>
internal static class CertainFurniture
{
    /// <summary>Why a block is cut that a phrase alone explains.</summary>
    public const string ByPhrase = "phrase of furniture";

    private const int LongestNotice = 40;
    private const int MostDigits = 7;

    /// <summary>Cuts what is furniture wherever it stands.</summary>
    public static void Mark(Draft draft)
    {
        for (var i = 0; i < draft.Count; i++)
        {
            var shape = draft.Shapes[i];
            if (shape.Image)
                draft.Cut(i, BlockKind.Image, "image");
            else if (shape.Initials || shape.Letters == 0 && draft[i].AsSpan().Trim("()").Trim('*').IsEmpty && draft[i][0] == '(')
                draft.Cut(i, BlockKind.Initials, "initials in brackets");
            else if (shape.Letters == 0)
                draft.Cut(i, BlockKind.Other, "no letters");
            else if (IsCertain(draft.Phrases[i], shape) || IsLabelledName(draft, i))
                draft.Cut(i, Draft.KindOf(draft.Phrases[i].Family), ByPhrase);
        }
        MarkLists(draft);
        if (draft.IsIndonesian)
        {
            LineForms.Mark(draft);
            LabelledParts.Mark(draft);
        }
    }

    private static bool IsCertain(PhraseMatch phrase, in BlockShape shape) =>
        phrase.Place switch
        {
            PhrasePlace.Head => phrase.Family != PhraseFamily.Summary,
            PhrasePlace.Whole => phrase.Family is not (PhraseFamily.Author or PhraseFamily.Editor or PhraseFamily.Updated)
                || shape.Words <= 3,
            PhrasePlace.Start => phrase.Certain
                && shape.Words <= LongestNotice
                && (
                    phrase.Family
                        is PhraseFamily.Related
                            or PhraseFamily.Scroll
                            or PhraseFamily.Advertisement
                            or PhraseFamily.Pagination
                            or PhraseFamily.Poll
                            or PhraseFamily.Comment
                            or PhraseFamily.Promotion
                            or PhraseFamily.Navigation
                    || (
                        phrase.Family is PhraseFamily.Share or PhraseFamily.Caption or PhraseFamily.Editor
                        && shape.Words <= 12
                        && !shape.Prose
                    )
                ),
            PhrasePlace.End => shape.Words <= 14 && (!shape.Prose || phrase.Family is PhraseFamily.Pagination or PhraseFamily.Editor),
            _ => false,
        };

    // "Pewarta: Sari Melati" of an Indonesian page: a label, a colon and a few words in capitals.
    private static bool IsLabelledName(Draft draft, int i) =>
        draft.IsIndonesian
        && draft.Phrases[i] is { Family: PhraseFamily.Author or PhraseFamily.Editor, Place: PhrasePlace.Start, End: var end }
        && draft.Shapes[i] is { Words: <= 12, EndsSentence: false } shape
        && shape.Capitalised * 3 >= shape.Words * 2
        && draft[i].IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
        && colon <= end + 1;

    /// <summary>Headlines that alternate with their dates, three times and more, are a list of other articles.</summary>
    private static void MarkLists(Draft draft)
    {
        for (var i = 0; i < draft.Count; i++)
        {
            if (!draft.IsDateLine(i))
                continue;
            var last = i;
            while (
                last + 2 < draft.Count && draft.IsDateLine(last + 2) && !draft.IsDateLine(last + 1) && IsHeadline(draft.Shapes[last + 1])
            )
                last += 2;
            if (last - i < 4)
                continue;
            // The headline of the first date stands before it, unless a menu or a heading does.
            var first =
                i > 0
                && draft.Why[i - 1] is null
                && !draft.Shapes[i - 1].Prose
                && draft.Shapes[i - 1].Words >= 3
                && IsTitleFirst(draft, i, last)
                    ? i - 1
                    : i;
            var end = first == i && last + 1 < draft.Count && !draft.Shapes[last + 1].Prose ? last + 1 : last;
            for (var k = first; k <= end; k++)
                draft.Cut(k, BlockKind.Popular, "list of headlines and dates");
            i = end;
        }
    }

    // Clock times and results under each day are a programme, which belongs to the report.
    private static bool IsHeadline(in BlockShape shape) => !shape.Prose && shape.Digits <= MostDigits;

    private static bool IsTitleFirst(Draft draft, int firstDate, int lastDate) =>
        lastDate + 1 >= draft.Count || draft.Shapes[lastDate + 1].Words < 3 || draft.Shapes[firstDate - 1].Words >= 4;
}
