using Broadsheet.Archive;
using Broadsheet.Formats.Syndication;
using Broadsheet.Press;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Site.Feeds;

/// <summary>Prints <c>feed.xml</c> (RSS), <c>feed.atom</c> and <c>feed.json</c> of an edition, a section, a tag, an author and of the corrections.</summary>
internal sealed class FeedPlate(Composing composing) : EditionPlate(composing)
{
    public override IEnumerable<PageAddress> ReadersWillWant(JournalEntry entry) => [new($"/{entry.EditionCode}/feed.xml")];

    protected override bool Owns(string[] path) => path is [.., "feed.xml" or "feed.atom" or "feed.json"] and { Length: <= 3 };

    protected override async Task<Page?> Compose(Galley galley, string[] path) =>
        await SourceOf(galley, path) is not { } source ? null : Print(await FeedItems.Fill(galley, source), path[^1]) with { Keys = [Keys.Paper, source.Key] };

    private static async Task<FeedSource?> SourceOf(Galley galley, string[] path) => path switch
    {
        [_] => new(galley.In.Edition.PaperName, galley.In.Root, Keys.Edition(galley.Edition), galley.Stories),
        ["corrections", _] => new(Titled(galley, galley.In.Words["Corrections"]), $"{galley.In.Root}corrections/", Keys.Corrections(galley.Edition), Stories: null),
        [var section, _] => OfSection(galley, galley.In.Section(section)),
        ["tags", var tag, _] => await OfMark(galley, MarkKind.Tag, tag, galley.In.TagAddress(tag), Keys.Tag(galley.Edition, tag)),
        ["by", var author, _] => await OfMark(galley, MarkKind.Author, author, galley.In.AuthorAddress(author), Keys.Author(galley.Edition, author)),
        _ => null,
    };

    private static FeedSource? OfSection(Galley galley, Section? section) => section is null ? null
        : new(Titled(galley, section.Name), galley.In.SectionAddress(section.UrlName), Keys.Section(galley.Edition, section.UrlName), galley.Stories.Where(story => story.Section == section.UrlName));

    private static async Task<FeedSource?> OfMark(Galley galley, MarkKind kind, string name, string address, string key)
    {
        var shown = await galley.Newsroom.Marks.Where(mark => mark.EditionCode == galley.Edition && mark.Kind == kind && mark.Key == name)
            .OrderByDescending(mark => mark.FirstPublished).Select(mark => mark.Name).FirstOrDefaultAsync(galley.Cancellation);
        return shown is null ? null : new(Titled(galley, shown), address, key, galley.StoriesWith(kind, name));
    }

    private static string Titled(Galley galley, string of) => $"{of} · {galley.In.Edition.PaperName}";

    private static Page Print(Feed feed, string name) => name switch
    {
        "feed.xml" => new($"{RssWriter.MediaType}; charset=utf-8", RssWriter.Write(feed)),
        "feed.atom" => new($"{AtomWriter.MediaType}; charset=utf-8", AtomWriter.Write(feed)),
        _ => new(JsonFeedWriter.MediaType, JsonFeedWriter.Write(feed)),
    };
}

/// <param name="Address">Path of the page that the feed follows.</param>
/// <param name="Key">Surrogate key of all that it lists.</param>
/// <param name="Stories">Null for the feed of corrections.</param>
internal sealed record FeedSource(string Title, string Address, string Key, IQueryable<PublishedStory>? Stories);
