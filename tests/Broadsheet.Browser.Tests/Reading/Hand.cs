using Broadsheet.Site;

namespace Broadsheet.Browser.Tests.Reading;

/// <summary>How a reader presses things, on which page, in which language.</summary>
internal sealed class Hand(IPage page, string origin, string story, string edition, Way way)
{
    public IPage Page => page;
    public string Story => story;
    public string Edition => edition;
    public Words Words { get; } = Words.In(edition);
    public ControlWords Say { get; } = ControlWords.In(edition);
    public bool IsRightToLeft => edition == "ar";

    public async Task Open(string address)
    {
        await page.GotoAsync("about:blank");
        await page.GotoAsync(origin + address);
    }

    public async Task Press(ILocator what)
    {
        if (way == Way.Touch) await what.TapAsync();
        else if (way == Way.Keys)
        {
            await what.FocusAsync();
            await page.Keyboard.PressAsync("Enter");
        }
        else await what.ClickAsync();
    }

    public ILocator Button(string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Link(string name) => page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });
}

internal enum Way { Mouse, Touch, Keys }
