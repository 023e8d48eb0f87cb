using Broadsheet.Library.Recordings;
using Broadsheet.Platform.Database;

namespace Broadsheet.Library;

/// <summary>Takes a sound or a film into the Library, and has its renditions made.</summary>
public sealed class TakeRecording(Database database, Blobs blobs, JobBook jobs, TimeProvider clock)
{
    /// <summary>Most bytes of a file: 4 GiB.</summary>
    public const long MostBytes = 4L * 1024 * 1024 * 1024;

    /// <param name="name">The file's name as it came; only its last part is kept.</param>
    /// <returns>The recording; one that was taken before is the same again.</returns>
    /// <exception cref="UnusableRecording">It is no recording, or one that is not taken.</exception>
    public async Task<RecordingFile> Do(Stream file, string name, Guid? by = null, CancellationToken cancellation = default)
    {
        try
        {
            await using var came = await blobs.Receive(file, MostBytes, cancellation);
            return await Keep(came, name, by, cancellation);
        }
        catch (TooLong tooLong)
        {
            throw new UnusableRecording($"{name} is larger than {MostBytes / 1024 / 1024 / 1024} GB. Export it with stronger compression.", tooLong);
        }
    }

    private async Task<RecordingFile> Keep(Arrival came, string name, Guid? by, CancellationToken cancellation)
    {
        name = Path.GetFileName(name);
        var head = await RecordingHead.Of(came.Path, name, cancellation);
        var recording = await blobs.Keep(came, () => database.Write(async newsroom =>
        {
            if (await newsroom.Recordings.FindAsync([came.Blob], cancellation) is { } known) return known;
            var fresh = new RecordingFile
            {
                Blob = came.Blob, Name = name, MediaType = head.MediaType, IsFilm = head.IsFilm, Bytes = came.Bytes, Seconds = head.Seconds,
                Width = head.Width, Height = head.Height, Added = clock.GetUtcNow(), AddedBy = by,
            };
            newsroom.Recordings.Add(fresh);
            jobs.Add(newsroom, head.IsFilm ? FilmWork.Name : SoundWork.Name, came.Blob, name, by);
            await newsroom.SaveChangesAsync(cancellation);
            return fresh;
        }, cancellation), cancellation);
        jobs.Ring();
        return recording;
    }
}
