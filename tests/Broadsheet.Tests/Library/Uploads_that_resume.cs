using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Broadsheet.Accounts;
using Broadsheet.Archive;
using Broadsheet.Library;
using Broadsheet.Tests.Desk;
using Microsoft.EntityFrameworkCore;
using NetVips;

namespace Broadsheet.Tests.Library;

/// <summary>tus 1.0.0, at <c>/desk/library/uploads</c>.</summary>
public sealed class Uploads_that_resume
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, InlineData(Store.Sqlite), InlineData(Store.Postgres)]
    public async Task A_hundred_pictures_over_a_line_that_breaks_all_arrive_whole(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        using var ana = await Journalist.Comes(paper, Role.Reporter);
        await ana.Page("/desk/library");
        var files = Enumerable.Range(0, 100).Select(number => Painted(60 + number, 40)).ToList();

        await Parallel.ForEachAsync(files.Index(), new ParallelOptions { MaxDegreeOfParallelism = 3, CancellationToken = Cancelled }, async (file, cancellation) =>
        {
            var at = await Begin(ana, file.Item, $"quay {file.Index}.png");
            var cut = file.Item.Length / 3;
            // Two thirds are announced and one is sent: the connection broke.
            await Assert.ThrowsAnyAsync<Exception>(() => Send(ana, at, 0, new Broken(file.Item[..cut], announced: cut * 2)));
            using var rest = await GoOn(ana, at, file.Item, most: cut);
            Assert.True(Blobs.IsName(rest.Headers.GetValues("Upload-Picture").Single()));
        });

        await using var newsroom = paper.Database.Open();
        Assert.Equal(100, await newsroom.Pictures.CountAsync(picture => picture.Name.StartsWith("quay "), Cancelled));
        Assert.Equal(files.Select(file => (long)file.Length).Order(), await newsroom.Pictures.Select(picture => picture.Bytes).Order().ToListAsync(Cancelled));
        Assert.Empty(await Faults(paper));
    }

    [Fact]
    public async Task What_was_answered_into_a_broken_line_is_answered_again()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        using var ana = await Journalist.Comes(paper, Role.Reporter);
        var file = Painted(300, 200);
        var at = await Begin(ana, file, "quay.png");
        using var sent = await Send(ana, at, 0, new ByteArrayContent(file));
        var (answer, here) = await Ask(ana, at);
        Assert.Equal(file.Length, here);
        Assert.Equal(sent.Headers.GetValues("Upload-Picture"), answer.Headers.GetValues("Upload-Picture"));
        using var again = await Send(ana, at, file.Length, new ByteArrayContent([]));
        Assert.Equal(sent.Headers.GetValues("Upload-Picture"), again.Headers.GetValues("Upload-Picture"));
    }

    [Fact]
    public async Task Pieces_that_do_not_fit_are_refused_and_change_nothing()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        using var ana = await Journalist.Comes(paper, Role.Reporter);
        using var ben = await Journalist.Comes(paper, Role.Reporter, email: "ben@courier.example");
        await ben.Page("/desk/library");
        var file = Painted(300, 200);
        var at = await Begin(ana, file, "quay.png");

        using (var skipped = await Send(ana, at, 10, new ByteArrayContent(file))) Assert.Equal(HttpStatusCode.Conflict, skipped.StatusCode);
        using (var more = await Send(ana, at, 0, new ByteArrayContent([.. file, 1]))) Assert.Equal(HttpStatusCode.Conflict, more.StatusCode);
        using (var anothers = await Send(ben, at, 0, new ByteArrayContent(file))) Assert.Equal(HttpStatusCode.NotFound, anothers.StatusCode);
        using (var old = await Tus(ana, HttpMethod.Patch, at, new ByteArrayContent(file), ("Upload-Offset", "0"), ("Tus-Resumable", "0.2.2"))) Assert.Equal(HttpStatusCode.PreconditionFailed, old.StatusCode);
        using (var huge = await Tus(ana, HttpMethod.Post, "/desk/library/uploads", null, ("Upload-Length", "99999999999"))) Assert.Equal(HttpStatusCode.RequestEntityTooLarge, huge.StatusCode);
        using (var gone = await Tus(ana, HttpMethod.Delete, at, null)) Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
        using (var none = await Send(ana, at, 0, new ByteArrayContent(file))) Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        Assert.Empty(Directory.GetFiles(Path.Combine(paper.Folder, "uploads")));
    }

    [Fact]
    public async Task Those_that_nobody_finished_are_thrown_away_after_a_day()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        using var ana = await Journalist.Comes(paper, Role.Reporter);
        var old = await Begin(ana, Painted(300, 200), "quay.png");
        paper.Clock.Advance(Uploads.Lifetime + TimeSpan.FromMinutes(1));
        Assert.Null(await paper.The<Uploads>().Find(Guid.Parse(old.Split('/')[^1]), Cancelled));
        await paper.The<Uploads>().Begin("new.png", 10, null, Cancelled);
        Assert.Equal(2, Directory.GetFiles(Path.Combine(paper.Folder, "uploads")).Length);
    }

    [Fact]
    public async Task Hostile_files_are_refused_in_words_and_leave_nothing_while_others_go_on()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        using var ana = await Journalist.Comes(paper, Role.Reporter);
        await ana.Page("/desk/library");
        var good = Painted(400, 300);
        var photo = Image.NewFromBuffer(good).JpegsaveBuffer();
        (string Name, byte[] File, string Says)[] hostile =
        [
            ("truncated.jpg", photo[..(photo.Length * 2 / 3)], "not whole"),
            ("lying.jpg", "<!DOCTYPE html><script>alert(1)</script>"u8.ToArray(), "no picture"),
            ("bomb.png", Bomb(), "megapixels"),
            ("empty.jpg", [], "empty"),
            ("script.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8.ToArray(), "no picture"),
        ];

        await Task.WhenAll(hostile.Select(async each =>
        {
            using var begun = await Tus(ana, HttpMethod.Post, "/desk/library/uploads", null, ("Upload-Length", $"{each.File.Length}"), ("Upload-Metadata", $"filename {Convert.ToBase64String(Encoding.UTF8.GetBytes(each.Name))}"));
            using var answer = begun.IsSuccessStatusCode ? await Send(ana, begun.Headers.Location!.ToString(), 0, new ByteArrayContent(each.File)) : begun;
            var text = await answer.Content.ReadAsStringAsync(Cancelled);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Contains(each.Says, text, StringComparison.Ordinal);
            Assert.Contains(each.Name, text, StringComparison.Ordinal);
        }).Append(Task.Run(async () =>
        {
            using var taken = await Send(ana, await Begin(ana, good, "good.png"), 0, new ByteArrayContent(good));
            Assert.Equal(HttpStatusCode.NoContent, taken.StatusCode);
        }, Cancelled)));

        await using var newsroom = paper.Database.Open();
        Assert.Equal("good.png", (await newsroom.Pictures.SingleAsync(Cancelled)).Name);
        Assert.Single(Directory.GetFiles(Path.Combine(paper.Folder, "blobs"), "*", SearchOption.AllDirectories));
        Assert.Empty(await Faults(paper));
    }

    [Fact]
    public async Task A_file_that_is_also_something_else_is_given_to_readers_as_a_picture_alone()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        byte[] polyglot = [.. Image.NewFromBuffer(Painted(400, 300)).JpegsaveBuffer(), .. "<html><script>alert(1)</script></html>PK\u0003\u0004"u8];
        var taken = await paper.The<TakePicture>().Do(new MemoryStream(polyglot), "both.jpg", cancellation: Cancelled);

        using var shown = await paper.Http.GetAsync(PictureAddress.Of(taken.Blob, 320, "jpg"), Cancelled);
        Assert.DoesNotContain("script", Encoding.Latin1.GetString(await shown.Content.ReadAsByteArrayAsync(Cancelled)), StringComparison.Ordinal);
        Assert.Equal("nosniff", shown.Headers.GetValues("X-Content-Type-Options").Single());
        using var ana = await Journalist.Comes(paper, Role.Reporter);
        using var original = await ana.Look($"/desk/library/{taken.Blob}/original");
        Assert.Equal("attachment", original.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("image/jpeg", original.Content.Headers.ContentType!.MediaType);
        Assert.Equal(polyglot, await original.Content.ReadAsByteArrayAsync(Cancelled));
    }

    private static async Task<string> Begin(Journalist somebody, byte[] file, string name)
    {
        if (somebody.Mark.Length == 0) await somebody.Page("/desk/library");
        using var begun = await Tus(somebody, HttpMethod.Post, "/desk/library/uploads", null, ("Upload-Length", $"{file.Length}"), ("Upload-Metadata", $"filename {Convert.ToBase64String(Encoding.UTF8.GetBytes(name))}"));
        Assert.Equal(HttpStatusCode.Created, begun.StatusCode);
        return begun.Headers.Location!.ToString();
    }

    /// <summary>Asks what is here and sends the rest; the house may still be noticing that the line broke.</summary>
    private static async Task<HttpResponseMessage> GoOn(Journalist somebody, string at, byte[] file, long most)
    {
        for (var tries = 0; ; tries++)
        {
            var (_, here) = await Ask(somebody, at);
            Assert.InRange(here, 0, most);
            var rest = await Send(somebody, at, here, new ByteArrayContent(file[(int)here..]));
            if (rest.StatusCode == HttpStatusCode.NoContent) return rest;
            Assert.True(rest.StatusCode == HttpStatusCode.Conflict && tries < 200, await rest.Content.ReadAsStringAsync(Cancelled));
        }
    }

    private static Task<HttpResponseMessage> Send(Journalist somebody, string at, long offset, HttpContent piece)
    {
        piece.Headers.ContentType = new MediaTypeHeaderValue("application/offset+octet-stream");
        return Tus(somebody, HttpMethod.Patch, at, piece, ("Upload-Offset", $"{offset}"));
    }

    private static async Task<(HttpResponseMessage Answer, long Here)> Ask(Journalist somebody, string at)
    {
        var answer = await Tus(somebody, HttpMethod.Head, at, null);
        return (answer, long.Parse(answer.Headers.GetValues("Upload-Offset").Single(), System.Globalization.CultureInfo.InvariantCulture));
    }

    private static Task<HttpResponseMessage> Tus(Journalist somebody, HttpMethod method, string at, HttpContent? content, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, at) { Content = content };
        request.Headers.Add("RequestVerificationToken", somebody.Mark);
        request.Headers.Add("Accept", "application/json");
        if (headers.All(header => header.Name != "Tus-Resumable")) request.Headers.Add("Tus-Resumable", "1.0.0");
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        return somebody.Send(request);
    }

    private static async Task<List<Fault>> Faults(TestPaper paper) =>
        await paper.House.Services.GetServices<ICheck>().Single(check => check.Name == "files").Look(repair: false, Cancelled).ToListAsync(Cancelled);

    private static byte[] Painted(int width, int height) => Image.Black(width, height, bands: 3).Copy(interpretation: Enums.Interpretation.Srgb).PngsaveBuffer();

    /// <summary>20,000 × 20,000 pixels in a few hundred kilobytes.</summary>
    private static byte[] Bomb() => Image.Black(20_000, 20_000).PngsaveBuffer(compression: 9);

    /// <summary>A body that ends before its end.</summary>
    private sealed class Broken(byte[] bytes, long announced) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(bytes);
            await stream.FlushAsync();
            throw new IOException("The line broke.");
        }

        protected override bool TryComputeLength(out long length) { length = announced; return true; }
    }
}
