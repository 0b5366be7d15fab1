using Runut.Learning;
using Runut.Text;

namespace Runut.Tagging;

// What parts of speech are told by; beside the words around them the affixes, which in Indonesian carry most of it.
internal sealed partial class TokenFeatures
{
    private Affixes[] _affixes = [];

    /// <summary>Parts the words of the sentence that was loaded; <see cref="Tags"/> needs it.</summary>
    public void Part(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens)
    {
        if (_affixes.Length < _views.Length)
            _affixes = new Affixes[_views.Length];
        Array.Clear(_affixes, 0, _count + (2 * Pad));
        for (var i = 0; i < tokens.Length; i++)
        {
            var (token, lower) = (tokens[i], _views[i + Pad].Lower);
            _affixes[i + Pad] =
                token.Kind == TokenKind.Word
                    ? Affixes.Of(text[token.Start..token.End], _lexicon)
                    : new Affixes(20 + (uint)token.Kind, 0, lower);
        }
    }

    /// <summary>The features by which parts of speech are told. <paramref name="source"/> is the guideline that the labels follow.</summary>
    public void Tags(int token, uint source, List<uint> features)
    {
        var at = token + Pad;
        ref readonly var v = ref _views[at];
        ref readonly var p = ref _views[at - 1];
        ref readonly var pp = ref _views[at - 2];
        ref readonly var n = ref _views[at + 1];
        ref readonly var nn = ref _views[at + 2];
        var first = token == 0 ? 1u : 0;
        void Add(uint template, uint value) => features.Add(Hashing.Join(template, value));
        void Add2(uint template, uint a, uint b) => features.Add(Hashing.Join(template, Hashing.Join(a, b)));
        features.Add(199);
        Add(101, v.Lower);
        Add2(102, v.Word, first);
        Add(103, p.Lower);
        Add(104, n.Lower);
        Add(105, pp.Lower);
        Add(106, nn.Lower);
        Add2(107, p.Lower, v.Lower);
        Add2(108, v.Lower, n.Lower);
        Add2(109, v.Shape, first);
        Add2(110, p.Shape, v.Shape);
        Add2(111, v.Shape, n.Shape);
        Add(112, v.Prefix1);
        Add(113, v.Prefix2);
        Add(114, v.Prefix3);
        Add(115, v.Prefix4);
        Add(116, v.Suffix1);
        Add(117, v.Suffix2);
        Add(118, v.Suffix3);
        Add(119, v.Suffix4);
        Add2(120, v.Prefix2, v.Suffix2);
        Add2(121, v.Prefix3, v.Suffix3);
        Add2(122, v.Prefix2, v.Shape);
        Add(123, (uint)v.LowerTraits.Fine);
        Add(124, (uint)p.LowerTraits.Fine);
        Add(125, (uint)n.LowerTraits.Fine);
        Add(126, (uint)pp.LowerTraits.Fine);
        Add(127, (uint)nn.LowerTraits.Fine);
        Add2(128, (uint)p.LowerTraits.Fine, (uint)v.LowerTraits.Fine);
        Add2(129, (uint)v.LowerTraits.Fine, (uint)n.LowerTraits.Fine);
        Add2(130, (uint)p.LowerTraits.Coarse, (uint)n.LowerTraits.Coarse);
        Add2(131, (uint)v.LowerTraits.Coarse, v.Suffix3);
        Add2(132, v.Shape, (uint)((v.LowerTraits.Capital * 2) + first));
        Add2(133, (uint)v.Traits.Fine, first);
        Add2(134, p.Lower, n.Lower);
        Add2(135, p.Suffix3, v.Suffix3);
        Add2(136, n.Prefix2, v.Suffix3);
        Add2(137, pp.Lower, p.Lower);
        Add2(138, n.Lower, nn.Lower);
        Add2(139, _phrase[at], v.Shape);
        Add2(140, p.Prefix3, v.Prefix3);
        Add2(141, (uint)p.Traits.Fine, (uint)v.Traits.Fine);
        Add2(142, (uint)n.Traits.Fine, (uint)v.Traits.Fine);
        Add(149, (uint)v.LowerTraits.Coarse);
        ref readonly var parts = ref _affixes[at];
        var stem = _lexicon[parts.Stem];
        Add(150, parts.Stem);
        Add2(151, parts.Prefix, parts.Suffix);
        Add2(152, parts.Prefix, (uint)stem.Coarse);
        Add2(153, parts.Suffix, (uint)stem.Coarse);
        Add2(154, parts.Form, (uint)stem.Coarse);
        Add(155, (uint)stem.Fine);
        Add2(156, _affixes[at - 1].Form, parts.Form);
        Add2(157, _affixes[at + 1].Form, parts.Form);
        Add2(158, p.Lower, parts.Form);
        Add2(159, n.Lower, parts.Form);
        // Every feature once more for the guideline alone (Daumé 2007).
        for (var i = features.Count - 1; i >= 0; i--)
            features.Add(Hashing.Join(source, features[i]));
    }
}
