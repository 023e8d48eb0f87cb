using System.Net;
using Broadsheet.Wire;

namespace Broadsheet.Tests.Desk;

/// <summary>An archive brought in at the desk, seen to its end.</summary>
internal static class Imported
{
    /// <param name="filled">Fields of the form over what the page proposes.</param>
    public static async Task<ImportRun> Done(TestPaper paper, Journalist journalist, byte[] file, params (string Name, string Value)[] filled)
    {
        var fields = new Dictionary<string, string> { ["into"] = "en", ["pictures"] = "true", ["trial"] = "false" };
        foreach (var (name, value) in filled) fields[name] = value;
        using var answer = await journalist.UploadForm("/desk/imports", fields, ("old.xml", file));
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        return await Ended(paper, Guid.Parse(answer.Headers.Location!.ToString().Split('/')[^1]));
    }

    public static async Task<ImportRun> Ended(TestPaper paper, Guid run)
    {
        for (; ; await Task.Delay(20))
            if (await paper.The<ImportBook>().Find(run) is { State: not (ImportState.Waiting or ImportState.Running) } found) return found;
    }
}
