using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Broadsheet.Press;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Site.Doors;

/// <summary>Prints <c>/site.webmanifest</c> and each edition's own, <c>/{edition}/site.webmanifest</c>.</summary>
internal sealed class ManifestPlate(Database database) : IPlate
{
    private const string Name = "site.webmanifest";
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public async Task<Page?> Print(PageAddress address, CancellationToken cancellation)
    {
        var code = address.Path.Split('/') switch { ["", Name] => "", ["", { Length: > 0 } named, Name] => named, _ => null };
        if (code is null) return null;
        await using var newsroom = database.Open();
        var editions = newsroom.Editions.AsNoTracking().Where(edition => code == "" || edition.Code == code).OrderByDescending(edition => edition.IsDefault).ThenBy(edition => edition.Order);
        return await editions.FirstOrDefaultAsync(cancellation) is { } edition ? new Page("application/manifest+json", Write(edition, code.Length == 0 ? "/" : $"/{edition.Code}/")) { Keys = [Keys.Paper] } : null;
    }

    public IEnumerable<PageAddress> ReadersWillWant(JournalEntry entry) => [];

    private static byte[] Write(Edition edition, string start) => JsonSerializer.SerializeToUtf8Bytes(new JsonObject
    {
        ["id"] = start,
        ["name"] = edition.PaperName,
        ["short_name"] = edition.PaperName,
        ["description"] = edition.Motto ?? edition.PaperName,
        ["lang"] = edition.Language,
        ["dir"] = edition.IsRightToLeft ? "rtl" : "ltr",
        ["start_url"] = start,
        ["scope"] = "/",
        ["display"] = "minimal-ui",
        ["background_color"] = "#fdfcfa",
        ["theme_color"] = "#fdfcfa",
        ["icons"] = new JsonArray(Icon("icon-192.png", 192, "any"), Icon("icon-512.png", 512, "any"), Icon("maskable-512.png", 512, "maskable")),
    }, Options);

    private static JsonObject Icon(string file, int size, string purpose) =>
        new() { ["src"] = $"/built/icons/{file}", ["sizes"] = $"{size}x{size}", ["type"] = "image/png", ["purpose"] = purpose };
}
