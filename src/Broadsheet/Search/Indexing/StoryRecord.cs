using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Broadsheet.Search;

/// <summary>Lays a story out in the fields of the index.</summary>
internal static class StoryRecord
{
    // Places and offsets are kept with each word, so that a snippet costs no second reading of the text.
    private static readonly FieldType WithPlaces = Frozen(new FieldType(TextField.TYPE_NOT_STORED) { IndexOptions = IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS });
    private static readonly FieldType WithoutPlaces = Frozen(new FieldType(TextField.TYPE_NOT_STORED) { IndexOptions = IndexOptions.DOCS_AND_FREQS });

    public static Document Of(IndexedStory story)
    {
        IReadOnlyList<string> pieces = [story.Headline, .. story.Text, story.Beside];
        var words = string.Join('\n', pieces);
        var record = new Document
        {
            new StringField(Fields.Id, story.Item.ToString("N"), Field.Store.YES),
            new StoredField(Fields.Words, words),
            new StoredField(Fields.Shape, $"{story.Headline.Length} {words.Length - story.Beside.Length - 1}"),
            new StoredField(Fields.Hash, story.Hash),
            new Field(Fields.Headline, story.Headline, WithoutPlaces),
            new SortedDocValuesField(Fields.Edition, new BytesRef(story.Edition)),
            new NumericDocValuesField(Fields.Published, story.Published.ToUnixTimeMilliseconds()),
        };
        foreach (var piece in pieces) record.Add(new Field(Fields.Text, piece, WithPlaces));
        Mark(record, story);
        return record;
    }

    private static void Mark(Document record, IndexedStory story)
    {
        One(record, Fields.Section, story.Section);
        One(record, Fields.Genre, story.Genre);
        One(record, Fields.Language, story.Language);
        One(record, Fields.Type, story.Type);
        One(record, Fields.Corrected, story.IsCorrected ? "yes" : "no");
        foreach (var tag in story.Tags.DistinctBy(tag => tag.UrlName))
        {
            Several(record, Fields.Tag, Fields.Tags, tag.UrlName, tag.Name);
            NameRecord.Add(record, story, SuggestionKind.Tag, tag.UrlName, tag.Name);
        }
        foreach (var author in story.Authors.DistinctBy(author => author.UrlName ?? author.Name))
        {
            Several(record, Fields.Author, Fields.Authors, author.UrlName ?? author.Name, author.Name);
            if (author.UrlName is not null) NameRecord.Add(record, story, SuggestionKind.Author, author.UrlName, author.Name);
        }
    }

    private static void One(Document record, string field, string key)
    {
        record.Add(new StringField(field, Cut(key), Field.Store.NO));
        record.Add(new SortedDocValuesField(field, new BytesRef(Cut(key))));
    }

    private static void Several(Document record, string field, string counted, string key, string name)
    {
        record.Add(new StringField(field, Cut(key), Field.Store.NO));
        record.Add(new SortedSetDocValuesField(counted, new BytesRef(Fields.Named(Cut(key), Cut(name)))));
    }

    /// <summary>Lucene takes no word of more than 32 kB.</summary>
    public static string Cut(string key) => Wording.Whole(key.Length <= 300 ? key : key[..300]);

    private static FieldType Frozen(FieldType type)
    {
        type.Freeze();
        return type;
    }
}
