namespace Runut.Text;

/// <summary>What kind of thing a token is.</summary>
public enum TokenKind : byte
{
    /// <summary>Letters, with inner hyphens and apostrophes (<c>multi-kutub</c>, <c>Jum'at</c>).</summary>
    Word,

    /// <summary>Digits, with inner separators (<c>10.000</c>, <c>25/4/2019</c>, <c>18.00</c>).</summary>
    Number,

    /// <summary>A quotation mark of any form, opening or closing.</summary>
    Quote,

    /// <summary>Any other mark.</summary>
    Punctuation,

    /// <summary>An address of the web or of mail, a hashtag or an account (<c>@jokowi</c>).</summary>
    Address,
}

/// <summary>A token of a text: clitics stay with their word (<c>katanya</c> is one token).</summary>
/// <param name="Start">Index of the first UTF-16 code unit.</param>
/// <param name="End">Index behind the last.</param>
/// <param name="Kind">What it is.</param>
public readonly record struct Token(int Start, int End, TokenKind Kind)
{
    /// <summary>The token's place in the text.</summary>
    public TextSpan Span => new(Start, End);

    /// <summary>The token's characters, without copying them.</summary>
    public ReadOnlySpan<char> Of(string text) => text.AsSpan(Start, End - Start);
}
