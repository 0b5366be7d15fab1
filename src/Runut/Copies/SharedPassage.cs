using Runut.Text;

namespace Runut.Copies;

/// <summary>A passage of sentences that two texts share, with what was counted in it.</summary>
/// <param name="Passage">Where it stands in both.</param>
/// <param name="Words">Words of it in the receiving text.</param>
/// <param name="Shared">Those that stand in the other text too.</param>
/// <param name="Told">Shared words outside quotation marks.</param>
/// <param name="Sentences">Sentences of it in the receiving text.</param>
internal readonly record struct SharedPassage(Passage Passage, int Words, int Shared, int Told, int Sentences);

/// <summary>Works out which sentences of a text stand in another in nearly the same words, and joins neighbours to passages.</summary>
internal static class PassageAligner
{
    /// <summary>Share of a sentence's words that must stand in the other text, near one place.</summary>
    private const double LeastShare = 0.6;

    /// <summary>Shorter sentences (<c>Benarkah?</c>) prove nothing by themselves; they only join their neighbours.</summary>
    private const int LeastWords = 5;

    /// <summary>How far apart two neighbouring sentences may stand in the other text, in sentences.</summary>
    private const int Stride = 3;

    /// <summary>The passages in the order of <paramref name="to"/>, sentences that stand alone among them.</summary>
    public static List<SharedPassage> Align(WordSequence from, WordSequence to, List<SharedRun> runs)
    {
        var matches = MatchSentences(from, to, runs);
        var passages = new List<SharedPassage>();
        for (var i = 0; i < matches.Length; )
        {
            if (!matches[i].Found)
            {
                i++;
                continue;
            }
            var last = i;
            for (var next = i + 1; next < matches.Length; next++)
            {
                if (matches[next].Found)
                {
                    if (Math.Abs(matches[next].First - matches[last].Last) > Stride)
                        break;
                    last = next;
                }
                else if (matches[next].Words >= LeastWords)
                {
                    break;
                }
            }
            passages.Add(Join(from, to, matches.AsSpan(i, last - i + 1)));
            i = last + 1;
        }
        return passages;
    }

    private static SharedPassage Join(WordSequence from, WordSequence to, ReadOnlySpan<SentenceMatch> matches)
    {
        int words = 0,
            shared = 0,
            told = 0,
            sentences = 0;
        int first = int.MaxValue,
            last = -1;
        foreach (var match in matches)
        {
            words += match.Words;
            if (!match.Found)
                continue;
            sentences++;
            shared += match.Shared;
            told += match.Told;
            first = Math.Min(first, match.First);
            last = Math.Max(last, match.Last);
        }
        var source = from.Reading.Text.Sentences;
        var target = to.Reading.Text.Sentences;
        var span = new TextSpan(target[matches[0].Sentence].Span.Start, target[matches[^1].Sentence].Span.End);
        return new SharedPassage(
            new Passage(new TextSpan(source[first].Span.Start, source[last].Span.End), span),
            words,
            shared,
            told,
            sentences
        );
    }

    private static SentenceMatch[] MatchSentences(WordSequence from, WordSequence to, List<SharedRun> runs)
    {
        var matches = new SentenceMatch[to.Reading.Text.Sentences.Length];
        var run = 0;
        var word = 0;
        for (var s = 0; s < matches.Length; s++)
        {
            var start = word;
            while (word < to.Length && to.Sentences[word] == s)
                word++;
            while (run < runs.Count && runs[run].To + runs[run].Length <= start)
                run++;
            matches[s] = MatchSentence(from, to, runs, run, s, start, word);
        }
        return matches;
    }

    private static SentenceMatch MatchSentence(
        WordSequence from,
        WordSequence to,
        List<SharedRun> runs,
        int firstRun,
        int sentence,
        int start,
        int end
    )
    {
        var none = new SentenceMatch(sentence, end - start, 0, 0, -1, -1);
        // The place in the other text that holds the longest run is where the sentence is; runs far from it are chance.
        var home = -1;
        var longest = 0;
        for (var r = firstRun; r < runs.Count && runs[r].To < end; r++)
        {
            var low = Math.Max(start, runs[r].To);
            var length = Math.Min(end, runs[r].To + runs[r].Length) - low;
            if (length > longest)
                (longest, home) = (length, from.Sentences[runs[r].From + low - runs[r].To]);
        }
        if (home < 0)
            return none;
        int shared = 0,
            told = 0,
            first = int.MaxValue,
            last = -1;
        for (var r = firstRun; r < runs.Count && runs[r].To < end; r++)
        {
            for (var w = Math.Max(start, runs[r].To); w < Math.Min(end, runs[r].To + runs[r].Length); w++)
            {
                var place = from.Sentences[runs[r].From + w - runs[r].To];
                if (Math.Abs(place - home) > 1)
                    continue;
                shared++;
                if (!to.Spoken[w])
                    told++;
                first = Math.Min(first, place);
                last = Math.Max(last, place);
            }
        }
        var found = end - start >= LeastWords && shared >= LeastShare * (end - start);
        return found ? new SentenceMatch(sentence, end - start, shared, told, first, last) : none;
    }

    private readonly record struct SentenceMatch(int Sentence, int Words, int Shared, int Told, int First, int Last)
    {
        public bool Found => Last >= 0;
    }
}
