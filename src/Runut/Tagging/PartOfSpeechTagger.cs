using System.Runtime.InteropServices;
using Runut.Learning;
using Runut.Text;

namespace Runut.Tagging;

/// <summary>Whose guideline the parts of speech follow; the two treebanks of Indonesian differ.</summary>
internal enum TagSource : uint
{
    /// <summary>UD Indonesian-CSUI: news.</summary>
    Csui = 1,

    /// <summary>UD Indonesian-GSD: encyclopedia.</summary>
    Gsd = 2,

    /// <summary>idner-news-2k: news.</summary>
    Idner = 3,
}

/// <summary>Tells the parts of speech with the trained model <c>models/tags.bin</c>. One instance serves one thread.</summary>
internal sealed class PartOfSpeechTagger
{
    private static readonly Lazy<SequenceModel?> Model = new(() => ModelFile.Read("tags") is { } bytes ? new SequenceModel(bytes) : null);

    private readonly SequenceModel _model;
    private readonly TokenFeatures _features = new(WordLexicon.Default);
    private readonly List<uint> _hashes = new(64);
    private int[] _scores = [];

    /// <summary>A tagger with a model of one's own.</summary>
    public PartOfSpeechTagger(SequenceModel model) => _model = model;

    /// <summary>A tagger with the model that is built in; null where none is.</summary>
    public static PartOfSpeechTagger? Default() => Model.Value is { } model ? new PartOfSpeechTagger(model) : null;

    /// <summary>Tells the part of speech of each token of one sentence.</summary>
    public void Tag(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, TagSource source, Span<PartOfSpeech> tags)
    {
        _features.Load(text, tokens);
        _features.Part(text, tokens);
        var count = _model.Labels.Count;
        if (_scores.Length < tokens.Length * count)
            _scores = new int[tokens.Length * count * 2];
        var scores = _scores.AsSpan(0, tokens.Length * count);
        for (var i = 0; i < tokens.Length; i++)
        {
            _hashes.Clear();
            _features.Tags(i, (uint)source, _hashes);
            _model.Sum(CollectionsMarshal.AsSpan(_hashes), scores.Slice(i * count, count));
        }
        _model.Decode(scores, MemoryMarshal.Cast<PartOfSpeech, byte>(tags[..tokens.Length]));
    }
}
