using System.Text.Json;
using Broadsheet.Library.Uploading;
using Broadsheet.Platform;

namespace Broadsheet.Library;

/// <summary>Uploads that go on where a connection, a browser or this process broke off. Each lies in two files of the data folder; a day later it is thrown away.</summary>
public sealed class Uploads(PaperFolder folder, TakePicture take, Blobs blobs, TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    private string Root => Path.Combine(folder.Root, "uploads");

    /// <param name="length">Bytes to come; at most <see cref="TakePicture.MostBytes"/>.</param>
    /// <exception cref="UnusablePicture">They are too many, or none.</exception>
    public async Task<Upload> Begin(string name, long length, Guid? by, CancellationToken cancellation = default)
    {
        if (length == 0) throw new UnusablePicture($"{name} is empty. Send it again.");
        if (length > TakePicture.MostBytes) throw TakePicture.TooLarge(name);
        Sweep();
        Directory.CreateDirectory(Root);
        var (id, note) = (Guid.CreateVersion7(clock.GetUtcNow()), new UploadNote(name, length, by, clock.GetUtcNow()));
        await Write(id, note, cancellation);
        await File.WriteAllBytesAsync(PathOf(id), [], cancellation);
        return Of(id, note);
    }

    /// <summary>Null when there is none, or none any more.</summary>
    public async Task<Upload?> Find(Guid id, CancellationToken cancellation = default) => await Read(id, cancellation) is { } note ? Of(id, note) : null;

    /// <summary>Writes what comes, as it comes: whatever breaks off, what came is kept. The last piece makes it a picture.</summary>
    /// <exception cref="UnusablePicture">It is whole, and no picture that is taken; it is thrown away.</exception>
    /// <exception cref="UploadDisagrees">The piece is not the next one, somebody else is sending it, or more comes than was announced.</exception>
    public async Task<Upload> Append(Guid id, long offset, Stream bytes, CancellationToken cancellation = default)
    {
        var note = await Read(id, cancellation) ?? throw new UploadDisagrees("There is no such upload any more. Begin again.");
        if (note.Blob is not null) return Of(id, note);
        await using (var file = Open(id))
        {
            if (file.Length != offset) throw new UploadDisagrees($"{file.Length} bytes are here: go on from there.");
            file.Seek(0, SeekOrigin.End);
            await Copy(bytes, file, note.Length - offset, cancellation);
            if (file.Length < note.Length) return Of(id, note);
        }
        try
        {
            await using var came = await blobs.Adopt(PathOf(id), cancellation);
            var picture = await take.Do(came, note.Name, note.By, cancellation: cancellation);
            await Write(id, note with { Blob = picture.Blob }, cancellation);
            return Of(id, note with { Blob = picture.Blob });
        }
        catch (UnusablePicture)
        {
            Drop(id);
            throw;
        }
    }

    public void Drop(Guid id)
    {
        if (!Directory.Exists(Root)) return;
        File.Delete(PathOf(id));
        File.Delete(NoteOf(id));
    }

    private void Sweep()
    {
        if (!Directory.Exists(Root)) return;
        foreach (var file in new DirectoryInfo(Root).EnumerateFiles())
            if (Guid.TryParse(Path.GetFileNameWithoutExtension(file.Name), out var id) && clock.GetUtcNow() > Begun(id) + Lifetime) file.Delete();
    }

    /// <summary>A UUIDv7 begins with its milliseconds.</summary>
    private static DateTimeOffset Begun(Guid id) => DateTimeOffset.FromUnixTimeMilliseconds(Convert.ToInt64(id.ToString("N")[..12], 16));

    private FileStream Open(Guid id)
    {
        try { return new FileStream(PathOf(id), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None); }
        catch (IOException busy) { throw new UploadDisagrees("Another piece of it is being received. Wait for it.", busy); }
    }

    private static async Task Copy(Stream from, FileStream to, long most, CancellationToken cancellation)
    {
        var buffer = new byte[81_920];
        while (await from.ReadAsync(buffer, cancellation) is > 0 and var count)
        {
            if ((most -= count) < 0) throw new UploadDisagrees("More comes than was announced.");
            await to.WriteAsync(buffer.AsMemory(0, count), CancellationToken.None);
        }
    }

    private Upload Of(Guid id, UploadNote note) =>
        new(id, note.Name, note.Blob is not null ? note.Length : new FileInfo(PathOf(id)) is { Exists: true } file ? file.Length : 0, note.Length, note.Begun + Lifetime, note.By, note.Blob);

    private async Task<UploadNote?> Read(Guid id, CancellationToken cancellation) =>
        !File.Exists(NoteOf(id)) || clock.GetUtcNow() > Begun(id) + Lifetime ? null : JsonSerializer.Deserialize<UploadNote>(await File.ReadAllTextAsync(NoteOf(id), cancellation));

    private async Task Write(Guid id, UploadNote note, CancellationToken cancellation)
    {
        await File.WriteAllTextAsync(NoteOf(id) + ".half", JsonSerializer.Serialize(note), cancellation);
        File.Move(NoteOf(id) + ".half", NoteOf(id), overwrite: true);
    }

    private string PathOf(Guid id) => Path.Combine(Root, $"{id:N}");

    private string NoteOf(Guid id) => Path.Combine(Root, $"{id:N}.json");
}

/// <summary>What was sent does not go with what is here.</summary>
public sealed class UploadDisagrees(string message, Exception? because = null) : Exception(message, because);
