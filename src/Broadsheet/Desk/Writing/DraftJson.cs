using System.Text.Json;
using System.Text.Json.Nodes;
using Broadsheet.Archive;
using Broadsheet.Formats.Bodies;

namespace Broadsheet.Desk.Writing;

/// <summary>A draft as the page's modules read it.</summary>
internal static class DraftJson
{
    /// <summary>What the editor begins with, safe to stand inside a script element.</summary>
    public static string Begin(OpenStory story, Words words) => new JsonObject
    {
        ["token"] = story.Draft.Token,
        ["saved"] = story.Draft.Saved,
        ["fields"] = DraftFields.Say(story.Words),
        ["body"] = Body(story.Words),
        ["words"] = JsonSerializer.SerializeToNode(words.Under("Editor.")),
    }.ToJsonString();

    public static JsonObject Write(SavedDraft saved) => new()
    {
        ["token"] = saved.Token,
        ["saved"] = saved.Saved,
        ["fields"] = saved.Others is { } story ? DraftFields.Say(story) : null,
        ["body"] = saved.Others is { } others ? Body(others) : null,
        ["conflicts"] = new JsonArray([.. saved.Conflicts.Select(Write)]),
    };

    private static JsonObject Write(DraftConflict conflict) => new()
    {
        [conflict.IsField ? "name" : "id"] = conflict.Place,
        ["base"] = Value(conflict.Base),
        ["mine"] = Value(conflict.Mine),
        ["theirs"] = Value(conflict.Theirs),
    };

    private static JsonNode? Value(object? value) => value switch
    {
        Block block => JsonSerializer.SerializeToNode(block, BodyJson.Options),
        string text => text,
        _ => null,
    };

    private static JsonNode? Body(StoryContent story) => JsonNode.Parse(BodyJson.Write(BlockIds.Given(story.Body)));
}
