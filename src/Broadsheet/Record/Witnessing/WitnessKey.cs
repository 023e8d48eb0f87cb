namespace Broadsheet.Record.Witnessing;

/// <summary>A witness's key, made when there is none, in a file that the owner alone may read.</summary>
internal static class WitnessKey
{
    public static SigningKey In(string folder, string? name)
    {
        var file = Path.Combine(folder, "witness.key");
        if (File.Exists(file)) return SigningKey.Parse(File.ReadAllText(file));
        Directory.CreateDirectory(folder);
        var key = SigningKey.Make(hash => name ?? $"broadsheet.invalid/witness/{hash[..16]}", VerifierKey.OfWitness);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var stream = new FileStream(file, options);
        stream.Write(System.Text.Encoding.ASCII.GetBytes($"{key}\n"));
        stream.Flush(flushToDisk: true);
        return key;
    }
}
