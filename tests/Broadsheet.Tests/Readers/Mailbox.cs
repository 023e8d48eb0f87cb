using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Broadsheet.Platform.Mail;
using MimeKit;

namespace Broadsheet.Tests.Readers;

/// <summary>What the paper lays into its outbox, by addressee.</summary>
internal static partial class Mailbox
{
    private static readonly ConcurrentDictionary<string, byte> Read = new();

    /// <summary>The next letter to an address that nobody has read yet.</summary>
    public static async Task<MimeMessage> LetterTo(this TestPaper paper, string address)
    {
        while (true)
        {
            await paper.The<MailRound>().SendDue(TestContext.Current.CancellationToken);
            if (Letters(paper).FirstOrDefault(letter => letter.Message.To.Mailboxes.Single().Address == address && Read.TryAdd(letter.Path, 0)).Message is { } found) return found;
            // The house's own round may have it in its hands.
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    public static async Task<int> CountLetters(this TestPaper paper)
    {
        while (await Waiting(paper)) await paper.The<MailRound>().SendDue(TestContext.Current.CancellationToken);
        return Letters(paper).Count();
    }

    /// <summary>Path and query of the letter's first link.</summary>
    public static string Link(this MimeMessage letter) => new Uri(AnyLink().Match(letter.TextBody!).Value).PathAndQuery;

    public static string Code(this MimeMessage letter) => EightDigits().Match(letter.TextBody!).Value;

    private static async Task<bool> Waiting(TestPaper paper)
    {
        await using var newsroom = paper.Database.Open();
        return newsroom.Set<OutgoingMail>().Any(mail => mail.Tries < 2);
    }

    private static IEnumerable<(string Path, MimeMessage Message)> Letters(TestPaper paper)
    {
        var outbox = Path.Combine(paper.Folder, "outbox");
        return Directory.Exists(outbox) ? Directory.EnumerateFiles(outbox, "*.eml").Order(StringComparer.Ordinal).Select(path => (path, MimeMessage.Load(path))) : [];
    }

    [GeneratedRegex(@"https?://\S+", RegexOptions.NonBacktracking)]
    private static partial Regex AnyLink();

    [GeneratedRegex(@"\b[0-9]{8}\b", RegexOptions.NonBacktracking)]
    private static partial Regex EightDigits();
}
