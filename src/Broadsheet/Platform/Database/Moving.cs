using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Broadsheet.Platform.Database;

/// <summary>Carries every row of one database into another, empty one of either kind.</summary>
internal static class Moving
{
    private const int Batch = 500;
    private static readonly MethodInfo OneTable = typeof(Moving).GetMethod(nameof(Table), BindingFlags.NonPublic | BindingFlags.Static)!;
    private static readonly MethodInfo AnyRow = typeof(Moving).GetMethod(nameof(Any), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static async Task<bool> IsEmpty(Newsroom newsroom, CancellationToken cancellation)
    {
        foreach (var type in InOrder(newsroom.Model))
            if (await (Task<bool>)AnyRow.MakeGenericMethod(type.ClrType).Invoke(null, [newsroom, cancellation])!) return false;
        return true;
    }

    public static async Task All(Newsroom from, Newsroom to, CancellationToken cancellation)
    {
        foreach (var type in InOrder(from.Model))
            await (Task)OneTable.MakeGenericMethod(type.ClrType).Invoke(null, [from, to, cancellation])!;
        if (to.Database.IsNpgsql()) await Count(to, cancellation);
    }

    private static Task<bool> Any<T>(Newsroom newsroom, CancellationToken cancellation) where T : class => newsroom.Set<T>().AnyAsync(cancellation);

    private static async Task Table<T>(Newsroom from, Newsroom to, CancellationToken cancellation) where T : class
    {
        await foreach (var rows in from.Set<T>().AsNoTracking().AsAsyncEnumerable().Chunk(Batch).WithCancellation(cancellation))
        {
            to.AddRange(rows);
            await to.SaveChangesAsync(cancellation);
            to.ChangeTracker.Clear();
        }
    }

    /// <summary>A row comes after those that it refers to.</summary>
    private static List<IEntityType> InOrder(IModel model)
    {
        var left = model.GetEntityTypes().Where(type => !type.IsOwned()).ToList();
        var done = new List<IEntityType>();
        while (left.Count > 0)
        {
            var next = left.Find(type => type.GetForeignKeys().All(key => key.PrincipalEntityType == type || done.Contains(key.PrincipalEntityType)))
                ?? throw new InvalidOperationException($"The tables {string.Join(", ", left.Select(type => type.GetTableName()))} refer to one another in a circle.");
            left.Remove(next);
            done.Add(next);
        }
        return done;
    }

    /// <summary>PostgreSQL's own counters know nothing of numbers that were given.</summary>
    private static async Task Count(Newsroom to, CancellationToken cancellation)
    {
        foreach (var type in to.Model.GetEntityTypes())
            foreach (var property in type.GetProperties().Where(property => property.ValueGenerated == ValueGenerated.OnAdd && property.ClrType is { IsPrimitive: true }))
            {
                var (table, column) = ($"\"{type.GetTableName()}\"", property.GetColumnName());
#pragma warning disable EF1002 // Names of tables cannot be parameters; these come from the model, none from outside.
                await to.Database.ExecuteSqlRawAsync($"SELECT setval(pg_get_serial_sequence('{table}', '{column}'), COALESCE(MAX(\"{column}\"), 0) + 1, false) FROM {table}", cancellation);
#pragma warning restore EF1002
            }
    }
}
