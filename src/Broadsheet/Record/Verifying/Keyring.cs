namespace Broadsheet.Record.Verifying;

/// <summary>Which key may sign now: the one that is trusted, or the one to which it handed over, step by step.</summary>
internal static class Keyring
{
    private const int MostHandovers = 1_000;

    /// <param name="trusted">Null takes the log's own word for its first key.</param>
    public static async Task<VerifierKey> Now(ILogSource source, VerifierKey? trusted, Verdict verdict, CancellationToken cancellation)
    {
        var history = await source.Keys(cancellation);
        if (history.Handovers.Count > MostHandovers) throw new NotAsItShouldBe($"The log names {history.Handovers.Count} keys. No log has that many.");
        var key = trusted ?? VerifierKey.Parse(history.First);
        foreach (var text in history.Handovers)
        {
            var handover = Handover.Parse(text, "A handover of the log's key");
            if (!handover.From.Equals(key)) continue;
            key = handover.To;
            verdict.Note($"The key was changed on {handover.At:yyyy-MM-dd}, and the old key {handover.From.Id:x8} signed that {key.Id:x8} takes over.");
        }
        var last = history.Handovers.Count == 0 ? VerifierKey.Parse(history.First) : Handover.Parse(history.Handovers[^1], "A handover of the log's key").To;
        return key.Equals(last) ? key : throw new NotAsItShouldBe($"The log's key was changed to {last.Id:x8}, and the known key {key.Id:x8} did not sign that it hands over. Ask the paper by another way whether it did so.");
    }
}
