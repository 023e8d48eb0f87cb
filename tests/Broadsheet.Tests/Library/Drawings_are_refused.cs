using System.IO.Compression;
using System.Net;
using System.Text;
using AngleSharp.Dom;
using Broadsheet.Accounts;
using Broadsheet.Archive;
using Broadsheet.Library;
using Broadsheet.Tests.Desk;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Tests.Library;

/// <summary>SVG carries programs. Whoever sends one is told what to send instead; nothing of it is kept or read.</summary>
public sealed class Drawings_are_refused
{
    private const string Xmlns = "xmlns='http://www.w3.org/2000/svg'";

    public static TheoryData<string, byte[]> Drawings() => new()
    {
        { "plain.svg", Bytes($"<svg {Xmlns} width='9' height='9'><circle r='4'/></svg>") },
        { "script.svg", Bytes($"<svg {Xmlns} onload='alert(1)'><script>alert(1)</script></svg>") },
        { "foreign.SVG", Bytes($"<svg {Xmlns}><foreignObject><iframe src='javascript:alert(1)'/></foreignObject></svg>") },
        { "photo.jpg", Bytes($"\uFEFF<?xml version='1.0'?>\n<!-- a photo, honestly -->\n<svg {Xmlns}><image href='file:///etc/passwd'/></svg>") },
        { "fetching.png", Bytes($"<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg {Xmlns}><text>&x;</text></svg>") },
        { "laughs.svg", Bytes($"<!DOCTYPE svg [<!ENTITY a '{new string('a', 1000)}'><!ENTITY b '{string.Concat(Enumerable.Repeat("&a;", 1000))}'><!ENTITY c '{string.Concat(Enumerable.Repeat("&b;", 1000))}'>]><svg {Xmlns}><text>&c;</text></svg>") },
        { "late.svg", Bytes($"<!--{new string('-', 70_000)[1..].Replace('-', ' ')}--><svg {Xmlns}/>") },
        { "wide.svg", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes($"<svg {Xmlns}/>")).ToArray() },
        { "packed.svgz", Packed($"<svg {Xmlns}/>") },
    };

    [Theory]
    [MemberData(nameof(Drawings))]
    public async Task Whatever_they_are_called_and_hold(string name, byte[] drawing)
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        using var ana = await Journalist.Comes(paper, Role.Reporter);
        var words = $"{name} is a drawing (SVG). It can carry programs, so it is no picture that Broadsheet takes. Export it as PNG, at least {PictureAddress.Widths[^1]} pixels wide, and send that.";

        using var form = await ana.UploadForm("/desk/library", (name, drawing));
        Assert.Equal(HttpStatusCode.BadRequest, form.StatusCode);
        Assert.Contains(words, (await Journalist.Parse(form)).QuerySelectorAll("[data-bring-list] [data-state=wrong]").Single().TextContent, StringComparison.Ordinal);
        using var field = await ana.Upload(drawing, name);
        Assert.Equal(HttpStatusCode.BadRequest, field.StatusCode);
        Assert.Contains(words, (await Journalist.Parse(field)).Body!.TextContent, StringComparison.Ordinal);

        await using var newsroom = paper.Database.Open();
        Assert.Empty(await newsroom.Pictures.ToListAsync(TestContext.Current.CancellationToken));
        foreach (var place in new[] { "blobs", "incoming", "renditions" }.Select(place => Path.Combine(paper.Folder, place)).Where(Directory.Exists))
            Assert.Empty(Directory.GetFiles(place, "*", SearchOption.AllDirectories));
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(Bytes(text));
        return packed.ToArray();
    }
}
