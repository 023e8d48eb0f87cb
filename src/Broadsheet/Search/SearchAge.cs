namespace Broadsheet.Search;

/// <summary>How young a story must be: past day, week, month or year.</summary>
public sealed record SearchAge(string Key, TimeSpan Span)
{
    /// <summary>Shortest first.</summary>
    public static IReadOnlyList<SearchAge> All { get; } =
        [new("day", TimeSpan.FromDays(1)), new("week", TimeSpan.FromDays(7)), new("month", TimeSpan.FromDays(31)), new("year", TimeSpan.FromDays(366))];

    public static SearchAge? Find(string? key) => All.FirstOrDefault(age => age.Key == key);

    public DateTimeOffset Since(DateTimeOffset now) => now - Span;
}
