using Runut.Entities;
using Runut.Text;

namespace Runut.Statements;

/// <summary>Says whom a name, capitalised words or a description mean, by the words themselves.</summary>
/// <param name="text">The article's text.</param>
/// <param name="title">Its headline, where there is one.</param>
internal sealed class WrittenSpeaker(StatementText text, string? title)
{
    private readonly FullestName _fullest = new(text, title);

    /// <summary>The speaker of a phrase that holds a known name: <c>Budi</c>, <c>Budi dan Sri</c>, <c>kantor berita TASS</c>.</summary>
    public Speaker Named(SpeakerPhrase phrase)
    {
        var name = phrase.Name!;
        if (phrase.Second is { } second && second.Id != name.Id)
            return new Speaker($"{name.Name} dan {second.Name}", name.Id, true);
        if (
            Media.Of(name.Name) is { Kind: OriginKind.Agency } medium
            && (name.Type == EntityType.Organisation || name.Name.Contains(' ', StringComparison.Ordinal))
        )
            return new Speaker(medium.Name, name.Id, false);
        return new Speaker(name.Type == EntityType.Person ? _fullest.Of(name.Name) : name.Name, name.Id, name.Type == EntityType.Person);
    }

    /// <summary>The speaker of capitalised words: a medium, somebody named elsewhere in the article, or the words less their titles.</summary>
    /// <param name="phrase">The words.</param>
    /// <param name="last">The person who spoke last; an office alone (<c>kata Kapolres</c>) may mean them.</param>
    public Speaker Capitals(SpeakerPhrase phrase, Speaker? last)
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
        if (IsOffice(phrase))
        {
            if (HolderOf(phrase) is { } holder)
                return new Speaker(_fullest.Of(holder.Name), holder.Id, true);
            if (last?.Entity is { } id && HasNoOffice(id))
                return last;
        }
        while (first < end - 1 && (KnownNames.Titles.Contains(text[first].ToString()) || text.IsMark(first, '.')))
            first++;
        // "Kepala Sekolah SDN Cilincing 07 Pagi Juhaedin": behind an office the name is what follows the last number or part of a day.
        for (var i = end - 2; first > phrase.First && i > first && i >= end - 5; i--)
        {
            if (text.Token(i).Kind == TokenKind.Number || text.IsIn(i, WordList.DayPart))
            {
                first = i + 1;
                break;
            }
        }
        if (phrase.Name is { } inside && first == phrase.First)
            return end - first <= 1 ? new Speaker(inside.Name, inside.Id, false) : new Speaker(WordsOf(first, end), inside.Id, false);
        // "Gubernur Jawa Barat mengaku": what is left behind the office is a place or a body, and it is the office that speaks.
        if (first > phrase.First && text.NameStarting(first) is { Entity.Type: not EntityType.Person } office && office.End == end)
            first = phrase.First;
        var body = text.Is(phrase.First, WordRole.Generic | WordRole.Document | WordRole.Body);
        return new Speaker(_fullest.Of(WordsOf(first, end)), null, !body && (first > phrase.First || end - first <= 3));
    }

    // "kata Kapolres": the person last named with that office. An office of several words must be the same in all of them.
    private Entity? HolderOf(SpeakerPhrase phrase)
    {
        var office = WordsOf(phrase.First, phrase.End);
        NameAt? last = null;
        foreach (var name in text.Names)
        {
            if (name.First < phrase.First && name.Entity.Type == EntityType.Person && name.Entity.Roles.Any(role => Opens(role, office)))
                last = last is null || name.First > last.Value.First ? name : last;
        }
        return last?.Entity;
    }

    /// <summary>The person last named before a token with a role that holds a word: <c>manajer Budi</c> for <c>manajer</c>.</summary>
    public Entity? HolderOf(ReadOnlySpan<char> word, int before)
    {
        NameAt? last = null;
        foreach (var name in text.Names)
        {
            if (name.First >= before || name.Entity.Type != EntityType.Person || last is { } found && name.First < found.First)
                continue;
            foreach (var role in name.Entity.Roles)
            {
                if (HasWord(role, word))
                    last = name;
            }
        }
        return last?.Entity;
    }

    private bool IsOffice(SpeakerPhrase phrase)
    {
        for (var i = phrase.First; i < phrase.End; i++)
        {
            if (!KnownNames.Titles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[i]))
                return false;
        }
        return true;
    }

    // A rank is no office: "Kombes Susatyo" may be the Kapolres.
    private bool HasNoOffice(string id)
    {
        foreach (var name in text.Names)
        {
            if (name.Entity.Id == id)
                return name.Entity.Roles.All(role => NameRuns.IsRank(role));
        }
        return false;
    }

    private static bool Opens(string role, string office) =>
        role.StartsWith(office, StringComparison.OrdinalIgnoreCase) && (role.Length == office.Length || role[office.Length] == ' ');

    /// <summary>The speaker of a description: the medium or body that it names, or the words.</summary>
    public Speaker Described(SpeakerPhrase phrase)
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

    // The entity that words name anywhere in the article: by the whole name, or a person by one part of it.
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

    private static bool HasWord(string name, ReadOnlySpan<char> word)
    {
        foreach (var part in name.AsSpan().Split(' '))
        {
            if (name.AsSpan()[part].Equals(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private string WordsOf(int first, int end) => text.Span(first, end).Of(text.Text.Text);
}
