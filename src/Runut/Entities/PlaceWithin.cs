namespace Runut.Entities;

/// <summary>The place that a place lies in, as far as one is named in the article: a village's district, a city's country.</summary>
/// <param name="Entity">The id of the nearest place around it.</param>
/// <param name="Ground">
/// What says so: <c>names in a row</c> (<c>Vladivostok, Rusia</c>), <c>name in brackets</c>, <c>di between the names</c>, or
/// <c>list of administrative areas</c>.
/// </param>
public sealed record PlaceWithin(string Entity, string Ground);
