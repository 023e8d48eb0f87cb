using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Broadsheet.Record.Verifying;

/// <summary>What was seen of a log the last time it was verified, kept in a folder of the person who verifies. Entries are kept too, so that one that vanishes can be named.</summary>
internal sealed class Remembered(string folder, string source)
{
    private string Stem => Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source)))[..24]);
    private string StateFile => Stem + ".json";
    private string EntriesFile => Stem + ".entries";

    /// <summary>Null at the first time.</summary>
    /// <exception cref="CouldNotCheck">It was kept, and cannot be read.</exception>
    public Memory? Read()
    {
        if (!File.Exists(StateFile)) return null;
        try
        {
            var kept = JsonSerializer.Deserialize<Kept>(File.ReadAllText(StateFile), JsonSerializerOptions.Web) ?? throw new JsonException();
            var note = SignedNote.Parse(Encoding.UTF8.GetBytes(kept.Checkpoint), StateFile);
            var checkpoint = Checkpoint.Of(note, StateFile);
            var entries = EntryBundle.Read(File.ReadAllBytes(EntriesFile), (int)checkpoint.Size, EntriesFile);
            return new Memory(VerifierKey.Parse(kept.Key), checkpoint, kept.At, entries);
        }
        catch (Exception broken) when (broken is JsonException or NotAsItShouldBe or IOException)
        {
            throw new CouldNotCheck($"What was kept of this log the last time, in {StateFile}, cannot be read. Put it back, or delete it to begin anew.", broken);
        }
    }

    public void Keep(VerifierKey key, SignedNote note, IEnumerable<byte[]> entries, DateTimeOffset at)
    {
        Directory.CreateDirectory(folder);
        Put(EntriesFile, EntryBundle.Write(entries));
        Put(StateFile, JsonSerializer.SerializeToUtf8Bytes(new Kept(source, key.ToString(), note.ToString(), at), JsonSerializerOptions.Web));
    }

    private static void Put(string file, byte[] bytes)
    {
        File.WriteAllBytes(file + ".new", bytes);
        File.Move(file + ".new", file, overwrite: true);
    }

    private sealed record Kept(string Source, string Key, string Checkpoint, DateTimeOffset At);
}

/// <param name="At">When it was seen.</param>
internal sealed record Memory(VerifierKey Key, Checkpoint Checkpoint, DateTimeOffset At, IReadOnlyList<byte[]> Entries);
