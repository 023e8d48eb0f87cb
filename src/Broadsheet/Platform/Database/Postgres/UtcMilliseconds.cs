using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Broadsheet.Platform.Database.Postgres;

internal sealed class UtcMilliseconds() : ValueConverter<DateTimeOffset, DateTimeOffset>(
    time => DateTimeOffset.FromUnixTimeMilliseconds(time.ToUnixTimeMilliseconds()),
    time => time);
