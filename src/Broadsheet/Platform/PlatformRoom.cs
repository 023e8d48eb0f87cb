using System.CommandLine;
using Broadsheet.Platform.Database;
using Broadsheet.Platform.Keeping;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Broadsheet.Platform;

internal static class PlatformRoom
{
    public static void AddPlatform(this WebApplicationBuilder builder, Running running)
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(new PaperFolder(running.Data));
        builder.Services.AddSingleton(services => DatabaseChoice.From(
            running.Database ?? builder.Configuration["Database"], services.GetRequiredService<PaperFolder>()));
        builder.Services.AddSingleton<Database.Database>();
        builder.Services.AddScoped(services => services.GetRequiredService<Database.Database>().Open());
        builder.Services.AddSingleton<Ids>();
        builder.Services.AddSingleton<Backup>();
    }

    /// <param name="build">Builds the house that a command works in.</param>
    public static IEnumerable<Command> Commands(Func<Running, WebApplication> build) => [KeepingCommands.Backup(build), KeepingCommands.Restore(build)];
}
