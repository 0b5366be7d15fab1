using Runut.Readings;
using Runut.Text;

namespace Runut.Cli.Terminal;

/// <summary>The words of a finding with a little of the sentence around them.</summary>
internal static class Excerpt
{
    /// <summary>Runs that show <paramref name="span"/> in its sentence, at most about <paramref name="room"/> characters long.</summary>
    public static Run[] Of(Reading reading, TextSpan span, int room)
    {
        var text = reading.Article.Text;
        var at = reading.Text.SentenceAt(span.Start);
        if (at < 0 || span.Start < 0 || span.End > text.Length || span.IsEmpty)
            return [];
        var sentence = reading.Text.Sentences[at].Span;
        var spare = Math.Max(0, room - span.Length);
        int start = Math.Min(sentence.Start, span.Start),
            end = Math.Max(sentence.End, span.End);
        if (end - start > room)
        {
            start = Math.Max(start, span.Start - spare / 2);
            end = Math.Min(end, Math.Max(span.End, start + room));
            start = Math.Max(Math.Min(sentence.Start, span.Start), Math.Min(start, end - room));
            while (start < span.Start && start > sentence.Start && !char.IsWhiteSpace(text[start - 1]))
                start++;
            while (end > span.End && end < sentence.End && !char.IsWhiteSpace(text[end]))
                end--;
        }
        return
        [
            new Run((start > sentence.Start ? "… " : "") + Flat(text[start..span.Start]), Ink.Faint),
            new Run(Flat(text[span.Start..span.End]), Ink.Strong),
            new Run(Flat(text[span.End..end].TrimEnd()) + (end < sentence.End ? " …" : ""), Ink.Faint),
        ];
    }

    private static string Flat(string text) => text.Replace('\n', ' ');
}
