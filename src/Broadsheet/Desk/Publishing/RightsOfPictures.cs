using Broadsheet.Archive;
using Broadsheet.Formats.Bodies;
using Broadsheet.Library;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Desk.Publishing;

/// <summary>Whether the pictures of a story may be printed now, and whether anybody looked into it.</summary>
internal static class RightsOfPictures
{
    public static async Task<IReadOnlyList<Finding>> Look(Newsroom newsroom, StoryContent story, DateTimeOffset now, CancellationToken cancellation)
    {
        var shown = story.Body.SelectMany(block => Gate.Pictures(block).Select(picture => (picture.Blob, Place: block.Id ?? "body")))
            .Prepend((story.LeadPicture?.Blob, Place: DraftFields.LeadPicture)).Where(picture => picture.Blob is not null).DistinctBy(picture => picture.Blob).ToList();
        var blobs = shown.Select(picture => picture.Blob).ToList();
        var known = await newsroom.Pictures.AsNoTracking().Where(picture => blobs.Contains(picture.Blob)).ToDictionaryAsync(picture => picture.Blob, cancellation);
        return [.. shown.SelectMany(picture => known.TryGetValue(picture.Blob!, out var file) ? Of(file, picture.Place, now) : [])];
    }

    private static IEnumerable<Finding> Of(PictureFile file, string place, DateTimeOffset now)
    {
        if (file.WhyNot(now) is not null) yield return new(true, "Must.rights", place);
        else if (file.Rights == PictureRights.Unknown) yield return new(false, "Look.rights", place);
    }
}
