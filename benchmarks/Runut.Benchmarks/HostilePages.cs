using System.Globalization;
using System.Text;

namespace Runut.Benchmarks;

/// <summary>Pages and texts of any length made to be slow: each repeats one thing that a careless reader looks back over.</summary>
internal static class HostilePages
{
    /// <summary>What is repeated, by name, with what stands before it and behind it.</summary>
    private static readonly (string Name, string Head, string Piece, string Foot)[] Markup =
    [
        ("open div", "", "<div>x", ""),
        ("open div with classes", "", "<div class='content main sidebar'>x", ""),
        ("open div, blocks", "", "<div><p>Kabar, dan satu lagi dari desa sini.</p>", ""),
        ("closed div", "", "<div>", "x</div>"),
        ("open b", "<p>", "<b>x", ""),
        ("open a", "<p>", "<a href=x>x", ""),
        ("formatting across blocks", "", "<b><p>x</b>", ""),
        ("formatting of many kinds", "", "<a><b><i><u><s><p>x</i></b></a>", ""),
        ("open unknown", "", "<x-y>x", ""),
        ("many unknown, other end", "", "<x-y>", "</z-y>"),
        ("nested tables", "", "<table><tr><td>x", ""),
        ("tables without cells", "", "<table>x", ""),
        ("rows", "<table>", "<tr><td>Kabar<td>12", ""),
        ("cells", "<table><tr>", "<td>x", ""),
        ("nested lists", "", "<ul><li>x", ""),
        ("items", "<ul>", "<li>x", ""),
        ("linked items", "<ul>", "<li><a href=/a>Warga Desa Bangun Jembatan Bambu</a>", ""),
        ("nested definitions", "", "<dl><dd>x", ""),
        ("forms", "", "<form><div>x</form>", ""),
        ("selects", "", "<select><option>x", ""),
        ("svg", "", "<svg><g>x", ""),
        ("svg titles", "", "<svg><title>x", ""),
        ("templates", "", "<template><p>x", ""),
        ("paragraphs", "", "<p>", ""),
        ("paragraphs of text", "", "<p>Kabar dari desa, yang ditunggu warga, tiba pagi ini. Semua senang.</p>", ""),
        ("paragraphs that end", "", "</p>", ""),
        ("breaks", "<p>", "x<br>", ""),
        ("headings", "", "<h1>Kabar Desa Pagi Ini</h1>", ""),
        ("headings not closed", "", "<h2>x", ""),
        ("spans", "<p>", "<span>a</span>", ""),
        ("labels", "<div>", "<span>Ani</span><span>Budi</span>", ""),
        ("quotes", "", "<blockquote>x", ""),
        ("hidden", "", "<div style='display:none'>x", ""),
        ("hidden, closed", "", "<div hidden>x</div><p>y", ""),
        ("times", "", "<time datetime=2019-04-25T10:00:00Z>Kamis, 25 April 2019 10:00 WIB</time>", ""),
        ("authors", "", "<a rel=author class=author>Rina Sari</a>", ""),
        ("bylines", "", "<p class=byline>Oleh Rina Sari dan Budi Santoso, Kamis (25/4/2019)</p>", ""),
        ("metas", "<head>", "<meta property=og:title content='Kabar Desa'>", ""),
        ("authors in the head", "<head>", "<meta name=author content='Rina Sari'>", ""),
        ("tags in the head", "<head>", "<meta property=article:tag content='desa, kota, kabar'>", ""),
        ("links in the head", "<head>", "<link rel=next href=/a?page=2>", ""),
        ("titles", "", "<title>Kabar</title>", ""),
        ("attributes", "<p ", "a=b ", ">x"),
        ("attributes without value", "<p ", "a ", ">x"),
        ("many attributes, many tags", "", "<p a b c d e f g h class=x id=y>x", ""),
        ("long attribute", "<p title=\"", "kata ", "\">x"),
        ("long class", "<p class=\"", "kata ", "\">x"),
        ("open attribute", "<p title=\"", "kata> <p>", ""),
        ("many open attributes", "", "<p title='", ""),
        ("comments", "", "<!-- x -->", ""),
        ("open comments", "", "<!-- ", ""),
        ("dashes in a comment", "<!--", "--", ""),
        ("marks in a comment", "<!--", "--!", ""),
        ("declarations", "", "<!x", ""),
        ("instructions", "", "<?x", ""),
        ("cdata", "<svg>", "<![CDATA[", ""),
        ("angles", "", "<", ""),
        ("end angles", "", "</", ""),
        ("wrong end tags", "<div><p><b>", "</i>", ""),
        ("end tags of blocks", "<div><p><b>", "</section>", ""),
        ("open scripts", "", "<script>x", ""),
        ("scripts in comments", "<script><!--", "<script>", ""),
        ("open styles", "", "<style>x", ""),
        ("open text areas", "", "<textarea>x", ""),
        ("end of another text", "<textarea>", "</textarex", ""),
        ("ampersands", "<p>", "&", ""),
        ("references without end", "<p>", "&amp", ""),
        ("long reference", "<p>&", "amp", ""),
        ("long number", "<p>&#", "1", ""),
        ("references", "<p>", "&eacute;", ""),
        ("unknown references", "<p>", "&kabar;", ""),
        ("list in JSON", "<script type=application/ld+json>", "[", "</script><p>x"),
        ("objects in JSON", "<script type=application/ld+json>", "{\"author\":", "</script><p>x"),
        ("strings in JSON", "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleBody\":\"", "kata ", "\"}</script><p>x"),
        (
            "authors in JSON",
            "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"author\":[",
            "{\"@type\":\"Person\",\"name\":\"Rina Sari\"},",
            "1]}</script><p>x"
        ),
        (
            "articles in JSON",
            "<script type=application/ld+json>[",
            "{\"@type\":\"NewsArticle\",\"headline\":\"Kabar\",\"datePublished\":\"2019-04-25\"},",
            "1]</script><p>x"
        ),
        ("scripts of JSON", "", "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Kabar\"}</script>", "<p>x"),
        (
            "reports in a script",
            "<title>Harga garam naik</title><script>x=[",
            "\"" + string.Concat(Enumerable.Repeat("<p>Harga garam naik, kata petani.</p>", 12)) + "\",",
            "1]</script>"
        ),
        (
            "hidden elements",
            "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleBody\":\""
                + string.Concat(Enumerable.Repeat("Harga garam naik, kata petani. ", 20))
                + "\"}</script>",
            "<div hidden>Harga garam naik, kata petani. ",
            ""
        ),
        ("broken scripts of JSON", "", "<script type=application/ld+json>{</script>", "<p>x"),
    ];

