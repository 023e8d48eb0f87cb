using Broadsheet.Formats.Bodies;

namespace Broadsheet.Formats.Tests.Ghost;

public sealed class Ghost_exports
{
    [Theory]
    [InlineData("ghost/ghost-2/export/valid.json", 2)]
    [InlineData("ghost/ghost-2/export/default_export.json", 7)]
    [InlineData("ghost/ghost-2/export/export-clients-domains.json", 0)]
    [InlineData("ghost/ghost-4/products_export.json", 1)]
    [InlineData("ghost/migrate/ghost.json", 3)]
    [InlineData("ghost/migrate/ghost-flat.json", 1)]
    [InlineData("ghost/ghost-2/import/import-data-1.json", 1)]
    [InlineData("exports/mg-ghost-api/posts.json", 1)]
    [InlineData("exports/mg-json/multi-post-only.json", 3)]
    public void Each_post_of_an_export_is_read(string file, int posts)
    {
        var read = Documents.Of(file);

        Assert.Equal(posts, read.Count);
        Assert.All(read, post => Assert.True(post is { Headline: not null, UrlName: not null, Uri: not null, PublishedLocal: not null } && post.Body.Count > 0));
    }

    [Fact]
    public void Posts_find_their_authors_and_tags_behind_them()
    {
        Assert.All(Documents.Of("ghost/ghost-2/export/default_export.json"), post => Assert.Equal(("Ghost", "Getting Started"), (Assert.Single(post.Authors).Name, Assert.Single(post.Tags))));
        Assert.Equal(["Alice Johnson", "Bob Smith"], Documents.Of("ghost/migrate/ghost.json").SelectMany(post => post.Authors).Select(author => author.Name));
    }

    [Fact]
    public void No_password_leaves_an_export() =>
        Assert.All(Documents.Of("ghost/ghost-2/export/valid.json"), post => Assert.DoesNotContain("$2a$", Ninjs(post), StringComparison.Ordinal));

    [Fact]
    public void The_body_of_a_paid_tiers_post_is_read() =>
        Assert.Equal("Hi there! This is a test newsletter.", BodyText.Plain(Assert.Single(Documents.Of("ghost/ghost-4/products_export.json")).Body));

    [Theory]
    [InlineData("ghost/ghost-2/export/broken.json")]
    [InlineData("exports/mg-libsyn/feed.json")]
    public void What_is_no_export_is_refused_with_a_reason(string file) => Assert.Contains("JSON", Assert.Throws<UnreadableDocument>(() => Documents.Of(file)).Message, StringComparison.Ordinal);

    [Fact]
    public void Lexical_becomes_blocks()
    {
        var body = Body("""{"root":{"type":"root","children":[{"type":"heading","tag":"h2","children":[{"type":"text","text":"At sea","format":1}]},{"type":"paragraph","children":[{"type":"text","text":"She ","format":0},{"type":"link","url":"https://selene.example/","children":[{"type":"text","text":"sails","format":3}]},{"type":"linebreak"},{"type":"text","text":"1 < 2"}]},{"type":"list","listType":"number","children":[{"type":"listitem","children":[{"type":"text","text":"one"}]}]},{"type":"image","src":"https://selene.example/a.jpg","alt":"a","caption":"<b>Boat</b>","width":9,"height":8},{"type":"callout","calloutText":"Mind","calloutEmoji":"!"},{"type":"bookmark","url":"https://selene.example/b","metadata":{"title":"B"}},{"type":"horizontalrule"},{"type":"signup","header":"Join"},{"type":"codeblock","code":"ls","language":"sh"},{"type":"quote","children":[{"type":"text","text":"We sail."}]}]}}""", "lexical");

        Assert.Equal(["Heading", "Paragraph", "BulletList", "Picture", "FactBox", "Embed", "Rule", "CodeBlock", "Quote"], body.Select(block => block.GetType().Name));
        Assert.Equal("She sails\n1 < 2", ((Paragraph)body[1]).Text.PlainText);
        Assert.Equal(("Boat", 9), (((Picture)body[3]).Caption, ((Picture)body[3]).Width));
    }

    [Fact]
    public void Mobiledoc_becomes_blocks()
    {
        var body = Body("""{"version":"0.3.1","atoms":[["soft-return","",{}]],"cards":[["image",{"src":"https://selene.example/a.jpg","caption":"Boat"}],["hr",{}],["markdown",{"markdown":"*md*"}]],"markups":[["a",["href","https://selene.example/"]],["strong"]],"sections":[[1,"h2",[[0,[],0,"At sea"]]],[1,"p",[[0,[],0,"She "],[0,[0,1],2,"sails"],[1,[],0,0],[0,[],0,"now"]]],[10,0],[10,1],[3,"ol",[[[0,[],0,"one"]]]],[10,2]]}""", "mobiledoc");

        Assert.Equal(["Heading", "Paragraph", "Picture", "Rule", "BulletList", "Paragraph"], body.Select(block => block.GetType().Name));
        Assert.Equal("<p>She <a href=\"https://selene.example/\"><strong>sails</strong></a><br>now</p>", BodyWriter.Write([body[1]]).Trim());
    }

    [Theory]
    [InlineData("{\"root\":", "lexical")]
    [InlineData("[1]", "mobiledoc")]
    public void A_broken_text_costs_only_itself(string text, string member)
    {
        var read = Assert.Single(Documents.OfText($"{{\"posts\":[{{\"title\":\"x\",\"slug\":\"x\",\"{member}\":{System.Text.Json.JsonSerializer.Serialize(text)}}}]}}", null, "ghost"));
        Assert.Equal("x", read.Headline);
        Assert.Empty(read.Body);
    }

    [Theory]
    [InlineData("members", "published", false)]
    [InlineData("public", "draft", false)]
    [InlineData("public", "scheduled", false)]
    [InlineData("public", "published", true)]
    public void Only_what_was_public_for_all_is_public(string visibility, string status, bool isPublic) =>
        Assert.Equal(isPublic, Assert.Single(Documents.OfText($"{{\"posts\":[{{\"title\":\"x\",\"slug\":\"x\",\"html\":\"<p>y</p>\",\"visibility\":\"{visibility}\",\"status\":\"{status}\"}}]}}", null, "ghost")).IsPublic);

    private static IReadOnlyList<Block> Body(string source, string member) =>
        Assert.Single(Documents.OfText($"{{\"db\":[{{\"data\":{{\"posts\":[{{\"title\":\"x\",\"slug\":\"x\",\"html\":null,\"{member}\":{System.Text.Json.JsonSerializer.Serialize(source)}}}]}}}}]}}", null, "ghost")).Body;

    private static string Ninjs(NewsDocument document) => Formats.Ninjs.NinjsWriter.Write(document);
}
