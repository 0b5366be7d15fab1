using Runut.Articles.Outlets;
using Runut.Text;

namespace Runut.Articles;

/// <summary>Works out which declared outlet a page is of, and applies what its declaration says.</summary>
internal static class OutletOfPage
{
    private const int HeadBlocks = 60;

    /// <summary>Finds the outlet by the page's address, else by the name that a signature or a dateline at its head bears.</summary>
    public static Outlet? Find(Draft draft, string? canonical)
    {
        var origin = draft.Content.Page.Origin;
        if ((OutletFiles.OfAddress(origin.Url) ?? OutletFiles.OfAddress(canonical)) is { } known)
            return known;
        if (origin.Outlet is { } given)
            return OutletFiles.OfName(given);
        for (var i = 0; i < Math.Min(draft.Count, HeadBlocks); i++)
        {
            var text = draft[i];
            if (
                draft.Shapes[i].Words <= 8
                && text.LastIndexOf(" - ", StringComparison.Ordinal) is > 3 and var dash
                && OutletFiles.OfName(text.AsSpan(dash + 3)) is { } signer
            )
                return signer;
            if (Dateline.Find(text, first: false) is not { } dateline)
                continue;
            // On a page with an address of its own "Jakarta (ANTARA) -" names the agency that the outlet has the report from.
            var words = dateline.Words.Of(text);
            var bracket = words.IndexOf('(', StringComparison.Ordinal);
            var signed = bracket > 0 && (origin.Url ?? canonical) is not null ? words[..bracket] : words;
            foreach (var part in signed.Split([',', '(', ')'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (OutletFiles.OfName(part) is { } named)
                    return named;
            }
        }
        for (var i = 0; i < draft.Count; i++)
        {
            if (i == 0 ? draft[i].Length > 200 : !IsOwn(draft, i))
                continue;
            foreach (var outlet in OutletFiles.All)
            {
                foreach (var name in i == 0 ? outlet.Aliases : outlet.Domains.AddRange(outlet.Aliases))
                {
                    if (name.Length > 3 && (i == 0 ? EndsWithName(draft[i], name) : HoldsWord(draft[i], name)))
                        return outlet;
                }
            }
        }
        return null;
    }

    /// <summary>Words that an outlet says of itself: its promotions and its copyright.</summary>
    private static bool IsOwn(Draft draft, int i) =>
        draft.Shapes[i].Words <= 24
        && (
            draft.Shapes[i].HasCopyright
            || draft.Phrases[i].Family is PhraseFamily.Promotion
            || (draft.Phrases[i].Family is PhraseFamily.Navigation && draft.Phrases[i].Place == PhrasePlace.Start)
        );

    /// <summary>The title of the window: <c>Headline - ANTARA News</c>.</summary>
    private static bool EndsWithName(string text, string name) =>
        text.Length > name.Length + 3
        && text.EndsWith(name, StringComparison.OrdinalIgnoreCase)
        && text[..^name.Length].TrimEnd() is [.., '-' or '|' or '–' or '—'];

    private static bool HoldsWord(string text, string name)
    {
        var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        return at >= 0
            && (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
            && (at + name.Length == text.Length || !char.IsLetterOrDigit(text[at + name.Length]));
    }

    /// <summary>Cuts the outlet's own furniture.</summary>
    public static void Mark(Draft draft, Outlet outlet)
    {
        if (outlet.At(draft.Content.Page.Origin.Fetched?.Date) is not { } version)
            return;
        for (var i = 0; i < draft.Count; i++)
        {
            if (draft.Shapes[i].Length > 400)
                continue;
            foreach (var furniture in version.Furniture)
            {
                var text = draft[i].AsSpan().TrimStart("*[( ");
                var phrase = furniture.Phrase.AsSpan().TrimStart("*[( ");
                if (
                    !text.StartsWith(phrase, StringComparison.OrdinalIgnoreCase)
                    || (furniture.Place != PhrasePlace.Start && text.TrimEnd(" :.!").Length != phrase.Length)
                )
                    continue;
                draft.Phrases[i] = new PhraseMatch(furniture.Family, furniture.Place, phrase.Length, Certain: true);
                draft.Cut(i, Draft.KindOf(furniture.Family), "furniture of " + outlet.Name);
            }
        }
    }
}
