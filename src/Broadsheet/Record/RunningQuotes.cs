using Broadsheet.Archive;
using Broadsheet.Formats.Quotations;
using Broadsheet.Platform.Database;
using Broadsheet.Record.Stating;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Record;

/// <summary>Words between quotation marks in a story's running text, as a rule finds them, and what an editor decided about them.</summary>
/// <param name="Hash">Names the words, whatever their punctuation: <see cref="QuoteChoice.Hash"/>.</param>
/// <param name="IsSure">False: somebody should look before they are anybody's.</param>
public sealed record RunningQuote(string Text, string? Speaker, string? Role, string? To, string? When, bool IsSure, string Hash)
{
    /// <summary>Null while nobody decided.</summary>
    public QuoteChoice? Choice { get; init; }

    /// <summary>Whose words they are on the record; null when nobody's.</summary>
    /// <param name="isTakenIn">The story came from outside, where no editor could look at each quotation: sure ones count.</param>
    internal string? SpeakerOnRecord(bool isTakenIn) => Choice is { } choice ? choice.IsTaken ? choice.Speaker : null : isTakenIn && IsSure ? Speaker : null;

    /// <summary>All of a story, in its order; the same words twice are one.</summary>
    /// <param name="language">BCP 47, of the edition.</param>
    public static IReadOnlyList<RunningQuote> In(StoryContent story, string language, IReadOnlyCollection<QuoteChoice> choices) =>
    [
        .. QuoteFinder.FindIn(story.Body, story.Language ?? language)
            .Select(found => new RunningQuote(found.Text, found.Speaker, found.Role, found.To, found.When, found.Sure, Folded.Hash(Folded.Of(found.Text))))
            .DistinctBy(found => found.Hash).Select(found => found with { Choice = choices.FirstOrDefault(choice => choice.Hash == found.Hash) }),
    ];

    /// <summary>All of an item's draft.</summary>
    public static async Task<IReadOnlyList<RunningQuote>> In(Newsroom newsroom, NewsItem item, StoryContent draft, CancellationToken cancellation = default)
    {
        var language = await newsroom.Editions.Where(edition => edition.Code == item.EditionCode).Select(edition => edition.Language).SingleAsync(cancellation);
        return In(draft, language, await newsroom.QuoteChoices.AsNoTracking().Where(choice => choice.ItemId == item.Id).ToListAsync(cancellation));
    }
}
