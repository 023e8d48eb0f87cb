using Broadsheet.Formats;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Archive;

/// <summary>The paths at which the paper's own stories stood before: they lead on.</summary>
internal static class FormerAddresses
{
    public static async Task<List<Redirect>> Of(Newsroom newsroom, IEnumerable<(Candidate Candidate, NewsItem Item, StoryContent Content)> made, TakeInOrder order, DateTimeOffset now, CancellationToken cancellation)
    {
        if (!order.IsOwn) return [];
        var wanted = made.Where(one => one.Item.State == ItemState.Published)
            .SelectMany(one => Paths(one.Candidate.Document).Select(path => new Redirect { From = path, ItemId = one.Item.Id, At = now }))
            .DistinctBy(redirect => redirect.From).ToList();
        var paths = wanted.Select(redirect => redirect.From).ToArray();
        var there = await newsroom.Redirects.Where(redirect => EF.Parameter(paths).Contains(redirect.From)).Select(redirect => redirect.From).ToHashSetAsync(cancellation);
        return [.. wanted.Where(redirect => !there.Contains(redirect.From))];
    }

    private static IEnumerable<string> Paths(NewsDocument document)
    {
        foreach (var former in document.AltIds.Where(id => id.Role == OwnMarks.FormerAddress && id.Value.StartsWith('/'))) yield return former.Value;
        if (OwnMarks.In(document, OwnMarks.Edition) is not null || !Uri.TryCreate(document.Address, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")) yield break;
        // A query names the story in old WordPress addresses (/?p=12); the path alone would lead the front page there.
        if (address.Query.Length > 0 || address.AbsolutePath.Length < 2) yield break;
        var path = Uri.UnescapeDataString(address.AbsolutePath);
        yield return path;
        if (path.TrimEnd('/') is { Length: > 1 } bare && bare != path) yield return bare;
    }
}
