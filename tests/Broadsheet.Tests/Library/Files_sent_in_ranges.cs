using System.Net;
using Broadsheet.Library;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Broadsheet.Tests.Library;

/// <summary>RFC 9110 §14, by the clause.</summary>
public sealed class Files_sent_in_ranges
{
    private static readonly byte[] Content = [.. Enumerable.Range(0, 200_000).Select(place => (byte)(place * 31 % 251))];
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("bytes=0-0", 0, 0)]
    [InlineData("bytes=100-99999", 100, 99_999)]
    [InlineData("bytes=199999-", 199_999, 199_999)]
    [InlineData("bytes=-5", 199_995, 199_999)]
    [InlineData("bytes=-900000", 0, 199_999)]
    [InlineData("bytes=150000-900000", 150_000, 199_999)]
    public Task Are_right_to_the_byte(string range, int first, int last) => Asked(HttpMethod.Get, range, null, async (answer, _) =>
    {
        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal($"bytes {first}-{last}/{Content.Length}", answer.Content.Headers.ContentRange!.ToString());
        Assert.Equal(last - first + 1, answer.Content.Headers.ContentLength);
        Assert.Equal(Content[first..(last + 1)], await answer.Content.ReadAsByteArrayAsync(Cancelled));
    });

    [Theory]
    [InlineData(null)]
    [InlineData("lines=1-2")]
    [InlineData("bytes=9-3")]
    [InlineData("bytes=0-1,5-6")]
    public Task Are_sent_whole_when_no_one_range_is_asked_for(string? range) => Asked(HttpMethod.Get, range, null, async (answer, blob) =>
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("bytes", answer.Headers.AcceptRanges.Single());
        Assert.Equal($"\"{blob}\"", answer.Headers.ETag!.ToString());
        Assert.Equal("audio/mpeg", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal(Content, await answer.Content.ReadAsByteArrayAsync(Cancelled));
    });

    [Theory]
    [InlineData("bytes=200000-")]
    [InlineData("bytes=300000-400000")]
    public Task Beyond_the_end_are_refused_with_the_length(string range) => Asked(HttpMethod.Get, range, null, (answer, _) =>
    {
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, answer.StatusCode);
        Assert.Equal($"bytes */{Content.Length}", answer.Content.Headers.ContentRange!.ToString());
        return Task.CompletedTask;
    });

    [Theory]
    [InlineData("\"{0}\"", HttpStatusCode.PartialContent)]
    [InlineData("W/\"{0}\"", HttpStatusCode.OK)]
    [InlineData("\"another\"", HttpStatusCode.OK)]
    [InlineData("Fri, 01 Jan 2027 00:00:00 GMT", HttpStatusCode.OK)]
    public Task Go_on_only_when_the_file_is_still_the_same(string ifRange, HttpStatusCode status) => Asked(HttpMethod.Get, "bytes=1-2", ifRange, (answer, _) =>
    {
        Assert.Equal(status, answer.StatusCode);
        return Task.CompletedTask;
    });

    [Fact]
    public Task Are_not_sent_to_HEAD_which_hears_of_the_whole() => Asked(HttpMethod.Head, "bytes=1-2", null, async (answer, _) =>
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(Content.Length, answer.Content.Headers.ContentLength);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Cancelled));
    });

    private static async Task Asked(HttpMethod method, string? range, string? ifRange, Func<HttpResponseMessage, string, Task> look)
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        await using var came = await paper.The<Blobs>().Receive(new MemoryStream(Content), Content.Length, Cancelled);
        await paper.The<Blobs>().Keep(came, () => Task.FromResult(true), Cancelled);
        await using var door = Door(paper.The<Blobs>(), came.Blob);
        await door.StartAsync(Cancelled);
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(method, door.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/file");
        if (range is not null) request.Headers.TryAddWithoutValidation("Range", range);
        if (ifRange is not null) request.Headers.TryAddWithoutValidation("If-Range", string.Format(System.Globalization.CultureInfo.InvariantCulture, ifRange, came.Blob));
        using var answer = await http.SendAsync(request, Cancelled);
        await look(answer, came.Blob);
    }

    /// <summary>One address that sends one file.</summary>
    private static WebApplication Door(Blobs blobs, string blob)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var door = builder.Build();
        door.MapMethods("/file", [HttpMethods.Get, HttpMethods.Head], (Delegate)((HttpContext context) => SendBlob.Answer(context, blobs, blob, "audio/mpeg")));
        return door;
    }
}
