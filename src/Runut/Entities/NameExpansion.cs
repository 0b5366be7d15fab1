namespace Runut.Entities;

/// <summary>Makes different writings of one name equal: abbreviated words written out, legal forms and the country's initials left off.</summary>
internal static class NameExpansion
{
    private static readonly HashSet<string> Small = ["dan", "untuk", "atas", "of", "the", "and", "for", "di", "ke", "terhadap"];
    private static readonly HashSet<string> Legal = ["pt", "cv", "tbk", "persero", "inc", "ltd", "corp", "llc", "co", "perum"];
    private static readonly Lazy<HashSet<string>> PlaceHeads = new(() => HeadsOf(EntityType.Place));
    private static readonly Lazy<HashSet<string>> OrganisationHeads = new(() => HeadsOf(EntityType.Organisation));

    /// <summary>True for <c>kabupaten</c>, <c>jalan</c>, <c>pulau</c>.</summary>
    public static bool IsPlaceHead(string word) => PlaceHeads.Value.Contains(word);

    /// <summary>True for the kinds of areas that are usually named without them: <c>kabupaten</c>, <c>pulau</c>.</summary>
    public static bool IsArea(string word) =>
        word
            is "kabupaten"
                or "kota"
                or "kotamadya"
                or "provinsi"
                or "propinsi"
                or "kecamatan"
                or "kelurahan"
                or "desa"
                or "distrik"
                or "dusun"
                or "dukuh"
                or "kampung"
                or "gampong"
                or "nagari"
                or "jorong"
                or "pulau"
                or "kepulauan";

    /// <summary>True for <c>kementerian</c>, <c>polres</c>.</summary>
    public static bool IsOrganisationHead(string word) => OrganisationHeads.Value.Contains(word);

    /// <summary>
    /// The name with every word written out and without gaps (<c>Tanjung Pinang</c>, <c>Tanjungpinang</c>), and, where brackets inside it shorten
    /// its beginning, that short writing too: <c>Pengadilan Negeri (PN) Lembata</c> → <c>PN Lembata</c>.
    /// </summary>
    public static IEnumerable<string> Writings(NameForm form)
    {
        yield return Of(form).Replace(" ", "", StringComparison.Ordinal);
        var open = form.Written.IndexOf('(', StringComparison.Ordinal);
        var close = open > 0 ? form.Written.IndexOf(')', open) : -1;
        if (close < 0 || form.Type == EntityType.Person || close + 1 == form.Written.Length)
            yield break;
        var brief = NameForm.Of(form.Written[(open + 1)..close] + form.Written[(close + 1)..], form.Type);
        yield return Of(brief).Replace(" ", "", StringComparison.Ordinal);
    }

    /// <summary>The name with every word written out.</summary>
    public static string Of(NameForm form)
    {
        if (form.Type == EntityType.Person || form.Words.Length < 2)
            return form.Type != EntityType.Person && KnownNames.Short.TryGetValue(form.Key, out var whole) ? whole : form.Key;
        var words = new List<string>(form.Words.Length);
        foreach (var word in form.Words)
        {
            if (form.Type == EntityType.Organisation && Legal.Contains(word))
                continue;
            words.Add(KnownNames.Short.GetValueOrDefault(word, word));
        }
        if (words.Count > 1 && words[^1] == "ri")
            words.RemoveAt(words.Count - 1);
        return string.Join(' ', words);
    }

    /// <summary>The initials of a name, with and without its small words.</summary>
    public static IEnumerable<string> Initials(NameForm form)
    {
        var all = new char[Math.Min(form.Words.Length, 12)];
        var big = new List<char>(all.Length);
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = form.Words[i][0];
            if (!Small.Contains(form.Words[i]))
                big.Add(all[i]);
        }
        yield return new string(all);
        if (big.Count < all.Length && big.Count > 1)
            yield return new string([.. big]);
        if (Legal.Contains(form.Words[0]) && big.Count > 2)
            yield return new string([.. big[1..]]);
    }

    /// <summary>The name with the initials of its first words: <c>Pengadilan Negeri Lembata</c> → <c>pn lembata</c>.</summary>
    public static IEnumerable<string> InitialsBeforeRest(NameForm form)
    {
        if (form.Type == EntityType.Person || form.Words.Length is < 3 or > 8)
            yield break;
        for (var count = 2; count < form.Words.Length; count++)
            yield return $"{string.Concat(form.Words[..count].Select(word => word == "ri" ? word : word[..1]))} {string.Join(' ', form.Words[count..])}";
    }

    private static HashSet<string> HeadsOf(EntityType type)
    {
        var heads = new HashSet<string>();
        foreach (var (word, kind) in KnownNames.Heads)
        {
            if (kind == type)
                heads.Add(NameForm.KeyOf(word));
        }
        return heads;
    }
}
