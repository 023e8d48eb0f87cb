namespace Broadsheet.Archive;

/// <summary>The states of a document that were met, by their hashes: an old one that comes by again, from a cache or another file, is no news.</summary>
internal static class States
{
    private const int Most = 200;

    public static bool Hold(string? states, string hash) => states?.Contains(hash, StringComparison.Ordinal) == true;

    public static string With(string? states, string hash)
    {
        string[] all = [.. (states ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries), hash];
        return string.Join(' ', all.TakeLast(Most));
    }
}
