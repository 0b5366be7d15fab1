using System.Collections.Immutable;
using Runut.Accounts;
using Runut.Articles;
using Runut.Copies;
using Runut.Entities;
using Runut.Pages;
using Runut.Readings;
using Runut.Statements;
using Runut.Stories;
using Runut.Text;
using Runut.Times;

namespace Runut.Tests.Formats;

/// <summary>An account of three small articles made by hand, so that what shows accounts is tested apart from what finds them.</summary>
internal static class HandMadeAccount
{
    public const string First =
        "Jembatan Sukamaju dibuka pada Senin (2/3/2020).\n\n\"Jembatan ini milik warga,\" kata Wali Kota Sari, dikutip dari Antara. Upacara berlangsung dua jam.";

    public const string Second =
        "Upacara pembukaan jembatan berlangsung lebih dari tiga jam, Senin (2/3).\n\nSari mengatakan jembatan itu milik warga. Jembatan kedua akan dibangun pada 2021.";

    public const string Third =
        "Jembatan Sukamaju menelan biaya Rp 12 miliar.\n\n\"Jembatan ini milik warga,\" kata Sari, dikutip dari Antara.";

    public static Account Make()
    {
        var one = Read(
            "satu.html",
            "Kabar Satu",
            First,
            "https://satu.example/jembatan",
            "Antara",
            ("Jembatan ini milik warga", StatementKind.Direct)
        );
        var two = Read("dua.txt", "Kabar Dua", Second, null, null, ("jembatan itu milik warga", StatementKind.Indirect));
        var three = Read("tiga.txt", null, Third, "https://tiga.example/2", "Antara", ("Jembatan ini milik warga", StatementKind.Direct));
        var story = new Story("s1", "Jembatan Sukamaju Dibuka", [one, two, three], "2020-03-02", "Sukamaju");
        return new Account(
            story,
            ["Kabar Satu", "Kabar Dua", "tiga.example"],
            [
                new Origin("Antara", OriginKind.Agency, ["satu.html", "tiga.txt"], [At(one, "Antara"), At(three, "Antara")]),
                new Origin("Kabar Dua", OriginKind.Own, ["dua.txt"], []),
            ],
            2,
            [
                new Fact(
                    "how long the ceremony lasted",
                    FactKind.Duration,
                    Verdict.Differ,
                    2,
                    [At(one, "dua jam", "PT2H"), At(two, "lebih dari tiga jam", ">PT3H")]
                ),
                new Fact(
                    "day of the opening",
                    FactKind.Date,
                    Verdict.Agree,
                    2,
                    [At(one, "Senin (2/3/2020)", "2020-03-02"), At(two, "Senin (2/3)", "2020-03-02")]
                ),
                new Fact("cost of the bridge", FactKind.Money, Verdict.Only, 1, [At(three, "Rp 12 miliar", "12000000000 IDR")]),
            ],
            [
                new Quotation(
                    "Sari",
                    [At(one, "Jembatan ini milik warga"), At(two, "jembatan itu milik warga"), At(three, "Jembatan ini milik warga")],
                    QuotationRelation.DirectVsIndirect,
                    "Antara"
                ),
            ],
            [
                new TimelineEntry("2020-03-02", TimelineState.Happened, At(one, "Jembatan Sukamaju dibuka pada Senin (2/3/2020).")),
                new TimelineEntry("2021", TimelineState.Planned, At(two, "Jembatan kedua akan dibangun pada 2021.")),
            ],
            [
                new Copy(
                    "satu.html",
                    "tiga.txt",
                    CopyKind.Partial,
                    0.6,
                    true,
                    "credit \"Antara\"",
                    [new Passage(At(one, "Jembatan ini milik warga").Span, At(three, "Jembatan ini milik warga").Span)]
                ),
            ]
        );
    }

    public static Reading Read(
        string id,
        string? outlet,
        string text,
        string? url,
        string? via,
        params (string Text, StatementKind Kind)[] said
    )
    {
        var article = ArticleReader.FromCleanText(
            text,
            new PageOrigin(id, $"pages/{id}", url, outlet),
            $"Judul {id}",
            new Timestamp(new DateOnly(2020, 3, 2), new TimeOnly(20, 15), TimeSpan.FromHours(7))
        );
        article = article with
        {
            Blocks =
            [
                .. article.Blocks,
                new Block(BlockKind.Related, false, "Baca juga: Jalan ke Sukamaju Macet", null, new TextSpan(0, 1), "related-link phrase"),
            ],
        };
        var segmented = Segmenter.Segment(text);
        ImmutableArray<Statement> statements =
        [
            .. said.Select(s =>
            {
                var span = Span(text, s.Text);
                var sentence = segmented.Sentences[segmented.SentenceAt(span.Start)].Span;
                return new Statement(
                    s.Kind,
                    span,
                    s.Text,
                    "Sari",
                    null,
                    "Sari",
                    "e1",
                    s.Kind == StatementKind.Direct ? "kata" : "mengatakan",
                    null,
                    via is null ? [] : [via],
                    sentence,
                    "by hand",
                    1
                );
            }),
        ];
        ImmutableArray<TimeExpression> times = text.Contains("Senin (2/3", StringComparison.Ordinal)
            ? [new TimeExpression(Span(text, "Senin (2/3"), "Senin (2/3", TimeType.Date, "2020-03-02", TimeModifier.None, null, "by hand")]
            : [];
        ImmutableArray<Entity> entities = text.Contains("Sari", StringComparison.Ordinal)
            ? [new Entity("e1", "Sari", EntityType.Person, [new Mention(Span(text, "Sari"), "Sari", "full name")], [])]
            : [];
        return new Reading(
            article,
            segmented,
            new DateOnly(2020, 3, 2),
            times,
            [],
            entities,
            statements,
            [],
            [new Finding("RU0299", $"made by hand for {id}")]
        );
    }

    public static Evidence At(Reading reading, string words, string? value = null) =>
        new(reading.Article.Id, Span(reading.Article.Text, words), words, value);

    private static TextSpan Span(string text, string words)
    {
        var at = text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(at, at + words.Length);
    }
}
