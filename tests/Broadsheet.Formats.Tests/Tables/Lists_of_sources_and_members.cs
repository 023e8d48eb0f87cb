namespace Broadsheet.Formats.Tests.Tables;

public sealed class Lists_of_sources_and_members
{
    [Theory]
    [InlineData("node-opmlparser/top100.opml", 100)]
    [InlineData("opml-parser/digitalPodcast.opml", 50)]
    [InlineData("opml-parser/states.opml", 63)]
    [InlineData("opml-parser/mySubscriptions.opml", 13)]
    [InlineData("opml.org/encoding.opml", 16)]
    public void Each_outline_is_read(string file, int outlines) => Assert.Equal(outlines, Documents.Of("schemas/opml/" + file).Count);

    [Fact]
    public void Outlines_know_what_they_stand_in() => Assert.Contains(Documents.Of("schemas/opml/opml-parser/states.opml"), one => one.Headline == "Idaho" && one.Sections.SequenceEqual(["United States", "Far West"]) is false && one.Sections[0] == "United States");

    [Fact]
    public void Every_broken_list_is_refused_or_read_with_a_reason()
    {
        foreach (var path in Directory.EnumerateFiles(Fixtures.PathOf("schemas/opml"), "*.opml", SearchOption.AllDirectories).Where(path => Path.GetFileName(path) is var name && (name.StartsWith("bad", StringComparison.Ordinal) || name is "malformed.opml" or "doubleTagInHead.opml")))
        {
            string? reason;
            try
            {
                reason = Documents.Of(Path.GetRelativePath(Fixtures.Folder, path)).SelectMany(one => one.Warnings).FirstOrDefault()?.Message;
            }
            catch (UnreadableDocument refused)
            {
                reason = refused.Message;
            }
            Assert.True(reason is { Length: > 10 }, path);
        }
    }

    [Theory]
    [InlineData("exports/mg-beehiiv-members/members.csv", 9, 5)]
    [InlineData("exports/mg-mailchimp-members/subscribed.csv", 5, 5)]
    [InlineData("exports/mg-mailchimp-members/unsubscribed.csv", 5, 0)]
    [InlineData("exports/mg-substack-members-csv/fixtures_signup_emails.csv", 21, 19)]
    [InlineData("exports/mg-substack-members-csv/fixtures_subscriber_emails.csv", 17, 15)]
    [InlineData("ghost/ghost-2/csv/two-columns-obscure-header.csv", 2, 2)]
    public void Members_are_read_with_their_state(string file, int people, int active)
    {
        var list = Assert.Single(Documents.Of(file));

        Assert.Equal((people, active), (list.Subscribers.Count, list.Subscribers.Count(one => one.IsActive)));
        Assert.False(list.IsPublic);
    }

    [Fact]
    public void Names_tiers_and_labels_of_members_are_kept()
    {
        var ipsum = Assert.Single(Documents.Of("exports/mg-beehiiv-members/members.csv")).Subscribers.Single(one => one.Mail == "ipsum@example.com");
        Assert.Equal(("Ipsum Name", "premium"), (ipsum.Name, ipsum.Tier));
        Assert.Equal(["Lorem Editors"], Assert.Single(Documents.Of("exports/mg-mailchimp-members/subscribed.csv")).Subscribers[1].Labels);
    }

    [Fact]
    public void A_wrong_list_is_refused() => Assert.Contains("'email'", Assert.Throws<UnreadableDocument>(() => Documents.Of("exports/mg-substack-members-csv/invalid.csv", "members")).Message, StringComparison.Ordinal);

    [Fact]
    public void Bad_rows_are_told_with_their_line_and_cost_nothing_else()
    {
        var list = Assert.Single(Documents.OfText("email;name\na@selene.example;Ada\nnobody;X\n;Y\na@selene.example;Again\n\"b@selene.example;Open"));

        Assert.Equal("Ada", list.Subscribers[0].Name);
        Assert.Equal([3, 4, 5], list.Warnings.Take(3).Select(warning => warning.Line));
    }
}
