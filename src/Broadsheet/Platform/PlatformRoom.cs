using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Broadsheet.Platform.Database;
using Broadsheet.Platform.Keeping;
using Broadsheet.Platform.Mail;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Broadsheet.Platform;

internal static class PlatformRoom
{
    public static void AddPlatform(this WebApplicationBuilder builder, Running running)
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(new PaperFolder(running.Data));
        var database = DatabaseChoice.From(running.Database ?? builder.Configuration["Database"], new PaperFolder(running.Data));
        // The model of the tables takes longest of all that a start makes: it begins while the rooms are furnished.
        _ = Task.Run(() => Database.Database.Prepare(database));
        builder.Services.AddSingleton(database);
        builder.Services.AddSingleton<Database.Database>();
        builder.Services.AddScoped(services => services.GetRequiredService<Database.Database>().Open());
        builder.Services.AddSingleton<Ids>();
        builder.Services.AddSingleton<Outbound>();
        builder.Services.AddSingleton(MailSettings.Of(builder.Configuration));
        builder.Services.AddSingleton(services => new Post(services.GetRequiredService<MailSettings>(), services.GetRequiredService<Ids>(), services.GetRequiredService<TimeProvider>()));
        builder.Services.AddSingleton<Carrier>();
        builder.Services.AddSingleton<MailRound>();
        builder.Services.AddHostedService(services => services.GetRequiredService<MailRound>());
        builder.Services.AddSingleton<Backup>();
        builder.Services.AddSingleton<Built>();
        builder.Services.AddSingleton<SecurityHeaders>();
        builder.AddProxies();
        builder.AddTelemetry();
        builder.Services.AddRazorComponents();
        // Without it the renderer writes every letter that is not Latin as a number, and pages double in size.
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
    }

    /// <param name="build">Builds the house that a command works in.</param>
    public static IEnumerable<Command> Commands(Func<Running, WebApplication> build) => [KeepingCommands.Backup(build), KeepingCommands.Restore(build)];
}
