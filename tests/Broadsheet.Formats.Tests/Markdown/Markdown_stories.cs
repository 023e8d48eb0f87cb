using Broadsheet.Formats.Bodies;

namespace Broadsheet.Formats.Tests.Markdown;

public sealed class Markdown_stories
{
    [Theory]
    [InlineData("---\ntitle: \"Night ferry: back\"\ndate: 2031-03-04T06:15:00+01:00\ntags: [port, ferry]\ncategories:\n  - City\nauthor: Mara Lind\ndraft: true\ndescription: Sum\nlang: en\nslug: night-ferry\nimage: /pictures/ferry.jpg\n---\nThe **boat** sails.\n")]
    [InlineData("+++\ntitle = \"Night ferry: back\"\ndate = 2031-03-04T06:15:00+01:00\ntags = [\"port\", \"ferry\"]\ncategories = [\"City\"]\nauthor = \"Mara Lind\"\ndraft = true\ndescription = \"Sum\"\nlang = \"en\"\nslug = \"night-ferry\"\nimage = \"/pictures/ferry.jpg\"\n+++\nThe **boat** sails.\n")]
    [InlineData("{\"title\":\"Night ferry: back\",\"date\":\"2031-03-04T06:15:00+01:00\",\"tags\":[\"port\",\"ferry\"],\"categories\":[\"City\"],\"author\":\"Mara Lind\",\"draft\":true,\"description\":\"Sum\",\"lang\":\"en\",\"slug\":\"night-ferry\",\"image\":\"/pictures/ferry.jpg\"}\nThe **boat** sails.\n")]
    public void Front_matter_says_the_same_in_each_of_its_languages(string text)
    {
        var read = Assert.Single(Documents.OfText(text, "x.md", "markdown"));

        Assert.Equal(("Night ferry: back", "Sum", "night-ferry", "en", false), (read.Headline, read.Standfirst, read.UrlName, read.Language, read.IsPublic));
        Assert.Equal(new DateTimeOffset(2031, 3, 4, 6, 15, 0, TimeSpan.FromHours(1)), read.Published);
        Assert.Equal(["port", "ferry"], read.Tags);
        Assert.Equal(["City"], read.Sections);
        Assert.Equal("Mara Lind", Assert.Single(read.Authors).Name);
        Assert.Equal("/pictures/ferry.jpg", Assert.Single(read.Pictures).Href);
        Assert.Equal("<p>The <strong>boat</strong> sails.</p>", BodyWriter.Write(read.Body).Trim());
    }

    [Fact]
    public void The_first_heading_is_the_headline_and_the_rest_is_the_story()
    {
        var read = Assert.Single(Documents.OfText("# Ferry *back*\n\nShe sails.\n\n## When\n\n- dawn\n  1. early\n- dusk\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n> We sail.\n\n```sh\nls\n```\n\n![a boat](b.jpg)\n", "ferry.md"));

        Assert.Equal("Ferry back", read.Headline);
        Assert.Equal(["Paragraph", "Heading", "BulletList", "Table", "Quote", "CodeBlock", "Picture"], read.Body.Select(block => block.GetType().Name));
    }

    [Theory]
    [InlineData("draft-2014-12-19-test-1.md", false, PubStatus.Usable)]
    [InlineData("published-2014-12-19-test-1.md", true, PubStatus.Usable)]
    [InlineData("deleted-2014-12-19-test-1.md", false, PubStatus.Canceled)]
    public void The_name_of_a_file_says_its_state_and_its_day(string name, bool isPublic, PubStatus status)
    {
        var read = Assert.Single(Documents.Of("ghost/ghost-2/import/" + name));

        Assert.Equal((isPublic, status, "test-1", new DateTime(2014, 12, 19)), (read.IsPublic, read.PubStatus, read.UrlName, read.PublishedLocal));
        Assert.Contains("You're live! Nice.", BodyText.Plain(read.Body), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("---\ntitle: [broken\n---\nWords stay.\n", "YAML")]
    [InlineData("+++\ntitle = broken\n+++\nWords stay.\n", "TOML")]
    public void Broken_front_matter_is_told_with_its_line_and_the_story_stays(string text, string reason)
    {
        var read = Assert.Single(Documents.OfText(text, "x.md"));

        var warning = Assert.Single(read.Warnings);
        Assert.Contains(reason, warning.Message, StringComparison.Ordinal);
        Assert.InRange(warning.Line, 1, 3);
        Assert.Equal("Words stay.", BodyText.Plain(read.Body));
    }

    [Fact]
    public void Aliases_that_multiply_are_not_followed() =>
        Assert.Equal("x", Assert.Single(Documents.OfText("---\na: &a [l,l,l]\nb: &b [*a,*a]\nc: [*b,*b]\ntitle: x\n---\ny", "x.md")).Headline);

    [Fact]
    public void Nesting_beyond_reason_leaves_the_words() =>
        Assert.Contains("deep", BodyText.Plain(Assert.Single(Documents.OfText(new string('>', 50_000) + " deep", "x.md")).Body), StringComparison.Ordinal);
}
