using Broadsheet.Archive;
using Broadsheet.Platform;
using Broadsheet.Platform.Database;
using Broadsheet.Platform.Keeping;
using Broadsheet.Record;
using Broadsheet.Record.Logging;
using Broadsheet.Record.Verifying;
using Broadsheet.Tests.Archive;
using Broadsheet.Tests.Platform.Outside;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Tests.Record;

/// <summary>Somebody elsewhere looks whether the paper rewrote itself.</summary>
public sealed class Verifying_a_paper : IDisposable
{
    private readonly string state = Directory.CreateTempSubdirectory("broadsheet-verify-").FullName;

    [Theory, OnBothDatabases]
    public async Task A_paper_that_only_published_is_as_it_should_be(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var item = await paper.Public();
        await paper.The<Withdraw>().Do(await paper.Public("Fog"), "Checked again.");
        await paper.Log();
        Assert.Equal(0, (await Look(paper)).ExitCode);
        await paper.Rewrite(item, content => content with { Standfirst = "Five crowns." });
        await paper.The<Amend>().Do(item, VersionKind.Correction, "Five, not four.");
        await paper.Log();

        var verdict = await Look(paper);

        Assert.True(verdict.ExitCode == 0, string.Join('\n', verdict.Lines));
        Assert.Contains(verdict.Lines, line => line.StartsWith("✓ None of the 3 entries", StringComparison.Ordinal) && line.EndsWith("1 were added.", StringComparison.Ordinal));
        Assert.Contains("– 1 versions were withdrawn or erased, and the log says so: their words are not public, their fingerprints stand.", verdict.Lines);
        Assert.Empty(await Checked(paper));
    }

    [Theory, OnBothDatabases]
    public async Task A_letter_changed_in_the_database_is_named(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var item = await paper.Public("Ferry sails");
        await paper.Public("Gale");
        await paper.Log();
        await Change(paper, $"UPDATE versions SET \"Content\" = REPLACE(\"Content\", 'Ferry sails', 'Ferry fails')");

        var verdict = await Look(paper);

        Assert.Equal(1, verdict.ExitCode);
        Assert.StartsWith($"✗ Version 1 of item {item}: its words, time or address are not those that were logged", Assert.Single(verdict.Lines, IsWrong), StringComparison.Ordinal);
        Assert.Contains(await Checked(paper), fault => fault.Where == $"item {item}, version 1");
    }

    [Theory, OnBothDatabases]
    public async Task A_version_deleted_in_the_database_is_named(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var item = await paper.Public("Ferry sails");
        await paper.Log();
        await Change(paper, $"DELETE FROM versions");

        Assert.Equal($"✗ Version 1 of item {item}: the log tells of it, and the paper does not have it.", Assert.Single((await Look(paper)).Lines, IsWrong));
        Assert.Contains(await Checked(paper), fault => fault.Where == $"item {item}, version 1" && fault.What.Contains("not in the archive", StringComparison.Ordinal));
    }

    [Theory, OnBothDatabases]
    public async Task A_database_rolled_back_to_yesterday_is_named_with_what_is_gone(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        await paper.Public("Yesterday");
        await paper.Log();
        var backup = Path.Combine(state, "backup");
        await paper.The<Backup>().Do(backup, CancellationToken.None);
        var today = await paper.Public("Today");
        await paper.Log();
        Assert.Equal(0, (await Look(paper)).ExitCode);

        var folder = Path.Combine(state, "restored");
        var running = new Running(folder, "http://127.0.0.1:0", store == Store.Postgres ? await PostgresCluster.NewDatabase() : null);
        await new Recovery(each => House.Build(each)).Do(backup, running, CancellationToken.None);
        await using var house = House.Build(running);
        await house.Services.GetRequiredService<Sequencing>().Do();
        var verdict = await new Verify(new FolderLog(folder, house.Services.GetRequiredService<Database>()), new Remembered(state, "paper"), null, paper.Clock).Do(CancellationToken.None);

        Assert.Equal(1, verdict.ExitCode);
        Assert.Contains(verdict.Lines, line => line.StartsWith("✗ The log had 2 entries", StringComparison.Ordinal) && line.EndsWith("has 1 now: it shrank.", StringComparison.Ordinal));
        Assert.Contains(verdict.Lines, line => line.StartsWith("✗ Entry 1 is gone: first of", StringComparison.Ordinal) && line.EndsWith($"version 1 of item {today}.", StringComparison.Ordinal));
        // Put into the place of the newer one, it contradicts the files that were served.
        Directory.Delete(Path.Combine(folder, "log"), recursive: true);
        Directory.Move(Path.Combine(paper.Folder, "log"), Path.Combine(folder, "log"));
        Assert.Contains(await Checked(house.Services), fault => fault.Where == "log/checkpoint" && fault.What.Contains("older than what readers saw", StringComparison.Ordinal));
        await using var reopened = House.Build(running);
        await Assert.ThrowsAsync<LogHalted>(() => reopened.Services.GetRequiredService<Sequencing>().Do());
    }

