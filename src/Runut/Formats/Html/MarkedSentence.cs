using Runut.Readings;
using Runut.Statements;
using Runut.Text;
using Runut.Times;

namespace Runut.Formats.Html;

/// <summary>A stretch of a sentence that is marked.</summary>
/// <param name="Span">Where, in the article's text.</param>
/// <param name="Class">The style.</param>
/// <param name="Title">What shows when it is pointed at.</param>
/// <param name="Statement">The statement, for the note in the margin; null for times and names.</param>
internal sealed record SentenceMark(TextSpan Span, string Class, string Title, Statement? Statement);

/// <summary>One sentence with its number and its marks, and who said what for the margin.</summary>
internal static class MarkedSentence
{
    /// <summary>The marks that touch each sentence, so that writing them takes time in proportion to their number.</summary>
    public static List<SentenceMark>[] MarksBySentence(Reading reading)
    {
        var marks = new List<SentenceMark>[reading.Text.Sentences.Length];
        for (var i = 0; i < marks.Length; i++)
            marks[i] = [];
        foreach (var mark in Marks(reading))
        {
            if (mark.Span.IsEmpty || marks.Length == 0)
                continue;
            var last = reading.Text.SentenceAt(mark.Span.End - 1);
            for (var i = reading.Text.SentenceAt(mark.Span.Start); i <= last; i++)
                marks[i].Add(mark);
        }
        return marks;
    }

    /// <summary>Writes sentence <paramref name="sentence"/>, counted from 0.</summary>
    public static void Write(Markup html, NumberedArticle numbered, int sentence, List<SentenceMark> marks)
    {
        var text = numbered.Reading.Article.Text;
        var span = numbered.Reading.Text.Sentences[sentence].Span;
        var anchor = new SentenceReference(numbered.Number, sentence + 1).Anchor;
        html.Open("span", ("class", "s"), ("id", anchor))
            .Open("a", ("class", "sn"), ("href", $"#{anchor}"), ("aria-label", $"sentence {sentence + 1}"))
            .Text($"{sentence + 1}")
            .Raw("</a>");
        var cuts = marks
            .SelectMany(mark => (int[])[mark.Span.Start, mark.Span.End])
            .Where(at => at > span.Start && at < span.End)
            .Append(span.Start)
            .Append(span.End)
            .Distinct()
            .Order()
            .ToList();
        for (var i = 0; i + 1 < cuts.Count; i++)
        {
            var part = new TextSpan(cuts[i], cuts[i + 1]);
            var over = marks.Where(mark => mark.Span.Contains(part)).ToList();
            if (over.Count == 0)
                html.Text(text.AsSpan(part.Start, part.Length));
            else
                html.Open(
                        "span",
                        ("class", string.Join(' ', over.Select(mark => mark.Class).Distinct())),
                        ("title", string.Join(" · ", over.Select(mark => mark.Title)))
                    )
                    .Text(text.AsSpan(part.Start, part.Length))
                    .Raw("</span>");
        }
        html.Raw("</span> ");
    }

    /// <summary>Who said what in the sentences from <paramref name="first"/> up to <paramref name="end"/>, for the margin.</summary>
    public static void Notes(Markup html, NumberedArticle numbered, int first, int end, List<SentenceMark>[] marks)
    {
        var noted = Enumerable
            .Range(first, end - first)
            .SelectMany(sentence => marks[sentence].Select(mark => (Sentence: sentence, Mark: mark)))
            .Where(pair => pair.Mark.Statement is not null && numbered.Reading.Text.SentenceAt(pair.Mark.Span.Start) == pair.Sentence)
            .ToList();
        if (noted.Count == 0)
            return;
        html.Raw("<ul class=\"who\" lang=\"en\">");
        foreach (var (sentence, mark) in noted)
            html.Raw("<li>").Element("span", "sn", $"{sentence + 1}").Text(mark.Title).Raw("</li>");
        html.Raw("</ul>");
    }

    private static IEnumerable<SentenceMark> Marks(Reading reading)
    {
        foreach (var statement in reading.Statements)
            yield return new SentenceMark(statement.Span, $"st {statement.Kind.ToString().ToLowerInvariant()}", Said(statement), statement);
        foreach (var time in reading.Times)
            yield return new SentenceMark(
                time.Span,
                "tm",
                ValueText.Of((time.Modifier == TimeModifier.More ? ">" : "") + time.Value),
                null
            );
        foreach (var entity in reading.Entities)
        {
            foreach (var mention in entity.Mentions)
                yield return new SentenceMark(mention.Span, "nm", $"{entity.Name}, {entity.Type.ToString().ToLowerInvariant()}", null);
        }
    }

    private static string Said(Statement statement)
    {
        var via = statement.Via.IsEmpty ? "" : $", through {string.Join(", ", statement.Via)}";
        var cue = statement.Cue is { } word ? $" ({word})" : "";
        return $"{statement.SpeakerName ?? statement.Speaker ?? "nobody named"}{cue}{via}";
    }
}
