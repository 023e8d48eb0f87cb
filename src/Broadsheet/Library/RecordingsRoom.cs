using Broadsheet.Library.Jobs;
using Broadsheet.Library.Recordings;
using Broadsheet.Platform;
using Broadsheet.Platform.Database;

namespace Broadsheet.Library;

/// <summary>The part of the Library that plays.</summary>
internal static class RecordingsRoom
{
    public static void AddRecordings(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(new BlobNames(newsroom => newsroom.Recordings.Select(recording => recording.Blob)));
        services.AddSingleton(new BlobNames(newsroom => newsroom.RecordingRenditions.Select(rendition => rendition.Blob)));
        services.AddSingleton(new BlobNames(newsroom => newsroom.WordsFiles.Select(file => file.Blob)));
        services.AddSingleton<JobBell>();
        services.AddSingleton(house => new JobBook(house.GetRequiredService<Database>(), house.GetRequiredService<Ids>(), house.GetRequiredService<TimeProvider>(), house.GetRequiredService<JobBell>(), house.GetServices<IWork>()));
        services.AddSingleton<Turns>();
        services.AddSingleton<Bench>();
        services.AddHostedService(house => house.GetRequiredService<Bench>());
        services.AddSingleton<IWork, SoundWork>();
        services.AddSingleton<IWork, FilmWork>();
        services.AddSingleton<Workers>();
        services.AddHostedService(house => house.GetRequiredService<Workers>());
        services.AddSingleton(house => new WorkOff(house.GetRequiredService<Turns>(), house.GetRequiredService<Workers>()));
        services.AddSingleton<TakeRecording>();
        services.AddSingleton<TakeWords>();
        services.AddSingleton<FindEnclosure>();
        services.AddSingleton<Downloads>();
    }
}
