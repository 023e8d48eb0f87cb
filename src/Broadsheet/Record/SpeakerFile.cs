using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Broadsheet.Record.Stating;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Record;

/// <summary>What editors decide about speakers: that two are one, that one name is another's after all, what they are called.</summary>
public sealed class SpeakerFile
{
    private readonly Database database;
    private readonly Speakers speakers;
    private readonly Rereading rereading;

    internal SpeakerFile(Database database, Speakers speakers, Rereading rereading) => (this.database, this.speakers, this.rereading) = (database, speakers, rereading);

    /// <summary>All that the one said was said by the other; the old address leads there.</summary>
    /// <exception cref="Refused">There is no such speaker, or both are the same.</exception>
    public Task Merge(Guid from, Guid into, CancellationToken cancellation = default) => database.Write(async newsroom =>
    {
        var (gone, kept) = (await Find(newsroom, from, cancellation), await Find(newsroom, into, cancellation));
        if (gone.Id == kept.Id) throw new Refused(RefusalReason.Invalid, "A speaker cannot be merged with themselves.", "into");
        gone.MergedInto = kept.Id;
        foreach (var earlier in await newsroom.Speakers.Where(one => one.MergedInto == gone.Id).ToListAsync(cancellation)) earlier.MergedInto = kept.Id;
        foreach (var name in await newsroom.SpeakerNames.Where(name => name.SpeakerId == gone.Id).ToListAsync(cancellation)) name.SpeakerId = kept.Id;
        await Reread(newsroom, gone.Id, cancellation);
    }, cancellation);

    /// <summary>One of a speaker's names is somebody else's: a speaker of their own again.</summary>
    /// <exception cref="Refused">There is no such name, or it is the only one.</exception>
    public Task<Guid> Part(string key, CancellationToken cancellation = default) => database.Write(async newsroom =>
    {
        var name = await newsroom.SpeakerNames.SingleOrDefaultAsync(name => name.Key == key, cancellation) ?? throw new Refused(RefusalReason.NotFound, "There is no such name.");
        var before = name.SpeakerId;
        if (await newsroom.SpeakerNames.CountAsync(other => other.SpeakerId == before, cancellation) == 1) throw new Refused(RefusalReason.Invalid, "This is the speaker's only name.");
        newsroom.SpeakerNames.Remove(name);
        await newsroom.SaveChangesAsync(cancellation);
        var parted = await speakers.New(newsroom, name.Name, key, cancellation);
        await Reread(newsroom, before, cancellation);
        return parted.Id;
    }, cancellation);

    /// <exception cref="Refused">There is no such speaker, or no name.</exception>
    public Task Rename(Guid speaker, string name, bool isBody, CancellationToken cancellation = default) => database.Write(async newsroom =>
    {
        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > 120) throw new Refused(RefusalReason.Invalid, "A name has 1 to 120 letters.", "name");
        var found = await Find(newsroom, speaker, cancellation);
        (found.Name, found.IsBody) = (name.Trim(), isBody);
        await newsroom.SaveChangesAsync(cancellation);
    }, cancellation);

    private static async Task<Speaker> Find(Newsroom newsroom, Guid id, CancellationToken cancellation) =>
        await newsroom.Speakers.SingleOrDefaultAsync(speaker => speaker.Id == id && speaker.MergedInto == null, cancellation) ?? throw new Refused(RefusalReason.NotFound, "There is no such speaker.");

    private async Task Reread(Newsroom newsroom, Guid speaker, CancellationToken cancellation)
    {
        await newsroom.SaveChangesAsync(cancellation);
        var items = await newsroom.Sightings.Where(sighting => newsroom.Set<Statement>().Any(statement => statement.Id == sighting.StatementId && statement.SpeakerId == speaker)).Select(sighting => sighting.ItemId).Distinct().ToListAsync(cancellation);
        newsroom.ChangeTracker.Clear();
        foreach (var item in items) await rereading.Do(newsroom, item, cancellation);
    }
}
