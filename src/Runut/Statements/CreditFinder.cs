using Runut.Text;

namespace Runut.Statements;

/// <summary>How a credit stands to the statements around it.</summary>
internal enum CreditBuild
{
    /// <summary><c>dikutip dari X</c> behind what was said, or inside the sentence.</summary>
    Cited,

    /// <summary><c>Dikutip dari X, …</c> at the head of a sentence.</summary>
    Opening,

    /// <summary><c>kepada X</c>, <c>dalam wawancara dengan X</c>.</summary>
    Told,

    /// <summary>A post in a social network.</summary>
    Post,

    /// <summary>A line at the end that holds for the whole article.</summary>
    Closing,

    /// <summary>A press conference or a written statement: an origin, no carrier.</summary>
    Event,
}

/// <summary>A credit found in a text.</summary>
internal sealed record Credit(string Name, OriginKind Kind, CreditBuild Build, string Cue, int Unit, int First, int End);

/// <summary>Finds the words by which an article says whence it has something.</summary>
internal sealed class CreditFinder(StatementText text, string? outlet)
{
    private readonly List<Credit> _credits = [];
    private readonly string? _own = Label(outlet);

    /// <summary>The credits in document order; never the outlet itself.</summary>
    public List<Credit> Find()
    {
        for (var u = 0; u < text.Units.Count; u++)
        {
            var unit = text.Units[u];
            if (unit.End - unit.First <= 6 && u >= text.Units.Count - 3 && Closing(u, unit))
                continue;
            for (var i = unit.First; i < unit.End; i++)
            {
                if (text.QuotationAt(i) >= 0)
                    continue;
                if (text.Is(i, WordRole.Credit))
                    i = Math.Max(i, Cited(u, unit, i));
                else if (
                    text.IsWord(i, "kepada")
                    || text.IsWord(i, "dengan") && text.IsWord(i - 1, "wawancara")
                    || text.IsWord(i, "bersama") && text.IsWord(i - 1, "wawancara")
                )
                    i = Math.Max(i, Told(u, unit, i));
                else if (
                    text.IsWord(i, "tayang")
                    && text.IsWord(i + 1, "di")
                    && (text.IsWord(unit.First, "artikel") || text.IsWord(unit.First, "berita"))
                )
                    i = Math.Max(i, Named(u, i, i + 2, unit.End, CreditBuild.Closing, "tayang di", known: true));
                else if (
                    text.IsWord(i, "akun")
                    || text.IsWord(i, "unggahan")
                    || text.IsWord(i, "cuitan")
                    || text.IsWord(i, "postingan")
                    || Channel(i) is not null
                )
                    i = Math.Max(i, Post(u, unit, i));
                else if (text.IsWord(i, "pers") || text.IsWord(i, "tertulis") || text.IsWord(i, "tertulisnya") || text.IsWord(i, "persnya"))
                    Event(u, unit, i);
            }
        }
        return _credits;
    }

    private int Cited(int u, Unit unit, int cue)
    {
        var opening = true;
        for (var i = unit.First; i < cue && opening; i++)
            opening =
                text.IsComma(i)
                || text.IsMark(i, '-')
                || text.IsWord(i, "seperti")
                || text.IsWord(i, "sebagaimana")
                || text.IsWord(i, "yang")
                || text.Is(i, WordRole.Connector);
        var build = opening ? CreditBuild.Opening : CreditBuild.Cited;
        var at = cue + 1;
        var weak = text.IsWord(cue, "dilaporkan") || text.IsWord(cue, "diberitakan") || text.IsWord(cue, "diwartakan");
        // "dalam The Guardian, dikutip Selasa (21/10)": the name stands before.
        if (text.Is(at, WordRole.Weekday) || text.IsWord(at, "pada") && text.Is(at + 1, WordRole.Weekday))
        {
            for (var i = cue - 1; i >= unit.First && i > cue - 12; i--)
            {
                if (
                    (text.IsWord(i, "dalam") || text.IsWord(i, "di") || text.IsWord(i, "dari") || text.IsWord(i, "ke"))
                    && Named(u, i, i + 1, cue, build, "dikutip", known: true) is > 0
                )
                    return cue;
            }
            return cue;
        }
        var cueText = text.CueText(cue);
        for (var i = at; i < unit.End && i < at + 4; i++)
        {
            // "dikutip detikINET dari Futurism": the outlet names itself first.
            if (text.IsWord(i, "dari"))
            {
                at = i + 1;
                cueText += " dari";
                break;
            }
            if (text.IsComma(i) && i > at)
                break;
        }
        return Named(u, cue, at, unit.End, build, cueText, known: weak);
    }

