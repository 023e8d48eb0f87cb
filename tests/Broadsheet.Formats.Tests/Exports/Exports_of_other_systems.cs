using Broadsheet.Formats.Bodies;

namespace Broadsheet.Formats.Tests.Exports;

public sealed class Exports_of_other_systems
{
    [Fact]
    public void Nine_posts_of_Medium_are_read_a_draft_kept_back()
    {
        var posts = Directory.EnumerateFiles(Fixtures.PathOf("exports/mg-medium-export/export/posts"), "*.html").Order(StringComparer.Ordinal)
            .Select(path => Assert.Single(Documents.Of(Path.GetRelativePath(Fixtures.Folder, path)))).ToList();

        Assert.Equal(9, posts.Count);
        Assert.Equal("Draft Post Title", Assert.Single(posts, post => !post.IsPublic).Headline);
        Assert.Equal(2, posts.Count(post => post.PublishedLocal is null));
        Assert.All(posts.Where(post => post.IsPublic), post => Assert.NotEmpty(post.Authors));
        Assert.DoesNotContain(posts, post => BodyText.Plain(post.Body).Contains("Exported from", StringComparison.Ordinal));
    }

    [Fact]
    public void A_post_of_Medium_keeps_its_pictures_and_says_its_title_once()
    {
        var post = Assert.Single(Documents.Of("exports/mg-medium-export/export/posts/advanced-post.html"));

        Assert.Equal(["Things", "Stuff"], post.Tags);
        Assert.Equal("This is an image caption", post.Pictures[0].Caption);
        Assert.Single(post.Body.OfType<Gallery>());
        Assert.DoesNotContain(post.Body, block => block is Heading { Text.PlainText: "Advanced Post Title" });
    }

    [Fact]
    public void Substacks_list_is_joined_with_its_texts()
    {
        var posts = Documents.Of("exports/mg-substack/posts.csv");

        Assert.Equal(["plain-text", "podcast", "thread", "draft-text", "about-us"], posts.Select(post => post.UrlName));
        Assert.Equal([true, true, true, false, true], posts.Select(post => post.IsPublic));
        Assert.Equal("“This quote’s rather short”", posts[0].Standfirst);
        Assert.Equal("https://example.com/my-audio/file.mp3", Assert.Single(posts[1].Enclosures).Href);
        Assert.All(posts, post => Assert.NotEmpty(post.Body));
        Assert.DoesNotContain(posts, post => BodyText.Plain(post.Body).Contains("Sign up", StringComparison.Ordinal));
    }

    [Fact]
    public void A_list_without_its_texts_says_which_are_missing() =>
        Assert.Contains("posts/7.ferry.html", Assert.Single(Assert.Single(Documents.OfText("post_id,post_date,is_published,title\n7.ferry,2031-03-04T06:15:00.000Z,true,Ferry\n")).Warnings).Message, StringComparison.Ordinal);

    [Fact]
    public void Squarespace_is_read_through_its_bare_ampersands()
    {
        var posts = Documents.Of("exports/mg-squarespace-xml/sample.xml");

        Assert.Equal("Draft & Post & More—More", posts[0].Headline);
        Assert.Equal(("http://example.com/draft-post", "draft-post", false), (posts[0].Address, posts[0].UrlName, posts[0].IsPublic));
        Assert.Equal("Hermione Granger", Assert.Single(posts[1].Authors).Name);
        Assert.Single(posts[1].Body.OfType<Picture>());
    }

    [Fact]
    public void WordPress_answers_are_read_with_what_they_embed()
    {
        var post = Assert.Single(Documents.Of("exports/mg-wp-api/single-post.json"));

        Assert.Equal(("My Awesome Post", "my-awesome-post", "http://mysite.com/?p=12345"), (post.Headline, post.UrlName, post.Uri));
        Assert.Equal(new DateTimeOffset(2019, 11, 7, 15, 36, 54, TimeSpan.Zero), post.Published);
        Assert.Equal(new DateTime(2019, 11, 7, 10, 36, 54), post.PublishedLocal);
        Assert.Equal(["foo", "Bar & Baz", "boop", "beep"], post.Tags);
        Assert.Equal("Guest Writer", Assert.Single(post.Authors).Name);
        Assert.NotNull(post.Pictures[0].Href);
    }

    [Fact]
    public void Several_authors_come_from_the_terms_of_their_plugin() =>
        Assert.True(Assert.Single(Documents.Of("exports/mg-wp-api/co-authors-post.json")).Authors.Count > 1);

    [Theory]
    [InlineData("exports/mg-wp-api/single-user.json", "no posts")]
    [InlineData("exports/mg-wp-api/multiple-users.json", "no posts")]
    public void Lists_of_authors_are_no_posts(string file, string reason) => Assert.Contains(reason, Assert.Throws<UnreadableDocument>(() => Documents.Of(file)).Message, StringComparison.Ordinal);
}
