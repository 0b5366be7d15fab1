using System.Collections.Immutable;
using Runut.Text;
using Runut.Times;

namespace Runut.Entities;

/// <summary>Finds names by rules alone: runs of capitalised words, what their first word and their neighbours say, and the word files.</summary>
internal static class NameRules
{
    private static readonly HashSet<string> Connectors =
    [
        "bin",
        "binti",
        "van",
        "von",
        "de",
        "da",
        "di",
        "al",
        "el",
        "der",
        "den",
        "dos",
        "dan",
        "of",
        "the",
        "and",
        "for",
    ];
    private static readonly HashSet<string> PlaceCues =
    [
        "di",
        "ke",
        "dari",
        "menuju",
        "asal",
        "wilayah",
        "kawasan",
        "kota",
        "negara",
        "pulau",
        "sekitar",
    ];
    private static readonly HashSet<string> SpeechCues =
    [
        "kata",
        "ujar",
        "ungkap",
        "tutur",
        "jelas",
        "menurut",
        "oleh",
        "bernama",
        "mengatakan",
        "menjelaskan",
        "menyebut",
        "menilai",
        "mengaku",
        "menegaskan",
    ];

    /// <summary>The names of a text in document order; they do not overlap.</summary>
    public static List<NameSpan> Find(SegmentedText text, ImmutableArray<TimeExpression> times)
    {
        var names = new List<NameSpan>();
        var time = 0;
        foreach (var sentence in text.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                while (time < times.Length && times[time].Span.End <= text.Tokens[i].Start)
                    time++;
                if (time < times.Length && times[time].Span.Overlaps(text.Tokens[i].Span))
                    continue;
                if (!IsCapitalised(text, i))
                    continue;
                var end = RunEnd(text, i, sentence.EndToken);
                if (Classify(text, sentence, ref i, end) is { } type)
                    names.Add(new NameSpan(i, end, type));
                else if (end - i == 1 && names.Exists(name => name.Type == EntityType.Person && Holds(text, name, i)))
                    names.Add(new NameSpan(i, end, EntityType.Person));
                i = end - 1;
            }
        }
        return names;
    }

    private static bool IsCapitalised(SegmentedText text, int token) =>
        text.Tokens[token].Kind is TokenKind.Word or TokenKind.Address && char.IsUpper(text[token][0]);

    private static int RunEnd(SegmentedText text, int first, int limit)
    {
        var end = first + 1;
        while (end < limit)
        {
            if (text.Tokens[end].Start - text.Tokens[end - 1].End > 1)
                break;
            if (IsCapitalised(text, end) && text.Tokens[end].Start > text.Tokens[end - 1].End)
                end++;
            else if (
                end + 1 < limit
                && IsCapitalised(text, end + 1)
                && Connectors.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[end])
                && (text[end] is not ("di" or "dan" or "dari"))
            )
                end += 2;
            else if (end + 1 < limit && text[end] is "." && text[end - 1].Length <= 3 && IsCapitalised(text, end + 1))
                end += 2;
            else
                break;
        }
        return end;
    }

    private static EntityType? Classify(SegmentedText text, Sentence sentence, ref int first, int end)
    {
        var titled = false;
        while (
            first < end
            && (KnownNames.Titles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[first]) || (text[first] is "." && titled))
        )
        {
            titled = true;
            first++;
        }
        // "Presiden Rusia Vladimir Putin", "Ketua KPK Agus Rahardjo": the office may hold a country or a body.
        while (titled && end - first > 1 && IsOfOffice(text, first, end))
            first++;
        if (first >= end)
        {
            first = end - 1;
            return null;
        }
        var written = new TextSpan(text.Tokens[first].Start, text.Tokens[end - 1].End).Of(text.Text);
        var key = NameForm.KeyOf(written);
        if (KnownNames.Heads.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text[first], out var head) && end - first > 1)
            return head;
        if (KnownNames.Countries.ContainsKey(key) || KnownNames.Regions.ContainsKey(key) || KnownNames.Seats.ContainsKey(key))
            return EntityType.Place;
        if (KnownNames.Organisations.ContainsKey(key) || (KnownNames.Media.ContainsKey(key) && !Abbreviations.IsOpener(text[first])))
            return EntityType.Organisation;
        if (KnownNames.Persons.ContainsKey(key))
            return EntityType.Person;
        if (end - first == 1 && first == sentence.FirstToken)
            return null;
        if (first == sentence.FirstToken && Abbreviations.IsOpener(text[first]))
        {
            first++;
            return Classify(text, sentence, ref first, end);
        }
        if (titled)
            return EntityType.Person;
        if (first > sentence.FirstToken)
        {
            var before = text[first - 1];
            if (PlaceCues.GetAlternateLookup<ReadOnlySpan<char>>().Contains(before))
                return EntityType.Place;
            if (SpeechCues.GetAlternateLookup<ReadOnlySpan<char>>().Contains(before))
                return EntityType.Person;
        }
        if (end - first == 1)
            return NameForm.Of(written, EntityType.Organisation).IsCapitals ? EntityType.Organisation : EntityType.Person;
        return EntityType.Person;
    }

    private static bool Holds(SegmentedText text, NameSpan name, int word)
    {
        for (var i = name.FirstToken; i < name.EndToken; i++)
        {
            if (text[i].SequenceEqual(text[word]))
                return true;
        }
        return false;
    }

    private static bool IsOfOffice(SegmentedText text, int first, int end)
    {
        var word = NameForm.Of(text[first].ToString(), EntityType.Organisation);
        return end - first > 2
            && (
                KnownNames.Countries.ContainsKey(word.Key)
                || KnownNames.Regions.ContainsKey(word.Key)
                || KnownNames.Organisations.ContainsKey(word.Key)
                || word.IsCapitals
            );
    }
}
