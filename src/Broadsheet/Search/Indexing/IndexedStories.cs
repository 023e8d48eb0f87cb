using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace Broadsheet.Search;

/// <summary>The stories of an index on disk, read beside whoever writes it.</summary>
/// <param name="Hashes">Of each item: <see cref="IndexedStory.Hash"/>.</param>
internal sealed record IndexedStories(long Cursor, Dictionary<Guid, string> Hashes)
{
    private static readonly HashSet<string> Shown = [Fields.Id, Fields.Hash];

    /// <returns>Null when there is no index, or one of another schema.</returns>
    /// <exception cref="IOException">It is torn.</exception>
    public static IndexedStories? Read(string path)
    {
        if (!System.IO.Directory.Exists(path)) return null;
        using var place = FSDirectory.Open(path);
        if (!DirectoryReader.IndexExists(place)) return null;
        using var reader = DirectoryReader.Open(place);
        if (LastCommit.Of(reader.IndexCommit.UserData) is not { Schema: Fields.Schema } commit) return null;
        if (!new CheckIndex(place).DoCheckIndex().Clean) throw new CorruptIndexException($"The index in {path} is torn.");
        var hashes = new Dictionary<Guid, string>();
        var isLive = MultiFields.GetLiveDocs(reader);
        for (var story = 0; story < reader.MaxDoc; story++)
        {
            if (isLive is not null && !isLive.Get(story)) continue;
            var record = reader.Document(story, Shown);
            hashes.Add(Guid.ParseExact(record.Get(Fields.Id, CultureInfo.InvariantCulture), "N"), record.Get(Fields.Hash, CultureInfo.InvariantCulture));
        }
        return new IndexedStories(commit.Cursor, hashes);
    }
}
