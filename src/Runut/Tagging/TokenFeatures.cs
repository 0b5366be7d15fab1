using Runut.Learning;
using Runut.Text;

namespace Runut.Tagging;

/// <summary>
/// The features of a sentence's tokens: the words around, their shapes, beginnings and ends, their classes and the name lists. Everything is a
/// number; the same code serves training and reading.
/// </summary>
internal sealed partial class TokenFeatures
{
    private const int Pad = 3;
    private View[] _views = new View[128];
    private uint[] _phrase = new uint[128];
    private readonly WordLexicon _lexicon;
    private int _count;

    /// <summary>Features out of this lexicon.</summary>
    public TokenFeatures(WordLexicon lexicon) => _lexicon = lexicon;

    // What is needed of a token, worked out once.
    private struct View
    {
        public uint Word;
        public uint Lower;
        public uint Shape;
        public WordTraits Traits;
        public WordTraits LowerTraits;
        public bool Capital;
        public int RunStart;
        public int RunEnd;
        public uint Suffix1;
        public uint Suffix2;
        public uint Suffix3;
        public uint Suffix4;
        public uint Prefix1;
        public uint Prefix2;
        public uint Prefix3;
        public uint Prefix4;
        public bool Bracketed;
        public bool Quoted;
    }

    /// <summary>Looks at the tokens of a sentence; the other methods speak of it.</summary>
    public void Load(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens)
    {
        _count = tokens.Length;
        if (_views.Length < _count + (2 * Pad))
        {
            _views = new View[(_count + (2 * Pad)) * 2];
            _phrase = new uint[_views.Length];
        }
        for (var i = 0; i < Pad; i++)
        {
            _views[i] = new View
            {
                Word = (uint)i + 1,
                Lower = (uint)i + 1,
                Shape = 1,
                RunStart = -1,
            };
            _views[_count + Pad + i] = new View
            {
                Word = 11,
                Lower = 11,
                Shape = 2,
                RunStart = -1,
            };
        }
        var bracketed = false;
        var quoted = false;
        for (var i = 0; i < _count; i++)
        {
            ref var view = ref _views[i + Pad];
            Look(text.Slice(tokens[i].Start, tokens[i].End - tokens[i].Start), tokens[i].Kind, ref view);
            if (tokens[i].Kind == TokenKind.Punctuation)
                bracketed = text[tokens[i].Start] == '(' || (bracketed && text[tokens[i].Start] != ')');
            else if (tokens[i].Kind == TokenKind.Quote)
                quoted = !quoted;
            view.Bracketed = bracketed;
            view.Quoted = quoted;
        }
        FindRuns();
        FindPhrases();
    }

    /// <summary>True where a name may touch the token: it or a neighbour has a capital.</summary>
    public bool NearCapital(int token) => _views[token + Pad].Capital || _views[token + Pad - 1].Capital || _views[token + Pad + 1].Capital;

    private void Look(ReadOnlySpan<char> word, TokenKind kind, ref View view)
    {
        view = default;
        view.Word = Hashing.Of(word);
        view.Lower = kind == TokenKind.Number ? NumberHash(word) : Hashing.OfLower(word);
        view.Capital = kind is TokenKind.Word or TokenKind.Address && char.IsUpper(word[0]);
        view.Shape = ShapeOf(word, kind);
        view.Traits = _lexicon[view.Word];
        view.LowerTraits = _lexicon[view.Lower];
        var length = word.Length;
        view.Prefix1 = Hashing.OfLower(word[..1]);
        view.Suffix1 = Hashing.OfLower(word[^1..]);
        view.Prefix2 = length > 2 ? Hashing.OfLower(word[..2]) : 0;
        view.Suffix2 = length > 2 ? Hashing.OfLower(word[^2..]) : 0;
        view.Prefix3 = length > 3 ? Hashing.OfLower(word[..3]) : 0;
        view.Suffix3 = length > 3 ? Hashing.OfLower(word[^3..]) : 0;
        view.Prefix4 = length > 4 ? Hashing.OfLower(word[..4]) : 0;
        view.Suffix4 = length > 4 ? Hashing.OfLower(word[^4..]) : 0;
    }

