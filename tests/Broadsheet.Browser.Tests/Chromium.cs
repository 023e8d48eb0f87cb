namespace Broadsheet.Browser.Tests;

/// <summary>Debian's Chromium, started once for all tests; each test gets windows of its own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Where the browser is; BROADSHEET_CHROMIUM names another.</summary>
    private static string Executable => Environment.GetEnvironmentVariable("BROADSHEET_CHROMIUM") is { Length: > 0 } named ? named : "/usr/bin/chromium";

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(20_000);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = Environment.UserName == "root" ? ["--no-sandbox"] : [] });
    }

    /// <summary>A window with its own cookies. Animations are off, so that what is judged stands still.</summary>
    public async Task<IPage> Open(Screen? screen = null)
    {
        screen ??= new Screen();
        var context = await browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = screen.Width, Height = screen.Width < 600 ? 844 : 900 },
            ColorScheme = screen.IsDark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = screen.HasScript,
            Locale = screen.Language,
            ReducedMotion = ReducedMotion.Reduce,
            HasTouch = screen.Width < 600,
        });
        context.SetDefaultTimeout(20_000);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }
}

/// <param name="Width">In CSS pixels.</param>
public sealed record Screen(int Width = 1440, bool IsDark = false, bool HasScript = true, string Language = "en");
