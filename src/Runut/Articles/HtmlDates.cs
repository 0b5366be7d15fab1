using Runut.Pages;
using Runut.Times;

namespace Runut.Articles;

/// <summary>Finds when an HTML page was published and changed: its data first, then its <c>time</c> elements, its text and its address.</summary>
internal static class HtmlDates
{
    /// <summary>Sets the published and modified times.</summary>
    public static void Read(Draft draft, PageTree tree, PageHead head, BlockRange body)
    {
        var monthFirst = MonthFirst(draft, head);
        if (head.Data.Modified is { } modified)
            draft.Modified = PageDate.Find(modified)?.Value;
        foreach (var name in DateWords.ModifiedNames)
        {
            if (draft.Modified is null && head.Meta(name) is { } value)
                draft.Modified = PageDate.Find(value, monthFirst)?.Value;
        }
        if (head.Data.Published is { } published)
            Take(draft, published, "JSON-LD datePublished", monthFirst);
        foreach (var name in DateWords.PublishedNames)
        {
            if (draft.Published is null && head.Meta(name) is { } value)
                Take(draft, value, "meta " + name, monthFirst);
        }
        if (draft.Published is null)
        {
            foreach (var (name, value) in head.MetasWith("publish"))
            {
                if (draft.Published is null && !DateWords.IsOtherTime(name))
                    Take(draft, value, "meta " + name, monthFirst);
            }
        }
        if (draft.Published is { } given)
            AsShown(draft, body, given, monthFirst);
        if (draft.Published is null && TimeElements.Find(draft, tree, body, monthFirst) is { } element)
            Take(draft, element.Value, element.Where, monthFirst);
        if (draft.Published is null)
            FromBlocks(draft, tree, body, monthFirst);
        if (draft.Published is null && draft.Content.Page.Origin.Url is { } url)
            FromAddress(draft, url);
        if (draft.Published is null && head.Canonical is { } canonical)
            FromAddress(draft, canonical);
        if (draft.Published is null && draft.Modified is { } changed)
            (draft.Published, draft.PublishedFrom) = (changed, "time of the last change");
        if (draft.Modified is { Time: not null, Offset: null } last && draft.Zone is { } own)
            draft.Modified = last with { Offset = own };
        if (draft.Published is { Time: not null, Offset: null } found && draft.Zone is { } zone)
            (draft.Published, draft.PublishedFrom) = (found with { Offset = zone }, draft.PublishedFrom + ", zone of the outlet");
    }

    private static bool MonthFirst(Draft draft, PageHead head) =>
        (head.Language ?? draft.Language) is var language
        && (language is "en-US" or "en-us" or "en_US" or "en" || (language is null && draft.Language == "en"));

    private static void Take(Draft draft, string value, string where, bool monthFirst)
    {
        if (PageDate.Find(value, monthFirst) is not { } match)
            return;
        draft.Published = match.Value;
        draft.PublishedFrom = where;
    }

    /// <summary>
    /// Where the one date that stands between title and text is another day than the data give, the page's own words hold:
    /// data carry the day in UTC, or the day the page was last built. A date of a change holds nothing against them.
    /// </summary>
    private static void AsShown(Draft draft, BlockRange body, Timestamp given, bool monthFirst)
    {
        var title = Array.FindIndex(draft.Why, why => why == "title");
        if (title < 0 || body.IsEmpty || title > body.Start)
            return;
        DateMatch? shown = null;
        var at = -1;
        for (var i = Math.Max(0, title - 2); i < Math.Min(draft.Count, Math.Min(body.Start + 2, title + 12)); i++)
        {
            if (i == title || draft.Shapes[i].Prose || !draft.IsDateLine(i))
                continue;
            if (PageDate.Find(draft[i], monthFirst) is not { } match || match.Value.Date == given.Date)
                return;
            // The page dates itself by its last change, which the data give apart.
            if (draft.Modified is { } changed && changed.Date == match.Value.Date)
                return;
            if (
                match.Value.Date < given.Date.AddDays(-1)
                && (DateWords.IsPublication(draft[i]) || (i > 0 && draft.Shapes[i - 1].Words <= 4 && DateWords.IsPublication(draft[i - 1])))
            )
            {
                (shown, at) = (match, i);
                break;
            }
            // 3/4 and 4/3: the page's order of day and month is not known for sure.
            if (
                match.Value.Date.Year == given.Date.Year
                && match.Value.Date.Month == given.Date.Day
                && match.Value.Date.Day == given.Date.Month
            )
                return;
            if (shown is { } other && other.Value.Date != match.Value.Date)
                return;
            if (DateWords.IsChange(draft[i]) || (i > 0 && draft.Shapes[i - 1].Words <= 4 && DateWords.IsChange(draft[i - 1])))
                return;
            (shown, at) = (match, i);
        }
        // A time with its zone already is the day of the place; what the page shows next to it is a change past midnight.
        if (shown is { } near && Math.Abs(near.Value.Date.DayNumber - given.Date.DayNumber) == 1 && given.Offset is { Ticks: not 0 })
            return;
        if (shown is { } found)
            (draft.Published, draft.PublishedFrom) = (found.Value, draft.PlaceOf(at));
    }

