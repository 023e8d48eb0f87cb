using System.Globalization;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Broadsheet.Archive;

/// <summary>Addresses of stories: <c>/{edition}/{section}/{yyyy}/{mm}/{dd}/{urlName}</c>, dated in the edition's zone; of episodes: <c>/{edition}/podcasts/{show}/{urlName}</c>.</summary>
public static class Addresses
{
    public static string Of(NewsItem item, StoryContent content, Edition edition, string urlName)
    {
        if (content.Episode is { } episode) return $"/{edition.Code}/podcasts/{episode.Show}/{urlName}";
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(edition.Zone) ?? DateTimeZone.Utc;
        var day = Instant.FromDateTimeOffset(item.FirstPublished!.Value).InZone(zone).Date;
        return string.Create(CultureInfo.InvariantCulture, $"/{edition.Code}/{content.Section}/{day.Year:0000}/{day.Month:00}/{day.Day:00}/{urlName}");
    }

    /// <summary>The address of the next version. A public one stays unless section or UrlName were changed on purpose; a new headline moves nothing.</summary>
    internal static async Task<string> Choose(Newsroom newsroom, NewsItem item, StoryContent content, Edition edition, string? before)
    {
        var wanted = content.UrlName is null && before is not null ? UrlNameOf(before) : UrlNames.From(content.UrlName ?? content.Headline);
        if (before is not null && before == Of(item, content, edition, UrlNameOf(before)) && IsNumbered(UrlNameOf(before), wanted)) return before;
        for (var attempt = 1; ; attempt++)
        {
            var address = Of(item, content, edition, attempt == 1 ? wanted : $"{wanted}-{attempt}");
            if (!await IsTaken(newsroom, item, address)) return address;
        }
    }

    /// <summary>True when another item has the address, or ever had it.</summary>
    internal static async Task<bool> IsTaken(Newsroom newsroom, NewsItem item, string address) =>
        newsroom.Stories.Local.Any(story => story.Address == address && story.ItemId != item.Id)
        || await newsroom.Stories.Where(story => story.Address == address && story.ItemId != item.Id).Select(story => story.Address)
            .Concat(newsroom.Redirects.Where(redirect => redirect.From == address && redirect.ItemId != item.Id).Select(redirect => redirect.From)).AnyAsync();

    private static bool IsNumbered(string urlName, string wanted) =>
        urlName == wanted || (urlName.StartsWith(wanted + "-", StringComparison.Ordinal) && int.TryParse(urlName.AsSpan(wanted.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out _));

    private static string UrlNameOf(string address) => address[(address.LastIndexOf('/') + 1)..];
}
