using Lucene.Net.Documents;

namespace Broadsheet.Search;

/// <summary>How the name of a tag or person stands in the index's own dictionary, where suggestions read it: <c>edition, folded name, kind, key, name</c>.</summary>
internal static class NameRecord
{
    private const int MostStarts = 5;

    /// <summary>A name is found by its later words too: <c>Council</c> suggests <c>Harbour council</c>.</summary>
    public static void Add(Document record, IndexedStory story, SuggestionKind kind, string key, string name)
    {
        var words = Wording.Folded(name, story.EditionLanguage);
        for (var first = 0; first < Math.Min(words.Count, MostStarts); first++)
            record.Add(new StringField(Fields.Names, string.Join('\t', story.Edition, Start(words, first), kind, StoryRecord.Cut(key), StoryRecord.Cut(name)), Field.Store.NO));
    }

    /// <summary>What the entries begin with that begin with these words.</summary>
    public static string Prefix(string edition, IReadOnlyList<string> words) => string.Join('\t', edition, Start(words, 0));

    public static Suggestion? Read(string entry) =>
        entry.Split('\t') is [_, _, var kind, var key, var name] && Enum.TryParse<SuggestionKind>(kind, out var known) ? new Suggestion(known, name, key) : null;

    private static string Start(IReadOnlyList<string> words, int first)
    {
        var start = string.Join(' ', words.Skip(first));
        return start.Length <= 200 ? start : start[..200];
    }
}
