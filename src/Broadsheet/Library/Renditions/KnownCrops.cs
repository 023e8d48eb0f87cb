using Broadsheet.Formats.Bodies;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Library.Renditions;

/// <summary>Tells crops that pages ask for from those that somebody made up to keep the house busy.</summary>
internal sealed class KnownCrops(Database database)
{
    /// <summary>One that an editor made, now or earlier, or the middle in one of the ratios.</summary>
    public async Task<bool> Allow(string blob, Crop crop)
    {
        await using var newsroom = database.Open();
        var size = await newsroom.Pictures.Where(picture => picture.Blob == blob).Select(picture => new { picture.Width, picture.Height }).SingleOrDefaultAsync();
        if (size is null) return false;
        if (Ratios.All.Any(ratio => Ratios.Around(Focus.Middle, ratio.Name, size.Width, size.Height) is var middle && middle with { Ratio = crop.Ratio } == crop)) return true;
        return await newsroom.PictureCrops.AnyAsync(made => made.Blob == blob && made.X == crop.X && made.Y == crop.Y && made.Width == crop.Width && made.Height == crop.Height);
    }
}
