using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Broadsheet.Record;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Desk.Publishing;

/// <summary>A draft held against what readers read.</summary>
/// <param name="Public">The newest version; null before the first.</param>
/// <param name="Waiting">What is scheduled; null when nothing is.</param>
public sealed record Proof(OpenStory Of, Archive.Version? Public, ScheduledPublication? Waiting)
{
    public IReadOnlyList<Finding> Findings { get; init; } = Gate.Look(Of.Words);

    /// <summary>Empty before the first version.</summary>
    public IReadOnlyList<Difference> Changes { get; } = Public is null ? [] : WordDifference.Between(Public.Content, Of.Words);

    public bool TouchesFacts => Public is not null && Facts.AreTouched(Public.Content, Of.Words);

    public static async Task<Proof> Read(Database database, Guid item, DateTimeOffset now, CancellationToken cancellation)
    {
        var story = await OpenStory.Read(database, item, cancellation);
        await using var newsroom = database.Open();
        var version = await newsroom.Versions.AsNoTracking().SingleOrDefaultAsync(version => version.ItemId == item && version.Number == story.Item.PublishedVersion, cancellation);
        var waiting = await newsroom.Waiting.AsNoTracking().SingleOrDefaultAsync(waiting => waiting.ItemId == item && waiting.Fired == null, cancellation);
        var running = await RunningQuote.In(newsroom, story.Item, story.Words, cancellation);
        var otherwise = await OtherWording.Of(newsroom, story.Words, running, story.Item.EditionCode, item, cancellation);
        Finding[] undecided = running.Count(quote => quote.Choice is null) is > 0 and var count ? [new(false, "Look.quotes", "quotes", count)] : [];
        var proof = new Proof(story, version, waiting);
        return proof with { Findings = [.. await RightsOfPictures.Look(newsroom, story.Words, now, cancellation), .. proof.Findings, .. undecided, .. otherwise.Select(quote => new Finding(false, "Look.otherWording", quote.Block, quote.Headline, quote.Text))] };
    }

    /// <summary>What the page proposes: a correction, with its note begun, when facts were touched; else an update.</summary>
    public Order Propose(Seat at)
    {
        if (!Of.IsPublic || Public is null) return Order.Fresh(Of, VersionKind.First, note: null);
        if (!TouchesFacts) return Order.Fresh(Of, VersionKind.Update, note: null);
        var words = Words.In(at.Edition(Of.Item.EditionCode).Language);
        return Order.Fresh(Of, VersionKind.Correction, Facts.Earlier(Public.Content, Of.Words) is { } earlier ? words["EarlierVersion", earlier] : null);
    }
}
