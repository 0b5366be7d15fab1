using Runut.Statements;

namespace Runut.Accounts;

/// <summary>A thing that an article says it has from somewhere.</summary>
internal readonly record struct NamedOrigin(string Name, OriginKind Kind, Evidence? Evidence);

/// <summary>What one article tells of how it came to know: the media it credits, who spoke, when, and to whom.</summary>
internal sealed class TellingNotes
{
    private TellingNotes(string outlet) => Outlet = outlet;

    /// <summary>The outlet.</summary>
    public string Outlet { get; }

    /// <summary>Named origins, in the order of the text.</summary>
    public List<NamedOrigin> Named { get; } = [];

    /// <summary>The media and agencies that the article itself credits or lets speak.</summary>
    public HashSet<string> Media { get; } = new(StringComparer.Ordinal);

    /// <summary>Who speaks, with the days and the channels that are told of it.</summary>
    public Dictionary<int, (HashSet<string> Days, HashSet<string> Channels, int Statements)> Speakers { get; } = [];

    /// <summary>The main speaker told it to this outlet alone (<c>kepada Tempo</c> in Tempo).</summary>
    public bool IsExclusive { get; private set; }

    /// <summary>The story's name of who speaks most; -1 where nobody does.</summary>
    public int MainSpeaker { get; private set; } = -1;

    /// <summary>The notes on one article.</summary>
    public static TellingNotes Of(ArticleWords article, StoryWords words)
    {
        var notes = new TellingNotes(article.Reading.Article.Outlet ?? article.Id);
        notes.Credits(article);
        notes.Speech(article, words);
        if (notes.Named.Count == 0)
            notes.Named.Add(new NamedOrigin(notes.Outlet, OriginKind.Own, null));
        return notes;
    }

    /// <summary>Both lean on one medium, agency or post.</summary>
    public bool SharesOrigin(TellingNotes other) =>
        Named.Any(a =>
            // Two articles that name Instagram lean on one post only where they name one account.
            (a.Kind is OriginKind.Medium or OriginKind.Agency || a.Kind == OriginKind.Post && a.Name.StartsWith('@'))
            && other.Named.Any(b => b.Kind == a.Kind && NameForms.Normalise(a.Name) == NameForms.Normalise(b.Name))
        );

    /// <summary>One main speaker, one day, and no two channels that exclude one another, unless most of what is told is the same.</summary>
    public bool SharesOccasion(TellingNotes other, bool tellsTheSame)
    {
        if (MainSpeaker < 0 || MainSpeaker != other.MainSpeaker)
            return false;
        var (days, channels, _) = Speakers[MainSpeaker];
        var (otherDays, otherChannels, _) = other.Speakers[MainSpeaker];
        return days.Overlaps(otherDays)
            && (tellsTheSame || channels.Count == 0 || otherChannels.Count == 0 || channels.Overlaps(otherChannels));
    }

    /// <summary>One main speaker, and each article gives other days for what he says.</summary>
    public bool SpokeOnOtherDays(TellingNotes other) =>
        MainSpeaker >= 0
        && MainSpeaker == other.MainSpeaker
        && Speakers[MainSpeaker].Days is { Count: > 0 } days
        && other.Speakers[MainSpeaker].Days is { Count: > 0 } otherDays
        && !days.Overlaps(otherDays);

    private void Credits(ArticleWords article)
    {
        foreach (var source in article.Reading.Sources)
        {
            if (IsOutlet(source.Name))
            {
                IsExclusive |= source.Cue.Contains("kepada", StringComparison.OrdinalIgnoreCase);
                continue;
            }
            Named.Add(new NamedOrigin(source.Name, source.Kind, new Evidence(article.Id, source.Span, source.Text)));
            if (source.Kind is OriginKind.Medium or OriginKind.Agency)
                Media.Add(source.Name);
        }
        // "TASS melaporkan": a medium that speaks for itself is where the article has it from.
        foreach (var statement in article.Reading.Statements)
        {
            if (
                MediumIn(statement.SpeakerName ?? statement.Speaker) is not { } medium
                || IsOutlet(medium.Name)
                || Named.Exists(n => n.Name == medium.Name)
            )
                continue;
            var span = statement.SpeakerSpan ?? statement.Sentence;
            Named.Add(new NamedOrigin(medium.Name, medium.Kind, new Evidence(article.Id, span, span.Of(article.Text))));
            Media.Add(medium.Name);
        }
        // A channel of a statement that no credit of the text names yet.
        foreach (var statement in article.Reading.Statements)
        {
            if (statement.Via.IsDefaultOrEmpty)
                continue;
            foreach (var via in statement.Via)
            {
                if (IsOutlet(via) || Named.Exists(n => NameForms.Normalise(n.Name) == NameForms.Normalise(via)))
                    continue;
                var medium = Statements.Media.Of(via);
                var evidence = new Evidence(article.Id, statement.Sentence, statement.Sentence.Of(article.Text));
                Named.Add(new NamedOrigin(medium?.Name ?? via, medium?.Kind ?? OriginKind.Medium, evidence));
                if (medium is { Kind: OriginKind.Medium or OriginKind.Agency })
                    Media.Add(medium.Name);
            }
        }
    }

