using Broadsheet.Archive;
using Broadsheet.Formats.Bodies;
using Broadsheet.Library;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Desk.Sound;

/// <summary>What an item plays, as the desk shows it.</summary>
/// <param name="File">Null when there is none, or it could not be used.</param>
/// <param name="Job">The last work on it.</param>
/// <param name="Downloads">By day; of a public episode.</param>
public sealed record SoundView(Seat At, OpenStory Of, RecordingFile? File, Job? Job, IReadOnlyDictionary<DateOnly, int> Downloads)
{
    public Recording? Plays => (Recording?)Of.Words.Film ?? Of.Words.Sound;

    public bool IsAtWork => Job is { State: JobState.Waiting or JobState.Running };

    public static async Task<SoundView> Read(Database database, Guid item, Seat at, CancellationToken cancellation)
    {
        var story = await OpenStory.Read(database, item, cancellation);
        await using var newsroom = database.Open();
        var blob = (story.Words.Film?.Blob ?? story.Words.Sound?.Blob) ?? "";
        return new(at, story, await newsroom.Recordings.AsNoTracking().SingleOrDefaultAsync(file => file.Blob == blob, cancellation), await JobBook.Newest(newsroom, blob, cancellation), await Broadsheet.Library.Downloads.Of(newsroom, item, cancellation));
    }
}
