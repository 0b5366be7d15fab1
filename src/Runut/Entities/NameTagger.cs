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
        _features.Load(text, tokens);
        var count = _model.Labels.Count;
        if (_scores.Length < tokens.Length * count)
            _scores = new int[tokens.Length * count * 2];
        // Between two stretches near capitals nothing is a name, so each stretch is decoded by itself.
        for (var i = 0; i < tokens.Length; )
        {
            if (!_features.NearCapital(i))
            {
                labels[i++] = 0;
                continue;
            }
            var end = i;
            var scores = _scores.AsSpan();
            while (end < tokens.Length && _features.NearCapital(end))
            {
                var row = scores.Slice((end - i) * count, count);
                row.Clear();
                _hashes.Clear();
                _features.Names(end, (uint)source, _hashes);
                foreach (var hash in _hashes)
                    _model.Add(hash, row);
                end++;
            }
            _model.Decode(scores[..((end - i) * count)], labels[i..end]);
            i = end;
        }
    }
}
