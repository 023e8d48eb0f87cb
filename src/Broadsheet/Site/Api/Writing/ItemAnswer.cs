using System.Text.Json;

namespace Broadsheet.Site.Api.Writing;

/// <summary>What a write answers: <c>{"id","address","version"}</c>, with the draft's token as ETag for the next write.</summary>
/// <param name="Address">Path of the reader's page; null for a draft.</param>
/// <param name="Version">0 for a draft.</param>
internal sealed record ItemAnswer(Guid Id, string? Address, int Version) : IResult
{
    public int Status { get; init; } = StatusCodes.Status200OK;
    public int? Token { get; init; }

    /// <summary>Why it was not published though that was asked for.</summary>
    public string? Reason { get; init; }

    public static string Tag(int token) => $"\"draft-{token}\"";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;
        response.Headers.CacheControl = "no-store";
        if (Token is { } token) response.Headers.ETag = Tag(token);
        if (Status == StatusCodes.Status201Created) response.Headers.Location = $"{ApiRoutes.Root}/items/{Id}";
        response.ContentType = "application/json";
        var members = new Dictionary<string, object?> { ["id"] = Id, ["address"] = Address, ["version"] = Version };
        if (Reason is not null) members["reason"] = Reason;
        await response.WriteAsync(JsonSerializer.Serialize(members, JsonSerializerOptions.Web), httpContext.RequestAborted);
    }
}
