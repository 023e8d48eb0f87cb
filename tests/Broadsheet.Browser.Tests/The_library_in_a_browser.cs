using Broadsheet.Archive;
using Broadsheet.Browser.Tests.Writing;
using Broadsheet.Formats.Bodies;
using Broadsheet.Library;
using Broadsheet.Tests;
using Broadsheet.Tests.Library.Recordings;
using NetVips;

namespace Broadsheet.Browser.Tests;

/// <summary>What a journalist does with pictures, by keyboard and over bad lines.</summary>
public sealed class The_library_in_a_browser(Chromium chromium)
{
    [Fact]
    public async Task Many_files_are_sent_though_the_line_breaks_and_what_is_no_picture_is_said()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var page = await chromium.AtTheDesk(paper);
        var broken = 0;
        await page.RouteAsync("**/desk/library/uploads/*", route => route.Request.Method == "PATCH" && Interlocked.Increment(ref broken) % 3 == 1 ? route.AbortAsync() : route.ContinueAsync());
        await page.GotoAsync(paper.Origin() + "/desk/library");

        await page.Locator("#files").SetInputFilesAsync([.. Enumerable.Range(0, 6).Select(number => File($"quay {number}.png", Painted(200 + number, 100))), File("notes.jpg", "hello"u8.ToArray())]);
        await page.Locator(".bring button").ClickAsync();

        await Assertions.Expect(page.Locator("[data-bring-list] [data-state=done]")).ToHaveCountAsync(6, new() { Timeout = 60_000 });
        await Assertions.Expect(page.Locator("[data-bring-list] [data-state=wrong]")).ToContainTextAsync("notes.jpg is no picture");
        Assert.True(broken > 6);
    }

    [Fact]
    public async Task The_point_of_interest_and_a_cut_are_set_by_keyboard_alone()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var page = await chromium.AtTheDesk(paper);
        var taken = await Take(paper, 1600, 900);
        await page.GotoAsync($"{paper.Origin()}/desk/library/{taken.Blob}");
        var before = double.Parse(await page.Locator("#focus-x").InputValueAsync(), System.Globalization.CultureInfo.InvariantCulture);

        await page.Locator("[data-stage]").FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal(before + 1, double.Parse(await page.Locator("#focus-x").InputValueAsync(), System.Globalization.CultureInfo.InvariantCulture));
        foreach (var key in new[] { "3", "-", "-", "ArrowLeft", "ArrowDown" }) await page.Keyboard.PressAsync(key);
        var wide = await page.Locator("[name='w-1:1']").InputValueAsync();
        Assert.Equal(wide, await page.Locator("[name='h-1:1']").InputValueAsync());
        await page.Locator(".framing button").PressAsync("Enter");
        await Assertions.Expect(page.Locator(".said.done")).ToBeVisibleAsync();

        var cut = (await paper.The<FindPictures>().Crops(taken.Blob)).Single(crop => crop.Ratio == "1:1");
        Assert.True(cut.ByHand);
        Assert.Equal(wide, cut.Width.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Pictures_of_the_library_become_a_lead_a_picture_and_a_gallery_of_a_story()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var page = await chromium.AtTheDesk(paper);
        var (one, other) = (await Take(paper, 1600, 900), await Take(paper, 1500, 900));
        var item = await paper.Draft();
        await page.Write(paper, item);

        await page.Locator(".lead-empty").ClickAsync();
        await page.Locator($".library-list [data-blob='{one.Blob}']").ClickAsync();
        await page.EndOf(".ProseMirror p");
        await page.Locator(".toolbar button[aria-label='Picture']").ClickAsync();
        await page.Locator($".library-list [data-blob='{other.Blob}']").ClickAsync();
        await page.Locator(".toolbar button[aria-label='Picture']").ClickAsync();
        await page.Locator("#library-several").CheckAsync();
        foreach (var blob in new[] { one.Blob, other.Blob }) await page.Locator($".library-list [data-blob='{blob}']").ClickAsync();
        Assert.Empty(await Axe.Barriers(page));
        await page.Locator(".library-window[open] > .press").ClickAsync();
        await page.Saved();

        await using var newsroom = paper.Database.Open();
        var story = (await newsroom.Drafts.FindAsync(item))!.Content;
        Assert.Equal(one.Blob, story.LeadPicture!.Blob);
        Assert.Equal(4, story.LeadPicture.Crops!.Count);
        Assert.Equal((other.Blob, 4), story.Body.OfType<Picture>().Select(picture => (picture.Blob, picture.Crops!.Count)).Single());
        Assert.Equal([one.Blob, other.Blob], story.Body.OfType<Gallery>().Single().Pictures.Select(picture => picture.Blob));
    }

    [Fact]
    public async Task Recordings_of_the_library_and_new_ones_stand_in_the_text()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var page = await chromium.AtTheDesk(paper);
        var known = await paper.The<TakeRecording>().Do(new MemoryStream(Sounds.Wav(2)), "night ferry.wav");
        var item = await paper.Draft();
        await page.Write(paper, item);

        var tool = page.Locator(".toolbar button[aria-label='Sound or film']");
        await page.EndOf(".ProseMirror p");
        await tool.ClickAsync();
        await page.Locator("#recordings-find").FillAsync("ferry");
        Assert.Empty(await Axe.Barriers(page));
        await page.Locator($".library-list [data-blob='{known.Blob}']").ClickAsync();
        await tool.ClickAsync();
        var choosing = page.RunAndWaitForFileChooserAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Send a file" }).ClickAsync());
        await (await choosing).SetFilesAsync(new FilePayload { Name = "tram.wav", MimeType = "audio/wav", Buffer = Sounds.Wav(1) });
        await Assertions.Expect(page.Locator(".ProseMirror .other")).ToHaveCountAsync(2);
        await page.Saved();

        await using var newsroom = paper.Database.Open();
        var sounds = (await newsroom.Drafts.FindAsync(item))!.Content.Body.OfType<Audio>().ToList();
        Assert.Equal(["night ferry", "tram"], sounds.Select(sound => sound.Title).Order());
        Assert.Contains(known.Blob, sounds.Select(sound => sound.Blob));
    }

    private static FilePayload File(string name, byte[] bytes) => new() { Name = name, MimeType = "image/png", Buffer = bytes };

    private static Task<PictureFile> Take(TestPaper paper, int width, int height) =>
        paper.The<TakePicture>().Do(new MemoryStream(Painted(width, height)), "quay.png", describe: picture => (picture.Alt, picture.CreditLine) = ("A quay", "Test"));

    private static byte[] Painted(int width, int height) => Image.Black(width, height, bands: 3).Copy(interpretation: Enums.Interpretation.Srgb).PngsaveBuffer();
}
