using Runut.Entities;

namespace Runut.Statements.English;

/// <summary>Says whom the written words of an English speaker mean: the person named in them, a medium, or the words themselves.</summary>
internal sealed class EnglishNames(EnglishText text)
{
    // A headline in capitals runs into a name: "Ann Lee Opens The Bridge".
    private const int LongestName = 4;

    /// <summary>The speaker of a phrase with words of its own.</summary>
    public Speaker Of(SpeakerPhrase phrase)
    {
        if (phrase.Name is { } apposed)
            return new Speaker(FullName(apposed), apposed.Id, true);
        var (first, end) = (phrase.First, phrase.End);
        if (Person(first, end) is { } person)
            return person;
        while (first < end - 1 && text.Is(first, EnglishRole.Determiner))
            first++;
        return Medium(first, end) ?? Elsewhere(first, end) ?? new Speaker(WordsOf(first, end), Body(first, end), IsPerson(first, end));
    }

    /// <summary>The one whom a name of the text means.</summary>
    public static Speaker Named(NameAt name) => new(FullName(name.Entity), name.Entity.Id, name.Entity.Type == EntityType.Person);

    /// <summary>True for <c>Ann Lee's</c>, with what is hers behind.</summary>
    public bool IsOwner(NameAt name) =>
        text.IsOwner(name.End - 1)
        || name.End < text.Count
            && text.Text.Token(name.End).Start == text.Text.Token(name.End - 1).End
            && text.Text[name.End] is "'" or "’";

    private static string FullName(Entity entity)
    {
        if (entity.Name.AsSpan().Count(' ') < LongestName)
            return entity.Name;
        return entity
                .Mentions.Select(mention => mention.Text)
                .Where(written => written.AsSpan().Count(' ') < LongestName)
                .MaxBy(written => written.Length)
            ?? entity.Name;
    }

    // The last person before "of", "for" and the like: "campaign manager Bo Lee", "Bo Lee of the Marsh campaign", not "a lawyer for Bo Lee".
    private Speaker? Person(int first, int end)
    {
        var owned = first;
        while (owned < end && !(owned > first && text.Is(owned, EnglishRole.Owner)))
            owned++;
        NameAt? found = null;
        for (var i = text.NameFrom(first); i < text.Names.Length && text.Names[i].End <= owned; i++)
        {
            var name = text.Names[i];
            if (name.Entity.Type != EntityType.Person || IsOwner(name))
                continue;
            if (
                found is { } other
                && text.IsWord(name.First - 1, "and")
                && other.End == name.First - 1
                && other.Entity.Id != name.Entity.Id
            )
                return new Speaker($"{FullName(other.Entity)} and {FullName(name.Entity)}", other.Entity.Id, false);
            found = name;
        }
        return found is { } person ? Named(person) : null;
    }

    // "state news agency KCNA", "the Interfax news agency"; a "Fox News poll" is no medium
    private Speaker? Medium(int first, int end)
    {
        var tail = end;
        while (tail - 1 > first && (text.Is(tail - 1, EnglishRole.Medium) || text.IsWord(tail - 1, "news")))
            tail--;
        for (var i = first; i < tail; i++)
        {
            if (text.IsCapital(i) && Media.Of(WordsOf(i, tail)) is { } medium)
                return new Speaker(medium.Name, Body(i, tail), false);
        }
        return null;
    }

    // "Lee" of an Ann Lee whom the article names elsewhere
    private Speaker? Elsewhere(int first, int end)
    {
        var words = WordsOf(first, end);
        foreach (var name in text.Names)
        {
            var whole = name.Entity.Name;
            if (
                name.Entity.Type == EntityType.Person
                && (
                    whole == words
                    || whole.EndsWith(" " + words, StringComparison.Ordinal)
                    || whole.StartsWith(words + " ", StringComparison.Ordinal)
                )
            )
                return whole.AsSpan().Count(' ') < LongestName ? Named(name) : new Speaker(words, name.Entity.Id, true);
        }
        return null;
    }

    private string? Body(int first, int end) =>
        text.NameFrom(first) is var i && i < text.Names.Length && text.Names[i].First == first && text.Names[i].End == end
            ? text.Names[i].Entity.Id
            : null;

    private bool IsPerson(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.Is(i, EnglishRole.Title | EnglishRole.Office))
                return true;
        }
        return false;
    }

    private string WordsOf(int first, int end) => text.Text.Span(first, end).Of(text.Text.Text.Text);
}
