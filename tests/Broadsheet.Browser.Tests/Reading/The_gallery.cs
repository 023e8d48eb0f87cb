using Broadsheet.Site;

namespace Broadsheet.Browser.Tests.Reading;

/// <summary>A story's pictures, as large as the window.</summary>
public sealed class The_gallery(Chromium chromium, DemoPaper paper)
{
    private static readonly ControlWords Words = ControlWords.In("en");

    [Fact]
    public async Task Opens_from_its_badge_walks_by_keys_and_gives_the_focus_back()
    {
        var page = await Open(new Screen());
        var badge = page.Locator("button.gallery-badge");
        await Assertions.Expect(badge).ToHaveTextAsync("Gallery: 3 pictures");

        await badge.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Viewer(page)).ToBeVisibleAsync();
        await Assertions.Expect(Place(page)).ToHaveTextAsync("Picture 1 of 3");
        Assert.EndsWith(await Hash(page, 0), page.Url, StringComparison.Ordinal);

        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(Place(page)).ToHaveTextAsync("Picture 2 of 3");
        await page.Keyboard.PressAsync("End");
        await Assertions.Expect(Place(page)).ToHaveTextAsync("Picture 3 of 3");
        Assert.EndsWith(await Hash(page, 2), page.Url, StringComparison.Ordinal);
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = Words["NextPicture"] })).ToHaveAttributeAsync("aria-disabled", "true");
        await page.Keyboard.PressAsync("Home");
        await Assertions.Expect(Place(page)).ToHaveTextAsync("Picture 1 of 3");
        await Assertions.Expect(Viewer(page).Locator("figcaption")).ToContainTextAsync("Drawing: The Selene Courier");
        Assert.Empty(await Axe.Barriers(page));

        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(Viewer(page)).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("picture-gallery a.enlarge").First).ToBeFocusedAsync();
        await page.Until("!location.hash");
        Assert.DoesNotContain("#", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_walked_with_the_mouse_and_fills_the_screen()
    {
        var page = await Open(new Screen());
        await page.Locator("picture-gallery a.enlarge").Nth(1).ClickAsync();
        await Assertions.Expect(Place(page)).ToHaveTextAsync("Picture 2 of 3");
        await page.GetByRole(AriaRole.Button, new() { Name = Words["NextPicture"] }).ClickAsync();
        await Assertions.Expect(Place(page)).ToHaveTextAsync("Picture 3 of 3");
        await page.GetByRole(AriaRole.Button, new() { Name = Words["PreviousPicture"] }).ClickAsync();
        await Assertions.Expect(Place(page)).ToHaveTextAsync("Picture 2 of 3");
        await page.GetByRole(AriaRole.Button, new() { Name = Words["FullScreen"], Exact = true }).ClickAsync();
        await page.Until("document.fullscreenElement?.className === 'viewer-room'");
        await page.GetByRole(AriaRole.Button, new() { Name = Words["LeaveFullScreen"] }).ClickAsync();
        await page.Until("!document.fullscreenElement");
        await page.GetByRole(AriaRole.Button, new() { Name = Words["CloseGallery"] }).ClickAsync();
        await Assertions.Expect(Viewer(page)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Is_swiped_aside_and_down_by_a_finger()
    {
        var page = await Open(new Screen(390));
        await page.Locator("button.gallery-badge").TapAsync();
        await Assertions.Expect(Place(page)).ToHaveTextAsync("Picture 1 of 3");
        await Swipe(page, -120, 0);
        await Assertions.Expect(Place(page)).ToHaveTextAsync("Picture 2 of 3");
        await Swipe(page, 120, 0);
        await Assertions.Expect(Place(page)).ToHaveTextAsync("Picture 1 of 3");
        await Swipe(page, 0, 200);
        await Assertions.Expect(Viewer(page)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Opens_at_the_picture_that_a_link_names_and_closes_by_the_browsers_way_back()
    {
        var page = await Open(new Screen());
        var hash = await Hash(page, 1);
        var story = page.Url;
        await page.GotoAsync("about:blank");
        await page.GotoAsync(story + hash);
        await Assertions.Expect(Place(page)).ToHaveTextAsync("Picture 2 of 3");
        await page.Keyboard.PressAsync("Escape");
        await page.Until("!location.hash");
        Assert.Equal(story, page.Url);

        await page.Locator("button.gallery-badge").ClickAsync();
        await Assertions.Expect(Viewer(page)).ToBeVisibleAsync();
        await page.GoBackAsync();
        await Assertions.Expect(Viewer(page)).ToHaveCountAsync(0);
        Assert.Equal(story, page.Url);
    }

    [Fact]
    public async Task Goes_forward_to_the_left_where_one_reads_from_the_right()
    {
        var page = await Open(new Screen(Language: "ar"));
        await page.Locator("button.gallery-badge").ClickAsync();
        var words = ControlWords.In("ar");
        await Assertions.Expect(Place(page)).ToHaveTextAsync(words["PictureOf", 1, 2]);
        await page.Keyboard.PressAsync("ArrowLeft");
        await Assertions.Expect(Place(page)).ToHaveTextAsync(words["PictureOf", 2, 2]);
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(Place(page)).ToHaveTextAsync(words["PictureOf", 1, 2]);
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = words["CloseGallery"] })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Stands_in_the_page_with_all_its_words_without_a_script()
    {
        var page = await Open(new Screen(390, HasScript: false));
        Assert.Equal(3, await page.Locator("picture-gallery figure.picture figcaption").CountAsync());
        var whole = await page.Locator("picture-gallery a.enlarge").First.GetAttributeAsync("href");
        var answer = await page.GotoAsync(paper.Origin + whole);
        Assert.StartsWith("image/", answer!.Headers["content-type"], StringComparison.Ordinal);
    }

    private async Task<IPage> Open(Screen screen)
    {
        var page = await chromium.Open(screen);
        await page.GotoAsync(paper.Origin + await paper.AddressOf(screen.Language, screen.Language == "ar" ? "صومعة-جديدة-تقصر-طريق-القمح-من-فيسك" : "seagrass-returns-to-the-bay-one-shoot-in-two"));
        return page;
    }

    private static ILocator Viewer(IPage page) => page.Locator("dialog.viewer");

    private static ILocator Place(IPage page) => page.Locator(".viewer-place");

    private static async Task<string> Hash(IPage page, int picture) => "#" + await page.Locator("picture-gallery figure.picture").Nth(picture).GetAttributeAsync("id");

    /// <summary>As a finger would: the events that a touch makes.</summary>
    private static async Task Swipe(IPage page, int x, int y) => await page.EvaluateAsync("""
        ([x, y]) => {
            const stage = document.querySelector('.viewer-stage');
            const at = (type, x, y) => stage.dispatchEvent(new PointerEvent(type, { pointerId: 7, pointerType: 'touch', isPrimary: true, bubbles: true, clientX: x, clientY: y }));
            at('pointerdown', 200, 300);
            for (let step = 1; step <= 4; step++) at('pointermove', 200 + x * step / 4, 300 + y * step / 4);
            at('pointerup', 200 + x, 300 + y);
        }
        """, new[] { x, y });
}
