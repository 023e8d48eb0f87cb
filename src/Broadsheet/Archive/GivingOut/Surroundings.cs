using System.Globalization;
using Broadsheet.Formats;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Archive;

/// <summary>What stands around the versions of a whole paper: editions, names of sections, addresses that lead on.</summary>
internal sealed record Surroundings(Dictionary<string, Edition> Editions, Dictionary<(string Edition, string UrlName), string> Sections, ILookup<Guid, string> FormerAddresses)
{
    public static async Task<Surroundings> Of(Newsroom newsroom, CancellationToken cancellation) => new(
        await newsroom.Editions.AsNoTracking().ToDictionaryAsync(edition => edition.Code, cancellation),
        await newsroom.Sections.AsNoTracking().ToDictionaryAsync(section => (section.EditionCode, section.UrlName), section => section.Name, cancellation),
        (await newsroom.Redirects.AsNoTracking().Where(redirect => redirect.ItemId != null).Select(redirect => new { redirect.From, redirect.ItemId }).ToListAsync(cancellation))
            .ToLookup(redirect => redirect.ItemId!.Value, redirect => redirect.From));

    public NewsDocument Document(Version version, NewsItem item)
    {
        var (edition, content) = (Editions[item.EditionCode], version.Content);
        return GivenContent.Document(content, edition, Sections.GetValueOrDefault((item.EditionCode, content.Section ?? ""))) with
        {
            Uri = OwnMarks.UriOf(item.Id),
            Type = item.Type,
            Address = version.Address,
            Version = version.Number.ToString(CultureInfo.InvariantCulture),
            FirstCreated = item.FirstPublished,
            VersionCreated = version.At,
            Published = item.FirstPublished,
            EmbargoedUntil = item.Embargo,
            Expires = item.Expires,
            PubStatus = version.Kind == VersionKind.Withdrawal ? PubStatus.Canceled : PubStatus.Usable,
            EdNote = content.EdNote,
            AltIds = [.. content.AltIds, .. Marks(version, item)],
            Record = VersionHash.Canonical(version),
        };
    }

    private IEnumerable<AlternativeId> Marks(Version version, NewsItem item)
    {
        yield return new(item.EditionCode, OwnMarks.Edition);
        if (version.Content.Section is { Length: > 0 } section) yield return new(section, OwnMarks.Section);
        yield return new(item.StoryId.ToString("D"), OwnMarks.Story);
        if (item.SourceUri is { } source) yield return new(source, OwnMarks.Source);
        if (item.SourceHash is { } hash) yield return new(hash, OwnMarks.SourceHash);
        if (version.Number > 1) yield break;
        foreach (var former in FormerAddresses[item.Id]) yield return new(former, OwnMarks.FormerAddress);
    }
}
