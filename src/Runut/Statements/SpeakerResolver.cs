using Runut.Entities;
using Runut.Text;

namespace Runut.Statements;

/// <summary>
/// Says who the words that name a speaker mean. Somebody who has just spoken stays the one whom <c>dia</c> and <c>-nya</c> mean,
/// unless another person has become the subject of a sentence since.
/// </summary>
internal sealed class SpeakerResolver(StatementText text, string? title)
{
    private Speaker? _last;
    private Speaker? _lastPerson;
    private int _lastUnit = -1;

    /// <summary>Resolves the drafts, which stand in document order.</summary>
    public void Resolve(List<Draft> drafts)
    {
        foreach (var draft in drafts)
        {
            draft.Resolved =
                draft.Nobody ? null
                : draft.Same is { } same && draft.Speaker.Form == SpeakerForm.None ? same.Resolved
                : Of(draft);
            if (draft.Resolved is null)
                continue;
            _last = draft.Resolved;
            _lastPerson = draft.Resolved.IsPerson ? draft.Resolved : _lastPerson;
            _lastUnit = draft.Unit;
        }
        ResolveAhead(drafts);
    }

    // A quotation that opens an article gets its speaker from the next one who is named.
    private static void ResolveAhead(List<Draft> drafts)
    {
        for (var i = drafts.Count - 2; i >= 0; i--)
        {
            if (drafts[i].Resolved is null && !drafts[i].Nobody && drafts[i].Speaker.Form != SpeakerForm.Description)
                drafts[i].Resolved = drafts[i + 1].Resolved;
        }
    }

    private Speaker? Of(Draft draft)
    {
        var phrase = draft.Speaker;
        return phrase.Form switch
        {
            SpeakerForm.Name => Named(phrase),
            SpeakerForm.Capitals => Capitals(phrase),
            SpeakerForm.Description => Described(phrase),
            SpeakerForm.Backward => Backward(phrase, draft),
            SpeakerForm.Pronoun => text.IsWord(phrase.First, "mereka") || text.IsWord(phrase.First, "keduanya")
                ? _last ?? Salient(draft)
                : Salient(draft),
            _ => Salient(draft),
        };
    }

    private Speaker Named(SpeakerPhrase phrase)
    {
        var name = phrase.Name!;
        if (phrase.Second is { } second && second.Id != name.Id)
            return new Speaker($"{name.Name} dan {second.Name}", name.Id, true);
        if (
            Media.Of(name.Name) is { Kind: OriginKind.Agency } medium
            && (name.Type == EntityType.Organisation || name.Name.Contains(' ', StringComparison.Ordinal))
        )
            return new Speaker(medium.Name, name.Id, false);
        return new Speaker(name.Type == EntityType.Person ? Fullest(name.Name) : name.Name, name.Id, name.Type == EntityType.Person);
    }

    private Speaker? Capitals(SpeakerPhrase phrase)
    {
        var first = phrase.First;
        var end = phrase.End;
        if (phrase.Name is { Type: EntityType.Person } known)
            return new Speaker(known.Name, known.Id, true);
        if (first < end - 1 && text.Is(first, WordRole.Generic | WordRole.Document))
            first++;
        if (WordsOf(first, end) is var whole && Media.Of(whole) is { } medium)
            return new Speaker(
                medium.Kind == OriginKind.Agency || whole.Contains('.', StringComparison.Ordinal) ? medium.Name : whole,
                Find(whole)?.Id,
                false
            );
        for (var i = first; i < end; i++)
        {
            // The longest end of the words that is a person's name elsewhere in the article.
            if (Find(WordsOf(i, end)) is { } entity && (entity.Type == EntityType.Person || i == first))
                return new Speaker(entity.Name, entity.Id, entity.Type == EntityType.Person);
        }
        while (first < end - 1 && (KnownNames.Titles.Contains(text[first].ToString()) || text.IsMark(first, '.')))
            first++;
        // "Kepala Sekolah SDN Cilincing 07 Pagi Juhaedin": behind an office the name is what follows the last number or part of a day.
        for (var i = end - 2; first > phrase.First && i > first && i >= end - 5; i--)
        {
            if (text.Token(i).Kind == TokenKind.Number || text.IsWord(i, "pagi") || text.IsWord(i, "siang") || text.IsWord(i, "petang"))
            {
                first = i + 1;
                break;
            }
        }
        if (phrase.Name is { } inside && first == phrase.First)
            return end - first <= 1 ? new Speaker(inside.Name, inside.Id, false) : new Speaker(WordsOf(first, end), inside.Id, false);
        return new Speaker(Fullest(WordsOf(first, end)), null, first > phrase.First || end - first <= 3);
    }