    private int Told(int u, Unit unit, int cue)
    {
        var build = CreditBuild.Told;
        return Named(u, cue, cue + 1, unit.End, build, text.IsWord(cue, "kepada") ? "kepada" : "wawancara dengan", known: true);
    }

    /// <summary>Reads the name of a medium behind a cue; the last token of it, or -1.</summary>
    private int Named(int u, int cue, int at, int end, CreditBuild build, string cueText, bool known)
    {
        var resmi = -1;
        while (at < end)
        {
            var lower = !text.IsCapital(at);
            if (
                text.IsComma(at)
                || text.IsWord(at, "dari")
                || text.IsWord(at, "oleh")
                || text.IsWord(at, "resmi")
                || text.IsWord(at, "berita")
                || text.IsWord(at, "kabar")
                || text.IsWord(at, "media")
                || text.IsWord(at, "sosial")
                || lower && text.Is(at, WordRole.Generic | WordRole.Document)
            )
            {
                if (text.IsWord(at, "laman") || text.IsWord(at, "situs"))
                    resmi = at;
                if (text.IsComma(at) && (text.Is(at + 1, WordRole.Weekday) || cueText == "kepada"))
                    return -1;
                at++;
                continue;
            }
            break;
        }
        // "kepada kantor berita Rusia Interfax": a country may stand between.
        for (var first = at; first < end && first <= at + 1; first++)
        {
            for (var last = Math.Min(end, first + 6); last > first; last--)
            {
                if (!text.IsCapital(first) && text.Token(first).Kind != TokenKind.Address || text.QuotationAt(first) >= 0)
                    break;
                var span = text.Span(first, last);
                if (Media.Of(span.Of(text.Text.Text)) is not { } medium)
                    continue;
                if (!IsOwn(medium.Name) && !IsOwn(span.Of(text.Text.Text)))
                    Add(
                        new Credit(
                            medium.Name,
                            medium.Kind,
                            medium.Kind == OriginKind.Post ? CreditBuild.Post : build,
                            cueText,
                            u,
                            first,
                            last
                        )
                    );
                return last - 1;
            }
        }
        if (known || at >= end)
            return -1;
        var token = text.Token(at);
        var written = token.Of(text.Text.Text);
        // "dikutip dariAFP": flattened pages lose the space before a link.
        if (written.StartsWith("dari", StringComparison.Ordinal) && written.Length > 6)
        {
            var rest = written[4..].ToString();
            if (!IsOwn(rest) && char.IsUpper(rest[0]))
                Add(
                    new Credit(
                        Media.Of(rest)?.Name ?? rest,
                        Media.Of(rest)?.Kind ?? OriginKind.Medium,
                        build,
                        cueText + " dari",
                        u,
                        at,
                        at + 1
                    )
                );
            return at;
        }
        var stop = at;
        while (
            stop < end
            && stop < at + 7
            && (text.IsCapital(stop) && !text.Is(stop, WordRole.Weekday) || text.Token(stop).Kind == TokenKind.Address)
        )
            stop++;
        if (stop == at)
            return -1;
        var name = text.Span(resmi >= 0 && text.IsWord(resmi + 1, "resmi") ? resmi : at, stop).Of(text.Text.Text);
        if (!IsOwn(text.Span(at, stop).Of(text.Text.Text)))
            Add(new Credit(name, OriginKind.Medium, build, cueText, u, at, stop));
        return stop - 1;
    }

    private string? Channel(int token)
    {
        if (token >= text.Count || text.Token(token).Kind != TokenKind.Word)
            return null;
        var word = text[token];
        if (word.EndsWith("nya", StringComparison.Ordinal) && word.Length > 6)
            word = word[..^3].TrimEnd('-');
        var entry = StatementWords.Of(word);
        return entry is not null && entry.Role.HasFlag(WordRole.Channel) ? Media.Of(word.ToString())?.Name ?? word.ToString() : null;
    }

