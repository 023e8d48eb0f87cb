using Broadsheet.Archive;
using Broadsheet.Formats.Bodies;
using Broadsheet.Tests;

namespace Broadsheet.Browser.Tests.Languages;

/// <summary>A paper in all the languages of the interface, made once.</summary>
public sealed class PaperOfThirteen : IAsyncLifetime
{
    private readonly Dictionary<string, string> stories = [];
    private TestPaper? paper;

    public string Origin => paper!.Http.BaseAddress!.ToString().TrimEnd('/');

    public string StoryIn(string edition) => stories[edition];

    public async ValueTask InitializeAsync()
    {
        paper = await TestPaper.Open(Store.Sqlite);
        await paper.Database.Write(async newsroom =>
        {
            foreach (var (order, tongue) in Tongue.All.Index().Where(each => each.Item.Tag is not ("en" or "ar")))
            {
                newsroom.Editions.Add(new Edition { Code = tongue.Tag, Name = tongue.Name, Language = tongue.Tag == "zh" ? "zh-Hans" : tongue.Tag, PaperName = "Selene", Zone = tongue.Tag == "fa" ? "Asia/Tehran" : "Europe/Malta", IsRightToLeft = tongue.IsRightToLeft, Order = order + 3 });
                newsroom.Sections.Add(new Section { Id = Guid.CreateVersion7(), EditionCode = tongue.Tag, UrlName = "city", Name = tongue.Headline.Split(' ')[0], Colour = "harbour", Order = 1 });
            }

            await newsroom.SaveChangesAsync();
        });
        foreach (var tongue in Tongue.All)
        {
            var item = await paper.Draft(content: new StoryContent { Headline = tongue.Headline, Standfirst = tongue.Text, Section = "city", Authors = [new("Mara Lind"), new("Tom Okoro")], Body = [new Paragraph(Inline.Plain(tongue.Text))] }, edition: tongue.Tag);
            stories[tongue.Tag] = (await paper.The<Publish>().Do(item)).Address;
        }
    }

    public ValueTask DisposeAsync() => paper?.DisposeAsync() ?? ValueTask.CompletedTask;
}

public sealed class Thirteen_editions(Chromium chromium, PaperOfThirteen paper) : IClassFixture<PaperOfThirteen>
{
    // A letter that no face has is drawn like one that no face can have.
    private const string LettersWithoutAFace = """
        async () => {
          await document.fonts.ready;
          const canvas = document.createElement('canvas');
          canvas.width = canvas.height = 48;
          const pen = canvas.getContext('2d', { willReadFrequently: true });
          const drawn = (text, font) => { pen.clearRect(0, 0, 48, 48); pen.font = font; pen.fillText(text, 8, 32); return pen.getImageData(0, 0, 48, 48).data.join(); };
          const missing = new Set(), seen = new Set(), walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const place = walker.currentNode.parentElement;
            if (!place?.checkVisibility()) continue;
            const font = `24px ${getComputedStyle(place).fontFamily}`;
            for (const letter of walker.currentNode.data) {
              if (/[\s\p{M}\p{C}]/u.test(letter) || seen.has(font + letter)) continue;
              seen.add(font + letter);
              const ink = drawn(letter, font);
              if (ink === drawn('\u{10EEEE}', font) || /^[0,]*$/.test(ink)) missing.add(letter);
            }
          }
          return { missing: [...missing], looked: seen.size };
        }
        """;

    public static TheoryData<string> Tags() => [.. Tongue.All.Select(tongue => tongue.Tag)];

    [Theory]
    [MemberData(nameof(Tags))]
    public async Task Front_story_and_search_speak_the_language_in_its_direction_with_every_letter(string tag)
    {
        var tongue = Tongue.All.Single(tongue => tongue.Tag == tag);
        var page = await chromium.Open(new Screen(Language: tag));

        await Goes(page, $"/{tag}/", tongue);
        Assert.Equal(tongue.Today, await page.Locator(".masthead-date").TextContentAsync());
        Assert.Equal(13, await page.Locator("header [hreflang]").EvaluateAllAsync<int>("links => new Set(links.map(link => link.hreflang)).size"));

        await Goes(page, paper.StoryIn(tag), tongue);
        Assert.Equal(tongue.Headline, await page.Locator("h1").TextContentAsync());

        await Goes(page, $"/{tag}/search?q={Uri.EscapeDataString(tongue.Asked)}", tongue);
        Assert.Contains(tongue.Stories, await page.Locator(".found [role=status]").TextContentAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public async Task Before_its_first_word_an_edition_asks_for_two_faces_and_ninety_kilobytes_at_most(string tag)
    {
        var page = await chromium.Open(new Screen(390, Language: tag));
        List<IResponse> faces = [];
        page.Response += (_, answer) => { if (answer.Url.Contains(".woff2", StringComparison.Ordinal)) faces.Add(answer); };

        await page.GotoAsync($"{paper.Origin}/{tag}/", new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.InRange(faces.Count, 0, 2);
        Assert.InRange((await Task.WhenAll(faces.Select(face => face.BodyAsync()))).Sum(face => face.Length), 0, 92_160);
    }

    [Fact]
    public async Task Signs_that_point_along_the_line_are_mirrored_from_right_to_left()
    {
        var page = await chromium.Open(new Screen(Language: "he"));
        await page.GotoAsync($"{paper.Origin}/he/search?q=zzzqqq");

        Assert.Equal("-1 1", await page.Locator("main .icon[data-mirrors]").First.EvaluateAsync<string>("icon => getComputedStyle(icon).scale"));
    }

    private async Task Goes(IPage page, string address, Tongue tongue)
    {
        await page.GotoAsync(paper.Origin + address);
        Assert.Equal(tongue.IsRightToLeft ? "rtl" : "ltr", await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).direction"));
        Assert.StartsWith(tongue.Tag, await page.Locator("html").GetAttributeAsync("lang"), StringComparison.Ordinal);
        var letters = await page.EvaluateAsync<Letters>(LettersWithoutAFace);
        Assert.True(letters.Looked > 30, $"{address}: only {letters.Looked} letters were looked at");
        Assert.True(letters.Missing.Length == 0, $"{address}: no face has {string.Join(' ', letters.Missing)}");
        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }

    private sealed class Letters
    {
        public string[] Missing { get; set; } = [];
        public int Looked { get; set; }
    }
}