    private static uint NumberHash(ReadOnlySpan<char> word)
    {
        var hash = 17u;
        foreach (var c in word)
            hash = (hash ^ (char.IsDigit(c) ? '0' : c)) * 16777619u;
        return Hashing.Mix(hash);
    }

    // Kinds of characters, runs shortened: Jakarta Xx, KPK X, Covid-19 Xx-0, detikcom x.
    private static uint ShapeOf(ReadOnlySpan<char> word, TokenKind kind)
    {
        var shape = (uint)kind + 31;
        var last = '\0';
        var runs = 0;
        foreach (var c in word)
        {
            var now =
                char.IsUpper(c) ? 'X'
                : char.IsLetter(c) ? 'x'
                : char.IsDigit(c) ? '0'
                : c;
            if (now != last && runs++ < 6)
                shape = (shape * 31) + now;
            last = now;
        }
        var lengths = word.Length switch
        {
            1 => 1u,
            2 => 2u,
            <= 4 => 3u,
            _ => 4u,
        };
        return Hashing.Mix((shape * 7) + (last == 'X' || runs == 1 ? lengths : 0));
    }

    private void FindRuns()
    {
        for (var i = 0; i < _count; )
        {
            if (!_views[i + Pad].Capital)
            {
                _views[i + Pad].RunStart = -1;
                i++;
                continue;
            }
            var end = i + 1;
            while (end < _count && _views[end + Pad].Capital)
                end++;
            for (var j = i; j < end; j++)
            {
                _views[j + Pad].RunStart = i;
                _views[j + Pad].RunEnd = end;
            }
            i = end;
        }
    }

    // The longest listed name at each place, marked on its words: kind * 4 + (1 alone, 2 first, 3 further on).
    private void FindPhrases()
    {
        Array.Clear(_phrase, 0, _count + (2 * Pad));
        for (var i = 0; i < _count; )
        {
            var best = 0;
            var kind = 0;
            if (_views[i + Pad].Capital)
            {
                var hash = 0u;
                for (var length = 1; length <= WordLexicon.LongestPhrase && i + length <= _count; length++)
                {
                    hash = Hashing.Join(hash, _views[i + Pad + length - 1].Lower);
                    if (_views[i + Pad + length - 1].Capital && _lexicon.PhraseKind(hash) is var found && found > 0)
                        (best, kind) = (length, found);
                }
            }
            if (best == 0)
            {
                i++;
                continue;
            }
            for (var j = 0; j < best; j++)
                _phrase[i + Pad + j] = (uint)(
                    (kind * 4)
                    + (
                        best == 1 ? 1
                        : j == 0 ? 2
                        : 3
                    )
                );
            i += best;
        }
    }

    /// <summary>The hash of a listed name, as the lexicon stores it.</summary>
    public static uint PhraseHash(IEnumerable<string> words)
    {
        var hash = 0u;
        foreach (var word in words)
            hash = Hashing.Join(hash, Hashing.OfLower(word));
        return hash;
    }