    private static void FromBlocks(Draft draft, PageTree tree, BlockRange body, bool monthFirst)
    {
        var best = -1;
        var most = 0.0;
        var title = Array.FindIndex(draft.Why, why => why == "title");
        var families = draft.Families!;
        var meta = ClassFamilies.Bit("meta") | ClassFamilies.Bit("byline");
        var anchor = title >= 0 ? title : body.Start;
        for (var i = 0; i < draft.Count; i++)
        {
            if (
                draft[i].Length > 220
                || draft.Shapes[i].Digits == 0
                || PageDate.Find(draft[i], monthFirst) is not { } match
                || draft.Kinds[i] == BlockKind.Popular
            )
                continue;
            if (draft.Kept[i] && draft.Shapes[i].Prose && i > body.Start + 2)
                continue;
            // Some pages date the article under its text.
            var distance = Math.Min(Math.Abs(i - anchor), body.IsEmpty || i < body.End ? int.MaxValue : i - body.End + 8);
            var score = 3.0 - (0.12 * Math.Min(distance, 40)) - (i < anchor ? 0.3 : 0);
            var named = families.Of(draft.Content.Blocks[i].Node) | families.Of(tree.Parent(draft.Content.Blocks[i].Node));
            score += (named & meta) != 0 ? 1 : 0;
            score += draft.Phrases[i].Family is PhraseFamily.Updated or PhraseFamily.Author ? 1 : 0;
            score += match.End - match.Start > draft[i].Length * 0.5 ? 0.8 : 0;
            score -= draft.Shapes[i].Prose ? 1.5 : 0;
            score += DateWords.IsPublication(draft[i]) ? 0.8 : 0;
            score -= DateWords.IsChange(draft[i]) ? 0.4 : 0;
            score -= draft.Shapes[i].HasCopyright ? 3 : 0;
            score -=
                (
                    named
                    & (
                        ClassFamilies.Bit("related")
                        | ClassFamilies.Bit("popular")
                        | ClassFamilies.Bit("comment")
                        | ClassFamilies.Bit("teaser")
                    )
                ) != 0
                    ? 1
                    : 0;
            if (score > most)
                (best, most) = (i, score);
        }
        if (best >= 0)
            Take(draft, draft[best], draft.PlaceOf(best), monthFirst);
    }

    /// <summary><c>/2016/12/16/</c> and <c>2016-12-16</c> in an address.</summary>
    private static void FromAddress(Draft draft, string url)
    {
        for (var i = 0; i + 8 <= url.Length; i++)
        {
            if (i > 0 && char.IsAsciiDigit(url[i - 1]))
                continue;
            if (!(url[i] is '1' or '2') || PageDate.Find(url.AsSpan(i, Math.Min(10, url.Length - i))) is not { } match || match.Start != 0)
                continue;
            draft.Published = match.Value with { Time = null, Offset = null };
            draft.PublishedFrom = "address";
            return;
        }
    }
}
