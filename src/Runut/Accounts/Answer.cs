using Runut.Text;

namespace Runut.Accounts;

/// <summary>One article's answer inside a fact that is being built.</summary>
internal readonly record struct Answer(int Article, TextSpan Span, AnswerValue Value);

/// <summary>A fact before its origins are counted.</summary>
internal sealed record DraftFact(string About, FactKind Kind, Verdict Verdict, List<Answer> Answers, double Weight);
