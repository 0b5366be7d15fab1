using Runut.Text;

namespace Runut.Entities;

/// <summary>Reads the office that stands before a person's name: <c>Presiden Rusia Vladimir Putin</c> → <c>Presiden Rusia</c>.</summary>
internal static class Roles
{
    private const int Longest = 10;

    /// <summary>The words before the name from the first title on; null where none stands there.</summary>
    public static string? Before(SegmentedText text, TextSpan name)
    {
        var sentence = text.Sentences[text.SentenceAt(name.Start)];
        var end = text.TokenAt(name.Start);
        var first = -1;
        for (var i = end - 1; i >= sentence.FirstToken && i >= end - Longest; i--)
        {
            var word = text[i];
            if (KnownNames.Titles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
                first = i;
            else if (!(char.IsUpper(word[0]) || char.IsDigit(word[0]) || word is "dan" or "/" or "(" or ")" or "."))
                break;
        }
        if (first < 0 || text[end - 1] is "." && end - 1 == first)
            return null;
        var role = new TextSpan(text.Tokens[first].Start, text.Tokens[end - 1].End);
        return role.Length > 0 ? role.Of(text.Text) : null;
    }
}
