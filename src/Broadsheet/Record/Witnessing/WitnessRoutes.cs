using Broadsheet.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Broadsheet.Record.Witnessing;

/// <summary>What a witness answers (C2SP tlog-witness), for logs that send and for everybody who looks.</summary>
internal static class WitnessRoutes
{
    /// <summary><c>Witness:Logs</c>: keys of the logs that this paper is a witness of.</summary>
    /// <exception cref="NotAsItShouldBe">One is no key.</exception>
    public static IReadOnlyList<VerifierKey> LogsOf(IConfiguration configuration) =>
        [.. configuration.GetSection("Witness:Logs").GetChildren().Select(child => VerifierKey.Parse(child.Value ?? ""))];

    /// <summary>The paper's own witness; its key lies with the paper's secrets.</summary>
    public static Witness Of(IServiceProvider services, IReadOnlyList<VerifierKey> logs)
    {
        var folder = services.GetRequiredService<PaperFolder>();
        var name = services.GetRequiredService<IConfiguration>()["Witness:Name"];
        return new Witness(WitnessKey.In(folder.Secrets, name), logs, new WitnessedLogs(Path.Combine(folder.Root, "witness")), services.GetRequiredService<TimeProvider>());
    }

    /// <param name="prefix">Both submission and monitoring prefix.</param>
    public static void MapWitness(this IEndpointRouteBuilder house, string prefix, Witness witness)
    {
        house.MapPost($"{prefix}/add-checkpoint", async (HttpRequest request, CancellationToken cancellation) => await Add(witness, request, cancellation)).DisableAntiforgery();
        house.MapGet($"{prefix}/{{log}}/checkpoint", (string log) => Seen(witness, log));
        house.MapGet($"{prefix}/key", () => TypedResults.Text($"{witness.Public}\n", "text/plain; charset=utf-8"));
    }

    private static async Task<ContentHttpResult> Add(Witness witness, HttpRequest request, CancellationToken cancellation)
    {
        var body = new byte[Witness.MostBytes + 1];
        var length = await request.Body.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, cancellation);
        var answer = await witness.Add(body[..length], cancellation);
        return TypedResults.Text(answer.Body, answer.Type, statusCode: answer.Status);
    }

    private static IResult Seen(Witness witness, string log) =>
        witness.Seen.Read(log) is { } note ? TypedResults.Bytes(note, "text/plain; charset=utf-8") : TypedResults.NotFound();
}
