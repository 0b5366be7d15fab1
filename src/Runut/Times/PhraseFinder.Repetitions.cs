namespace Runut.Times;

/// <content>How often something happens: <c>dua kali sehari</c>, <c>setiap Senin</c>.</content>
internal sealed partial class PhraseFinder
{
    /// <summary><c>dua kali sehari</c>, <c>sekali dalam setahun</c>: <paramref name="at"/> is the index of <c>kali</c>, or behind <c>sekali</c>.</summary>
    private int Times(int i, int at)
    {
        if (!_lexemes[i].Is(WordClass.Once))
        {
            if (!Has(at, WordClass.Kali))
                return -1;
            at++;
        }
        if (IsNext(at, "dalam"))
            at++;
        if (Has(at, WordClass.One) && _lexemes[at].Word!.Unit >= TimeUnit.Minute)
            return Add(
                new TimePhrase
                {
                    Kind = PhraseKind.Set,
                    Unit = _lexemes[at].Word!.Unit,
                    Amount = 1,
                },
                i,
                at + 1,
                "set"
            );
        if (Has(at, WordClass.Per) && Has(at + 1, WordClass.Unit))
            return Add(
                new TimePhrase
                {
                    Kind = PhraseKind.Set,
                    Unit = _lexemes[at + 1].Word!.Unit,
                    Amount = 1,
                },
                i,
                at + 2,
                "set"
            );
        return -1;
    }

    /// <summary><c>setiap hari</c>, <c>tiap dua tahun</c>, <c>setiap Senin</c>, <c>setiap pagi</c>, <c>per tahun</c>.</summary>
    private int Every(int i)
    {
        var at = i + 1;
        if (at >= Count || _lexemes[at].Gap == Gap.Line)
            return -1;
        var per = _lexemes[i].Is(WordClass.Per);
        var amount = 1m;
        if (!per && NumberReader.TryRead(_lexemes, at, out var number) && !number.IsUnknown)
            (amount, at) = (number.Value, number.End);
        var named = IsNext(at, "hari") && Has(at + 1, WordClass.Weekday) ? at + 1 : at;
        if (!per && Has(named, WordClass.Weekday) && (_lexemes[named].Upper || named > at))
        {
            var day = new TimePhrase { Kind = PhraseKind.Set, Weekday = _lexemes[named].Word!.Weekday };
            return Add(
                day,
                i,
                named + 1 < Count && _lexemes[named + 1].Gap != Gap.Line && PartWord(named + 1, day) is > 0 and var part ? part : named + 1,
                "set"
            );
        }
        if (Has(at, WordClass.Part | WordClass.PartLead) && !per)
        {
            var phrase = new TimePhrase { Kind = PhraseKind.Set };
            return PartWord(at, phrase) is > 0 and var end ? Add(phrase, i, end, "set") : -1;
        }
        var unit =
            Has(at, WordClass.Unit) ? _lexemes[at].Word!.Unit
            : per ? TimeUnit.None
            : UnitWithClitic(at);
        if (unit == TimeUnit.None || amount > 1000)
            return -1;
        // "60 km per jam" is a speed
        if (per && unit is TimeUnit.Hour or TimeUnit.Minute or TimeUnit.Second)
            return -1;
        if (per && Plain(at + 1, 1, 4) > 0 && _lexemes[at + 1].Gap != Gap.Line)
            return -1;
        // "per hari ini", "per tahun lalu": as of then
        if (per && DirectionAt(at + 1, out _) > 0)
            return -1;
        if (unit is TimeUnit.Season)
            return -1;
        return Add(
            new TimePhrase
            {
                Kind = PhraseKind.Set,
                Unit = unit,
                Amount = amount,
            },
            i,
            !per && IsNext(at + 1, "sekali") ? at + 2 : at + 1,
            "set"
        );
    }

    /// <summary>The unit in <c>setiap bulannya</c>.</summary>
    private TimeUnit UnitWithClitic(int at) =>
        IsNext(at, "jamnya") ? TimeUnit.Hour
        : IsNext(at, "harinya") ? TimeUnit.Day
        : IsNext(at, "minggunya") || IsNext(at, "pekannya") ? TimeUnit.Week
        : IsNext(at, "bulannya") ? TimeUnit.Month
        : IsNext(at, "tahunnya") ? TimeUnit.Year
        : TimeUnit.None;
}
