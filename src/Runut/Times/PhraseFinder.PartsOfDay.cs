namespace Runut.Times;

/// <content>Parts of the day: <c>pagi</c>, <c>Senin malam</c>, <c>malam Minggu</c>.</content>
internal sealed partial class PhraseFinder
{
    private int PartOfDay(int k, TimePhrase phrase)
    {
        var lexeme = _lexemes[k];
        if (lexeme.Word is null)
            return -1;
        if (lexeme.Is(WordClass.LastNight))
        {
            phrase.Part = "TEV";
            phrase.DayOffset ??= phrase.NamesDay ? null : -1;
            return k + 1;
        }
        if (lexeme.Is(WordClass.NextDay))
        {
            phrase.Sign = 1;
            phrase.Direction = Direction.That;
            return IsNext(k + 1, "harinya") || IsNext(k + 1, "hari") ? k + 2
                : Has(k + 1, WordClass.Part) && PartWord(k + 1, phrase) is > 0 and var next ? next
                : -1;
        }
        if (lexeme.Is(WordClass.Tadi | WordClass.Nanti))
        {
            var end = PartWord(k + 1, phrase);
            if (end < 0 || _lexemes[k + 1].Gap == Gap.Line)
            {
                phrase.Part = null;
                return -1;
            }
            phrase.Direction = lexeme.Is(WordClass.Tadi) ? Direction.Tadi : Direction.Future;
            return end;
        }
        if (lexeme.Is(WordClass.TimeHead))
            return Has(k + 1, WordClass.Part) ? PartWord(k + 1, phrase) : -1;
        if (lexeme.Is(WordClass.PrayerLead) && phrase.NamesDay && Has(k + 1, WordClass.Prayer))
            return PartWord(k + 1, phrase);
        return PartWord(k, phrase);
    }

    private int PartWord(int k, TimePhrase phrase)
    {
        if (k >= Count)
            return -1;
        var lexeme = _lexemes[k];
        if (IsWord(k, "dini") && IsNext(k + 1, "hari"))
        {
            phrase.Part = "TNI";
            return k + 2;
        }
        if (IsWord(k, "tengah"))
        {
            if (!(IsNext(k + 1, "malam") || IsNext(k + 1, "hari")))
                return -1;
            phrase.Part = IsWord(k + 1, "malam") ? "TNI" : "TMI";
            return k + 2;
        }
        if (IsWord(k, "rembang") && IsNext(k + 1, "petang"))
            return PartWord(k + 1, phrase);
        if (!lexeme.Is(WordClass.Part | WordClass.Prayer))
            return -1;
        phrase.Part = lexeme.Word!.Part;
        // "malam Minggu" is the evening before Sunday
        if (IsWord(k, "malam") && !phrase.NamesDay && Has(k + 1, WordClass.Weekday) && _lexemes[k + 1].Upper)
        {
            phrase.Weekday = _lexemes[k + 1].Word!.Weekday;
            phrase.Sign = -1;
            return k + 2;
        }
        return IsNext(k + 1, "hari") || IsNext(k + 1, "harinya") ? k + 2 : k + 1;
    }

    /// <summary>A part of the day without a day is taken where it stands for a time, not in <c>makan malam</c> or <c>selamat pagi</c>.</summary>
    private bool PartStandsAlone(int i, int end)
    {
        if (i > 0 && _lexemes[i].Gap != Gap.Line && _lexemes[i - 1].Is(WordClass.Greeting | WordClass.PrayerHead))
            return false;
        if (_lexemes[i].Is(WordClass.Prayer))
            return i > 0 && _lexemes[i - 1].Is(WordClass.PrayerLead);
        if (_lexemes[i].Is(WordClass.TimeHead | WordClass.PartLead | WordClass.LastNight | WordClass.NextDay) || end - i > 1)
            return true;
        return i > 0
            && _lexemes[i].Gap != Gap.Line
            && (
                IsWord(i - 1, "sejak")
                || IsWord(i - 1, "hingga")
                || IsWord(i - 1, "sampai")
                || IsWord(i - 1, "menjelang")
                || IsWord(i - 1, "jelang")
                || IsWord(i - 1, "larut")
                || IsWord(i - 1, "semakin")
                || IsWord(i - 1, "makin")
                || IsWord(i - 1, "ketika")
                || IsWord(i - 1, "saat")
            );
    }
}
