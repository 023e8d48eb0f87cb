namespace Broadsheet.Browser.Tests.Reading;

/// <summary>Saved stories, when the network is off.</summary>
public sealed class Without_a_line(Chromium chromium, DemoPaper paper)
{
    [Fact]
    public async Task A_saved_story_opens_with_its_pictures_and_others_say_why_not()
    {
        var page = await chromium.Open();
        var story = await paper.AddressOf("en", "seagrass-returns-to-the-bay-one-shoot-in-two");
        await page.GotoAsync(paper.Origin + story);
        Assert.Equal(0, await Workers(page));
        await Save(page, story);

        await page.Context.SetOfflineAsync(true);
        await page.GotoAsync(paper.Origin + story);
        Assert.Equal("Seagrass", (await page.Locator("h1").InnerTextAsync()).Split(' ')[0]);
        await page.Until("[...document.querySelectorAll('.story-lead img')].every(image => image.complete && image.naturalWidth > 0)");
        Assert.NotEqual("16px", await page.Locator("h1").EvaluateAsync<string>("title => getComputedStyle(title).fontSize"));

        await page.GotoAsync(paper.Origin + "/en/latest/");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("You are offline");
        await Assertions.Expect(page.Locator("ul[data-kept] a")).ToHaveTextAsync("Seagrass");

        await page.Context.SetOfflineAsync(false);
        await Save(page, null);
        Assert.Equal(0, await page.EvaluateAsync<int>($"caches.open('broadsheet-saved-1').then(shelf => shelf.keys()).then(keys => keys.filter(key => key.url.includes('seagrass-returns')).length)"));
    }

    private static Task<int> Workers(IPage page) => page.EvaluateAsync<int>("navigator.serviceWorker.getRegistrations().then(all => all.length)");

    /// <summary>As the save button does; returns when the worker has it all.</summary>
    private static async Task Save(IPage page, string? story) => await page.EvaluateAsync("""
        story => new Promise(done => {
            document.addEventListener('broadsheet:kept', done, { once: true });
            localStorage.setItem('broadsheet.saved', JSON.stringify(story ? [{ address: story, title: 'Seagrass' }] : []));
            document.dispatchEvent(new Event('broadsheet:saved'));
        })
        """, story);
}
