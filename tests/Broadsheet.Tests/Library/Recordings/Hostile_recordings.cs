using System.Buffers.Binary;
using Broadsheet.Library;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Tests.Library.Recordings;

/// <summary>Each is refused with what is wrong and how to mend it, and nothing of it stays.</summary>
public sealed class Hostile_recordings
{
    [Fact]
    public async Task Are_refused_at_the_field_when_their_head_says_so()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        Assert.Contains("empty", await Refusal(paper, [], "a.mp3"), StringComparison.Ordinal);
        Assert.Contains("no recording", await Refusal(paper, "<html><script>alert(1)</script></html>"u8.ToArray(), "page.mp3"), StringComparison.Ordinal);
        Assert.Contains("no recording", await Refusal(paper, "#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n"u8.ToArray(), "list.mp3"), StringComparison.Ordinal);
        Assert.Contains("no recording", await Refusal(paper, "ffconcat version 1.0\nfile /etc/passwd\n"u8.ToArray(), "list.mp4"), StringComparison.Ordinal);
        Assert.Contains("4 hours", await Refusal(paper, FiveHours(), "marathon.wav"), StringComparison.Ordinal);
        var film = await Sounds.Film(1);
        Assert.Contains("no recording", await Refusal(paper, film[..(film.Length / 2)], "half.mp4"), StringComparison.Ordinal);
        Assert.Contains("no recording", await Refusal(paper, Torn(film), "torn.mp4"), StringComparison.Ordinal);
        await NothingStays(paper);
    }

    [Fact]
    public async Task Are_given_up_with_a_reason_when_only_playing_them_shows_it()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var wav = Sounds.Wav(10);
        var cut = await paper.Take(wav[..(wav.Length / 3)], "cut.wav");
        // ffprobe knows the length of such a file; the promise is broken only when it is played.
        var silent = await paper.Take(Sounds.Wav(2, loudness: 0), "silent.wav");
        Assert.Contains("nothing to hear in silent.wav", (await paper.Ended(silent.Blob)).Failure, StringComparison.Ordinal);
        if ((await paper.Ended(cut.Blob)).Failure is { } failure) Assert.Contains("breaks off", failure, StringComparison.Ordinal);
        else Assert.Equal(10 / 3d, cut.Seconds, precision: 1);
        await using var newsroom = paper.Database.Open();
        Assert.False(await newsroom.Recordings.AnyAsync(recording => recording.Blob == silent.Blob));
        Assert.False(await paper.The<Blobs>().Has(silent.Blob));
        Assert.Empty(await paper.Faults());
    }

    private static async Task NothingStays(TestPaper paper)
    {
        await using var newsroom = paper.Database.Open();
        Assert.Equal((0, 0), (await newsroom.Recordings.CountAsync(), await newsroom.Jobs.CountAsync()));
        Assert.Empty(await paper.The<Blobs>().All().ToListAsync());
        Assert.Empty(Directory.GetFiles(Path.Combine(paper.Folder, "incoming")));
    }

    /// <summary>A head that promises five hours, as a sparse recorder writes it, before little sound.</summary>
    private static byte[] FiveHours()
    {
        const int Seconds = 5 * 3600;
        var wav = Sounds.Wav(1);
        BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(24), 100);
        BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(28), 200);
        var data = new byte[44 + (Seconds * 200)];
        wav.AsSpan(0, 44).CopyTo(data);
        BinaryPrimitives.WriteInt32LittleEndian(data.AsSpan(4), data.Length - 8);
        BinaryPrimitives.WriteInt32LittleEndian(data.AsSpan(40), data.Length - 44);
        return data;
    }

    private static byte[] Torn(byte[] film)
    {
        var torn = film.ToArray();
        torn.AsSpan(torn.Length - 2400, 2400).Fill(0xa5);
        return torn;
    }

    private static async Task<string> Refusal(TestPaper paper, byte[] bytes, string name) =>
        (await Assert.ThrowsAsync<UnusableRecording>(() => paper.Take(bytes, name))).Message;
}