    private static readonly (string Name, string Head, string Piece, string Foot)[] Texts =
    [
        ("words", "", "kata ", ""),
        ("one word", "", "kata", ""),
        ("names", "", "Budi Santoso ", ""),
        ("capitals", "", "A", ""),
        ("initials", "", "A. ", ""),
        ("titles of persons", "", "Prof. Dr. H. ", ""),
        ("abbreviations", "", "Komisi Pemberantasan Korupsi (KPK) ", ""),
        ("brackets", "", "(", ""),
        ("closed brackets", "", "(a) ", ""),
        ("quotation marks", "", "\"", ""),
        ("quotation marks apart", "", "\" ", ""),
        ("opening marks", "", "“kata ", ""),
        ("single marks", "", "'kata ", ""),
        ("quotations", "", "\"Kami menang,\" kata Budi. ", ""),
        ("quotations without end", "", "\"Kami menang, kata Budi. ", ""),
        ("cues", "", "kata dia, ", ""),
        ("cues of names", "", "menurut Budi ", ""),
        ("indirect", "", "Budi mengatakan bahwa ", ""),
        ("chains", "", "seperti dikutip dari Antara, ", ""),
        ("clauses", "", "yang ", ""),
        ("commas", "", ",", ""),
        ("words and commas", "", "kata, ", ""),
        ("stops", "", ".", ""),
        ("stops apart", "", "a. ", ""),
        ("sentences", "", "Kami menang lagi. ", ""),
        ("digits", "", "1", ""),
        ("numbers", "", "1 ", ""),
        ("numbers with stops", "", "1.", ""),
        ("number words", "", "dua ratus ribu ", ""),
        ("money", "", "Rp 12.000 ", ""),
        ("quantities", "", "sekitar 10.000 buruh ", ""),
        ("dates", "", "25/4/2019 ", ""),
        ("dates in words", "", "Kamis, 25 April 2019 ", ""),
        ("days", "", "Kamis ", ""),
        ("months", "", "April ", ""),
        ("hours", "", "pukul 10.00 WIB ", ""),
        ("ago", "", "dua hari lalu ", ""),
        ("ranges", "", "1-", ""),
        ("slashes", "", "1/", ""),
        ("address", "https://a.id/", "a/", ""),
        ("addresses", "", "https://a.id ", ""),
        ("mails", "", "a@", ""),
        ("stars", "", "*", ""),
        ("dashes", "", "- ", ""),
        ("dashes together", "", "-", ""),
        ("white space", "a", " ", "b"),
        ("zero width", "", "\u200b", ""),
        ("marks above", "a", "\u0301", ""),
        ("Chinese", "", "新聞記者", ""),
        ("Chinese quotations", "", "「新聞」", ""),
        ("emoji", "", "😀", ""),
        ("pronouns", "", "dia ", ""),
        ("clitics", "", "katanya ", ""),
        ("places", "", "Jakarta, ", ""),
        ("nouns in a chain", "", "Presiden Direktur Utama ", ""),
        ("hyphenated", "", "anak-", ""),
        ("apostrophes", "", "a'", ""),
        ("slashed names", "", "Antara/", ""),
        ("short lines", "", "a\n", ""),
        ("empty lines", "", "\n", ""),
        ("lines of names", "", "Budi Santoso\n", ""),
        ("lines of dates", "", "Kamis, 25 April 2019 10:00 WIB\n", ""),
        ("headlines and dates", "", "Warga Desa Bangun Jembatan\nKamis, 25 April 2019\n", ""),
        ("related links", "", "Baca juga: Jembatan Desa\n", ""),
        ("pictures", "", "![](https://a.id/b.jpg)\n", ""),
        ("open picture", "![", "a](", ""),
        ("page numbers", "", "Halaman 1 dari 2\n", ""),
        ("bylines", "", "Oleh: Budi Santoso\n", ""),
        ("datelines", "", "JAKARTA, KOMPAS.com - Kabar tiba.\n", ""),
        ("paragraphs", "", "Kabar dari desa, yang ditunggu warga, tiba pagi ini. Semua senang.\n\n", ""),
        ("speeches over paragraphs", "", "\"Kabar dari desa tiba pagi ini.\n\n", ""),
    ];