    private Speaker? Described(SpeakerPhrase phrase)
    {
        var first = phrase.First;
        if (text.IsWord(first, "sumber") && phrase.End - first > 2 && (text.IsWord(first + 1, "dari") || text.IsWord(first + 1, "di")))
            first += 2;
        if (text.Is(first, WordRole.Generic) || text.Is(first, WordRole.Document))
        {
            // "kantor berita TASS", "situs peradilan Mizan Online", "Laman BMKG": the name is the speaker.
            if (Media.NameIn(text, phrase) is { } medium)
                return new Speaker(medium.Name, Find(medium.Name)?.Id, false);
            var capital = phrase.End;
            while (capital - 1 > first && text.IsCapital(capital - 1))
                capital--;
            if (capital < phrase.End && !text.IsWord(first, "pihak"))
            {
                var entity = Find(WordsOf(capital, phrase.End));
                if (entity is not { Type: EntityType.Place })
                    return new Speaker(entity?.Name ?? WordsOf(capital, phrase.End), entity?.Id, false);
            }
        }
        return new Speaker(WordsOf(first, phrase.End), null, !text.Is(first, WordRole.Generic | WordRole.Document | WordRole.Body));
    }

    private Speaker? Backward(SpeakerPhrase phrase, Draft draft)
    {
        var head = text[phrase.First];
        // "kementerian tersebut": the last name that begins with that word.
        for (var i = text.Names.Count - 1; i >= 0; i--)
        {
            var name = text.Names[i];
            if (
                name.First < phrase.First
                && name.Entity.Type == EntityType.Organisation
                && text[name.First].Equals(head, StringComparison.OrdinalIgnoreCase)
            )
                return new Speaker(name.Entity.Name, name.Entity.Id, false);
        }
        return Salient(draft);
    }

    private Speaker? Salient(Draft draft)
    {
        var position = draft.Cue >= 0 ? draft.Cue : text.Text.TokenAt(draft.Span.Start);
        var single =
            draft.Speaker.Form is SpeakerForm.Clitic
            || draft.Speaker.Form == SpeakerForm.Pronoun && !text.IsWord(draft.Speaker.First, "pihaknya");
        if ((single && _last is { IsPerson: false } ? _lastPerson ?? _last : _last) is { } last)
        {
            // Between quotations the reporter tells of others; only who is new to the article, or is the subject right before, takes over.
            for (var u = draft.Unit; u > _lastUnit; u--)
            {
                if (
                    SubjectOf(u, position) is { } subject
                    && subject.Entity.Id != last.Entity
                    && (IsNew(subject) || draft.Kind == StatementKind.Indirect && u >= draft.Unit - 1)
                )
                    return new Speaker(subject.Entity.Name, subject.Entity.Id, true);
            }
            return last;
        }
        for (var u = draft.Unit; u >= 0; u--)
        {
            if (SubjectOf(u, position) is { } subject)
                return new Speaker(subject.Entity.Name, subject.Entity.Id, true);
        }
        for (var i = text.Names.Count - 1; i >= 0; i--)
        {
            if (text.Names[i].First < position && text.Names[i].Entity.Type == EntityType.Person)
                return new Speaker(text.Names[i].Entity.Name, text.Names[i].Entity.Id, true);
        }
        return null;
    }

    private static bool IsNew(NameAt name) =>
        name.Entity.Mentions[0].Span == name.Mention.Span && name.Mention.Text.Contains(' ', StringComparison.Ordinal);

    /// <summary>The person who is the subject of a sentence: named at its head, behind links and titles alone; or its agent behind <c>oleh</c>.</summary>
    private NameAt? SubjectOf(int unit, int before)
    {
        var (first, end, _) = text.Units[unit];
        end = Math.Min(end, before);
        NameAt? agent = null;
        var head = true;
        for (var i = first; i < end; i++)
        {
            if (text.QuotationAt(i) >= 0)
                return agent;
            if (text.NameStarting(i) is { Entity.Type: EntityType.Person } name)
            {
                if (head)
                {
                    // "Anwar dan Budi bertemu": nobody of the two is meant by dia.
                    return name;
                }
                if (text.IsWord(i - 1, "oleh") || OlehBefore(first, i))
                    agent = name;
            }
            if (text.IsVerbLike(i) || text.Is(i, WordRole.Predicate) || text.Is(i, WordRole.Stop) && (!text.IsCapital(i) || i == first))
                head = false;
        }
        return agent;
    }

