using System.Text;
using Broadsheet.Archive;
using Broadsheet.Press;
using Microsoft.EntityFrameworkCore;
using QRCoder;

namespace Broadsheet.Site.Sharing;

/// <summary>Prints a story's address as a QR code (ISO/IEC 18004): <c>{story}/qr.svg</c>. For our own stories alone: nobody makes codes of other addresses here.</summary>
internal sealed class QrPlate(Composing composing) : EditionPlate(composing)
{
    private const int PixelsPerModule = 8;

    protected override bool Owns(string[] path) => path is [_, { Length: 4 }, { Length: 2 }, { Length: 2 }, not "", "qr.svg"];

    protected override async Task<Page?> Compose(Galley galley, string[] path)
    {
        var address = galley.Address.Path[..^"/qr.svg".Length];
        var story = await galley.Stories.Where(story => story.Address == address).Select(story => new { story.ItemId }).FirstOrDefaultAsync(galley.Cancellation);
        if (story is null) return null;
        using var code = new QRCodeGenerator().CreateQrCode(galley.In.Whole(address), QRCodeGenerator.ECCLevel.M);
        using var drawing = new SvgQRCode(code);
        return new Page("image/svg+xml", Encoding.UTF8.GetBytes(drawing.GetGraphic(PixelsPerModule))) { Keys = [Keys.Item(story.ItemId)] };
    }
}
