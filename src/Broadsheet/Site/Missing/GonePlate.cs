using Broadsheet.Archive;
using Broadsheet.Press;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Site.Missing;

/// <summary>Prints the page of a withdrawn story at its address: that it was there, when it was withdrawn or erased, and why.</summary>
internal sealed class GonePlate(Composing composing) : EditionPlate(composing)
{
    protected override bool Owns(string[] path) => path is [_, { Length: 4 }, { Length: 2 }, { Length: 2 }, not ""] or ["podcasts", not "", not ("" or "feed.xml")];

    protected override async Task<Page?> Compose(Galley galley, string[] path)
    {
        var story = await galley.Newsroom.Stories.AsNoTracking().FirstOrDefaultAsync(story => story.Address == galley.Address.Path && story.IsWithdrawn, galley.Cancellation);
        if (story is null) return null;
        var note = story.Notes.LastOrDefault(note => note.Kind == VersionKind.Withdrawal);
        var erased = await galley.Newsroom.Versions.Where(version => version.ItemId == story.ItemId).MaxAsync(version => version.Erased, galley.Cancellation);
        var headline = erased is null ? story.Card.Headline : galley.In.Words["Erased"];
        var view = new GoneView(galley.In, Heads.Unlisted(headline), note?.At ?? story.Modified, headline, note?.Note, $"{story.Address}/versions/", erased);
        return await galley.Set<GonePage>(view, Keys.Item(story.ItemId)) with { Status = StatusCodes.Status410Gone };
    }
}
