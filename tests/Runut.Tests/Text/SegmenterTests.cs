using Runut.Text;

namespace Runut.Tests.Text;

public sealed class SegmenterTests
{
    [Fact]
    public void Cuts_paragraphs_at_line_breaks()
    {
        var text = Segmenter.Segment("Satu dua.\n\nTiga.");
        Assert.Equal(2, text.Paragraphs.Length);
        Assert.Equal("Tiga.", text.Paragraphs[1].Of(text.Text));
    }

    [Theory]
    [InlineData("\"Kami siap,\" katanya. Warga lega.", "\"Kami siap,\" katanya.|Warga lega.")]
    [InlineData("\"Kami siap. Semua hadir,\" kata Budi. Warga lega.", "\"Kami siap.|Semua hadir,\" kata Budi.|Warga lega.")]
    [InlineData("“Siapa dia?” tanya Rina. “Entah.” Ia pergi.", "“Siapa dia?” tanya Rina.|“Entah.”|Ia pergi.")]
    [InlineData("Prof. Dr. H. Amir hadir. Ia senang.", "Prof. Dr. H. Amir hadir.|Ia senang.")]
    [InlineData("Nilainya Rp 2,5 triliun. Naik.", "Nilainya Rp 2,5 triliun.|Naik.")]
    [InlineData("Ia tiba Kamis (25/4/2019). Rapat pukul 18.00. Selesai.", "Ia tiba Kamis (25/4/2019).|Rapat pukul 18.00.|Selesai.")]
    [InlineData("Perkara No. 12/2019 diputus. Hakim pergi.", "Perkara No. 12/2019 diputus.|Hakim pergi.")]
    [InlineData("PT. Maju Jaya Tbk. Untung besar.", "PT. Maju Jaya Tbk.|Untung besar.")]
    [InlineData("R. A. Kartini lahir di Jepara. Ia guru.", "R. A. Kartini lahir di Jepara.|Ia guru.")]
    [InlineData("Dia kelas A. Namun ia pindah.", "Dia kelas A.|Namun ia pindah.")]
    [InlineData("Entahlah... Mungkin besok.", "Entahlah...|Mungkin besok.")]
    [InlineData("Harga turun.Pedagang senang.", "Harga turun.|Pedagang senang.")]
    [InlineData("1. Siapkan beras. Cuci.", "1. Siapkan beras.|Cuci.")]
    [InlineData("Ia membaca Tempo.co kemarin. Lalu tidur.", "Ia membaca Tempo.co kemarin.|Lalu tidur.")]
    [InlineData("\"Ayo!\" \"Mari.\" Mereka pergi.", "\"Ayo!\"|\"Mari.\"|Mereka pergi.")]
    public void Cuts_sentences(string text, string sentences)
    {
        var segmented = Segmenter.Segment(text);
        Assert.Equal(sentences, string.Join('|', segmented.Sentences.Select(s => s.Span.Of(text))));
    }

    [Theory]
    [InlineData("Korea-Rusia Jum'at non-migas ke-3", "Korea-Rusia Jum'at non-migas ke-3")]
    [InlineData("10.000 18.00 25/4/2019 2,4%", "10.000 18.00 25/4/2019 2,4 %")]
    [InlineData("Rp2,5 triliun", "Rp 2,5 triliun")]
    [InlineData("katanya, \"ya.\"", "katanya , \" ya . \"")]
    [InlineData("tahun 1960-an", "tahun 1960-an")]
    [InlineData("Covid-19 dan MH17", "Covid-19 dan MH17")]
    [InlineData("Budi, S.H., M.Si.", "Budi , S.H . , M.Si .")]
    [InlineData("@jokowi di https://t.co/abc.", "@jokowi di https://t.co/abc .")]
    [InlineData("dikutip aljazeera.com, Kamis", "dikutip aljazeera.com , Kamis")]
    public void Cuts_tokens(string text, string tokens)
    {
        var segmented = Segmenter.Segment(text);
        Assert.Equal(tokens, string.Join(' ', segmented.Tokens.Select(t => t.Span.Of(text))));
    }

    [Fact]
    public void Comes_to_an_end_on_hostile_text()
    {
        foreach (var piece in new[] { "(", "\"", ".", "a.", "A. ", "'", "http://", "x@", "-a", "1,", "…\"", "[(" })
        {
            var text = Segmenter.Segment(string.Concat(Enumerable.Repeat(piece, 200_000)));
            Assert.NotEmpty(text.Tokens);
        }
    }
}
