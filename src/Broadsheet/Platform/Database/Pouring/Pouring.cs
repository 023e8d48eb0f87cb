using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Platform.Database;

/// <summary>Adds many new rows inside an act's transaction, past the change tracker: an import is a hundred thousand rows, and none of them is looked at again.</summary>
public static class Pouring
{
    extension(Newsroom newsroom)
    {
        /// <summary>Rows of one table, in their order. A row that is there already fails the whole transaction.</summary>
        /// <param name="texts">Records that stand in several rows are written as JSON once: give the same one to each table of an act.</param>
        public Task Pour<T>(IReadOnlyCollection<T> rows, WrittenOnce texts, CancellationToken cancellation) where T : class
        {
            if (rows.Count == 0) return Task.CompletedTask;
            var table = Table.Of(newsroom.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} has no table."));
            return newsroom.Database.IsNpgsql()
                ? Postgres.PostgresPouring.Pour(newsroom, table, rows, texts, cancellation)
                : Sqlite.SqlitePouring.Pour(newsroom, table, rows, texts, cancellation);
        }
    }
}

/// <summary>JSON of records met before, by reference. Many may write at once.</summary>
public sealed class WrittenOnce
{
    private readonly ConcurrentDictionary<object, object?> written = new(ReferenceEqualityComparer.Instance);

    /// <summary>The record as its column keeps it.</summary>
    public string Json<T>(T record) where T : class => (string)Convert(record, static record => JsonColumn.Write((T)record!))!;

    internal object? Convert(object value, Func<object?, object?> convert) => written.GetOrAdd(value, convert);
}
