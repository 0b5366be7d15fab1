using Runut.Entities;
using Runut.Text;

namespace Runut.Statements;

/// <summary>Finds the names that stand before a place in the text, past degrees and brackets.</summary>
internal static class NamesBefore
{
    private const int ShortAdjunct = 6;

    /// <summary>The name that ends at <paramref name="end"/>, or before the degrees that do.</summary>
    public static NameAt? At(StatementText text, int from, int end)
    {
        for (var back = 0; back <= 9 && end - back > from; back++)
        {
            if (text.NameEnding(end - back) is { } name && name.First >= from)
                return back == 0 || IsDegree(text, end - back, end) ? name : null;
        }
        return null;
    }

    /// <summary>The person before the adjunct that ends at <paramref name="end"/>: <c>Budi dan Ani dalam temu media itu mengatakan</c>.</summary>
    public static NameAt? BeforeAdjunct(StatementText text, int from, int end)
    {
        for (var i = end - 1; i > from && end - i < 14; i--)
        {
            // "Wahyu, saat ditemui di kantornya mengatakan".
            if (
                i - 2 > from
                && text.IsComma(i - 1)
                && (
                    text.Is(i, WordRole.Opener)
                        && text.Is(i, WordRole.Stop)
                        && (text.IsVerbLike(i + 1) || text.Is(i + 1, WordRole.Predicate | WordRole.Stop))
                    || text.IsWord(i, "dalam") && end - i <= ShortAdjunct
                )
                && At(text, from, SkipBrackets(text, from, i - 1)) is { Entity.Type: EntityType.Person } apart
            )
                return apart;
            if (text.IsComma(i) || text.Is(i, WordRole.Opener) && !text.Is(i, WordRole.Stop))
                return null;
            if (!text.Is(i, WordRole.Stop) || text.IsCapital(i))
                continue;
            // "Budi sendiri saat meresmikan …".
            var last = i;
            while (last - 1 > from && text.Is(last - 1, WordRole.Adverb))
                last--;
            if (text.NameEnding(last) is { Entity.Type: EntityType.Person } name && name.First >= from)
                return name;
        }
        return null;
    }

    /// <summary>A person's name as the speaker, with the one joined to it by <c>dan</c>, or as the one whose lawyer or wife speaks.</summary>
    public static SpeakerPhrase Speaker(StatementText text, int from, NameAt name)
    {
        if (
            name.First - 2 >= from
            && text.IsWord(name.First - 1, "dan")
            && text.NameEnding(name.First - 1) is { Entity.Type: EntityType.Person } first
        )
            return new SpeakerPhrase(SpeakerForm.Name, first.First, name.End, first.Entity, name.Entity);
        // "pengacara Kivlan Zen mengatakan": the one who speaks is not the one who is named.
        if (RelationBefore(text, from, name.First) is var relation && relation < name.First)
            return new SpeakerPhrase(SpeakerForm.Description, relation, name.End);
        return new SpeakerPhrase(SpeakerForm.Name, name.First, name.End, name.Entity);
    }

    // "pengacara", "tim kuasa hukum", at the head of a sentence "Istri", but not "Pengacara", "Ibu" or "Putri", which may be titles there.
    private static int RelationBefore(StatementText text, int from, int name)
    {
        var first = name;
        while (
            first > from
            && (!text.IsCapital(first - 1) || first - 1 == from && text.IsIn(from, WordList.Kin))
            && (text.Is(first - 1, WordRole.Relation) || text.IsWord(first - 1, "hukum") && text.Is(first - 2, WordRole.Relation))
        )
            first--;
        return first;
    }

    /// <summary>True for degrees that follow a name: <c>Iris Rengganis, SpPD-KAI</c>, <c>Dedy Tabrani, S.I.K., M.Si.</c></summary>
    public static bool IsDegree(StatementText text, int first, int end)
    {
        var comma = text.IsComma(first);
        for (var i = first; i < end; i++)
        {
            if (text.Token(i).Kind == TokenKind.Word && text[i].IndexOfAny('.', '-') < 0 && !HasInnerCapital(text[i]))
                return false;
        }
        return comma;
    }

    private static bool HasInnerCapital(ReadOnlySpan<char> word)
    {
        for (var i = 1; i < word.Length; i++)
        {
            if (char.IsUpper(word[i]))
                return true;
        }
        return false;
    }

    /// <summary>The end of what stands before the brackets that end at <paramref name="end"/>.</summary>
    public static int SkipBrackets(StatementText text, int from, int end)
    {
        while (end - 1 > from && text.IsMark(end - 1, ')'))
        {
            var open = end - 2;
            while (open > from && !text.IsMark(open, '(') && end - open < 12)
                open--;
            if (!text.IsMark(open, '('))
                break;
            end = open;
        }
        return end;
    }
}
