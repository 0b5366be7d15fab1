using Runut.Times;

namespace Runut.Articles.Dates;

/// <summary>Reads the dates of the lines that people see, around the title and the text.</summary>
internal static class DateLines
{
    private const int Above = 25;
    private const int Into = 10;
    private const int Back = 4;
    private const int Behind = 40;
    private const int Longest = 400;
    private const int MostOfLine = 4;

    private static readonly uint Names = ClassFamilies.Bit("meta") | ClassFamilies.Bit("byline");

    /// <summary>All of them, in the order of the page.</summary>
    public static List<(DateLine Line, Timestamp Value)> Of(Draft draft, int title, BlockRange body, bool monthFirst)
    {
        var lines = new List<(DateLine, Timestamp)>();
        for (var i = 0; i < draft.Count; i++)
        {
            if (draft[i].Length > Longest)
                continue;
            var near =
                body.IsEmpty
                || (i >= Math.Min(title < 0 ? body.Start : title, body.Start) - Above && i < body.Start + Into)
                || (i >= body.End - Back && i < body.End + Behind);
            if (!near && (draft.Kept[i] || draft.Dates[i] is null || !(draft.IsDateLine(i) || DateWords.IsPublication(draft[i]))))
                continue;
            if (draft[i].Length <= 160 && draft.Dates[i] is null && !draft.Shapes[i].HasAddress)
                continue;
            Read(draft, i, title, body, monthFirst, lines);
        }
        return lines;
    }

    private static void Read(Draft draft, int i, int title, BlockRange body, bool monthFirst, List<(DateLine, Timestamp)> lines)
    {
        var text = draft[i].AsSpan();
        var place = DateEvidence.None;
        for (var (from, count) = (0, 0); count < MostOfLine && PageDate.Find(text[from..], monthFirst) is { } match; count++)
        {
            var (start, end) = (from + match.Start, from + match.End);
            if (count == 0)
                place = PlaceOf(draft, i, title, body);
            var evidence = place | Words(draft, i, text[from..start], count == 0);
            if (match.Value.Time is not null)
                evidence |= DateEvidence.WithTime;
            if (text.Length - (end - start) <= 26)
                evidence |= DateEvidence.LineAlone;
            var line = new DateLine(evidence, i, lines.Count, start, text.Length - end);
            lines.Add((line, match.Value));
            // 3/4 and 4/3: the page's order of day and month is not known for sure.
            if (
                match.Value.Date.Day <= 12
                && match.Value.Date.Day != match.Value.Date.Month
                && PageDate.Find(text[from..], !monthFirst) is { } other
                && other.Value.Date != match.Value.Date
            )
                lines.Add((line with { Evidence = evidence | DateEvidence.Swapped }, other.Value));
            from = end;
        }
    }

    private static DateEvidence PlaceOf(Draft draft, int i, int title, BlockRange body)
    {
        var place = DateEvidence.Line;
        if (i >= (title < 0 ? body.Start - 12 : title - 4) && i <= body.Start + 1)
            place |= DateEvidence.LineAbove;
        if (i >= body.End)
            place |= DateEvidence.LineBehind;
        if (draft.Shapes[i].HasCopyright)
            place |= DateEvidence.BesideCopyright;
        if (draft.Shapes[i].Prose)
            place |= DateEvidence.InProse;
        if (draft.Kinds[i] is BlockKind.Popular or BlockKind.Related)
            place |= DateEvidence.InFurniture;
        if (draft.Content.Tree is { } tree)
        {
            var node = draft.Content.Blocks[i].Node;
            place |= MarkedDates.PlaceOf(draft, tree, node, title, body);
            for (var (up, level) = (node, 0); up > 0 && level < 3; up = tree.Parent(up), level++)
            {
                if ((draft.Families!.Of(up) & Names) != 0)
                    place |= DateEvidence.ClassDate;
                place |= OfClass(tree.Class(up));
            }
        }
        return place;
    }

    private static DateEvidence OfClass(ReadOnlySpan<char> names) =>
        names.IsEmpty ? DateEvidence.None
        : DateWords.IsClassOfChange(names) ? DateEvidence.ClassChanged
        : names.Contains("publish", StringComparison.OrdinalIgnoreCase)
        || names.Contains("date", StringComparison.OrdinalIgnoreCase)
        || names.Contains("posted", StringComparison.OrdinalIgnoreCase)
            ? DateEvidence.ClassDate
        : DateEvidence.None;

    /// <summary>The words before the date in its line, or the short line before it.</summary>
    private static DateEvidence Words(Draft draft, int i, ReadOnlySpan<char> before, bool first)
    {
        var label = before.Length > 60 ? before[^60..] : before;
        var evidence = DateWords.Of(label);
        return evidence == DateEvidence.None && first && i > 0 && draft.Shapes[i - 1].Words <= 4 && draft.Dates[i - 1] is null
            ? DateWords.Of(draft[i - 1])
            : evidence;
    }
}
