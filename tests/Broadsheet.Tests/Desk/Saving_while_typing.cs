using System.Net;
using System.Text.Json;
using Broadsheet.Accounts;
using Broadsheet.Tests.Archive;

namespace Broadsheet.Tests.Desk;

/// <summary>What the editing page sends and gets.</summary>
public sealed class Saving_while_typing
{
    [Theory, OnBothDatabases]
    public async Task Two_people_in_one_story_get_each_others_words_and_see_where_they_collide(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        using var ana = await Journalist.Comes(paper);
        using var ben = await Journalist.Comes(paper, email: "ben@courier.example");
        var item = await paper.Draft();
        var first = Begin(await ana.Page($"/desk/items/{item}")).GetProperty("body")[0].GetProperty("id").GetString();
        await ana.Save(item, $$$"""{"token":0,"fields":[],"blocks":[{"id":"{{{first}}}","was":{"type":"paragraph","id":"{{{first}}}","text":"The ferry sails again."},"now":{"type":"paragraph","text":"The ferry sails at nine."}}]}""");

        var (status, answer) = await ben.Save(item, $$$"""{"token":0,"fields":[{"name":"kicker","was":"","now":"Harbour"}],"blocks":[{"id":"{{{first}}}","was":{"type":"paragraph","text":"The ferry sails again."},"now":{"type":"paragraph","text":"The ferry sails at ten."}},{"id":"new1","was":null,"now":{"type":"heading","level":2,"text":"The boat"},"after":"{{{first}}}"}]}""");

        Assert.Equal(200, status);
        Assert.Equal("Harbour", answer.GetProperty("fields").GetProperty("kicker").GetString());
        Assert.Equal(["The ferry sails at nine.", "The boat"], answer.GetProperty("body").EnumerateArray().Select(block => block.GetProperty("text").GetString()));
        var conflict = answer.GetProperty("conflicts")[0];
        Assert.Equal(("The ferry sails again.", "The ferry sails at ten.", "The ferry sails at nine."), (Text(conflict, "base"), Text(conflict, "mine"), Text(conflict, "theirs")));
    }

    [Theory]
    [InlineData("""{"token":0}""")]
    [InlineData("""[]""")]
    [InlineData("""{"token":0,"fields":[{"name":"headlines","was":"","now":"x"}],"blocks":[]}""")]
    [InlineData("""{"token":0,"fields":[],"blocks":[{"id":"x","was":null,"now":{"type":"unheard"}}]}""")]
    [InlineData("""{"token":0,"fields":[{"name":"headline","was":5,"now":"x"}],"blocks":[]}""")]
    [InlineData("not json")]
    public async Task What_cannot_be_read_is_refused_in_words_and_stores_nothing(string change)
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        using var ana = await Journalist.Comes(paper);
        var item = await paper.Draft();

        var (status, answer) = await ana.Save(item, change);

        Assert.Equal(400, status);
        Assert.NotEmpty(answer.GetProperty("detail").GetString()!);
        Assert.Equal(0, Begin(await ana.Page($"/desk/items/{item}")).GetProperty("token").GetInt32());
    }

    [Fact]
    public async Task A_session_that_ended_answers_401_and_keeps_the_words_as_they_were()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        using var ana = await Journalist.Comes(paper);
        var item = await paper.Draft();
        await ana.Page($"/desk/items/{item}");
        await ana.Send("/desk/items", "/desk/account/sign-out");

        Assert.Equal(401, (await ana.Save(item, """{"token":0,"fields":[{"name":"headline","was":"Night ferry returns","now":"x"}],"blocks":[]}""")).Status);
    }

    [Fact]
    public async Task Words_inside_the_page_cannot_close_its_script()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        using var ana = await Journalist.Comes(paper);
        var item = await paper.Draft("</script><script>alert(1)</script>");

        var page = await ana.Page($"/desk/items/{item}");

        Assert.Equal("</script><script>alert(1)</script>", Begin(page).GetProperty("fields").GetProperty("headline").GetString());
    }

    [Fact]
    public async Task An_uploaded_picture_is_in_the_library_and_what_is_none_is_refused_in_words()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        using var ana = await Journalist.Comes(paper, Role.Reporter);
        using var picture = NetVips.Image.Black(64, 48);

        var taken = await ana.Upload(picture.PngsaveBuffer(), "quay.png");
        var again = await ana.Upload(picture.PngsaveBuffer(), "copy.png");
        var refused = await ana.Upload("no picture"u8.ToArray(), "note.png");

        var told = JsonDocument.Parse(await taken.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal((64, 48, false), (told.GetProperty("width").GetInt32(), told.GetProperty("height").GetInt32(), told.GetProperty("duplicate").GetBoolean()));
        Assert.Equal(HttpStatusCode.OK, (await paper.Http.GetAsync($"/pictures/{told.GetProperty("blob").GetString()}/320")).StatusCode);
        Assert.Contains(told.GetProperty("blob").GetString()!, await again.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("detail", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static JsonElement Begin(AngleSharp.Html.Dom.IHtmlDocument page) => JsonDocument.Parse(page.QuerySelector("script[data-draft]")!.TextContent).RootElement;

    private static string? Text(JsonElement conflict, string side) => conflict.GetProperty(side).GetProperty("text").GetString();
}
