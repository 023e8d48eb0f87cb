using Broadsheet.Platform;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Library.Recordings;

/// <summary>Where one recording's renditions are made: a folder that goes afterwards, and the shelf that they come to.</summary>
internal sealed class Bench(Database database, Blobs blobs, PaperFolder folder, TimeProvider clock) : IHostedService
{
    public async Task<RecordingFile> Find(string blob, CancellationToken cancellation)
    {
        await using var newsroom = database.Open();
        return await newsroom.Recordings.AsNoTracking().SingleOrDefaultAsync(recording => recording.Blob == blob, cancellation) ?? throw new UnusableRecording("The recording was taken away meanwhile.");
    }

    public Task<BlobFile> Borrow(string blob, CancellationToken cancellation) => blobs.Borrow(blob, cancellation);

    Task IHostedService.StartAsync(CancellationToken cancellationToken)
    {
        Workplace.Sweep(folder);
        return Task.CompletedTask;
    }

    Task IHostedService.StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Workplace Lay() => new(folder);

    /// <summary>Keeps a finished file as one of the recording's renditions; the one that was called so before goes.</summary>
    public async Task Keep(string recording, string name, string path, string mediaType, CancellationToken cancellation)
    {
        var arrived = blobs.NewPath();
        File.Move(path, arrived);
        await using var came = await blobs.Adopt(arrived, cancellation);
        var before = await blobs.Keep(came, () => database.Write(async newsroom =>
        {
            var rendition = await newsroom.RecordingRenditions.FindAsync([recording, name], cancellation);
            var older = rendition?.Blob;
            if (rendition is null) newsroom.RecordingRenditions.Add(rendition = new RecordingRendition { Recording = recording, Name = name, Blob = came.Blob, MediaType = mediaType });
            (rendition.Blob, rendition.MediaType, rendition.Bytes) = (came.Blob, mediaType, came.Bytes);
            await newsroom.SaveChangesAsync(cancellation);
            return older;
        }, cancellation), cancellation);
        if (before is not null && before != came.Blob) await blobs.RemoveUnlessNamed(before, cancellation);
    }

    public async Task Keep(string recording, string name, byte[] bytes, string mediaType, CancellationToken cancellation)
    {
        var path = blobs.NewPath();
        await File.WriteAllBytesAsync(path, bytes, cancellation);
        await Keep(recording, name, path, mediaType, cancellation);
    }

    public Task Finish(string blob, double? loudness, CancellationToken cancellation) => database.Write(newsroom => newsroom.Recordings.Where(recording => recording.Blob == blob)
        .ExecuteUpdateAsync(set => set.SetProperty(recording => recording.Ready, clock.GetUtcNow()).SetProperty(recording => recording.Loudness, loudness), cancellation), cancellation);

    /// <summary>A recording that never became of use goes, and all that was made of it.</summary>
    public async Task Forget(string blob, CancellationToken cancellation)
    {
        var orphans = await database.Write(async newsroom =>
        {
            if (await newsroom.Recordings.SingleOrDefaultAsync(recording => recording.Blob == blob && recording.Ready == null, cancellation) is not { } recording) return [];
            var made = await newsroom.RecordingRenditions.Where(rendition => rendition.Recording == blob).ToListAsync(cancellation);
            newsroom.RemoveRange(made);
            newsroom.Remove(recording);
            await newsroom.SaveChangesAsync(cancellation);
            return made.Select(rendition => rendition.Blob).Append(blob).ToList();
        }, cancellation);
        foreach (var orphan in orphans.Distinct()) await blobs.RemoveUnlessNamed(orphan, cancellation);
    }
}
