using NodaTime.Text;

namespace Broadsheet.Archive;

/// <summary>A publication that waits for its time, or the last one that had one. Its words are pinned: who types on meanwhile changes a draft, not this.</summary>
public sealed class ScheduledPublication
{
    public Guid ItemId { get; set; }

    /// <summary>UTC, derived from wall, zone and occurrence; derived again when the zones' rules change.</summary>
    public DateTimeOffset Due { get; set; }

    /// <summary>The time as the editor set it: <c>2031-03-30T08:00:00</c>.</summary>
    public required string Wall { get; set; }

    /// <summary>IANA.</summary>
    public required string Zone { get; set; }

    public Occurrence Occurrence { get; set; }

    /// <summary>First for a draft; Update, Correction, Clarification or Typo for what is public.</summary>
    public VersionKind Kind { get; set; }

    public string? Note { get; set; }
    public StoryContent Content { get; set; } = new();

    /// <summary>Token of the draft whose words are pinned: another one means that somebody typed on.</summary>
    public int DraftToken { get; set; }

    /// <summary>Public version that it follows; when another came between, it does not go out.</summary>
    public int BasedOnVersion { get; set; }

    public Guid? By { get; set; }
    public DateTimeOffset Made { get; set; }

    /// <summary>When it went out; later than <see cref="Due"/> when the house was closed.</summary>
    public DateTimeOffset? Fired { get; set; }

    /// <summary>Why it did not go out, in plain words; it is not tried again.</summary>
    public string? Failure { get; set; }

    /// <summary><see cref="Due"/> by the zones' rules as they are now; null when the time no longer exists.</summary>
    internal DateTimeOffset? TimeOnTheWall()
    {
        try
        {
            return WallTimes.Resolve(LocalDateTimePattern.GeneralIso.Parse(Wall).GetValueOrThrow(), Zone, Occurrence);
        }
        catch (Refused)
        {
            return null;
        }
    }
}
