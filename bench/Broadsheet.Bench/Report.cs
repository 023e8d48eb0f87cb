using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Broadsheet.Bench;

/// <summary>What was measured, beside what it should be.</summary>
/// <param name="Title">What the table is about.</param>
/// <param name="How">Rounds, load, machine: what a reader must know to believe the figures.</param>
internal sealed record Report(string Title, string How, IReadOnlyList<Line> Lines)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public void Print()
    {
        Console.WriteLine($"{Title}\n{How}\n");
        var wide = Lines.Max(line => line.What.Length);
        foreach (var line in Lines)
            Console.WriteLine($"{line.What.PadRight(wide)}  {line.Value.ToString("#,0.##", CultureInfo.InvariantCulture),10} {line.Unit,-8} {line.Verdict}");
    }

    /// <summary>Writes bench/results/NAME.json, where the documentation takes its figures from.</summary>
    public async Task Keep(string name)
    {
        var file = Path.Combine(Tree.Root, "bench", "results", name + ".json");
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(new { Title, How, Machine = Tree.Machine, Lines }, Json) + "\n");
        Console.WriteLine($"\n{Path.GetRelativePath(Tree.Root, file)}");
    }
}

/// <param name="Target">Null when the figure is only told, not judged.</param>
internal sealed record Line(string What, double Value, string Unit, double? Target = null, Better Better = Better.Lower)
{
    [JsonIgnore]
    public string Verdict => Target is not { } target ? ""
        : $"{(IsMet ? "meets" : "MISSES")} {(Better == Better.Lower ? "≤" : "≥")} {target.ToString("#,0.##", CultureInfo.InvariantCulture)}";

    public bool? Met => Target is null ? null : IsMet;

    private bool IsMet => Better == Better.Lower ? Value <= Target : Value >= Target;
}

[JsonConverter(typeof(JsonStringEnumConverter<Better>))]
internal enum Better { Lower, Higher }
