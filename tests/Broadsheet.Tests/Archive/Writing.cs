using Broadsheet.Archive;
using Broadsheet.Formats.Bodies;
using Microsoft.EntityFrameworkCore;
using Version = Broadsheet.Archive.Version;

namespace Broadsheet.Tests.Archive;

/// <summary>What an editor and a reader do in these tests.</summary>
internal static class Writing
{
    public static StoryContent Story(string headline, string words = "The ferry sails again.") =>
        new() { Headline = headline, Section = "city", Body = [new Paragraph(Inline.Plain(words))] };

    /// <summary>Types over the draft.</summary>
    public static Task Rewrite(this TestPaper paper, Guid item, Func<StoryContent, StoryContent> change) =>
        paper.Database.Write(async newsroom =>
        {
            var draft = await newsroom.Drafts.SingleAsync(draft => draft.ItemId == item);
            draft.Content = change(draft.Content);
            draft.Token++;
            await newsroom.SaveChangesAsync();
        });

    public static async Task<Guid> Public(this TestPaper paper, string headline = "Night ferry returns")
    {
        var item = await paper.Draft(headline);
        await paper.The<Publish>().Do(item);
        return item;
    }

    public static async Task<List<Version>> Versions(this TestPaper paper, Guid item)
    {
        await using var newsroom = paper.Database.Open();
        return await newsroom.Versions.Where(version => version.ItemId == item).OrderBy(version => version.Number).ToListAsync();
    }

    public static async Task<PublishedStory> Row(this TestPaper paper, Guid item)
    {
        await using var newsroom = paper.Database.Open();
        return await newsroom.Stories.SingleAsync(story => story.ItemId == item);
    }

    public static async Task<NewsItem> Item(this TestPaper paper, Guid item)
    {
        await using var newsroom = paper.Database.Open();
        return await newsroom.Items.SingleAsync(other => other.Id == item);
    }

    public static async Task<List<JournalEntry>> Journal(this TestPaper paper)
    {
        await using var newsroom = paper.Database.Open();
        return await newsroom.Journal.OrderBy(entry => entry.Sequence).ToListAsync();
    }

    public static async Task<RefusalReason> RefusalOf(Func<Task> act) => (await Assert.ThrowsAsync<Refused>(act)).Reason;
}
