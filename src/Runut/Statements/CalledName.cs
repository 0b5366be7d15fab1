using Runut.Entities;

namespace Runut.Statements;

/// <summary>Reads the name inside a description: <c>pria yang akrab disapa Emil</c>, <c>seorang warga bernama Budi</c>.</summary>
internal static class CalledName
{
    /// <summary>The name by which the person is called whom the tokens <c>[first, end)</c> describe; null where none is told.</summary>
    public static SpeakerPhrase? Find(StatementText text, int first, int end)
    {
        for (var i = first + 1; i < end - 1; i++)
        {
            if (!text.IsIn(i, WordList.Called))
                continue;
            var name = i + 1;
            while (name < end - 1 && text.IsIn(name, WordList.CalledLink))
                name++;
            if (text.NameStarting(name) is { Entity.Type: not EntityType.Place } known && known.End <= end)
                return new SpeakerPhrase(SpeakerForm.Name, known.First, known.End, known.Entity);
            var last = name;
            while (last < end && text.IsCapital(last))
                last++;
            return last > name ? new SpeakerPhrase(SpeakerForm.Capitals, name, last) : null;
        }
        return null;
    }
}
