namespace Runut.Statements;

/// <summary>Finds reported speech without marks in one sentence.</summary>
internal sealed class IndirectSpeech(SpeechText text, SpeakerMemory memory)
{
    private const int FewestWords = 3;

    /// <summary>The statements of the tokens <c>[first, end)</c> of a sentence, in document order.</summary>
    public IEnumerable<Draft> Read(int first, int end, int sentence)
    {
        while (end > first && text.Word(end - 1) is "." or "!" or "?" or "…")
            end--;
        if (According(first, end, sentence) is { } according)
            return [according];
        var active = Reported(first, end, sentence);
        if (active.Count > 0)
            return active;
        return Inserted(first, end, sentence) is { } inserted ? [inserted] : [];
    }

    /// <summary><c>Menurut Budi, …</c>, <c>…, menurut Kremlin</c>, <c>Menurutnya, …</c>.</summary>
    private Draft? According(int first, int end, int sentence)
    {
        for (var at = first; at < end; at++)
        {
            var word = text.Word(at);
            if (word is not ("menurut" or "menurutnya" or "berdasarkan"))
                continue;
            if (text.Is(at + 1, WordRole.Plain))
                return null;
            var initial = at == first || (at <= first + 3 && !HasVerbLike(first, at));
            SpeakerPhrase? phrase = SpeakerPhrase.Clitic;
            var behind = at + 1;
            if (word != "menurutnya")
            {
                var stop = end;
                for (var i = at + 1; i < end; i++)
                {
                    if (text.Word(i) == "," && initial)
                    {
                        stop = i;
                        break;
                    }
                }
                phrase = SpeakerPhrases.Behind(text, at + 1, stop, out behind);
                if (initial && stop < end)
                    behind = stop;
            }
            if (phrase is null || (word == "berdasarkan" && phrase.Entity is null))
                return null;
            var content = initial || Words(behind, end) >= FewestWords && Words(first, at) < FewestWords ? (behind, end) : (first, at);
            if (Words(content.Item1, content.Item2) < FewestWords)
                return null;
            return Make(content.Item1, content.Item2, phrase, word == "berdasarkan" ? word : "menurut", at, sentence, "menurut", 0.9);
        }
        return null;
    }

    /// <summary><c>Budi mengatakan bahwa …</c>, with a second verb of the same subject (<c>… dan berharap …</c>); <c>…, kantor berita TASS melaporkan</c>.</summary>
    private List<Draft> Reported(int first, int end, int sentence)
    {
        var drafts = new List<Draft>();
        SpeakerPhrase? subject = null;
        for (var verb = first; verb < end; verb++)
        {
            var (cue, use, _) = text.CueAt(verb);
            if (!use.HasFlag(CueUse.Active) || IsNegated(verb, first))
                continue;
            var joined = subject is not null && text.Is(verb - 1, WordRole.Join);
            var phrase = joined ? subject : SpeakerPhrases.Before(text, ClauseStart(first, verb), verb);
            if (phrase is null)
                continue;
            if (Words(verb + 1, end) < FewestWords)
            {
                if (Ending(first, verb, phrase, cue, sentence) is { } ending)
                    drafts.Add(ending);
                break;
            }
            var until = SecondVerb(verb + 1, end);
            if (Content(verb + 1, until, cue) is not { } content)
                continue;
            subject = phrase;
            drafts.Add(
                Make(
                    content.First,
                    content.End,
                    phrase,
                    cue,
                    verb,
                    sentence,
                    joined ? "second verb of the same subject" : "subject, verb",
                    0.85
                )
            );
            if (until == end)
                break;
            verb = until;
        }
        return drafts;
    }

    /// <summary><c>…, kantor berita TASS melaporkan</c>: the subject stands behind the last comma, the content before it.</summary>
    private Draft? Ending(int first, int verb, SpeakerPhrase phrase, string cue, int sentence)
    {
        var comma = verb;
        while (comma > first && text.Word(comma) != ",")
            comma--;
        if (comma <= first || phrase.Span is not { } span || span.Start < text.Text.Tokens[comma].Start)
            return null;
        return Words(first, comma) >= FewestWords ? Make(first, comma, phrase, cue, verb, sentence, "content, subject, verb", 0.85) : null;
    }

