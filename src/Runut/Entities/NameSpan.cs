using Runut.Text;

namespace Runut.Entities;

/// <summary>A name before it is joined to others: a run of tokens and what it seems to name.</summary>
internal readonly record struct NameSpan(int FirstToken, int EndToken, EntityType Type)
{
    /// <summary>Where it stands in the text.</summary>
    public TextSpan In(SegmentedText text) => new(text.Tokens[FirstToken].Start, text.Tokens[EndToken - 1].End);
}
