using System.Security.Cryptography;
using System.Text;

namespace Broadsheet.Record.Witnessing;

/// <summary>The newest checkpoint of each log that this witness cosigned, a file each. Whoever changes one holds its lock.</summary>
internal sealed class WitnessedLogs(string folder)
{
    /// <summary>SHA-256 of the origin, lower-case hex: how the standard names a log in addresses.</summary>
    public static string NameOf(string origin) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(origin)));

    /// <summary>The note with the cosignature; null when there is none.</summary>
    public byte[]? Read(string name) => name.Length == 64 && name.All(char.IsAsciiHexDigitLower) && File.Exists(FileOf(name)) ? File.ReadAllBytes(FileOf(name)) : null;

    /// <summary>On disk before it returns: a witness that forgets could be made to contradict itself.</summary>
    public void Keep(string name, SignedNote note)
    {
        Directory.CreateDirectory(folder);
        var unfinished = FileOf(name) + ".new";
        using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write))
        {
            file.Write(Encoding.UTF8.GetBytes(note.ToString()));
            file.Flush(flushToDisk: true);
        }
        File.Move(unfinished, FileOf(name), overwrite: true);
    }

    private string FileOf(string name) => Path.Combine(folder, name);
}
