using System.Diagnostics;
using System.Globalization;
using System.Text;
using Broadsheet.Record;
using Broadsheet.Record.Logging;

namespace Broadsheet.Tests.Record;

/// <summary>Go's packages golang.org/x/mod/sumdb/note and tlog look at what our log writes.</summary>
public sealed class Other_verifiers_agree
{
    private const string Debian = "/usr/share/gocode";

    [Fact]
    public async Task Go_verifies_checkpoints_tiles_and_proofs_of_every_size_up_to_600_and_of_100_000()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/go") && Directory.Exists($"{Debian}/src/golang.org/x/mod/sumdb/tlog"), "Go or its package golang.org/x/mod is not here: apt-get install golang-go golang-golang-x-mod-dev");
        var folder = Directory.CreateTempSubdirectory("broadsheet-agree-").FullName;
        try
        {
            var said = await Agree(folder, await Grow(folder));
            Assert.Equal("601 checkpoints, 1805 inclusion proofs, 1803 consistency proofs agree\n", said);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A log that grows leaf by leaf to 600, then at once; with what the Go program is to look at.</summary>
    private static async Task<string> Grow(string folder)
    {
        using var key = SigningKey.Make("courier.example/log", VerifierKey.OfLog);
        var files = new LogFiles(folder);
        var tree = new LogTree(files);
        var lines = new StringBuilder($"{key.Public}\n");
        for (var size = 1L; size <= 600; size++) await Step(1);
        await Step(100_000 - 600);
        return lines.ToString();

        async Task Step(int more)
        {
            tree.Append(Enumerable.Range((int)tree.Size, more).Select(number => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"entry {number}"))));
            var size = tree.Size;
            var text = new Checkpoint(key.Public.Name, size, tree.Root).Text;
            lines.Append(CultureInfo.InvariantCulture, $"T {size} {Convert.ToHexStringLower(Encoding.UTF8.GetBytes(new SignedNote(text, [key.Sign(text)]).ToString()))}\n");
            var reader = new TreeReader(size, tile => Task.FromResult(files.Read(tile)!));
            foreach (var index in new[] { 0, size / 2, size - 1 }.Concat(more > 1 ? [256L, 65_536] : []))
                lines.Append(CultureInfo.InvariantCulture, $"I {size} {index} {Hex(await reader.Leaf(index))} {string.Join(' ', (await reader.Inclusion(index)).Select(Hex))}\n");
            foreach (var earlier in new[] { size, Math.Min(600, 1 + (size / 2)), Math.Min(600, Math.Max(1, size - 1)) })
                lines.Append(CultureInfo.InvariantCulture, $"C {size} {earlier} {string.Join(' ', (await reader.Consistency(earlier)).Select(Hex))}\n");
        }
    }

    private static async Task<string> Agree(string folder, string lines)
    {
        var start = new ProcessStartInfo("go", ["run", Path.Combine(Source, "agree.go"), folder])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            Environment = { ["GO111MODULE"] = "off", ["GOPATH"] = Debian, ["GOCACHE"] = Path.Combine(folder, "cache"), ["GOFLAGS"] = "" },
        };
        using var go = Process.Start(start)!;
        var (said, wrong) = (go.StandardOutput.ReadToEndAsync(), go.StandardError.ReadToEndAsync());
        await go.StandardInput.WriteAsync(lines);
        go.StandardInput.Close();
        await go.WaitForExitAsync();
        Assert.True(go.ExitCode == 0, await said + await wrong);
        return await said;
    }

    private static string Hex(byte[] hash) => Convert.ToHexStringLower(hash);

    private static string Source => Path.Combine(AppContext.BaseDirectory, "Record");
}
