namespace Runut.Articles.Fields;

/// <summary>Reads names off the lines where bylines stand: behind a label, beside a date, alone, over or under a role.</summary>
internal static class AuthorLines
{
    private const int Reach = 24;

    /// <summary>Gathers the names of the lines between title and text, and of those behind it.</summary>
    public static void Gather(AuthorCandidates candidates, Draft draft)
    {
        // Lines far from title and text are menus; only what says that it names an author counts there.
        var lines = draft.Content.Tree is null;
        for (var i = lines ? 0 : candidates.HeadStart; i < candidates.HeadEnd; i++)
        {
            if (lines && !IsNear(candidates, i) && draft.Phrases[i].Family != PhraseFamily.Author)
                continue;
            if (i != candidates.Title)
            {
                FromLine(candidates, draft, i, i > candidates.Title ? AuthorEvidence.UnderTitle : AuthorEvidence.None);
                if (lines && i > candidates.Title)
                    FromRow(candidates, draft, i);
            }
        }
        for (
            var i = Math.Max(candidates.HeadEnd, candidates.Body.End - 4);
            i < Math.Min(draft.Count, candidates.Body.End + AuthorCandidates.Behind);
            i++
        )
            FromLine(candidates, draft, i, AuthorEvidence.UnderText);
    }

    private static bool IsNear(AuthorCandidates candidates, int i) =>
        i >= candidates.HeadStart && (i >= candidates.Body.Start - Reach || Math.Abs(i - candidates.Title) <= Reach);

    /// <summary>Lines in a row that are a name each: the authors of one report.</summary>
    private static void FromRow(AuthorCandidates candidates, Draft draft, int start)
    {
        var end = start;
        while (end < candidates.HeadEnd && end != candidates.Title && draft.Shapes[end].Words <= 5 && AuthorValue.IsNames(draft[end]))
            end++;
        if (end - start > 1)
            candidates.AddAll([.. Enumerable.Range(start, end - start).Select(i => draft[i])], AuthorEvidence.UnderTitle, start);
    }

    private static void FromLine(AuthorCandidates candidates, Draft draft, int i, AuthorEvidence place)
    {
        var shape = draft.Shapes[i];
        if (shape.Words > 26 || (draft.Kept[i] && shape.Prose && shape.Words > 16))
            return;
        var text = draft[i];
        var phrase = draft.Phrases[i];
        var dated = draft.Dates[i] is not null;
        if (dated || (i + 1 < draft.Count && IsDate(draft, i + 1)) || (i > 0 && IsDate(draft, i - 1)))
            place |= AuthorEvidence.BesideDate;
        if (phrase.Family is PhraseFamily.Author or PhraseFamily.Editor or PhraseFamily.Caption)
        {
            var role = phrase.Family == PhraseFamily.Author ? AuthorEvidence.None : AuthorEvidence.OtherRole;
            if (phrase.Place == PhrasePlace.Start && phrase.End < text.Length)
                candidates.Add(
                    AuthorValue.BeforeRest(text[phrase.End..].TrimStart(' ', ':', '\u00a0')),
                    place | role | AuthorEvidence.Label,
                    i
                );
            else if (phrase.Place is PhrasePlace.Whole or PhrasePlace.Head && i + 1 < draft.Count && draft.Shapes[i + 1].Words <= 8)
            {
                var next = draft[i + 1].Trim() == ":" && i + 2 < draft.Count ? i + 2 : i + 1;
                candidates.Add(AuthorValue.BeforeRest(draft[next].TrimStart(' ', ':')), place | role | AuthorEvidence.LabelBeside, next);
            }
            if (phrase.Place == PhrasePlace.Whole && i > 0 && i - 1 != candidates.Title && draft.Shapes[i - 1].Words <= 5)
                candidates.Add(AuthorValue.BeforeRest(draft[i - 1]), place | role | AuthorEvidence.LabelBeside, i - 1);
            if (phrase.Place == PhrasePlace.Start)
                return;
        }
        if (text.IndexOf(" by ", StringComparison.OrdinalIgnoreCase) is > 0 and var by && shape.Words <= 16)
            candidates.Add(AuthorValue.BeforeRest(text[(by + 4)..]), place | AuthorEvidence.Label, i);
        if (
            shape.Words <= 8
            && text.IndexOf(" von ", StringComparison.Ordinal) is > 0 and var von
            && AuthorValue.IsNames(text[(von + 5)..])
        )
            candidates.Add(text[(von + 5)..], place | AuthorEvidence.Label, i);
        if (text.AsSpan().ContainsAny('|', '•', '·') && AuthorValue.IsNames(text))
            candidates.Add(text, place, i);
        foreach (var part in text.Split('|', '•', '·', '●', '∙', '⋅', '—', '–'))
        {
            var segment = part.Trim();
            // A date at its head: "19 May 2025 Ann Lee"
            if (dated && PageDate.Find(segment) is { Start: < 12 } date && date.End < segment.Length)
                segment = segment[date.End..].Trim(' ', ',', '-', ':');
            if (
                FurniturePhrases.Find(segment) is { Family: PhraseFamily.Author, Place: PhrasePlace.Start } label
                && label.End < segment.Length
            )
                candidates.Add(AuthorValue.BeforeRest(segment[label.End..].TrimStart(' ', ':')), place | AuthorEvidence.Label, i);
            else if (segment.Count(c => c == ' ') <= 5)
            {
                if (AuthorValue.BeforeRest(segment) is { Length: > 2 } bare)
                    candidates.Add(bare, place, i);
            }
            else if (AuthorValue.StartsWithName(segment) && AuthorValue.BeforeRest(segment) is var names && AuthorValue.IsNames(names))
                candidates.Add(names, place, i);
        }
        // "Name - outlet" of a signature
        if (text.LastIndexOf(" - ", StringComparison.Ordinal) is > 3 and var dash && shape.Words <= 10)
            candidates.Add(AuthorValue.Clean(text[..dash]), place, i);
    }

    private static bool IsDate(Draft draft, int i) => draft.Dates[i] is not null && draft.Shapes[i].Words <= 12;
}
