using System.CommandLine;
using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Broadsheet.Platform;
using Broadsheet.Record.Logging;
using Broadsheet.Record.Stating;
using Broadsheet.Record.Verifying;
using Broadsheet.Record.Witnessing;

namespace Broadsheet.Record;

internal static class RecordRoom
{
    public static void AddRecord(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<LogFiles>();
        builder.Services.AddSingleton<LogTree>();
        builder.Services.AddSingleton<LogKeys>();
        builder.Services.AddSingleton<LogEntries>();
        builder.Services.AddSingleton<Sequencing>();
        builder.Services.AddSingleton(services => new PublicLog(services.GetRequiredService<LogFiles>()));
        builder.Services.AddSingleton<IFollower, LogFollower>();
        builder.Services.AddSingleton<ICheck, LogCheck>();
        builder.Services.AddSingleton<IForget, ForgetStatements>();
        builder.Services.AddSingleton<IForget, ForgetReports>();
        builder.Services.AddSingleton<ErrorReports>();
        builder.Services.AddSingleton<Speakers>();
        builder.Services.AddSingleton<Rereading>();
        builder.Services.AddSingleton<IFollower, StatementFollower>();
        builder.Services.AddSingleton(services => new ChooseQuote(services.GetRequiredService<Database>(), services.GetRequiredService<Rereading>(), services.GetRequiredService<TimeProvider>()));
        builder.Services.AddSingleton(services => new SpeakerFile(services.GetRequiredService<Database>(), services.GetRequiredService<Speakers>(), services.GetRequiredService<Rereading>()));
        var witnesses = ChosenWitness.From(builder.Configuration);
        if (witnesses.Count > 0) builder.Services.AddSingleton(witnesses).AddHostedService<Cosigning>();
    }

    public static void MapRecord(this WebApplication house)
    {
        house.MapLog();
        if (WitnessRoutes.LogsOf(house.Configuration) is { Count: > 0 } logs) house.MapWitness($"{PublicLog.Address}/witness", WitnessRoutes.Of(house.Services, logs));
    }

    /// <summary>A paper that was just founded gets its log, and the key to it.</summary>
    public static Task BeginLog(IServiceProvider services, CancellationToken cancellation) => services.GetRequiredService<Sequencing>().Do(cancellation);

    public static IEnumerable<Command> Commands(Func<Running, WebApplication> work) => [LogCommands.Command(work), VerifyCommand.Command(work), WitnessCommand.Command()];
}
