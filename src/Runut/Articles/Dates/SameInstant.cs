using Runut.Times;

namespace Runut.Articles.Dates;

/// <summary>Tells whether two times of a page are one instant, one of them in UTC.</summary>
internal static class SameInstant
{
    private static readonly TimeSpan Near = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Behind = TimeSpan.FromHours(-12);
    private static readonly TimeSpan Before = TimeSpan.FromHours(14);

    /// <summary>
    /// The local time with its offset, where it is the instant <paramref name="utc"/>; a time without a zone is where whole hours lie
    /// between. Null where it is not.
    /// </summary>
    /// <param name="local">A time of the page.</param>
    /// <param name="utc">A time in UTC.</param>
    public static Timestamp? InZone(Timestamp local, Timestamp utc)
    {
        if (local.Time is not { } time || utc.Time is not { } other || local.Offset == TimeSpan.Zero)
            return null;
        var apart = local.Date.ToDateTime(time) - utc.Date.ToDateTime(other);
        var offset = local.Offset ?? TimeSpan.FromHours(Math.Round(apart.TotalHours));
        if (offset < Behind || offset > Before || (apart - offset).Duration() > Near)
            return null;
        // The more exact of the two has the seconds.
        return local with { Time = time.Second == 0 ? time.Add(TimeSpan.FromSeconds(other.Second)) : time, Offset = offset };
    }
}
