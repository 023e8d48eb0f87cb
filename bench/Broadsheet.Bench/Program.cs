using Broadsheet.Bench;
using Broadsheet.Bench.Comparing;
using Broadsheet.Bench.Importing;
using Broadsheet.Bench.Live;
using Broadsheet.Bench.Logging;
using Broadsheet.Bench.Media;
using Broadsheet.Bench.Pages;
using Broadsheet.Bench.Searching;

IMeasurement[] measurements = [new PageMeasurement(), new PublishMeasurement(), new StartMeasurement(), new SearchMeasurement(), new LanguageMeasurement(), new ImportMeasurement(), new MovingInMeasurement(), new ArchiveMeasurement(), new LiveMeasurement(), new LogMeasurement(), new CompareMeasurement(), new MediaMeasurement()];

if (measurements.FirstOrDefault(measurement => args.Length > 0 && measurement.Name == args[0]) is not { } chosen)
{
    foreach (var measurement in measurements) Console.WriteLine($"bench/run {measurement.Name,-10} {measurement.About}");
    return args.Length == 0 ? 0 : 64;
}
var report = await chosen.Run(args[1..]);
report.Print();
await report.Keep(chosen.Name);
return 0;
