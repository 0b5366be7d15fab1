using Runut.Text;

namespace Runut.Entities;

/// <summary>A name before it is joined to others: a run of tokens and what it seems to name.</summary>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="EndToken">Index behind its last token.</param>
/// <param name="Type">What it seems to name.</param>
/// <param name="Skipped">How many characters of its first token stand before the name (<c>Jokowi-</c> before <c>Amin</c>).</param>
/// <param name="Dropped">How many characters of its last token stand behind it (<c>nya</c> behind <c>Twitter</c>).</param>
internal readonly record struct NameSpan(int FirstToken, int EndToken, EntityType Type, int Skipped = 0, int Dropped = 0)
{
    /// <summary>Where it stands in the text.</summary>
    public TextSpan In(SegmentedText text) => new(text.Tokens[FirstToken].Start + Skipped, text.Tokens[EndToken - 1].End - Dropped);
}
