using System.Net;
using Broadsheet.Platform;

namespace Broadsheet.Tests.Platform.Outside;

public sealed class Where_the_house_may_not_go : IAsyncLifetime
{
    private OutsideServer server = null!;
    private Errands errands = null!;

    public async ValueTask InitializeAsync()
    {
        server = await OutsideServer.Open();
        errands = new Errands(server);
        server.Paths["/inside"] = context => context.Response.WriteAsync("a secret");
    }

    public async ValueTask DisposeAsync()
    {
        errands.Dispose();
        await server.DisposeAsync();
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.1")]
    [InlineData("2130706433")]
    [InlineData("0x7f000001")]
    [InlineData("0177.0.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("[::1]")]
    [InlineData("[::]")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("[::ffff:7f00:1]")]
    [InlineData("[::127.0.0.1]")]
    [InlineData("[64:ff9b::7f00:1]")]
    [InlineData("[64:ff9b:1::7f00:1]")]
    [InlineData("[2002:7f00:1::]")]
    [InlineData("10.1.2.3")]
    [InlineData("172.31.255.1")]
    [InlineData("192.168.0.1")]
    [InlineData("100.64.0.1")]
    [InlineData("100.100.100.200")]
    [InlineData("169.254.169.254")]
    [InlineData("168.63.129.16")]
    [InlineData("[fd00:ec2::254]")]
    [InlineData("[fe80::1]")]
    [InlineData("[fec0::1]")]
    [InlineData("[ff02::1]")]
    [InlineData("[2001:db8::1]")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    public async Task To_an_address_that_is_not_of_the_open_internet(string host)
    {
        var refused = await errands.Refused(errands.At("/inside", host));

        Assert.Equal(UnfetchedReason.Forbidden, refused.Reason);
        Assert.Contains("Outbound:Allow", refused.Message, StringComparison.Ordinal);
        Assert.Empty(server.Asked);
    }

    [Theory]
    [InlineData("93.184.215.14")]
    [InlineData("2606:2800:21f:cb07:6820:80da:af6b:8b2c")]
    [InlineData("172.32.0.1")]
    [InlineData("100.128.0.1")]
    public void But_the_open_internet_is_open(string address) => Assert.Null(OpenInternet.WhyNot(IPAddress.Parse(address)));

    [Fact]
    public async Task By_a_name_that_stands_for_this_machine()
    {
        errands.Names["innocent.example"] = new([IPAddress.Loopback]);
        Assert.Equal(UnfetchedReason.Forbidden, (await errands.Refused(errands.At("/inside", "innocent.example"))).Reason);

        using var real = new Outbound(Errands.Settings());
        var refused = await Assert.ThrowsAsync<Unfetched>(() => real.Fetch(new Errand(errands.At("/inside", "localhost"))));
        Assert.Equal(UnfetchedReason.Forbidden, refused.Reason);
        Assert.Empty(server.Asked);
    }

    [Fact]
    public async Task By_a_name_that_changes_between_the_look_and_the_connection()
    {
        // Were the name looked up twice, once to judge and once to connect, the second answer would lead inside.
        errands.Names["changing.example"] = new([IPAddress.Parse("192.0.2.1"), IPAddress.Loopback]);
        var refused = await errands.Refused(errands.At("/inside", "changing.example"));

        Assert.Contains("192.0.2.1", refused.Message, StringComparison.Ordinal);
        Assert.Single(errands.Names["changing.example"]);
        Assert.Empty(server.Asked);
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}/inside")]
    [InlineData("//[::1]:{0}/inside")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://[fd00:ec2::254]/latest/meta-data/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://feeds.example/inside")]
    [InlineData("http://user:word@feeds.example:{0}/inside")]
    public async Task By_a_redirect(string target)
    {
        server.Paths["/feed"] = context => Lead(context, string.Format(null, target, server.Port));
        var refused = await errands.Refused("/feed");

        Assert.Equal(UnfetchedReason.Forbidden, refused.Reason);
        Assert.DoesNotContain("word", refused.Message.Replace("password", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal("/feed", Assert.Single(server.Asked).Path);
    }

    [Fact]
    public async Task To_a_port_that_is_not_for_the_web()
    {
        errands.Names["open.example"] = new([IPAddress.Parse("93.184.215.14")]);
        var refused = await errands.Refused(new Uri("http://open.example:25/"));

        Assert.Equal(UnfetchedReason.Forbidden, refused.Reason);
        Assert.Contains("Outbound:Ports", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1", "127.0.0.1")]
    [InlineData("127.0.0.0/8", "2130706433")]
    [InlineData("10.0.0.0/8, 127.0.0.1", "[::ffff:127.0.0.1]")]
    public async Task Unless_the_owner_allows_it(string allowed, string host)
    {
        using var own = new Errands(server, ("Outbound:Allow", allowed));
        Assert.Equal("a secret"u8.ToArray(), (await own.Fetch(own.At("/inside", host))).Content);
    }

    internal static Task Lead(HttpContext context, string target, int status = StatusCodes.Status302Found)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = target;
        return Task.CompletedTask;
    }
}
