using System.Globalization;
using Broadsheet.Platform.Database;
using Broadsheet.Archive;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Wire.Importing;

/// <summary>What a trial shows: where the documents would go, what would be made for them, what wants to be looked at.</summary>
internal static class Plan
{
    public static async Task<IReadOnlyList<string>> Of(Database database, ImportRun run, CancellationToken cancellation)
    {
        await using var newsroom = database.Open();
        var there = await newsroom.Sections.Select(section => section.EditionCode + "/" + section.UrlName).ToHashSetAsync(cancellation);
        List<string> lines = [];
        foreach (var (section, count) in run.Progress.Sections)
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"  {section}: {count}{(there.Contains(section) ? "" : " (a new section)")}"));
        if (run.Progress.Elsewhere > 0)
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"  {run.Progress.Elsewhere} pictures lie elsewhere; {(run.FetchPictures ? "they would be fetched" : "with --pictures they are fetched")}"));
        if (run.Progress.Told > 0)
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"  {run.Progress.Told} want to be looked at: --report FILE.html says which and why"));
        return lines;
    }
}
