using System.Text;
using Runut.Pages;

namespace Runut.Tests.Pages;

public sealed class PageDecoderTests
{
    private static readonly PageOrigin Origin = new("a", "a");

    private static Encoding Named(string name) =>
        name == "utf-16" ? Encoding.Unicode
        : name == "utf-16be" ? Encoding.BigEndianUnicode
        : CodePagesEncodingProvider.Instance.GetEncoding(name)!;

    [Theory]
    [InlineData("windows-1252", "Der Präsident sagte am Donnerstag, die Gespräche über die Abrüstung seien „nützlich“ gewesen.")]
    [InlineData("windows-1252", "Le président a déclaré jeudi à Paris que la réunion était très utile, même si rien n’a été décidé.")]
    [InlineData("windows-1252", "El presidente dijo que la reunión de mañana será más útil. ¿Qué pasó después? Nadie lo sabrá.")]
    [InlineData("windows-1252", "Presiden berkata, “Pertemuan itu bermanfaat,” lalu pergi – tanpa menjawab pertanyaan.")]
    [InlineData(
        "windows-1250",
        "Prezydent powiedział w czwartek, że spotkanie było bardzo pożyteczne, choć żadnej decyzji jeszcze nie podjęto."
    )]
    [InlineData(
        "windows-1250",
        "Prezident ve čtvrtek řekl, že schůzka byla užitečná, přestože se o ničem nerozhodlo a další bude příští týden."
    )]
    [InlineData(
        "windows-1254",
        "Cumhurbaşkanı perşembe günü yaptığı açıklamada görüşmenin yararlı olduğunu, ancak karar alınmadığını söyledi."
    )]
    [InlineData("windows-1251", "Президент заявил в четверг, что переговоры были полезными, хотя никаких решений принято не было.")]
    [InlineData("koi8-r", "Президент заявил в четверг, что переговоры были полезными, хотя никаких решений принято не было.")]
    [InlineData("windows-1253", "Ο πρόεδρος δήλωσε την Πέμπτη ότι η συνάντηση ήταν χρήσιμη, αν και δεν ελήφθησαν αποφάσεις.")]
    [InlineData("windows-1255", "הנשיא אמר ביום חמישי כי הפגישה הייתה מועילה, אך לא התקבלו בה החלטות.")]
    [InlineData("windows-1256", "قال الرئيس يوم الخميس إن الاجتماع كان مفيدا رغم عدم اتخاذ أي قرارات.")]
    [InlineData("windows-874", "ประธานาธิบดีกล่าวเมื่อวันพฤหัสบดีว่าการประชุมเป็นประโยชน์แม้จะยังไม่มีการตัดสินใจใด ๆ")]
    [InlineData("gb18030", "总统星期四表示，会谈是有益的，尽管双方没有作出任何决定。下一次会议将于下周举行。")]
    [InlineData("big5", "總統星期四表示，會談是有益的，儘管雙方沒有作出任何決定。下一次會議將於下週舉行。")]
    [InlineData("shift_jis", "大統領は木曜日、会談は有益だったと述べたが、何も決まらなかった。次の会合は来週開かれる。")]
    [InlineData("euc-jp", "大統領は木曜日、会談は有益だったと述べたが、何も決まらなかった。次の会合は来週開かれる。")]
    [InlineData(
        "ks_c_5601-1987",
        "대통령은 목요일 회담이 유익했다고 말했지만 아무런 결정도 내려지지 않았다. 다음 회의는 다음 주에 열린다."
    )]
    [InlineData("utf-16", "Presiden berkata bahwa pertemuan itu bermanfaat.")]
    [InlineData("utf-16be", "Presiden berkata bahwa pertemuan itu bermanfaat.")]
    public void Reads_the_encodings_of_news_pages_without_a_declaration(string charset, string text)
    {
        var page = PageDecoder.Decode(Named(charset).GetBytes("<html><body><p>" + text + "</p>"), Origin);
        Assert.Equal("<html><body><p>" + text + "</p>", page.Text);
        Assert.Equal(charset, page.Charset);
    }

    [Theory]
    [InlineData("<meta charset=KOI8-R>", null)]
    [InlineData("<meta http-equiv='Content-Type' content='text/html; charset=\"koi8-r\"'>", null)]
    [InlineData("<?xml version='1.0' encoding='koi8-r'?>", null)]
    [InlineData("<!-- <meta charset=utf-8> -->", "text/html; charset=koi8-r")]
    public void Believes_what_a_page_declares_where_the_bytes_allow_it(string head, string? header)
    {
        var bytes = Named("koi8-r").GetBytes(head + "<p>ок</p>");
        var page = PageDecoder.Decode(bytes, Origin with { ContentType = header });
        Assert.Equal("koi8-r", page.Charset);
        Assert.Contains("<p>ок</p>", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Findings);
    }

    [Fact]
    public void Reads_UTF8_that_declares_something_else_as_UTF8_and_says_so()
    {
        var page = PageDecoder.Decode("<meta charset=iso-8859-1><p>“ya”</p>"u8, Origin);
        Assert.Contains("“ya”", page.Text, StringComparison.Ordinal);
        Assert.Equal("RU0102", Assert.Single(page.Findings).Code);
    }

