using Runut.Articles.Fields;
using Runut.Languages;

namespace Runut.Articles;

/// <summary>Reads title, subtitle, byline, date, section, tags and dateline off the lines around the body of a flattened page.</summary>
internal static class FlattenedFields
{
    private const int LeadLines = 30;
    private const int FootLines = 14;
    private static readonly Lazy<HashSet<string>> Sections = new(() =>
        new HashSet<string>(WordFile.Lines("World/sections.txt"), StringComparer.OrdinalIgnoreCase)
    );

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
                && (i >= body.Start || dateline.End >= draft[i].Length)
            )
            {
                draft.Dateline = dateline.Value;
                if (!draft.Kept[i])
                    draft.Cut(i, BlockKind.Dateline, "dateline");
            }
        }
        var head = Math.Max(0, title >= 0 ? title - 5 : body.Start - LeadLines);
        var foot = Math.Min(draft.Count, body.End + FootLines);
        ReadDate(draft, title, head, body);
        ReadByline(draft, title, head, foot, body);
        ReadSection(draft, title, body);
        ReadTags(draft, title, head, foot, body);
        ReadRest(draft, title, body);
        draft.Image = LeadImages.OfLines(draft, body);
        NewsAgencies.SetApart(draft, body);
    }

    /// <summary>Sets the title and cuts the lines that hold it; the line, -1 where there is none.</summary>
    public static int ReadTitle(Draft draft, BlockRange body)
    {
        var title = -1;
        if (draft.Language is not ("id" or "ms") && FieldModel.Default is { } model)
        {
            var candidates = TitleCandidates.Of(draft, body.Start);
            if (candidates.Best(model.Titles(TitleFeatures.Rows(candidates, draft), flattened: true), 0.1f) is { } best)
                (title, draft.Title) = (candidates.LineOf(best), best.Text);
        }
        else
        {
            title = FindTitle(draft, body);
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

    private static int FindTitle(Draft draft, BlockRange body)
    {
        var best = -1;
        var bestScore = 1.2;
        var words = LeadWords(draft, body);
        for (var i = Math.Max(0, body.Start - LeadLines); i < body.Start; i++)
        {
            var shape = draft.Shapes[i];
            if (
                draft.Why[i] is not null
                || shape.Words is < 3 or > 34
                || shape.StartsLower
                || draft.IsDateLine(i)
                || shape.Letters < shape.Length / 2
            )
                continue;
            if (
                BodyLines.IsCaption(draft, i)
                || (shape.Prose && !shape.EndsSentence)
                || shape.SentenceEnds > 2
                || shape.EndsColon
                || draft.Phrases[i].Place == PhrasePlace.Start && draft.Phrases[i].Family == PhraseFamily.Author
            )
                continue;
            var score = Math.Log(shape.Words) * 0.8;
            score += 3 * Share(draft[i], words) * Math.Min(1, shape.Words / 5.0);
            if (PersonNames.IsName(draft[i]))
                score -= 1;
            if (shape.Prose)
                score -= 1;
            for (var near = Math.Max(0, i - 2); near <= Math.Min(i + 3, body.Start - 1); near++)
            {
                if (draft.IsDateLine(near) && draft.Kinds[near] != BlockKind.Popular)
                {
                    score += near > i ? 1.2 - (0.2 * (near - i)) : 0.7;
                    break;
                }
            }
            if (draft.Same[i] >= 0 || IsPageTitle(draft, i))
                score += 1.5;
            score -= 0.04 * (body.Start - i);
            if (score > bestScore)
                (best, bestScore) = (i, score);
        }
        return best;
    }

    /// <summary>A page turned to text often starts with the title of the window: the headline and the name of the site.</summary>
    private static bool IsPageTitle(Draft draft, int i)
    {
        var limit = Math.Min(i, 3);
        for (var k = 0; k < limit; k++)
        {
            if (
                draft[k].Length >= draft[i].Length
                && draft[i].Length > 12
                && draft[k].StartsWith(draft[i], StringComparison.OrdinalIgnoreCase)
            )
                return true;
        }
        return false;
    }

    private static HashSet<string> LeadWords(Draft draft, BlockRange body)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var taken = 0;
        for (var i = body.Start; i < body.End && taken < 6; i++)
        {
            if (!draft.Kept[i])
                continue;
            taken++;
            foreach (var word in Words(draft[i]))
                words.Add(word);
        }
        return words;
    }

    private static double Share(string text, HashSet<string> words)
    {
        int all = 0,
            shared = 0;
        foreach (var word in Words(text))
        {
            if (word.Length < 4)
                continue;
            all++;
            if (words.Contains(word))
                shared++;
        }
        return all == 0 ? 0 : (double)shared / all;
    }

    private static IEnumerable<string> Words(string text)
    {
        for (var i = 0; i < text.Length; )
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }
            var start = i;
            while (i < text.Length && char.IsLetterOrDigit(text[i]))
                i++;
            yield return text[start..i];
        }
    }

    private static void ReadDate(Draft draft, int title, int head, BlockRange body)
    {
        var at = -1;
        var bestScore = 0.0;
        for (var i = head; i < Math.Min(draft.Count, body.End + 4); i++)
        {
            if (draft.Dates[i] is not { } date || draft.Kinds[i] is BlockKind.Popular or BlockKind.Related || draft.Kept[i])
                continue;
            var inside = i >= body.Start;
            var labelled = draft.Phrases[i].Family is PhraseFamily.Updated or PhraseFamily.Author;
            if (!draft.IsDateLine(i) && !labelled && !(draft.Shapes[i].Separators > 0 && draft.Shapes[i].Words <= 22))
                continue;
            if (draft.Shapes[i].Prose || draft.Shapes[i].HasCopyright || BodyLines.IsCaption(draft, i))
                continue;
            var score = 2.0 + (date.Value.Time is null ? 0 : 1.5) + (labelled ? 0.5 : 0) - (inside ? 2.4 : 0);
            score -= 0.1 * (title < 0 ? Math.Abs(body.Start - i) : Math.Abs(i - title)) * (i < title ? 2 : 1);
            if (score > bestScore)
                (at, bestScore) = (i, score);
        }
        if (at < 0)
            return;
        var found = draft.Dates[at]!.Value.Value;
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
        if (draft.Language is "id" or "ms" || FieldModel.Default is not { } model)
        {
            BylineLines.Read(draft, title, head, foot, body);
            return;
        }
        var candidates = AuthorCandidates.Of(draft, body);
        IReadOnlyList<string> outlets = draft.Outlet is { } outlet ? [Titles.Squeeze(outlet)] : [];
        var probabilities = model.Authors(AuthorFeatures.Rows(candidates, draft, outlets), flattened: true);
        if (AuthorChoice.Of(candidates.All, probabilities, news: false, flattened: true, outlets) is { } chosen)
            AuthorChoice.Take(draft, chosen);
    }

    private static void ReadSection(Draft draft, int title, BlockRange body)
    {
        var start = title >= 0 ? title : body.Start;
        for (var i = start - 1; i >= Math.Max(0, start - 5); i--)
        {
            if (draft.Shapes[i].Words <= 4 && Sections.Value.Contains(draft[i].Trim('/', '>', ' ', '#')))
            {
                Take(i, draft[i].Trim('/', '>', ' ', '#'));
                return;
            }
            if (draft.Shapes[i].Words <= 8 && draft.Shapes[i].Separators > 0 && draft[i].Split('>', '/', '›', '»') is { Length: > 1 } parts)
            {
                for (var k = parts.Length - 1; k >= 0; k--)
                {
                    if (!Sections.Value.Contains(parts[k].Trim()))
                        continue;
                    Take(i, parts[k].Trim());
                    return;
                }
            }
        }
        // "Internasional korea utara rusia": a section and the tags behind it on one line.
        for (var i = start + 1; i < body.Start; i++)
        {
            var space = draft[i].IndexOf(' ');
            var first = space < 0 ? draft[i] : draft[i][..space];
            if (draft.Why[i] is not null || draft.Shapes[i].Words > 10 || !Sections.Value.Contains(first) || draft.Shapes[i].Prose)
                continue;
            if (space >= 0 && !char.IsLower(draft[i][space + 1]))
                continue;
            Take(i, first);
            if (space >= 0)
                draft.Tags.Add(draft[i][(space + 1)..]);
            return;
        }
        void Take(int block, string name)
        {
            draft.Section = name;
            draft.Cut(block, BlockKind.Section, "section");
        }
    }

    private static void ReadTags(Draft draft, int title, int head, int foot, BlockRange body)
    {
        for (var i = head; i < foot; i++)
        {
            if (draft.Kinds[i] != BlockKind.Tags && draft.Phrases[i].Family != PhraseFamily.Tags)
                continue;
            if (draft.Kept[i] || i == title)
                continue;
            if (draft.Phrases[i].Place is PhrasePlace.Start && draft[i].IndexOf(':') is > 0 and var colon)
            {
                foreach (
                    var tag in draft[i]
                        [(colon + 1)..]
                        .Split([',', '#', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                )
                    draft.Tags.Add(tag);
                draft.Cut(i, BlockKind.Tags, "tags");
                return;
            }
            for (
                var k = i + 1;
                k < Math.Min(draft.Count, i + 12)
                    && draft.Shapes[k].Words <= 5
                    && !draft.Shapes[k].Prose
                    && draft.Why[k] is null
                    && !draft.IsDateLine(k);
                k++
            )
            {
                if (!draft[k].StartsWith('#') && k > i + 1 && draft[i + 1].StartsWith('#'))
                    break;
                draft.Tags.Add(draft[k].TrimStart('#', ' '));
                draft.Cut(k, BlockKind.Tags, "tags");
            }
            return;
        }
    }

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
