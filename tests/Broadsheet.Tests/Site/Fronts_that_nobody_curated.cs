using Broadsheet.Archive;
using Broadsheet.Formats.Bodies;
using Broadsheet.Site;
using Broadsheet.Site.Fronts;
using CsCheck;

namespace Broadsheet.Tests.Site;

public sealed class Fronts_that_nobody_curated
{
    private static readonly DateTimeOffset Now = new(2031, 3, 4, 15, 0, 0, TimeSpan.Zero);
    private static readonly string[] Sections = ["city", "business", "science", "opinion"];

    private static readonly Gen<Listed> AnyStory = Gen.Select(Gen.Int[0, 3], Gen.Int[1, 5000], Gen.Int[1, 8], Gen.Bool,
        (section, minutes, urgency, pictured) => Story(Sections[section], minutes, urgency, pictured));

    [Fact]
    public void A_story_stands_once_outside_the_list_of_the_latest() =>
        AnyStory.Array[0, 120].Sample(stories =>
        {
            var front = FrontPlan.Lay(Empty(), stories);
            Assert.Distinct(Shown(front).Select(story => story.Address));
        });

    [Fact]
    public void The_most_urgent_of_the_fresh_stories_with_a_picture_leads()
    {
        Listed[] stories = [Story("city", 30, 5, true), Story("city", 200, 2, true), Story("city", 20, 1, false), Story("city", 4000, 1, true), Story("opinion", 10, 1, true)];

        Assert.Equal(stories[1], FrontPlan.Lay(Empty(), stories).Lead);
    }

    [Fact]
    public void A_front_without_stories_is_a_front_all_the_same()
    {
        var front = FrontPlan.Lay(Empty(), []);

        Assert.Null(front.Lead);
        Assert.Empty(Shown(front));
    }

    private static IEnumerable<Listed> Shown(FrontView front) =>
        [.. front.Lead is null ? [] : new[] { front.Lead }, .. front.Beside, .. front.Seconds, .. front.Opinion, .. front.Columns.SelectMany(column => column), .. front.Blocks.SelectMany(block => block.Stories)];

    private static Listed Story(string section, int minutesAgo, int urgency, bool pictured) => new($"/en/{section}/{Guid.CreateVersion7()}", section, Now.AddMinutes(-minutesAgo), Now, urgency, new StoryCard
    {
        Headline = "A ferry sails",
        Genre = section == "opinion" ? "opinion" : null,
        Picture = pictured ? new Picture { Blob = "ferry" } : null,
    });

    private static FrontView Empty()
    {
        var edition = new Edition { Code = "en", Name = "English", Language = "en", PaperName = "The Selene Courier", Zone = "Europe/Malta" };
        var sections = Sections.Select((name, place) => new Section { EditionCode = "en", UrlName = name, Name = name, Order = place }).ToList();
        return new FrontView(new Imprint(edition, sections, [edition], Now), new PageHead("The Selene Courier"));
    }
}
