namespace Broadsheet.Search;

/// <summary>Counts what hits have in common. Within a segment only numbers are counted; their names are looked up at its end.</summary>
internal sealed class Tally(DateTimeOffset now)
{
    private readonly Dictionary<(Facet, string), int> counts = [];
    private readonly Ages ages = new(now);
    private Columns? columns;
    private int[][] seen = [];

    public void Begin(Columns of)
    {
        columns = of;
        seen = [.. of.Facets.Select(facet => new int[facet.Column.Names.Length])];
    }

    public void Add(int story)
    {
        var facets = columns!.Facets;
        for (var facet = 0; facet < seen.Length; facet++)
            foreach (var number in facets[facet].Column.Of(story)) seen[facet][number]++;
        ages.Add(columns.Published[story]);
    }

    public void End()
    {
        foreach (var (place, (facet, column)) in columns!.Facets.Index())
            for (var number = 0; number < column.Names.Length; number++)
                if (seen[place][number] is > 0 and var count) counts[(facet, column.Names[number])] = counts.GetValueOrDefault((facet, column.Names[number])) + count;
    }

    public IReadOnlyDictionary<Facet, IReadOnlyList<Choice>> Choices(int most) => counts
        .GroupBy(count => count.Key.Item1)
        .ToDictionary(group => group.Key, group => (IReadOnlyList<Choice>)[.. group
            .OrderByDescending(count => count.Value).ThenBy(count => count.Key.Item2, StringComparer.Ordinal).Take(most)
            .Select(count => ChoiceOf(count.Key.Item2, count.Value))])
        .Append(KeyValuePair.Create(Facet.Age, ages.Choices))
        .ToDictionary();

    private static Choice ChoiceOf(string named, int count) =>
        named.Split('\t') is [var key, var name] ? new Choice(key, name, count) : new Choice(named, named, count);
}
