namespace Broadsheet.Site;

/// <summary>A place to share in. Its address is a plain link: nothing of theirs is loaded by our pages.</summary>
/// <param name="Label">As it calls itself.</param>
/// <param name="Pattern"><c>{url}</c> and <c>{words}</c> are filled in, percent-encoded.</param>
internal sealed record Network(string Name, string Label, string Pattern)
{
    /// <summary>All that we know. Google+ ended in 2019 and prints nothing; Instagram and YouTube take no links: a paper's channels there are followed.</summary>
    public static IReadOnlyList<Network> All { get; } =
    [
        new("mail", "", "mailto:?subject={words}&body={url}"),
        new("whatsapp", "WhatsApp", "https://wa.me/?text={words}%20{url}"),
        new("telegram", "Telegram", "https://t.me/share/url?url={url}&text={words}"),
        new("facebook", "Facebook", "https://www.facebook.com/sharer/sharer.php?u={url}"),
        new("messenger", "Messenger", "fb-messenger://share?link={url}"),
        new("x", "X", "https://twitter.com/intent/tweet?url={url}&text={words}"),
        new("mastodon", "Mastodon", "https://share.joinmastodon.org/#text={words}%20{url}"),
        new("bluesky", "Bluesky", "https://bsky.app/intent/compose?text={words}%20{url}"),
        new("threads", "Threads", "https://www.threads.net/intent/post?text={words}%20{url}"),
        new("linkedin", "LinkedIn", "https://www.linkedin.com/sharing/share-offsite/?url={url}"),
        new("reddit", "Reddit", "https://www.reddit.com/submit?url={url}&title={words}"),
        new("line", "LINE", "https://social-plugins.line.me/lineit/share?url={url}"),
        new("vk", "VK", "https://vk.com/share.php?url={url}"),
        new("ok", "OK", "https://connect.ok.ru/offer?url={url}&title={words}"),
    ];

    public static IReadOnlyList<string> Usual { get; } = ["mail", "whatsapp", "telegram", "facebook", "x", "mastodon", "bluesky", "linkedin"];

    public string Address(string url, string words) =>
        Pattern.Replace("{url}", Uri.EscapeDataString(url), StringComparison.Ordinal).Replace("{words}", Uri.EscapeDataString(words), StringComparison.Ordinal);
}

/// <summary>A paper's own channel elsewhere.</summary>
/// <param name="Name">Instagram, YouTube, TikTok …</param>
/// <param name="Address">Absolute http(s) address.</param>
internal sealed record Channel(string Name, string Address);
