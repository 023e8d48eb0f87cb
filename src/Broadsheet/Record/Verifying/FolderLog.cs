using System.Runtime.CompilerServices;
using System.Text;
using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Record.Verifying;

/// <summary>The log of a paper's data folder, with the words that its database holds.</summary>
internal sealed class FolderLog(string folder, Database database) : ILogSource
{
    private string Log => Path.Combine(folder, "log");

    public string Name => Log;

    public async Task<byte[]> File(string path, int most, CancellationToken cancellation)
    {
        if (Tile.Parse(path) is { } tile) return new LogFiles(Log).Read(tile) ?? throw new NotAsItShouldBe($"{path} is missing in {Log}.");
        var file = Path.Combine(Log, path);
        if (!System.IO.File.Exists(file)) throw new CouldNotCheck($"There is no {path} in {Log}: the paper has no log yet.");
        if (new FileInfo(file).Length > most) throw new NotAsItShouldBe($"{file} is larger than it can be: more than {most:N0} bytes.");
        return await System.IO.File.ReadAllBytesAsync(file, cancellation);
    }

    public async Task<KeyHistory> Keys(CancellationToken cancellation)
    {
        await using var newsroom = database.Open();
        var keys = await PublicLog.Keys(newsroom, cancellation);
        return keys.Count > 0 ? new KeyHistory(keys[0].Key, [.. keys.Skip(1).Select(key => key.Note ?? "")]) : throw new CouldNotCheck($"The database of {folder} knows no key of a log.");
    }

    public async Task<Shown> Record(LogEntry entry, CancellationToken cancellation)
    {
        await using var newsroom = database.Open();
        var version = await newsroom.Versions.AsNoTracking().SingleOrDefaultAsync(version => version.ItemId == entry.Item && version.Number == entry.Version, cancellation);
        if (version is null && (await ToldWords.Of(newsroom, [entry.Item], cancellation)).Find(words => words.Number == entry.Version) is { } told)
            return told.Canonical is { } canonical ? new(Encoding.UTF8.GetBytes(canonical), IsWithheld: false) : new(null, IsWithheld: true);
        return version is null ? default : version.Erased is not null ? new(null, IsWithheld: true) : new(Encoding.UTF8.GetBytes(VersionHash.Canonical(version)), IsWithheld: false);
    }

    public async IAsyncEnumerable<(Guid Item, int Version)> Newest([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var newsroom = database.Open();
        var stories = newsroom.Stories.AsNoTracking().Where(story => !story.IsWithdrawn).Select(story => new { story.ItemId, story.VersionNumber });
        await foreach (var story in stories.AsAsyncEnumerable().WithCancellation(cancellation)) yield return (story.ItemId, story.VersionNumber);
    }
}
