namespace Broadsheet.Formats.Bodies;

/// <summary>Where the pictures of a body are served from. What the caller does not know is written with its own address.</summary>
/// <param name="Find">The files of a picture, or null when there are none.</param>
public sealed record BodyPictures(Func<Picture, PictureFiles?> Find);

/// <param name="Src">The file for browsers that know no other.</param>
/// <param name="Sources">Better files, the best format first.</param>
/// <param name="Width">Pixels of <paramref name="Src"/>; 0 takes the picture's own.</param>
/// <param name="Height">See <paramref name="Width"/>.</param>
/// <param name="Whole">The largest file; when set, the picture is a link to it, and its figure can be linked to: <c>#picture-2</c> is the second of the body.</param>
public sealed record PictureFiles(string Src, IReadOnlyList<PictureFormat> Sources, int Width = 0, int Height = 0, string? Whole = null);

/// <param name="MediaType"><c>image/avif</c>, <c>image/webp</c>, <c>image/jpeg</c>.</param>
/// <param name="SrcSet">HTML §4.8.4.2.1: <c>a.avif 480w, b.avif 960w</c>.</param>
/// <param name="Sizes">Width on the page, for example <c>(min-width: 50rem) 46rem, 100vw</c>.</param>
public sealed record PictureFormat(string MediaType, string SrcSet, string? Sizes = null);
