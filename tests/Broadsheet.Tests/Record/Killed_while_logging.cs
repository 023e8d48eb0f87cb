using System.Text;
using Broadsheet.Record;
using Broadsheet.Record.Verifying;
using Broadsheet.Tests.Archive;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Tests.Record;

/// <summary>The program dies by SIGKILL at random moments while it logs. BROADSHEET_KILLS says how often.</summary>
public sealed class Killed_while_logging
{
    private static readonly int Kills = BroadsheetProgram.Kills(3);

    [Theory, OnBothDatabases]
    public async Task The_tree_only_grows_and_no_leaf_that_was_served_is_lost(Store store)
    {
        await using var paper = await InstalledPaper.Make(store);
        await WaitingStories.Fill(paper, Kills * 40);
        var (random, served) = (new Random(5), new List<Checkpoint>());
        for (var kill = 0; kill < Kills; kill++)
        {
            using (var process = BroadsheetProgram.Start(paper.Connection, "serve", "--data", paper.Folder, "--urls", "http://127.0.0.1:0"))
            {
                var errors = process.StandardError.ReadToEndAsync();
                for (var lines = random.Next(4, 30); lines > 0 && await process.StandardOutput.ReadLineAsync() is not null; lines--) { }
                await Task.Delay(random.Next(0, 250));
                // The last one lives until something is logged: a quick machine would kill all of them before.
                if (kill == Kills - 1) await Waiting.Until(() => HasLogged(paper));
                process.Kill();
                await process.WaitForExitAsync();
                Assert.Equal("", await errors);
            }
            served.Add(Served(paper));
            await MustContinue(paper, served);
        }
        Assert.True(served[^1].Size > 0, "Nothing was logged between the kills.");
        await paper.MustBeWhole();
    }

    private static bool HasLogged(InstalledPaper paper) => new LogFiles(Path.Combine(paper.Folder, "log")).HasCheckpoint && Served(paper).Size > 0;

    private static Checkpoint Served(InstalledPaper paper) =>
        Checkpoint.Of(SignedNote.Parse(new LogFiles(Path.Combine(paper.Folder, "log")).Checkpoint(), "checkpoint"), "checkpoint");

    /// <summary>Every checkpoint that was ever served is a beginning of what the database holds, and sizes never fall.</summary>
    private static async Task MustContinue(InstalledPaper paper, List<Checkpoint> served)
    {
        await using var newsroom = paper.Database.Open();
        var entries = await newsroom.Leaves.OrderBy(leaf => leaf.Place).Select(leaf => leaf.Entry).ToListAsync();
        Assert.Equal(served.Select(checkpoint => checkpoint.Size).Order(), served.Select(checkpoint => checkpoint.Size));
        var (tree, roots) = (new Frontier(), new Dictionary<long, byte[]> { [0] = Merkle.Empty });
        foreach (var entry in entries)
        {
            tree.Add(Merkle.Leaf(Encoding.UTF8.GetBytes(entry)));
            roots[tree.Size] = tree.Root;
        }
        Assert.All(served, checkpoint => Assert.Equal(roots.GetValueOrDefault(checkpoint.Size), checkpoint.Root));
        Assert.Equal(entries.Count, (await newsroom.Checkpoints.SingleAsync()).Size);
    }
}
