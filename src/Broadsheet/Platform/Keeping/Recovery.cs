namespace Broadsheet.Platform.Keeping;

/// <summary>Makes a paper from a backup, on whichever database this process is told to use: moving to PostgreSQL is a backup and a restore.</summary>
internal sealed class Recovery(Func<Running, WebApplication> build)
{
    /// <exception cref="IOException">The backup is none or damaged, or something is in the folder or the database already.</exception>
    public async Task Do(string path, Running running, CancellationToken cancellation)
    {
        var backup = new BackupFolder(path);
        await backup.Check(cancellation);
        var target = Path.GetFullPath(running.Data);
        if (!Folders.IsFree(target)) throw new IOException($"{target} is not empty. A backup is restored into a folder of its own.");
        var unfinished = target + ".unfinished";
        if (Directory.Exists(unfinished)) Directory.Delete(unfinished, recursive: true);
        try
        {
            await Folders.Copy(backup.Root, unfinished, cancellation);
            await Load(running with { Data = unfinished }, cancellation);
            File.Delete(Path.Combine(unfinished, "backup.json"));
            if (Directory.Exists(target)) Directory.Delete(target);
            Directory.Move(unfinished, target);
        }
        catch
        {
            if (Directory.Exists(unfinished)) Directory.Delete(unfinished, recursive: true);
            throw;
        }
    }

    private async Task Load(Running running, CancellationToken cancellation)
    {
        await using var house = build(running);
        var database = house.Services.GetRequiredService<Database.Database>();
        var file = new PaperFolder(running.Data).DatabaseFile;
        foreach (var files in house.Services.GetServices<FilesElsewhere>()) await files.LoadFrom(new PaperFolder(running.Data).Blobs, cancellation);
        if (database.IsPostgres)
        {
            await database.Migrate(cancellation);
            if (!await database.IsEmpty(cancellation)) throw new IOException("The PostgreSQL database holds a paper already. Restore into an empty one.");
            await database.LoadFrom(file, cancellation);
            File.Delete(file);
        }
        else
        {
            await Database.Database.BringUpToDate(file, cancellation);
        }
    }
}
