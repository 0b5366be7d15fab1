namespace Runut.Text;

/// <summary>Which way a quotation mark faces.</summary>
internal enum QuoteSide
{
    /// <summary>Its form does not say: <c>"</c>, <c>'</c>.</summary>
    Either,

    /// <summary>It opens: <c>“</c>, <c>«</c>, <c>„</c>.</summary>
    Opening,

    /// <summary>It closes: <c>”</c>, <c>»</c>.</summary>
    Closing,
}

/// <summary>The forms of quotation marks that news texts use.</summary>
internal static class QuotationMarks
{
    /// <summary>True for any quotation mark, single or double; an apostrophe inside a word is the tokenizer's matter.</summary>
    public static bool Is(char mark) =>
        mark switch
        {
            '"' or '\'' or '`' or '´' => true,
            '«' or '»' => true,
            >= '‘' and <= '‟' => true,
            '‹' or '›' or '″' or '′' or '＂' or '「' or '」' or '『' or '』' or '〝' or '〞' => true,
            _ => false,
        };

    /// <summary>True for the forms that also serve as an apostrophe.</summary>
    public static bool IsApostrophe(char mark) => mark is '\'' or '’' or '‘' or '`' or '´' or 'ʼ' or 'ʻ' or '′';

    /// <summary>What the form alone says.</summary>
    public static QuoteSide SideOf(char mark) =>
        mark switch
        {
            '“' or '„' or '‟' or '«' or '‹' or '‘' or '‚' or '‛' or '「' or '『' or '〝' => QuoteSide.Opening,
            '”' or '»' or '›' or '’' or '」' or '』' or '〞' => QuoteSide.Closing,
            _ => QuoteSide.Either,
        };
}
