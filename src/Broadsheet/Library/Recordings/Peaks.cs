namespace Broadsheet.Library.Recordings;

/// <summary>The shape of a sound, for the line that players draw.</summary>
internal static class Peaks
{
    /// <summary>Values a second of signed bytes that ffmpeg writes for it.</summary>
    public const int Rate = 4000;

    private const int Most = 800;

    /// <param name="samples">Signed bytes, one channel.</param>
    /// <returns>A JSON array of up to 800 numbers from 0 to 100, each the loudest of its stretch, the loudest of all at 100.</returns>
    public static async Task<byte[]> Of(string samples, CancellationToken cancellation)
    {
        await using var file = new FileStream(samples, new FileStreamOptions { Options = FileOptions.Asynchronous | FileOptions.SequentialScan });
        var count = (int)Math.Clamp(file.Length / (Rate / 20), 1, Most);
        var (loudest, buffer, place) = (new int[count], new byte[81_920], 0L);
        while (await file.ReadAsync(buffer, cancellation) is > 0 and var read)
            for (var at = 0; at < read; at++, place++)
            {
                ref var peak = ref loudest[Math.Min((int)(place * count / file.Length), count - 1)];
                peak = Math.Max(peak, Math.Abs((int)(sbyte)buffer[at]));
            }
        var all = Math.Max(1, loudest.Max());
        return System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(loudest.Select(peak => peak * 100 / all));
    }
}