    /// <summary>The features by which names are found. <paramref name="source"/> is the guideline that the labels follow.</summary>
    public void Names(int token, uint source, List<uint> features)
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
        features.Add(99);
        Add(1, v.Lower);
        Add(2, v.Word);
        Add(3, p.Lower);
        Add(4, n.Lower);
        Add(5, pp.Lower);
        Add(6, nn.Lower);
        Add2(7, p.Lower, v.Lower);
        Add2(8, v.Lower, n.Lower);
        Add2(9, v.Shape, first);
        Add2(10, p.Shape, v.Shape);
        Add2(11, v.Shape, n.Shape);
        Add2(12, Hashing.Join(p.Shape, v.Shape), n.Shape);
        Add2(13, p.Lower, v.Shape);
        Add2(14, n.Lower, v.Shape);
        Add2(15, pp.Lower, p.Lower);
        Add2(16, n.Lower, nn.Lower);
        Add2(17, v.Prefix2, v.Shape);
        Add(18, v.Prefix3);
        Add(19, v.Prefix4);
        Add2(20, v.Suffix2, v.Shape);
        Add(21, v.Suffix3);
        Add(22, v.Suffix4);
        Add(23, (uint)v.Traits.Fine);
        Add(24, (uint)p.Traits.Fine);
        Add(25, (uint)n.Traits.Fine);
        Add(26, (uint)pp.Traits.Fine);
        Add(27, (uint)nn.Traits.Fine);
        Add2(28, (uint)p.Traits.Fine, (uint)v.Traits.Fine);
        Add2(29, (uint)v.Traits.Fine, (uint)n.Traits.Fine);
        Add2(30, (uint)v.Traits.Coarse, (uint)p.Traits.Coarse);
        Add2(31, (uint)v.Traits.Coarse, (uint)n.Traits.Coarse);
        Add2(32, Hashing.Join((uint)p.Traits.Coarse, v.Shape), (uint)n.Traits.Coarse);
        Add(33, (uint)((v.LowerTraits.Capital * 2) + first));
        Add2(34, (uint)v.LowerTraits.Fine, first);
        var gazetteer = (uint)(v.Traits.GivenName | (v.Traits.FamilyName << 2) | (v.Traits.Place << 4) | (v.Traits.Organisation << 6));
        var before = (uint)(p.Traits.GivenName | (p.Traits.FamilyName << 2) | (p.Traits.Place << 4) | (p.Traits.Organisation << 6));
        var after = (uint)(n.Traits.GivenName | (n.Traits.FamilyName << 2) | (n.Traits.Place << 4) | (n.Traits.Organisation << 6));
        Add2(35, gazetteer, v.Shape);
        Add2(36, (uint)((v.Traits.GivenName * 4) + n.Traits.FamilyName), n.Shape);
        Add2(37, (uint)((p.Traits.GivenName * 4) + v.Traits.FamilyName), p.Shape);
        Add(38, Hashing.Join(before, gazetteer));
        Add(39, Hashing.Join(gazetteer, after));
        Add(40, _phrase[at]);
        Add2(41, _phrase[at - 1], _phrase[at]);
        Add2(42, _phrase[at], _phrase[at + 1]);
        Add2(43, _phrase[at], v.Shape);
        Add2(44, p.Lower, _phrase[at]);
        if (v.RunStart >= 0)
        {
            var start = v.RunStart + Pad;
            var end = v.RunEnd + Pad;
            var position = (uint)Math.Min(token - v.RunStart, 3);
            Add2(45, _views[start].Lower, position);
            Add2(46, _views[start - 1].Lower, position);
            Add2(47, _views[end].Lower, position);
            Add2(48, (uint)Math.Min(v.RunEnd - v.RunStart, 5), position);
            Add2(49, (uint)_views[start - 1].Traits.Fine, (uint)_views[start].Traits.Fine);
            Add2(50, (uint)_views[end].Traits.Fine, (uint)v.Traits.Fine);
            Add2(51, _views[end - 1].Lower, position);
            Add2(58, Hashing.Join((uint)_views[start].Traits.Fine, _phrase[start]), position);
        }
        Add2(52, v.Bracketed ? 1u : 0, v.Shape);
        Add2(53, v.Quoted ? 1u : 0, v.Shape);
        Add2(54, (uint)pp.Traits.Fine, (uint)p.Traits.Fine);
        Add2(55, source, v.Lower);
        Add2(56, source, Hashing.Join(p.Lower, v.Shape));
        Add2(57, source, (uint)v.Traits.Fine);
        Add2(59, source, Hashing.Join(v.Shape, first));
        Add2(60, source, Hashing.Join(gazetteer, _phrase[at]));
        Add2(61, source, Hashing.Join(n.Lower, v.Shape));
        Add2(62, source, Hashing.Join((uint)p.Traits.Fine, (uint)v.Traits.Fine));
        Add2(63, source, Hashing.Join((uint)v.Traits.Fine, (uint)n.Traits.Fine));
        Add2(64, source, v.Suffix3);
        if (v.RunStart >= 0)
            Add2(65, source, Hashing.Join(_views[v.RunStart + Pad].Lower, (uint)Math.Min(token - v.RunStart, 3)));
    }
}
