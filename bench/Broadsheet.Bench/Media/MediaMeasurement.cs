namespace Broadsheet.Bench.Media;

/// <summary>What pictures, sound and moving pictures cost, each part beside the tool that people would reach for.</summary>
internal sealed class MediaMeasurement : IMeasurement
{
    /// <summary>Each tells its lines; a new part is a new line here.</summary>
    private static readonly IReadOnlyList<Func<Task<IReadOnlyList<Line>>>> Parts = [PictureSizes.Measure, Recordings.Measure, Ranges.Measure];

    public string Name => "media";
    public string About => "sizes of a large picture, a sound, a film and ranges of it, against ImageMagick, ffmpeg and nginx";

    public async Task<Report> Run(string[] arguments)
    {
        if (arguments is [PictureSizes.Child, var picture, var folder, var formats])
        {
            PictureSizes.Once(picture, folder, formats.Split(','));
            Environment.Exit(0);
        }
        if (arguments is [Recordings.Child, var paper])
        {
            await Recordings.Once(paper);
            Environment.Exit(0);
        }
        var lines = new List<Line>();
        foreach (var part in Parts) lines.AddRange(await part());
        return new("Media", $"{PictureSizes.How} Each in a process of its own, {PictureSizes.Rounds} rounds by turns, medians; CPU is user and system time; memory is the most that lay in memory. {Recordings.How} {Recordings.Rounds} rounds. {Ranges.How}", lines);
    }
}
