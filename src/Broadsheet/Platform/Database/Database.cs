using System.Data;
using Broadsheet.Platform.Database.Postgres;
using Broadsheet.Platform.Database.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Broadsheet.Platform.Database;

/// <summary>Opens the <see cref="Newsroom"/> for reading, and runs acts that write, each in one transaction.</summary>
public sealed class Database(DatabaseChoice choice) : IDisposable
{
    // SQLite has one writer. Waiting in line here is fair and free; waiting in SQLite is a sleep and a retry.
    private readonly SemaphoreSlim line = new(choice.IsPostgres ? int.MaxValue : 1);

    private readonly Func<Newsroom> open = Pool(choice);

    public bool IsPostgres => choice.IsPostgres;
    public string ConnectionString => choice.ConnectionString;

    /// <summary>Makes the model of the tables, which the process needs once. What is wrong with the choice is told to who opens it.</summary>
    public static void Prepare(DatabaseChoice choice)
    {
        using var newsroom = Pool(choice)();
        _ = newsroom.Model;
    }

    /// <summary>For reading. The caller disposes of it.</summary>
    public Newsroom Open() => open();

    /// <summary>Reads several things as they were at one moment, while others write.</summary>
    public async Task<T> Snapshot<T>(Func<Newsroom, Task<T>> read, CancellationToken cancellation = default)
    {
        await using var newsroom = open();
        if (choice.IsPostgres) await newsroom.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        else await SqliteSnapshot.Begin(newsroom, cancellation);
        return await read(newsroom);
    }

    /// <summary>Runs an act in one transaction and commits it; any exception rolls all of it back.</summary>
    public async Task<T> Write<T>(Func<Newsroom, Task<T>> act, CancellationToken cancellation = default)
    {
        await line.WaitAsync(cancellation);
        try
        {
            await using var newsroom = open();
            await using var transaction = await newsroom.Database.BeginTransactionAsync(cancellation);
            var answer = await act(newsroom);
            // A client that hangs up in the middle of a commit must not leave the caller unsure whether it was done.
            await transaction.CommitAsync(CancellationToken.None);
            return answer;
        }
        finally
        {
            line.Release();
        }
    }

    public Task Write(Func<Newsroom, Task> act, CancellationToken cancellation = default) =>
        Write(async newsroom => { await act(newsroom); return true; }, cancellation);

    /// <summary>Calls back whenever a process on the same PostgreSQL notifies the channel; on SQLite nobody does. Ends when stopped.</summary>
    public Task Listen(string channel, Action heard, CancellationToken stopping) =>
        choice.IsPostgres ? Bell.Listen(choice.ConnectionString, channel, heard, stopping) : Task.CompletedTask;

    /// <summary>Brings the tables up to this program's version.</summary>
    public async Task Migrate(CancellationToken cancellation = default)
    {
        await using var newsroom = open();
        // Looking is quick; bringing up to date takes a lock and compares whole models before it finds nothing to do.
        if ((await newsroom.Database.GetPendingMigrationsAsync(cancellation)).Any()) await newsroom.Database.MigrateAsync(cancellation);
    }

    /// <summary>True when no table holds a row.</summary>
    public async Task<bool> IsEmpty(CancellationToken cancellation = default)
    {
        await using var newsroom = open();
        return await Moving.IsEmpty(newsroom, cancellation);
    }

    /// <summary>Writes everything, as it is at this moment, into a SQLite file that does not exist yet. Nobody waits for it.</summary>
    public async Task SaveTo(string file, CancellationToken cancellation = default)
    {
        if (choice.IsPostgres)
        {
            await using var copy = SqliteFile.Open(file);
            await copy.Database.MigrateAsync(cancellation);
            await Snapshot(async newsroom => { await Moving.All(newsroom, copy, cancellation); return true; }, cancellation);
            await SqliteFile.Close(copy, cancellation);
        }
        else
        {
            await using var newsroom = open();
            await SqliteFile.Vacuum(newsroom, file, cancellation);
        }
    }

    /// <summary>Brings the tables of such a file up to this program's version, and leaves it closed.</summary>
    public static async Task BringUpToDate(string file, CancellationToken cancellation = default)
    {
        await using var copy = SqliteFile.Open(file);
        await copy.Database.MigrateAsync(cancellation);
        await SqliteFile.Close(copy, cancellation);
    }

    /// <summary>Takes in what <see cref="SaveTo"/> wrote, in one transaction. This database has its tables, and nothing in them.</summary>
    public Task LoadFrom(string file, CancellationToken cancellation = default) => Write(async newsroom =>
    {
        await BringUpToDate(file, cancellation);
        await using var copy = SqliteFile.Open(file);
        await Moving.All(copy, newsroom, cancellation);
    }, cancellation);

    public void Dispose() => line.Dispose();

    private static Func<Newsroom> Pool(DatabaseChoice choice) => choice.IsPostgres ? PostgresNewsroom.Pool(choice) : SqliteNewsroom.Pool(choice);
}