    private bool OlehBefore(int first, int name)
    {
        for (var i = name - 1; i >= first && i > name - 8; i--)
        {
            if (text.IsWord(i, "oleh"))
                return true;
            if (!text.IsCapital(i) && text.Token(i).Kind == TokenKind.Word && text.IsVerbLike(i))
                return false;
        }
        return false;
    }

    private string WordsOf(int first, int end) => text.Span(first, end).Of(text.Text.Text);

    /// <summary>A single name with the names that follow it elsewhere in the article: <c>Kimi</c> → <c>Kimi Hime</c>.</summary>
    private string Fullest(string name)
    {
        // "Pinto Pulungan SpM": a degree is no part of a name.
        if (name.LastIndexOf(' ') is > 0 and var space && name.AsSpan(space + 1) is ['S', 'p', >= 'A' and <= 'Z', ..])
            return name[..space];
        if (name.Contains(' ', StringComparison.Ordinal) || name.Length < 3)
            return name;
        var fullest = name;
        for (var i = 0; i < text.Count; i++)
        {
            if (!text.IsCapital(i) || !text[i].SequenceEqual(name))
                continue;
            var end = i + 1;
            while (end < text.Count && end < i + 4 && GoesOn(end))
                end++;
            if (end > i + 1 && text.Token(end - 1).End - text.Token(i).Start > fullest.Length)
                fullest = WordsOf(i, end);
        }
        return fullest == name ? Misspelt(name) ?? InTitle(name) ?? name : fullest;
    }

    private bool GoesOn(int token) =>
        text.IsCapital(token)
        && text.Words[token].Entry is null
        && text.NameStarting(token) is null or { Entity.Type: EntityType.Person }
        && text.Token(token).Start == text.Token(token - 1).End + 1
        && !AllCapitals(text[token]);

    // "Tsani" for Mohamad Tsanni: one letter more, less or other than a part of a name that has several.
    private string? Misspelt(string name)
    {
        if (name.Length < 5)
            return null;
        foreach (var other in text.Names)
        {
            if (other.Entity.Type != EntityType.Person)
                continue;
            var full = other.Entity.Name.AsSpan();
            if (!full.Contains(' '))
                continue;
            foreach (var part in full.Split(' '))
            {
                var word = full[part];
                if (word.Length == full.Length && !word.Equals(name, StringComparison.OrdinalIgnoreCase))
                    continue;
                if (Near(word, name))
                    return other.Entity.Name;
            }
        }
        return null;
    }

    private static bool Near(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (one.Length < other.Length)
            return Near(other, one);
        if (one.Length - other.Length > 1)
            return false;
        var same = 0;
        while (same < other.Length && char.ToLowerInvariant(one[same]) == char.ToLowerInvariant(other[same]))
            same++;
        if (same < 3)
            return false;
        return one[Math.Min(same + 1, one.Length)..]
            .Equals(other[Math.Min(one.Length == other.Length ? same + 1 : same, other.Length)..], StringComparison.OrdinalIgnoreCase);
    }

    // "Ulang Tahun ke-52, Atalarik Syach: …": the headline gives the name whole, between marks.
    private string? InTitle(string name)
    {
        if (title is null)
            return null;
        foreach (var range in title.AsSpan().SplitAny(':', ',', ';'))
        {
            var part = title.AsSpan()[range].Trim();
            if (
                part.Length > name.Length
                && part.Length < name.Length + 25
                && part.StartsWith(name, StringComparison.Ordinal)
                && part[name.Length] == ' '
                && part.Count(' ') <= 2
            )
                return part.ToString();
        }
        return null;
    }

    private static bool AllCapitals(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsLower(c))
                return false;
        }
        return true;
    }

    private Entity? Find(string written)
    {
        Entity? partly = null;
        foreach (var name in text.Names)
        {
            if (
                name.Mention.Text.Equals(written, StringComparison.OrdinalIgnoreCase)
                || name.Entity.Name.Equals(written, StringComparison.OrdinalIgnoreCase)
            )
                return name.Entity;
            if (
                partly is null
                && name.Entity.Type == EntityType.Person
                && !written.Contains(' ', StringComparison.Ordinal)
                && HasWord(name.Entity.Name, written)
            )
                partly = name.Entity;
        }
        return partly;
    }

    private static bool HasWord(string name, string word)
    {
        foreach (var part in name.AsSpan().Split(' '))
        {
            if (name.AsSpan()[part].Equals(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
