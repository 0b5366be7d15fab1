using System.Collections.Frozen;
using System.Collections.Immutable;
using Runut.Articles;
using Runut.Languages;
using Runut.Text;

namespace Runut.Statements;

/// <summary>A credit with the tokens it stands on.</summary>
/// <param name="Credit">The credit.</param>
/// <param name="Token">First token of the name.</param>
/// <param name="Cue">Token of the word that says so.</param>
/// <param name="Listener">True where words were said to the medium (<c>kepada AFP</c>), so that it carries those words and no others.</param>
/// <param name="Whole">True where the whole article is credited (<c>(Antara)</c> at its end).</param>
internal sealed record PlacedCredit(SourceCredit Credit, int Token, int Cue, bool Listener, bool Whole);

/// <summary>Finds the places where an article says whence it has things.</summary>
internal static class SourceCredits
{
    private const int FarthestName = 9;

    private static readonly Lazy<FrozenDictionary<string, string>> Uses = new(() =>
        WordFile.Rows("Indonesian/credit-words.tsv").DistinctBy(row => row[0]).ToFrozenDictionary(row => row[0], row => row[1])
    );

    /// <summary>Every credit of an article, in document order; the outlet itself is none.</summary>
    public static ImmutableArray<PlacedCredit> Find(Article article, SpeechText text)
    {
        var credits = new List<PlacedCredit>();
        for (var i = 0; i < text.Count; i++)
        {
            switch (Uses.Value.GetValueOrDefault(text.Word(i)))
            {
                case "cue":
                    AddMedium(article, text, i, listener: false, credits);
                    break;
                case "listener":
                    AddMedium(article, text, i, listener: true, credits);
                    break;
                default:
                    AddPost(text, i, credits);
                    break;
            }
        }
        AddClosing(article, text, credits);
        return [.. credits.DistinctBy(credit => credit.Credit.Span).OrderBy(credit => credit.Token)];
    }

