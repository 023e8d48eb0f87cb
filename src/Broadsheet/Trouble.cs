using System.Net.Sockets;
using Broadsheet.Archive;
using Microsoft.AspNetCore.Connections;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Broadsheet;

/// <summary>The one place where what went wrong outside becomes one line for the person at the terminal, and an exit code.</summary>
internal static class Trouble
{
    private const int Wrong = 1, NotAllowed = 3, Stopped = 130;

    /// <summary>Says it on standard error; answers the exit code of docs/commands.</summary>
    public static int Tell(Exception failure)
    {
        if (failure is OperationCanceledException)
        {
            Console.Error.WriteLine("Stopped. What was done stays done.");
            return Stopped;
        }
        Console.Error.WriteLine(Line(failure).ReplaceLineEndings(" "));
        if (Environment.GetEnvironmentVariable("BROADSHEET_TRACE") is { Length: > 0 }) Console.Error.WriteLine(failure);
        return failure is Refused { Reason: not RefusalReason.NotFound } ? NotAllowed : Wrong;
    }

    public static string Line(Exception failure) => failure switch
    {
        Refused refused => refused.Message,
        DbUpdateException { InnerException: { } inner } => Line(inner),
        SqliteException sqlite => OfSqlite(sqlite),
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => "The disk of the PostgreSQL server is full: nothing was written. Make room and do it again.",
        PostgresException postgres => $"PostgreSQL says: {postgres.MessageText} ({postgres.SqlState})",
        NpgsqlException { InnerException: SocketException or IOException or TimeoutException } => "The PostgreSQL server cannot be reached: is it running, and is the connection string in BROADSHEET_DATABASE right?",
        NpgsqlException postgres => $"PostgreSQL: {postgres.Message}",
        IOException { InnerException: AddressInUseException } used => $"{Sentence(used.Message)} Stop the other program, or choose another address with --urls.",
        SocketException socket => $"The address cannot be listened on: {socket.Message}. Choose another with --urls.",
        IOException when IsFull(failure) => "The disk is full: what was being written is not there. Make room and do it again.",
        UnauthorizedAccessException denied => $"{Sentence(denied.Message)} Does the data folder belong to the user that runs this?",
        IOException => Sentence(failure.Message),
        AggregateException { InnerException: { } first } => Line(first),
        _ => $"Something that nobody foresaw: {failure.GetType().Name}: {failure.Message} Set BROADSHEET_TRACE=1 to see where.",
    };

    private static string OfSqlite(SqliteException failure) => failure.SqliteErrorCode switch
    {
        5 or 6 => "The database is locked by another process that does not let go: nothing was written.",
        8 => "The data folder or its database cannot be written to: nothing was written. Does it belong to the user that runs this?",
        10 => $"The disk does not read or write the database ({failure.SqliteExtendedErrorCode}): nothing was written.",
        11 or 26 => "The database file is damaged or is none. Restore a backup: broadsheet restore PATH --data DIR",
        13 => "The disk is full: nothing was written. Make room and do it again.",
        14 => "The database cannot be opened: is the data folder there, and does it belong to the user that runs this?",
        _ => $"The database says: {failure.Message}",
    };

    /// <summary>ENOSPC and EDQUOT as Linux and macOS number them.</summary>
    private static bool IsFull(Exception failure) => (failure.HResult & 0xFFFF) is 28 or 122 or 69 or 112;

    private static string Sentence(string words) => words.TrimEnd().TrimEnd('.') + ".";
}
