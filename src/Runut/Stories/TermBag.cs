using System.Collections.Immutable;
using Runut.Text;
using Runut.Times;

namespace Runut.Stories;

/// <summary>Counts the terms of one article by where and how they stand.</summary>
internal sealed class TermBag(TermWeights weights)
{
    private readonly Dictionary<uint, Counts> _terms = [];
    private readonly List<(Token Token, uint Hash)> _numbers = [];
    private readonly SortedSet<uint> _titleNumbers = [];

    public void Add(SegmentedText text, Token token, bool inLead, bool inTitle, bool startsSentence)
    {
        if (token.Kind is not (TokenKind.Word or TokenKind.Number))
            return;
        var word = token.Of(text.Text);
        if (token.Kind == TokenKind.Number)
        {
            var hash = WordHash.Of(word);
            if (inTitle)
                _titleNumbers.Add(hash);
            else if (word.Length >= 2)
                _numbers.Add((token, hash));
        }
        if (word.Length < 2)
            return;
        var term = TermWeights.TermOf(word);
        var counts = _terms.GetValueOrDefault(term);
        var capital = char.IsUpper(word[0]) && !startsSentence;
        _terms[term] = inTitle
            ? counts with
            {
                Title = counts.Title + 1,
            }
            : new Counts(
                counts.Title,
                counts.Text + 1,
                counts.Lead + (inLead ? 1 : 0),
                counts.Capital + (capital ? 1 : 0),
                token.Kind == TokenKind.Number
            );
    }

    public SparseVector Body(float titleCount, float leadCount) =>
        Vector(c => c.Text + (titleCount * c.Title) + ((leadCount - 1) * c.Lead), _ => true);

    public SparseVector Title() => Vector(c => c.Title, _ => true);

    public SparseVector Lead() => Vector(c => c.Lead, _ => true);

    public SparseVector Names() => Vector(c => c.Text + c.Title, c => c.Capital > 0 && !c.Number);

    public uint[] TitleNumbers() => [.. _titleNumbers];

    /// <summary>The numbers of the text outside its time expressions; years are left out, since they are in every other text.</summary>
    public SparseVector Numbers(ImmutableArray<TimeExpression> times)
    {
        var numbers = new Dictionary<uint, float>();
        var next = 0;
        foreach (var (token, hash) in _numbers)
        {
            while (next < times.Length && times[next].Span.End <= token.Start)
                next++;
            if (next < times.Length && times[next].Span.Overlaps(token.Span))
                continue;
            numbers[hash] = (float)weights.Of(hash);
        }
        return SparseVector.Of(numbers);
    }

    private SparseVector Vector(Func<Counts, float> count, Func<Counts, bool> chosen)
    {
        var vector = new Dictionary<uint, float>();
        foreach (var (term, counts) in _terms)
        {
            var times = count(counts);
            if (times <= 0 || !chosen(counts))
                continue;
            var weight = weights.Of(term);
            if (!TermWeights.IsCommon(weight))
                vector[term] = (float)((1 + Math.Log(times)) * weight);
        }
        return SparseVector.Of(vector);
    }

    private readonly record struct Counts(int Title, int Text, int Lead, int Capital, bool Number);
}
