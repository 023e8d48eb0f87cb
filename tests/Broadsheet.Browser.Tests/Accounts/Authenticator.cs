namespace Broadsheet.Browser.Tests.Accounts;

/// <summary>A device that holds passkeys, as Chromium pretends to have one. It always says that its owner is there.</summary>
internal static class Authenticator
{
    public static async Task HoldsPasskeys(this IPage page)
    {
        var device = await page.Context.NewCDPSessionAsync(page);
        await device.SendAsync("WebAuthn.enable");
        await device.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
