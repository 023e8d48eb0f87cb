namespace Broadsheet.Browser.Tests.Reading;

internal static class Waiting
{
    private const int MostMilliseconds = 20_000;

    /// <summary>Waits until something is true in the page, looking at each frame. Playwright's own waiting evaluates words, which our pages forbid.</summary>
    /// <param name="condition">A JavaScript expression.</param>
    /// <returns>False when it never came true.</returns>
    public static Task<bool> Comes(this IPage page, string condition) => page.EvaluateAsync<bool>($$"""
        () => new Promise(done => {
            const end = performance.now() + {{MostMilliseconds}};
            const look = () => { if ({{condition}}) done(true); else if (performance.now() > end) done(false); else setTimeout(look, 30); };
            look();
        })
        """);

    public static async Task Until(this IPage page, string condition) => Assert.True(await page.Comes(condition), $"It never came to: {condition}");
}
