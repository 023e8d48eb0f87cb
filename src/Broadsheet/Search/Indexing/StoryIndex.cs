using Broadsheet.Platform;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;

namespace Broadsheet.Search;

/// <summary>
/// The index in the paper's folder, and how far it follows the Journal. Both are committed together, so after a kill
/// it goes on from what the last commit knew. What is missing, torn or of another schema is made anew from nothing.
/// </summary>
internal sealed class StoryIndex(PaperFolder folder) : IDisposable
{
    private const double BufferMegabytes = 24;
    private static readonly TimeSpan BetweenCommits = TimeSpan.FromSeconds(5);

    private readonly System.Threading.Lock door = new();
    private readonly TimeProvider stopwatch = TimeProvider.System;
    private Open? open;
    private long lastCommit;
    private bool closed;

    /// <summary>Sequence of the last entry of the Journal that the index knows; after a restart, of the last that it knew for certain.</summary>
    public long Cursor => Opened().Cursor;

    public void Put(IndexedStory story) =>
        Opened().Writer.UpdateDocument(IdOf(story.Item), StoryRecord.Of(story), Analysis.OfText(story.EditionLanguage));

    public void Remove(Guid item) => Opened().Writer.DeleteDocuments(IdOf(item));

    /// <summary>Lets searches see what was put and removed; keeps it for good when the last time was some seconds ago.</summary>
    public void Reached(long sequence)
    {
        var index = Opened();
        index.Searchers.MaybeRefreshBlocking();
        index.Cursor = sequence;
        if (stopwatch.GetElapsedTime(lastCommit) >= BetweenCommits) Commit();
    }

    /// <summary>Not while a batch is put.</summary>
    public void Commit()
    {
        Opened().Commit();
        lastCommit = stopwatch.GetTimestamp();
    }

    /// <summary>Takes what was removed off the disk too, at the cost of a merge.</summary>
    public void Expunge()
    {
        var writer = Opened().Writer;
        if (writer.Config.MergePolicy is TieredMergePolicy policy) policy.ForceMergeDeletesPctAllowed = 0;
        writer.ForceMergeDeletes();
        Commit();
    }

    public T Read<T>(Func<IndexSearcher, T> read)
    {
        var searchers = Opened().Searchers;
        var searcher = searchers.Acquire();
        try { return read(searcher); }
        finally { searchers.Release(searcher); }
    }

    /// <summary>Throws the index away; it begins again at cursor 0.</summary>
    /// <exception cref="LockObtainFailedException">Another process has it open.</exception>
    public void Discard()
    {
        lock (door)
        {
            if (!System.IO.Directory.Exists(folder.Index)) return;
            if (open is null && IndexWriter.IsLocked(FSDirectory.Open(folder.Index))) throw new LockObtainFailedException($"Another process writes the index in {folder.Index}.");
            open?.Abandon();
            open = null;
            System.IO.Directory.Delete(folder.Index, recursive: true);
        }
    }

    public void Dispose()
    {
        lock (door)
        {
            closed = true;
            try { open?.Commit(); }
            catch (IOException) { /* A full disk costs the last seconds of following; the next start follows them again. */ }
            open?.Abandon();
            open = null;
        }
    }

    private static Term IdOf(Guid item) => new(Fields.Id, item.ToString("N"));

    private Open Opened()
    {
        if (Volatile.Read(ref open) is { } already) return already;
        lock (door)
        {
            ObjectDisposedException.ThrowIf(closed, this);
            return open ??= OpenOrBegin();
        }
    }

    private Open OpenOrBegin()
    {
        System.IO.Directory.CreateDirectory(folder.Index);
        lastCommit = stopwatch.GetTimestamp();
        try
        {
            if (Open.At(folder.Index) is { } whole) return whole;
        }
        catch (Exception torn) when (torn is IOException and not LockObtainFailedException || torn is ArgumentException or FormatException)
        {
            // Whatever is wrong with it, the Archive has it all.
        }
        System.IO.Directory.Delete(folder.Index, recursive: true);
        System.IO.Directory.CreateDirectory(folder.Index);
        return Open.At(folder.Index) ?? throw new IOException($"A new index in {folder.Index} cannot be read back.");
    }

    /// <summary>The index while it is open.</summary>
    private sealed class Open
    {
        private long cursor;

        private Open(IndexWriter writer)
        {
            Writer = writer;
            Searchers = new SearcherManager(writer, applyAllDeletes: true, new Warming());
        }

        public IndexWriter Writer { get; }
        public SearcherManager Searchers { get; }

        public long Cursor
        {
            get => Volatile.Read(ref cursor);
            set => Volatile.Write(ref cursor, value);
        }

        /// <returns>Null when it is of another schema.</returns>
        public static Open? At(string path)
        {
            var place = FSDirectory.Open(path);
            var kept = DirectoryReader.IndexExists(place) ? LastCommit.Of(DirectoryReader.ListCommits(place)[^1].UserData) : new LastCommit(Fields.Schema, 0);
            if (kept.Schema != Fields.Schema) return null;
            var writer = new IndexWriter(place, Settings());
            try
            {
                return new Open(writer) { Cursor = kept.Cursor };
            }
            catch
            {
                writer.Rollback();
                throw;
            }
        }

        public void Commit()
        {
            // The cursor is read before the words are written: words that come meanwhile are put again, never lost.
            Writer.SetCommitData(new LastCommit(Fields.Schema, Cursor).Words);
            Writer.Commit();
        }

        /// <summary>Closes without keeping what was not committed.</summary>
        public void Abandon()
        {
            Searchers.Dispose();
            Writer.Rollback();
        }

        // Merging neighbours alone keeps segments in the order of publication: the newest stories stand in the last ones.
        private static IndexWriterConfig Settings() => new(Analysis.Lucene, Analysis.OfText("und"))
        {
            OpenMode = OpenMode.CREATE_OR_APPEND,
            RAMBufferSizeMB = BufferMegabytes,
            Similarity = new BM25Similarity(),
            MergePolicy = new LogDocMergePolicy { MergeFactor = 8, MaxMergeDocs = 6_000, MinMergeDocs = 200 },
        };
    }
}
