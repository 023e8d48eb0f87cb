using Broadsheet.Platform.Database;
using MailKit.Net.Smtp;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Platform.Mail;

/// <summary>Sends what is due, within a second; what the server cannot take now is tried again, for two days. Several processes may look at once: each mail is taken by one.</summary>
internal sealed partial class MailRound(Database.Database database, Carrier carrier, TimeProvider clock, ILogger<MailRound> log) : BackgroundService
{
    private const int Most = 50;
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1), Claim = TimeSpan.FromMinutes(5), GivenUp = TimeSpan.FromDays(2);
    private static readonly TimeSpan[] Rests = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(6)];

    /// <returns>How many went out.</returns>
    public async Task<int> SendDue(CancellationToken cancellation = default)
    {
        List<OutgoingMail> due;
        var now = clock.GetUtcNow();
        await using (var newsroom = database.Open())
            due = await newsroom.OutgoingMails.AsNoTracking().Where(mail => mail.Due <= now).OrderBy(mail => mail.Due).Take(Most).ToListAsync(cancellation);
        var sent = 0;
        foreach (var mail in due)
            if (await IsMine(mail, now, cancellation) && await Send(mail, cancellation)) sent++;
        return sent;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await SendDue(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                RoundFailed(log, failure.Message);
            }
            await Task.Delay(Look, stoppingToken).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    private async Task<bool> IsMine(OutgoingMail mail, DateTimeOffset now, CancellationToken cancellation) => await database.Write(newsroom =>
        newsroom.OutgoingMails.Where(one => one.Id == mail.Id && one.Due == mail.Due).ExecuteUpdateAsync(set => set.SetProperty(one => one.Due, now + Claim).SetProperty(one => one.Tries, mail.Tries + 1), cancellation), cancellation) == 1;

    private async Task<bool> Send(OutgoingMail mail, CancellationToken cancellation)
    {
        try
        {
            await carrier.Carry(mail, cancellation);
            await Forget(mail, isDead: false);
            return true;
        }
        catch (SmtpCommandException refused) when ((int)refused.StatusCode >= 500)
        {
            // No address in the log: it is somebody's.
            Refused(log, mail.Id, (int)refused.StatusCode);
            await Forget(mail, isDead: refused.ErrorCode == SmtpErrorCode.RecipientNotAccepted);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            Later(log, mail.Id, failure.GetType().Name);
            if (clock.GetUtcNow() - mail.Made > GivenUp) await Forget(mail, isDead: false);
            else await database.Write(newsroom => newsroom.OutgoingMails.Where(one => one.Id == mail.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.Due, clock.GetUtcNow() + Rests[Math.Min(mail.Tries, Rests.Length - 1)])), CancellationToken.None);
        }
        return false;
    }

    private Task Forget(OutgoingMail mail, bool isDead) => database.Write(async newsroom =>
    {
        await newsroom.OutgoingMails.Where(one => one.Id == mail.Id).ExecuteDeleteAsync();
        var address = mail.To.ToLowerInvariant();
        if (!isDead || await newsroom.DeadAddresses.AnyAsync(dead => dead.Address == address)) return;
        newsroom.DeadAddresses.Add(new DeadAddress { Address = address, At = clock.GetUtcNow() });
        await newsroom.SaveChangesAsync();
    }, CancellationToken.None);

    [LoggerMessage(LogLevel.Warning, "Mail {Mail} was refused for good ({Status})")]
    private static partial void Refused(ILogger log, Guid mail, int status);

    [LoggerMessage(LogLevel.Warning, "Mail {Mail} could not be sent ({Why}); it is tried again")]
    private static partial void Later(ILogger log, Guid mail, string why);

    [LoggerMessage(LogLevel.Error, "Mail cannot be looked through: {Why}")]
    private static partial void RoundFailed(ILogger log, string why);
}
