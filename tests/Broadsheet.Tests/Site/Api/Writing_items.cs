using System.Text.Json;
using Broadsheet.Archive;
using Broadsheet.Formats.Bodies;
using Broadsheet.Formats.Tests.Ninjs;
using Broadsheet.Tests.Archive;
using Broadsheet.Tests.Wire.Importing;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Tests.Site.Api;

public sealed class Writing_items
{
    [Theory, OnBothDatabases]
    public async Task A_story_is_written_published_corrected_and_withdrawn(Store store)
    {
        await using var paper = await Programs.Paper(store);

        var posted = await paper.Send(HttpMethod.Post, "/items?edition=en&section=city", Exports.Ninjs("urn:a:1", "The quay opens"));
        Assert.Equal((201, "0"), (posted.Status, posted.Body.Member("version")));
        var id = posted.Body.Member("id");
        Assert.Equal($"/api/v1/items/{id}", posted.Answer.Headers.Location!.ToString());

        var published = await paper.Send(HttpMethod.Post, $"/items/{id}/publish", "{}");
        Assert.Equal((200, "/en/city/2031/03/04/the-quay-opens", "1"), (published.Status, published.Body.Member("address"), published.Body.Member("version")));
        Assert.Contains("The quay opens", await paper.Http.GetStringAsync(published.Body.Member("address")), StringComparison.Ordinal);

        var corrected = await paper.Send(HttpMethod.Post, $"/items/{id}/correct", $$"""{"note":"At dawn, not at noon.","item":{{Exports.Ninjs("urn:a:1", "The quay opens at dawn")}}}""");
        Assert.Equal((200, "2", published.Body.Member("address")), (corrected.Status, corrected.Body.Member("version"), corrected.Body.Member("address")));
        var updated = await paper.Send(HttpMethod.Post, $"/items/{id}/update", $$"""{"item":{{Exports.Ninjs("urn:a:1", "The quay is open")}}}""");
        Assert.Equal((200, "3"), (updated.Status, updated.Body.Member("version")));

        var withdrawn = await paper.Send(HttpMethod.Post, $"/items/{id}/withdraw", """{"reason":"It was another quay."}""");
        Assert.Equal((200, "4"), (withdrawn.Status, withdrawn.Body.Member("version")));
        Assert.Equal([(VersionKind.First, null), (VersionKind.Correction, "At dawn, not at noon."), (VersionKind.Update, null), (VersionKind.Withdrawal, "It was another quay.")],
            (await paper.Versions(Guid.Parse(id))).Select(version => (version.Kind, version.Note)));
        Assert.All(await paper.Versions(Guid.Parse(id)), version => Assert.Equal(Programs.Account, version.By));
    }

