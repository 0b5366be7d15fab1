using System.Globalization;
using Runut.Entities;
using Runut.Readings;
using Runut.Text;
using Runut.Times;

namespace Runut.Stories;

/// <summary>Makes the profile of an article.</summary>
internal static class StoryProfiler
{
    /// <summary>A term of the title counts as often as this many in the text: titles name the happening, texts its background too.</summary>
    private const float TitleCount = 3;

    /// <summary>A term of the lead likewise.</summary>
    private const float LeadCount = 2;

    /// <summary>Words of the lead, ended at the end of a sentence.</summary>
    private const int LeadWords = 50;

    private const float Unshared = 10;

    /// <summary>Terms by which articles are found for comparison.</summary>
    private const int KeyTerms = 24;
    private const int KeyNameTerms = 6;

    public static StoryProfile Profile(Reading reading, TermWeights weights)
    {
        var text = reading.Text;
        var bag = new TermBag(weights);
        var title = TitleOf(reading);
        foreach (var token in title.Tokens)
            bag.Add(title, token, inLead: false, inTitle: true, startsSentence: true);
        var runs = new List<uint>();
        var spoken = new List<uint>();
        var history = new List<uint>();
        var quoted = 0;
        var inside = false;
        var paragraph = -1;
        var lead = true;
        foreach (var sentence in text.Sentences)
        {
            if (sentence.Paragraph != paragraph)
                inside = false;
            paragraph = sentence.Paragraph;
            var first = true;
            for (var t = sentence.FirstToken; t < sentence.EndToken; t++)
            {
                var token = text.Tokens[t];
                var word = token.Of(text.Text);
                if (token.Kind is not (TokenKind.Word or TokenKind.Number))
                {
                    inside = IsQuotationMark(word) ? word[0] is '\u201C' || (word[0] is not '\u201D' && !inside) : inside;
                    // A capital behind an opening mark or a colon starts a sentence as well.
                    first |= IsQuotationMark(word);
                    quoted = inside ? quoted : 0;
                    continue;
                }
                bag.Add(text, token, lead, inTitle: false, first);
                first = false;
                history.Add(WordHash.Of(word));
                quoted = inside ? quoted + 1 : 0;
                if (history.Count >= 4)
                    runs.Add(Run(history, 4));
                if (quoted >= 3)
                    spoken.Add(Run(history, 3));
            }
            lead &= history.Count < LeadWords;
        }
        var body = bag.Body(TitleCount, LeadCount);
        var names = bag.Names();
        return new StoryProfile
        {
            Reading = reading,
            Day = (reading.Article.Published?.Date ?? reading.Anchor)?.DayNumber,
            Hour = HourOf(reading),
            MainDay = MainDayOf(reading),
            LeadDays = LeadDaysOf(reading),
            Speakers = NameWords(reading.Statements.Select(s => (s.SpeakerName ?? "", 1)), weights),
            Persons = NamesOf(reading, EntityType.Person, weights),
            Actors = ActorsOf(reading, weights),
            Places = NamesOf(reading, EntityType.Place, weights),
            Organisations = NamesOf(reading, EntityType.Organisation, weights),
            LeadNames = LeadNamesOf(reading, weights),
            Body = body,
            Key = body.Heaviest(KeyTerms),
            Title = bag.Title(),
            Lead = bag.Lead(),
            Names = names,
            KeyNames = names.Heaviest(KeyNameTerms),
            Numbers = bag.Numbers(reading.Times),
            Dates = DatesOf(reading),
            TitleNumbers = bag.TitleNumbers(),
            Runs = Distinct(runs),
            SpokenRuns = Distinct(spoken),
            Length = history.Count,
        };
    }

    /// <summary>The title; of a text without one its first sentence.</summary>
    private static SegmentedText TitleOf(Reading reading) =>
        Segmenter.Segment(
            reading.Article.Title ?? (reading.Text.Sentences.Length > 0 ? reading.Text.Sentences[0].Span.Of(reading.Text.Text) : "")
        );

    private static double? HourOf(Reading reading) =>
        reading.Article.Published is { Time: { } time } published
            ? (published.Date.ToDateTime(time) - DateTime.UnixEpoch).TotalHours - (published.Offset ?? TimeSpan.FromHours(7)).TotalHours
            : null;

    private static SparseVector NamesOf(Reading reading, EntityType type, TermWeights weights) =>
        NameWords(reading.Entities.Where(e => e.Type == type).Select(e => (e.Name, e.Mentions.Length)), weights);

