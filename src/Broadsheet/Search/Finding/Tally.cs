using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Broadsheet.Search;

/// <summary>Counts what hits have in common. Within a segment only numbers are counted; their names are looked up at its end.</summary>
internal sealed class Tally(DateTimeOffset now)
{
    private static readonly (Facet Facet, string Field)[] Single =
    [
        (Facet.Section, Fields.Section), (Facet.Genre, Fields.Genre), (Facet.Language, Fields.Language), (Facet.Type, Fields.Type), (Facet.Corrected, Fields.Corrected),
    ];

    private static readonly (Facet Facet, string Field)[] Several = [(Facet.Tag, Fields.Tags), (Facet.Author, Fields.Authors)];

    private readonly Dictionary<(Facet, string), int> counts = [];
    private readonly Ages ages = new(now);
    private readonly List<OneEach> ones = [];
    private readonly List<SomeEach> some = [];

    public void Begin(AtomicReader segment)
    {
        foreach (var (facet, field) in Single)
            if (segment.GetSortedDocValues(field) is { } values) ones.Add(new(facet, values, new int[values.ValueCount]));
        foreach (var (facet, field) in Several)
            if (segment.GetSortedSetDocValues(field) is { } values) some.Add(new(facet, values, new int[(int)values.ValueCount]));
    }

    public void Add(int story, long published)
    {
        foreach (var (_, values, seen) in ones)
            if (values.GetOrd(story) is >= 0 and var number) seen[number]++;
        foreach (var (_, values, seen) in some)
        {
            values.SetDocument(story);
            for (var number = values.NextOrd(); number != SortedSetDocValues.NO_MORE_ORDS; number = values.NextOrd()) seen[number]++;
        }
        ages.Add(published);
    }

    public void End()
    {
        var name = new BytesRef();
        foreach (var (facet, values, seen) in ones)
            for (var number = 0; number < seen.Length; number++)
                if (seen[number] > 0) { values.LookupOrd(number, name); Count(facet, name, seen[number]); }
        foreach (var (facet, values, seen) in some)
            for (var number = 0; number < seen.Length; number++)
                if (seen[number] > 0) { values.LookupOrd(number, name); Count(facet, name, seen[number]); }
        ones.Clear();
        some.Clear();
    }

    public IReadOnlyDictionary<Facet, IReadOnlyList<Choice>> Choices(int most) => counts
        .GroupBy(count => count.Key.Item1)
        .ToDictionary(group => group.Key, group => (IReadOnlyList<Choice>)[.. group.Select(count => ChoiceOf(count.Key.Item2, count.Value))
            .OrderByDescending(choice => choice.Count).ThenBy(choice => choice.Name, StringComparer.Ordinal).Take(most)])
        .Append(KeyValuePair.Create(Facet.Age, ages.Choices))
        .ToDictionary();

    private static Choice ChoiceOf(string named, int count) =>
        named.Split('\t') is [var key, var name] ? new Choice(key, name, count) : new Choice(named, named, count);

    private void Count(Facet facet, BytesRef name, int count)
    {
        var key = (facet, name.Utf8ToString());
        counts[key] = counts.GetValueOrDefault(key) + count;
    }

    private sealed record OneEach(Facet Facet, SortedDocValues Values, int[] Seen);

    private sealed record SomeEach(Facet Facet, SortedSetDocValues Values, int[] Seen);
}
