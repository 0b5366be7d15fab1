using System.Runtime.InteropServices;
using Runut.Learning;
using Runut.Text;

namespace Runut.Entities;

/// <summary>
/// Lets the places of one word in an article share what speaks for each type of name: <c>Firli</c> alone may be anything, <c>Firli</c> behind
/// <c>Irjen</c> is a person. A cheap stand-in for the links of a skip-chain CRF (Finkel, Grenager and Manning 2005).
/// </summary>
internal static class SharedEvidence
{
    private const double Share = 0.5;
    private const int Types = 3;

    /// <summary>What the places of a word say together: the number of places and, for each type, the sum of its lead over "no name".</summary>
    private struct Evidence
    {
        public int Places;
        public int Person;
        public int Organisation;
        public int Place;
    }

    /// <summary>Moves the scores of each place of a word towards the mean of all of them.</summary>
    /// <param name="text">The article.</param>
    /// <param name="rows">A row of label scores for each token: O, then first and further words of person, organisation, place.</param>
    /// <param name="count">The number of labels.</param>
    public static void Spread(SegmentedText text, Span<int> rows, int count)
    {
        var words = new Dictionary<uint, Evidence>();
        foreach (var sentence in text.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (!IsOpen(text, i))
                    continue;
                var row = rows.Slice(i * count, count);
                ref var evidence = ref CollectionsMarshal.GetValueRefOrAddDefault(words, Hashing.Of(text[i]), out _);
                evidence.Places++;
                evidence.Person += Lead(row, 0);
                evidence.Organisation += Lead(row, 1);
                evidence.Place += Lead(row, 2);
            }
        }
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            if (!IsOpen(text, i) || !words.TryGetValue(Hashing.Of(text[i]), out var evidence) || evidence.Places < 2)
                continue;
            var row = rows.Slice(i * count, count);
            for (var type = 0; type < Types; type++)
            {
                var sum = type switch
                {
                    0 => evidence.Person,
                    1 => evidence.Organisation,
                    _ => evidence.Place,
                };
                var step = (int)(Share * (((double)sum / evidence.Places) - Lead(row, type)));
                row[(type * 2) + 1] += step;
                row[(type * 2) + 2] += step;
            }
        }
    }

    // The lead of a type over "no name".
    private static int Lead(ReadOnlySpan<int> row, int type) => Math.Max(row[(type * 2) + 1], row[(type * 2) + 2]) - row[0];

    // A place's name stands in many bodies' names, where it is no place: such words keep what each place says.
    private static bool IsOpen(SegmentedText text, int token) => text.Tokens[token].Kind == TokenKind.Word && char.IsUpper(text[token][0]);
}