    private static SparseVector ActorsOf(Reading reading, TermWeights weights)
    {
        // A weight that no other article has: an article with one actor alone must not look like every other story of his.
        var actors = new Dictionary<uint, float> { [WordHash.Of(reading.Article.Hash)] = Unshared };
        foreach (var entity in reading.Entities.Where(e => e.Type == EntityType.Person && e.Mentions.Length > 0))
        {
            double rarest = 0;
            uint last = 0;
            foreach (var range in entity.Name.AsSpan().Split(' '))
            {
                last = TermWeights.TermOf(entity.Name.AsSpan(range));
                rarest = Math.Max(rarest, weights.Of(last));
            }
            actors[last] = Math.Max(actors.GetValueOrDefault(last), (float)((1 + Math.Log(entity.Mentions.Length)) * rarest));
        }
        return SparseVector.Of(actors);
    }

    private static SparseVector LeadNamesOf(Reading reading, TermWeights weights)
    {
        var end = LeadEnd(reading, 2);
        return NameWords(
            reading.Entities.Where(e => e.Mentions.Length > 0 && e.Mentions[0].Span.Start < end).Select(e => (e.Name, 1)),
            weights
        );
    }

    private static SparseVector NameWords(IEnumerable<(string Name, int Count)> names, TermWeights weights)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var (name, count) in names)
        {
            foreach (var range in name.AsSpan().Split(' '))
            {
                var word = name.AsSpan(range);
                if (word.Length < 2)
                    continue;
                var term = TermWeights.TermOf(word);
                counts[term] = counts.GetValueOrDefault(term) + count;
            }
        }
        var vector = new Dictionary<uint, float>();
        foreach (var (term, count) in counts)
            vector[term] = (float)((1 + Math.Log(count)) * weights.Of(term));
        return SparseVector.Of(vector);
    }

    private static int LeadEnd(Reading reading, int sentences) =>
        reading.Text.Sentences.Length > 0 ? reading.Text.Sentences[Math.Min(sentences, reading.Text.Sentences.Length) - 1].Span.End : 0;

    private static uint? MainDayOf(Reading reading)
    {
        var end = LeadEnd(reading, 3);
        foreach (var time in reading.Times)
        {
            if (time.Span.Start < end && IsDay(time))
                return WordHash.Of(time.Value.AsSpan(0, 10));
        }
        return null;
    }

    private static int[] LeadDaysOf(Reading reading)
    {
        var end = LeadEnd(reading, 3);
        return
        [
            .. reading
                .Times.Where(t => t.Span.Start < end && IsDay(t))
                .Select(t =>
                    DateOnly.TryParseExact(
                        t.Value.AsSpan(0, 10),
                        "yyyy-MM-dd",
                        CultureInfo.InvariantCulture,
                        DateTimeStyles.None,
                        out var day
                    )
                        ? day.DayNumber
                        : -1
                )
                .Where(day => day >= 0)
                .Distinct(),
        ];
    }

    private static bool IsDay(TimeExpression time) =>
        time.Type is TimeType.Date or TimeType.Time && time.Value.Length >= 10 && char.IsAsciiDigit(time.Value[9]);

    private static SparseVector DatesOf(Reading reading)
    {
        var dates = new Dictionary<uint, float>();
        var leadEnd =
            reading.Text.Sentences.Length > 0 ? reading.Text.Sentences[Math.Min(3, reading.Text.Sentences.Length) - 1].Span.End : 0;
        foreach (var time in reading.Times)
        {
            if (!IsDay(time))
                continue;
            var day = WordHash.Of(time.Value.AsSpan(0, 10));
            dates[day] = Math.Min(3, dates.GetValueOrDefault(day) + (time.Span.Start < leadEnd ? 2 : 1));
        }
        return SparseVector.Of(dates);
    }

    private static bool IsQuotationMark(ReadOnlySpan<char> mark) => mark.Length > 0 && mark[0] is '"' or '\u201C' or '\u201D' or '\uFF02';

    private static uint Run(List<uint> words, int length) =>
        (uint)(WordHash.OfSequence(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(words)[^length..]) >> 32);

    private static uint[] Distinct(List<uint> hashes)
    {
        hashes.Sort();
        var count = 0;
        for (var i = 0; i < hashes.Count; i++)
        {
            if (i == 0 || hashes[i] != hashes[i - 1])
                hashes[count++] = hashes[i];
        }
        return [.. hashes[..count]];
    }
}
