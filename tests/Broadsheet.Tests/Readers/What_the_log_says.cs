using Microsoft.Extensions.Logging;

namespace Broadsheet.Tests.Readers;

public sealed class What_the_log_says
{
    [Fact]
    public async Task Is_nothing_of_who_reads_what()
    {
        using var log = new LogLines();
        await using var paper = await TestPaper.Open(Store.Sqlite, services => services.AddSingleton<ILoggerProvider>(log));
        var (item, address) = await Saving_stories.Published(paper, "Night ferry returns");
        using var lea = new Reader(paper);
        await lea.ComeIn(("password", Reader.Password), ("from", "sign-up"));
        await Saving_stories.Press(paper, lea, address, ("item", item.ToString()));
        await Saving_stories.Press(paper, lea, "/account/follow", "/en/tags/ferries/", ("mark", "en/tag/ferries"));
        await lea.Fill("/account/following", "/account/following/mail", ("mail", "AtOnce"));
        await Saving_stories.Press(paper, lea, "/account/follow", "/en/", ("mark", "en/tag/secret-wish"));
        await lea.Fill("/account/", "/account/address", ("email", "lea@elsewhere.example"));
        using var wrong = new Reader(paper);
        await wrong.SignIn("not the password");
        await lea.Fill("/account/sign-up", "/account/letter", ("email", "lea@no address"));
        await lea.Look("/account/letter?secret=known-to-lea-alone");
        await lea.Look("/en/saved/?removed=not-an-id-of-lea");
        await Saving_stories.Press(paper, lea, "/account/saved/merge", "/en/", ("item", "lea@form.example"));
        await paper.CountLetters();
        await lea.Look("/account/export");
        await lea.Fill("/account/", "/account/delete", ("confirm", lea.Email));

        Assert.NotEmpty(log.Lines);
        foreach (var secret in new[] { "lea@", "reader.example", "elsewhere.example", Reader.Password, "not the password", "secret-wish", "known-to-lea-alone", "not-an-id", item.ToString() })
            Assert.DoesNotContain(log.Lines, line => line.Contains(secret, StringComparison.OrdinalIgnoreCase));
    }
}
