using Broadsheet.Platform.Database;
using Broadsheet.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using MimeKit.Text;

namespace Broadsheet.Platform;

/// <summary>Takes letters to be sent: inside an act's transaction, so that what is done is told, and what is not done is not.</summary>
public sealed class Post
{
    private readonly MailSettings settings;
    private readonly Ids ids;
    private readonly TimeProvider clock;

    internal Post(MailSettings settings, Ids ids, TimeProvider clock) => (this.settings, this.ids, this.clock) = (settings, ids, clock);

    /// <summary>Adds it; the act saves.</summary>
    public void Take(Newsroom newsroom, Letter letter)
    {
        var (id, now) = (ids.Next(), clock.GetUtcNow());
        using var bytes = new MemoryStream();
        Message(letter, id, now).WriteTo(bytes);
        newsroom.OutgoingMails.Add(new OutgoingMail { Id = id, To = letter.To, Message = bytes.ToArray(), About = string.Join(' ', letter.About.Select(item => item.ToString("N"))), Made = now, Due = now });
    }

    /// <summary>Where letters wait.</summary>
    public static Type Kept => typeof(OutgoingMail);

    /// <summary>Letters that still wait and carry an item's words are not sent.</summary>
    public static Task Forget(Newsroom newsroom, Guid item, CancellationToken cancellation)
    {
        var id = item.ToString("N");
        return newsroom.OutgoingMails.Where(mail => mail.About.Contains(id)).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>When a server said for good that the address takes no mail; null when none did.</summary>
    public static async Task<DateTimeOffset?> RefusedAt(Newsroom newsroom, string address, CancellationToken cancellation)
    {
        var known = address.ToLowerInvariant();
        return await newsroom.DeadAddresses.Where(dead => dead.Address == known).Select(dead => (DateTimeOffset?)dead.At).SingleOrDefaultAsync(cancellation);
    }

    private MimeMessage Message(Letter letter, Guid id, DateTimeOffset now)
    {
        var from = MailboxAddress.Parse(settings.From);
        var message = new MimeMessage { Subject = letter.Subject, Date = now, MessageId = $"{id:N}@{from.Domain}", Body = new TextPart(TextFormat.Plain) { Text = letter.Text } };
        message.From.Add(new MailboxAddress(letter.Sender, from.Address));
        message.To.Add(new MailboxAddress("", letter.To));
        message.Headers.Add(HeaderId.ContentLanguage, letter.Language);
        // RFC 3834: machines need not answer it.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        foreach (var (name, value) in letter.Headers) message.Headers.Add(name, value);
        return message;
    }
}
