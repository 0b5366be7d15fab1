using System.Runtime.InteropServices;
using Runut.Learning;
using Runut.Tagging;
using Runut.Text;

namespace Runut.Entities;

/// <summary>Whose guideline a trained tagger follows: the corpora that it learnt from differ in what they call a name and where it ends.</summary>
internal enum LabelSource : uint
{
    /// <summary>The project's own guideline.</summary>
    Runut = 1,

    /// <summary>idner-news-2k.</summary>
    Idner = 2,

    /// <summary>NER-UI.</summary>
    NerUi = 3,

    /// <summary>NERGrit.</summary>
    NerGrit = 4,
}

/// <summary>Finds names with the trained model <c>models/names.bin</c>. One instance serves one thread.</summary>
internal sealed class NameTagger
{
    private static readonly Lazy<SequenceModel?> Model = new(() => ModelFile.Read("names") is { } bytes ? new SequenceModel(bytes) : null);

    private readonly SequenceModel _model;
    private readonly TokenFeatures _features = new(WordLexicon.Default);
    private readonly List<uint> _hashes = new(96);
    private int[] _scores = [];

    /// <summary>A tagger with a model of one's own.</summary>
    public NameTagger(SequenceModel model) => _model = model;

    /// <summary>A tagger with the model that is built in; null where none is.</summary>
    public static NameTagger? Default() => Model.Value is { } model ? new NameTagger(model) : null;

    /// <summary>The labels by their numbers: O, B-PER, I-PER, B-ORG, I-ORG, B-LOC, I-LOC.</summary>
    public IReadOnlyList<string> Labels => _model.Labels;

    /// <summary>Labels the tokens of one sentence.</summary>
    public void Tag(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, LabelSource source, Span<byte> labels)
    {
        var rows = Rows(tokens.Length);
        Score(text, tokens, source, rows);
        Decode(rows, labels);
    }

    /// <summary>Labels the tokens of an article: what is said of a word in one place helps to tell what it is in the others.</summary>
    public void Tag(SegmentedText text, LabelSource source, Span<byte> labels)
    {
        var count = _model.Labels.Count;
        var rows = Rows(text.Tokens.Length);
        foreach (var sentence in text.Sentences)
        {
            var length = sentence.EndToken - sentence.FirstToken;
            Score(
                text.Text,
                text.Tokens.AsSpan().Slice(sentence.FirstToken, length),
                source,
                rows.Slice(sentence.FirstToken * count, length * count)
            );
        }
        SharedEvidence.Spread(text, rows, count);
        foreach (var sentence in text.Sentences)
        {
            var length = sentence.EndToken - sentence.FirstToken;
            Decode(rows.Slice(sentence.FirstToken * count, length * count), labels.Slice(sentence.FirstToken, length));
        }
    }

    private Span<int> Rows(int tokens)
    {
        var length = tokens * _model.Labels.Count;
        if (_scores.Length < length)
            _scores = new int[length * 2];
        return _scores.AsSpan(0, length);
    }

    // A row of scores for each token; one far from capitals, that can be no name, gets zeros.
    private void Score(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, LabelSource source, Span<int> rows)
    {
        rows.Clear();
        _features.Load(text, tokens);
        var count = _model.Labels.Count;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!_features.NearCapital(i))
                continue;
            _hashes.Clear();
            _features.Names(i, (uint)source, _hashes);
            _model.Sum(CollectionsMarshal.AsSpan(_hashes), rows.Slice(i * count, count));
        }
    }

    // Between two stretches near capitals nothing is a name, so each stretch is decoded by itself.
    private void Decode(ReadOnlySpan<int> rows, Span<byte> labels)
    {
        var count = _model.Labels.Count;
        for (var i = 0; i < labels.Length; )
        {
            var end = i;
            while (end < labels.Length && rows.Slice(end * count, count).IndexOfAnyExcept(0) >= 0)
                end++;
            if (end == i)
            {
                labels[i++] = 0;
                continue;
            }
            _model.Decode(rows[(i * count)..(end * count)], labels[i..end]);
            i = end;
        }
    }
}
