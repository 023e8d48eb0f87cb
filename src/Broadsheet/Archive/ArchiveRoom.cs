using System.CommandLine;

namespace Broadsheet.Archive;

internal static class ArchiveRoom
{
    public static void AddArchive(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Following>();
        builder.Services.AddHostedService(services => services.GetRequiredService<Following>());
        builder.Services.AddSingleton<Publish>();
    }

    public static IEnumerable<Command> Commands() => [];
}
