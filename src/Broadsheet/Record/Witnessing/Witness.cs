using System.Globalization;
using System.Text;

namespace Broadsheet.Record.Witnessing;

/// <summary>Cosigns checkpoints of the logs that it knows, as long as each only grows (C2SP tlog-witness, "add-checkpoint").</summary>
internal sealed class Witness(SigningKey key, IReadOnlyList<VerifierKey> logs, WitnessedLogs seen, TimeProvider clock) : IDisposable
{
    public const int MostBytes = SignedNote.MostBytes + (64 * 64);
    private const int MostHashes = 63;
    private readonly SemaphoreSlim turn = new(1);

    public VerifierKey Public => key.Public;

    public WitnessedLogs Seen => seen;

    public async Task<WitnessAnswer> Add(byte[] body, CancellationToken cancellation)
    {
        if (Request.Parse(body) is not { } request) return new(StatusCodes.Status400BadRequest, "The request should be: old SIZE, hashes, an empty line, a checkpoint.\n");
        var own = logs.Where(log => log.Name == request.Checkpoint.Origin).ToList();
        if (own.Count == 0) return new(StatusCodes.Status404NotFound, "This witness does not know the log.\n");
        if (!IsSigned(request.Note, own)) return new(StatusCodes.Status403Forbidden, "The checkpoint is not signed with a key of the log.\n");
        if (request.Old > request.Checkpoint.Size) return new(StatusCodes.Status400BadRequest, "The old size is larger than the checkpoint's.\n");
        await turn.WaitAsync(cancellation);
        try
        {
            return Cosign(request, own);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose()
    {
        turn.Dispose();
        key.Dispose();
    }

    private WitnessAnswer Cosign(Request request, List<VerifierKey> own)
    {
        var (name, next) = (WitnessedLogs.NameOf(request.Checkpoint.Origin), request.Checkpoint);
        var last = seen.Read(name) is { } kept ? Checkpoint.Of(SignedNote.Parse(kept, name), name) : new Checkpoint(next.Origin, 0, Merkle.Empty);
        if (request.Old != last.Size) return new(StatusCodes.Status409Conflict, string.Create(CultureInfo.InvariantCulture, $"{last.Size}\n"), "text/x.tlog.size");
        if ((next.Size == 0 && !Merkle.Same(next.Root, Merkle.Empty)) || !Merkle.IsConsistent(last.Size, last.Root, next.Size, next.Root, request.Proof))
            return new(StatusCodes.Status422UnprocessableEntity, "The log did not only grow: the checkpoint does not follow the last one.\n");
        var cosignature = key.Cosign(request.Note.Text, clock.GetUtcNow());
        seen.Keep(name, request.Note with { Signatures = [.. request.Note.Signatures.Where(signature => own.Exists(log => log.Name == signature.Name && log.Id == signature.KeyId)), cosignature] });
        return new(StatusCodes.Status200OK, $"{cosignature}\n");
    }

    private static bool IsSigned(SignedNote note, List<VerifierKey> own)
    {
        try { return own.Exists(note.IsSignedBy); }
        catch (NotAsItShouldBe) { return false; }
    }

    private sealed record Request(long Old, IReadOnlyList<byte[]> Proof, SignedNote Note, Checkpoint Checkpoint)
    {
        public static Request? Parse(byte[] body)
        {
            try
            {
                var text = Encoding.UTF8.GetString(body);
                var end = text.IndexOf("\n\n", StringComparison.Ordinal);
                if (body.Length > MostBytes || end < 0 || text[..end].Split('\n') is not [var old, .. var hashes] || hashes.Length > MostHashes || !old.StartsWith("old ", StringComparison.Ordinal)
                    || !long.TryParse(old.AsSpan(4), NumberStyles.None, CultureInfo.InvariantCulture, out var size) || (size > 0 && old[4] == '0')) return null;
                var proof = hashes.Select(Convert.FromBase64String).ToList();
                var note = SignedNote.Parse(Encoding.UTF8.GetBytes(text[(end + 2)..]), "The checkpoint");
                return proof.TrueForAll(hash => hash.Length == Merkle.HashLength) ? new Request(size, proof, note, Checkpoint.Of(note, "The checkpoint")) : null;
            }
            catch (Exception broken) when (broken is NotAsItShouldBe or FormatException)
            {
                return null;
            }
        }
    }
}

/// <param name="Type">Content-Type.</param>
internal sealed record WitnessAnswer(int Status, string Body, string Type = "text/plain; charset=utf-8");
