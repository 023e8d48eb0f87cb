using Broadsheet.Archive;
using Broadsheet.Press;
using Microsoft.AspNetCore.StaticFiles;

namespace Broadsheet.Site.Furniture;

/// <summary>Style sheets, modules, faces and icons under <c>/built/</c>. Their names change with their content, so that browsers may keep them for ever.</summary>
internal sealed class BuiltPlate(IWebHostEnvironment house) : IPlate
{
    private const string ForEver = "public, max-age=31536000, immutable";
    private const string ForADay = "public, max-age=86400";

    private readonly FileExtensionContentTypeProvider types = new();

    public async Task<Page?> Print(PageAddress address, CancellationToken cancellation)
    {
        if (!address.Path.StartsWith("/built/", StringComparison.Ordinal)) return null;
        var file = house.WebRootFileProvider.GetFileInfo(address.Path);
        if (!file.Exists || file.IsDirectory || !types.TryGetContentType(file.Name, out var type)) return null;
        await using var stream = file.CreateReadStream();
        var body = new byte[file.Length];
        await stream.ReadExactlyAsync(body, cancellation);
        return new Page(type, body) { Keys = [Keys.Paper], Headers = [new("Cache-Control", IsNamedByContent(address.Path) ? ForEver : ForADay)] };
    }

    public IEnumerable<PageAddress> ReadersWillWant(JournalEntry entry) => [];

    private static bool IsNamedByContent(string path) => !path.StartsWith("/built/icons/", StringComparison.Ordinal) && path != "/built/names.json";
}
