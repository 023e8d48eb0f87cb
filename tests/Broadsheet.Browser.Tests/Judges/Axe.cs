using System.Text.Json;

namespace Broadsheet.Browser.Tests;

/// <summary>axe-core, run in the page. It is evaluated by the driver, so that the page's own security policy stays as it is.</summary>
internal static class Axe
{
    private static readonly Lazy<string> Source = new(() => File.ReadAllText(Project.PathOf("node_modules/axe-core/axe.min.js")));

    /// <summary>Each barrier as "rule: where — why".</summary>
    public static async Task<IReadOnlyList<string>> Barriers(IPage page)
    {
        await page.EvaluateAsync(Source.Value);
        var found = await page.EvaluateAsync<JsonElement>("async () => (await axe.run(document, { resultTypes: ['violations'] })).violations");
        return [.. found.EnumerateArray().SelectMany(rule => rule.GetProperty("nodes").EnumerateArray().Select(node =>
            $"{rule.GetProperty("id").GetString()}: {node.GetProperty("target")} — {node.GetProperty("failureSummary").GetString()}"))];
    }
}
