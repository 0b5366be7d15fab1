namespace Runut.Articles;

/// <summary>Decides on the lines of a flattened page.</summary>
internal static class FlattenedPage
{
    /// <summary>Takes a decision on every block of the draft and reads its fields.</summary>
    public static void Read(Draft draft)
    {
        var body = Decide(draft);
        FlattenedFields.Read(draft, body);
        for (var i = 0; i < draft.Count; i++)
        {
            if (draft.Why[i] is null)
                draft.Cut(
                    i,
                    i < body.Start ? BlockKind.Navigation : BlockKind.Other,
                    i < body.Start ? "before the report" : "behind the report"
                );
        }
    }

    /// <summary>Takes a decision on every line; where the text stands.</summary>
    public static BlockRange Decide(Draft draft)
    {
        CertainFurniture.Mark(draft);
        var body = BodyLines.Find(draft);
        // The rules know the furniture of Indonesian outlets; the model was trained on pages in other languages.
        if (draft.IsIndonesian || BlockModel.Default is not { } model)
            DecideBody(draft, body);
        else
            body = DecideByModel(draft, model.Probabilities(draft));
        return body;
    }

    private static void DecideBody(Draft draft, BlockRange body)
    {
        var listOf = BlockKind.Other;
        for (var i = body.Start; i < body.End; i++)
        {
            var shape = draft.Shapes[i];
            if (draft.Why[i] is not null)
            {
                if (draft.Phrases[i].Place == PhrasePlace.Head)
                    listOf = draft.Kinds[i];
                // "Halaman Selanjutnya", and how it begins: "Pemerintah berjanji …".
                if (
                    draft.Kinds[i] == BlockKind.Pagination
                    && i + 1 < body.End
                    && draft.Why[i + 1] is null
                    && draft.Shapes[i + 1].EndsEllipsis
                )
                    draft.Cut(i + 1, BlockKind.Pagination, "beginning of the next page");
                continue;
            }
            // Headlines under a heading of related articles may ask: "Setelah Panen Raya, Ke Mana Harga Beras?"
            if (shape.Prose && (listOf == BlockKind.Other || (shape.EndsSentence && !BodyLines.IsHeadline(shape, draft[i]))))
                listOf = BlockKind.Other;
            if (BodyLines.IsCaption(draft, i))
                draft.Cut(i, BlockKind.Caption, "caption");
            else if (listOf != BlockKind.Other)
                draft.Cut(i, listOf, "list under its heading");
            else if (draft.BareDateline(i) is not null)
                draft.Cut(i, BlockKind.Dateline, "dateline");
            else if (draft.IsDateLine(i) && !shape.Prose)
                draft.Cut(i, BlockKind.Date, "date");
            else if (shape.Prose)
                draft.Keep(i, BlockKind.Paragraph, "sentences");
            else
                draft.Keep(i, KindOfShort(draft, i), "between paragraphs");
        }
    }

    private static BlockRange DecideByModel(Draft draft, float[] probabilities)
    {
        var threshold = BlockDecision.ThresholdOf(draft, probabilities);
        BlockDecision.CutRepeats(draft, probabilities, threshold);
        var start = -1;
        for (var i = 0; i < draft.Count; i++)
        {
            if (
                draft.Why[i] is not null
                && (
                    draft.Phrases[i].Certain
                    || draft.Kinds[i] is BlockKind.Initials or BlockKind.Image or BlockKind.Popular
                    || draft.Phrases[i].Family == PhraseFamily.None
                )
            )
                continue;
            // The fields stand around what is likely to be the report, however much of it this page's threshold lets in.
            if (start < 0 && probabilities[i] >= BlockDecision.Threshold)
                start = i;
            if (probabilities[i] >= threshold)
                draft.Keep(i, draft.Shapes[i].Prose ? BlockKind.Paragraph : KindOfShort(draft, i), "block model");
        }
        start = start < 0 ? Array.IndexOf(draft.Kept, true) : start;
        return start < 0 ? default : new BlockRange(start, Math.Max(start, Array.LastIndexOf(draft.Kept, true)) + 1);
    }

    private static BlockKind KindOfShort(Draft draft, int i)
    {
        var shape = draft.Shapes[i];
        var first = draft[i][0];
        if (shape.StartsDigit || first is '-' or '•' or '*' or '–' or '●' or '·')
            return BlockKind.ListItem;
        return shape.EndsSentence || shape.EndsColon || shape.StartsQuote && shape.Quotes > 1 || shape.Words > 16
            ? BlockKind.Paragraph
            : BlockKind.Heading;
    }
}
