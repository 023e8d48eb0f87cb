using System.Text.RegularExpressions;
using Broadsheet.Accounts;
using Microsoft.AspNetCore.Routing;

namespace Broadsheet.Tests.Accounts;

/// <summary>Every address that takes something, enumerated: whoever adds one without a guard fails here.</summary>
public sealed partial class Pages_of_other_sites
{
    /// <summary>
    /// RFC 8058 §3.2: programs of mail send it without session or form; its key is all there is. What is read most is counted of everybody and
    /// asks nobody who they are.
    /// </summary>
    private static readonly HashSet<string> OpenByDesign = ["/account/unsubscribe", "/{edition}/most-read/"];

    [Fact]
    public async Task Cannot_make_the_browser_of_somebody_signed_in_change_anything()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        using var eva = new Visitor(paper);
        await eva.Open(await paper.The<Invite>().Do("eva@courier.example", Role.Admin, cancellation: TestContext.Current.CancellationToken));
        var taken = paper.The<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []).Where(method => method is not ("GET" or "HEAD" or "OPTIONS")).Select(method => (Method: method, Path: "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))))
            .Where(one => !OpenByDesign.Contains(one.Path)).ToList();

        Assert.Contains(("POST", "/account/saved"), taken);
        Assert.Contains(("PUT", "/desk/items/{item:guid}/draft"), taken);
        var answers = new List<string>();
        foreach (var (method, path) in taken)
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), Parameter().Replace(path, Guid.Empty.ToString())) { Content = new FormUrlEncodedContent([new("x", "x")]) };
            request.Headers.TryAddWithoutValidation("Origin", "https://elsewhere.example");
            request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", "cross-site");
            using var answer = await eva.Send(request);
            // Refused is refused: for the form's mark, the session, or because the address as filled in is nobody's.
            if ((int)answer.StatusCode is < 400 or >= 500) answers.Add($"{method} {path}: {(int)answer.StatusCode}");
        }
        Assert.True(answers.Count == 0, string.Join('\n', answers));
    }

    [GeneratedRegex("{[^}]+}", RegexOptions.NonBacktracking)]
    private static partial Regex Parameter();
}
