using System.Collections.Immutable;
using Runut.Text;
using Runut.Times;

namespace Runut.Entities;

/// <summary>Finds the names of a text: the trained tagger's, cut to the project's guideline.</summary>
internal static class NameFinder
{
    // Ministries and universities have up to fifteen words; a longer run of capitals is a headline or a list.
    private const int LongestName = 24;

    [ThreadStatic]
    private static NameTagger? _tagger;

    /// <summary>The names of a text in document order; they do not overlap.</summary>
    public static List<NameSpan> Find(SegmentedText text, ImmutableArray<TimeExpression> times)
    {
        _tagger ??= NameTagger.Default();
        return _tagger is { } tagger ? Find(text, times, tagger) : NameRules.Find(text, times);
    }

    /// <summary>The same with a tagger of one's own.</summary>
    public static List<NameSpan> Find(SegmentedText text, ImmutableArray<TimeExpression> times, NameTagger tagger)
    {
        var names = new List<NameSpan>();
        var labels = new byte[text.Tokens.Length];
        tagger.Tag(text, LabelSource.Runut, labels);
        foreach (var sentence in text.Sentences)
            Collect(text, labels, sentence, names);
        NameCorrections.Apply(text, names);
        NameSpreading.Spread(text, names);
        NameRuns.MendAgain(text, names);
        GluedNames.Part(text, names);
        Drop(names, text, times);
        return names;
    }

    // Labels: 0 outside, then first and further words of person, organisation, place.
    private static void Collect(SegmentedText text, byte[] labels, Sentence sentence, List<NameSpan> names)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; )
        {
            if (labels[i] == 0)
            {
                i++;
                continue;
            }
            var kind = (labels[i] - 1) / 2;
            var end = i + 1;
            while (end < sentence.EndToken && labels[end] == (kind * 2) + 2 && end - i < LongestName)
                end++;
            var type = kind switch
            {
                0 => EntityType.Person,
                1 => EntityType.Organisation,
                _ => EntityType.Place,
            };
            if (Trim(text, i, end, type) is { } name)
                names.Add(name);
            i = end;
        }
    }

    private static NameSpan? Trim(SegmentedText text, int first, int end, EntityType type)
    {
        while (first < end && IsMark(text, first))
            first++;
        // "Bunga Citra Lestari (BCL" was cut before its closing bracket.
        if (HasBracket(text, first, end) && end < text.Tokens.Length && text[end] is ")" && text[end - 1] is not ")")
            end++;
        while (end > first && IsMark(text, end - 1) && !(text[end - 1] is ")" && HasBracket(text, first, end)))
            end--;
        while (
            end - first > 1
            && text.Tokens[end - 1].Kind == TokenKind.Number
            && text.Tokens[end - 1].Start == text.Tokens[end - 2].End
            && text.Tokens[end - 2].Kind == TokenKind.Word
        )
            end--;
        if (type == EntityType.Person)
        {
            while (end - first > 1 && KnownNames.Titles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[first]))
                first += text[first + 1] is "." && end - first > 2 ? 2 : 1;
        }
        if (end - first == 1 && KnownNames.NoNames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[first]))
            return null;
        if (first >= end || text.Tokens[first].Kind == TokenKind.Number && end - first == 1)
            return null;
        return new NameSpan(first, end, type);
    }

    private static bool IsMark(SegmentedText text, int token) => text.Tokens[token].Kind is TokenKind.Punctuation or TokenKind.Quote;

    private static bool HasBracket(SegmentedText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text[i] is "(")
                return true;
        }
        return false;
    }

    // Days and months inside a time expression are no names.
    private static void Drop(List<NameSpan> names, SegmentedText text, ImmutableArray<TimeExpression> times)
    {
        var time = 0;
        names.RemoveAll(name =>
        {
            var span = name.In(text);
            while (time < times.Length && times[time].Span.End <= span.Start)
                time++;
            return time < times.Length && times[time].Span.Contains(span);
        });
    }
}
