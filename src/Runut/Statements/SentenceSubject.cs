using Runut.Entities;
using Runut.Text;

namespace Runut.Statements;

/// <summary>Finds the person whom a sentence is about, whom <c>dia</c> and <c>-nya</c> may then mean.</summary>
internal static class SentenceSubject
{
    /// <summary>The person who is the subject of a sentence: named at its head, behind links and titles alone; or its agent behind <c>oleh</c>.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="unit">Index of the sentence in <see cref="StatementText.Units"/>.</param>
    /// <param name="before">Token before which it must stand.</param>
    public static NameAt? Find(StatementText text, int unit, int before)
    {
        var (first, end, _) = text.Units[unit];
        end = Math.Min(end, before);
        NameAt? agent = null;
        var head = true;
        // "Dalam pidatonya di Bogor, Presiden Joko Widodo …": behind what a preposition opens, the sentence begins anew.
        var fronted = end > first && text.Is(first, WordRole.Stop);
        for (var i = first; i < end; i++)
        {
            if (text.QuotationAt(i) >= 0)
                return agent;
            if (fronted && text.IsComma(i) && !text.IsInsideName(i) && text.IsCapital(i + 1))
            {
                head = true;
                fronted = false;
                continue;
            }
            if (text.NameStarting(i) is { Entity.Type: EntityType.Person } name)
            {
                if (name.First > first && IsDescribing(text, name))
                    return agent;
                if (head)
                    return AgentBehind(text, name.End, end) ?? name;
                if (IsBehindOleh(text, first, i))
                    agent = name;
            }
            // "Bidang Pemerintahan dan Kesejahteraan": inside an office.
            if (text.IsWord(i, "dan") && text.IsCapital(i - 1) && text.IsCapital(i + 1))
                continue;
            if (text.IsVerbLike(i) || text.Is(i, WordRole.Predicate) || text.Is(i, WordRole.Stop) && (!text.IsCapital(i) || i == first))
                head = false;
        }
        return agent;
    }

    // "Budi diusulkan Wali Kota Siti Aminah menjadi …": the one who speaks is the subject of what follows.
    private static NameAt? AgentBehind(StatementText text, int verb, int end)
    {
        if (text.Form(verb) != CueForm.Passive)
            return null;
        for (var i = verb + 1; i < end && text.IsCapital(i); i++)
        {
            if (text.NameStarting(i) is { Entity.Type: EntityType.Person } name)
                return name;
        }
        return null;
    }

    /// <summary>The first person or pronoun in the tokens <c>[from, end)</c>, as the subject of their sentence.</summary>
    public static SpeakerPhrase First(StatementText text, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (text.NameStarting(i) is { Entity.Type: EntityType.Person } name)
                return new SpeakerPhrase(SpeakerForm.Name, name.First, name.End, name.Entity);
            if (text.Is(i, WordRole.Pronoun))
                return new SpeakerPhrase(SpeakerForm.Pronoun, i, i + 1);
        }
        return SpeakerPhrase.None;
    }

    /// <summary>True for a name that only describes somebody spoken of before: <c>menteri kabinet Abdurrahman Wahid itu</c>.</summary>
    public static bool IsDescribing(StatementText text, NameAt name) => text.Is(name.End, WordRole.Determiner);

    // "oleh Bupati Garut Budi": the words between belong to the name.
    private static bool IsBehindOleh(StatementText text, int first, int name)
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
}
