using MailKit;
using MailKit.Net.Smtp;
using MimeKit;

namespace Broadsheet.Platform.Mail;

/// <summary>Carries one mail out of the house: over SMTP, or into the outbox.</summary>
internal sealed class Carrier(MailSettings settings, PaperFolder folder)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <exception cref="SmtpCommandException">The server refused it, for now or for good.</exception>
    public Task Carry(OutgoingMail mail, CancellationToken cancellation) => settings.Server is null ? Lay(mail, cancellation) : Send(settings.Server, mail, cancellation);

    private async Task Lay(OutgoingMail mail, CancellationToken cancellation)
    {
        var outbox = Directory.CreateDirectory(Path.Combine(folder.Root, "outbox")).FullName;
        var path = Path.Combine(outbox, $"{mail.Id}.eml");
        await File.WriteAllBytesAsync(path + ".part", mail.Message, cancellation);
        File.Move(path + ".part", path, overwrite: true);
    }

    private async Task Send(string server, OutgoingMail mail, CancellationToken cancellation)
    {
        using var whole = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        whole.CancelAfter(Patience);
        using var content = new MemoryStream(mail.Message);
        using var message = await MimeMessage.LoadAsync(content, whole.Token);
        using var smtp = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
        await smtp.ConnectAsync(server, settings.Port, settings.Security, whole.Token);
        if (settings.User is { Length: > 0 } user) await smtp.AuthenticateAsync(user, settings.Password ?? "", whole.Token);
        await smtp.SendAsync(FormatOptions.Default, message, whole.Token);
        await smtp.DisconnectAsync(quit: true, whole.Token);
    }
}
