namespace Broadsheet.Library.Pictures;

internal static class Bounded
{
    public static async Task<byte[]> Read(Stream file, int most, string name, CancellationToken cancellation)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[81_920];
        while (await file.ReadAsync(buffer, cancellation) is > 0 and var count)
        {
            if (kept.Length + count > most) throw new UnusablePicture($"{name} is larger than {most / 1024 / 1024} MB. Save it with stronger compression, or smaller.");
            kept.Write(buffer, 0, count);
        }
        return kept.ToArray();
    }
}
