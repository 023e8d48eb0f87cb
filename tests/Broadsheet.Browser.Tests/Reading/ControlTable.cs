using Broadsheet.Site;

namespace Broadsheet.Browser.Tests.Reading;

/// <param name="Names">As the list of controls calls it.</param>
/// <param name="Does">Presses it and looks at what became of the page: role, name and state are those that a screen reader gets.</param>
/// <param name="Plain">What is there without a script; null where the control is for scripts alone and the page lacks nothing without it.</param>
internal sealed record ControlRow(string Names, Func<Hand, Task> Does, Func<Hand, Task>? Plain = null);

/// <summary>Every control of the readers' pages and what it must do.</summary>
internal static class ControlTable
{
    public static IReadOnlyList<ControlRow> Rows { get; } =
    [
        new("camera", async hand =>
        {
            await hand.Open(hand.Story);
            await hand.Press(hand.Page.Locator("button.gallery-badge"));
            await Expect(hand.Page.Locator("dialog.viewer")).ToBeVisibleAsync();
            await Expect(hand.Page.Locator(".viewer-place")).ToContainTextAsync(hand.Say["PictureOf", 1, await hand.Page.Locator("picture-gallery a.enlarge").CountAsync()]);
        }, async hand =>
        {
            await hand.Open(hand.Story);
            await Expect(hand.Page.Locator(".gallery-badge")).ToBeVisibleAsync();
            await Expect(hand.Page.Locator("picture-gallery figcaption").First).ToBeVisibleAsync();
        }),
        new("close", async hand =>
        {
            await hand.Open(hand.Story);
            await hand.Press(hand.Page.Locator("button.gallery-badge"));
            await hand.Press(hand.Button(hand.Say["CloseGallery"]));
            await Expect(hand.Page.Locator("dialog.viewer")).ToHaveCountAsync(0);
            await Expect(hand.Page.Locator("picture-gallery a.enlarge").First).ToBeFocusedAsync();
        }),
        new("check share", async hand =>
        {
            await hand.Open(hand.Story);
            await hand.Press(hand.Page.Locator("details.share > summary"));
            await hand.Press(hand.Button(hand.Words["CopyLink"]));
            await Expect(hand.Page.Locator("details.share [role=status]")).ToHaveTextAsync(hand.Words["Copied"]);
            Assert.EndsWith(Uri.EscapeDataString(hand.Story.Split('/')[^1]), await hand.Page.EvaluateAsync<string>("navigator.clipboard.readText()"), StringComparison.Ordinal);
            await hand.Page.Keyboard.PressAsync("Escape");
            await Expect(hand.Page.Locator("details.share[open]")).ToHaveCountAsync(0);
            await Expect(hand.Page.Locator("details.share > summary")).ToBeFocusedAsync();
        }, async hand =>
        {
            await hand.Open(hand.Story);
            await hand.Press(hand.Page.Locator("details.share > summary"));
            await Expect(hand.Page.Locator("details.share a[href^='mailto:']")).ToBeVisibleAsync();
            await Expect(hand.Page.Locator("details.share a[href$='/qr.svg']")).ToBeVisibleAsync();
        }),
        new("fb mail tg tw wt", async hand =>
        {
            await hand.Open(hand.Story);
            await hand.Press(hand.Page.Locator("details.share > summary"));
            foreach (var name in Network.Usual.Where(name => name != "mail"))
                await Expect(hand.Page.GetByRole(AriaRole.Link, new() { Name = Network.All.Single(network => network.Name == name).Label, Exact = true })).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("^https://.*" + System.Text.RegularExpressions.Regex.Escape(Uri.EscapeDataString("/" + hand.Edition + "/"))));
        }),
        new("chevron down, chevron up", async hand =>
        {
            await hand.Open($"/{hand.Edition}/");
            var menu = hand.Page.Locator("details.menu > summary");
            await hand.Press(menu);
            await Expect(hand.Page.Locator(".menu-sheet")).ToBeVisibleAsync();
            await hand.Press(menu);
            await Expect(hand.Page.Locator(".menu-sheet")).ToBeHiddenAsync();
        }, async hand =>
        {
            await hand.Open($"/{hand.Edition}/");
            await hand.Press(hand.Page.Locator("details.menu > summary"));
            await Expect(hand.Page.Locator(".menu-sheet")).ToBeVisibleAsync();
        }),
        Both("chevron left, chevron right", async hand =>
        {
            // The edition with enough stories for a second page.
            await hand.Open("/en/latest/");
            await hand.Press(hand.Page.Locator(".paging a[rel=next]"));
            await Expect(hand.Page.Locator(".paging a[rel=prev]")).ToBeVisibleAsync();
            Assert.Contains("?page=", hand.Page.Url, StringComparison.Ordinal);
            await hand.Press(hand.Page.Locator(".paging a[rel=prev]"));
            await Expect(hand.Page.Locator(".paging a[rel=prev]")).ToHaveCountAsync(0);
        }),
        Both("full chevron left, full chevron right", async hand =>
        {
            await hand.Open(hand.Story);
            var headline = await hand.Page.Locator("h1").InnerTextAsync();
            Assert.Equal(hand.IsRightToLeft ? "-1 1" : "none", await hand.Page.Locator(".neighbours .icon").First.EvaluateAsync<string>("icon => getComputedStyle(icon).scale"));
            await hand.Press(hand.Page.Locator(".neighbours a[rel=prev]"));
            await Expect(hand.Page.Locator("h1")).Not.ToHaveTextAsync(headline);
            await hand.Press(hand.Page.Locator(".neighbours a[rel=next]"));
            await Expect(hand.Page.Locator("h1")).ToHaveTextAsync(headline);
        }),
        Both("full chevron up", async hand =>
        {
            await hand.Open(hand.Story);
            await hand.Press(hand.Link(hand.Say["BackToTop"]));
            Assert.EndsWith("#top", hand.Page.Url, StringComparison.Ordinal);
            await hand.Page.Until("scrollY === 0");
        }),
        Both("flag", async hand =>
        {
            await hand.Open(hand.Story);
            var other = hand.IsRightToLeft ? ("en", "English", "ltr") : ("ar", "العربية", "rtl");
            await hand.Press(hand.Page.Locator("details.menu > summary"));
            var link = hand.Page.Locator($".menu-sheet a[data-edition={other.Item1}]");
            await Expect(link.Locator("bdi")).ToHaveTextAsync(other.Item2);
            await Expect(link.Locator("bdi")).ToHaveAttributeAsync("dir", other.Item3);
            await hand.Press(link);
            await Expect(hand.Page.Locator("html")).ToHaveAttributeAsync("lang", other.Item1);
        }),
        Both("search", async hand =>
        {
            await hand.Open($"/{hand.Edition}/search");
            await hand.Page.Locator("#search-words").FillAsync(hand.IsRightToLeft ? "الميناء" : "harbour");
            await hand.Page.Keyboard.PressAsync("Enter");
            await Expect(hand.Page.Locator("mark").First).ToBeVisibleAsync();
        }),
        Both("filter", async hand =>
        {
            await hand.Open($"/{hand.Edition}/search?q={Uri.EscapeDataString(hand.IsRightToLeft ? "الميناء" : "harbour")}");
            await hand.Press(hand.Page.Locator(".filters a:not(.all)").First);
            await Expect(hand.Page.Locator(".filters a[aria-current=true]").First).ToBeVisibleAsync();
            await hand.Press(hand.Page.Locator(".filters a.all"));
            await Expect(hand.Page.Locator(".filters a[aria-current=true]")).ToHaveCountAsync(0);
        }),
        Both("tag, tags", async hand =>
        {
            await hand.Open(hand.Story);
            await hand.Press(hand.Page.Locator(".story-end a[rel=tag]").First);
            await hand.Page.WaitForURLAsync($"**/{hand.Edition}/tags/**");
        }),
        Both("download", async hand =>
        {
            await hand.Open(hand.Story);
            var whole = await hand.Page.Locator("a.enlarge").First.GetAttributeAsync("href");
            Assert.EndsWith("/1920", whole, StringComparison.Ordinal);
        }),
        new("text size", async hand =>
        {
            await hand.Open(hand.Story);
            var before = await Size(hand);
            await hand.Press(hand.Button(hand.Say["LargerText"]));
            Assert.True(await Size(hand) > before);
            await hand.Open(hand.Story);
            Assert.True(await Size(hand) > before);
            await hand.Press(hand.Button(hand.Say["SmallerText"]));
            Assert.Equal(before, await Size(hand));
        }),
        Both("lite", async hand =>
        {
            await hand.Open(hand.Story);
            await hand.Press(hand.Link(hand.Say["LiteVersion"]));
            await Expect(hand.Link(hand.Say["FullVersion"])).ToBeVisibleAsync();
            Assert.Equal(0, await hand.Page.Locator("img, script, svg, video, audio").CountAsync());
            Assert.Equal(1, await hand.Page.Locator("h1").CountAsync());
        }),
    ];

    private static ControlRow Both(string names, Func<Hand, Task> does) => new(names, does, does);

    private static ILocatorAssertions Expect(ILocator what) => Assertions.Expect(what);

    private static Task<double> Size(Hand hand) => hand.Page.Locator(".story-body").First.EvaluateAsync<double>("body => parseFloat(getComputedStyle(body).fontSize)");
}
