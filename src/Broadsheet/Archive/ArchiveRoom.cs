using System.CommandLine;
using Broadsheet.Archive.Checking;
using Broadsheet.Archive.Commanding;
using Broadsheet.Archive.Founding;
using Broadsheet.Platform;

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
        builder.Services.AddSingleton<ICheck, Chains>();
        builder.Services.AddSingleton<ICheck, Rows>();
        builder.Services.AddSingleton<ICheck, Entries>();
        builder.Services.AddSingleton<Publish>();
        builder.Services.AddSingleton<TakeIn>();
        builder.Services.AddSingleton<RewriteDraft>();
        builder.Services.AddSingleton<NewDraft>();
        builder.Services.AddSingleton<SaveDraft>();
        builder.Services.AddSingleton<DraftAsStory>();
        builder.Services.AddSingleton<GiveOut>();
        builder.Services.AddSingleton<FindItem>();
        builder.Services.AddSingleton<LoadSubjects>();
        builder.Services.AddSingleton<Found>();
        builder.Services.AddSingleton<KeepShow>();
        builder.Services.AddSingleton<Amend>();
        builder.Services.AddSingleton<Withdraw>();
        builder.Services.AddSingleton<Restore>();
        builder.Services.AddSingleton<Schedule>();
        builder.Services.AddSingleton<Limit>();
        builder.Services.AddSingleton<Trash>();
        builder.Services.AddSingleton<Destroy>();
        builder.Services.AddSingleton<Erase>();
        builder.Services.AddSingleton<LiveRecord>();
        builder.Services.AddSingleton<RunLivePage>();
        builder.Services.AddSingleton<PostLive>();
        builder.Services.AddSingleton<EraseLive>();
        builder.Services.AddSingleton<Break>();
        builder.Services.AddSingleton<Withhold>();
    }

    /// <param name="build">Builds the house that a command looks at.</param>
    /// <param name="work">Builds the house that a command works in: nothing in it follows the Journal.</param>
    /// <param name="founded">What other rooms give a paper that was just made.</param>
    public static IEnumerable<Command> Commands(Func<Running, WebApplication> build, Func<Running, WebApplication> work, Func<IServiceProvider, CancellationToken, Task> founded) => [CheckCommand.Command(build), InitCommand.Command(work, founded), .. ItemCommands.All(work), SubjectsCommand.Command(work)];
}
