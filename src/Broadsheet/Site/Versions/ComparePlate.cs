using System.Globalization;
using System.Text.RegularExpressions;
using Broadsheet.Archive;
using Broadsheet.Press;
using Broadsheet.Record;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Site.Versions;

/// <summary>Prints <c>{story}/versions/{n}-{m}</c>, what changed between any two versions in one text, and <c>…/beside</c>, the two next to each other.</summary>
internal sealed partial class ComparePlate(Composing composing) : EditionPlate(composing)
{
    protected override bool Owns(string[] path) => path is [_, _, _, _, _, "versions", var pair] && Pair().IsMatch(pair) || path is [_, _, _, _, _, "versions", var two, "beside"] && Pair().IsMatch(two);

    protected override async Task<Page?> Compose(Galley galley, string[] path)
    {
        var address = $"/{galley.Edition}/{string.Join('/', path[..5])}";
        var numbers = path[6].Split('-').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        if (numbers[0] >= numbers[1]) return null;
        var story = await galley.Newsroom.Stories.AsNoTracking().FirstOrDefaultAsync(story => story.Address == address && !story.IsWithdrawn, galley.Cancellation);
        if (story is null) return null;
        var versions = await galley.Newsroom.Versions.AsNoTracking().Where(version => version.ItemId == story.ItemId && version.Number >= numbers[0] && version.Number <= numbers[1])
            .OrderBy(version => version.Number).ToListAsync(galley.Cancellation);
        if (versions.Count != numbers[1] - numbers[0] + 1 || versions[0].Erased is not null || versions[^1].Erased is not null) return null;
        var head = Heads.Unlisted($"{galley.In.Words["Compared", numbers[0], numbers[1]]}: {story.Card.Headline}");
        var withheld = await Withheld.Of(galley.Newsroom, galley.Cancellation);
        return await galley.Set<ComparePage>(new CompareView(galley.In, head, story, versions)
        {
            IsBeside = path.Length == 8, Parts = CompareView.Fold(Comparison.Of(Withheld.Without(versions[0].Content, withheld), Withheld.Without(versions[^1].Content, withheld))),
        }, [Keys.Item(story.ItemId), .. Withheld.Pictures(versions[0].Content).Concat(Withheld.Pictures(versions[^1].Content)).Distinct().Select(Keys.Picture)]);
    }

    [GeneratedRegex("^[1-9][0-9]{0,5}-[1-9][0-9]{0,5}$")]
    private static partial Regex Pair();
}
