namespace Broadsheet.Browser.Tests;

/// <summary>The reader's own browser checks the public log: with its own Ed25519, in the page's language.</summary>
public sealed class The_log_in_the_browser(Chromium chromium, DemoPaper paper)
{
    [Theory]
    [InlineData("en", "Everything that was looked at is as it should be.", "Nothing that was in the log when this browser saw it last")]
    [InlineData("ar", "كل ما نُظر فيه على ما ينبغي.", "لم يتغير شيء مما كان في السجل")]
    public async Task Finds_that_all_is_as_it_should_be_and_remembers_what_it_saw(string edition, string good, string same)
    {
        var page = await chromium.Open(new Screen(390, Language: edition));
        await page.GotoAsync($"{paper.Origin}/{edition}/log/");
        await page.ClickAsync("log-check button[name=all]");
        await Assertions.Expect(page.Locator("log-check [role=status]")).ToHaveTextAsync(good);

        await page.ClickAsync("log-check button[name=newest]");

        await Assertions.Expect(page.Locator("log-check li").Nth(1)).ToContainTextAsync(same);
        await Assertions.Expect(page.Locator("log-check [role=status]")).ToHaveAttributeAsync("data-verdict", "good");
    }

    [Theory]
    [InlineData("size: 1e6", "The log had 1000000 entries when this browser saw it last")]
    [InlineData("root: '00'", "The log was rewritten since this browser saw it last.")]
    [InlineData("key: 'other.example/log+00000000+AQ=='", "The key of the log was changed, and the old key does not say so.")]
    [InlineData("origin: 'other.example/log'", "The checkpoint is not signed with the key of this log.")]
    public async Task Says_what_is_not_as_it_was(string change, string said)
    {
        var page = await chromium.Open();
        await page.GotoAsync($"{paper.Origin}/en/log/");
        await page.ClickAsync("log-check button[name=newest]");
        await Assertions.Expect(page.Locator("log-check [role=status]")).ToHaveAttributeAsync("data-verdict", "good");
        await page.EvaluateAsync($"localStorage.setItem('log', JSON.stringify({{ ...JSON.parse(localStorage.getItem('log')), {change} }}))");

        await page.ClickAsync("log-check button[name=newest]");

        await Assertions.Expect(page.Locator("log-check [role=status]")).ToHaveTextAsync("Something is not as it should be.");
        await Assertions.Expect(page.Locator("log-check li").Last).ToContainTextAsync(said);
    }

    [Fact]
    public async Task Names_a_version_that_does_not_read_as_it_was_logged()
    {
        var page = await chromium.Open();
        await page.RouteAsync("**/log/items/**", route => route.FulfillAsync(new() { Body = "{}", ContentType = "application/json" }));
        await page.GotoAsync($"{paper.Origin}/en/log/");

        await page.ClickAsync("log-check button[name=newest]");

        await Assertions.Expect(page.Locator("log-check li").Last).ToContainTextAsync("does not read as it was logged.");
        await Assertions.Expect(page.Locator("log-check [role=status]")).ToHaveAttributeAsync("data-verdict", "bad");
    }
}
