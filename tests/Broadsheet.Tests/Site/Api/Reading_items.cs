using System.Net;
using System.Text.Json;
using Broadsheet.Archive;
using Broadsheet.Formats.Bodies;
using Broadsheet.Formats.Tests.Ninjs;
using Broadsheet.Tests.Archive;

namespace Broadsheet.Tests.Site.Api;

public sealed class Reading_items
{
    [Theory, OnBothDatabases]
    public async Task A_published_item_is_valid_ninjs_and_says_where_its_page_is(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var item = await paper.Draft(content: Full());
        var published = await paper.The<Publish>().Do(item);

        var answer = await paper.Http.GetAsync($"/api/v1/items/{item}");
        var text = await answer.Content.ReadAsStringAsync();

        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal(["valid"], await NinjsSchema.Validate([text]));
        using var json = JsonDocument.Parse(text);
        Assert.Equal("urn:uuid:" + item, json.RootElement.GetProperty("uri").GetString());
        Assert.Contains(json.RootElement.GetProperty("altIds").EnumerateArray(), id => id.GetProperty("role").GetString() == "address" && id.GetProperty("value").GetString()!.EndsWith(published.Address, StringComparison.Ordinal));
        Assert.DoesNotContain("for the desk alone", text, StringComparison.Ordinal);
        Assert.Contains($"/pictures/{new string('a', 64)}/", text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_list_is_walked_page_by_page_without_a_gap(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        for (var number = 1; number <= 5; number++)
        {
            // Two of one moment: only the address tells them apart.
            if (number != 3) paper.Clock.Advance(TimeSpan.FromMinutes(1));
            await paper.Public($"Story {number}");
        }
        var seen = new List<string>();
        for (var next = "/api/v1/items?edition=en&limit=2"; next is not null;)
        {
            var answer = await paper.Http.GetAsync(next);
            using var page = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            seen.AddRange(page.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("headlines")[0].GetProperty("value").GetString()!));
            next = page.RootElement.TryGetProperty("next", out var cursor) ? $"/api/v1/items?edition=en&limit=2&cursor={cursor.GetString()}" : null;
            Assert.Equal(next is not null, answer.Headers.Contains("Link"));
        }

        Assert.Equal(["Story 5", "Story 4", "Story 2", "Story 3", "Story 1"], seen);
    }

    [Fact]
    public async Task Who_has_it_already_gets_304()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var item = await paper.Public();
        var first = await paper.Http.GetAsync($"/api/v1/items/{item}");
        using var again = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/items/{item}");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        Assert.Equal(HttpStatusCode.NotModified, (await paper.Http.SendAsync(again)).StatusCode);
        await paper.Rewrite(item, content => content with { Headline = "Night ferry is late" });
        await paper.The<Amend>().Do(item, VersionKind.Update);
        using var later = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/items/{item}");
        later.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.OK, (await paper.Http.SendAsync(later)).StatusCode);
    }

    [Theory, OnBothDatabases]
    public async Task Versions_are_told_the_newest_first_and_a_withdrawn_item_is_gone(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var item = await paper.Public();
        await paper.Rewrite(item, content => content with { Headline = "Night ferry is late" });
        await paper.The<Amend>().Do(item, VersionKind.Correction, "It is late, not lost.");

        using var versions = JsonDocument.Parse(await paper.Http.GetStringAsync($"/api/v1/items/{item}/versions"));
        Assert.Equal(["2", "1"], versions.RootElement.GetProperty("items").EnumerateArray().Select(version => version.GetProperty("version").GetString()));

        await paper.The<Withdraw>().Do(item, "It was about another ferry.");
        foreach (var path in (string[])["", "/versions"])
        {
            var gone = await paper.Http.GetAsync($"/api/v1/items/{item}{path}");
            Assert.Equal((HttpStatusCode.Gone, "application/problem+json"), (gone.StatusCode, gone.Content.Headers.ContentType?.MediaType));
            Assert.Contains("another ferry", await gone.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        Assert.Equal("""{"items":[]}""", await paper.Http.GetStringAsync("/api/v1/items"));
    }

    [Theory]
    [InlineData("/api/v1/items?cursor=%00%ff", 400, "cursor")]
    [InlineData("/api/v1/items?cursor=MTIz", 400, "cursor")]
    [InlineData("/api/v1/items?limit=0", 400, "limit")]
    [InlineData("/api/v1/items?limit=ten", 400, "limit")]
    [InlineData("/api/v1/items?since=yesterday", 400, "since")]
    [InlineData("/api/v1/items/00000000-0000-0000-0000-000000000000", 404, "id")]
    [InlineData("/api/v1/nothing", 404, null)]
    [InlineData("/api/v1/search?q=ferry&cursor=x", 400, "cursor")]
    public async Task What_is_wrong_is_said_with_the_member_at_fault(string path, int status, string? member)
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);

        var answer = await paper.Http.GetAsync(path);

        Assert.Equal((status, "application/problem+json"), ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(status, problem.RootElement.GetProperty("status").GetInt32());
        Assert.Equal(member, problem.RootElement.TryGetProperty("member", out var named) ? named.GetString() : null);
    }

    [Theory, OnBothDatabases]
    public async Task Search_gives_items_and_subjects_are_paged_by_code(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        await paper.Public("Night ferry returns");
        await paper.Public("Gale over the harbour");
        await paper.Database.Write(async newsroom =>
        {
            for (var number = 1; number <= 3; number++) newsroom.Subjects.Add(new Subject { Code = $"medtop:2000000{number}", Names = new Dictionary<string, string> { ["en"] = $"topic {number}" } });
            await newsroom.SaveChangesAsync();
        });

        using var found = JsonDocument.Parse(await paper.Http.GetStringAsync("/api/v1/search?q=gale"));
        Assert.Equal("Gale over the harbour", Assert.Single(found.RootElement.GetProperty("items").EnumerateArray()).GetProperty("headlines")[0].GetProperty("value").GetString());
        using var subjects = JsonDocument.Parse(await paper.Http.GetStringAsync("/api/v1/subjects?limit=2"));
        var next = subjects.RootElement.GetProperty("next").GetString();
        using var rest = JsonDocument.Parse(await paper.Http.GetStringAsync($"/api/v1/subjects?limit=2&cursor={next}"));
        Assert.Equal("topic 3", Assert.Single(rest.RootElement.GetProperty("subjects").EnumerateArray()).GetProperty("name").GetString());
    }

    private static StoryContent Full() => Writing.Story("Night ferry returns") with
    {
        Kicker = "Harbour", Standfirst = "It sails again.", Authors = [new("Mara Lind", "mara-lind"), new("A guest")], Genre = "analysis", Urgency = 2, EdNote = "for the desk alone",
        LeadPicture = new Picture { Blob = new string('a', 64), Caption = "The ferry", Alt = "A white ferry", Width = 1200, Height = 800 },
        Tags = [new("ferries", "Ferries")], Subjects = [new("medtop:20000337", "sea transport"), new("paper:ferries", "ferries")], SeoTitle = "Night ferry", Description = "About the ferry",
    };
}
