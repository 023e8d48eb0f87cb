using System.Text;
using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Record.Logging;

/// <summary>
/// Takes what the Journal tells into the log. Leaves, checkpoint and cursor are one transaction, and the tree is computed from the leaves alone:
/// whatever is killed when, there is never a second tree of one size. Files come after, and are written again when they are not there.
/// </summary>
internal sealed class Sequencing(Database database, LogTree tree, LogKeys keys, LogFiles files, LogEntries entries) : IDisposable
{
    public const string Name = "log";
    private const int Most = 2_000;
    private const long AdvisoryLock = 0x42524F41444C; // "BROADL"

    private readonly SemaphoreSlim turn = new(1);
    private bool isOpen;

    /// <summary>Sequence of the last entry of the Journal that is known to be dealt with.</summary>
    public long Reached { get; private set; }

    /// <summary>Logs what is new, a batch at most, and serves the checkpoint over it.</summary>
    /// <exception cref="LogHalted">It would contradict what was published before.</exception>
    public async Task Do(CancellationToken cancellation = default)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            if (!isOpen) tree.Open();
            isOpen = true;
            while (true)
            {
                await CatchUp(cancellation);
                if (await database.Write(newsroom => Add(newsroom, cancellation), cancellation) is not { } batch) continue;
                tree.Append(batch.Entries);
                Reached = batch.Cursor;
                if (batch.Note is not null) files.Serve(batch.Note);
                return;
            }
        }
        catch
        {
            isOpen = false;
            throw;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Hands over to a new key, and signs with it.</summary>
    public async Task<Handover> Rotate(CancellationToken cancellation)
    {
        await Do(cancellation);
        var handover = await database.Write(async newsroom =>
        {
            await TakeTurn(newsroom);
            var made = await keys.Rotate(newsroom, await newsroom.Checkpoints.MaxAsync(checkpoint => (long?)checkpoint.Size, cancellation) ?? 0, cancellation);
            await newsroom.SaveChangesAsync(cancellation);
            return made;
        }, cancellation);
        await Do(cancellation);
        return handover;
    }

    public void Dispose() => turn.Dispose();

    /// <summary>Brings the files to where the database is: after a crash, on a new machine, or when another process logged.</summary>
    private async Task CatchUp(CancellationToken cancellation)
    {
        await using var newsroom = database.Open();
        if (await Last(newsroom, cancellation) is not { } last)
        {
            if (tree.Size > 0) throw new LogHalted($"A log of {tree.Size} entries was published, and the database knows of none.");
            return;
        }
        if (tree.Size > last.Size) throw new LogHalted($"A log of {tree.Size} entries was published; the database tells of {last.Size} alone. It is older than what readers saw: nothing is logged until a newer one is back.");
        while (tree.Size < last.Size)
        {
            var next = await newsroom.Leaves.AsNoTracking().Where(leaf => leaf.Place >= tree.Size && leaf.Place < last.Size).OrderBy(leaf => leaf.Place).Take(Most).Select(leaf => leaf.Entry).ToListAsync(cancellation);
            if (next.Count == 0) throw new LogHalted($"Leaf {tree.Size} of the log is not in the database. Restore a backup that has it.");
            tree.Append(next.Select(Encoding.UTF8.GetBytes));
        }
        var note = Parse(last);
        if (!Merkle.Same(tree.Root, Checkpoint.Of(note, "The checkpoint in the database").Root))
            throw new LogHalted($"The leaves in the database are not those that were signed: the log of {last.Size} entries has another hash. Restore a backup.");
        if (files.Checkpoint() is not { } served || Checkpoint.Of(SignedNote.Parse(served, "log/checkpoint"), "log/checkpoint").Size < last.Size) files.Serve(note);
    }

    /// <returns>Null when another process was quicker: then its leaves are taken over first.</returns>
    private async Task<Batch?> Add(Newsroom newsroom, CancellationToken cancellation)
    {
        await TakeTurn(newsroom);
        var last = await Last(newsroom, cancellation);
        if ((last?.Size ?? 0) != tree.Size) return null;
        var cursor = await newsroom.Cursors.SingleOrDefaultAsync(cursor => cursor.Name == Name, cancellation);
        if (cursor is null) newsroom.Cursors.Add(cursor = new Cursor { Name = Name });
        using var key = await keys.Current(newsroom, cancellation);
        if (key is null) return new Batch([], null, cursor.Sequence);
        var told = await Journal.After(newsroom, cursor.Sequence, Most, cancellation);
        var leaves = await entries.Of(newsroom, told, tree.Size, cancellation);
        if (told.Count > 0) cursor.Sequence = told[^1].Sequence;
        byte[][] added = [.. leaves.Select(leaf => Encoding.UTF8.GetBytes(leaf.Entry))];
        var note = leaves.Count > 0 || last is null || !Parse(last).IsSignedBy(key.Public) ? Sign(key, new Checkpoint(key.Public.Name, tree.Size + added.Length, tree.RootWith(added))) : null;
        await newsroom.SaveChangesAsync(cancellation);
        if (note is not null)
        {
            await newsroom.Pour(leaves, new WrittenOnce(), cancellation);
            await newsroom.Checkpoints.ExecuteDeleteAsync(cancellation);
            newsroom.Checkpoints.Add(new SignedCheckpoint { Size = tree.Size + added.Length, Note = note.ToString() });
            await newsroom.SaveChangesAsync(cancellation);
        }
        return new Batch(added, note, cursor.Sequence);
    }

    private static SignedNote Sign(SigningKey key, Checkpoint checkpoint) => new(checkpoint.Text, [key.Sign(checkpoint.Text)]);

    private static SignedNote Parse(SignedCheckpoint checkpoint) => SignedNote.Parse(Encoding.UTF8.GetBytes(checkpoint.Note), "The checkpoint in the database");

    private static Task<SignedCheckpoint?> Last(Newsroom newsroom, CancellationToken cancellation) =>
        newsroom.Checkpoints.AsNoTracking().OrderByDescending(checkpoint => checkpoint.Size).FirstOrDefaultAsync(cancellation);

    /// <summary>One process at a time signs; on SQLite there is one writer anyway.</summary>
    private static async Task TakeTurn(Newsroom newsroom)
    {
        if (newsroom.Database.IsNpgsql()) await newsroom.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({AdvisoryLock})");
    }

    /// <param name="Note">Null when the checkpoint stays as it is.</param>
    /// <param name="Cursor">Of the last entry of the Journal that is in the log, or told nothing that belongs there.</param>
    private sealed record Batch(byte[][] Entries, SignedNote? Note, long Cursor);
}
