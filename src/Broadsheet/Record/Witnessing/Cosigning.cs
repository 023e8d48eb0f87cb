using System.Globalization;
using System.Net;
using System.Text;
using Broadsheet.Platform;

namespace Broadsheet.Record.Witnessing;

/// <summary>Sends each new checkpoint to the witnesses that the paper chose (<c>Log:Witnesses</c>), and serves it with what they signed.</summary>
internal sealed partial class Cosigning(IReadOnlyList<ChosenWitness> witnesses, LogFiles files, Outbound outbound, ILogger<Cosigning> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1), AfterFailure = TimeSpan.FromSeconds(30);
    private static readonly OutboundLimits Limits = new() { Bytes = SignedNote.MostBytes, Whole = TimeSpan.FromSeconds(10), Redirects = 0 };

    private readonly Dictionary<ChosenWitness, long> known = [];

    /// <summary>Asks those who have not signed the newest checkpoint.</summary>
    /// <returns>False when one could not be asked, or refused.</returns>
    public async Task<bool> Ask(CancellationToken cancellation)
    {
        if (files.Checkpoint() is not { } bytes) return true;
        var (note, all) = (SignedNote.Parse(bytes, "log/checkpoint"), true);
        List<NoteSignature> signatures = [];
        foreach (var witness in witnesses.Where(witness => !note.IsSignedBy(witness.Key)))
        {
            try
            {
                if (await Ask(witness, note, cancellation) is { } signature) signatures.Add(signature);
                else all = false;
            }
            catch (Exception failed) when (failed is Unfetched or NotAsItShouldBe)
            {
                NotCosigned(log, witness.Address, failed.Message);
                all = false;
            }
        }
        if (signatures.Count > 0 && files.Checkpoint() is { } now && now.AsSpan().SequenceEqual(bytes)) files.Serve(note.With(signatures));
        return all;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var clock = new PeriodicTimer(Pause);
        while (await Tick(clock, stoppingToken))
            if (!await Ask(stoppingToken)) await Task.Delay(AfterFailure, stoppingToken).ContinueWith(_ => { }, TaskScheduler.Default);
    }

    private static async Task<bool> Tick(PeriodicTimer clock, CancellationToken stopping)
    {
        try { return await clock.WaitForNextTickAsync(stopping); }
        catch (OperationCanceledException) { return false; }
    }

    private async Task<NoteSignature?> Ask(ChosenWitness witness, SignedNote note, CancellationToken cancellation)
    {
        var size = Checkpoint.Of(note, "log/checkpoint").Size;
        // The witness alone knows what it cosigned last; a wrong guess is answered with the right one.
        for (var attempt = 0; attempt < 2; attempt++)
        {
            var old = Math.Min(known.GetValueOrDefault(witness), size);
            var proof = await new TreeReader(size, tile => Task.FromResult(files.Read(tile) ?? [])).Consistency(old);
            var body = string.Create(CultureInfo.InvariantCulture, $"old {old}\n{string.Concat(proof.Select(hash => Convert.ToBase64String(hash) + "\n"))}\n{note}");
            var reply = await outbound.Fetch(new Errand(new Uri(witness.Address, "add-checkpoint")) { Method = HttpMethod.Post, Content = Encoding.UTF8.GetBytes(body), ContentType = "text/plain; charset=utf-8", Limits = Limits }, cancellation);
            var said = Encoding.UTF8.GetString(reply.Content);
            if (reply.Status == HttpStatusCode.Conflict && long.TryParse(said.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var right) && right <= size && right != old)
            {
                known[witness] = right;
                continue;
            }
            if (reply.Status != HttpStatusCode.OK) throw new NotAsItShouldBe($"it answers {(int)reply.Status}: {said.Trim()}");
            known[witness] = size;
            return said.Split('\n').Select(NoteSignature.Parse).OfType<NoteSignature>().FirstOrDefault(signature => (note with { Signatures = [signature] }).IsSignedBy(witness.Key));
        }
        return null;
    }

    [LoggerMessage(LogLevel.Warning, "The witness at {Address} did not cosign the newest checkpoint: {Why}")]
    private static partial void NotCosigned(ILogger log, Uri address, string why);
}

/// <param name="Address">Its submission prefix, ending with a slash.</param>
internal sealed record ChosenWitness(Uri Address, VerifierKey Key)
{
    /// <summary><c>Log:Witnesses</c>: a list of objects with Address and Key.</summary>
    /// <exception cref="IOException">An entry is none.</exception>
    public static IReadOnlyList<ChosenWitness> From(IConfiguration configuration) => [.. configuration.GetSection("Log:Witnesses").GetChildren().Select(Read)];

    private static ChosenWitness Read(IConfigurationSection section)
    {
        try
        {
            return new ChosenWitness(new Uri((section["Address"] ?? "").TrimEnd('/') + "/"), VerifierKey.Parse(section["Key"] ?? ""));
        }
        catch (Exception wrong) when (wrong is UriFormatException or NotAsItShouldBe)
        {
            throw new IOException($"The setting {section.Path} names no witness: it needs an Address and a Key. {wrong.Message}");
        }
    }
}
