using System.Diagnostics;
using System.Text.Json;
using Broadsheet.Platform;
using Broadsheet.Platform.Mail;
using Broadsheet.Tests.Archive;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Broadsheet.Tests.Readers;

/// <summary>Against a real server: Debian's aiosmtpd.</summary>
public sealed class Mail_over_SMTP
{
    [Theory, OnBothDatabases]
    public async Task A_letter_arrives_whole_in_any_script(Store store)
    {
        using var server = await SmtpServer.Open();
        await using var paper = await Paper(store, server);
        await Write(paper, "lea@reader.example", "عودة عبّارة الليل", "Ночной паром вернулся.\n夜船が戻る。\n");

        var mail = await server.Next();
        Assert.Equal(("lea@reader.example", "عودة عبّارة الليل", "Ночной паром вернулся.\n夜船が戻る。\n"), (mail.GetProperty("to")[0].GetString(), mail.GetProperty("subject").GetString(), mail.GetProperty("text").GetString()!.ReplaceLineEndings("\n")));
        Assert.Equal("auto-generated", mail.GetProperty("auto").GetString());
    }

    [Theory, OnBothDatabases]
    public async Task What_cannot_be_taken_now_is_tried_again_and_a_refused_address_gets_no_more(Store store)
    {
        using var server = await SmtpServer.Open();
        using var log = new LogLines();
        await using var paper = await Paper(store, server, log);
        await Write(paper, "later@reader.example", "Later", "Later.");
        await Write(paper, "nobody@reader.example", "Never", "Never.");
        while (await Waiting(paper) != 1) await paper.The<MailRound>().SendDue(TestContext.Current.CancellationToken);
        await using (var newsroom = paper.Database.Open()) Assert.NotNull(await Post.RefusedAt(newsroom, "Nobody@reader.example", TestContext.Current.CancellationToken));

        while (await Waiting(paper) != 0)
        {
            paper.Clock.Advance(TimeSpan.FromMinutes(6));
            await paper.The<MailRound>().SendDue(TestContext.Current.CancellationToken);
        }
        Assert.Equal("Later", (await server.Next()).GetProperty("subject").GetString());
        Assert.Contains(log.Lines, line => line.Contains("refused for good", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains("nobody@", StringComparison.OrdinalIgnoreCase) || line.Contains("later@", StringComparison.OrdinalIgnoreCase));
    }

    private static Task<TestPaper> Paper(Store store, SmtpServer server, LogLines? log = null) => TestPaper.Open(store, services => services.AddSingleton<ILoggerProvider>(log ?? new LogLines()), new Dictionary<string, object>
    {
        ["Mail"] = new Dictionary<string, object> { ["Server"] = "127.0.0.1", ["Port"] = server.Port, ["Security"] = "none", ["From"] = "paper@courier.example" },
    });

    private static Task Write(TestPaper paper, string to, string subject, string text) => paper.Database.Write(async newsroom =>
    {
        paper.The<Post>().Take(newsroom, new Letter(to, subject, text, "en", "The Test Courier"));
        await newsroom.SaveChangesAsync();
    });

    private static async Task<int> Waiting(TestPaper paper)
    {
        await using var newsroom = paper.Database.Open();
        return await newsroom.Set<OutgoingMail>().CountAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>aiosmtpd on a port of its own. It refuses <c>nobody@</c> for good and <c>later@</c> the first time, and prints each mail as a line of JSON.</summary>
    private sealed class SmtpServer : IDisposable
    {
        private const string Program = """
            import email, email.policy, json, sys
            from aiosmtpd.controller import Controller
            seen = set()
            class Handler:
                async def handle_RCPT(self, server, session, envelope, address, options):
                    if address.startswith('nobody@'): return '550 no such user'
                    if address.startswith('later@') and address not in seen:
                        seen.add(address)
                        return '451 try again later'
                    envelope.rcpt_tos.append(address)
                    return '250 OK'
                async def handle_DATA(self, server, session, envelope):
                    mail = email.message_from_bytes(envelope.content, policy=email.policy.default)
                    print(json.dumps({'to': envelope.rcpt_tos, 'subject': str(mail['subject']), 'auto': mail['auto-submitted'], 'text': mail.get_content()}), flush=True)
                    return '250 OK'
            import socket
            with socket.socket() as free:
                free.bind(('127.0.0.1', 0))
                port = free.getsockname()[1]
            controller = Controller(Handler(), hostname='127.0.0.1', port=port)
            controller.start()
            print(port, flush=True)
            sys.stdin.read()
            """;

        private readonly Process process;

        private SmtpServer(Process process, int port) => (this.process, Port) = (process, port);

        public int Port { get; }

        public static async Task<SmtpServer> Open()
        {
            var process = Process.Start(new ProcessStartInfo("/usr/bin/python3", ["-c", Program]) { RedirectStandardOutput = true, RedirectStandardInput = true })!;
            var port = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            return new SmtpServer(process, int.Parse(port ?? throw new InvalidOperationException("aiosmtpd did not start: is Debian's python3-aiosmtpd installed?"), System.Globalization.CultureInfo.InvariantCulture));
        }

        public async Task<JsonElement> Next() => JsonDocument.Parse((await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!).RootElement;

        public void Dispose()
        {
            process.Kill();
            process.Dispose();
        }
    }
}
