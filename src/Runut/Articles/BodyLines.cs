using Runut.Articles.Fields;
using Runut.Text;

namespace Runut.Articles;

/// <summary>A stretch of blocks, half-open.</summary>
internal readonly record struct BlockRange(int Start, int End)
{
    public bool IsEmpty => End <= Start;
}

/// <summary>Finds the stretch of a flattened page that holds the report: the run of lines in which sentences most outweigh everything else.</summary>
internal static class BodyLines
{
    /// <summary>From the first to behind the last line of sentences; empty where the page has none.</summary>
    public static BlockRange Find(Draft draft)
    {
        double best = 0,
            sum = 0;
        int start = 0,
            bestStart = 0,
            bestEnd = 0;
        for (var i = 0; i < draft.Count; i++)
        {
            if (sum <= 0)
                (sum, start) = (0, i);
            sum += Weight(draft, i);
            if (sum > best)
                (best, bestStart, bestEnd) = (sum, start, i + 1);
        }
        // A headline that asks or exclaims reads like a sentence, but it stands above the report.
        while (bestStart + 1 < bestEnd && IsHeadline(draft.Shapes[bestStart], draft[bestStart]))
            bestStart++;
        bestEnd = WithList(draft, bestStart, bestEnd);
        return new BlockRange(AtDateline(draft, bestStart, bestEnd), bestEnd);
    }

    /// <summary>A dateline opens a report: sentences above it are captions ("DITUTUP - Jembatan …") and summaries.</summary>
    private static int AtDateline(Draft draft, int start, int end)
    {
        var first = start;
        for (var i = Math.Min(end, start + 8) - 1; i >= start; i--)
        {
            if (draft.Why[i] is not null || Dateline.Find(draft[i], first: false) is not { } dateline)
                continue;
            // With an outlet, an agency or a region it is certain.
            if (dateline.Words.Of(draft[i]).AsSpan().IndexOfAny(",(.") >= 0)
                return i;
            first = i;
        }
        return first;
    }

    /// <summary>True for a line in capitals at the head of most of its words, which no full stop ends.</summary>
    public static bool IsHeadline(in BlockShape shape, ReadOnlySpan<char> text) =>
        shape.Words is >= 3 and <= 24
        && !shape.StartsQuote
        && shape.SentenceEnds <= 2
        && text[^1] is not ('.' or ':' or ';' or ',' or '…')
        && shape.Capitalised * 10 >= shape.Words * 6;

    /// <summary>A list that closes a report goes on behind its last sentence: a numbered one, or the lines that a colon announces.</summary>
    private static int WithList(Draft draft, int start, int end)
    {
        var numbered = false;
        for (var i = Math.Max(start, end - 4); i < end; i++)
            numbered |= draft.Shapes[i].StartsDigit;
        while (numbered && IsItem(draft, end) && draft.Shapes[end].StartsDigit)
            end++;
        while (BehindColon(draft, end) is > 0 and var behind)
            end = behind;
        return end;
    }

    /// <summary>Behind the list that a line ending in a colon opens, at <paramref name="at"/> or just before; 0 where no list of alike lines follows.</summary>
    private static int BehindColon(Draft draft, int at)
    {
        var first =
            at > 0 && draft.Shapes[at - 1].EndsColon ? at
            : IsItem(draft, at) && draft.Shapes[at].EndsColon && draft.Shapes[at].Words >= 3 ? at + 1
            : draft.Count;
        var end = first;
        while (IsItem(draft, end) && !draft.Shapes[end].EndsColon && AreAlike(draft, first, end))
            end++;
        return end > first + 1 ? end : 0;
    }

    private static bool IsItem(Draft draft, int i) =>
        i < draft.Count && draft.Why[i] is null && draft.Shapes[i].Words <= 40 && !draft.IsDateLine(i);

    /// <summary>True for lines that open with the same mark or word or that both count something.</summary>
    private static bool AreAlike(Draft draft, int first, int other)
    {
        var (a, b) = (draft.Shapes[first], draft.Shapes[other]);
        if (a.Digits > 0 && b.Digits > 0)
            return true;
        var head = draft[first].AsSpan();
        return head.IndexOf(' ') is > 0 and var word && draft[other].StartsWith(head[..(word + 1)], StringComparison.Ordinal);
    }

    private const int LongestInitials = 16;
    private const int LongestPart = 4;
    private const int Near = 12;
    private const int FewestAbove = 3;

    /// <summary><c>2 komentar:</c> stands above what readers wrote, in sentences too.</summary>
    private static bool IsCountOfComments(Draft draft, int i) =>
        draft.Shapes[i] is { Words: 2, StartsDigit: true }
        && draft[i].AsSpan().TrimEnd(": ").EndsWith(" komentar", StringComparison.OrdinalIgnoreCase);

    private static double Weight(Draft draft, int i)
    {
        var shape = draft.Shapes[i];
        var phrase = draft.Phrases[i];
        if (shape.Initials || IsCountOfComments(draft, i))
            return -6;
        if (draft.Why[i] is not null)
        {
            if (draft.Kinds[i] is BlockKind.Popular or BlockKind.Comment || phrase.Place == PhrasePlace.Head)
                return -2;
            return draft.Kinds[i] is BlockKind.Navigation or BlockKind.Promotion or BlockKind.Share or BlockKind.Tags ? -1.2 : 0;
        }
        if (shape.HasCopyright)
            return -2;
        if (IsCaption(draft, i))
            return -0.1;
        if (shape.Prose)
            return 1 + (Math.Min(shape.Words, 80) / 20.0);
        return draft.IsDateLine(i) ? -2 : -0.5;
    }