    [Fact]
    public void Leaves_out_the_byte_order_mark()
    {
        var page = PageDecoder.Decode([0xEF, 0xBB, 0xBF, .. "<p>isi</p>"u8], Origin);
        Assert.Equal("<p>isi</p>", page.Text);
    }

    [Fact]
    public void Reads_single_bytes_of_another_encoding_among_UTF8()
    {
        var page = PageDecoder.Decode([.. "<p>“ya” – “tidak” – ia berkata, "u8, 0x93, .. "mungkin"u8, 0x94, .. ".</p>"u8], Origin);
        Assert.Equal("<p>“ya” – “tidak” – ia berkata, “mungkin”.</p>", page.Text);
        Assert.Equal("RU0103", Assert.Single(page.Findings).Code);
    }

    [Theory]
    [InlineData("windows-1252")]
    [InlineData("macintosh")]
    public void Mends_UTF8_that_was_read_with_another_encoding(string charset)
    {
        const string Right = "Kata dia, “Kafé itu ‘tutup’ – sampai besok…” 😀";
        var wrong = Named(charset).GetString(Encoding.UTF8.GetBytes(Right));
        var page = PageDecoder.FromText("<p>“benar”</p><p>" + wrong + "</p>", MediaKind.Html, Origin);
        Assert.Equal("<p>“benar”</p><p>" + Right + "</p>", page.Text);
        Assert.Equal("RU0104", Assert.Single(page.Findings).Code);
    }

    [Fact]
    public void Mends_UTF8_that_was_read_as_Latin1_with_its_control_characters()
    {
        const string Right = "Kata Jarosław Żuk, “Kafé itu ‘tutup’ sampai besok…” 😀";
        var page = PageDecoder.FromText(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(Right)), null, Origin);
        Assert.Equal(Right, page.Text);
        Assert.Equal("RU0104", Assert.Single(page.Findings).Code);
    }

    [Fact]
    public void Mends_a_closing_quotation_mark_whose_last_byte_was_lost()
    {
        var page = PageDecoder.FromText("â€œYa,â€ katanya.", null, Origin);
        Assert.Equal("“Ya,” katanya.", page.Text);
    }

    [Theory]
    [InlineData("Ele falou da IRMÃ” e saiu. Não há mais nada, só a manhã.")]
    [InlineData("Perché c’è…” ha detto. L’età è “così”.")]
    [InlineData("Là-bas, l’âge d’or – “ça va”. Il en coûte 3 €.")]
    [InlineData("Sagte er: ‚Ähnlich‘ und √2 ¬ a.")]
    public void Leaves_text_alone_that_only_looks_wrong(string text) => Assert.Equal(text, PageDecoder.FromText(text, null, Origin).Text);

    [Theory]
    [InlineData("<!DOCTYPE html><p>a", MediaKind.Html)]
    [InlineData("  <!-- x --><div class=a>b</div>", MediaKind.Html)]
    [InlineData("<p>satu</p>\n<p>dua</p>", MediaKind.Html)]
    [InlineData("<br><b>Warning</b>: disk full in <b>/a.php</b> on line <b>1</b><br><!DOCTYPE html><html><p>a</p>", MediaKind.Html)]
    [InlineData("Judul\n\nParagraf pertama <b>tebal</b> saja.\n\nParagraf kedua.", MediaKind.Flattened)]
    [InlineData("# Judul\n\n![](https://a.id/b.jpg)\n<br>\nIsi 3 < 5.", MediaKind.Flattened)]
    [InlineData("<3 untuk semua\nisi", MediaKind.Flattened)]
    public void Tells_HTML_from_flattened_text(string text, MediaKind media) =>
        Assert.Equal(media, PageDecoder.FromText(text, null, Origin).Media);

    [Theory]
    [InlineData("%PDF-1.7\n%âãÏÓ", "a PDF document")]
    [InlineData("{\"a\": [1, 2]}", "JSON")]
    [InlineData("<?xml version=\"1.0\"?><rss version=\"2.0\"></rss>", "a feed")]
    [InlineData(" \n ", "nothing but white space")]
    [InlineData("", "empty")]
    [InlineData("\u0001\u0002\u0003\u0004abc\u0005\u0006", "binary data")]
    public void Refuses_what_is_no_page(string bytes, string format)
    {
        Assert.Equal(format, PageDecoder.WhyNotAPage(Encoding.Latin1.GetBytes(bytes)));
        var page = PageDecoder.Decode(Encoding.Latin1.GetBytes(bytes), Origin);
        Assert.Equal("", page.Text);
        Assert.Equal("RU0101", Assert.Single(page.Findings).Code);
    }

    [Fact]
    public void Half_a_character_is_replaced_and_said()
    {
        var page = PageDecoder.FromText("a\uD83D b", null, Origin);
        Assert.Equal("a\uFFFD b", page.Text);
        Assert.Equal("RU0105", Assert.Single(page.Findings).Code);
    }
}
