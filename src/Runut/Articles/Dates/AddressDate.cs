namespace Runut.Articles.Dates;

/// <summary>Reads the day, or the month, that the address of a page or an image holds.</summary>
internal static class AddressDate
{
    /// <summary><c>/2016/12/16/</c>, <c>2016-12-16</c>, <c>/20161216</c>, <c>/2016/december/16/</c>; null where there is none.</summary>
    public static DateOnly? Day(ReadOnlySpan<char> address)
    {
        for (var i = 0; i + 8 <= address.Length; i++)
        {
            if (!(address[i] is '1' or '2') || (i > 0 && char.IsAsciiDigit(address[i - 1])))
                continue;
            var rest = address[i..];
            if (PageDate.Find(rest[..Math.Min(10, rest.Length)]) is { Start: 0 } match)
                return match.Value.Date;
            var digits = rest.IndexOfAnyExceptInRange('0', '9');
            digits = digits < 0 ? rest.Length : digits;
            // 20161216, and 201612161430 with the time behind.
            if (digits >= 8 && rest[0] == '2' && PageDate.Find(rest[..8]) is { Start: 0 } packed)
                return packed.Value.Date;
            if (
                digits == 4
                && rest.Length > 8
                && rest[4] == '/'
                && char.IsAsciiLetter(rest[5])
                && Named(rest[..Math.Min(20, rest.Length)]) is { } named
            )
                return named;
        }
        return null;
    }

    private static DateOnly? Named(ReadOnlySpan<char> address)
    {
        Span<char> words = stackalloc char[20];
        address.CopyTo(words);
        words[..address.Length].Replace('/', ' ');
        return PageDate.Find(words[..address.Length]) is { Start: 0 } match ? match.Value.Date : null;
    }

    /// <summary>The first day of the month of <c>/2016/12/</c>; null where there is none.</summary>
    public static DateOnly? Month(ReadOnlySpan<char> address)
    {
        for (var i = 0; i + 8 <= address.Length; i++)
        {
            var part = address.Slice(i, 8);
            if (
                part[0] == '/'
                && part[5] is '/' or '-'
                && (i + 8 == address.Length || !char.IsAsciiDigit(address[i + 8]))
                && int.TryParse(part[1..5], out var year)
                && year is >= 1990 and <= 2100
                && int.TryParse(part[6..8], out var month)
                && month is >= 1 and <= 12
            )
                return new DateOnly(year, month, 1);
        }
        return null;
    }
}
