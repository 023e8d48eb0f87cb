using System.Globalization;
using System.Text;
using Broadsheet.Accounts;
using Broadsheet.Archive;
using Broadsheet.Platform;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Site.Following;

/// <summary>Writes letters of what came for readers who want it by mail: at once, or at seven in the morning of their edition.</summary>
internal sealed partial class AlertMail(Database database, Post post, DeskAddress address, TimeProvider clock, ILogger<AlertMail> log) : BackgroundService
{
    private const int MorningHour = 7, MostStories = 50;
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    /// <returns>How many letters were written.</returns>
    public async Task<int> WriteDue(CancellationToken cancellation = default)
    {
        await using var newsroom = database.Open();
        var wishes = await newsroom.Set<AlertWish>().AsNoTracking()
            .Where(wish => wish.Mail != MailPace.None && newsroom.Set<Alert>().Any(alert => alert.AccountId == wish.AccountId && !alert.IsSeen && alert.At > wish.Written)).ToListAsync(cancellation);
        var written = 0;
        foreach (var wish in wishes) if (await Write(wish, cancellation)) written++;
        return written;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await WriteDue(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                RoundFailed(log, failure.Message);
            }
            await Task.Delay(Look, stoppingToken).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    /// <summary>The letter and the mark that it was written are one transaction: nobody gets it twice.</summary>
    private Task<bool> Write(AlertWish wish, CancellationToken cancellation) => database.Write(async newsroom =>
    {
        var now = clock.GetUtcNow();
        var account = await newsroom.Set<Account>().AsNoTracking().SingleAsync(one => one.Id == wish.AccountId, cancellation);
        var alerts = await newsroom.Set<Alert>().AsNoTracking().Where(alert => alert.AccountId == wish.AccountId && !alert.IsSeen && alert.At > wish.Written).OrderByDescending(alert => alert.At).Take(MostStories)
            .Join(newsroom.Stories.Where(story => !story.IsWithdrawn), alert => alert.ItemId, story => story.ItemId, (alert, story) => new Line(story.ItemId, story.EditionCode, story.Address, story.Card, alert.IsCorrection)).ToListAsync(cancellation);
        if (alerts.Count == 0 || account.IsDisabled || await Post.RefusedAt(newsroom, account.Email!, cancellation) is not null) return false;
        var edition = await newsroom.Editions.AsNoTracking().SingleAsync(one => one.Code == alerts[0].Edition, cancellation);
        if (wish.Mail == MailPace.Daily && !IsMorning(edition, wish.Written, now)) return false;
        if (await newsroom.Set<AlertWish>().Where(one => one.AccountId == wish.AccountId && one.Written == wish.Written && one.Mail == wish.Mail).ExecuteUpdateAsync(set => set.SetProperty(one => one.Written, now), cancellation) != 1) return false;
        post.Take(newsroom, Letter(edition, account.Email!, wish.Key, alerts));
        await newsroom.SaveChangesAsync(cancellation);
        return true;
    }, cancellation);

    /// <summary>Seven o'clock has passed since the last letter.</summary>
    private static bool IsMorning(Edition edition, DateTimeOffset last, DateTimeOffset now)
    {
        var dates = new Dates(edition);
        var today = dates.Midnight(now).AddDays(-1).AddHours(MorningHour);
        return now >= today && last < today;
    }

    private Letter Letter(Edition edition, string email, string key, List<Line> lines)
    {
        var words = Words.In(edition.Language);
        var text = new StringBuilder();
        foreach (var line in lines)
            text.Append(line.IsCorrection ? words["Corrected"] + ": " : "").Append(line.Card.Headline).Append('\n').Append(address.Of(line.Address)).Append("\n\n");
        var stop = address.Of("/account/unsubscribe" + QueryString.Create("key", key));
        text.Append(CultureInfo.InvariantCulture, $"-- \n{words["Follow.Why"]}\n{stop}\n");
        var subject = lines.Count == 1 ? lines[0].Card.Headline : words["Follow.MailSubject", words.Count("Stories", lines.Count), edition.PaperName];
        return new Letter(email, subject, text.ToString(), edition.Language, edition.PaperName)
        {
            About = [.. lines.Select(line => line.Item)],
            // RFC 8058 §3.1: programs of mail show one button for it.
            Headers = [new("List-Unsubscribe", $"<{stop}>"), new("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")],
        };
    }

    private sealed record Line(Guid Item, string Edition, string Address, StoryCard Card, bool IsCorrection);

    [LoggerMessage(LogLevel.Error, "Alerts cannot be written: {Why}")]
    private static partial void RoundFailed(ILogger log, string why);
}
