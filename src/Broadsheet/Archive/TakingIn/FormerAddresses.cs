using Broadsheet.Formats;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Archive;

/// <summary>The paths at which the paper's own stories stood before: they lead on.</summary>
/// <param name="Free">Those that lead on from now.</param>
/// <param name="Taken">By item, those that lead to another one already.</param>
internal sealed record FormerAddresses(List<Redirect> Free, ILookup<Guid, string> Taken)
{
    public string? Collision(Guid item) => Taken[item].FirstOrDefault() is { } path ? $"Its old address {path} leads to another story." : null;

    public static async Task<FormerAddresses> Of(Newsroom newsroom, IEnumerable<(Candidate Candidate, NewsItem Item, StoryContent Content)> made, TakeInOrder order, DateTimeOffset now, CancellationToken cancellation)
    {
        if (!order.IsOwn) return new([], Array.Empty<Redirect>().ToLookup(redirect => Guid.Empty, redirect => redirect.From));
        var all = made.Where(one => one.Item.State == ItemState.Published)
            .SelectMany(one => Paths(one.Candidate.Document).Select(path => new Redirect { From = path, ItemId = one.Item.Id, At = now }))
            .DistinctBy(redirect => (redirect.From, redirect.ItemId)).ToList();
        var wanted = all.DistinctBy(redirect => redirect.From).ToList();
        var paths = wanted.Select(redirect => redirect.From).ToArray();
        var there = await newsroom.Redirects.Where(redirect => EF.Parameter(paths).Contains(redirect.From)).Select(redirect => redirect.From).ToHashSetAsync(cancellation);
        List<Redirect> free = [.. wanted.Where(redirect => !there.Contains(redirect.From))];
        return new(free, all.Except(free).ToLookup(redirect => redirect.ItemId!.Value, redirect => redirect.From));
    }

    private static IEnumerable<string> Paths(NewsDocument document)
    {
        foreach (var former in document.AltIds.Where(id => id.Role == OwnMarks.FormerAddress && id.Value.StartsWith('/'))) yield return Redirect.Bare(former.Value);
        if (OwnMarks.In(document, OwnMarks.Edition) is not null || !Uri.TryCreate(document.Address, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")) yield break;
        // WordPress answers to the number of a post as well, whatever else its address is.
        if (document.AltIds.FirstOrDefault(id => id.Role == "wordpress")?.Value is { Length: > 0 and < 20 } number && number.All(char.IsAsciiDigit)) yield return Redirect.ByNumber(number);
        // The path alone of an address with a query would lead the front page there.
        if (address.Query.Length == 0 && address.AbsolutePath.Length > 1) yield return Redirect.Bare(Uri.UnescapeDataString(address.AbsolutePath));
    }
}
