using System.Globalization;
using Broadsheet.Archive;
using NodaTime;

namespace Broadsheet.Desk.Publishing;

/// <summary>How long a publication waits after the button was pressed, so that it can still be stopped: nothing of it leaves the house before.</summary>
/// <param name="Time">Zero publishes at once. <c>Desk:Hold</c> in the configuration, in seconds; 15 when it is not set.</param>
internal sealed record Hold(TimeSpan Time)
{
    private const int Usual = 15;
    private const int Most = 60;

    public static Hold From(IConfiguration configuration)
    {
        if (configuration["Desk:Hold"] is not { Length: > 0 } text) return new(TimeSpan.FromSeconds(Usual));
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= Most ? new(TimeSpan.FromSeconds(seconds))
            : throw new InvalidOperationException($"Desk:Hold is a number of seconds from 0 to {Most}, and not '{text}'.");
    }

    /// <summary>True for what waits to be stopped, not for its hour.</summary>
    public static bool Is(ScheduledPublication waiting) => waiting.Due - waiting.Made <= TimeSpan.FromSeconds(Most);

    /// <summary>The wall clock of UTC, which never skips nor repeats.</summary>
    public LocalDateTime Until(DateTimeOffset now) => LocalDateTime.FromDateTime((now + Time).UtcDateTime);
}
