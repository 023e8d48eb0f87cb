namespace Broadsheet.Formats.Wxr;

/// <summary>Counts what an export holds besides stories, and says so on its last document.</summary>
internal sealed class LeftOut
{
    private readonly SortedDictionary<string, int> counts = new(StringComparer.Ordinal);

    private readonly List<Warning> warnings = [];

    /// <summary>What was counted, in words, or null.</summary>
    public string? Words => counts.Count == 0 ? null : string.Join(", ", counts.Select(count => $"{count.Value} × {count.Key}"));

    public void Count(Item item)
    {
        counts[item.Type] = counts.GetValueOrDefault(item.Type) + 1;
        warnings.AddRange(item.Warnings);
    }

    public NewsDocument Told(NewsDocument last)
    {
        counts.Remove("attachment");
        if (Words is { } words) warnings.Add(new Warning(0, $"The export also holds what is no story and was left out: {words}."));
        return warnings.Count == 0 ? last : last with { Warnings = [.. last.Warnings, .. warnings] };
    }
}
