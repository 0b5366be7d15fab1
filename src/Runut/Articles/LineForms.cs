using Runut.Languages;

namespace Runut.Articles;

/// <summary>Lines of Indonesian pages that their form tells to be furniture, whatever site they stand on.</summary>
internal static class LineForms
{
    private const int LongestInvitation = 40;
    private const int LongestLabel = 4;
    private const int ShortestHeadline = 4;
    private static readonly Lazy<HashSet<string>> Verbs = new(() => [.. Of("verb")]);
    private static readonly Lazy<string[]> Clicks = new(() => [.. Of("click")]);
    private static readonly Lazy<string[]> Channels = new(() => [.. Of("channel")]);

    /// <summary>Cuts the lines that have such a form.</summary>
    public static void Mark(Draft draft)
    {
        for (var i = 0; i < draft.Count; i++)
        {
            if (draft.Why[i] is not null)
                continue;
            if (IsCall(draft[i]))
                draft.Cut(i, BlockKind.Advertisement, "call of a script");
            else if (IsInvitation(draft[i], draft.Shapes[i], draft.Content.Blocks[i].LinkLength == Visible(draft[i])))
                draft.Cut(i, BlockKind.Promotion, "invitation to a channel");
            else if (IsLabelledLink(draft, i))
                draft.Cut(i, BlockKind.Related, "label and link");
            else if (IsMailAddress(draft[i]) && i > 0 && !draft.Shapes[i - 1].EndsColon)
                CutSigner(draft, i);
        }
    }

    /// <summary><c>showRelated(/news/x.jsp,Ekonomi);</c>: the call of a function, which a template left in the text.</summary>
    private static bool IsCall(string text)
    {
        var name = 0;
        while (name < text.Length && (char.IsAsciiLetterOrDigit(text[name]) || text[name] is '_' or '.' or '$'))
            name++;
        return name >= 3
            && name + 1 < text.Length
            && !char.IsAsciiDigit(text[0])
            && text[name] == '('
            && (text.EndsWith(");", StringComparison.Ordinal) || text[^1] == ')' && text.AsSpan(name).ContainsAny('\'', '='));
    }

    /// <summary>
    /// <c>Ikuti berita kami di Google News</c>: it opens with a word that invites and names a channel of the outlet; or <c>Gabung Kompas.com+</c>:
    /// a short link that opens so; or it ends <c>klik di sini</c>.
    /// </summary>
    private static bool IsInvitation(string text, in BlockShape shape, bool link)
    {
        if (shape.Words > LongestInvitation || shape.StartsQuote)
            return false;
        if (
            shape is { Digits: 0, SentenceEnds: <= 2 }
            && Array.Exists(Clicks.Value, click => text.AsSpan().TrimEnd(" .!:").EndsWith(click, StringComparison.OrdinalIgnoreCase))
        )
            return true;
        var head = text.AsSpan().TrimStart("*-•>») ");
        var end = 0;
        while (end < head.Length && char.IsLetter(head[end]))
            end++;
        return end > 0
            && Verbs.Value.Contains(head[..end].ToString().ToLowerInvariant())
            && (
                link && shape.Words <= LongestLabel
                || Array.Exists(Channels.Value, channel => text.Contains(channel, StringComparison.OrdinalIgnoreCase))
            );
    }

    /// <summary><c>Menarik Dibaca: Harga Cabai Naik di Pasar Hilir</c>: a label, and a headline that is all one link.</summary>
    private static bool IsLabelledLink(Draft draft, int i)
    {
        var text = draft[i];
        if (draft.Content.Blocks[i].LinkLength == 0 || text.IndexOf(':', StringComparison.Ordinal) is not (> 2 and < 40 and var colon))
            return false;
        var headline = text.AsSpan(colon + 1).Trim();
        var shape = BlockShape.Of(headline);
        return BlockShape.Of(text.AsSpan(0, colon)).Words <= LongestLabel
            && shape.Words >= ShortestHeadline
            && BodyLines.IsHeadline(shape, headline)
            && draft.Content.Blocks[i].LinkLength == Visible(headline);
    }

    private static bool IsMailAddress(string text) =>
        text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && text.LastIndexOf('.') > at && !text.AsSpan().ContainsAny(' ', '/');

    /// <summary>An address that stands alone signs the report, with the name above it.</summary>
    private static void CutSigner(Draft draft, int address)
    {
        draft.Cut(address, BlockKind.Byline, "address of the signer");
        if (draft.Why[address - 1] is null && draft.Shapes[address - 1] is { Words: <= 6, EndsSentence: false })
            draft.Cut(address - 1, BlockKind.Byline, "signer");
    }

    private static int Visible(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
            count += char.IsWhiteSpace(c) ? 0 : 1;
        return count;
    }

    private static IEnumerable<string> Of(string kind) =>
        WordFile.Rows("Indonesian/invitations.tsv").Where(row => row[0] == kind).Select(row => row[1]);
}