    /// <summary>True for the words under a picture: a credit in brackets at the end, or the same line twice running at the head of a page.</summary>
    public static bool IsCaption(Draft draft, int i)
    {
        var phrase = draft.Phrases[i];
        if (phrase.Family == PhraseFamily.Caption && phrase.Place is PhrasePlace.Start or PhrasePlace.End && draft.Shapes[i].Words <= 60)
            return true;
        if ((draft.Same[i] == i - 1 && i > 0) || (i + 1 < draft.Count && draft.Same[i + 1] == i))
            return draft.Shapes[i].SentenceEnds > 0 || draft[i][^1] == ')' || (draft[i].Length <= 320 && HasCredit(draft[i]));
        var text = draft[i];
        return text.Length <= 320 && HasCredit(text) && !ClosesReport(draft, i);
    }

    /// <summary><c>… kata dia. (Antara)</c>: an agency in brackets behind the last sentences names whose report it is, not whose picture.</summary>
    private static bool ClosesReport(Draft draft, int i)
    {
        var text = draft[i].AsSpan();
        if (text[^1] != ')' || text.LastIndexOf('(') is not (> 0 and var open) || NewsAgencies.Of(text[(open + 1)..^1].ToString()) is null)
            return false;
        if (text[..open].TrimEnd() is not [.., '.' or '!' or '?' or '"' or '”'])
            return false;
        var above = 0;
        for (var k = Math.Max(0, i - Near); k < i; k++)
            above += draft.Shapes[k].Prose && (draft.Kept[k] || draft.Why[k] is null) ? 1 : 0;
        for (var k = i + 1; k < Math.Min(draft.Count, i + 3); k++)
        {
            if (draft.Shapes[k].Prose && draft.Why[k] is null)
                return false;
        }
        return above >= FewestAbove;
    }

    private static bool HasCredit(string text)
    {
        if (text[^1] is ')' or ']')
        {
            var open = text.LastIndexOf(text[^1] == ')' ? '(' : '[');
            if (open >= 0)
            {
                var inside = text.AsSpan(open + 1, text.Length - open - 2).Trim();
                foreach (
                    var word in (string[])
                        [
                            "foto",
                            "photo",
                            "dok",
                            "antara",
                            "afp",
                            "reuters",
                            "getty",
                            "ap ",
                            "ap/",
                            "ist",
                            "istimewa",
                            "screenshot",
                            "tangkapan",
                            "instagram",
                            "youtube",
                            "twitter",
                            "shutterstock",
                            "repro",
                            "pexels",
                            "unsplash",
                            "freepik",
                            "infografis",
                            "ilustrasi",
                        ]
                )
                {
                    if (
                        inside.StartsWith(word, StringComparison.OrdinalIgnoreCase)
                        && (
                            inside.Length == word.Length
                            || !char.IsLetter(inside[Math.Min(word.Length, inside.Length - 1)])
                            || word[^1] is ' ' or '/'
                        )
                    )
                        return true;
                }
                // "(smi/tno)": the initials of those who worked on the text, not the source of a picture.
                if (open > 10 && (inside.IndexOf('/') > 0 || inside.IndexOf('(') >= 0) && !IsMostlyDigits(inside))
                    return !AreInitials(inside) && (inside.ContainsAnyInRange('A', 'Z') || inside.Length > LongestInitials);
            }
        }
        foreach (
            var credit in (string[])["Foto: ", "Foto:", "FOTO/", "(Foto", "/©", "© ", "ANTARA FOTO", "Dok. ", "/Antara", "/Net", "Photo: "]
        )
        {
            var at = text.IndexOf(credit, StringComparison.Ordinal);
            if (at > 0 && (at > text.Length / 2 || at + 40 > text.Length))
                return true;
        }
        // "… di Kota Sukamaju. /Pikiran Rakyat/Sari Melati/".
        if (
            text[^1] == '/'
            && text.LastIndexOf(" /", StringComparison.Ordinal) is > 8 and var strokes
            && text.Length - strokes < 60
            && text.IndexOf('/', strokes + 2) > 0
        )
            return true;
        // "… di Vladivostok/Net": the source of the picture behind a stroke.
        var stroke = text.LastIndexOf('/');
        if (
            stroke > 12
            && text.Length - stroke is > 2 and < 16
            && char.IsUpper(text[stroke + 1])
            && char.IsLetter(text[stroke - 1])
            && !ContainsDigit(text.AsSpan(stroke))
            && text.IndexOf(')', stroke) < 0
            && text.IndexOf(' ', stroke) < 0
        )
            return true;
        // "KOMPAS.com/NAME What is seen": the credit leads.
        var slash = text.IndexOf('/');
        return slash is > 4 and < 30
            && text.IndexOf(' ') is var space
            && (space < 0 || space > slash)
            && slash + 1 < text.Length
            && char.IsUpper(text[slash + 1])
            && text.IndexOf('.') is > 0 and var dot
            && dot < slash;
    }

    /// <summary><c>IKP/Tiy4</c>: parts too short for names.</summary>
    private static bool AreInitials(ReadOnlySpan<char> text)
    {
        foreach (var part in text.Split('/'))
        {
            if (text[part].Length > LongestPart)
                return false;
        }
        return true;
    }

    private static bool ContainsDigit(ReadOnlySpan<char> text) => text.IndexOfAnyInRange('0', '9') >= 0;

    // "(3/3/2025)" and not "(Liputan6.com/Sari Melati)".
    private static bool IsMostlyDigits(ReadOnlySpan<char> text)
    {
        var digits = 0;
        foreach (var c in text)
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        return digits * 3 >= text.Length;
    }
}
