using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Internal;
using Microsoft.EntityFrameworkCore.Storage;

namespace Broadsheet.Platform.Database;

/// <summary>A table as the model describes it: so that pouring and saving write the same.</summary>
internal sealed record Table(string Name, IReadOnlyList<Column> Columns)
{
    private static readonly ConcurrentDictionary<IEntityType, Table> Known = new();

    public string ColumnNames => string.Join(", ", Columns.Select(column => $"\"{column.Name}\""));

    public static Table Of(IEntityType type) => Known.GetOrAdd(type, static type => new(
        type.GetTableName()!, [.. type.GetProperties().Select(property => new Column(property.GetColumnName(), property))]));
}

/// <summary>One column, and how its value goes into the database.</summary>
internal sealed class Column(string name, IProperty property)
{
    private readonly RelationalTypeMapping mapping = property.GetRelationalTypeMapping();
    private readonly Func<object, object?> value = property.GetGetter().GetClrValue;
    private readonly bool isRecord = !property.ClrType.IsValueType && property.ClrType != typeof(string);

    public string Name { get; } = name;

    /// <summary>The database's own name for the type: <c>timestamp with time zone</c>.</summary>
    public string StoreType => mapping.StoreTypeNameBase;

    public object? Of(object row, WrittenOnce texts)
    {
        if (value(row) is not { } own) return null;
        if (mapping.Converter is not { } converter) return own is Enum number ? Convert.ToInt32(number, System.Globalization.CultureInfo.InvariantCulture) : own;
        return isRecord ? texts.Convert(own, converter.ConvertToProvider) : converter.ConvertToProvider(own);
    }
}
