using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Broadsheet.Search;

/// <summary>The values of one field for each story of a segment, as numbers of their names.</summary>
internal sealed class Column
{
    private readonly int[] starts;
    private readonly int[] numbers;

    private Column(string[] names, int[] starts, int[] numbers) => (Names, this.starts, this.numbers) = (names, starts, numbers);

    public string[] Names { get; }

    public ReadOnlySpan<int> Of(int story) => numbers.AsSpan(starts[story], starts[story + 1] - starts[story]);

    public static Column OfOne(AtomicReader segment, string field)
    {
        var values = segment.GetSortedDocValues(field);
        return Read(segment.MaxDoc, values?.ValueCount ?? 0, (number, name) => values!.LookupOrd(number, name), (story, found) =>
        {
            if (values?.GetOrd(story) is >= 0 and var number) found.Add(number);
        });
    }

    public static Column OfSeveral(AtomicReader segment, string field)
    {
        var values = segment.GetSortedSetDocValues(field);
        return Read(segment.MaxDoc, (int)(values?.ValueCount ?? 0), (number, name) => values!.LookupOrd(number, name), (story, found) =>
        {
            values?.SetDocument(story);
            for (var number = values?.NextOrd() ?? SortedSetDocValues.NO_MORE_ORDS; number != SortedSetDocValues.NO_MORE_ORDS; number = values!.NextOrd()) found.Add((int)number);
        });
    }

    private static Column Read(int stories, int names, Action<int, BytesRef> look, Action<int, List<int>> find)
    {
        var (starts, found, name) = (new int[stories + 1], new List<int>(stories), new BytesRef());
        for (var story = 0; story < stories; story++)
        {
            find(story, found);
            starts[story + 1] = found.Count;
        }
        var read = new string[names];
        for (var number = 0; number < names; number++)
        {
            look(number, name);
            read[number] = name.Utf8ToString();
        }
        return new Column(read, starts, [.. found]);
    }
}
