using System.Globalization;
using Broadsheet.Accounts;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

namespace Broadsheet.Archive;

/// <summary>Lets the draft's words, as they are now, go out at a time on the wall of some place.</summary>
public sealed class Schedule(Database database, TimeProvider clock)
{
    /// <param name="kind">First for a draft; Update, Correction, Clarification or Typo for what is public, with its note.</param>
    /// <param name="occurrence">Which one, when clocks go back and the time comes twice.</param>
    /// <exception cref="Refused">The time is past, does not exist, comes twice and nobody said which, or lies before the embargo's end.</exception>
    public Task<ScheduledPublication> Do(
        Guid item, LocalDateTime wall, string zone, Occurrence occurrence = Occurrence.Only, VersionKind kind = VersionKind.First, string? note = null,
        Guid? by = null, int? token = null, CancellationToken cancellation = default) =>
        database.Write(async newsroom =>
        {
            await Journal.TakeTurn(newsroom);
            var open = await OpenItem.Find(newsroom, item, clock.GetUtcNow());
            open.MustNotLieInTrash();
            var words = WordsFor(open, kind, note);
            var due = WallTimes.Resolve(wall, zone, occurrence);
            if (due <= open.Now) throw new Refused(RefusalReason.Invalid, "This time is over: publish now, or choose a later one.", "at");
            if (open.Item.Embargo > due) throw new Refused(RefusalReason.Invalid, $"The item is under embargo until {WallTimes.Say(open.Item.Embargo.Value, zone)}.", "at");
            var draft = await open.Draft(token);
            await Publishable.Check(newsroom, open.Item, draft.Content);
            await newsroom.Waiting.Where(waiting => waiting.ItemId == item).ExecuteDeleteAsync(cancellation);
            var waiting = new ScheduledPublication
            {
                ItemId = item, Due = due, Wall = LocalDateTimePattern.GeneralIso.Format(wall), Zone = zone, Occurrence = occurrence,
                Kind = kind, Note = words, Content = draft.Content, DraftToken = draft.Token, BasedOnVersion = open.Item.PublishedVersion,
                By = by, Made = open.Now,
            };
            newsroom.Waiting.Add(waiting);
            open.Item.PublishAt = due;
            open.Note(ActKind.Schedule, by, due.ToString("O", CultureInfo.InvariantCulture));
            await newsroom.SaveChangesAsync(cancellation);
            return waiting;
        }, cancellation);

    /// <summary>Takes back what waits. Nothing happens when nothing does.</summary>
    public Task Cancel(Guid item, Guid? by = null, CancellationToken cancellation = default) =>
        database.Write(async newsroom =>
        {
            await Journal.TakeTurn(newsroom);
            var open = await OpenItem.Find(newsroom, item, clock.GetUtcNow());
            if (open.Item.PublishAt is not null) open.Note(ActKind.Unschedule, by);
            await open.Unschedule();
            await newsroom.SaveChangesAsync(cancellation);
        }, cancellation);

    private static string? WordsFor(OpenItem open, VersionKind kind, string? note)
    {
        if (open.Item.State == ItemState.Draft && kind == VersionKind.First) return null;
        if (open.Item.State == ItemState.Draft) throw new Refused(RefusalReason.WrongState, "The item was never published: what is scheduled is its first version.", "kind");
        open.MustBePublic();
        return PublicWords.Of(kind, note);
    }
}
