using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Broadsheet.Library;
using Broadsheet.Tests.Archive;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Tests.Library.Recordings;

public sealed partial class A_sound_that_comes_in
{
    [Theory, OnBothDatabases]
    public async Task Is_heard_as_loud_as_others_in_two_formats_with_its_shape(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var quiet = await paper.Ready(Sounds.Wav(6, loudness: 0.02), "quiet.wav");

        Assert.InRange(quiet.Loudness!.Value, -45, -30);
        Assert.Equal(6, quiet.Seconds, precision: 1);
        foreach (var (name, type) in new[] { ("sound.mp3", "audio/mpeg"), ("sound.opus", "audio/ogg") })
        {
            using var answer = await paper.Http.GetAsync($"/recordings/{quiet.Blob}/{name}", TestContext.Current.CancellationToken);
            Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
            var path = Path.Combine(paper.Folder, name);
            await File.WriteAllBytesAsync(path, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
            Assert.InRange(Lufs(await Sounds.Ask("ffmpeg", "-hide_banner", "-i", path, "-af", "ebur128", "-f", "null", "-")), -17, -15);
        }
        var peaks = JsonSerializer.Deserialize<int[]>(await paper.Http.GetStringAsync($"/recordings/{quiet.Blob}/peaks.json"))!;
        Assert.Equal(100, peaks.Max());
        Assert.True(peaks.Min() < 60);
    }

    [Fact]
    public async Task Is_kept_once_however_often_it_is_sent_and_gives_the_same_files()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        await using var other = await TestPaper.Open(Store.Sqlite);
        var wav = Sounds.Wav(2);
        var (first, again, elsewhere) = (await paper.Ready(wav, "a.wav"), await paper.Take(wav, "b.wav"), await other.Ready(wav, "c.wav"));

        Assert.Equal((first.Blob, "a.wav", first.Blob), (again.Blob, again.Name, elsewhere.Blob));
        await using var newsroom = paper.Database.Open();
        Assert.Equal(1, await newsroom.Jobs.CountAsync());
        foreach (var name in new[] { "sound.mp3", "sound.opus", "peaks.json" })
            Assert.Equal(await paper.Http.GetByteArrayAsync($"/recordings/{first.Blob}/{name}"), await other.Http.GetByteArrayAsync($"/recordings/{first.Blob}/{name}"));
        Assert.Empty(await paper.Faults());
    }

    [Fact]
    public async Task Says_nothing_of_who_recorded_it_where()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var path = Path.Combine(paper.Folder, "tagged.flac");
        var wav = Path.Combine(paper.Folder, "plain.wav");
        await File.WriteAllBytesAsync(wav, Sounds.Wav(2), TestContext.Current.CancellationToken);
        await Sounds.Ask("ffmpeg", "-v", "error", "-i", wav, "-metadata", "artist=Secret Source", "-metadata", "location=+51.5-0.1", path);
        var recording = await paper.Ready(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken), "tagged.flac");
        foreach (var name in new[] { "sound.mp3", "sound.opus" })
            Assert.DoesNotContain("Secret", System.Text.Encoding.Latin1.GetString(await paper.Http.GetByteArrayAsync($"/recordings/{recording.Blob}/{name}")), StringComparison.Ordinal);
    }

    internal static double Lufs(string said) => double.Parse(Integrated().Matches(said)[^1].Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"I:\s+(-?[\d.]+) LUFS", RegexOptions.NonBacktracking)]
    private static partial Regex Integrated();
}
