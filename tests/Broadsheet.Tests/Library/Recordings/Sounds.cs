using System.Buffers.Binary;
using System.Diagnostics;
using Broadsheet.Archive;
using Broadsheet.Formats.Bodies;
using Broadsheet.Library;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Tests.Library.Recordings;

/// <summary>Recordings made on the spot, and a paper that works on them.</summary>
internal static class Sounds
{
    private const int Rate = 8000;

    /// <summary>A WAV file: a tone that swells and falls, so that it is neither silence nor noise.</summary>
    public static byte[] Wav(double seconds, double loudness = 0.05, int channels = 1)
    {
        var samples = (int)(seconds * Rate);
        var data = new byte[44 + (samples * 2 * channels)];
        "RIFF"u8.CopyTo(data);
        BinaryPrimitives.WriteInt32LittleEndian(data.AsSpan(4), data.Length - 8);
        "WAVEfmt "u8.CopyTo(data.AsSpan(8));
        BinaryPrimitives.WriteInt32LittleEndian(data.AsSpan(16), 16);
        BinaryPrimitives.WriteInt16LittleEndian(data.AsSpan(20), 1);
        BinaryPrimitives.WriteInt16LittleEndian(data.AsSpan(22), (short)channels);
        BinaryPrimitives.WriteInt32LittleEndian(data.AsSpan(24), Rate);
        BinaryPrimitives.WriteInt32LittleEndian(data.AsSpan(28), Rate * 2 * channels);
        BinaryPrimitives.WriteInt16LittleEndian(data.AsSpan(32), (short)(2 * channels));
        BinaryPrimitives.WriteInt16LittleEndian(data.AsSpan(34), 16);
        "data"u8.CopyTo(data.AsSpan(36));
        BinaryPrimitives.WriteInt32LittleEndian(data.AsSpan(40), samples * 2 * channels);
        for (var at = 0; at < samples * channels; at++)
        {
            var time = at / channels / (double)Rate;
            BinaryPrimitives.WriteInt16LittleEndian(data.AsSpan(44 + (at * 2)), (short)(short.MaxValue * loudness * (0.6 + (0.4 * Math.Sin(time * 2))) * Math.Sin(time * 2 * Math.PI * 440)));
        }
        return data;
    }

    public static Task<RecordingFile> Take(this TestPaper paper, byte[] bytes, string name) => paper.The<TakeRecording>().Do(new MemoryStream(bytes), name, cancellation: TestContext.Current.CancellationToken);

    /// <summary>Taken in, and its renditions made.</summary>
    public static async Task<RecordingFile> Ready(this TestPaper paper, byte[] bytes, string name)
    {
        var taken = await paper.Take(bytes, name);
        Assert.Equal(JobState.Done, (await paper.Ended(taken.Blob)).State);
        await using var newsroom = paper.Database.Open();
        return await newsroom.Recordings.SingleAsync(recording => recording.Blob == taken.Blob);
    }

    /// <summary>The newest job on a recording, when it has ended.</summary>
    public static async Task<Job> Ended(this TestPaper paper, string blob)
    {
        while (true)
        {
            await using var newsroom = paper.Database.Open();
            if (await JobBook.Newest(newsroom, blob) is { Ended: not null } job) return job;
            await Task.Delay(25, TestContext.Current.CancellationToken);
        }
    }

    public static async Task<IReadOnlyList<Fault>> Faults(this TestPaper paper)
    {
        // Blobs that are on their way are young: an hour later none is.
        paper.Clock.Set(DateTimeOffset.UtcNow.AddHours(2));
        var check = paper.House.Services.GetServices<ICheck>().Single(check => check.Name == "files");
        return await check.Look(repair: false, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
    }

    public static Audio Block(RecordingFile recording) => new($"/recordings/{recording.Blob}/sound.mp3") { Blob = recording.Blob, Seconds = recording.Seconds };

    /// <summary>What ffprobe or ffmpeg says.</summary>
    public static async Task<string> Ask(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (said, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return await said + await errors;
    }

    public static async Task<byte[]> Film(double seconds, string size = "640x360", bool hasSound = true)
    {
        var path = Path.Combine(Path.GetTempPath(), $"film-{Guid.CreateVersion7():N}.mp4");
        string[] sound = hasSound ? ["-f", "lavfi", "-i", $"sine=f=330:d={seconds}", "-c:a", "aac"] : [];
        await Ask("ffmpeg", ["-v", "error", "-f", "lavfi", "-i", $"testsrc2=s={size}:r=25:d={seconds}", .. sound, "-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", path]);
        var bytes = await File.ReadAllBytesAsync(path);
        File.Delete(path);
        return bytes;
    }
}
