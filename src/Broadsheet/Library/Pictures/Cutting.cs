namespace Broadsheet.Library.Pictures;

/// <summary>What is cut away for each ratio when nobody does it by hand.</summary>
internal static class Cutting
{
    public static IEnumerable<PictureCrop> ByFocus(PictureFile picture, DateTimeOffset made) => Ratios.All.Select(ratio => ByFocus(picture, ratio.Name, made));

    public static PictureCrop ByFocus(PictureFile picture, string ratio, DateTimeOffset made)
    {
        var crop = Ratios.Around(picture.Focus, ratio, picture.Width, picture.Height);
        return new PictureCrop { Blob = picture.Blob, Ratio = ratio, X = crop.X, Y = crop.Y, Width = crop.Width, Height = crop.Height, Made = made };
    }
}
