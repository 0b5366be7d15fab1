using Runut.Text;

namespace Runut.Statements;

/// <summary>Reads the words for a post in a social network: <c>akun Instagram-nya</c>, <c>cuitan di Twitter</c>, <c>unggahan media sosial</c>.</summary>
internal sealed class PostCredits(StatementText text, CreditList found)
{
    private const int Reach = 6;

    /// <summary>True where a word may begin such a credit.</summary>
    public bool MayStart(int token) => text.IsIn(token, WordList.Post) || Network(token) is not null;

    /// <summary>Reads the words from <paramref name="at"/> on; the last token of the credit, or -1 where there is none.</summary>
    public int Read(int unitIndex, int at)
    {
        var unit = text.Units[unitIndex];
        for (var i = at; i < unit.End && i < at + Reach; i++)
        {
            if (Network(i) is { } network)
            {
                if (i > at)
                    return Add(network, at, unitIndex, i, i + 1);
                return LeadsTo(at, unit.First) ? Add(network, at - 1, unitIndex, i, i + 1) : -1;
            }
            if (
                text.IsCapital(i)
                && i + 1 < unit.End
                && Media.Of(text.Span(i, i + 2).Of(text.Text.Text)) is { Kind: OriginKind.Post } named
            )
                return Add(named.Name, at, unitIndex, i, i + 2);
        }
        for (var i = at; i + 1 < unit.End && i < at + Reach - 1; i++)
        {
            if (text.IsWord(i, "media") && (text.IsWord(i + 1, "sosial") || text.IsWord(i + 1, "sosialnya")))
                return Add("media sosial", at, unitIndex, i, i + 2);
        }
        return -1;
    }

    private int Add(string name, int cue, int unit, int first, int end)
    {
        found.Add(new Credit(name, OriginKind.Post, CreditBuild.Post, text[cue].ToString().ToLowerInvariant(), unit, first, end));
        return end - 1;
    }

    // "Instagram", "Twitter-nya": the network that one word names.
    private string? Network(int token)
    {
        if (token >= text.Count || text.Token(token).Kind != TokenKind.Word)
            return null;
        var word = text[token];
        if (word.EndsWith("nya", StringComparison.Ordinal) && word.Length > 6)
            word = word[..^3].TrimEnd('-');
        var entry = StatementWords.Of(word);
        return entry is not null && entry.Role.HasFlag(WordRole.Channel) ? Media.Of(word.ToString())?.Name ?? word.ToString() : null;
    }

    // "di Instagram", "melalui laman Facebook": a network that only stands in the sentence is no credit.
    private bool LeadsTo(int network, int first)
    {
        for (var i = network - 1; i >= first && i > network - 4; i--)
        {
            if (text.IsIn(i, WordList.ChannelLead))
                return true;
        }
        return false;
    }
}
