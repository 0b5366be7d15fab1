using Runut.Text;

namespace Runut.Statements;

/// <summary>Says in which form words name a speaker.</summary>
internal static class SpeakerWords
{
    /// <summary>The speaker in the tokens <c>[first, end)</c>, less the links and offices at their head.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="first">First token.</param>
    /// <param name="end">Token behind the last.</param>
    /// <param name="name">A name among them that is not a person's.</param>
    /// <param name="behind">True where the words stand behind their cue.</param>
    public static SpeakerPhrase Read(StatementText text, int first, int end, NameAt? name, bool behind = false)
    {
        while (
            first < end
            && (text.IsComma(first) || (text.Is(first, WordRole.Connector) && end - first > 1 && !(behind && text.IsCapital(first))))
        )
            first++;
        first = TimeAdjunct.Behind(text, first, end);
        // "Ada saja warga yang menyebut": the warga say so.
        if (text.IsWord(first, "ada"))
        {
            first++;
            while (first < end && text.Is(first, WordRole.Adverb))
                first++;
        }
        // Where a name stood as a link, some pages leave only the full stop behind it: '"…," kata .'
        while (first < end && text.Token(first).Kind is TokenKind.Punctuation or TokenKind.Quote)
            first++;
        while (end - first > 1 && text.Is(first, WordRole.Office) && !text.IsCapital(first) && text.IsCapital(first + 1))
            first++;
        end = TimeAdjunct.BeforeVague(text, first, end);
        if (
            end <= first
            || end - first == 1 && !behind && text.Is(first, WordRole.Connector | WordRole.Opener) && text.NameStarting(first) is null
        )
            return SpeakerPhrase.None;
        if (text.Is(end - 1, WordRole.Determiner) || text.IsWord(first, "sang") && end - first > 1)
            return new SpeakerPhrase(SpeakerForm.Backward, first, end);
        var only = text.NameStarting(first) is { } whole && whole.End == end ? whole.Entity : null;
        var form = only is not null ? SpeakerForm.Name : SpeakerForm.Capitals;
        for (var i = first; i < end && form == SpeakerForm.Capitals; i++)
        {
            if (text.Token(i).Kind == TokenKind.Word && !text.IsCapital(i) && !text.IsIn(i, WordList.NameParticle))
                form = SpeakerForm.Description;
        }
        return new SpeakerPhrase(form, first, end, only ?? (form == SpeakerForm.Description ? null : name?.Entity));
    }
}
