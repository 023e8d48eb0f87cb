using System.Text.Json.Nodes;
using Broadsheet.Formats.Bodies;
using Broadsheet.Library;

namespace Broadsheet.Site.Demo;

/// <summary>The demo's drawings in the Library, found again by their names.</summary>
internal sealed class DemoPictures
{
    private const int Width = 1920;
    private const string Mark = "demo:";

    private readonly Dictionary<string, PictureFile> byName = new(StringComparer.Ordinal);

    public static async Task<DemoPictures> Take(DemoFiles files, TakePicture library)
    {
        var pictures = new DemoPictures();
        await Parallel.ForEachAsync(files.Pictures, async (drawing, cancellation) =>
        {
            var taken = await library.DoDrawing(drawing.Svg, $"{drawing.Name}.jpg", Width, cancellation: cancellation);
            lock (pictures.byName) pictures.byName[drawing.Name] = taken;
        });
        return pictures;
    }

    /// <summary>A drawing in pixels, as a file.</summary>
    public static void Draw(byte[] svg, string path)
    {
        using var image = NetVips.Image.ThumbnailBuffer(svg, 1280);
        image.WriteToFile(path);
    }

    /// <summary>Null, with a word on standard error, when no drawing has that name.</summary>
    public PictureFile? Find(string name)
    {
        if (byName.TryGetValue(name, out var picture)) return picture;
        Console.Error.WriteLine($"The demo has no picture called {name}: add demo/pictures/{name}.svg.");
        return null;
    }

    public Picture? Lead(DemoLead? lead) => lead is null || Find(lead.Picture) is not { } file ? null : new Picture
    {
        Blob = file.Blob, Width = file.Width, Height = file.Height, Alt = lead.Alt, Caption = lead.Caption, CreditLine = lead.Credit,
    };

    /// <summary>A body whose pictures name drawings becomes one whose pictures name blobs.</summary>
    public IReadOnlyList<Block> Body(JsonArray body)
    {
        var copy = body.DeepClone();
        Name(copy);
        return BodyJson.Read(copy.ToJsonString());
    }

    private void Name(JsonNode? node)
    {
        if (node is JsonArray list) foreach (var each in list) Name(each);
        if (node is not JsonObject block) return;
        foreach (var (_, value) in block.ToList()) Name(value);
        if ((block["blob"] as JsonValue)?.ToString() is not { } named || !named.StartsWith(Mark, StringComparison.Ordinal) || Find(named[Mark.Length..]) is not { } file) return;
        block["blob"] = file.Blob;
        block["width"] = file.Width;
        block["height"] = file.Height;
    }
}
