using System.Security.Cryptography;
using System.Text.Json;

namespace Broadsheet.Platform.Keeping;

/// <summary>A backup: a folder with the database as one SQLite file (whichever database the paper uses), blobs, secrets and settings. Without its label it is none.</summary>
internal sealed class BackupFolder(string root)
{
    private const int ThisFormat = 1;

    public string Root { get; } = Path.GetFullPath(root);
    public string DatabaseFile => Path.Combine(Root, "paper.db");
    private string LabelFile => Path.Combine(Root, "backup.json");

    /// <summary>Written last: it says that everything before it was.</summary>
    public async Task WriteLabel(DateTimeOffset made, CancellationToken cancellation) =>
        await File.WriteAllTextAsync(LabelFile, JsonSerializer.Serialize(new Label(ThisFormat, made, await HashOfDatabase(cancellation)), JsonSerializerOptions.Web), cancellation);

    /// <exception cref="IOException">This is no backup, it is of a newer program, or its database is damaged.</exception>
    public async Task Check(CancellationToken cancellation)
    {
        if (!File.Exists(LabelFile)) throw new IOException($"{Root} is no backup: it has no backup.json. A backup that was broken off has none either.");
        var label = JsonSerializer.Deserialize<Label>(await File.ReadAllTextAsync(LabelFile, cancellation), JsonSerializerOptions.Web);
        if (label?.Format != ThisFormat) throw new IOException($"{Root} is a backup of format {label?.Format}; this program reads format {ThisFormat}.");
        if (await HashOfDatabase(cancellation) != label.Database) throw new IOException($"{DatabaseFile} is damaged: it is not the file that was written at {label.Made:u}.");
    }

    private async Task<string> HashOfDatabase(CancellationToken cancellation)
    {
        await using var file = File.OpenRead(DatabaseFile);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation));
    }

    /// <param name="Database">SHA-256 of paper.db, lower-case hex.</param>
    private sealed record Label(int Format, DateTimeOffset Made, string Database);
}
