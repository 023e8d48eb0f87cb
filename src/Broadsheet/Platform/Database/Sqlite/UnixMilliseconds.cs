using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Broadsheet.Platform.Database.Sqlite;

internal sealed class UnixMilliseconds() : ValueConverter<DateTimeOffset, long>(
    time => time.ToUnixTimeMilliseconds(),
    milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));