    /// <summary>The medium that a speaker's words end in: <c>Media Interfax</c>, <c>kantor berita TASS</c>.</summary>
    public static Medium? MediumIn(string? speaker)
    {
        for (var at = 0; speaker is not null && at >= 0 && at < speaker.Length; at = speaker.IndexOf(' ', at + 1))
        {
            if (Statements.Media.Of(speaker[(at == 0 ? 0 : at + 1)..]) is { } medium)
                return medium;
        }
        return null;
    }

    private bool IsOutlet(string name)
    {
        var form = NameForms.Normalise(name).Replace(" ", "", StringComparison.Ordinal);
        var host = Outlet
            .AsSpan(0, Math.Max(0, Outlet.IndexOf('.', StringComparison.Ordinal) is var dot && dot < 0 ? Outlet.Length : dot))
            .ToString();
        var own = NameForms.Normalise(host).Replace(" ", "", StringComparison.Ordinal);
        return own.Length > 2
            && (
                form == own
                || form.StartsWith(own, StringComparison.Ordinal)
                || form.Length > 4 && own.StartsWith(form, StringComparison.Ordinal)
            );
    }

    private void Speech(ArticleWords article, StoryWords words)
    {
        var context = new CandidateContext(words, article);
        TimeCandidates.Read(context);
        MannerCandidates.Read(context);
        foreach (var statement in article.Reading.Statements)
        {
            var name = words.Names.Of(article.Index, statement.SpeakerEntity);
            if (name < 0)
                continue;
            var known = Speakers.GetValueOrDefault(name, ([], [], 0));
            Speakers[name] = (known.Item1, known.Item2, known.Item3 + 1);
        }
        foreach (var candidate in context.Found.Where(c => c.IsKeyed))
        {
            var name = int.Parse(
                candidate.Group[(candidate.Group.LastIndexOf(' ') + 1)..],
                System.Globalization.CultureInfo.InvariantCulture
            );
            if (!Speakers.TryGetValue(name, out var known))
                continue;
            if (candidate.About == "told" && candidate.Kind == FactKind.Date)
                known.Days.Add(candidate.Value.Shown);
            else if (candidate.Value is ClassValue channel && candidate.About == "channel")
                known.Channels.Add(channel.Class);
        }
        if (Speakers.Count > 0)
            MainSpeaker = Speakers.OrderByDescending(s => s.Value.Statements).ThenBy(s => s.Key).First().Key;
        IsExclusive |= SpokeToOutlet(article);
        Occasions(article, words, context);
    }

    /// <summary>Written statements and press conferences that a statement rests on, where no credit names them.</summary>
    private void Occasions(ArticleWords article, StoryWords words, CandidateContext context)
    {
        foreach (var candidate in context.Found.Where(c => c.About == "channel"))
        {
            var name = words.Names.Names[
                int.Parse(candidate.Group[(candidate.Group.LastIndexOf(' ') + 1)..], System.Globalization.CultureInfo.InvariantCulture)
            ];
            var kind = ((ClassValue)candidate.Value).Class switch
            {
                "written" => OriginKind.WrittenStatement,
                "conference" => OriginKind.PressConference,
                _ => (OriginKind?)null,
            };
            if (kind is not { } known || Named.Exists(n => n.Kind == known))
                continue;
            var speaker = name.Bearers.MaxBy(b => b.Entity.Name.Length).Entity.Name;
            Named.Add(new NamedOrigin(speaker, known, new Evidence(article.Id, candidate.Span, candidate.Span.Of(article.Text))));
        }
    }

    private bool SpokeToOutlet(ArticleWords article)
    {
        var dot = Outlet.IndexOf('.', StringComparison.Ordinal);
        var own = (dot < 0 ? Outlet : Outlet[..dot]).ToLowerInvariant();
        if (own.Length < 3)
            return false;
        for (var t = 0; t + 1 < article.Lower.Length; t++)
        {
            if (
                article.Lower[t]
                    is "kepada"
                        or "oleh"
                        or "ke"
                        or "dikonfirmasi"
                        or "dihubungi"
                        or "ditemui"
                        or "diwawancarai"
                        or "diwawancara"
                && article.Lower[t + 1].StartsWith(own, StringComparison.Ordinal)
            )
                return true;
        }
        return false;
    }
}
