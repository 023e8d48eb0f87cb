namespace Broadsheet.Formats.Bodies;

/// <summary>Names of the sites whose things are embedded most, by host.</summary>
internal static class Providers
{
    private static readonly (string Host, string Name)[] Known =
    [
        ("youtube.com", "YouTube"), ("youtu.be", "YouTube"), ("youtube-nocookie.com", "YouTube"), ("vimeo.com", "Vimeo"), ("dailymotion.com", "Dailymotion"),
        ("twitter.com", "X"), ("x.com", "X"), ("instagram.com", "Instagram"), ("facebook.com", "Facebook"), ("tiktok.com", "TikTok"), ("bsky.app", "Bluesky"),
        ("spotify.com", "Spotify"), ("soundcloud.com", "SoundCloud"), ("libsyn.com", "Libsyn"), ("flourish.studio", "Flourish"), ("datawrapper.de", "Datawrapper"), ("dwcdn.net", "Datawrapper"),
        ("reddit.com", "Reddit"), ("flickr.com", "Flickr"), ("scribd.com", "Scribd"), ("ted.com", "TED"), ("wordpress.tv", "WordPress.tv"),
    ];

    /// <summary>The provider's name, or null for a host that is not known.</summary>
    public static string? Of(string href)
    {
        if (!Uri.TryCreate(href, UriKind.Absolute, out var address)) return null;
        foreach (var (host, name) in Known)
            if (address.Host.Equals(host, StringComparison.OrdinalIgnoreCase) || address.Host.EndsWith("." + host, StringComparison.OrdinalIgnoreCase)) return name;
        return null;
    }
}
