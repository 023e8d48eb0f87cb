namespace Broadsheet.Site;

/// <summary>The pace of sign-in, shared by staff and readers: a network has so many tries a minute for all doors together.</summary>
internal static class ReaderPace
{
    public const string Name = "sign-in";

    /// <summary>Buttons that are pressed often: saving and following.</summary>
    public const string Pressing = "pressing";
}
