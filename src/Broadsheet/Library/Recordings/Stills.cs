using System.Globalization;
using System.Text;
using Broadsheet.Formats.TimedText;

namespace Broadsheet.Library.Recordings;

/// <summary>Still pictures of a film: the poster, and a sheet of small ones for the seek bar.</summary>
/// <param name="Every">Seconds between two small pictures.</param>
internal sealed record Stills(double Seconds, double Every, int Width, int Height)
{
    private const int SmallHeight = 90;
    private const int Across = 10;
    private const int Most = 100;

    public static Stills For(RecordingFile film) => new(film.Seconds, Math.Max(1, Math.Ceiling(film.Seconds / Most)), (int)Math.Round(film.Width * (double)SmallHeight / film.Height / 2) * 2, SmallHeight);

    private int Count => Math.Max(1, (int)Math.Ceiling(Seconds / Every));

    /// <summary>A picture near the beginning that shows something: the most usual of a hundred.</summary>
    public static string[] Poster(double seconds) =>
        ["-ss", (seconds * 0.1).ToString("0.##", CultureInfo.InvariantCulture), "-map", "0:v:0", "-vf", "thumbnail=50", "-frames:v", "1", "-q:v", "3", "-fflags", "+bitexact", "-f", "image2", "-update", "1", "poster.jpg"];

    public string[] Sheet() =>
    [
        "-map", "0:v:0", "-vf", string.Create(CultureInfo.InvariantCulture, $"fps=1/{Every},scale={Width}:{Height},tile={Across}x{(Count + Across - 1) / Across}"),
        "-frames:v", "1", "-q:v", "5", "-fflags", "+bitexact", "-f", "image2", "-update", "1", "sprites.jpg",
    ];

    /// <summary>WebVTT whose cues name pieces of the sheet (Media Fragments §4.2.2).</summary>
    public string Places()
    {
        var places = new StringBuilder("WEBVTT\n");
        for (var number = 0; number < Count; number++)
            places.Append(CultureInfo.InvariantCulture, $"\n{Clock.Write(number * Every)} --> {Clock.Write(Math.Min(Seconds, (number + 1) * Every))}\nsprites.jpg#xywh={number % Across * Width},{number / Across * Height},{Width},{Height}\n");
        return places.ToString();
    }
}
