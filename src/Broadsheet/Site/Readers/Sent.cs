using System.Text.Json;

namespace Broadsheet.Site;

/// <summary>Reads what a reader's browser sent. What cannot be read ends the request before anything is done, with the status that says why.</summary>
internal static class Sent
{
    /// <exception cref="BadHttpRequestException">It is no form (415), is too large (413) or is broken (400).</exception>
    public static async Task<IFormCollection> Form(HttpContext context)
    {
        if (!context.Request.HasFormContentType) throw new BadHttpRequestException("A form was expected.", StatusCodes.Status415UnsupportedMediaType);
        try
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            // No word of any language holds it, and PostgreSQL keeps none that does.
            return form.Any(field => field.Key.Contains('\0', StringComparison.Ordinal) || field.Value.Any(value => value?.Contains('\0', StringComparison.Ordinal) == true))
                ? throw new BadHttpRequestException("A field holds NUL.") : form;
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw new BadHttpRequestException("The form cannot be read.", broken);
        }
    }

    /// <exception cref="BadHttpRequestException">It is no JSON (415), is too large (413) or says something else (400).</exception>
    public static async Task<T?> Json<T>(HttpContext context)
    {
        if (!context.Request.HasJsonContentType()) throw new BadHttpRequestException("JSON was expected.", StatusCodes.Status415UnsupportedMediaType);
        try
        {
            return await context.Request.ReadFromJsonAsync<T>(context.RequestAborted);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            throw new BadHttpRequestException("The JSON cannot be read.", broken);
        }
    }
}
