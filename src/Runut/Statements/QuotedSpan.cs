using Runut.Text;

namespace Runut.Statements;

/// <summary>A stretch of text between quotation marks.</summary>
/// <param name="First">Index of the token of the opening mark, or of the first token inside where the mark is missing.</param>
/// <param name="Last">Index of the token of the closing mark, or of the last token inside where the mark is missing.</param>
/// <param name="Inner">The text between the marks, without a comma or full stop before the closing mark.</param>
/// <param name="Single">True between single marks.</param>
/// <param name="Closed">True where both marks stand.</param>
internal readonly record struct QuotedSpan(int First, int Last, TextSpan Inner, bool Single, bool Closed);
