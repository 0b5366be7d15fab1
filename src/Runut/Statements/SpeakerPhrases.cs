using Runut.Entities;
using Runut.Text;

namespace Runut.Statements;

/// <summary>The words that name a speaker.</summary>
/// <param name="Span">Where they stand; null for a clitic.</param>
/// <param name="Text">The words as written.</param>
/// <param name="Entity">The entity they name; null for pronouns and descriptions.</param>
/// <param name="Refers">True where they point back: a pronoun, a clitic, <c>pria itu</c>.</param>
internal sealed record SpeakerPhrase(TextSpan? Span, string Text, Entity? Entity, bool Refers)
{
    /// <summary>The clitic of <c>katanya</c>.</summary>
    public static readonly SpeakerPhrase Clitic = new(null, "-nya", null, true);
}

/// <summary>Finds the phrase that names a speaker, on either side of a reporting word.</summary>
internal static class SpeakerPhrases
{
    private const int LongestPhrase = 28;

    /// <summary>The phrase behind a reporting word: <c>kata [Kapolresta Pekanbaru, Kombes Muharman]</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">The token behind the reporting word.</param>
    /// <param name="end">Where the sentence (or the next quotation) begins.</param>
    /// <param name="after">The token behind the phrase.</param>
    public static SpeakerPhrase? Behind(SpeechText text, int first, int end, out int after)
    {
        var at = first;
        while (at < end && (text.Word(at) is "oleh" or "si" or "sang" || text.Is(at, WordRole.Adverb)))
            at++;
        after = at;
        if (at >= end)
            return null;
        if (text.Is(at, WordRole.Pronoun))
        {
            after = at + 1;
            return Pronoun(text, at);
        }
        var stop = PhraseEnd(text, at, end);
        if (stop == at)
            return null;
        after = stop;
        return Choose(text, at, stop);
    }

    /// <summary>The phrase before a verb: <c>[Budi], saat ditemui di Jakarta, mengatakan</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">First token of the clause.</param>
    /// <param name="verb">Token of the verb.</param>
    public static SpeakerPhrase? Before(SpeechText text, int start, int verb)
    {
        var last = verb - 1;
        while (last >= start && text.Is(last, WordRole.Adverb) && text.NameAt(last) is null)
            last--;
        if (last < start)
            return null;
        if (text.Is(last, WordRole.Pronoun))
            return Pronoun(text, last);
        if (text.NameAt(last) is { } near && near.First >= start && !Governed(text, near.First, start))
            return Named(text, near);
        NamedTokens? thing = null;
        for (var i = start; i <= last; i++)
        {
            if (text.Is(i, WordRole.Pronoun) && !Governed(text, i, start))
                return Pronoun(text, i);
            if (text.NameAt(i) is not { } name)
                continue;
            if (!Governed(text, name.First, start) && name.First >= start)
            {
                if (name.Entity.Type == EntityType.Person)
                    return Named(text, name);
                thing ??= name;
            }
            i = name.End - 1;
        }
        return Described(text, start, last + 1) ?? (thing is { } found ? Named(text, found) : null);
    }

    private static int PhraseEnd(SpeechText text, int first, int end)
    {
        end = Math.Min(end, first + LongestPhrase);
        var depth = 0;
        for (var i = first; i < end; i++)
        {
            var word = text.Word(i);
            if (word is "(" or "[")
                depth++;
            else if (word is ")" or "]")
                depth = Math.Max(0, depth - 1);
            if (depth > 0)
                continue;
            if (word is "." or ";" or ":" or "!" or "?" or "–" or "—" || text.IsQuote(i))
                return i;
            if (i > first && text.NameAt(i) is null && (text.Is(i, WordRole.Stop) || text.IsTime(i)))
                return i;
            if (word == "," && !ContinuesName(text, first, i, end))
                return i;
        }
        return end;
    }

