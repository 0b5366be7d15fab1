using System.Collections.Immutable;
using Runut.Accounts;
using Runut.Formats;
using Runut.Statements;
using Runut.Stories;

namespace Runut.Cli.Terminal;

/// <summary>The account of one story for people: every line names the article and the sentence that it rests on.</summary>
internal sealed class AccountSheet(Sheet sheet, AccountIndex index)
{
    private const int MostStatements = 12;
    private const int MostAlone = 15;

    /// <summary>Writes every account, in the order of the stories.</summary>
    public static void WriteAll(Sheet sheet, ImmutableArray<Account> accounts, ImmutableArray<StoryThread> threads)
    {
        var index = new AccountIndex(accounts);
        var titles = accounts.ToDictionary(account => account.Story.Id, account => account.Story.Title, StringComparer.Ordinal);
        for (var i = 0; i < accounts.Length; i++)
        {
            if (i > 0)
                sheet.Rule();
            var id = accounts[i].Story.Id;
            var thread = threads.FirstOrDefault(thread => thread.Stories.Contains(id));
            var others = thread?.Stories.Where(other => other != id).Select(other => titles.GetValueOrDefault(other, other));
            new AccountSheet(sheet, index).Write(accounts[i], others is null ? null : $"In one thread with: {string.Join("; ", others)}");
        }
    }

    /// <summary>Writes the whole account.</summary>
    /// <param name="account">The account.</param>
    /// <param name="sequel">A line on the stories that it continues or that continue it; null where there are none.</param>
    public void Write(Account account, string? sequel)
    {
        Head(account, sequel);
        foreach (var verdict in (Verdict[])[Verdict.Differ, Verdict.Agree, Verdict.Compatible, Verdict.Only])
            Facts(account, verdict);
        Quotations(account);
        SaidByOne(account);
        Origins(account);
        Timeline(account);
        Copies(account);
        Articles(account);
        Findings(account);
    }

    private void Head(Account account, string? sequel)
    {
        sheet.Line(0, 0, new Run(account.Story.Title, Ink.Strong));
        var when = account.Story.EventDate is { } date ? ValueText.Of(date) : "time not told";
        sheet.Line(0, 0, $"{when} · {account.Story.Place ?? "place not told"}");
        sheet.Line(
            0,
            0,
            $"{Labels.Count(account.Story.Articles.Length, "article")} · {Labels.Count(account.Outlets.Length, "outlet")} · ",
            new Run(Labels.Count(account.IndependentOrigins, "independent origin"), Ink.Strong),
            new Run(" (carriers of one origin count once)", Ink.Faint)
        );
        if (sequel is not null)
            sheet.Line(0, 0, new Run(sequel, Ink.Faint));
    }

    private void Facts(Account account, Verdict verdict)
    {
        var facts = account.Facts.Where(fact => fact.Verdict == verdict && !IsToldByOffice(fact, account)).ToList();
        if (facts.Count == 0)
            return;
        sheet.Heading($"{Labels.Heading(verdict)} ({facts.Count})", verdict == Verdict.Differ ? Ink.Alarm : Ink.Strong);
        var most = verdict == Verdict.Only ? MostAlone : facts.Count;
        foreach (var fact in facts.Take(most))
        {
            if (verdict == Verdict.Differ)
                SideBySide(fact);
            else
                InOneLine(fact);
        }
        if (facts.Count > most)
            sheet.Line(2, 4, new Run($"… and {facts.Count - most} more: --html FILE or --json", Ink.Faint));
    }

    /// <summary>"Who is the president" where "office of Vladimir Putin" is listed too: one line tells both.</summary>
    private static bool IsToldByOffice(Fact fact, Account account) =>
        fact.Kind == FactKind.Person
        && fact.Verdict is Verdict.Agree or Verdict.Compatible
        && account.Facts.Any(other => other.Kind == FactKind.Title && fact.Values.Any(value => other.About == $"office of {value.Text}"));

