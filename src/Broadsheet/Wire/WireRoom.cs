using System.CommandLine;
using Broadsheet.Archive;
using Broadsheet.Platform;
using Broadsheet.Wire.Erasing;
using Broadsheet.Wire.Exporting;
using Broadsheet.Wire.Fetching;
using Broadsheet.Wire.Importing;
using Broadsheet.Wire.Reading;
using Broadsheet.Wire.Sources;

namespace Broadsheet.Wire;

/// <summary>What comes in: documents read, sources fetched, news taken in.</summary>
public static class WireRoom
{
    internal static void AddWire(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SourceBook>();
        builder.Services.AddSingleton<Poll>();
        builder.Services.AddSingleton<Rounds>();
        builder.Services.AddSingleton<PicturesOfNews>();
        builder.Services.AddSingleton<TakeFromWire>();
        builder.Services.AddSingleton<Spike>();
        builder.Services.AddSingleton<ImportBell>();
        builder.Services.AddSingleton<ImportBook>();
        builder.Services.AddSingleton<ImportWork>();
        builder.Services.AddHostedService<WireWatch>();
        builder.Services.AddHostedService<ImportWatch>();
        builder.Services.AddSingleton<IForget, ForgetErased>();
        builder.Services.AddSingleton<IForget, ForgetImports>();
    }

    internal static IEnumerable<Command> Commands(Func<Running, WebApplication> open) => [ReadCommand.Command(), ImportCommand.Command(open), ExportCommand.Command(open), SourceCommands.Command(open)];
}
