using Broadsheet.Archive;
using Broadsheet.Formats.Bodies;
using Broadsheet.Press;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Site.Fronts;

/// <summary>Prints <c>/{edition}/</c>.</summary>
internal sealed class FrontPlate(Composing composing) : EditionPlate(composing)
{
    private const int Newest = 200;

    public override IEnumerable<PageAddress> ReadersWillWant(JournalEntry entry) => [new($"/{entry.EditionCode}/")];

    protected override bool Owns(string[] path) => path is [""];

    protected override async Task<Page?> Compose(Galley galley, string[] path)
    {
        var stories = await galley.Stories.Newest(Newest, galley.Cancellation);
        var front = new FrontView(galley.In, Head(galley.In)) { Portraits = await Portraits(galley, stories), Mended = await Mended(galley), Live = await Live(galley), Aired = await galley.Newest(2) };
        return await galley.SetForToday<FrontPage>(FrontPlan.Lay(front, stories), Keys.Edition(galley.Edition), Keys.Corrections(galley.Edition));
    }

    private static async Task<IReadOnlyList<LivePage>> Live(Galley galley) =>
        await galley.Newsroom.LivePages.AsNoTracking().Where(page => page.EditionCode == galley.Edition && page.Closed == null).OrderByDescending(page => page.Opened).Take(3).ToListAsync(galley.Cancellation);

    private static PageHead Head(Imprint imprint) =>
        Heads.OfList(imprint, imprint.Edition.PaperName, imprint.Root, imprint.Edition.Motto, $"{imprint.Root}feed",
            [.. imprint.Editions.Where(other => other.Code != imprint.Edition.Code).Select(other => new InEdition(other, $"/{other.Code}/"))]);

    private static async Task<IReadOnlyDictionary<string, Picture>> Portraits(Galley galley, List<Listed> stories)
    {
        var columnists = stories.Where(story => story.IsOpinion).SelectMany(story => story.Card.Authors).Select(author => author.UrlName).OfType<string>().Distinct().ToList();
        var people = await galley.Newsroom.People.AsNoTracking().Where(person => columnists.Contains(person.UrlName) && person.Portrait != null).ToListAsync(galley.Cancellation);
        return people.ToDictionary(person => person.UrlName, person => new Picture { Blob = person.Portrait });
    }

    private static async Task<IReadOnlyList<Mended>> Mended(Galley galley)
    {
        var since = galley.In.At.AddDays(-7);
        var changed = await galley.Stories.Where(story => story.Modified > since && story.Modified > story.FirstPublished)
            .OrderByDescending(story => story.Modified).Take(20).Select(story => new { story.Address, story.Card, story.Notes }).ToListAsync(galley.Cancellation);
        return [.. changed.SelectMany(story => story.Notes.Where(note => note.Kind is VersionKind.Correction).Select(note => (note.At, Mended: new Mended(story.Address, story.Card.Headline, note.Note ?? ""))))
            .OrderByDescending(each => each.At).Select(each => each.Mended).Take(2)];
    }
}
