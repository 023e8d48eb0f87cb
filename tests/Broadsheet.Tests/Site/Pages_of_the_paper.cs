using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Broadsheet.Archive;
using Broadsheet.Formats.Bodies;
using Broadsheet.Tests.Archive;
using Broadsheet.Tests.Press;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Tests.Site;

public sealed partial class Pages_of_the_paper
{
    private static StoryContent Ferry(string headline = "Night ferry returns") => new()
    {
        Headline = headline, Standfirst = "After ten years.", Section = "city", UrlName = "night-ferry",
        Tags = [new("ferries", "Ferries")], Authors = [new("Mara Lind", "mara-lind")],
        Body = [new Paragraph(Inline.Plain("The ferry sails again."))],
    };

    [Theory, OnBothDatabases]
    public async Task A_publication_is_at_once_on_front_section_tag_and_latest(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        await paper.Begun();
        string[] lists = ["/en/", "/en/city/", "/en/latest/"];
        foreach (var list in lists) Assert.DoesNotContain("Night ferry returns", await paper.Http.GetStringAsync(list));
        await paper.The<Publish>().Do(await paper.Draft(content: Ferry()));
        foreach (var list in (string[])[.. lists, "/en/tags/ferries/"]) Assert.Contains("Night ferry returns", await paper.Http.GetStringAsync(list));
        Assert.DoesNotContain("Night ferry returns", await paper.Http.GetStringAsync("/en/sport/"));
    }

    [Theory, OnBothDatabases]
    public async Task A_correction_stands_on_the_page_and_the_first_version_stays_readable(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        await paper.Begun();
        var item = await paper.Draft(content: Ferry());
        var published = await paper.The<Publish>().Do(item);
        await paper.Http.GetStringAsync(published.Address);
        await paper.Rewrite(item, content => content with { Standfirst = "After nine years." });
        await paper.The<Amend>().Do(item, VersionKind.Correction, "It was nine years.");
        foreach (var page in new[] { published.Address, "/en/corrections/", $"{published.Address}/versions/" })
            Assert.Contains("It was nine years.", await paper.Http.GetStringAsync(page));
        Assert.Contains("After ten years.", await paper.Http.GetStringAsync($"{published.Address}/versions/1"));
        Assert.Contains("After nine years.", await paper.Http.GetStringAsync(published.Address));
    }

    [Theory, OnBothDatabases]
    public async Task Translations_name_each_other_and_each_itself(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        await paper.Begun();
        var (english, arabic) = (await paper.Draft(content: Ferry()), await paper.Draft(content: Ferry("عودة عبّارة الليل"), edition: "ar"));
        await paper.Database.Write(async newsroom =>
        {
            (await newsroom.Items.SingleAsync(item => item.Id == arabic)).StoryId = (await newsroom.Items.SingleAsync(item => item.Id == english)).StoryId;
            await newsroom.SaveChangesAsync();
        });
        var first = await paper.The<Publish>().Do(english);
        Assert.DoesNotContain("hreflang=\"ar\" href", await paper.Http.GetStringAsync(first.Address));
        var second = await paper.The<Publish>().Do(arabic);
        foreach (var address in new[] { first.Address, second.Address })
        {
            var links = Links().Matches(await paper.Http.GetStringAsync(address)).Select(link => link.Value).Where(link => link.Contains("hreflang", StringComparison.Ordinal)).ToList();
            Assert.Contains(links, link => link.Contains("\"en\"", StringComparison.Ordinal) && link.Contains(first.Address, StringComparison.Ordinal));
            Assert.Contains(links, link => link.Contains("\"ar\"", StringComparison.Ordinal) && link.Contains(second.Address, StringComparison.Ordinal));
            Assert.Contains(links, link => link.Contains("\"x-default\"", StringComparison.Ordinal) && link.Contains(first.Address, StringComparison.Ordinal));
        }
        Assert.Contains("<html lang=\"ar\" dir=\"rtl\"", await paper.Http.GetStringAsync(second.Address));
    }

    [Fact]
    public async Task Machines_read_who_wrote_what_when()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var published = await paper.The<Publish>().Do(await paper.Draft(content: Ferry("</script><script>alert(1)</script>")));
        var page = await paper.Http.GetStringAsync(published.Address);
        Assert.DoesNotContain("<script>alert", page);
        using var json = JsonDocument.Parse(LinkedData().Match(page).Groups[1].Value);
        Assert.Equal("NewsArticle", json.RootElement.GetProperty("@type").GetString());
        Assert.Equal("</script><script>alert(1)</script>", json.RootElement.GetProperty("headline").GetString());
        Assert.Equal("2031-03-04T10:00:00+01:00", json.RootElement.GetProperty("datePublished").GetString());
        Assert.Equal("Mara Lind", json.RootElement.GetProperty("author")[0].GetProperty("name").GetString());
        Assert.EndsWith(published.Address, json.RootElement.GetProperty("url").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en", "/en/")]
    [InlineData("/en/city", "/en/city/")]
    [InlineData("/en/latest", "/en/latest/")]
    [InlineData("/en/city/2031/03/04/night-ferry/", "/en/city/2031/03/04/night-ferry")]
    [InlineData("/en/city/2031/03/04/night-ferry/versions", "/en/city/2031/03/04/night-ferry/versions/")]
    public async Task A_slash_too_few_or_too_many_leads_on(string from, string to)
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        await paper.The<Publish>().Do(await paper.Draft(content: Ferry()));
        using var answer = await paper.Get(from);
        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(to, answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task An_address_that_never_was_says_so_in_the_edition_s_language()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        using var answer = await paper.Get("/ar/nothing/here");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("dir=\"rtl\"", page);
        Assert.Contains("<form", page);
    }

    [Fact]
    public async Task Attacks_are_words_wherever_they_stand_and_no_page_has_a_style_or_script_of_its_own()
    {
        const string attack = "\"><img src=x onerror=alert(1)><script>alert(2)</script>";
        await using var paper = await TestPaper.Open(Store.Sqlite);
        await paper.Begun();
        var published = await paper.The<Publish>().Do(await paper.Draft(content: Ferry(attack) with
        {
            Standfirst = attack, Kicker = attack, Dateline = attack, Tags = [new("ferries", attack)], Authors = [new(attack)],
            LeadPicture = new Picture { Href = "https://pictures.example/x.jpg", Alt = attack, Caption = attack, CreditLine = attack },
            Body = [new Paragraph(Inline.Plain(attack)), new Quote([Inline.Plain(attack)]) { Speaker = attack }],
        }));
        foreach (var address in new[] { published.Address, "/en/", "/en/city/", "/en/latest/", "/en/tags/ferries/", $"{published.Address}/versions/", $"{published.Address}/versions/1" })
        {
            var page = await paper.Http.GetStringAsync(address);
            Assert.DoesNotContain("<img src=x", page);
            Assert.DoesNotContain("<script>", page);
            Assert.DoesNotContain(" style=\"", page);
            Assert.DoesNotContain("<style", page);
            Assert.DoesNotContain(" onclick=", page);
        }
    }

    [GeneratedRegex("<link [^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Links();

    [GeneratedRegex("<script type=\"application/ld\\+json\">(.*?)</script>", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex LinkedData();
}