    private void SideBySide(Fact fact)
    {
        sheet.Gap();
        sheet.Line(2, 4, new Run(fact.About, Ink.Strong), new Run($" ({Labels.Count(fact.Origins, "origin")})", Ink.Faint));
        foreach (var group in Groups(fact))
        {
            sheet.Line(4, 6, new Run(Shown(group[0]), Ink.Alarm));
            foreach (var value in group)
            {
                if (index.Find(value.Article) is not { } article)
                    continue;
                sheet.Line(6, 8, [$"{article.Outlet} ", Reference(value)]);
                sheet.Line(8, 8, Excerpt.Of(article.Reading, value.Span, 2 * (sheet.Width - 10)));
            }
        }
    }

    private void InOneLine(Fact fact)
    {
        var runs = new List<Run> { new(fact.About), fact.About.Contains(':', StringComparison.Ordinal) ? " = " : ": " };
        var groups = Groups(fact);
        for (var i = 0; i < groups.Count; i++)
        {
            runs.Add(new Run(Shown(groups[i][0]), fact.Verdict == Verdict.Only ? Ink.Strong : Ink.Calm));
            var written = groups[i][0].Text;
            if (groups[i][0].Value is not null && !string.Equals(written, Shown(groups[i][0]), StringComparison.OrdinalIgnoreCase))
                runs.Add($" \"{written}\"");
            if (groups.Count > 1 || fact.Verdict == Verdict.Only)
                runs.Add($" {string.Join(", ", groups[i].Select(value => index.Find(value.Article)?.Outlet).Distinct())}");
            runs.Add(" ");
            runs.AddRange(groups[i].SelectMany(value => (Run[])[Reference(value), " "]));
            if (i < groups.Count - 1)
                runs.Add(" / ");
        }
        if (fact.Verdict != Verdict.Only)
            runs.Add(new Run($" ({Labels.Count(fact.Origins, "origin")})", Ink.Faint));
        sheet.Line(2, 4, [.. runs]);
    }

    private void Quotations(Account account)
    {
        if (account.Quotations.IsEmpty)
            return;
        sheet.Heading($"Quotations in several articles ({account.Quotations.Length})");
        foreach (var quotation in account.Quotations)
        {
            sheet.Gap();
            sheet.Line(
                2,
                4,
                new Run(quotation.Speaker, Ink.Strong),
                $": {Labels.Of(quotation.Relation)}",
                quotation.FirstCarrier is { } first ? $"; first carried by {index.Find(first)?.Outlet ?? first}" : ""
            );
            foreach (var version in quotation.Versions)
            {
                var statement = index.Statement(version);
                sheet.Line(
                    4,
                    6,
                    $"{Quoted(version.Text, statement)} ",
                    new Run($"← {Chain(statement, version.Article)} ", Ink.Faint),
                    Reference(version)
                );
            }
        }
    }

    private void SaidByOne(Account account)
    {
        var shown = account.Quotations.SelectMany(quotation => quotation.Versions).ToList();
        var rest = account
            .Story.Articles.SelectMany(reading => reading.Statements.Select(statement => (reading, statement)))
            .Where(said => said.statement.SpeakerName is not null)
            .Where(said => !shown.Exists(v => v.Article == said.reading.Article.Id && v.Span.Overlaps(said.statement.Span)))
            .ToList();
        if (rest.Count == 0)
            return;
        sheet.Heading($"Said in one article only ({rest.Count})");
        foreach (var speaker in rest.Take(MostStatements).GroupBy(said => said.statement.SpeakerName!, StringComparer.Ordinal))
        {
            sheet.Line(2, 4, new Run(speaker.Key, Ink.Strong));
            foreach (var (reading, statement) in speaker)
            {
                sheet.Line(
                    4,
                    6,
                    $"{Quoted(Short(statement.Text), statement)} ",
                    new Run($"← {Chain(statement, reading.Article.Id)} ", Ink.Faint),
                    Reference(new Evidence(reading.Article.Id, statement.Span, statement.Text))
                );
            }
        }
        if (rest.Count > MostStatements)
            sheet.Line(2, 4, new Run($"… and {rest.Count - MostStatements} more: runut read, or --html FILE", Ink.Faint));
    }

