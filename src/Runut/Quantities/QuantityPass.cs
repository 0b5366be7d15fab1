using System.Collections.Immutable;
using Runut.Times;

namespace Runut.Quantities;

/// <summary>One pass over the lexemes of a text, whatever its language; numbers that belong to a time are left out.</summary>
internal abstract class QuantityPass
{
    /// <summary>The quantities found so far, in document order.</summary>
    protected ImmutableArray<Quantity>.Builder Found { get; } = ImmutableArray.CreateBuilder<Quantity>();

    /// <summary>The first lexeme behind the quantity or time found last: nothing may reach back over it.</summary>
    protected int Free { get; private set; }

    /// <summary>The lexemes of the text.</summary>
    protected abstract List<Lexeme> Lexemes { get; }

    /// <summary>The quantities of the text, in document order.</summary>
    public ImmutableArray<Quantity> Find(ImmutableArray<TimeExpression> times)
    {
        var time = 0;
        for (var i = 0; i < Lexemes.Count; )
        {
            while (time < times.Length && times[time].Span.End <= Lexemes[i].Start)
                time++;
            if (time < times.Length && times[time].Span.Start <= Lexemes[i].Start)
            {
                Free = ++i;
                continue;
            }
            var next = QuantityAt(i);
            if (next > i)
                Free = next;
            i = next > i ? next : i + 1;
        }
        return Found.DrainToImmutable();
    }

    /// <summary>Adds the longest quantity that starts at lexeme <paramref name="i"/>; the index behind it, or -1 where none starts.</summary>
    protected abstract int QuantityAt(int i);
}
