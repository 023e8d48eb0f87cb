using System.Globalization;
using Broadsheet.Accounts;
using Broadsheet.Archive;
using Broadsheet.Library;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Broadsheet.Desk.Library;

/// <summary><c>/desk/library</c>: the paper's pictures, to find, to bring in, to describe and to cut.</summary>
internal static class LibraryDesk
{
    private const int MostFormBytes = 120 * 1024 * 1024;

    public static void MapLibraryDesk(this RouteGroupBuilder asking, RouteGroupBuilder acting)
    {
        asking.MapGet("/library", List).Needs(Permission.Write);
        asking.MapGet("/library/choose", Choose).Needs(Permission.Write);
        acting.MapPost("/library", Bring).Needs(Permission.Upload).WithMetadata(new RequestSizeLimitAttribute(MostFormBytes), new RequestFormLimitsAttribute { MultipartBodyLengthLimit = MostFormBytes });
        asking.MapOnePicture(acting);
        acting.MapUploads();
    }

    private static async Task<IResult> List(HttpContext context, Seating seating, FindPictures find, [AsParameters] LibraryQuestion asked) => await Page(context, seating, find, asked, []);

    /// <summary>For those whose browser runs no scripts: a form with files. What is no picture is said; the others are taken.</summary>
    private static async Task<IResult> Bring(HttpContext context, Seating seating, FindPictures find, TakePicture take)
    {
        var at = await seating.Of(context);
        List<Brought> brought = [];
        foreach (var file in context.Request.Form.Files)
        {
            await using var bytes = file.OpenReadStream();
            try { brought.Add(new(file.FileName, await take.Do(bytes, file.FileName, at.Account, cancellation: context.RequestAborted), null)); }
            catch (UnusablePicture unusable) { brought.Add(new(file.FileName, null, unusable.Message)); }
        }
        if (brought.Any(one => one.Wrong is not null)) context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return await Page(context, seating, find, new LibraryQuestion(), brought);
    }

    private static async Task<IResult> Page(HttpContext context, Seating seating, FindPictures find, LibraryQuestion asked, IReadOnlyList<Brought> brought)
    {
        var at = await seating.Of(context);
        var (pictures, next) = await find.Do(asked.Question, context.RequestAborted);
        return new RazorComponentResult<LibraryPage>(new { At = at, Asked = asked, Pictures = pictures, Next = next, Brought = brought, MayUpload = at.Person.MaySomewhere(Permission.Upload, at.Editions) });
    }

    /// <summary>For the editor: pictures by their words, ready to be put into a story.</summary>
    private static async Task<IResult> Choose(HttpContext context, FindPictures find, string? q, string? language)
    {
        var (pictures, _) = await find.Do(new PictureQuestion(q ?? ""), context.RequestAborted);
        List<object> offered = [];
        foreach (var picture in pictures.Take(24))
        {
            var words = picture.In(language ?? "");
            var crops = (await find.Crops(picture.Blob, context.RequestAborted)).Select(crop => crop.AsCrop());
            offered.Add(new { picture.Blob, picture.Width, picture.Height, words.Alt, words.Caption, words.CreditLine, Crops = crops, picture.Name, Thumb = OnePicture.View(picture.Blob, 320) });
        }
        return Results.Json(offered);
    }
}

/// <summary>What somebody looks for; all of it stands in the address.</summary>
public sealed record LibraryQuestion
{
    [FromQuery(Name = "q")] public string? Words { get; init; }
    [FromQuery(Name = "show")] public string? Show { get; init; }
    [FromQuery(Name = "before")] public string? Before { get; init; }

    public PictureView Shown => Enum.TryParse<PictureView>(Show, ignoreCase: true, out var view) && Enum.IsDefined(view) ? view : PictureView.All;

    internal PictureQuestion Question => new(Words ?? "", Shown, Place);

    private (DateTimeOffset, string)? Place =>
        Before?.Split('.') is [var time, var blob] && long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds < 253_402_300_800_000 && Blobs.IsName(blob)
            ? (DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), blob) : null;

    public string Address(PictureView view, string? before = null)
    {
        var address = QueryString.Create("show", view.ToString().ToLowerInvariant());
        foreach (var (name, value) in new[] { ("q", Words), ("before", before) })
            if (!string.IsNullOrEmpty(value)) address = address.Add(name, value);
        return "/desk/library" + address;
    }
}

/// <summary>A file of a form, and what became of it: a picture, or why it is none.</summary>
public sealed record Brought(string Name, PictureFile? Picture, string? Wrong);
