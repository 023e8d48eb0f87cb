namespace Broadsheet.Platform;

/// <summary>Whether the house serves. What goes wrong before is said once, in one line, by the command; the host need not log it too.</summary>
internal sealed class Doors
{
    public bool AreOpen { get; private set; }

    public void Open() => AreOpen = true;
}
