using System.Globalization;
using Broadsheet.Platform;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Record.Logging;

/// <summary>The keys that sign: private ones in files that the owner alone may read, public ones in the database.</summary>
internal sealed class LogKeys(PaperFolder folder, IConfiguration configuration, TimeProvider clock)
{
    /// <summary>The key that signs now, made when there never was one. Inside the log's turn.</summary>
    /// <returns>Null when its private half is not in this process's folder: then others sign.</returns>
    public async Task<SigningKey?> Current(Newsroom newsroom, CancellationToken cancellation)
    {
        var last = await newsroom.LogKeys.AsNoTracking().OrderByDescending(key => key.Number).FirstOrDefaultAsync(cancellation);
        if (last is not null) return Private(VerifierKey.Parse(last.Key));
        var key = SigningKey.Make(Origin, VerifierKey.OfLog);
        Keep(key);
        newsroom.LogKeys.Add(new LogKey { Number = 1, Key = key.Public.ToString(), Since = 0, At = clock.GetUtcNow() });
        return key;
    }

    /// <summary>Makes a new key, to which the present one hands over. Inside the log's turn.</summary>
    /// <exception cref="LogHalted">The present one is not here.</exception>
    public async Task<Handover> Rotate(Newsroom newsroom, long size, CancellationToken cancellation)
    {
        using var old = await Current(newsroom, cancellation) ?? throw new LogHalted($"The private key of the log is not in {folder.Secrets}: without it no other can take over.");
        using var fresh = SigningKey.Make(old.Public.Name, VerifierKey.OfLog);
        Keep(fresh);
        var handover = new Handover(old.Public, fresh.Public, size, clock.GetUtcNow());
        var note = new SignedNote(handover.Text, [old.Sign(handover.Text), fresh.Sign(handover.Text)]);
        var number = await newsroom.LogKeys.MaxAsync(key => key.Number, cancellation) + 1;
        newsroom.LogKeys.Add(new LogKey { Number = number, Key = fresh.Public.ToString(), Since = size, At = handover.At, Note = note.ToString() });
        return handover;
    }

    private SigningKey? Private(VerifierKey key) => File.Exists(FileOf(key)) && SigningKey.Parse(File.ReadAllText(FileOf(key))) is var own && own.Public.Equals(key) ? own : null;

    private void Keep(SigningKey key)
    {
        if (!Directory.Exists(folder.Secrets)) folder.Create();
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(FileOf(key.Public), options);
        file.Write(System.Text.Encoding.ASCII.GetBytes($"{key}\n"));
        file.Flush(flushToDisk: true);
    }

    private string FileOf(VerifierKey key) => Path.Combine(folder.Secrets, string.Create(CultureInfo.InvariantCulture, $"log-{key.Id:x8}.key"));

    /// <summary>The log's name for ever: its address where the paper has one, else a name that no other log has.</summary>
    private string Origin(string hashOfKey) =>
        configuration["Log:Origin"] is { Length: > 0 } chosen ? chosen
        : Uri.TryCreate(configuration["PublicAddress"], UriKind.Absolute, out var address) ? $"{address.Authority}/log"
        : $"broadsheet.invalid/{hashOfKey[..16]}";
}