    /// <summary>How the words of a sentence reached the outlet, where it says so: a press conference, a written statement.</summary>
    public static (OriginKind Kind, TextSpan Span)? Occasion(SpeechText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            for (var length = 3; length > 0; length--)
            {
                if (i + length > end)
                    continue;
                var span = new TextSpan(text.Text.Tokens[i].Start, text.Text.Tokens[i + length - 1].End);
                switch (Uses.Value.GetValueOrDefault(span.Of(text.Text.Text).ToLowerInvariant()))
                {
                    case "pressConference":
                        return (OriginKind.PressConference, span);
                    case "writtenStatement":
                        return (OriginKind.WrittenStatement, span);
                }
            }
        }
        return null;
    }

    private static void AddMedium(Article article, SpeechText text, int cue, bool listener, List<PlacedCredit> credits)
    {
        var sentence = text.Text.Sentences[text.Text.SentenceAt(text.Text.Tokens[cue].Start)];
        var headed = false;
        for (var i = cue + 1; i < sentence.EndToken && i <= cue + FarthestName; i++)
        {
            if (MediaNames.At(text, i, out var end) is { } medium)
            {
                if (!IsOutlet(article, medium.Name) && (medium.Kind != OriginKind.Post || !listener))
                    Add(text, medium.Name, medium.Kind, cue, i, end, listener, credits);
                else if (!listener)
                    continue;
                return;
            }
            var word = text.Word(i);
            if (text.Text.Tokens[i].Kind == TokenKind.Address || (IsDomain(word) && !listener))
            {
                Add(text, text.Text.Tokens[i].Span.Of(text.Text.Text), OriginKind.Medium, cue, i, i + 1, listener, credits);
                return;
            }
            if (Uses.Value.GetValueOrDefault(word) == "head")
            {
                headed |=
                    word
                        is "laman"
                            or "situs"
                            or "berita"
                            or "harian"
                            or "koran"
                            or "kabar"
                            or "majalah"
                            or "portal"
                            or "televisi"
                            or "radio"
                            or "agensi"
                            or "media";
                continue;
            }
            if (headed && text.IsUpper(i) && text.NameAt(i) is { Entity.Type: not Entities.EntityType.Place } name && name.First == i)
            {
                if (!IsOutlet(article, name.Mention.Text))
                    Add(text, name.Entity.Name, OriginKind.Medium, cue, i, name.End, listener, credits);
                return;
            }
            if (!text.IsUpper(i) && word is not ("," or "(" or "'" or "\""))
                return;
        }
    }

    private static void Add(
        SpeechText text,
        string name,
        OriginKind kind,
        int cue,
        int first,
        int end,
        bool listener,
        List<PlacedCredit> credits
    )
    {
        var span = text.SpanOf(first, end);
        var cueEnd = cue + 1;
        while (cueEnd < first && text.Word(cueEnd) is "dari" or "oleh" or "laman" or "dengan" or "di")
            cueEnd++;
        var words = text.SpanOf(cue, cueEnd).Of(text.Text.Text).ToLowerInvariant();
        credits.Add(
            new PlacedCredit(new SourceCredit(name, kind, words, span, span.Of(text.Text.Text)), first, cue, listener, Whole: false)
        );
    }

    /// <summary>A post in a network: <c>tulis Budi di akun Twitternya</c>, <c>lewat unggahan di Instagram</c>.</summary>
    private static void AddPost(SpeechText text, int at, List<PlacedCredit> credits)
    {
        if (
            !text.IsUpper(at)
            || text.Word(at - 1)
                is not (
                    "akun"
                    or "di"
                    or "lewat"
                    or "melalui"
                    or "via"
                    or "sosial"
                    or "media"
                    or "unggahan"
                    or "cuitan"
                    or "story"
                    or "pada"
                )
        )
            return;
        var word = text.Word(at);
        var stem = word.EndsWith("nya", StringComparison.Ordinal) ? word[..^3] : word;
        var end = at + 1;
        var network = MediaNames.Find(stem) ?? MediaNames.At(text, at, out end);
        if (network is not { Kind: OriginKind.Post } post)
            return;
        var span = text.SpanOf(at, end);
        credits.Add(
            new PlacedCredit(
                new SourceCredit(post.Name, OriginKind.Post, text.Word(at - 1), span, span.Of(text.Text.Text)),
                at,
                at - 1,
                Listener: true,
                Whole: false
            )
        );
    }

    /// <summary>The credit that closes an article, <c>(Antara)</c> or <c>Sumber: Reuters</c>, or opens it, <c>(ANTARA) -</c>: it covers the whole.</summary>
    private static void AddClosing(Article article, SpeechText text, List<PlacedCredit> credits)
    {
        var paragraphs = text.Text.Paragraphs;
        for (var p = Math.Max(0, paragraphs.Length - 2); p < paragraphs.Length; p++)
        {
            var first = text.Text.TokenAt(paragraphs[p].Start);
            var end = text.Text.TokenAt(paragraphs[p].End - 1) + 1;
            var named = text.Word(first) == "sumber" && text.Word(first + 1) == ":" ? first + 2 : -1;
            for (var i = Math.Max(first, end - 6); named < 0 && i < end; i++)
            {
                if (text.Word(i) is "(" or "[" && text.Word(i - 1) is "." or "" or "\"" or "”")
                    named = i + 1;
            }
            if (
                named < 0
                || MediaNames.At(text, named, out var behind) is not { } medium
                || IsOutlet(article, medium.Name)
                || medium.Kind == OriginKind.Post
            )
                continue;
            var span = text.SpanOf(named, behind);
            credits.Add(
                new PlacedCredit(
                    new SourceCredit(medium.Name, medium.Kind, "credit", span, span.Of(text.Text.Text)),
                    named,
                    named,
                    Listener: false,
                    Whole: true
                )
            );
        }
    }

    private static bool IsDomain(string word) =>
        word.Length > 4
        && word.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot
        && dot < word.Length - 2
        && char.IsLetter(word[0])
        && char.IsLetter(word[^1]);

    /// <summary>True for the outlet itself and its desks: <c>detikSumut</c> of detik.com.</summary>
    private static bool IsOutlet(Article article, string name)
    {
        if (article.Outlet is not { Length: > 2 } outlet)
            return false;
        var dot = outlet.IndexOf('.', StringComparison.Ordinal);
        var stem = dot > 2 ? outlet[..dot] : outlet;
        return name.StartsWith(stem, StringComparison.OrdinalIgnoreCase)
            || string.Equals(MediaNames.Find(outlet)?.Name, MediaNames.Find(name)?.Name ?? name, StringComparison.OrdinalIgnoreCase);
    }
}
