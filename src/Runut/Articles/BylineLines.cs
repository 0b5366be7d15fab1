using Runut.Articles.Outlets;

namespace Runut.Articles;

/// <summary>Finds who wrote an article in the lines before and behind its body.</summary>
internal static class BylineLines
{
    /// <summary>Most blocks of sentences of a note on the author.</summary>
    private const int LongestNote = 3;

    /// <summary>Reads labelled names first, then signatures, then a bare name at the head of the article.</summary>
    public static void Read(Draft draft, int title, int head, int foot, BlockRange body)
    {
        for (var i = head; i < foot; i++)
        {
            if (i != title && !draft.Kept[i] && Labelled(draft, i) is { Count: > 0 } names)
            {
                draft.Byline.AddRange(names);
                draft.Cut(i, BlockKind.Byline, "label of an author");
                return;
            }
        }
        for (var i = Math.Max(0, title - 3); i < body.Start; i++)
        {
            if (i == title || draft.Why[i] is not null and not "date")
                continue;
            if (Signature(draft, i) is { Count: > 0 } names)
            {
                draft.Byline.AddRange(names);
                if (draft.Kinds[i] != BlockKind.Date)
                    draft.Cut(i, BlockKind.Byline, "signature");
                return;
            }
        }
        for (var i = Math.Max(0, title + 1); i < body.Start; i++)
        {
            if (draft.Why[i] is not null || draft.Shapes[i].Words > 5 || !PersonNames.IsName(draft[i]))
                continue;
            var role =
                i + 1 < draft.Count
                && draft.Phrases[i + 1] is { Family: PhraseFamily.Author or PhraseFamily.Editor, Place: PhrasePlace.Whole };
            var dated = (i + 1 < draft.Count && draft.IsDateLine(i + 1)) || (i > 0 && draft.IsDateLine(i - 1));
            if (!role && (!(dated || i == title + 1) || IsSubject(draft, draft[i], title, body)))
                continue;
            draft.Byline.Add(PersonNames.Recase(draft[i].TrimEnd(',', ' ')));
            draft.Cut(i, BlockKind.Byline, role ? "name before its role" : "name at the head of the article");
            if (role)
                draft.Cut(i + 1, BlockKind.Byline, "role");
            return;
        }
    }

    /// <summary>A name of the byline alone on a line behind the sentences signs the report once more, or heads a note on who wrote it.</summary>
    public static void CutSignature(Draft draft)
    {
        var (above, all) = (0, 0);
        for (var i = 0; i < draft.Count; i++)
            all += draft.Kept[i] && draft.Shapes[i].Prose ? 1 : 0;
        for (var i = 0; i < draft.Count; i++)
        {
            if (draft.Kept[i] && draft.Shapes[i].Prose)
                above++;
            if (above == 0 || !IsSignature(draft, draft[i]))
                continue;
            // In a collection each writer signs a part: the first such line alone tells.
            var behind = all - above;
            for (; behind <= LongestNote && (behind == 0 || above >= 2 + (2 * behind)) && i < draft.Count; i++)
            {
                if (draft.Kept[i])
                    draft.Cut(i, BlockKind.Byline, "signature");
            }
            return;
        }
    }

    /// <summary>A name of the byline and nothing else but further names: <c>SARI MELATI | TONO WIJAYA</c>.</summary>
    private static bool IsSignature(Draft draft, string text)
    {
        var own = false;
        foreach (var part in text.Split('|'))
        {
            var name = part.Trim();
            if (draft.Byline.Contains(name, StringComparer.OrdinalIgnoreCase))
                own = true;
            else if (!PersonNames.IsName(name))
                return false;
        }
        return own;
    }

