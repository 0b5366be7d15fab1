using System.Collections.Immutable;
using Runut.Text;

namespace Runut.Tagging;

/// <summary>Tells the part of speech of every token of an Indonesian text, as UD Indonesian-CSUI does, the treebank of news.</summary>
public static class PartOfSpeechReader
{
    [ThreadStatic]
    private static PartOfSpeechTagger? _tagger;

    /// <summary>The parts of speech of <see cref="SegmentedText.Tokens"/>, one each; a word with its clitics (<c>katanya</c>) has that of the word.</summary>
    public static ImmutableArray<PartOfSpeech> Read(SegmentedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _tagger ??= PartOfSpeechTagger.Default() ?? throw new InvalidOperationException("no model of parts of speech is built in");
        var tags = new PartOfSpeech[text.Tokens.Length];
        foreach (var sentence in text.Sentences)
        {
            var range = sentence.FirstToken..sentence.EndToken;
            _tagger.Tag(text.Text, text.Tokens.AsSpan()[range], TagSource.Csui, tags.AsSpan()[range]);
        }
        return System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(tags);
    }
}
