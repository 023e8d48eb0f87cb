using System.Globalization;
using Broadsheet.Archive;
using Broadsheet.Formats.Bodies;
using Broadsheet.Library;
using Broadsheet.Press;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Site.Sharing;

/// <summary>Prints a quote as a picture to share: <c>{story}/quotes/{n}.png</c>, the n-th quote of the body.</summary>
internal sealed class QuoteCardPlate(Composing composing) : EditionPlate(composing)
{
    protected override bool Owns(string[] path) => path is [_, { Length: 4 }, { Length: 2 }, { Length: 2 }, not "", "quotes", var name] && name.EndsWith(".png", StringComparison.Ordinal);

    protected override async Task<Page?> Compose(Galley galley, string[] path)
    {
        var address = galley.Address.Path[..galley.Address.Path.LastIndexOf("/quotes/", StringComparison.Ordinal)];
        if (!int.TryParse(path[^1].AsSpan(0, path[^1].Length - ".png".Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        var story = await galley.Stories.Where(story => story.Address == address).FirstOrDefaultAsync(galley.Cancellation);
        if (story?.Content.Body.OfType<Quote>().ElementAtOrDefault(number - 1) is not { } quote) return null;
        var card = new QuoteCard(string.Join('\n', quote.Text.Select(text => text.PlainText)), quote.Speaker, quote.Role, galley.In.Edition.PaperName, galley.In.Edition.Language, galley.In.Edition.IsRightToLeft);
        return new Page("image/png", await Task.Run(card.Draw, galley.Cancellation)) { Keys = [Keys.Item(story.ItemId)] };
    }
}