    /// <summary>A person whom the title or the first paragraphs name is who the report is about, not who wrote it.</summary>
    private static bool IsSubject(Draft draft, string name, int title, BlockRange body)
    {
        if (title >= 0 && draft[title].Contains(name, StringComparison.OrdinalIgnoreCase))
            return true;
        for (var i = body.Start; i < Math.Min(body.End, body.Start + 12); i++)
        {
            if (draft[i].Length > name.Length && draft[i].Contains(name, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary><c>Penulis: X dan Y</c>, <c>… | LAPORAN: X</c>, or a label on one line and <c>: X</c> on the next.</summary>
    private static List<string> Labelled(Draft draft, int i)
    {
        var text = draft[i];
        var phrase = draft.Phrases[i];
        if (phrase.Family == PhraseFamily.Author && draft.Shapes[i].Words <= 14)
        {
            if (phrase.Place == PhrasePlace.Whole)
            {
                var next = i + 1;
                if (next < draft.Count && draft[next].Trim() == ":")
                    next++;
                if (next < draft.Count && draft[next].StartsWith(':'))
                {
                    draft.Cut(next, BlockKind.Byline, "label of an author");
                    return PersonNames.Split(draft[next].TrimStart(':', ' '), labelled: true);
                }
                return next > i + 1 && next < draft.Count ? PersonNames.Split(draft[next], labelled: true) : [];
            }
            var rest = BeforeRole(text[Math.Min(phrase.End, text.Length)..]);
            var colon = rest.TrimStart().StartsWith(':') || text[phrase.End - 1] == ':';
            // "Oleh Rina" needs no colon, "Laporan kantor berita" would be a sentence.
            return colon || PersonNames.IsName(rest.TrimStart(':', ' ')) ? PersonNames.Split(BeforeDate(draft, i, rest), colon) : [];
        }
        var bar = text.IndexOfAny(['|', '•']);
        if (bar > 0 && draft.Dates[i] is not null)
        {
            foreach (var part in text.Split('|', '•'))
            {
                var trimmed = part.Trim();
                var match = FurniturePhrases.Find(trimmed);
                if (
                    match.Family == PhraseFamily.Author
                    && match.Place == PhrasePlace.Start
                    && PersonNames.Split(trimmed[match.End..], labelled: true) is { Count: > 0 } names
                )
                    return names;
            }
        }
        return [];
    }

    // "Rep: Sari Melati/ Red: Tono Wijaya": a second label ends the names of the first.
    private static string BeforeRole(string rest)
    {
        for (var at = rest.IndexOfAny(['/', '|', ',']); at >= 0; at = rest.IndexOfAny(['/', '|', ','], at + 1))
        {
            if (FurniturePhrases.Find(rest.AsSpan(at + 1).Trim()) is { Family: PhraseFamily.Editor, Place: PhrasePlace.Start })
                return rest[..at];
        }
        return rest;
    }

    private static string BeforeDate(Draft draft, int i, string rest)
    {
        if (draft.Dates[i] is not { } date)
            return rest;
        var from = draft[i].Length - rest.Length;
        return date.Start > from ? draft[i][from..date.Start].TrimEnd(' ', '|', '-', '•', ',', '(') : rest;
    }

    /// <summary><c>Name - outlet</c> and <c>Name • date</c>.</summary>
    private static List<string> Signature(Draft draft, int i)
    {
        var text = draft[i];
        if (draft.Shapes[i].Words > 16 || draft.Shapes[i].Prose)
            return [];
        if (draft.Dates[i] is { } date && date.Start > 5)
        {
            var before = text[..date.Start].TrimEnd();
            if (before.Length > 3 && before[^1] is '•' or '|' or '-' or '–' or '·' or ',' or '∙')
                return PersonNames.Split(before.TrimEnd('•', '|', '-', '–', '·', ',', ' ', '∙'), labelled: false);
        }
        // "Sari Melati | Suara.com".
        if (
            text.IndexOf('|', StringComparison.Ordinal) is > 3 and var stroke
            && draft.Dates[i] is null
            && OutletFiles.OfName(text.AsSpan(stroke + 1).Trim()) is not null
        )
            return PersonNames.Split(text[..stroke].TrimEnd(), labelled: false);
        var dash = text.LastIndexOf(" - ", StringComparison.Ordinal);
        if (dash > 3 && draft.Shapes[i].Words <= 8 && draft.Dates[i] is null)
        {
            var outlet = text.AsSpan(dash + 3).Trim();
            if (outlet.IndexOf(' ') >= 0 || outlet.Length < 4)
                return [];
            var name = text[..dash].Trim();
            if (IsDesk(name))
                return [name];
            return PersonNames.Split(name, labelled: false);
        }
        return [];
    }

    /// <summary>A desk that signs as such: <c>Tim detikcom</c>.</summary>
    private static bool IsDesk(string name) => name.StartsWith("Tim ", StringComparison.Ordinal) && name.Length < 30;
}
