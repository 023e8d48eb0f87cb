namespace Broadsheet.Browser.Tests.Reading;

/// <summary>Bytes on the wire before anybody touches anything.</summary>
public sealed class What_a_page_weighs(Chromium chromium, DemoPaper paper)
{
    private const int MostScript = 20_000, MostStyle = 14_000, MostStory = 10_000;

    [Theory]
    [InlineData("en", 1440)]
    [InlineData("ar", 390)]
    public async Task Stays_within_its_budget(string edition, int width)
    {
        List<string> heavy = [];
        foreach (var (kind, address) in (await paper.KindsOfPage(edition)).Where(page => page.Value.StartsWith("/" + edition, StringComparison.Ordinal)))
        {
            var page = await chromium.Open(new Screen(width, Language: edition));
            List<IRequest> done = [];
            page.RequestFinished += (_, request) => done.Add(request);
            await page.GotoAsync(paper.Origin + address, new() { WaitUntil = WaitUntilState.NetworkIdle });
            var (script, style, document) = (0, 0, 0);
            foreach (var request in done.ToList())
            {
                var bytes = (await request.SizesAsync()).ResponseBodySize;
                if (request.ResourceType == "script") script += bytes;
                else if (request.ResourceType == "stylesheet") style += bytes;
                else if (request.ResourceType == "document") document += bytes;
                if (!request.Url.StartsWith(paper.Origin, StringComparison.Ordinal)) heavy.Add($"{kind} asks for {request.Url}");
            }
            if (script > MostScript) heavy.Add($"{kind}: {script} bytes of script");
            if (style > MostStyle) heavy.Add($"{kind}: {style} bytes of style");
            if (kind == "corrected story" && document > MostStory) heavy.Add($"{kind}: {document} bytes of HTML");
            await page.Context.CloseAsync();
        }
        Assert.True(heavy.Count == 0, string.Join("\n", heavy));
    }
}
