namespace Runut.Accounts;

/// <summary>How two versions of one utterance in one form differ.</summary>
internal static class VersionRelation
{
    private const int MostWords = 300;

    /// <summary>Same, cut or reworded: link words, marks and small slips of spelling do not count.</summary>
    public static QuotationRelation Of(string left, string right)
    {
        var a = Words(left);
        var b = Words(right);
        var common = CommonLength(a, b);
        var shorter = Math.Min(a.Count, b.Count);
        if (common == Math.Max(a.Count, b.Count))
            return QuotationRelation.Same;
        return common == shorter ? QuotationRelation.Cut : QuotationRelation.Reworded;
    }

    /// <summary>The share of the longer version's words that both hold in one order.</summary>
    public static double Share(string left, string right)
    {
        var a = Words(left);
        var b = Words(right);
        var longer = Math.Max(a.Count, b.Count);
        return longer == 0 ? 0 : (double)CommonLength(a, b) / longer;
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        for (var at = 0; at < text.Length && words.Count < MostWords; )
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }
            var end = at;
            while (
                end < text.Length
                && (
                    char.IsLetterOrDigit(text[end])
                    || text[end] is '-' or '.' or ',' or '\'' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1])
                )
            )
                end++;
            var word = text[at..end].TrimEnd('.', ',', '-', '\'').ToLowerInvariant();
            if (word.Length > 0 && !IsLink(word))
                words.Add(word);
            at = end;
        }
        return words;
    }

    private static bool IsLink(string word) =>
        word
            is "yang"
                or "dan"
                or "itu"
                or "ini"
                or "bahwa"
                or "nah"
                or "ya"
                or "jadi"
                or "oleh"
                or "karena"
                or "tapi"
                or "tetapi"
                or "namun"
                or "lah"
                or "kan";

    private static int CommonLength(List<string> a, List<string> b)
    {
        var last = new int[b.Count + 1];
        var now = new int[b.Count + 1];
        for (var i = 1; i <= a.Count; i++)
        {
            for (var j = 1; j <= b.Count; j++)
                now[j] =
                    a[i - 1] == b[j - 1] || NameForms.AreSpellings(a[i - 1], b[j - 1]) && NameForms.Distance(a[i - 1], b[j - 1], 1) <= 1
                        ? last[j - 1] + 1
                        : Math.Max(last[j], now[j - 1]);
            (last, now) = (now, last);
        }
        return last[b.Count];
    }
}
