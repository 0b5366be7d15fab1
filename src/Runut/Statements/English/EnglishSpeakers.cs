using Runut.Entities;

namespace Runut.Statements.English;

/// <summary>
/// Says who the words that name an English speaker mean. A pronoun means the one who spoke last, unless its gender or its number forbids
/// that, or somebody else has become the subject of a sentence since.
/// </summary>
internal sealed class EnglishSpeakers(EnglishText text)
{
    private readonly Dictionary<string, EnglishRole> _genders = new(StringComparer.Ordinal);
    private Speaker? _last;
    private Speaker? _lastPerson;

    /// <summary>Resolves the drafts, which stand in document order.</summary>
    public void Resolve(List<Draft> drafts)
    {
        ReadGenders();
        foreach (var draft in drafts)
        {
            draft.Resolved =
                draft.Same is { } same && draft.Speaker.Form == SpeakerForm.None
                    ? same.Resolved
                    : draft.Speaker.Form switch
                    {
                        SpeakerForm.Pronoun => Pronoun(draft),
                        SpeakerForm.None => _last,
                        _ when draft.Speaker.Name is { } named => new Speaker(named.Name, named.Id, true),
                        _ => Written(draft.Speaker.First, draft.Speaker.End),
                    };
            if (draft.Resolved is null)
                continue;
            _last = draft.Resolved;
            _lastPerson = draft.Resolved.IsPerson ? draft.Resolved : _lastPerson;
        }
        // A quotation that opens an article gets its speaker from the next one who is named.
        for (var i = drafts.Count - 2; i >= 0; i--)
            drafts[i].Resolved ??= drafts[i + 1].Resolved;
    }

    // "Mr. Lee", "spokeswoman Ann Lee"
    private void ReadGenders()
    {
        foreach (var name in text.Text.Names)
        {
            if (name.Entity.Type != EntityType.Person)
                continue;
            var before = text.Text.IsMark(name.First - 1, '.') ? name.First - 2 : name.First - 1;
            for (var i = before; i < name.End; i++)
            {
                var gender = text.Word(i).Role & (EnglishRole.Female | EnglishRole.Male);
                if (gender is EnglishRole.Female or EnglishRole.Male)
                    _genders.TryAdd(name.Entity.Id, gender);
            }
        }
    }

    private Speaker? Pronoun(Draft draft)
    {
        var first = draft.Speaker.First;
        var gender = text.Word(first).Role & (EnglishRole.Female | EnglishRole.Male);
        var position = draft.Speaker.First;
        // "who", and "which": the name right before
        if (text.IsWord(first, "who") || text.IsWord(first, "which") || text.IsWord(first, "that"))
        {
            for (var i = text.Text.Names.Count - 1; i >= 0; i--)
            {
                if (text.Text.Names[i].End <= position && position - text.Text.Names[i].End <= 8)
                    return Named(text.Text.Names[i]);
            }
            return _last;
        }
        if (text.IsWord(first, "I") || text.IsWord(first, "we") || text.IsWord(first, "you") || gender == EnglishRole.None)
            return text.IsWord(first, "they") || text.IsWord(first, "it") ? _last : null;
        for (var u = draft.Unit; u >= Math.Max(0, draft.Unit - 1); u--)
        {
            if (Subject(u, position, gender) is { } subject)
                return subject;
        }
        if (_lastPerson is { } last && Agrees(last.Entity, gender))
        {
            _genders.TryAdd(last.Entity ?? "", gender);
            return last;
        }
        for (var i = text.Text.Names.Count - 1; i >= 0; i--)
        {
            var name = text.Text.Names[i];
            if (
                name.First < position
                && name.Entity.Type == EntityType.Person
                && Agrees(name.Entity.Id, gender)
                && text.Text.QuotationAt(name.First) < 0
            )
                return Named(name);
        }
        return _lastPerson;
    }

    // The first person that a sentence names, where nothing but a lead-in and titles stand before.
    private Speaker? Subject(int unitIndex, int position, EnglishRole gender)
    {
        var unit = text.Text.Units[unitIndex];
        foreach (var name in text.Text.Names)
        {
            if (name.First < unit.First || name.First >= Math.Min(unit.End, position))
                continue;
            if (name.Entity.Type == EntityType.Person && text.Text.QuotationAt(name.First) < 0)
                return Agrees(name.Entity.Id, gender) && name.First - unit.First <= 8 ? Named(name) : null;
        }
        return null;
    }

    private bool Agrees(string? entity, EnglishRole gender) =>
        entity is null || !_genders.TryGetValue(entity, out var known) || known == gender;

    private static Speaker Named(NameAt name) => new(name.Entity.Name, name.Entity.Id, name.Entity.Type == EntityType.Person);

    /// <summary>The speaker of written words: the person named at their end or head, else a medium, else the words.</summary>
    private Speaker Written(int first, int end)
    {
        NameAt? person = null;
        NameAt? other = null;
        foreach (var name in text.Text.Names)
        {
            if (name.First < first || name.End > end)
                continue;
            if (name.Entity.Type == EntityType.Person && !IsOwned(name, first, end))
                person ??= name;
            else if (name.Entity.Type != EntityType.Person)
                other = name;
        }
        if (person is { } found)
            return Named(found);
        while (first < end - 1 && text.Is(first, EnglishRole.Determiner))
            first++;
        var words = text.Text.Span(first, end).Of(text.Text.Text.Text);
        for (var i = first; i < end; i++)
        {
            // "state news agency KCNA", "the Interfax news agency"
            for (var last = end; last > i && text.IsCapital(i); last--)
            {
                if (Media.Of(text.Text.Span(i, last).Of(text.Text.Text.Text)) is { } medium)
                    return new Speaker(medium.Name, other?.Entity.Id, false);
            }
        }
        // "Lee" of an Ann Lee whom the name reader found elsewhere
        foreach (var name in text.Text.Names)
        {
            if (
                name.Entity.Type == EntityType.Person
                && (
                    name.Entity.Name == words
                    || name.Entity.Name.EndsWith(" " + words, StringComparison.Ordinal)
                    || name.Entity.Name.StartsWith(words + " ", StringComparison.Ordinal)
                )
            )
                return Named(name);
        }
        return new Speaker(
            words,
            other is { } body && body.First == first && body.End == end ? body.Entity.Id : null,
            IsPerson(first, end)
        );
    }

    // "a spokesman for Ann Lee", "Ann Lee's lawyer": the one named is not the one who speaks
    private bool IsOwned(NameAt name, int first, int end)
    {
        var before = name.First - 1;
        while (before > first && text.Is(before, EnglishRole.Title) || text.Text.IsMark(before, '.'))
            before--;
        if (before >= first && text.Is(before, EnglishRole.Owner))
            return true;
        return name.Mention.Text.EndsWith("'s", StringComparison.Ordinal)
            || name.Mention.Text.EndsWith("’s", StringComparison.Ordinal)
            || name.End < end && text.IsLetters(name.End) && !text.IsComma(name.End) && text.Text[name.End - 1].Contains('\'');
    }

    private bool IsPerson(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.Is(i, EnglishRole.Title | EnglishRole.Office))
                return true;
        }
        return false;
    }
}