    private static readonly (string Name, string Head, string Piece, string Foot)[] English =
    [
        ("words", "", "word ", ""),
        ("names", "", "John Smith ", ""),
        ("quotations", "", "\"We won,\" said John. ", ""),
        ("quotations without end", "", "\"We won, said John. ", ""),
        ("quotations alone", "", "\"We won the match again today.\" ", ""),
        ("cues", "", "he said, ", ""),
        ("cues of names", "", "according to John ", ""),
        ("indirect", "", "John said that ", ""),
        ("reports", "", "the minister told reporters that the bank said that ", ""),
        ("chains", "", "as reported by Reuters, ", ""),
        ("pronouns", "", "he ", ""),
        ("clauses", "", "which ", ""),
        ("colons", "", "John: ", ""),
        ("names and colons", "", "John Smith: \"We won.\" ", ""),
        ("sentences", "", "We won again. ", ""),
        ("number words", "", "two hundred thousand ", ""),
        ("quantities", "", "about 10,000 workers, ", ""),
        ("money", "", "$12.5 million ", ""),
        ("dates", "", "April 25, 2019 ", ""),
        ("days", "", "Monday ", ""),
        ("ago", "", "two days ago ", ""),
        ("hours", "", "10 a.m. ", ""),
        ("paragraphs of speech", "", "\"We won the match again today.\n\n", ""),
    ];

