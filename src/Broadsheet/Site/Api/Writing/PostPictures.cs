using System.Text.Json;
using Broadsheet.Archive;
using Broadsheet.Formats.Bodies;
using Broadsheet.Library;
using Broadsheet.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Broadsheet.Site.Api.Writing;

/// <summary><c>POST /pictures</c>: a picture for stories, as the file itself, or as a ninjs picture with the address where it lies.</summary>
internal static class PostPictures
{
    private const int MostBytes = TakePicture.MostBytes + (64 * 1024);

    public static void MapPictures(this IEndpointRouteBuilder writing) => writing.MapPost("/pictures", Post).WithMetadata(new RequestSizeLimitAttribute(MostBytes));

    private static async Task<IResult> Post(HttpContext context, TakePicture take, FetchPicture fetch, TimeProvider clock, string? name, CancellationToken cancellation)
    {
        var (now, by) = (clock.GetUtcNow(), Rights.Account(context.User));
        try
        {
            var picture = context.Request.ContentType?.Contains("json", StringComparison.OrdinalIgnoreCase) == true
                ? await Fetched(await Given.Item(context.Request, cancellation), fetch, by, cancellation)
                : await File(context.Request, take, name, by, cancellation);
            return new PictureAnswer(picture, IsNew: picture.Added >= now);
        }
        catch (UnusablePicture unusable)
        {
            throw new Refused(RefusalReason.Invalid, unusable.Message);
        }
        catch (Unfetched unfetched)
        {
            throw new Refused(RefusalReason.Invalid, unfetched.Message, "renditions");
        }
    }

    private static Task<PictureFile> Fetched(Formats.NewsDocument document, FetchPicture fetch, Guid? by, CancellationToken cancellation)
    {
        if (document.Pictures.FirstOrDefault(each => each.Href is { Length: > 0 }) is not { } picture || !Uri.TryCreate(picture.Href, UriKind.Absolute, out var address))
            throw new Refused(RefusalReason.Invalid, "The item names no address of a picture: give it a rendition with an absolute href.", "renditions");
        return fetch.Do(address, "Broadsheet", by, file => Describe(file, picture), cancellation);
    }

    private static void Describe(PictureFile file, Picture picture) =>
        (file.Alt, file.Caption, file.CreditLine) = (picture.Alt, picture.Caption, picture.CreditLine);

    private static async Task<PictureFile> File(HttpRequest request, TakePicture take, string? name, Guid? by, CancellationToken cancellation)
    {
        if (!request.HasFormContentType) return await take.Do(request.Body, name ?? NameIn(request) ?? "picture", by, cancellation: cancellation);
        var form = await request.ReadFormAsync(new() { MultipartBodyLengthLimit = MostBytes }, cancellation);
        if (form.Files.Count != 1) throw new Refused(RefusalReason.Invalid, "Send one file in one request.", "file");
        await using var bytes = form.Files[0].OpenReadStream();
        return await take.Do(bytes, name ?? form.Files[0].FileName, by, cancellation: cancellation);
    }

    private static string? NameIn(HttpRequest request) =>
        ContentDispositionHeaderValue.TryParse(request.Headers.ContentDisposition.ToString(), out var said) ? (said.FileNameStar.Value ?? HeaderUtilities.RemoveQuotes(said.FileName).Value) : null;

    /// <summary>The picture as stories name it: its blob, and an address of it that an item may be sent with.</summary>
    private sealed record PictureAnswer(PictureFile Picture, bool IsNew) : IResult
    {
        private const int Widest = 1920;

        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var address = Renditions.Address(new Picture { Blob = Picture.Blob }, Widest);
            var response = httpContext.Response;
            response.StatusCode = IsNew ? StatusCodes.Status201Created : StatusCodes.Status200OK;
            response.Headers.Location = address;
            response.Headers.CacheControl = "no-store";
            response.ContentType = "application/json";
            await response.WriteAsync(JsonSerializer.Serialize(new { Id = Picture.Blob, Address = address, Picture.Width, Picture.Height, Picture.MediaType }, JsonSerializerOptions.Web), httpContext.RequestAborted);
        }
    }
}
