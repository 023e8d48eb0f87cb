using System.Diagnostics;
using System.Globalization;
using Broadsheet.Archive;
using Broadsheet.Tests.Archive;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Tests.Desk;

/// <summary>The program dies by SIGKILL while somebody types. BROADSHEET_KILLS says how often.</summary>
public sealed class Killed_while_typing
{
    private static readonly int Kills = BroadsheetProgram.Kills(2);

    [Theory, OnBothDatabases]
    public async Task No_word_is_lost_that_was_said_to_be_saved(Store store)
    {
        await using var paper = await InstalledPaper.Make(store);
        var (item, random, saved) = (await Begin(paper), new Random(5), 0);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var process = BroadsheetProgram.Start(paper.Connection, "serve", "--data", paper.Folder, "--urls", "http://127.0.0.1:0");
            var errors = process.StandardError.ReadToEndAsync();
            using var ana = await Journalist.Comes(await Listening(process, errors), await Link(paper));
            var from = await Words(paper, item);
            Assert.True(from >= saved, $"{saved} was said to be saved, and {from} is there");
            saved = from;
            for (var typed = random.Next(1, 12); typed > 0; typed--) saved = await Type(ana, item, saved);
            // One more is on its way when the program dies: it may be there or not.
            var last = Type(ana, item, saved).ContinueWith(_ => { }, TaskScheduler.Default);
            await Task.Delay(random.Next(0, 12));
            process.Kill();
            await last;
            Assert.InRange(await Words(paper, item), saved, saved + 1);
        }
        await paper.MustBeWhole();
    }

    private static async Task<int> Type(Journalist ana, Guid item, int before)
    {
        var (status, answer) = await ana.Save(item, $$"""{"token":{{before}},"fields":[{"name":"headline","was":"{{before}}","now":"{{before + 1}}"}],"blocks":[]}""");
        Assert.True(status == 200, answer.ToString());
        Assert.Empty(answer.GetProperty("conflicts").EnumerateArray());
        return before + 1;
    }

    private static Task<Guid> Begin(InstalledPaper paper) => paper.Database.Write(async newsroom =>
    {
        var item = new NewsItem { Id = Guid.CreateVersion7(), StoryId = Guid.CreateVersion7(), EditionCode = "en", Created = DateTimeOffset.UnixEpoch };
        newsroom.Add(item);
        newsroom.Add(new Draft { ItemId = item.Id, Content = new StoryContent { Headline = "0" }, Saved = DateTimeOffset.UnixEpoch });
        await newsroom.SaveChangesAsync();
        return item.Id;
    });

    private static async Task<int> Words(InstalledPaper paper, Guid item)
    {
        await using var newsroom = paper.Database.Open();
        return int.Parse((await newsroom.Drafts.SingleAsync(draft => draft.ItemId == item)).Content.Headline, CultureInfo.InvariantCulture);
    }

    private static async Task<string> Link(InstalledPaper paper) =>
        new Uri((await BroadsheetProgram.Run(paper.Connection, "user", "add", "ana@paper.example", "--role", "editor", "--data", paper.Folder)).Output.Trim()).PathAndQuery;

    private static async Task<Uri> Listening(Process process, Task<string> errors)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            if (line.IndexOf("http://127.0.0.1:", StringComparison.Ordinal) is >= 0 and var at) return new Uri(line[at..].Trim());
        throw new InvalidOperationException(await errors);
    }
}
