using System.Globalization;
using System.Text;
using Broadsheet.Platform;
using Broadsheet.Record;
using Broadsheet.Record.Witnessing;
using Broadsheet.Tests.Archive;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Logging.Abstractions;

namespace Broadsheet.Tests.Record;

/// <summary>C2SP tlog-witness: somebody else signs that the log only grows.</summary>
public sealed class Witnesses_cosign : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("broadsheet-witness-").FullName;

    [Fact]
    public async Task A_paper_serves_its_checkpoint_with_what_its_witness_signed()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        await paper.Public("One");
        await paper.Log();
        using var witness = new Witness(WitnessKey.In(folder, "witness.example/w1"), [await paper.Key()], new WitnessedLogs(folder), paper.Clock);
        await using var house = await Serve(witness);
        using var outbound = new Outbound(new ConfigurationBuilder().AddInMemoryCollection([new("Outbound:Allow", "127.0.0.1")]).Build());
        using var cosigning = new Cosigning([new ChosenWitness(new Uri(house.Urls.First() + "/"), witness.Public)], paper.The<LogFiles>(), outbound, NullLogger<Cosigning>.Instance);
        Assert.True(await cosigning.Ask(CancellationToken.None));
        Assert.True((await paper.Note()).IsSignedBy(witness.Public));

        for (var story = 0; story < 3; story++) await paper.Public($"Story {story}");
        await paper.Log();
        Assert.False((await paper.Note()).IsSignedBy(witness.Public));
        Assert.True(await cosigning.Ask(CancellationToken.None));

        var note = await paper.Note();
        Assert.True(note.IsSignedBy(witness.Public) && note.IsSignedBy(await paper.Key()));
        using var http = new HttpClient { BaseAddress = new Uri(house.Urls.First()) };
        Assert.Equal(note.ToString(), await http.GetStringAsync($"/{WitnessedLogs.NameOf((await paper.Key()).Name)}/checkpoint"));
    }

    [Theory]
    [InlineData("a first checkpoint", 200)]
    [InlineData("a wrong old size", 409)]
    [InlineData("a log that nobody knows", 404)]
    [InlineData("a signature of nobody", 403)]
    [InlineData("a torn signature", 403)]
    [InlineData("an old size beyond the new", 400)]
    [InlineData("a proof where none is needed", 422)]
    [InlineData("an empty tree with a wrong root", 422)]
    [InlineData("nonsense", 400)]
    [InlineData("a megabyte", 400)]
    public async Task A_request_is_answered_as_the_standard_says(string what, int status)
    {
        using var key = SigningKey.Make("courier.example/log", VerifierKey.OfLog);
        using var other = SigningKey.Make("courier.example/log", VerifierKey.OfLog);
        using var witness = new Witness(WitnessKey.In(folder, null), [key.Public], new WitnessedLogs(folder), TimeProvider.System);

        var answer = await witness.Add(Encoding.UTF8.GetBytes(what switch
        {
            "a first checkpoint" => Request(0, [], 2, key),
            "a wrong old size" => Request(1, [], 2, key),
            "a log that nobody knows" => Request(0, [], 2, key, "other.example/log"),
            "a signature of nobody" => Request(0, [], 2, other),
            "a torn signature" => Request(0, [], 2, key).Replace("\n2\n", "\n3\n", StringComparison.Ordinal),
            "an old size beyond the new" => Request(9, [], 2, key),
            "a proof where none is needed" => Request(0, [Merkle.Empty], 2, key),
            "an empty tree with a wrong root" => Request(0, [], 0, key),
            "a megabyte" => new string('x', 1024 * 1024),
            _ => "old one\n\n",
        }), CancellationToken.None);

        Assert.Equal(status, answer.Status);
        if (status == 409) Assert.Equal(("0\n", "text/x.tlog.size"), (answer.Body, answer.Type));
    }

    [Fact]
    public async Task A_log_that_was_rewritten_gets_no_second_cosignature()
    {
        using var key = SigningKey.Make("courier.example/log", VerifierKey.OfLog);
        using var witness = new Witness(WitnessKey.In(folder, null), [key.Public], new WitnessedLogs(folder), TimeProvider.System);
        Assert.Equal(200, (await witness.Add(Encoding.UTF8.GetBytes(Request(0, [], 2, key)), CancellationToken.None)).Status);
        Assert.Equal(200, (await witness.Add(Encoding.UTF8.GetBytes(Request(2, [], 2, key)), CancellationToken.None)).Status);
        Assert.Equal(422, (await witness.Add(Encoding.UTF8.GetBytes(Request(2, [], 2, key, root: Merkle.Leaf("other"u8))), CancellationToken.None)).Status);
        Assert.Equal(422, (await witness.Add(Encoding.UTF8.GetBytes(Request(2, [Merkle.Leaf("x"u8)], 3, key)), CancellationToken.None)).Status);
        Assert.Equal(409, (await witness.Add(Encoding.UTF8.GetBytes(Request(0, [], 1, key)), CancellationToken.None)).Status);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Request(long old, byte[][] proof, long size, SigningKey key, string origin = "courier.example/log", byte[]? root = null)
    {
        var text = new Checkpoint(origin, size, root ?? Merkle.Leaf("root"u8)).Text;
        return string.Create(CultureInfo.InvariantCulture, $"old {old}\n{string.Concat(proof.Select(hash => Convert.ToBase64String(hash) + "\n"))}\n{new SignedNote(text, [key.Sign(text)])}");
    }

    private static async Task<WebApplication> Serve(Witness witness)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var house = builder.Build();
        house.MapWitness("", witness);
        await house.StartAsync();
        return house;
    }
}
