using Runut.Entities;

namespace Runut.Statements;

/// <summary>
/// Says who the words that name a speaker mean. Somebody who has just spoken stays the one whom <c>dia</c> and <c>-nya</c> mean,
/// unless another person has become the subject of a sentence since.
/// </summary>
internal sealed class SpeakerResolver(StatementText text, string? title)
{
    // Whom a pronoun means stands close by; so many sentences back is longer than nearly every article.
    private const int FarthestSentence = 100;

    private readonly WrittenSpeaker _written = new(text, title);
    private readonly Dictionary<int, NameAt?> _subjects = [];
    private Speaker? _last;
    private Speaker? _lastPerson;
    private Speaker? _otherPerson;
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
            if (draft.Resolved.IsPerson && draft.Resolved != _lastPerson)
                (_otherPerson, _lastPerson) = (_lastPerson, draft.Resolved);
            _lastUnit = draft.Unit;
        }
        ResolveAhead(drafts);
        // "kata anak itu", where no person is named who could be meant.
        foreach (var draft in drafts)
        {
            if (draft is { Resolved: null, Nobody: false, Speaker.Form: SpeakerForm.Backward })
                draft.Resolved = _written.Described(draft.Speaker);
        }
    }

    // A quotation that opens an article gets its speaker from the next one who is named.
    private void ResolveAhead(List<Draft> drafts)
    {
        for (var i = drafts.Count - 2; i >= 0; i--)
        {
            if (
                drafts[i] is { Resolved: null, Nobody: false, Speaker: { Form: not SpeakerForm.Description } speaker }
                && !(speaker.First >= 0 && text.IsIn(speaker.First, WordList.Plural))
            )
                drafts[i].Resolved = drafts[i + 1].Resolved;
        }
    }

    private Speaker? Of(Draft draft)
    {
        var phrase = draft.Speaker;
        return phrase.Form switch
        {
            SpeakerForm.Name => _written.Named(phrase),
            SpeakerForm.Capitals => _written.Capitals(phrase, _lastPerson),
            SpeakerForm.Description => _written.Described(phrase),
            SpeakerForm.Backward => Backward(phrase, draft),
            SpeakerForm.Pronoun when text.IsIn(phrase.First, WordList.Plural) => _last is { IsPerson: true, Entity: not null }
                ? null
                : _last ?? Salient(draft),
            SpeakerForm.Pronoun => Salient(draft),
            _ => Salient(draft),
        };
    }

    private Speaker? Backward(SpeakerPhrase phrase, Draft draft)
    {
        // "dokumen tersebut": what was cited before, and never a person.
        if (text.Is(phrase.First, WordRole.Document))
            return _last is { IsPerson: false } ? _last : _written.Described(phrase);
        var definite = text.IsWord(phrase.First, "sang");
        // "pelatih itu", "sang manajer": the one who was called so.
        var called = definite ? phrase.First + 1 : phrase.First;
        if (!text.IsCapital(called) && _written.HolderOf(text[called], phrase.First) is { } holder)
            return new Speaker(holder.Name, holder.Id, true);
        if (definite)
            return _written.Described(phrase);
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
            for (var u = draft.Unit; u > _lastUnit && u > draft.Unit - FarthestSentence; u--)
            {
                if (
                    SubjectOf(u, position) is { } subject
                    && subject.Entity.Id != last.Entity
                    && (IsNew(subject) || draft.Kind == StatementKind.Indirect && u >= draft.Unit - 1)
                )
                    return new Speaker(subject.Entity.Name, subject.Entity.Id, true);
            }
            return draft.Kind == StatementKind.Direct && IsNamedIn(last, draft) && _otherPerson is { } other && !IsNamedIn(other, draft)
                ? other
                : last;
        }
        for (var u = draft.Unit; u >= 0 && u > draft.Unit - FarthestSentence; u--)
        {
            if (SubjectOf(u, position) is { } subject)
                return new Speaker(subject.Entity.Name, subject.Entity.Id, true);
        }
        for (var i = text.Names.Count - 1; i >= 0; i--)
        {
            if (
                text.Names[i].First < position
                && text.Names[i].Entity.Type == EntityType.Person
                && !SentenceSubject.IsDescribing(text, text.Names[i])
            )
                return new Speaker(text.Names[i].Entity.Name, text.Names[i].Entity.Id, true);
        }
        return null;
    }

    // People seldom speak of themselves by name: "Hasil pemeriksaan terhadap Tukimin …," jelasnya.
    private bool IsNamedIn(Speaker speaker, Draft draft)
    {
        for (var i = text.Text.TokenAt(draft.Span.Start); speaker.Entity is not null && i < text.Count; i++)
        {
            if (text.Token(i).Start >= draft.Span.End)
                break;
            if (
                text.NameStarting(i) is { } name
                && name.Entity.Id == speaker.Entity
                && !text.IsWord(i - 1, "saya")
                && !text.IsWord(i - 1, "aku")
            )
                return true;
        }
        return false;
    }

    // A whole sentence has one subject, however often it is asked for.
    private NameAt? SubjectOf(int unit, int before)
    {
        if (before < text.Units[unit].End)
            return SentenceSubject.Find(text, unit, before);
        if (!_subjects.TryGetValue(unit, out var subject))
            _subjects.Add(unit, subject = SentenceSubject.Find(text, unit, before));
        return subject;
    }

    private static bool IsNew(NameAt name) =>
        name.Entity.Mentions[0].Span == name.Mention.Span && name.Mention.Text.Contains(' ', StringComparison.Ordinal);
}
