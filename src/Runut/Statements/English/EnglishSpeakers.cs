using Runut.Entities;

namespace Runut.Statements.English;

/// <summary>
/// Says who the words that name an English speaker mean. <c>He</c> and <c>she</c> mean the first person whom the sentence, or the one
/// before, names, else the one who spoke last, as far as title and given name allow; <c>it</c> and <c>they</c> the last body that spoke.
/// </summary>
internal sealed class EnglishSpeakers(EnglishText text)
{
    private const int NearestNames = 40;
    private const int LeadIn = 8;

    private readonly EnglishNames _names = new(text);
    private readonly Dictionary<string, EnglishRole> _genders = new(StringComparer.Ordinal);
    private Speaker? _last;
    private Speaker? _lastPerson;
    private Speaker? _lastBody;

    /// <summary>Resolves the drafts, which stand in document order.</summary>
    public void Resolve(List<Draft> drafts)
    {
        ReadGenders();
        foreach (var draft in drafts)
        {
            draft.Resolved = draft.Same is { } same
                ? same.Resolved
                : draft.Speaker.Form switch
                {
                    SpeakerForm.Pronoun => Pronoun(draft),
                    SpeakerForm.None => _last,
                    _ => _names.Of(draft.Speaker),
                };
            if (draft.Resolved is null)
                continue;
            _last = draft.Resolved;
            _lastPerson = draft.Resolved.IsPerson ? draft.Resolved : _lastPerson;
            _lastBody = draft.Resolved.IsPerson ? _lastBody : draft.Resolved;
        }
        // A quotation that opens an article gets its speaker from the next one who is named.
        for (var i = drafts.Count - 2; i >= 0; i--)
        {
            if (drafts[i].Speaker.Form == SpeakerForm.None)
                drafts[i].Resolved ??= drafts[i + 1].Resolved;
        }
    }

    // "Mr. Lee", "spokeswoman Ann Lee", "Ann Lee"
    private void ReadGenders()
    {
        foreach (var name in text.Names)
        {
            if (name.Entity.Type != EntityType.Person)
                continue;
            var before = text.Text.IsMark(name.First - 1, '.') ? name.First - 2 : name.First - 1;
            var gender = text.Word(before).Role & (EnglishRole.Female | EnglishRole.Male);
            if (gender == EnglishRole.None && name.End - name.First > 1)
                gender = EnglishWords.GenderOf(text.Text[name.First]);
            if (gender is EnglishRole.Female or EnglishRole.Male)
                _genders.TryAdd(name.Entity.Id, gender);
        }
    }

    private Speaker? Pronoun(Draft draft)
    {
        var at = draft.Speaker.First;
        if (text.IsWord(at, "who") || text.IsWord(at, "which") || text.IsWord(at, "that"))
            return text.NameFrom(at) - 1 is >= 0 and var before && at - text.Names[before].End <= LeadIn
                ? EnglishNames.Named(text.Names[before])
                : _last;
        if (text.IsWord(at, "they") || text.IsWord(at, "it"))
            return _lastBody;
        var gender = text.Word(at).Role & (EnglishRole.Female | EnglishRole.Male);
        if (gender == EnglishRole.None)
            return null;
        for (var u = draft.Unit; u >= Math.Max(0, draft.Unit - 1); u--)
        {
            if (Subject(u, at, gender) is { } subject)
                return subject;
        }
        if (_lastPerson is { } last && Agrees(last.Entity, gender))
        {
            _genders.TryAdd(last.Entity ?? "", gender);
            return last;
        }
        var nearest = text.NameFrom(at) - 1;
        for (var i = nearest; i >= 0 && i > nearest - NearestNames; i--)
        {
            var name = text.Names[i];
            if (name.Entity.Type == EntityType.Person && Agrees(name.Entity.Id, gender) && text.Text.QuotationAt(name.First) < 0)
                return EnglishNames.Named(name);
        }
        return null;
    }

    // The first person that a sentence names, where nothing but a lead-in and titles stand before.
    private Speaker? Subject(int unitIndex, int position, EnglishRole gender)
    {
        var unit = text.Text.Units[unitIndex];
        for (var i = text.NameFrom(unit.First); i < text.Names.Length && text.Names[i].First < Math.Min(unit.End, position); i++)
        {
            var name = text.Names[i];
            if (name.Entity.Type == EntityType.Person && text.Text.QuotationAt(name.First) < 0)
                return Agrees(name.Entity.Id, gender) && name.First - unit.First <= LeadIn && !_names.IsOwner(name)
                    ? EnglishNames.Named(name)
                    : null;
        }
        return null;
    }

    private bool Agrees(string? entity, EnglishRole gender) =>
        entity is null || !_genders.TryGetValue(entity, out var known) || known == gender;
}
