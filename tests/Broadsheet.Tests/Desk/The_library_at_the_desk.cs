using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Broadsheet.Accounts;
using Broadsheet.Archive;
using Broadsheet.Formats.Bodies;
using Broadsheet.Library;
using Broadsheet.Tests.Archive;
using NetVips;

namespace Broadsheet.Tests.Desk;

public sealed class The_library_at_the_desk
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, InlineData(Store.Sqlite), InlineData(Store.Postgres)]
    public async Task A_picture_is_brought_in_without_script_found_described_and_cut(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        using var ana = await Journalist.Comes(paper, Role.Reporter);
        var page = await Journalist.Parse(await ana.UploadForm("/desk/library", ("harbour crane.png", Painted(1600, 900)), ("notes.txt", "hello"u8.ToArray())));
        Assert.Contains(page.QuerySelectorAll("[data-bring-list] [data-state=done]"), line => line.TextContent.Contains("harbour crane.png", StringComparison.Ordinal));
        Assert.Contains(page.QuerySelectorAll("[data-bring-list] [data-state=wrong]"), line => line.TextContent.Contains("notes.txt is no picture", StringComparison.Ordinal));

        var found = (await ana.Page("/desk/library?q=CRANE")).QuerySelector<IHtmlAnchorElement>(".sheet a")!.PathName;
        Assert.Empty((await ana.Page("/desk/library?q=lighthouse")).QuerySelectorAll(".sheet a"));
        await Done(await ana.Send(found, found, ("alt-", "A crane"), ("alt-ar", "رافعة"), ("caption-en", "The crane, on Monday"), ("credit-", "Ana Vale"), ("rights", "Own"), ("until", "2031-06-01")));
        await Done(await ana.Send(found, found + "/frame", ("focus-x", "90"), ("focus-y", "20"), ("hand-1:1", "on"), ("x-1:1", "10"), ("y-1:1", "20"), ("w-1:1", "600"), ("h-1:1", "600")));

        var again = await ana.Page(found);
        Assert.Equal("رافعة", again.QuerySelector<IHtmlTextAreaElement>("#alt-ar")!.Value);
        Assert.Equal("2031-06-01", again.QuerySelector<IHtmlInputElement>("#until")!.Value);
        Assert.Equal("90", again.QuerySelector<IHtmlInputElement>("#focus-x")!.Value);
        Assert.Equal(found, (await ana.Page("/desk/library?q=رافعة")).QuerySelector<IHtmlAnchorElement>(".sheet a")!.PathName);
        var blob = found.Split('/')[^1];
        var crops = await paper.The<FindPictures>().Crops(blob, Cancelled);
        Assert.Equal((10, 20, 600, 600, true), crops.Where(crop => crop.Ratio == "1:1").Select(crop => (crop.X, crop.Y, crop.Width, crop.Height, crop.ByHand)).Single());
        Assert.Equal(400, crops.Single(crop => crop.Ratio == "4:3").X);
        Assert.Equal(HttpStatusCode.OK, (await paper.Http.GetAsync(PictureAddress.Of(blob, 320, "webp", new Crop("1:1", 10, 20, 600, 600)), Cancelled)).StatusCode);
        using var wrong = await ana.Send(found, found + "/frame", ("hand-1:1", "on"), ("x-1:1", "1500"), ("y-1:1", "0"), ("w-1:1", "600"), ("h-1:1", "600"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Contains("reaches over", (await Journalist.Parse(wrong)).QuerySelector(".said.wrong")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, InlineData(Store.Sqlite), InlineData(Store.Postgres)]
    public async Task It_says_where_a_picture_is_used_and_which_others_look_the_same(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        using var ana = await Journalist.Comes(paper, Role.Editor);
        var scene = Scene(1200, 800);
        var taken = await Take(paper, scene);
        using var smaller = Image.NewFromBuffer(scene).ThumbnailImage(600);
        var alike = await Take(paper, smaller.JpegsaveBuffer(q: 60));
        var other = await Take(paper, Painted(900, 600));
        var picture = new Picture { Blob = taken.Blob, Width = 1200, Height = 800, Alt = "A quay", CreditLine = "Test" };
        var live = await paper.Draft("Crane opens", new StoryContent { Headline = "Crane opens", Section = "city", Body = [new Gallery([picture, picture with { Blob = other.Blob }])] });
        await paper.The<Publish>().Do(live);
        await paper.Draft("Crane planned", new StoryContent { Headline = "Crane planned", Section = "city", LeadPicture = picture });
        await paper.Draft("Nothing to do with it");

        var page = await ana.Page($"/desk/library/{taken.Blob}");

        Assert.Equal(["Crane opens", "Crane planned"], page.QuerySelectorAll("#used ~ ul")[0].QuerySelectorAll("a").Select(link => link.TextContent).Order());
        Assert.Equal([$"/desk/library/{alike.Blob}"], page.QuerySelectorAll<IHtmlAnchorElement>(".sheet.small a").Select(link => link.PathName));
        Assert.Equal([$"/desk/library/{alike.Blob}"], (await ana.Page("/desk/library?show=unused")).QuerySelectorAll<IHtmlAnchorElement>(".sheet a").Select(link => link.PathName));
    }

    [Theory, InlineData(Store.Sqlite), InlineData(Store.Postgres)]
    public async Task A_picture_whose_time_is_over_stops_being_printed_and_comes_back_with_a_longer_one(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var taken = await Take(paper, Painted(1200, 800));
        var other = await Take(paper, Painted(1300, 800));
        var picture = new Picture { Blob = taken.Blob, Width = 1200, Height = 800, Alt = "A quay", CreditLine = "Test" };
        var item = await paper.Draft("Crane opens", new StoryContent { Headline = "Crane opens", Section = "city", LeadPicture = picture, Body = [new Gallery([picture, picture with { Blob = other.Blob }])] });
        var address = (await paper.The<Publish>().Do(item)).Address;
        var shown = PictureAddress.Of(taken.Blob, 320, "jpg");
        await paper.The<EditPicture>().Describe(taken.Blob, file => file.UsableUntil = paper.Clock.GetUtcNow().AddDays(1), Cancelled);
        Assert.Contains(taken.Blob, await paper.Http.GetStringAsync(address, Cancelled), StringComparison.Ordinal);
        var former = await paper.Draft("Crane closes", new StoryContent { Headline = "Crane closes", Section = "city", Body = [picture] });
        var past = (await paper.The<Publish>().Do(former)).Address;
        await paper.Rewrite(former, content => content with { Body = [picture with { Blob = other.Blob }] });
        await paper.The<Amend>().Do(former, VersionKind.Update, note: null);
        string[] pages = [$"{past}/versions/1", $"{past}/versions/1-2", $"{past}/versions/1-2/beside"];
        foreach (var page in pages) Assert.Contains(taken.Blob, await paper.Http.GetStringAsync(page, Cancelled), StringComparison.Ordinal);

        paper.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(1, await paper.The<Leases>().Look(Cancelled));

        var without = await paper.Http.GetStringAsync(address, Cancelled);
        Assert.DoesNotContain(taken.Blob, without, StringComparison.Ordinal);
        Assert.Contains(other.Blob, without, StringComparison.Ordinal);
        foreach (var page in pages) Assert.DoesNotContain(taken.Blob, await paper.Http.GetStringAsync(page, Cancelled), StringComparison.Ordinal);
        Assert.DoesNotContain(taken.Blob, await paper.Http.GetStringAsync("/en/city/", Cancelled), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, (await paper.Http.GetAsync(shown, Cancelled)).StatusCode);
        foreach (var check in paper.House.Services.GetServices<ICheck>().Where(check => check.GetType().Namespace!.Contains(".Archive", StringComparison.Ordinal)))
            await foreach (var fault in check.Look(repair: false, Cancelled)) Assert.Fail(fault.ToString());
        using var ana = await Journalist.Comes(paper, Role.Editor);
        Assert.Contains("time is over", (await ana.Page($"/desk/library/{taken.Blob}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await ana.Look($"/desk/library/{taken.Blob}/view/320.jpg")).StatusCode);
        Assert.Contains("its rights or its time", (await ana.Page($"/desk/items/{await paper.Draft("Crane again", new StoryContent { Headline = "Crane again", Section = "city", LeadPicture = picture })}/publish")).QuerySelector(".checks.must")!.TextContent, StringComparison.Ordinal);

        await paper.The<EditPicture>().Describe(taken.Blob, file => file.UsableUntil = null, Cancelled);

        Assert.Contains(taken.Blob, await paper.Http.GetStringAsync(address, Cancelled), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await paper.Http.GetAsync(shown, Cancelled)).StatusCode);
    }

    [Fact]
    public async Task What_is_in_the_trash_is_offered_to_nobody_until_it_is_taken_back()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        using var ana = await Journalist.Comes(paper, Role.Reporter);
        var taken = await Take(paper, Painted(1200, 800));
        var page = $"/desk/library/{taken.Blob}";
        await Done(await ana.Send(page, page + "/trash"));
        Assert.Empty((await ana.Page("/desk/library")).QuerySelectorAll(".sheet a"));
        Assert.Single((await ana.Page("/desk/library?show=trash")).QuerySelectorAll(".sheet a"));
        Assert.DoesNotContain(taken.Blob, await (await ana.Look("/desk/library/choose")).Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
        await Done(await ana.Send(page, page + "/take-back"));
        Assert.Single((await ana.Page("/desk/library")).QuerySelectorAll(".sheet a"));
        Assert.Contains(taken.Blob, await (await ana.Look("/desk/library/choose?q=quay")).Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_of_many_pictures_follow_one_another_without_gap()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        using var ana = await Journalist.Comes(paper, Role.Reporter);
        var taken = new List<string>();
        for (var width = 20; width < 140; width++) taken.Add((await Take(paper, Painted(width, 16))).Blob);
        List<string> seen = [];
        for (var address = "/desk/library"; address is not null;)
        {
            var page = await ana.Page(address);
            seen.AddRange(page.QuerySelectorAll<IHtmlAnchorElement>(".sheet a").Select(link => link.PathName.Split('/')[^1]));
            address = page.QuerySelector<IHtmlAnchorElement>("a[rel=next]") is { } next ? next.PathName + next.Search : null;
        }
        Assert.Equal(taken.Order(), seen.Order());
    }

    private static async Task Done(HttpResponseMessage answer)
    {
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{answer.StatusCode} {await answer.Content.ReadAsStringAsync(Cancelled)}");
        answer.Dispose();
    }

    private static Task<PictureFile> Take(TestPaper paper, byte[] bytes) => paper.The<TakePicture>().Do(new MemoryStream(bytes), "quay.png", cancellation: Cancelled);

    private static byte[] Painted(int width, int height) => Image.Black(width, height, bands: 3).Copy(interpretation: Enums.Interpretation.Srgb).PngsaveBuffer();

    private static byte[] Scene(int width, int height)
    {
        using var noise = Image.Perlin(width, height, cellSize: 200, seed: 7, @uchar: true);
        return noise.Bandjoin(noise, noise.Invert()).Copy(interpretation: Enums.Interpretation.Srgb).PngsaveBuffer();
    }
}
