using System.Text.Json;

namespace Broadsheet.Fuzz;

/// <summary>The sum of all runs, by reader, in <c>bench/results/fuzzing.json</c>.</summary>
internal static class Results
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static void Add(string reader, TimeSpan time, long executions, int branches, int kept)
    {
        var path = Path.Combine("bench", "results", "fuzzing.json");
        var all = File.Exists(path) ? JsonSerializer.Deserialize<SortedDictionary<string, Sum>>(File.ReadAllText(path), Json)! : [];
        var before = all.GetValueOrDefault(reader) ?? new Sum(0, 0, 0, 0);
        all[reader] = new Sum(Math.Round(before.Minutes + time.TotalMinutes, 1), before.Documents + executions, Math.Max(before.Branches, branches), Math.Max(before.Kept, kept));
        File.WriteAllText(path, JsonSerializer.Serialize(all, Json) + "\n");
    }
}

/// <param name="Branches">Of the readers' code, as SharpFuzz counts them, that a document of this reader took.</param>
internal sealed record Sum(double Minutes, long Documents, int Branches, int Kept);