    [Fact]
    public async Task What_is_shown_and_not_logged_is_named()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var item = await paper.Public();
        await paper.Log();
        await Change(paper, $"UPDATE stories SET \"VersionNumber\" = 2");
        Assert.Equal($"✗ Version 2 of item {item} is shown to readers, and is not in the log.", Assert.Single((await Look(paper)).Lines, IsWrong));
    }

    [Theory]
    [InlineData("another log", "✗ This is the checkpoint of another log: of other.example/log.", 1)]
    [InlineData("a truncated tile", "✗ tile/0/000.p/3 is cut short: it should have 96 bytes, and has 95.", 1)]
    [InlineData("a truncated bundle", "✗ tile/entries/000.p/3 is cut short:", 1)]
    [InlineData("a tile of other hashes", "✗ tile/0/000.p/3 does not hold the hashes of its entries.", 1)]
    [InlineData("a tree that shrank", "✗ The log had 3 entries", 1)]
    [InlineData("a rewritten tree", "✗ The log was rewritten: its first 3 entries are not those of", 1)]
    [InlineData("another key", "✗ The log's key was changed to", 1)]
    [InlineData("a note of 1 MB", "✗ The checkpoint is no signed note: it has 1,048,576 bytes", 1)]
    [InlineData("a torn signature", "✗ The signature of", 1)]
    [InlineData("nothing", "? There is no checkpoint", 2)]
    public async Task What_is_wrong_with_a_log_is_said_in_plain_words(string what, string said, int exitCode)
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        foreach (var headline in new[] { "One", "Two", "Three" }) await paper.Public(headline);
        await paper.Log();
        Assert.Equal(0, (await Look(paper)).ExitCode);
        await using var newsroom = paper.Database.Open();
        using var key = SigningKey.Parse(await File.ReadAllTextAsync(Directory.GetFiles(Path.Combine(paper.Folder, "secrets"), "log-*.key")[0]));

        var verdict = await new Verify(new TwistedLog(new FolderLog(paper.Folder, paper.Database), what, key), new Remembered(state, "paper"), null, paper.Clock).Do(CancellationToken.None);

        Assert.True(verdict.ExitCode == exitCode && verdict.Lines.Any(line => line.StartsWith(said, StringComparison.Ordinal)), string.Join('\n', verdict.Lines));
        Assert.DoesNotContain(verdict.Lines, line => line == "Everything that was checked is as it should be.");
    }

    [Fact]
    public async Task A_key_that_handed_over_is_followed()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        await paper.Public();
        await paper.Log();
        Assert.Equal(0, (await Look(paper)).ExitCode);
        await paper.The<Sequencing>().Rotate(CancellationToken.None);

        var verdict = await Look(paper);

        Assert.True(verdict.ExitCode == 0, string.Join('\n', verdict.Lines));
        Assert.Contains(verdict.Lines, line => line.StartsWith("– The key was changed on 2031-03-04, and the old key", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_proof_file_is_checked_without_asking_anybody_and_the_program_says_so_in_plain_words()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var item = await paper.Public();
        await paper.Log();
        var (proof, words) = (Path.Combine(state, "1.tlog-proof"), Path.Combine(state, "1.json"));
        await File.WriteAllBytesAsync(proof, await paper.Http.GetByteArrayAsync(LogEntry.ProofOf(item, 1)));
        await File.WriteAllBytesAsync(words, await paper.Http.GetByteArrayAsync(LogEntry.RecordOf(item, 1)));
        var key = (await paper.Key()).ToString();

        var right = await BroadsheetProgram.Run(null, "verify", proof, "--key", key, "--words", words);
        Assert.True(right.ExitCode == 0, right.Output + right.Error);
        Assert.Contains("✓ The words are those that were logged, letter by letter.", right.Output, StringComparison.Ordinal);
        Assert.Equal(2, VerifyFile.Do(await File.ReadAllBytesAsync(proof), "it", null, null).ExitCode);
        Assert.Equal(1, VerifyFile.Do(await File.ReadAllBytesAsync(proof), "it", VerifierKey.Parse(key), "{}"u8.ToArray()).ExitCode);
        Assert.Equal(1, VerifyFile.Do("nonsense"u8.ToArray(), "it", VerifierKey.Parse(key), null).ExitCode);

        var nobody = await BroadsheetProgram.Run(null, "verify", "http://127.0.0.1:1/", "--state", state);
        Assert.Equal((2, ""), (nobody.ExitCode, nobody.Error));
        Assert.StartsWith("?", nobody.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_version_is_asked_for_by_the_address_of_its_words_or_its_proof()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var item = await paper.Public();
        await paper.Log();

        var there = await Run(paper, LogEntry.RecordOf(item, 1));
        var never = await Run(paper, LogEntry.ProofOf(item, 9));
        var nobody = await Run(paper, LogEntry.RecordOf(Guid.Empty, 1));
        var page = await Run(paper, (await paper.Row(item)).Address + "/versions/9");

        Assert.True(there.ExitCode == 0, there.Output + there.Error);
        Assert.Contains($"✓ Entry 0 is what was asked for: first of", there.Output, StringComparison.Ordinal);
        Assert.Equal(1, never.ExitCode);
        Assert.Contains($"✗ There is no version 9 of item {item} in the log: it ends at version 1.", never.Output, StringComparison.Ordinal);
        Assert.Equal(1, nobody.ExitCode);
        Assert.Contains("nothing of it was ever published", nobody.Output, StringComparison.Ordinal);
        Assert.Equal(2, page.ExitCode);
        Assert.Contains("the paper answers 404", page.Output, StringComparison.Ordinal);
    }

    /// <summary>Nothing that a paper answers makes the program fall: it says what is wrong or that it could not check.</summary>
    [Theory]
    [InlineData("/log/checkpoint", "{}", 1)]
    [InlineData("/log/keys", "[]", 1)]
    [InlineData("/log/keys", "{\"first\":null,\"handovers\":[null]}", 1)]
    [InlineData("/log/keys", "no json", 2)]
    [InlineData("/log/keys", "{\"first\":\"x\",\"handovers\":{}}", 1)]
    [InlineData("/api/v1/items", "{\"items\":[{\"uri\":null,\"version\":null}]}", 2)]
    [InlineData("/api/v1/items", "{\"items\":[],\"next\":7}", 2)]
    [InlineData("/api/v1/items", "{\"items\":[{\"uri\":\"urn:x\",\"version\":\"99999999999\"}]}", 2)]
    [InlineData("/log/tile/entries/000.p/1", "\u0000\u0001x", 1)]
    [InlineData("/log/tile/entries/000.p/1", "", 1)]
    [InlineData("words", "no json", 1)]
    [InlineData("words", "[]", 1)]
    [InlineData("words", "{\"previous\":7}", 1)]
    public async Task A_hostile_paper_gets_a_plain_answer(string path, string answer, int exitCode)
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var item = await paper.Public();
        await paper.Log();
        await using var outside = await OutsideServer.Open();
        string[] others = ["/log/checkpoint", "/log/keys", "/log/tile/0/000.p/1", "/log/tile/entries/000.p/1", "/api/v1/items", LogEntry.RecordOf(item, 1)];
        foreach (var other in others) outside.Paths[other] = async context => await context.Response.Body.WriteAsync(await paper.Http.GetByteArrayAsync(other));
        outside.Paths[path == "words" ? LogEntry.RecordOf(item, 1) : path] = context => context.Response.WriteAsync(answer);

        var run = await BroadsheetProgram.Run(null, "verify", $"http://127.0.0.1:{outside.Port}/", "--state", Path.Combine(state, "hostile"));

        Assert.True((exitCode, "") == (run.ExitCode, run.Error), run.Output + run.Error);
        Assert.DoesNotContain("   at ", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Everything that was checked is as it should be.", run.Output, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(state, recursive: true);

    private Task<(int ExitCode, string Output, string Error)> Run(TestPaper paper, string path) => BroadsheetProgram.Run(null, "verify", new Uri(paper.Http.BaseAddress!, path).AbsoluteUri, "--state", state);

    private async Task<Verdict> Look(TestPaper paper)
    {
        using var outbound = new Outbound(new ConfigurationBuilder().AddInMemoryCollection([new("Outbound:Allow", "127.0.0.1")]).Build());
        return await new Verify(new WebLog(paper.Http.BaseAddress!, outbound), new Remembered(state, "paper"), null, paper.Clock).Do(CancellationToken.None);
    }

    private static bool IsWrong(string line) => line.StartsWith('✗');

    private static Task<int> Change(TestPaper paper, FormattableString sql) => paper.Database.Write(newsroom => newsroom.Database.ExecuteSqlAsync(sql));

    private static Task<List<Fault>> Checked(TestPaper paper) => Checked(paper.House.Services);

    private static async Task<List<Fault>> Checked(IServiceProvider services)
    {
        List<Fault> faults = [];
        await foreach (var fault in services.GetServices<ICheck>().Single(check => check.Name == "public log").Look(repair: false, CancellationToken.None)) faults.Add(fault);
        return faults;
    }
}