    /// <summary>Behind a comma the phrase goes on where no person was named yet and a person follows: <c>Direktur X, sebuah lembaga, Dmitry Z</c>.</summary>
    private static bool ContinuesName(SpeechText text, int first, int comma, int end)
    {
        for (var i = first; i < comma; i++)
        {
            if (text.NameAt(i) is { Entity.Type: EntityType.Person })
                return false;
        }
        for (var i = comma + 1; i < end; i++)
        {
            if (text.NameAt(i) is { Entity.Type: EntityType.Person })
                return true;
            if (text.Word(i) is "." or ";" || text.IsQuote(i) || (text.NameAt(i) is null && (text.Is(i, WordRole.Stop) || text.IsTime(i))))
                return false;
        }
        return false;
    }

    private static SpeakerPhrase? Choose(SpeechText text, int first, int end)
    {
        if (text.NameAt(first) is { } head && head.First == first)
            return Joined(text, head, end) ?? Named(text, head);
        NamedTokens? person = null,
            other = null;
        for (var i = first; i < end; i++)
        {
            if (text.NameAt(i) is not { } name)
                continue;
            if (name.Entity.Type == EntityType.Person)
                person = name;
            else if (name.End == end)
                other = name;
            i = name.End - 1;
        }
        if (person is { } who)
            return Named(text, who);
        var comma = first;
        while (comma < end && text.Word(comma) != ",")
            comma++;
        return Described(text, first, comma) ?? (other is { } thing ? Named(text, thing) : null);
    }

    /// <summary>Two who speak together: <c>Kim dan Putin</c>.</summary>
    private static SpeakerPhrase? Joined(SpeechText text, NamedTokens head, int end) =>
        head.Entity.Type == EntityType.Person
        && text.Word(head.End) == "dan"
        && head.End + 1 < end
        && text.NameAt(head.End + 1) is { Entity.Type: EntityType.Person } second
            ? new SpeakerPhrase(text.SpanOf(head.First, second.End), $"{head.Entity.Name} dan {second.Entity.Name}", null, false)
            : null;

    private static SpeakerPhrase Named(SpeechText text, NamedTokens name)
    {
        if (
            name.First >= 2
            && text.Word(name.First - 1) == "dan"
            && text.NameAt(name.First - 2) is { } before
            && before.Entity.Type == name.Entity.Type
            && before.Entity.Type == EntityType.Person
        )
        {
            return new SpeakerPhrase(text.SpanOf(before.First, name.End), $"{before.Entity.Name} dan {name.Entity.Name}", null, false);
        }
        return new SpeakerPhrase(name.Mention.Span, name.Mention.Text, name.Entity, false);
    }

    private static SpeakerPhrase Pronoun(SpeechText text, int token) =>
        new(text.Text.Tokens[token].Span, text.Text.Tokens[token].Span.Of(text.Text.Text), null, true);

    private static SpeakerPhrase? Described(SpeechText text, int first, int end)
    {
        while (
            first < end
            && (
                text.Is(first, WordRole.Opener)
                || text.Is(first, WordRole.Adverb)
                || text.Word(first) is "," or "(" or ")"
                || text.IsTime(first)
            )
        )
            first++;
        for (var i = first; i < end; i++)
        {
            if (text.Word(i) is "," or "(" || (i > first && text.Word(i) is "yang" or "saat" or "ketika" or "dalam" or "kepada"))
                end = i;
        }
        while (end > first && (text.Is(end - 1, WordRole.Adverb) && text.Word(end - 1) != "ini"))
            end--;
        if (end - first is < 1 or > 12 || text.Is(first, WordRole.Preposition) || text.Is(first, WordRole.Negation))
            return null;
        var span = text.SpanOf(first, end);
        if (span.IsEmpty || !text.IsWord(first))
            return null;
        var words = span.Of(text.Text.Text);
        return new SpeakerPhrase(span, words, null, text.Word(end - 1) is "itu" or "ini" or "tersebut");
    }

    /// <summary>True where a preposition stands before the name and its title: <c>kepada Presiden Rusia Vladimir Putin</c>.</summary>
    private static bool Governed(SpeechText text, int name, int start)
    {
        for (var i = name - 1; i >= Math.Max(start, name - 8); i--)
        {
            if (text.Is(i, WordRole.Preposition))
                return text.Word(i) != "menurut";
            if (!text.IsWord(i) || text.Is(i, WordRole.Join))
                return false;
        }
        return false;
    }
}
