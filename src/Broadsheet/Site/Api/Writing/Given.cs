using System.Text.Json;
using Broadsheet.Archive;
using Broadsheet.Formats;

namespace Broadsheet.Site.Api.Writing;

/// <summary>What a caller sends: a ninjs item, or an order with one inside.</summary>
internal static class Given
{
    /// <summary>Bytes of one request; a story of that length would be a book.</summary>
    public const int MostBytes = 8 * 1024 * 1024;

    private static readonly ReadingOptions Options = new() { FindQuotes = false, MaxItemBytes = MostBytes, MaxDepth = 64 };

    /// <summary>The record of a version belongs to imports; what comes by here is always new writing.</summary>
    /// <exception cref="Refused">The body is none or more than one.</exception>
    public static async Task<NewsDocument> Item(HttpRequest request, CancellationToken cancellation) => Item(await Bytes(request, cancellation), cancellation);

    public static NewsDocument Item(byte[] bytes, CancellationToken cancellation)
    {
        using var stream = new MemoryStream(bytes);
        var documents = DocumentReading.Read(stream, fileName: null, forced: "ninjs", Options, cancellation).Take(2).ToList();
        return documents is [var document] ? OwnPictures.Recognise(document with { Record = null })
            : throw new Refused(RefusalReason.Invalid, documents.Count == 0 ? "The body holds no ninjs item." : "The body holds several items; send them one by one.");
    }

    /// <exception cref="Refused">It is no JSON object.</exception>
    public static async Task<JsonElement> Order(HttpRequest request, CancellationToken cancellation)
    {
        var bytes = await Bytes(request, cancellation);
        if (bytes.Length == 0) return default;
        try
        {
            using var json = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = 64 });
            return json.RootElement.ValueKind == JsonValueKind.Object ? json.RootElement.Clone() : throw new Refused(RefusalReason.Invalid, "The body is a JSON object.");
        }
        catch (JsonException broken)
        {
            throw new Refused(RefusalReason.Invalid, $"The body is not valid JSON: line {(broken.LineNumber ?? 0) + 1}.");
        }
    }

    /// <exception cref="Refused">The member is there, and is no text.</exception>
    public static string? Text(this JsonElement order, string member)
    {
        if (order.ValueKind != JsonValueKind.Object || !order.TryGetProperty(member, out var value) || value.ValueKind == JsonValueKind.Null) return null;
        try
        {
            return PlainText.Of(value.GetString()!);
        }
        catch (InvalidOperationException)
        {
            // A number, or half a surrogate pair.
            throw new Refused(RefusalReason.Invalid, "It must be text.", member);
        }
    }

    private static async Task<byte[]> Bytes(HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentLength > MostBytes) throw new BadHttpRequestException($"At most {MostBytes / (1024 * 1024)} MB in one request.", StatusCodes.Status413PayloadTooLarge);
        using var whole = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = await request.Body.ReadAsync(buffer, cancellation)) > 0;)
        {
            whole.Write(buffer, 0, read);
            if (whole.Length > MostBytes) throw new BadHttpRequestException($"At most {MostBytes / (1024 * 1024)} MB in one request.", StatusCodes.Status413PayloadTooLarge);
        }
        return whole.ToArray();
    }
}
