using System.CommandLine;

namespace Broadsheet.Archive;

internal static class ArchiveRoom
{
    public static void AddArchive(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Following>();
        builder.Services.AddHostedService(services => services.GetRequiredService<Following>());
        builder.Services.AddSingleton<PublicRecord>();
        builder.Services.AddSingleton<Cursors>();
        builder.Services.AddSingleton<Scheduler>();
        builder.Services.AddHostedService(services => services.GetRequiredService<Scheduler>());
        builder.Services.AddSingleton<Publish>();
        builder.Services.AddSingleton<Amend>();
        builder.Services.AddSingleton<Withdraw>();
        builder.Services.AddSingleton<Restore>();
        builder.Services.AddSingleton<Schedule>();
        builder.Services.AddSingleton<Limit>();
        builder.Services.AddSingleton<Trash>();
        builder.Services.AddSingleton<Destroy>();
    }

    public static IEnumerable<Command> Commands() => [];
}
