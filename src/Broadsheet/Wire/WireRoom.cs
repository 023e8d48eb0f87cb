using System.CommandLine;
using Broadsheet.Platform;
using Broadsheet.Wire.Exporting;
using Broadsheet.Wire.Importing;
using Broadsheet.Wire.Reading;

namespace Broadsheet.Wire;

/// <summary>What comes in: documents read, sources fetched, news taken in.</summary>
public static class WireRoom
{
    internal static IEnumerable<Command> Commands(Func<Running, WebApplication> open) => [ReadCommand.Command(), ImportCommand.Command(open), ExportCommand.Command(open)];
}
