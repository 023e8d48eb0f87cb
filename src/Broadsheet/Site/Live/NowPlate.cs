using System.Text.Json;
using Broadsheet.Archive;
using Broadsheet.Press;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Site.Live;

/// <summary>Prints <c>/{edition}/now.json</c>: breaking news and running live pages. Every page asks for it, so that none has to be printed again when there is some.</summary>
internal sealed class NowPlate(Composing composing) : EditionPlate(composing)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    protected override bool Owns(string[] path) => path is ["now.json"];

    protected override async Task<Page?> Compose(Galley galley, string[] path)
    {
        var breaking = await galley.Newsroom.Breaking.AsNoTracking().FirstOrDefaultAsync(news => news.EditionCode == galley.Edition && news.Until > galley.In.At, galley.Cancellation);
        var now = new { breaking = breaking is null ? null : new { id = breaking.Since.ToUnixTimeMilliseconds(), words = breaking.Words, address = breaking.Address } };
        return new Page("application/json", JsonSerializer.SerializeToUtf8Bytes(now, Json)) { Keys = [Keys.Now(galley.Edition)], Until = breaking?.Until };
    }
}
