using System.Globalization;
using System.Text;
using Broadsheet.Accounts;
using Broadsheet.Library;
using Microsoft.AspNetCore.Mvc;

namespace Broadsheet.Desk.Library;

/// <summary>Uploads that resume: tus 1.0.0 with creation, expiration and termination. The answer to the last piece names the picture in <c>Upload-Picture</c>.</summary>
internal static class Tus
{
    private const string Version = "1.0.0", At = "/library/uploads";

    public static void MapUploads(this RouteGroupBuilder acting)
    {
        acting.MapMethods(At, [HttpMethods.Options], Tell).Needs(Permission.Upload);
        acting.MapPost(At, Begin).Needs(Permission.Upload);
        acting.MapMethods(At + "/{upload:guid}", [HttpMethods.Head], (HttpContext context, Uploads uploads, Seating seating, Guid upload) => Mine(context, uploads, seating, upload, Say)).Needs(Permission.Upload);
        acting.MapPatch(At + "/{upload:guid}", (HttpContext context, Uploads uploads, Seating seating, Guid upload) => Mine(context, uploads, seating, upload, (_, _) => Append(context, uploads, upload)))
            .Needs(Permission.Upload).WithMetadata(new RequestSizeLimitAttribute(TakePicture.MostBytes));
        acting.MapDelete(At + "/{upload:guid}", (HttpContext context, Uploads uploads, Seating seating, Guid upload) => Mine(context, uploads, seating, upload, (_, _) =>
        {
            uploads.Drop(upload);
            return Task.FromResult(Answer(context, StatusCodes.Status204NoContent));
        })).Needs(Permission.Upload);
    }

    private static IResult Tell(HttpContext context)
    {
        context.Response.Headers["Tus-Version"] = Version;
        context.Response.Headers["Tus-Extension"] = "creation,expiration,termination";
        context.Response.Headers["Tus-Max-Size"] = TakePicture.MostBytes.ToString(CultureInfo.InvariantCulture);
        return Answer(context, StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> Begin(HttpContext context, Uploads uploads, Seating seating)
    {
        if (Strange(context) is { } strange) return strange;
        if (!long.TryParse(context.Request.Headers["Upload-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length)) return Wrong(context, StatusCodes.Status400BadRequest, "Upload-Length must say how many bytes will come.");
        try
        {
            var upload = await uploads.Begin(Name(context.Request.Headers["Upload-Metadata"].ToString()) ?? "picture", length, (await seating.Of(context)).Account, context.RequestAborted);
            context.Response.Headers.Location = $"/desk{At}/{upload.Id}";
            return await Say(context, upload, StatusCodes.Status201Created);
        }
        catch (UnusablePicture unusable)
        {
            return Wrong(context, length == 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status413PayloadTooLarge, unusable.Message);
        }
    }

    private static async Task<IResult> Append(HttpContext context, Uploads uploads, Guid id)
    {
        if (context.Request.ContentType != "application/offset+octet-stream") return Wrong(context, StatusCodes.Status415UnsupportedMediaType, "A piece is sent as application/offset+octet-stream.");
        if (!long.TryParse(context.Request.Headers["Upload-Offset"], NumberStyles.None, CultureInfo.InvariantCulture, out var offset)) return Wrong(context, StatusCodes.Status400BadRequest, "Upload-Offset must say where the piece begins.");
        try
        {
            return await Say(context, await uploads.Append(id, offset, context.Request.Body, context.RequestAborted), StatusCodes.Status204NoContent);
        }
        catch (UploadDisagrees disagrees)
        {
            return Wrong(context, StatusCodes.Status409Conflict, disagrees.Message);
        }
        catch (UnusablePicture unusable)
        {
            return Wrong(context, StatusCodes.Status422UnprocessableEntity, unusable.Message);
        }
    }

    /// <summary>Somebody else's upload is none.</summary>
    private static async Task<IResult> Mine(HttpContext context, Uploads uploads, Seating seating, Guid id, Func<HttpContext, Upload, Task<IResult>> act)
    {
        if (Strange(context) is { } strange) return strange;
        var upload = await uploads.Find(id, context.RequestAborted);
        return upload is null || upload.By != (await seating.Of(context)).Account ? Wrong(context, StatusCodes.Status404NotFound, "There is no such upload any more. Begin again.") : await act(context, upload);
    }

    private static Task<IResult> Say(HttpContext context, Upload upload) => Say(context, upload, StatusCodes.Status200OK);

    private static Task<IResult> Say(HttpContext context, Upload upload, int status)
    {
        var headers = context.Response.Headers;
        headers["Upload-Offset"] = upload.Offset.ToString(CultureInfo.InvariantCulture);
        headers["Upload-Length"] = upload.Length.ToString(CultureInfo.InvariantCulture);
        headers["Upload-Expires"] = upload.Expires.ToString("r", CultureInfo.InvariantCulture);
        headers.CacheControl = "no-store";
        if (upload.Blob is not null) headers["Upload-Picture"] = upload.Blob;
        return Task.FromResult(Answer(context, status));
    }

    /// <summary>Pairs of a name and its value in Base64, parted by commas (tus 1.0.0, Upload-Metadata).</summary>
    private static string? Name(string metadata)
    {
        var written = metadata.Split(',').Select(pair => pair.Trim().Split(' ')).FirstOrDefault(pair => pair is ["filename", _])?[1];
        var bytes = new byte[1024];
        return written is { Length: <= 1024 } && Convert.TryFromBase64String(written, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : null;
    }

    private static IResult? Strange(HttpContext context) => context.Request.Headers["Tus-Resumable"] == Version ? null : Wrong(context, StatusCodes.Status412PreconditionFailed, $"This door speaks tus {Version}.");

    private static IResult Wrong(HttpContext context, int status, string why)
    {
        Mark(context);
        return Results.Problem(why, statusCode: status);
    }

    private static IResult Answer(HttpContext context, int status)
    {
        Mark(context);
        return Results.StatusCode(status);
    }

    private static void Mark(HttpContext context) => context.Response.Headers["Tus-Resumable"] = Version;
}
