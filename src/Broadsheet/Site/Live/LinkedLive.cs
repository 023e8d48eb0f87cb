using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Broadsheet.Archive;
using Broadsheet.Formats.Bodies;

namespace Broadsheet.Site.Live;

/// <summary>A live page as schema.org's LiveBlogPosting.</summary>
internal static class LinkedLive
{
    /// <summary>Escapes what could end a script element; leaves letters of every script as they are.</summary>
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Write(Imprint imprint, LivePage page, IReadOnlyList<LivePost> posts)
    {
        var told = posts.Where(post => !post.IsWithdrawn).Take(50).Select(post => (JsonNode)new JsonObject
        {
            ["@type"] = "BlogPosting",
            ["url"] = imprint.Whole($"{page.Address}#post-{post.Number}"),
            ["headline"] = post.Now.Headline ?? page.Headline,
            ["datePublished"] = imprint.Dates.Machine(post.At),
            ["dateModified"] = imprint.Dates.Machine(post.Now.At),
            ["articleBody"] = BodyText.Plain(post.Now.Body),
        });
        var live = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "LiveBlogPosting",
            ["@id"] = imprint.Whole(page.Address),
            ["url"] = imprint.Whole(page.Address),
            ["headline"] = page.Headline,
            ["inLanguage"] = imprint.Edition.Language,
            ["coverageStartTime"] = imprint.Dates.Machine(page.Opened),
            ["datePublished"] = imprint.Dates.Machine(page.Opened),
            ["publisher"] = new JsonObject { ["@type"] = "NewsMediaOrganization", ["name"] = imprint.Edition.PaperName, ["url"] = imprint.Whole(imprint.Root) },
            ["liveBlogUpdate"] = new JsonArray([.. told]),
        };
        if (page.Closed is { } closed) live["coverageEndTime"] = imprint.Dates.Machine(closed);
        return live.ToJsonString(Options);
    }
}
