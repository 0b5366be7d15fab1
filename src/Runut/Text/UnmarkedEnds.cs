using System.Collections.Immutable;
using Runut.Learning;

namespace Runut.Text;

/// <summary>
/// Tells with the trained model <c>models/sentences.bin</c> where a sentence ends although no stop stands there: a headline, a caption or a
/// subheading that ran into the text behind it (<c>Harga beras turun Pedagang mengatakan …</c>). A capital alone says little in Indonesian
/// news, so the words on both sides, their classes and their usual writing are asked.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="tokens">Its tokens.</param>
/// <param name="end">Index behind the last token of the paragraph.</param>
internal readonly ref struct UnmarkedEnds(string text, ImmutableArray<Token>.Builder tokens, int end)
{
    /// <summary>Number of features of one place.</summary>
    public const int FeatureCount = 27;

    // Usual writing, from 1 (never with a capital inside a sentence) to 7 (always): words from here on are names.
    private const int Name = 6;

    // Log-odds that a place must reach: the model learnt from places of which two thirds were ends, in news it is one in hundreds.
    private const float Least = 5f;

    // A stop that may belong to an initial is more often an end than no stop at all.
    private const float LeastBehindLetter = 2.5f;
    private const float LeastBetweenSmallWords = -1f;

    private static readonly Lazy<SequenceModel?> Model = new(() =>
        ModelFile.Read("sentences") is { } bytes ? new SequenceModel(bytes) : null
    );

    /// <summary>True where the sentence that began at token <paramref name="start"/> ends before token <paramref name="at"/>.</summary>
    public bool Before(int start, int at) => IsCandidate(start, at) && LogOdds(start, at - 1, at) >= Least;

    /// <summary>True where the stop behind a letter ends the sentence (<c>kelas A. Rancangan itu …</c>) and is not that of an initial (<c>A. Malik</c>).</summary>
    public bool BehindLetter(int start, int stop) =>
        LogOdds(start, stop - 1, stop + 1) >= (IsBetweenSmallWords(start, stop) ? LeastBetweenSmallWords : LeastBehindLetter);

    // "golongan darah B. Dokter …": no name before the letter, and none behind it.
    private bool IsBetweenSmallWords(int start, int stop) =>
        stop - 2 >= start
        && tokens[stop - 2].Kind == TokenKind.Word
        && char.IsLower(text[tokens[stop - 2].Start])
        && WordLexicon.Default[Hashing.OfLower(tokens[stop + 1].Of(text))].Capital is > 0 and < 4;

    /// <summary>True where the model is to be asked: a capital word that is usually written small, where no mark but a closing one stands before it.</summary>
    public bool IsCandidate(int start, int at)
    {
        // "… warga yang terdampak Kekeringan.": one word alone is no sentence; "APBN KiTA": letters of both kinds make a name.
        if (at <= start || at + 2 >= end || tokens[at].Kind != TokenKind.Word || !IsCapitalised(tokens[at].Of(text)))
            return false;
        var before = tokens[at - 1];
        if (before.End == tokens[at].Start)
            return false;
        if (before.Kind == TokenKind.Punctuation && text[before.Start] is not (')' or ']' or '%'))
            return false;
        if (before.Kind == TokenKind.Quote && at - 2 >= start && tokens[at - 2].Kind == TokenKind.Punctuation)
            return false;
        return WordLexicon.Default[Hashing.OfLower(tokens[at].Of(text))].Capital is > 0 and < Name;
    }

    private static bool IsCapitalised(ReadOnlySpan<char> word) =>
        word.Length > 1 && char.IsUpper(word[0]) && word[1..].IndexOfAnyInRange('A', 'Z') < 0;

    private float LogOdds(int start, int before, int at)
    {
        if (Model.Value is not { } model)
            return float.NegativeInfinity;
        Span<uint> features = stackalloc uint[FeatureCount];
        Span<int> scores = stackalloc int[2];
        Features(start, before, at, features);
        model.Sum(features, scores);
        return model.LogOdds(scores);
    }

    /// <summary>Writes the features of an end between the tokens <paramref name="before"/> and <paramref name="at"/>.</summary>
    public void Features(int start, int before, int at, Span<uint> features)
    {
        var (pp, p) = (Look(before - 1, start), Look(before, start));
        var (w, n, nn) = (Look(at, start), Look(at + 1, start), Look(at + 2, start));
        ReadOnlySpan<uint> values =
        [
            w.Lower,
            w.Fine,
            w.Capital,
            p.Lower,
            p.Fine,
            p.Coarse,
            p.Capital,
            n.Lower,
            n.Fine,
            Hashing.Join(p.Lower, w.Lower),
            Hashing.Join(p.Fine, w.Fine),
            Hashing.Join(p.Coarse, w.Coarse),
            Hashing.Join(w.Lower, n.Lower),
            Hashing.Join(w.Fine, n.Fine),
            Hashing.Join(w.Coarse, n.Coarse),
            Hashing.Join(p.Coarse, Hashing.Join(w.Coarse, n.Coarse)),
            Hashing.Join(pp.Lower, p.Lower),
            Hashing.Join(pp.Coarse, p.Coarse),
            Hashing.Join(n.Coarse, nn.Coarse),
            Hashing.Join(Hashing.Join(pp.Shape, p.Shape), Hashing.Join(n.Shape, nn.Shape)),
            Hashing.Join(p.Shape, n.Shape),
            Hashing.Join(Hashing.Join(p.Shape, w.Capital), n.Shape),
            Hashing.Join(pp.Shape, Hashing.Join(p.Shape, w.Capital)),
            Hashing.Join(w.Shape, Hashing.Join(p.Shape, w.Capital)),
            Hashing.Join(w.Lower, n.Shape),
            Hashing.Join(w.Lower, p.Shape),
            LengthOf(before + 1 - start),
        ];
        for (var i = 0; i < values.Length; i++)
            features[i] = Hashing.Join((uint)i, values[i]);
    }

    private readonly record struct View(uint Lower, uint Fine, uint Coarse, uint Capital, uint Shape);

    // What lies outside the sentence or the paragraph, and numbers, have values that no word has.
    private View Look(int at, int start)
    {
        if (at < start || at >= end)
            return new View(at < start ? 1u : 2u, 600, 100, 8, 1);
        var token = tokens[at];
        var word = token.Of(text);
        if (token.Kind == TokenKind.Number)
            return new View(3, 601, 101, 8, 2);
        var lower = Hashing.OfLower(word);
        var traits = WordLexicon.Default[lower];
        return new View(lower, (uint)traits.Fine, (uint)traits.Coarse, (uint)traits.Capital, ShapeOf(word, token.Kind));
    }

    private static uint ShapeOf(ReadOnlySpan<char> word, TokenKind kind) =>
        kind switch
        {
            TokenKind.Punctuation => 16u + word[0],
            not TokenKind.Word => 8 + (uint)kind,
            _ when char.IsLower(word[0]) => 3,
            _ when word.Length > 1 && char.IsUpper(word[1]) => 4,
            _ => 5,
        };

    private static uint LengthOf(int tokens) =>
        tokens switch
        {
            <= 4 => (uint)tokens,
            <= 8 => 5,
            <= 15 => 6,
            _ => 7,
        };
}
