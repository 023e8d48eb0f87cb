namespace Broadsheet.Formats.Syndication;

/// <summary>A time as a document gives it.</summary>
/// <param name="Local">Wall-clock time as written; Kind is Unspecified.</param>
/// <param name="Offset">Null when the document names no zone.</param>
public readonly record struct Moment(DateTime Local, TimeSpan? Offset)
{
    /// <summary>The full instant; null without an offset.</summary>
    public DateTimeOffset? Instant => Offset is { } offset ? At(offset) : null;

    /// <summary>The instant, taking UTC where no zone is named: for times whose hour matters little (a feed's own update).</summary>
    public DateTimeOffset OrUtc => At(Offset ?? TimeSpan.Zero) ?? DateTimeOffset.MinValue;

    private DateTimeOffset? At(TimeSpan offset)
    {
        var ticks = Local.Ticks - offset.Ticks;
        return ticks < DateTime.MinValue.Ticks || ticks > DateTime.MaxValue.Ticks ? null : new DateTimeOffset(Local, offset);
    }
}
