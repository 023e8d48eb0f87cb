using System.CommandLine;
using Broadsheet.Wire.Reading;

namespace Broadsheet.Wire;

/// <summary>What comes in: documents read, sources fetched, news taken in.</summary>
public static class WireRoom
{
    internal static IEnumerable<Command> Commands() => [ReadCommand.Command()];
}