    private int Post(int u, Unit unit, int at)
    {
        for (var i = at; i < unit.End && i < at + 6; i++)
        {
            var channel = Channel(i);
            if (
                channel is null
                && text.IsCapital(i)
                && i + 1 < unit.End
                && Media.Of(text.Span(i, i + 2).Of(text.Text.Text)) is { Kind: OriginKind.Post } network
            )
            {
                Add(new Credit(network.Name, OriginKind.Post, CreditBuild.Post, text[at].ToString().ToLowerInvariant(), u, i, i + 2));
                return i + 1;
            }
            if (channel is null)
                continue;
            if (i == at && !Leads(at - 1, unit.First))
                return -1;
            Add(
                new Credit(
                    channel,
                    OriginKind.Post,
                    CreditBuild.Post,
                    i == at ? text[at - 1].ToString().ToLowerInvariant() : text[at].ToString().ToLowerInvariant(),
                    u,
                    i,
                    i + 1
                )
            );
            return i;
        }
        for (var i = at; i + 1 < unit.End && i < at + 5; i++)
        {
            if (text.IsWord(i, "media") && (text.IsWord(i + 1, "sosial") || text.IsWord(i + 1, "sosialnya")))
            {
                Add(new Credit("media sosial", OriginKind.Post, CreditBuild.Post, text[at].ToString().ToLowerInvariant(), u, i, i + 2));
                return i + 1;
            }
        }
        return -1;
    }

    private bool Leads(int at, int first)
    {
        for (var i = at; i >= first && i > at - 3; i--)
        {
            if (
                text.IsWord(i, "di")
                || text.IsWord(i, "lewat")
                || text.IsWord(i, "melalui")
                || text.IsWord(i, "via")
                || text.IsWord(i, "dalam")
                || text.IsWord(i, "laman")
                || text.IsWord(i, "fitur")
            )
                return true;
        }
        return false;
    }

    private void Event(int u, Unit unit, int at)
    {
        var before = at - 1;
        if (before < unit.First)
            return;
        var written =
            text[at].StartsWith("tertulis", StringComparison.OrdinalIgnoreCase)
            || text.IsWord(before, "siaran")
            || text.IsWord(before, "rilis");
        var spoken =
            text.IsWord(before, "konferensi")
            || text.IsWord(before, "jumpa")
            || text.IsWord(before, "konfrensi")
            || text.IsWord(before, "temu");
        if (written || spoken)
        {
            var words = text.Span(before, at + 1).Of(text.Text.Text);
            Add(
                new Credit(
                    words,
                    written ? OriginKind.WrittenStatement : OriginKind.PressConference,
                    CreditBuild.Event,
                    words.ToLowerInvariant(),
                    u,
                    before,
                    at + 1
                )
            );
        }
    }

    // "ANTARA", "(Antara)", "Sumber: Reuters" on a line of their own.
    private bool Closing(int u, Unit unit)
    {
        var first = unit.First;
        while (first < unit.End && (text.Token(first).Kind == TokenKind.Punctuation || text.IsWord(first, "sumber")))
            first++;
        for (var end = unit.End; end > first; end--)
        {
            var span = text.Span(first, end);
            if (
                text.IsCapital(first)
                && Media.Of(span.Of(text.Text.Text)) is { Kind: not OriginKind.Post } medium
                && OnlyMarks(end, unit.End)
            )
            {
                if (!IsOwn(medium.Name))
                    Add(new Credit(medium.Name, medium.Kind, CreditBuild.Closing, "closing line", u, first, end));
                return true;
            }
        }
        return false;
    }

    private bool OnlyMarks(int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (text.Token(i).Kind == TokenKind.Word)
                return false;
        }
        return true;
    }

    private void Add(Credit credit)
    {
        if (_credits.Count == 0 || _credits[^1].First != credit.First)
            _credits.Add(credit);
    }

    private bool IsOwn(string name)
    {
        if (_own is null)
            return false;
        var key = Entities.NameForm.KeyOf(name).Replace(" ", "", StringComparison.Ordinal);
        return key.StartsWith(_own, StringComparison.Ordinal)
            || Media.Of(name) is { } medium && medium.Domains.Any(domain => Label(domain) == _own);
    }

    // detik for www.detik.com and news.detik.com; the words before the first dot or hyphen that are not a section's.
    private static string? Label(string? outlet)
    {
        if (string.IsNullOrWhiteSpace(outlet))
            return null;
        var parts = outlet.ToLowerInvariant().Split('.');
        var label = parts[0];
        if (parts.Length > 2)
            label = parts[^1].Length == 2 && parts[^2].Length <= 3 && parts.Length > 2 ? parts[^3] : parts[^2];
        label = label.Split('-')[0].Replace(" ", "", StringComparison.Ordinal);
        return label.Length >= 3 ? label : null;
    }
}
