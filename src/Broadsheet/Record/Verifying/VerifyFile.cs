using System.Text;
using Broadsheet.Archive;

namespace Broadsheet.Record.Verifying;

/// <summary>Checks one proof file, without asking anybody.</summary>
internal static class VerifyFile
{
    /// <param name="key">The log's; without it nothing is known of who signed.</param>
    /// <param name="words">The version's canonical JSON, or null.</param>
    public static Verdict Do(byte[] bytes, string name, VerifierKey? key, byte[]? words)
    {
        var verdict = new Verdict();
        try
        {
            var proof = LogProof.Parse(bytes, name);
            var checkpoint = Checkpoint.Of(proof.Note, $"The checkpoint in {name}");
            var entry = LogEntry.Parse(proof.Entry, $"The entry in {name}");
            if (key is null) verdict.IsUnchecked($"Who signed: no key is given. Fetch it from the paper of {checkpoint.Origin} and say --key.");
            else if (key.Name != checkpoint.Origin) throw new NotAsItShouldBe($"This is a proof of another log: of {checkpoint.Origin}. The key is of {key.Name}.");
            else if (!proof.Note.IsSignedBy(key)) throw new NotAsItShouldBe($"The checkpoint in {name} is not signed with the key {key.Id:x8}.");
            else verdict.Right($"The checkpoint over {checkpoint.Size} entries is signed with the key {key.Id:x8} of {checkpoint.Origin}.");
            if (Merkle.RootOf(Merkle.Leaf(proof.Entry), proof.Index, checkpoint.Size, proof.Path) is not { } root || !Merkle.Same(root, checkpoint.Root)) throw new NotAsItShouldBe($"The hashes in {name} do not lead from the entry to the checkpoint.");
            verdict.Right($"Entry {proof.Index} is in the log: {entry}.");
            if (words is null) verdict.Note($"Its words were not compared. Fetch {LogEntry.RecordOf(entry.Item, entry.Version)} from the paper and say --words FILE.");
            else if (VersionHash.OfRecord(Encoding.UTF8.GetString(words)) != entry.Hash) verdict.IsWrong("The words are not those that were logged.");
            else verdict.Right("The words are those that were logged, letter by letter.");
        }
        catch (NotAsItShouldBe wrong)
        {
            verdict.IsWrong(wrong.Message);
        }
        return verdict;
    }
}
