using System.Net;
using Broadsheet.Archive;
using Broadsheet.Record;
using Broadsheet.Tests.Archive;
using Broadsheet.Tests.Desk;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Tests.Record;

public sealed class Errors_that_readers_report
{
    [Theory, OnBothDatabases]
    public async Task A_report_is_received_answered_at_the_desk_and_its_state_is_public(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var address = await Published(paper);

        var sent = await Send(paper, address, ("what", "The ferry leaves at 23:40, it says so at the quay."), ("words", "23:20"), ("mail", "orla@mail.example"), ("version", "1"));
        Assert.Equal(HttpStatusCode.Found, sent.StatusCode);
        var thanked = await paper.Http.GetStringAsync(sent.Headers.Location!.ToString().Split('#')[0]);
        Assert.Contains("Thank you. Your report was received.", thanked, StringComparison.Ordinal);
        Assert.DoesNotContain("orla@mail.example", thanked, StringComparison.Ordinal);
        Assert.DoesNotContain("at the quay", thanked, StringComparison.Ordinal);

        using var ana = await Journalist.Comes(paper);
        Assert.Contains("at the quay", (await ana.Page("/desk/reports")).Body!.TextContent, StringComparison.Ordinal);
        var id = (await Reports(paper)).Single().Id;
        Assert.Equal(HttpStatusCode.BadRequest, (await ana.Send("/desk/reports", $"/desk/reports/{id}", ("state", "Declined"), ("answer", " "))).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await ana.Send("/desk/reports", $"/desk/reports/{id}", ("state", "Declined"), ("answer", "The timetable of 4 March says 23:20."))).StatusCode);

        var shown = await paper.Http.GetStringAsync($"{address}/report");
        Assert.Contains("Not changed", shown, StringComparison.Ordinal);
        Assert.Contains("The timetable of 4 March says 23:20.", shown, StringComparison.Ordinal);
        Assert.Null((await Reports(paper)).Single().Mail);
    }

    [Theory]
    [InlineData("what", "short", "Say what is wrong in at least ten letters.")]
    [InlineData("mail", "no address", "This is no email address.")]
    public async Task A_form_that_cannot_be_taken_says_why_and_keeps_what_was_written(string field, string value, string why)
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var address = await Published(paper);
        var fields = new Dictionary<string, string> { ["what"] = "The ferry leaves at 23:40.", ["words"] = "at 23:20 <b>", [field] = value };

        var answer = await Send(paper, address, [.. fields.Select(pair => (pair.Key, pair.Value))]);
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(why, page, StringComparison.Ordinal);
        Assert.Contains("at 23:20 &lt;b&gt;", page, StringComparison.Ordinal);
        Assert.Empty(await Reports(paper));
    }

    [Fact]
    public async Task Whoever_reports_without_end_is_asked_to_wait()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var address = await Published(paper);

        for (var number = 1; number <= 5; number++) Assert.Equal(HttpStatusCode.Found, (await Send(paper, address, ("what", $"Report number {number} of the same reader."))).StatusCode);

        Assert.Equal(HttpStatusCode.TooManyRequests, (await Send(paper, address, ("what", "And one more of the same."))).StatusCode);
        Assert.Equal(5, (await Reports(paper)).Count);
    }

    [Fact]
    public async Task Neither_another_site_nor_a_story_that_is_not_there_takes_a_report()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var address = await Published(paper);
        using var foreign = new HttpRequestMessage(HttpMethod.Post, $"{address}/report") { Content = new FormUrlEncodedContent([new("what", "The ferry leaves at 23:40.")]) };
        foreign.Headers.Add("Sec-Fetch-Site", "cross-site");

        Assert.Equal(HttpStatusCode.Forbidden, (await paper.Http.SendAsync(foreign)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Send(paper, "/en/city/2031/03/04/never-was", ("what", "The ferry leaves at 23:40."))).StatusCode);
        Assert.Empty(await Reports(paper));
    }

    private static async Task<string> Published(TestPaper paper) => (await paper.The<Publish>().Do(await paper.Draft())).Address;

    private static Task<HttpResponseMessage> Send(TestPaper paper, string address, params (string Name, string Value)[] fields) =>
        paper.Http.PostAsync($"{address}/report", new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    private static async Task<List<ErrorReport>> Reports(TestPaper paper)
    {
        await using var newsroom = paper.Database.Open();
        return await newsroom.ErrorReports.AsNoTracking().ToListAsync();
    }
}
