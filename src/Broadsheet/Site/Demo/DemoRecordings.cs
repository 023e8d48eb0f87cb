using System.Diagnostics;
using Broadsheet.Formats.Bodies;
using Broadsheet.Formats.TimedText;
using Broadsheet.Library;

namespace Broadsheet.Site.Demo;

/// <summary>The demo's episodes and films, spoken and filmed while the paper is made, found again by what they belong to.</summary>
internal sealed class DemoRecordings(DemoFiles files, TakeRecording library, TakeWords words)
{
    private const int FilmSeconds = 7;
    private readonly Dictionary<DemoEpisode, Audio> sounds = [];
    private readonly Dictionary<(string Edition, string Story), Video> films = [];

    public async Task Make(WorkOff work, CancellationToken cancellation)
    {
        await Parallel.ForEachAsync(files.Shows.Episodes, cancellation, async (episode, stop) =>
        {
            var sound = await Speak(episode, stop);
            lock (sounds) sounds[episode] = sound;
        });
        await Parallel.ForEachAsync(files.Shows.Films, cancellation, async (film, stop) =>
        {
            var video = await Shoot(film, stop);
            lock (films) films[(film.Edition, film.Story)] = video;
        });
        await work.Do(atOnce: Environment.ProcessorCount, cancellation);
    }

    public Audio? Of(DemoEpisode episode) => sounds.GetValueOrDefault(episode);

    public Video? Film(string edition, string story) => films.GetValueOrDefault((edition, story));

    private async Task<Audio> Speak(DemoEpisode episode, CancellationToken cancellation)
    {
        var (speech, cues, chapters) = (new Speech(), new List<Cue>(), new List<Chapter>());
        foreach (var line in episode.Lines)
        {
            var (start, end) = await speech.Say(line.Voice, line.Text, cancellation);
            cues.Add(new Cue(start, end, line.Text, line.Speaker));
            if (line.Chapter is not null) chapters.Add(new Chapter(start, line.Chapter));
        }
        var taken = await library.Do(new MemoryStream(speech.Wav()), $"{episode.UrlName}.wav", cancellation: cancellation);
        var transcript = await words.Do(WebVtt.Write(cues), cancellation);
        return new Audio(Recordings.Address(taken.Blob, "sound.mp3"))
        {
            Blob = taken.Blob, Title = episode.Headline, Seconds = taken.Seconds, Chapters = chapters.Count > 0 ? chapters : null, Tracks = [new Track(episode.Edition, transcript)],
        };
    }

    /// <summary>A slow look over one of the drawings, with a voice and captions in every edition's language.</summary>
    private async Task<Video> Shoot(DemoFilm film, CancellationToken cancellation)
    {
        var (speech, cues) = (new Speech(), new List<(Cue Cue, DemoLine Line)>());
        foreach (var line in film.Lines)
        {
            var (start, end) = await speech.Say(film.Voice, line.Text, cancellation);
            cues.Add((new Cue(start, Math.Min(end, FilmSeconds), line.Text), line));
        }
        var folder = Directory.CreateTempSubdirectory("broadsheet-demo-");
        try
        {
            var (picture, wav, path) = (Path.Combine(folder.FullName, "picture.jpg"), Path.Combine(folder.FullName, "voice.wav"), Path.Combine(folder.FullName, "film.mp4"));
            DemoPictures.Draw(files.Picture(film.Picture), picture);
            await using (var voice = new FileStream(wav, FileMode.CreateNew)) await voice.WriteAsync(speech.Wav(), cancellation);
            await Run("ffmpeg", ["-v", "error", "-nostdin", "-i", picture, "-i", wav, "-filter_complex", $"[0:v]scale=1280:-2,zoompan=z='min(1.25,1+0.0012*on)':x='(iw-iw/zoom)/2':y='(ih-ih/zoom)/2':d={FilmSeconds * 24}:s=640x360:fps=24,format=yuv420p[v];[1:a]apad[a]", "-map", "[v]", "-map", "[a]", "-t", $"{FilmSeconds}", "-c:v", "libx264", "-preset", "ultrafast", "-crf", "18", "-c:a", "aac", path], cancellation);
            await using var made = new FileStream(path, FileMode.Open);
            var taken = await library.Do(made, $"{film.Story}.mp4", cancellation: cancellation);
            return new Video(Recordings.Address(taken.Blob, "film.mp4")) { Blob = taken.Blob, Title = film.Title, Seconds = taken.Seconds, Width = taken.Width, Height = taken.Height, Tracks = await Captions(film, cues, cancellation) };
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<IReadOnlyList<Track>> Captions(DemoFilm film, List<(Cue Cue, DemoLine Line)> cues, CancellationToken cancellation)
    {
        var tracks = new List<Track>();
        foreach (var language in files.Paper.Editions.Select(edition => edition.Code).OrderByDescending(code => code == film.Edition))
            tracks.Add(new Track(language, await words.Do(WebVtt.Write(cues.Select(each => each.Cue with { Text = each.Line.In(language) })), cancellation)));
        return tracks;
    }

    private static async Task Run(string program, IEnumerable<string> arguments, CancellationToken cancellation)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments))!;
        await process.WaitForExitAsync(cancellation);
        if (process.ExitCode != 0) throw new InvalidDataException($"{program} could not make a film of the demo.");
    }
}
