using Broadsheet.Archive;

namespace Broadsheet.Press;

internal static class PressRoom
{
    public static void AddPress(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<PageStore>();
        builder.Services.AddSingleton<PrintRun>();
        builder.Services.AddSingleton<Preview>();
        builder.Services.AddSingleton<IFollower, PressFollower>();
    }

    /// <summary>First of all middleware: stored pages go out before anything else runs.</summary>
    public static void UsePress(this WebApplication house) =>
        house.Use(next => new StoredPages(house.Services.GetRequiredService<PageStore>(), next).Answer);

    /// <summary>Last of all endpoints: what nobody else answers is a page, or is not.</summary>
    public static void MapPress(this WebApplication house) =>
        house.MapFallback("{**path}", async (HttpContext context, PrintRun prints) =>
        {
            var address = new PageAddress(context.Request.Path.Value ?? "/", context.Request.QueryString.Value?.TrimStart('?') ?? "");
            if (await prints.Print(address) is { } page) await PageAnswer.Send(context, page);
            else context.Response.StatusCode = StatusCodes.Status404NotFound;
        });
}
