using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Broadsheet.Site;

/// <summary>Linked data (schema.org) as pages carry it: one object at the top level, because card readers do not look inside a graph.</summary>
internal static class LinkedJson
{
    /// <summary>Escapes what could end a script element; leaves letters of every script as they are.</summary>
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Without members that say nothing.</summary>
    public static string Write(JsonObject whole)
    {
        foreach (var empty in whole.Where(member => member.Value is null or JsonArray { Count: 0 }).Select(member => member.Key).ToList()) whole.Remove(empty);
        return whole.ToJsonString(Options);
    }

    public static JsonObject Publisher(Imprint imprint) => new()
    {
        ["@type"] = "NewsMediaOrganization",
        ["name"] = imprint.Edition.PaperName,
        ["url"] = imprint.Whole(imprint.Root),
        ["logo"] = new JsonObject { ["@type"] = "ImageObject", ["url"] = imprint.Whole("/built/icons/icon-512.png"), ["width"] = 512, ["height"] = 512 },
        ["publishingPrinciples"] = imprint.Whole($"{imprint.Root}about/ethics"),
        ["ethicsPolicy"] = imprint.Whole($"{imprint.Root}about/ethics"),
        ["correctionsPolicy"] = imprint.Whole($"{imprint.Root}about/corrections"),
        ["ownershipFundingInfo"] = imprint.Whole($"{imprint.Root}about/ownership"),
    };
}
