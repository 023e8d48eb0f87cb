using System.Net;
using System.Text;
using Broadsheet.Accounts;
using Broadsheet.Archive;
using Broadsheet.Formats.Bodies;
using Broadsheet.Tests.Desk;
using Broadsheet.Tests.Wire.Fetching;
using Broadsheet.Wire;
using Microsoft.EntityFrameworkCore;
using NetVips;

namespace Broadsheet.Tests.Wire.Importing;

public sealed class Pictures_of_imports
{
    [Fact]
    public async Task Come_into_the_library_and_one_whose_server_was_ill_is_asked_again()
    {
        await using var wire = await WiredPaper.Open(Store.Sqlite);
        var asked = 0;
        Show(wire, "/a.png", 640, 480, () => false);
        Show(wire, "/b.png", 320, 240, () => asked++ == 0);
        using var eva = await Journalist.Comes(wire.Paper, Role.Chief);

        var run = await Imported.Done(wire.Paper, eva, Export(wire, "/a.png", "/b.png", "/missing.png"));

        var pictures = (await wire.Read(newsroom => newsroom.Drafts.SingleAsync())).Content.Body.OfType<Picture>().ToList();
        Assert.Equal([(640, null), (320, null), (0, wire.At("/missing.png"))], pictures.Select(picture => (picture.Width, picture.Href)));
        Assert.Equal(2, asked);
        Assert.Equal(1, run.Progress.Elsewhere);
        var told = Assert.Single(wire.Paper.The<ImportBook>().Read(run, 0, 10, line => line.IsTold)!.Lines);
        Assert.Contains("missing.png answers 404", Assert.Single(told.Warnings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_fetched_once_is_not_asked_for_again_and_makes_no_new_version()
    {
        await using var wire = await WiredPaper.Open(Store.Sqlite);
        Show(wire, "/a.png", 640, 480, () => false);
        using var eva = await Journalist.Comes(wire.Paper, Role.Chief);
        await Imported.Done(wire.Paper, eva, Export(wire, "/a.png"));
        var again = await Imported.Done(wire.Paper, eva, Export(wire, "/a.png"), ("pictures", ""));

        Assert.Equal((0, 0, 1), (again.Progress.New, again.Progress.Changed, again.Progress.Same));
        Assert.Single(wire.Outside.Asked, one => one.Path == "/a.png");
    }

    private static byte[] Export(WiredPaper wire, params string[] paths) =>
        Encoding.UTF8.GetBytes(Exports.WordPress(Exports.Post(7, "The quay opens", body: string.Concat(paths.Select(path => $"<p>Words.</p><figure><img src=\"{wire.At(path)}\" alt=\"Quay\"></figure>")))));

    private static void Show(WiredPaper wire, string path, int width, int height, Func<bool> isIll)
    {
        using var image = Image.Black(width, height);
        var bytes = image.PngsaveBuffer();
        wire.Outside.Paths[path] = context =>
        {
            if (!isIll()) return context.Response.Body.WriteAsync(bytes).AsTask();
            context.Response.StatusCode = (int)HttpStatusCode.ServiceUnavailable;
            return Task.CompletedTask;
        };
    }
}