    /// <summary>Every shape as a page of HTML of about that length.</summary>
    public static IEnumerable<(string Name, string Page)> Pages(int length) => Markup.Select(shape => (shape.Name, Make(shape, length)));

    /// <summary>Every shape as a text of about that length.</summary>
    public static IEnumerable<(string Name, string Text)> Plain(int length) => Texts.Select(shape => (shape.Name, Make(shape, length)));

    /// <summary>Every English shape as a text of about that length.</summary>
    public static IEnumerable<(string Name, string Text)> PlainEnglish(int length) =>
        English.Select(shape => (shape.Name, Make(shape, length)));

    /// <summary>Shapes in which nothing comes twice.</summary>
    public static IEnumerable<(string Name, string Page)> Various(int length)
    {
        yield return ("classes", Count(length, i => $"<p class=c{i}>x"));
        yield return ("names of elements", Count(length, i => $"<x{i}>x"));
        yield return ("attributes of other names", "<p " + Count(length, i => $"a{i}=b ") + ">x");
        yield return ("metas of other names", "<head>" + Count(length, i => $"<meta property=p{i} content=c{i}>"));
        yield return (
            "paragraphs of other words",
            Count(length, i => $"<p>Kabar {i} dari desa, yang ditunggu {i} warga, tiba pagi ini.</p>")
        );
        yield return ("links of other words", Count(length, i => $"<li><a href=/{i}?page=2>Warga Kampung {i} Bangun Jembatan {i}</a>"));
        yield return ("headings of other words", Count(length, i => $"<h2>Kabar Desa {i} Pagi Ini</h2>"));
        yield return ("authors of other names", Count(length, i => $"<a rel=author>Rina{i} Sari{i}</a>"));
    }

    /// <summary>Texts in which nothing comes twice.</summary>
    public static IEnumerable<(string Name, string Text)> VariousTexts(int length)
    {
        yield return ("other names", Count(length, i => $"Budi{Letters(i)} Santoso{Letters(i)} "));
        yield return ("other short names", Count(length, i => $"Presiden {Capital(i)} dan {Capital(i + 1)} bertemu. "));
        yield return ("other abbreviations", Count(length, i => $"Komisi {Capital(i)} (K{Letters(i).ToUpperInvariant()}) "));
        yield return ("other speakers", Count(length, i => $"\"Kami menang,\" kata {Capital(i)} {Capital(i * 7)}. "));
        yield return ("other quantities", Count(length, i => $"sekitar {i} buruh, {i} persen. "));
        yield return ("other dates", Count(length, i => $"{1 + (i % 28)} April {1900 + (i % 200)} "));
    }

    private static string Letters(int i)
    {
        var letters = new StringBuilder();
        for (; i > 0; i /= 20)
            letters.Append("bcdfghjklmnprstvwyza"[i % 20]).Append("aeiou"[i % 5]);
        return letters.ToString();
    }

    private static string Capital(int i) => CultureInfo.InvariantCulture.TextInfo.ToTitleCase("ba" + Letters(i));

    private static string Count(int length, Func<int, string> piece)
    {
        var text = new StringBuilder();
        for (var i = 0; text.Length < length; i++)
            text.Append(piece(i));
        return text.ToString();
    }

    private static string Make((string Name, string Head, string Piece, string Foot) shape, int length)
    {
        var text = new StringBuilder(shape.Head);
        while (text.Length < length)
            text.Append(shape.Piece);
        return text.Append(shape.Foot).ToString();
    }
}
