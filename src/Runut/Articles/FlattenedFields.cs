using Runut.Articles.Dates;
using Runut.Articles.Fields;
using Runut.Text;

namespace Runut.Articles;

/// <summary>Reads title, subtitle, byline, date, section, tags and dateline off the lines around the body of a flattened page.</summary>
internal static class FlattenedFields
{
    private const int LeadLines = IndonesianTitle.LeadLines;
    private const int FootLines = 14;

    /// <summary>Fills in the fields of <paramref name="draft"/>; <paramref name="body"/> is where its report stands.</summary>
    public static void Read(Draft draft, BlockRange body)
    {
        if (body.IsEmpty)
            return;
        var title = ReadTitle(draft, body);
        // A bare dateline stands before the body proper and after everything of its head.
        for (var i = Math.Max(0, body.Start - 3); i < Math.Min(body.End, body.Start + 3) && draft.Dateline is null; i++)
        {
            if (
                (i < body.Start || draft.Kinds[i] == BlockKind.Dateline || draft.Kept[i])
                && Dateline.Find(draft[i], draft.Kept[i] && i <= body.Start + 1) is { } dateline
                && (i >= body.Start || dateline.Report >= draft[i].Length)
            )
            {
                draft.Dateline = dateline.Words.Of(draft[i]);
                if (!draft.Kept[i])
                    draft.Cut(i, BlockKind.Dateline, "dateline");
            }
        }
        var head = Math.Max(0, title >= 0 ? title - 5 : body.Start - LeadLines);
        var foot = Math.Min(draft.Count, body.End + FootLines);
        ReadDate(draft, title, head, body);
        ReadByline(draft, title, head, foot, body);
        FlattenedTopics.ReadSection(draft, title, body);
        FlattenedTopics.ReadTags(draft, title, head, foot);
        ReadRest(draft, title, body);
        draft.Image = LeadImages.OfLines(draft, body);
        NewsAgencies.SetApart(draft, body);
    }

    /// <summary>Sets the title and cuts the lines that hold it; the line, -1 where there is none.</summary>
    public static int ReadTitle(Draft draft, BlockRange body)
    {
        var title = -1;
        if (!draft.IsIndonesian && FieldModel.Default is { } model)
        {
            var candidates = TitleCandidates.Of(draft, body.Start);
            if (candidates.Best(model.Titles(TitleFeatures.Rows(candidates, draft), flattened: true), 0.1f) is { } best)
                (title, draft.Title) = (candidates.LineOf(best), best.Text);
        }
        else
        {
            title = IndonesianTitle.Find(draft, body);
            draft.Title = title < 0 ? null : Titles.WithoutSite(draft[title], draft.Outlet);
        }
        if (title < 0)
            return title;
        draft.Cut(title, BlockKind.Title, "title");
        for (var i = 0; i < draft.Count; i++)
        {
            if (i != title && !draft.Kept[i] && draft[i] == draft[title])
                draft.Cut(i, BlockKind.Title, "title again");
        }
        return title;
    }

    private static void ReadDate(Draft draft, int title, int head, BlockRange body)
    {
        var at = -1;
        var best = 0.0;
        if (!draft.IsIndonesian && DateModel.Default is not null)
        {
            if (PublicationDate.Read(draft, body) is >= 0 and var line && draft.Why[line] is null or "before the report")
                draft.Cut(line, BlockKind.Date, "date");
            return;
        }
        var indonesian = draft.IsIndonesian;
        for (var i = head; i < Math.Min(draft.Count, body.End + (indonesian ? 4 : FootLines)); i++)
        {
            if (draft.Dates[i] is not { } date || draft.Kinds[i] is BlockKind.Popular or BlockKind.Related || draft.Kept[i])
                continue;
            var labelled = draft.Phrases[i].Family is PhraseFamily.Updated or PhraseFamily.Author;
            var distance = title < 0 ? Math.Abs(body.Start - i) : Math.Abs(i - title);
            if (
                !draft.IsDateLine(i)
                && !labelled
                && !(draft.Shapes[i].Separators > 0 && draft.Shapes[i].Words <= 22)
                && !(draft.Shapes[i].Words <= 16 && (indonesian ? distance <= 2 && date.Start == 0 : distance <= 4))
            )
                continue;
            if (draft.Shapes[i].Prose || draft.Shapes[i].HasCopyright || BodyLines.IsCaption(draft, i))
                continue;
            var score = 2.0 + (date.Value.Time is null ? 0 : 1.5) + (labelled ? 0.5 : 0);
            // Outside Indonesia the lead often stands over the date, and some outlets date the article under its text.
            var under = i >= body.End && !indonesian;
            if (under)
                (score, distance) = (score - 0.8, i - body.End);
            else if (i >= body.Start && (indonesian || distance > 8))
                score -= 2.4;
            if (!indonesian)
                score += (DateWords.IsPublication(draft[i]) ? 0.4 : 0) - (DateWords.IsChange(draft[i]) ? 0.4 : 0);
            score -= 0.1 * distance * (i < title ? 2 : 1);
            if (score > best)
                (at, best) = (i, score);
        }
        if (at < 0)
            return;
        var found = (PageDate.Find(draft[at], monthFirst: draft.Language == "en") ?? draft.Dates[at]!.Value).Value;
        var where = draft.PlaceOf(at);
        if (found.Time is not null && found.Offset is null && draft.Zone is { } zone)
            (found, where) = (found with { Offset = zone }, where + ", zone of the outlet");
        draft.Published = found;
        draft.PublishedFrom = where;
        if (draft.Why[at] is null or "before the report")
            draft.Cut(at, BlockKind.Date, "date");
    }

    private static void ReadByline(Draft draft, int title, int head, int foot, BlockRange body)
    {
        if (draft.IsIndonesian || FieldModel.Default is not { } model)
        {
            BylineLines.Read(draft, title, head, foot, body);
            BylineLines.CutSignature(draft);
            return;
        }
        var candidates = AuthorCandidates.Of(draft, body);
        var outlets = Outlets(draft);
        TakeByline(draft, candidates, model.Authors(AuthorFeatures.Rows(candidates, draft, outlets), flattened: true), outlets);
    }

    /// <summary>Sets the byline by what the model makes of the candidates.</summary>
    internal static void TakeByline(Draft draft, AuthorCandidates candidates, float[] probabilities, IReadOnlyList<string> outlets)
    {
        if (AuthorChoice.Of(candidates.All, probabilities, news: false, flattened: true, outlets) is { } chosen)
            AuthorChoice.Take(draft, chosen);
    }

    /// <summary>Names by which the page calls its outlet, squeezed.</summary>
    internal static IReadOnlyList<string> Outlets(Draft draft) => draft.Outlet is { } outlet ? [Titles.Squeeze(outlet)] : [];

    /// <summary>What else stands between title and body: a subtitle, captions.</summary>
    private static void ReadRest(Draft draft, int title, BlockRange body)
    {
        for (var i = Math.Max(0, title - 3); i < body.Start; i++)
        {
            if (draft.Why[i] is not null)
                continue;
            var shape = draft.Shapes[i];
            if (BodyLines.IsCaption(draft, i))
                draft.Cut(i, BlockKind.Caption, "caption");
            else if (
                i > title
                && title >= 0
                && draft.Subtitle is null
                && shape.Words >= 4
                && !shape.StartsLower
                && draft.Phrases[i].Family == PhraseFamily.None
            )
            {
                draft.Subtitle = draft[i];
                draft.Cut(i, BlockKind.Subtitle, "between title and body");
            }
        }
    }
}