    [Theory, OnBothDatabases]
    public async Task Posting_and_publishing_is_one_act_and_the_same_again_changes_nothing(Store store)
    {
        await using var paper = await Programs.Paper(store);
        var item = Exports.Ninjs("urn:a:1", "The quay opens");

        var first = await paper.Send(HttpMethod.Post, "/items?edition=en&section=city&publish=true", item);
        var again = await paper.Send(HttpMethod.Post, "/items?edition=en&section=city&publish=true", item);

        Assert.Equal((201, "1", "/en/city/2031/03/04/the-quay-opens"), (first.Status, first.Body.Member("version"), first.Body.Member("address")));
        Assert.Equal((200, "1", first.Body.Member("id")), (again.Status, again.Body.Member("version"), again.Body.Member("id")));
        Assert.Contains("The quay opens", await paper.Http.GetStringAsync(first.Body.Member("address")), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Who_was_slower_gets_412_and_nothing_is_overwritten(Store store)
    {
        await using var paper = await Programs.Paper(store);
        var posted = await paper.Send(HttpMethod.Post, "/items?edition=en", Exports.Ninjs("urn:a:1", "The quay opens"));
        var (path, tag) = ("/items/" + posted.Body.Member("id"), posted.Answer.Headers.ETag!.ToString());

        var put = await paper.Send(HttpMethod.Put, path, Exports.Ninjs("urn:a:1", "Mine"), tag);
        var slower = await paper.Send(HttpMethod.Put, path, Exports.Ninjs("urn:a:1", "Theirs"), tag);
        var without = await paper.Send(HttpMethod.Put, path, Exports.Ninjs("urn:a:1", "Anybody's"));
        var next = await paper.Send(HttpMethod.Put, path, Exports.Ninjs("urn:a:1", "Mine too"), put.Answer.Headers.ETag!.ToString());

        Assert.Equal((200, 412, 428, 200), (put.Status, slower.Status, without.Status, next.Status));
        Assert.Equal("If-Match", slower.Body.Member("member"));
        var draft = await paper.Send(HttpMethod.Get, path + "/draft");
        Assert.Equal("Mine too", draft.Body.GetProperty("headlines")[0].Member("value"));
        Assert.Equal(["valid"], await NinjsSchema.Validate([draft.Body.GetRawText()]));
    }

    [Fact]
    public async Task A_draft_given_out_and_put_back_says_the_same()
    {
        await using var paper = await Programs.Paper(Store.Sqlite);
        var content = Writing.Story("The quay opens") with
        {
            Kicker = "Harbour", Standfirst = "At dawn.", Authors = [new("Mara Lind")], Genre = "analysis", Urgency = 2, EdNote = "hold for pictures", Dateline = "Tarn", Slugline = "QUAY", UrlName = "quay",
            LeadPicture = new Picture { Blob = new string('a', 64), Caption = "The quay", Alt = "A long quay" }, SeoTitle = "Quay", SocialTitle = "Look, a quay", Description = "About the quay",
            Tags = [new("ferries", "Ferries")], Subjects = [new("medtop:20000337", "sea transport"), new("paper:ferries", "ferries")],
            Body = [new Paragraph(Inline.Plain("The quay is open.")), new Quote([Inline.Plain("We waited.")]) { Speaker = "Ida Voss", Role = "harbour master", To = "the council", When = "on Tuesday" }],
        };
        var item = await paper.Draft(content: content);
        var given = await paper.Send(HttpMethod.Get, $"/items/{item}/draft");

        var put = await paper.Send(HttpMethod.Put, $"/items/{item}", given.Body.GetRawText(), given.Answer.Headers.ETag!.ToString());

        Assert.Equal(200, put.Status);
        await using var newsroom = paper.Database.Open();
        Assert.Equal(JsonSerializer.Serialize(content), JsonSerializer.Serialize((await newsroom.Drafts.SingleAsync()).Content));
    }

    [Theory]
    [InlineData("POST", "/items", "{}", 400, "edition")]
    [InlineData("POST", "/items?edition=fr", "{\"uri\":\"urn:a:1\",\"headlines\":[{\"value\":\"x\"}]}", 400, "edition")]
    [InlineData("POST", "/items?edition=en&section=moon", "{\"uri\":\"urn:a:1\",\"headlines\":[{\"value\":\"x\"}]}", 400, "section")]
    [InlineData("POST", "/items?edition=en", "{\"uri\":\"urn:a:1\"", 400, "")]
    [InlineData("POST", "/items?edition=en", "{\"uri\":\"urn:a:1\"}", 400, "")]
    [InlineData("POST", "/items?edition=en", "", 400, "")]
    [InlineData("POST", "/items/00000000-0000-0000-0000-000000000000/publish", "{}", 404, "")]
    [InlineData("POST", "/items/00000000-0000-0000-0000-000000000000/withdraw", "{\"reason\":7}", 400, "reason")]
    [InlineData("POST", "/items/00000000-0000-0000-0000-000000000000/withdraw", "{\"reason\":\"\\ud800\"}", 400, "reason")]
    [InlineData("POST", "/items/00000000-0000-0000-0000-000000000000/correct", "{}", 400, "note")]
    [InlineData("POST", "/items/00000000-0000-0000-0000-000000000000/publish", "{\"at\":\"soon\"}", 400, "at")]
    [InlineData("GET", "/items/00000000-0000-0000-0000-000000000000/draft", null, 404, "id")]
    public async Task A_wrong_order_says_what_is_wrong(string method, string path, string? body, int status, string member)
    {
        await using var paper = await Programs.Paper(Store.Sqlite);

        var answer = await paper.Send(new HttpMethod(method), path, body);

        Assert.Equal((status, member, "application/problem+json"), (answer.Status, answer.Body.Member("member"), answer.Answer.Content.Headers.ContentType?.MediaType));
        Assert.True(answer.Body.Member("detail").Length > 10, answer.Body.Member("detail"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("wrong")]
    public async Task Without_a_good_token_nothing_is_written(string token)
    {
        await using var paper = await Programs.Paper(Store.Sqlite);
        var answer = await paper.Send(HttpMethod.Post, "/items?edition=en", Exports.Ninjs("urn:a:1", "No"), token: token);
        Assert.Equal(401, answer.Status);
        Assert.StartsWith("Bearer", answer.Answer.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        await using var newsroom = paper.Database.Open();
        Assert.Equal(0, await newsroom.Items.CountAsync());
    }

    [Fact]
    public async Task A_program_gone_wild_is_slowed_down()
    {
        await using var paper = await Programs.Paper(Store.Sqlite, ("Api:WritesPerMinute", "3"));
        var answers = new List<int>();
        for (var number = 0; number < 6; number++) answers.Add((await paper.Send(HttpMethod.Post, "/items?edition=en", Exports.Ninjs($"urn:a:{number}", "Again"))).Status);
        Assert.Contains(429, answers);
        Assert.Equal([201, 201, 201], answers.Take(3));
    }

    [Fact]
    public async Task A_time_to_come_is_kept_and_a_body_too_long_is_refused()
    {
        await using var paper = await Programs.Paper(Store.Sqlite);
        var id = (await paper.Send(HttpMethod.Post, "/items?edition=en&section=city", Exports.Ninjs("urn:a:1", "Later"))).Body.Member("id");
        var waiting = await paper.Send(HttpMethod.Post, $"/items/{id}/publish", """{"at":"2031-03-05T06:00:00Z"}""");
        Assert.Equal((202, "0"), (waiting.Status, waiting.Body.Member("version")));
        Assert.Equal(new DateTimeOffset(2031, 3, 5, 6, 0, 0, TimeSpan.Zero), (await paper.Item(Guid.Parse(id))).PublishAt);

        var tooLong = await paper.Send(HttpMethod.Post, "/items?edition=en", Exports.Ninjs("urn:a:2", "Long", new string('x', 9_000_000)));
        Assert.Equal(413, tooLong.Status);
    }
}
