namespace Runut.Times;

/// <summary>What a lexeme is made of.</summary>
internal enum LexemeKind : byte
{
    /// <summary>Letters.</summary>
    Word,

    /// <summary>Digits alone; separators are lexemes of their own, for <c>10.000</c>, <c>18.00</c> and <c>25.4.2019</c> are told apart by what stands around.</summary>
    Digits,

    /// <summary>One other character.</summary>
    Mark,
}

/// <summary>What stands before a lexeme.</summary>
internal enum Gap : byte
{
    /// <summary>Nothing: it touches the one before.</summary>
    None,

    /// <summary>White space on one line.</summary>
    Space,

    /// <summary>A line break, which no expression crosses.</summary>
    Line,
}

/// <summary>A piece of text finer than a token, for the grammars of times and quantities.</summary>
/// <param name="Start">Index of its first UTF-16 code unit.</param>
/// <param name="End">Index behind its last.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Gap">What stands before it.</param>
/// <param name="Upper">True for a word that starts with a capital.</param>
/// <param name="Mark">The character of a mark, with dashes and quotation marks unified; else 0.</param>
/// <param name="Digits">The number of a run of at most nine digits; else -1.</param>
/// <param name="Word">What the lexicon knows of the word; null where it knows nothing.</param>
internal readonly record struct Lexeme(int Start, int End, LexemeKind Kind, Gap Gap, bool Upper, char Mark, int Digits, LexiconWord? Word)
{
    /// <summary>Number of code units.</summary>
    public int Length => End - Start;

    /// <summary>True where the lexicon gives the word one of these classes.</summary>
    public bool Is(WordClass classes) => Word is { } word && (word.Classes & classes) != WordClass.None;
}