    private void Origins(Account account)
    {
        if (account.Origins.IsEmpty)
            return;
        sheet.Heading("Origins and the articles that rest on them");
        foreach (var origin in account.Origins.OrderByDescending(origin => origin.Articles.Length))
        {
            var outlets = origin.Articles.Select(id => index.Find(id)).OfType<NumberedArticle>().Select(a => $"{a.Outlet} [{a.Number}]");
            sheet.Line(
                2,
                4,
                new Run(origin.Name, Ink.Strong),
                new Run($" ({Labels.Of(origin.Kind)})", Ink.Faint),
                $" → {string.Join(", ", outlets)}"
            );
        }
    }

    private void Timeline(Account account)
    {
        if (account.Timeline.IsEmpty)
            return;
        sheet.Heading("Timeline of the happening");
        foreach (var day in account.Timeline.GroupBy(entry => entry.Date, StringComparer.Ordinal))
        {
            sheet.Line(2, 4, new Run(ValueText.Of(day.Key), Ink.Strong));
            foreach (var entry in day)
            {
                var state = entry.State == TimelineState.Happened ? "" : $"[{Labels.Of(entry.State)}] ";
                sheet.Line(4, 6, new Run(state, Ink.Faint), $"{Short(entry.Evidence.Text)} ", Reference(entry.Evidence));
            }
        }
    }

    private void Copies(Account account)
    {
        if (account.Copies.IsEmpty)
            return;
        sheet.Heading("Copies");
        foreach (var copy in account.Copies)
        {
            if (index.Find(copy.From) is not { } from || index.Find(copy.To) is not { } to)
                continue;
            var arrow = copy.DirectionKnown ? "stands also in" : "shares text with";
            sheet.Line(
                2,
                4,
                $"{from.Outlet} [{from.Number}] {arrow} {to.Outlet} [{to.Number}]: {Labels.Of(copy.Kind)}, {Math.Round(copy.Share * 100)} % of its words",
                new Run(copy.Evidence.Length > 0 ? $" ({copy.Evidence})" : "", Ink.Faint)
            );
        }
    }

    private void Articles(Account account)
    {
        sheet.Heading("Articles");
        foreach (var article in index.Articles.Where(a => account.Story.Articles.Contains(a.Reading)))
            ArticleSheet.Entry(sheet, article);
    }

    private void Findings(Account account)
    {
        var findings = index
            .Articles.Where(a => account.Story.Articles.Contains(a.Reading))
            .SelectMany(a => a.Reading.Findings.Select(finding => (a.Number, finding)))
            .ToList();
        if (findings.Count == 0)
            return;
        sheet.Heading("Findings");
        foreach (var (number, finding) in findings)
            sheet.Line(2, 4, $"[{number}] ", new Run(finding.Code, Ink.Faint), $" {finding.Message}");
    }

    private static List<List<Evidence>> Groups(Fact fact) =>
        [.. fact.Values.GroupBy(value => value.Value ?? value.Text, StringComparer.OrdinalIgnoreCase).Select(group => group.ToList())];

    private static string Shown(Evidence evidence) => evidence.Value is { } value ? ValueText.Of(value) : evidence.Text;

    private Run Reference(Evidence evidence) => new(index.Reference(evidence) is { } reference ? $"[{reference}]" : "", Ink.Link);

    private string Chain(Statement? statement, string article) =>
        string.Join(" ← ", (statement?.Via ?? []).Reverse().Append(index.Find(article)?.Outlet ?? article));

    private static string Quoted(string text, Statement? statement) =>
        statement?.Kind == StatementKind.Indirect ? text : $"“{text.Trim('"', '“', '”')}”";

    private static string Short(string text) => text.Length <= 200 ? text : $"{text[..text.LastIndexOf(' ', 200)]} …";
}
