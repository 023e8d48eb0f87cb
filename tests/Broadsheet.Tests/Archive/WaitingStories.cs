using Broadsheet.Archive;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Tests.Archive;

/// <summary>Stories whose time has come long ago: the program publishes one after the other as soon as it serves.</summary>
internal static class WaitingStories
{
    public static Task Fill(InstalledPaper paper, int stories) => paper.Database.Write(async newsroom =>
    {
        var section = await newsroom.Sections.Where(section => section.EditionCode == "en").Select(section => section.UrlName).FirstAsync();
        var due = new DateTimeOffset(2025, 3, 4, 5, 0, 0, TimeSpan.Zero);
        for (var story = 0; story < stories; story++)
        {
            var content = Writing.Story($"Story {story}") with { Section = section };
            var item = new NewsItem { Id = Guid.CreateVersion7(), StoryId = Guid.CreateVersion7(), EditionCode = "en", Created = due, PublishAt = due };
            newsroom.Add(item);
            newsroom.Add(new Draft { ItemId = item.Id, Content = content, Saved = due });
            newsroom.Add(new ScheduledPublication { ItemId = item.Id, Due = due, Wall = "2025-03-04T06:00:00", Zone = "Europe/Malta", Content = content, Made = due });
        }
        await newsroom.SaveChangesAsync();
    });
}
