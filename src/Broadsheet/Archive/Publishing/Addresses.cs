using System.Globalization;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Broadsheet.Archive;

/// <summary>Addresses of stories: <c>/{edition}/{section}/{yyyy}/{mm}/{dd}/{urlName}</c>, dated in the edition's zone.</summary>
public static class Addresses
{
    public static string Of(NewsItem item, StoryContent content, Edition edition, string urlName)
    {
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(edition.Zone) ?? DateTimeZone.Utc;
        var day = Instant.FromDateTimeOffset(item.FirstPublished!.Value).InZone(zone).Date;
        return string.Create(CultureInfo.InvariantCulture, $"/{edition.Code}/{content.Section}/{day.Year:0000}/{day.Month:00}/{day.Day:00}/{urlName}");
    }

    /// <summary>An address that no other item has or ever had: a number is added where needed.</summary>
    internal static async Task<string> Free(Newsroom newsroom, NewsItem item, StoryContent content, Edition edition)
    {
        var urlName = content.UrlName ?? UrlNames.From(content.Headline);
        for (var attempt = 1; ; attempt++)
        {
            var address = Of(item, content, edition, attempt == 1 ? urlName : $"{urlName}-{attempt}");
            var isTaken = await newsroom.Stories.AnyAsync(story => story.Address == address && story.ItemId != item.Id)
                || await newsroom.Redirects.AnyAsync(redirect => redirect.From == address && redirect.ItemId != item.Id);
            if (!isTaken) return address;
        }
    }
}
