using System.Globalization;

namespace Broadsheet.Wire.Importing;

/// <summary>One line of a terminal: how much is done, how fast it goes, how long it still takes.</summary>
internal sealed class ProgressBar(TimeProvider clock)
{
    private const int Wide = 24;
    private (long At, ImportProgress Progress) begun;
    private long bytes;

    public void Begin(ImportRun run) => (begun, bytes) = ((clock.GetTimestamp(), run.Progress), run.Bytes);

    public string Drawn(ImportProgress now)
    {
        var seconds = Math.Max(0.001, clock.GetElapsedTime(begun.At).TotalSeconds);
        var rate = (now.Documents - begun.Progress.Documents) / seconds;
        var pace = string.Create(CultureInfo.InvariantCulture, $"{now.Documents:N0} documents, {rate:N0} a second");
        if (bytes <= 0) return pace;
        var part = Math.Clamp(now.BytesRead / (double)bytes, 0, 1);
        var full = (int)(part * Wide);
        var speed = (now.BytesRead - begun.Progress.BytesRead) / seconds;
        var left = speed > 0 ? TimeSpan.FromSeconds(Math.Min(359_999, (bytes - now.BytesRead) / speed)) : (TimeSpan?)null;
        return string.Create(CultureInfo.InvariantCulture, $"[{new string('#', full)}{new string('.', Wide - full)}] {part * 100:0} %, {pace}{Left(left)}");
    }

    private static string Left(TimeSpan? left) => left is not { } time || time < TimeSpan.FromSeconds(1) ? ""
        : time.TotalHours >= 1 ? string.Create(CultureInfo.InvariantCulture, $", {(int)time.TotalHours}:{time:mm\\:ss} left") : string.Create(CultureInfo.InvariantCulture, $", {time:m\\:ss} left");
}
