using System.ComponentModel;
using System.Diagnostics;

namespace Broadsheet.Site.Demo;

/// <summary>Speaks the demo's lines with espeak-ng, one after the other, and knows when each was said.</summary>
internal sealed class Speech
{
    /// <summary>Samples a second that espeak-ng gives, of 16 bits.</summary>
    private const int Rate = 22_050;
    private const int Head = 44;
    private const double Pause = 0.35;

    private readonly MemoryStream samples = new();

    public double Seconds => samples.Length / (2d * Rate);

    /// <summary>False when the machine has none of the programs that the demo's recordings need.</summary>
    public static bool CanSpeak => Exists("espeak-ng") && Exists("ffmpeg");

    /// <returns>When the words begin and end, in seconds.</returns>
    public async Task<(double Start, double End)> Say(string voice, string text, CancellationToken cancellation)
    {
        var start = Seconds;
        using var process = Process.Start(new ProcessStartInfo("espeak-ng", ["-v", voice, "-s", "150", "--stdout", text]) { RedirectStandardOutput = true })!;
        using var wav = new MemoryStream();
        await process.StandardOutput.BaseStream.CopyToAsync(wav, cancellation);
        await process.WaitForExitAsync(cancellation);
        if (wav.Length <= Head) throw new InvalidDataException($"espeak-ng says nothing with the voice {voice}.");
        samples.Write(wav.GetBuffer().AsSpan(Head, (int)(wav.Length - Head)));
        var end = Seconds;
        samples.Write(new byte[(int)(Pause * Rate) * 2]);
        return (Math.Round(start, 3), Math.Round(end, 3));
    }

    /// <summary>All that was said, as a WAV file.</summary>
    public byte[] Wav()
    {
        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        writer.Write("RIFF"u8);
        writer.Write(Head - 8 + (int)samples.Length);
        writer.Write("WAVEfmt "u8);
        writer.Write(16);
        writer.Write((short)1);
        writer.Write((short)1);
        writer.Write(Rate);
        writer.Write(Rate * 2);
        writer.Write((short)2);
        writer.Write((short)16);
        writer.Write("data"u8);
        writer.Write((int)samples.Length);
        writer.Write(samples.ToArray());
        return file.ToArray();
    }

    private static bool Exists(string program)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, program == "ffmpeg" ? "-version" : "--version") { RedirectStandardOutput = true, RedirectStandardError = true });
            process!.StandardOutput.ReadToEnd();
            return true;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