    /// <summary><c>Asap, kata dia, tersapu angin</c>; <c>…, ujarnya</c>: a cue between or behind the words it reports.</summary>
    private Draft? Inserted(int first, int end, int sentence)
    {
        for (var at = first; at < end; at++)
        {
            var (cue, use, clitic) = text.CueAt(at);
            if (
                (use & CueUse.Base) == CueUse.None
                || (text.Word(at - 1) != "," && !clitic && !(cue is "kata" or "ujar" or "tutur" or "ucap" && at > first))
            )
                continue;
            if (at == first && !clitic && cue is not ("kata" or "ujar" or "tutur" or "ucap"))
                continue;
            if (
                clitic
                && text.Word(at - 1) != ","
                && (cue is not ("kata" or "ujar" or "lanjut" or "sambung") || at == first && text.Word(at + 1) != ",")
            )
                continue;
            var behind = at + 1;
            var phrase = clitic ? SpeakerPhrase.Clitic : SpeakerPhrases.Behind(text, at + 1, end, out behind);
            if (phrase is null || (!clitic && phrase.Entity is null && !phrase.Refers && text.Word(at - 1) != ","))
                continue;
            var after =
                Words(behind, end) >= FewestWords
                && text.Word(behind) is not ("di" or "kepada" or "saat" or "dalam" or "usai" or "seusai" or "ketika" or "pada");
            var (from, to) = after ? (behind, end) : (first, at);
            if (Words(from, to) < FewestWords)
                continue;
            return Make(from, to, phrase, cue, at, sentence, "inserted cue", 0.8);
        }
        return null;
    }

    /// <summary>The content behind a verb: without <c>bahwa</c>, without whom it was said to, and only where it can be a clause.</summary>
    private (int First, int End)? Content(int first, int end, string cue)
    {
        var at = first;
        if (text.Is(at, WordRole.Adverb) && !text.IsTime(at))
            at++;
        if (text.Word(at) is "kepada" or "pada" or "dalam" or "melalui" or "lewat" or "dengan" or "di" or "saat" or "usai")
        {
            for (var i = at; i < Math.Min(end, at + 14); i++)
            {
                if (text.Word(i) is "bahwa" or ",")
                {
                    at = i;
                    break;
                }
            }
        }
        var marked = false;
        for (var i = at; i < Math.Min(end, at + 5); i++)
        {
            if (text.Word(i) is "bahwa" or "jika" or "kalau" or "agar" or "supaya")
            {
                at = i + 1;
                marked = true;
                break;
            }
        }
        while (at < end && text.Word(at) is "," or ":")
        {
            at++;
            marked = true;
        }
        if (text.Word(at) == "bahwa")
        {
            at++;
            marked = true;
        }
        if (Words(at, end) < FewestWords || text.Word(at) is "maaf" or "terima" or "selamat" or "nama" or "rasa")
            return null;
        return marked || ReportingWords.ClassOf(cue) is "ask" or "confirm" or "deny" or "judge" || HasVerbLike(at, end) ? (at, end) : null;
    }

    private Draft Make(int first, int end, SpeakerPhrase phrase, string cue, int cueToken, int sentence, string rule, double confidence)
    {
        var (name, entity) = memory.Resolve(phrase, cueToken);
        return new Draft(StatementKind.Indirect, text.SpanOf(first, end), phrase, name, entity, cue, cueToken, sentence, rule, confidence);
    }

    private bool IsNegated(int verb, int first)
    {
        for (var i = verb - 1; i >= Math.Max(first, verb - 2); i--)
        {
            if (text.NameAt(i) is not null)
                return false;
            if (text.Is(i, WordRole.Negation) || text.Word(i) == "yang")
                return true;
            if (!text.Is(i, WordRole.Adverb))
                return false;
        }
        return false;
    }

    private int ClauseStart(int first, int verb)
    {
        for (var i = verb - 1; i > first; i--)
        {
            if (text.Word(i) is ";" or "sementara" or "sedangkan" or "namun" or "tetapi" || text.IsQuote(i))
                return i + 1;
        }
        return first;
    }

    private int SecondVerb(int first, int end)
    {
        for (var i = first + 2; i < end - FewestWords; i++)
        {
            if (text.Is(i, WordRole.Join) && text.CueAt(i + 1).Use.HasFlag(CueUse.Active))
                return i;
        }
        return end;
    }

    private int Words(int first, int end)
    {
        var words = 0;
        for (var i = first; i < end; i++)
            words += text.IsWord(i) ? 1 : 0;
        return words;
    }

    /// <summary>A word with a verb's prefix, or one of the words that make a predicate without one.</summary>
    private bool HasVerbLike(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            var word = text.Word(i);
            if (text.NameAt(i) is not null)
                continue;
            if (
                word
                    is "adalah"
                        or "ada"
                        or "akan"
                        or "telah"
                        or "sudah"
                        or "tidak"
                        or "tak"
                        or "bisa"
                        or "harus"
                        or "masih"
                        or "belum"
                        or "merupakan"
                        or "dapat"
                        or "bukan"
                        or "perlu"
                        or "ingin"
                        or "sedang"
                        or "tengah"
                        or "mau"
                        or "punya"
                        or "memang"
                        or "sangat"
                        or "juga"
                        or "itu"
                || (
                    word.Length > 4
                    && (
                        word.StartsWith("me", StringComparison.Ordinal)
                        || word.StartsWith("di", StringComparison.Ordinal)
                        || word.StartsWith("ber", StringComparison.Ordinal)
                        || word.StartsWith("ter", StringComparison.Ordinal)
                    )
                )
            )
                return true;
        }
        return false;
    }
}
