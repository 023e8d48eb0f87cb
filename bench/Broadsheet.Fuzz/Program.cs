using System.Globalization;
using Broadsheet.Formats;
using Broadsheet.Fuzz;

Coverage.Prepare();
if (args is ["--loop", var reader, var until]) return Loop.Run(reader, DateTimeOffset.Parse(until, CultureInfo.InvariantCulture));
if (args is not [var name, var minutes] || !double.TryParse(minutes, CultureInfo.InvariantCulture, out var time))
{
    Console.Error.WriteLine($"bench/fuzz NAME MINUTES, NAME being all or one of: {string.Join(", ", DocumentReading.Formats.Select(format => format.Name))}");
    return 64;
}
var finds = 0;
foreach (var one in DocumentReading.Formats.Select(format => format.Name).Where(each => name == "all" || name == each)) finds += await Watcher.Watch(one, TimeSpan.FromMinutes(time));
return finds == 0 ? 0 : 2;
