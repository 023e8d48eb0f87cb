namespace Broadsheet.Platform.Keeping;

/// <summary>Copies the truth of a paper into a folder while it serves: database first, then the blobs that it names, secrets and settings. Pages and index come back by themselves.</summary>
internal sealed class Backup(Database.Database database, PaperFolder paper, IEnumerable<FilesElsewhere> elsewhere, TimeProvider clock)
{
    /// <exception cref="IOException">Something is at the path already, or cannot be written.</exception>
    public async Task Do(string path, CancellationToken cancellation)
    {
        var target = Path.GetFullPath(path);
        if (!Folders.IsFree(target)) throw new IOException($"{target} is there already. A backup goes into a folder of its own.");
        var unfinished = target + ".unfinished";
        if (Directory.Exists(unfinished)) Directory.Delete(unfinished, recursive: true);
        try
        {
            Directory.CreateDirectory(unfinished);
            var backup = new BackupFolder(unfinished);
            await database.SaveTo(backup.DatabaseFile, cancellation);
            await Folders.Copy(paper.Blobs, Path.Combine(unfinished, "blobs"), cancellation);
            foreach (var files in elsewhere) await files.SaveTo(Path.Combine(unfinished, "blobs"), cancellation);
            await Folders.Copy(paper.Secrets, Path.Combine(unfinished, "secrets"), cancellation);
            if (File.Exists(paper.Settings)) await Folders.CopyFile(paper.Settings, Path.Combine(unfinished, Path.GetFileName(paper.Settings)), cancellation);
            await backup.WriteLabel(clock.GetUtcNow(), cancellation);
            if (Directory.Exists(target)) Directory.Delete(target);
            Directory.Move(unfinished, target);
        }
        catch
        {
            if (Directory.Exists(unfinished)) Directory.Delete(unfinished, recursive: true);
            throw;
        }
    }
}
