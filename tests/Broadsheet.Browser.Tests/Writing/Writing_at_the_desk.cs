using Broadsheet.Archive;
using Broadsheet.Formats.Bodies;
using Broadsheet.Tests;

namespace Broadsheet.Browser.Tests.Writing;

/// <summary>The editor in a browser, against the house itself.</summary>
public sealed class Writing_at_the_desk(Chromium chromium)
{
    [Fact]
    public async Task What_is_typed_is_saved_by_itself_as_the_blocks_that_were_meant()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var page = await chromium.AtTheDesk(paper);
        var item = await paper.Draft();
        await page.Write(paper, item);

        await page.EndOf(".text > p");
        await page.Keyboard.TypeAsync(" On Monday.");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("## The boat");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("- one cabin");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("/quo");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("We sail.");
        await page.GetByLabel("Who", new() { Exact = true }).FillAsync("Ines Calder");
        await page.Locator("[data-field=headline]").FillAsync("The ferry is back");
        await page.Saved();

        Assert.Equal("""[{"type":"paragraph","text":"The ferry sails again. On Monday."},{"type":"heading","level":2,"text":"The boat"},{"type":"list","items":[{"text":"one cabin"}]},{"type":"quote","text":["We sail."],"speaker":"Ines Calder"}]""", await paper.Json(item));
        await page.ReloadAsync();
        Assert.Equal("The ferry is back", await page.Locator("[data-field=headline]").InputValueAsync());
        await Assertions.Expect(page.Locator(".text blockquote")).ToHaveTextAsync("We sail.");
    }

    [Fact]
    public async Task Opening_walking_through_and_leaving_a_story_of_every_kind_of_block_asks_for_nothing()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var page = await chromium.AtTheDesk(paper);
        List<string> sent = [];
        page.Request += (_, request) => { if (request.Method != "GET") sent.Add($"{request.Method} {request.PostData}"); };
        var item = await paper.Draft(content: EveryKind());
        await page.Write(paper, item);

        for (var stop = 0; stop < 40; stop++) await page.Keyboard.PressAsync("Tab");
        await page.EndOf(".text > p");
        await page.EvaluateAsync("document.dispatchEvent(new Event('visibilitychange'))");
        await page.GotoAsync(paper.Origin() + "/desk/items");
        await page.GoBackAsync();

        Assert.Empty(sent);
        Assert.Equal(0, await page.EvaluateAsync<int>("localStorage.length"));
    }

    [Fact]
    public async Task What_is_pasted_from_Word_keeps_its_meaning_and_loses_its_looks()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var page = await chromium.AtTheDesk(paper);
        var item = await paper.Draft(content: new StoryContent { Headline = "x", Section = "city" });
        await page.Write(paper, item);

        await page.Locator(".text").ClickAsync();
        await page.Paste("""
            <html xmlns:o="urn:x"><head><style>p{color:red}</style></head><body><!--StartFragment--><p class=MsoNormal><b><span style='font-size:14.0pt'>Tide
            rises</span></b> over the <i>quay</i><sup>2</sup><o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
            <p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]>One gate</p><p class=MsoListParagraphCxSpLast style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o </span>its lock</p>
            <p class=MsoNormal>A<a name="_Toc1"></a> <a href="javascript:alert(1)">bad</a> and a <a href="https://harbour.example/x">good</a> link<a class=msocomanchor href="#_msocom_1">[A1]</a></p><table><tr><td>Mon</td><td>2.9</td></tr><tr><td>Tue</td><td>3.4</td></tr></table><!--EndFragment--></body></html>
            """);
        await page.Saved();

        Assert.Equal("""[{"type":"paragraph","text":[{"text":"Tide rises","strong":true}," over the ",{"text":"quay","emphasis":true},{"text":"2","superscript":true}]},{"type":"list","items":[{"text":"One gate","nested":{"items":[{"text":"its lock"}]}}]},{"type":"paragraph","text":["A bad and a ",{"text":"good","href":"https://harbour.example/x"}," link"]},{"type":"table","rows":[{"cells":[{"text":"Mon","columnSpan":1,"rowSpan":1},{"text":"2.9","columnSpan":1,"rowSpan":1}]},{"cells":[{"text":"Tue","columnSpan":1,"rowSpan":1},{"text":"3.4","columnSpan":1,"rowSpan":1}]}]}]""", await paper.Json(item));
    }

    [Theory]
    [InlineData("en", 1440, false)]
    [InlineData("en", 390, true)]
    [InlineData("ar", 390, false)]
    [InlineData("ar", 1440, true)]
    public async Task The_page_has_no_barrier_and_fits_the_screen(string language, int width, bool isDark)
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var page = await chromium.AtTheDesk(paper, screen: new Screen(width, isDark, Language: language));
        await page.Write(paper, await paper.Draft(content: EveryKind(), edition: language));

        await page.Locator(".text > p").First.ClickAsync(new() { ClickCount = 3 });
        await page.GetByRole(AriaRole.Toolbar).GetByRole(AriaRole.Button).Nth(4).ClickAsync();
        await Assertions.Expect(page.Locator(".link-form input[inputmode=url]")).ToBeFocusedAsync();

        Assert.Empty(await Axe.Barriers(page));
        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }

    private static StoryContent EveryKind() => new()
    {
        Headline = "High water", Section = "city", LeadPicture = new Picture { Href = "https://pictures.example/a.jpg", Alt = "A gate" },
        Body =
        [
            new Paragraph(new Inline([new Run("The tide "), new Run("rose") { Strong = true, Href = "https://harbour.example/" }, new Run(".\nTwice.")])),
            new Heading(2, Inline.Plain("Eleven minutes")), new BulletList(true, [new ListEntry(Inline.Plain("one"), new BulletList(false, [new ListEntry(Inline.Plain("inner"))]))]),
            new Quote([Inline.Plain("We waited.")]) { Speaker = "Ines Calder", Role = "harbour master", To = "the council", When = "on Friday", Source = "https://harbour.example/said" },
            new PullQuote(Inline.Plain("We waited."), "Ines Calder"), new Picture { Href = "https://pictures.example/b.jpg", Width = 3, Height = 2 },
            new Gallery([new Picture { Href = "https://pictures.example/c.jpg", Alt = "x" }]), new Video("https://clips.example/1"), new Audio("https://clips.example/2"),
            new Attachment("https://files.example/1.pdf", "Report"), new Table([new TableRow([new TableCell(Inline.Plain("Mon"), Head: true), new TableCell(Inline.Plain("2.9"))])]),
            new FactBox("In short", [new Paragraph(Inline.Plain("x"))]), new Embed("https://clips.example/3"), new CodeBlock("tide = 3.4"), new Rule(), new RawHtml("<p>x</p>"), new Paragraph(Inline.Plain("The end.")),
        ],
    };
}
