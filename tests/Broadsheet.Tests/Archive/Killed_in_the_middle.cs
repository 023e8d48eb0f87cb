using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Broadsheet.Archive;
using Broadsheet.Platform;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Tests.Archive;

/// <summary>The program dies by SIGKILL at random moments. BROADSHEET_KILLS says how often each test does it.</summary>
public sealed partial class Killed_in_the_middle
{
    private static readonly int Kills = BroadsheetProgram.Kills(2);

    [Theory, OnBothDatabases]
    public async Task While_publishing_every_story_that_was_said_to_be_out_is_out_and_all_is_whole(Store store)
    {
        await using var paper = await InstalledPaper.Make(store);
        await WaitingStories.Fill(paper, Kills * 60);
        var (random, said) = (new Random(7), new List<string>());
        for (var kill = 0; kill < Kills; kill++)
        {
            using var process = BroadsheetProgram.Start(paper.Connection, "serve", "--data", paper.Folder, "--urls", "http://127.0.0.1:0");
            var errors = process.StandardError.ReadToEndAsync();
            var until = said.Count + random.Next(1, 50);
            while (said.Count < until && await process.StandardOutput.ReadLineAsync() is { } line)
                if (Out().Match(line) is { Success: true } match) said.Add(match.Groups[1].Value);
            process.Kill();
            while (await process.StandardOutput.ReadLineAsync() is { } line)
                if (Out().Match(line) is { Success: true } match) said.Add(match.Groups[1].Value);
            Assert.True(said.Count >= until, await errors);
            await using var newsroom = paper.Database.Open();
            Assert.Empty(said.Except(await newsroom.Stories.Select(story => story.Address).ToListAsync()));
        }
        await paper.MustBeWhole();
    }

    [Theory, OnBothDatabases]
    public async Task While_importing_what_was_taken_in_is_there_and_the_rest_follows(Store store)
    {
        await using var paper = await InstalledPaper.Make(store);
        const int All = 2_500;
        var feed = Path.Combine(paper.Folder, "feed.xml");
        await File.WriteAllTextAsync(feed, Feed(All));
        var (random, said) = (new Random(11), 0);
        string[] import = ["import", feed, "--edition", "en", "--publish", "--data", paper.Folder];
        for (var kill = 0; kill < Kills; kill++)
        {
            using var process = BroadsheetProgram.Start(paper.Connection, import);
            for (var lines = random.Next(0, 4); lines > 0 && await process.StandardError.ReadLineAsync() is { } line; lines--) said = Math.Max(said, Taken(line));
            await Task.Delay(random.Next(0, 400));
            process.Kill();
            while (await process.StandardError.ReadLineAsync() is { } line) said = Math.Max(said, Taken(line));
            await using var newsroom = paper.Database.Open();
            Assert.InRange(await newsroom.Stories.CountAsync(), said, All);
        }
        Assert.Equal(0, (await BroadsheetProgram.Run(paper.Connection, import)).ExitCode);
        await using (var newsroom = paper.Database.Open()) Assert.Equal((All, All), (await newsroom.Stories.CountAsync(), await newsroom.Journal.CountAsync()));
        await paper.MustBeWhole();
    }

    private static int Taken(string line) => line.EndsWith(" documents taken in", StringComparison.Ordinal) ? int.Parse(line.AsSpan(0, line.IndexOf(' ')), CultureInfo.InvariantCulture) : 0;

    private static string Feed(int stories)
    {
        var feed = new StringBuilder("<rss version=\"2.0\"><channel><title>Wire</title><link>https://wire.example/</link><description>News</description>");
        for (var story = 0; story < stories; story++)
            feed.Append(CultureInfo.InvariantCulture, $"<item><guid>https://wire.example/{story}</guid><title>Ferry {story} sails</title><description>It left the quay.</description><pubDate>Mon, 03 Mar 2025 06:00:00 GMT</pubDate></item>");
        return feed.Append("</channel></rss>").ToString();
    }

    [GeneratedRegex(@"(/en/\S+) went out by schedule", RegexOptions.NonBacktracking)]
    private static partial Regex Out();
}
