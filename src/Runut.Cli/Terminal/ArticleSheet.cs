using System.Collections.Immutable;
using Runut.Articles;
using Runut.Copies;
using Runut.Formats;
using Runut.Readings;
using Runut.Stories;

namespace Runut.Cli.Terminal;

/// <summary>Articles, readings and stories for people.</summary>
internal static class ArticleSheet
{
    /// <summary>One article in a list: number, outlet, title, time, source and address.</summary>
    public static void Entry(Sheet sheet, NumberedArticle numbered)
    {
        var article = numbered.Reading.Article;
        sheet.Line(
            2,
            6,
            new Run($"[{numbered.Number}] ", Ink.Link),
            new Run(numbered.Outlet, Ink.Strong),
            $", {(article.Published is { } time ? ValueText.Of(time) : "no date given")}"
        );
        if (article.Title is { } title)
            sheet.Line(6, 6, title);
        sheet.Line(6, 6, new Run(article.Page.Source, Ink.Faint));
        if (article.Page.Url is { } url)
            sheet.Line(6, 6, new Run(url, Ink.Faint));
    }

    /// <summary>One article: its fields, its text, and what was cut with the reason.</summary>
    public static void Article(Sheet sheet, Article article)
    {
        Head(sheet, article);
        foreach (var block in article.Blocks.Where(block => block.Kept && block.Span is not null))
        {
            sheet.Gap();
            sheet.Line(0, 0, new Run(block.Text, block.Kind == BlockKind.Heading ? Ink.Strong : Ink.Plain));
        }
        var cut = article.Blocks.Where(block => !block.Kept).ToList();
        if (cut.Count > 0)
        {
            sheet.Heading($"Cut ({cut.Count})");
            foreach (var block in cut)
                sheet.Line(
                    2,
                    4,
                    new Run($"{Labels.Of(block.Kind)}: ", Ink.Strong),
                    Short(block.Text),
                    new Run($" ({block.Why})", Ink.Faint)
                );
        }
        foreach (var finding in article.Findings)
            sheet.Line(0, 2, new Run($"{finding.Code} ", Ink.Faint), finding.Message);
        sheet.Gap();
    }

    /// <summary>One reading: who said what, the times and the names.</summary>
    public static void Reading(Sheet sheet, Reading reading)
    {
        var numbered = new NumberedArticle(1, reading, AccountIndex.OutletOf(reading));
        Head(sheet, reading.Article);
        string At(int position) => $"[{reading.Text.SentenceAt(position) + 1}] ";
        if (!reading.Statements.IsEmpty)
            sheet.Heading($"Statements ({reading.Statements.Length})");
        foreach (var statement in reading.Statements)
        {
            var chain = string.Join(" ← ", statement.Via.Reverse().Append(numbered.Outlet));
            sheet.Line(
                2,
                4,
                new Run(At(statement.Span.Start), Ink.Link),
                new Run(statement.SpeakerName ?? "nobody named", Ink.Strong),
                new Run($" ({Labels.Of(statement.Kind)}, {statement.Cue ?? "no cue"}) ← {chain}: ", Ink.Faint),
                statement.Text
            );
        }
        if (!reading.Times.IsEmpty)
            sheet.Heading($"Times ({reading.Times.Length}), read from {(reading.Anchor is { } day ? $"{day:yyyy-MM-dd}" : "no day")}");
        foreach (var time in reading.Times)
            sheet.Line(2, 4, new Run(At(time.Span.Start), Ink.Link), $"{time.Text} = ", new Run(time.Value, Ink.Calm));
        if (!reading.Quantities.IsEmpty)
            sheet.Heading($"Quantities ({reading.Quantities.Length})");
        foreach (var quantity in reading.Quantities)
            sheet.Line(
                2,
                4,
                new Run(At(quantity.Span.Start), Ink.Link),
                $"{quantity.Text} = ",
                new Run(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{quantity.Value} {quantity.Unit}"), Ink.Calm)
            );
        if (!reading.Entities.IsEmpty)
            sheet.Heading($"Names ({reading.Entities.Length})");
        foreach (var entity in reading.Entities)
        {
            var others = entity
                .Mentions.Select(mention => mention.Text)
                .Where(text => text != entity.Name)
                .Distinct(StringComparer.Ordinal);
            var also = string.Join(", ", others);
            sheet.Line(
                2,
                4,
                new Run(entity.Name, Ink.Strong),
                $" ({entity.Type.ToString().ToLowerInvariant()}, {entity.Mentions.Length}×{(also.Length > 0 ? $"; also {also}" : "")})"
            );
        }
        if (!reading.Sources.IsEmpty)
            sheet.Heading($"Sources it names ({reading.Sources.Length})");
        foreach (var source in reading.Sources)
            sheet.Line(2, 4, new Run(At(source.Span.Start), Ink.Link), $"{source.Name} ({Labels.Of(source.Kind)}, {source.Cue})");
        foreach (var finding in reading.Findings)
            sheet.Line(0, 2, new Run($"{finding.Code} ", Ink.Faint), finding.Message);
        sheet.Gap();
    }

    /// <summary>Stories with their articles, threads and copies.</summary>
    public static void Stories(Sheet sheet, StoryReading stories, ImmutableArray<Copy> copies)
    {
        var number = 0;
        foreach (var story in stories.Stories)
        {
            sheet.Line(0, 4, new Run($"{story.Id}  ", Ink.Link), new Run(story.Title, Ink.Strong));
            var when = story.EventDate is { } date ? ValueText.Of(date) : "time not told";
            sheet.Line(4, 4, new Run($"{when} · {story.Place ?? "place not told"}", Ink.Faint));
            foreach (var reading in story.Articles)
                Entry(sheet, new NumberedArticle(++number, reading, AccountIndex.OutletOf(reading)));
            sheet.Gap();
        }
        foreach (var thread in stories.Threads)
            sheet.Line(0, 4, new Run($"{thread.Id}  ", Ink.Link), $"thread: {string.Join(" → ", thread.Stories)}");
        foreach (var copy in copies)
            sheet.Line(0, 4, $"copy: {copy.From} → {copy.To}, {Labels.Of(copy.Kind)}, {Math.Round(copy.Share * 100)} %");
    }

    private static void Head(Sheet sheet, Article article)
    {
        sheet.Line(0, 0, new Run(article.Title ?? "(no title)", Ink.Strong));
        if (article.Subtitle is { } subtitle)
            sheet.Line(0, 0, subtitle);
        void Field(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                sheet.Line(0, 11, new Run(name.PadRight(11, '\u00a0'), Ink.Faint), value);
        }
        Field("source", article.Page.Source);
        Field("address", article.Page.Url ?? article.Canonical);
        Field("outlet", article.Outlet);
        Field("by", string.Join(", ", article.Byline));
        Field("agencies", string.Join(", ", article.Agencies));
        Field("published", article.Published is { } time ? $"{time} ({article.PublishedFrom})" : null);
        Field("modified", article.Modified?.ToString());
        Field("section", article.Section);
        Field("tags", string.Join(", ", article.Tags));
        Field("dateline", article.Dateline);
    }

    private static string Short(string text) => text.Length <= 120 ? text : $"{text[..117]}…";
}
