using Runut.Entities;

namespace Runut.Statements;

/// <summary>Who spoke so far, and to whom <c>dia</c>, <c>-nya</c> or <c>pria itu</c> points.</summary>
internal sealed class SpeakerMemory(SpeechText text)
{
    private const int SentencesBack = 4;

    /// <summary>The last one who spoke; null before the first statement.</summary>
    public (string Name, Entity? Entity, int Token)? Last { get; private set; }

    /// <summary>The name and entity of a speaker's phrase at a token, resolved where it points back. Remembers the speaker.</summary>
    public (string? Name, Entity? Entity) Resolve(SpeakerPhrase? phrase, int token)
    {
        if (phrase is null)
            return (null, null);
        var (name, entity) = phrase.Refers ? Antecedent(phrase, token) : (phrase.Entity?.Name ?? phrase.Text, phrase.Entity);
        if (name is not null)
            Remember(name, entity, token);
        return (name, entity);
    }

    /// <summary>Makes somebody the last one who spoke.</summary>
    public void Remember(string name, Entity? entity, int token) => Last = (name, entity, token);

    private (string? Name, Entity? Entity) Antecedent(SpeakerPhrase phrase, int token)
    {
        if (phrase.Text.Contains(' ', StringComparison.Ordinal) && Institution(phrase.Text, token) is { } institution)
            return (institution.Name, institution);
        var plural = phrase.Text.Equals("mereka", StringComparison.OrdinalIgnoreCase);
        var sentence = text.Text.SentenceAt(token < text.Count ? text.Text.Tokens[token].Start : text.Text.Text.Length);
        if (!plural)
        {
            for (var s = sentence; s >= 0 && s > sentence - SentencesBack; s--)
            {
                var (first, end) = (
                    text.Text.Sentences[s].FirstToken,
                    Math.Min(text.Text.Sentences[s].EndToken, s == sentence ? token : int.MaxValue)
                );
                if (Last is { } last && last.Token >= first && last.Token < text.Text.Sentences[s].EndToken)
                    return (last.Name, last.Entity);
                if (SubjectPerson(first, end) is { } person)
                    return (person.Name, person);
            }
        }
        if (Last is { } speaker)
            return (speaker.Name, speaker.Entity);
        foreach (var name in text.Names)
        {
            if (name.Entity.Type == EntityType.Person && name.First < token)
                return (name.Entity.Name, name.Entity);
        }
        return plural ? (phrase.Text, null) : (null, null);
    }

    /// <summary>The person at the head of a sentence, if one stands there outside a quotation and outside a prepositional phrase.</summary>
    private Entity? SubjectPerson(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.IsQuote(i))
                return null;
            if (text.NameAt(i) is { } name)
            {
                if (name.Entity.Type == EntityType.Person)
                    return name.Entity;
                i = name.End - 1;
                continue;
            }
            if (i > first && text.Is(i, WordRole.Preposition))
                return null;
        }
        return null;
    }

    /// <summary>The institution that <c>kementerian tersebut</c> points back to: the last one whose name begins with the same word.</summary>
    private Entity? Institution(string phrase, int token)
    {
        var head = phrase.AsSpan(0, phrase.IndexOf(' ', StringComparison.Ordinal));
        for (var n = text.Names.Length - 1; n >= 0; n--)
        {
            var name = text.Names[n];
            if (
                name.First < token
                && name.Entity.Type != EntityType.Person
                && name.Entity.Name.AsSpan().StartsWith(head, StringComparison.OrdinalIgnoreCase)
                && name.Entity.Name.Length > head.Length
            )
                return name.Entity;
        }
        return null;
    }
}
