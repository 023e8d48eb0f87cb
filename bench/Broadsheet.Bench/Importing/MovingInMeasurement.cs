using System.Globalization;
using Broadsheet.Bench.Pages;

namespace Broadsheet.Bench.Importing;

/// <summary><c>bench/run moving-in [MEGABYTES]</c>: one large WordPress export into an empty paper on SQLite: how fast, and in how much memory.</summary>
internal sealed class MovingInMeasurement : IMeasurement
{
    private const int Usual = 2_000;

    public string Name => "moving-in";
    public string About => "a WordPress export of 2 GB: stories a second, memory; [MEGABYTES]";

    public async Task<Report> Run(string[] arguments)
    {
        await Served.Build();
        var megabytes = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : Usual;
        var work = Tree.Work("moving-in");
        var (export, paper) = (Path.Combine(work, "export.xml"), Path.Combine(work, "paper"));
        var count = new Stories(seed: 7).WriteWordPress(export, int.MaxValue, megabytes * 1_000_000L);
        await ImportMeasurement.Broadsheet(paper, "", "init", "--name", "Courier", "--edition", "en", "--admin", "ana@courier.example", "--zone", "UTC");
        var load = ImportMeasurement.Load();
        var (wall, cpu, peak) = await ImportMeasurement.Broadsheet(paper, "", "import", export, "--publish");
        var how = string.Create(CultureInfo.InvariantCulture, $"{count} stories of some 450 words in {new FileInfo(export).Length / 1_000_000.0:0} MB of WXR, published on SQLite, commits durable, start of the program and its report included; load of the machine before: {load}.");
        new FileInfo(export).Delete();
        return new Report("A large WordPress export", how,
        [
            new("taken in and published", count / wall, "a second", 4_000, Better.Higher),
            new("most memory held", peak, "MB", 500),
            new("processors' time a story", cpu / count * 1_000_000, "µs"),
            new("in all", wall, "s"),
        ]);
    }
}
