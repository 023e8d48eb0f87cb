using Broadsheet.Formats.Bodies;

namespace Broadsheet.Formats.Wxr;

/// <summary>The content of a post: block markup, or the classic editor's text with shortcodes and bare line ends.</summary>
internal static class PostContent
{
    public static IReadOnlyList<Block> Read(string content, Uri? address, string? post, Attachments attachments)
    {
        var html = content.Contains('[', StringComparison.Ordinal) ? new Shortcodes(post, attachments).Expand(content) : content;
        if (!content.Contains("<!-- wp:", StringComparison.Ordinal)) html = LineEnds.ToBreaks(html);
        var blocks = BodyReader.Read(html, address);
        return blocks.Any(IsAddress) ? [.. blocks.Select(block => IsAddress(block) ? Embedded((Paragraph)block) : block)] : blocks;
    }

    /// <summary>WordPress shows an address that stands alone as what it leads to.</summary>
    private static bool IsAddress(Block block) =>
        block is Paragraph { Text.Runs: [{ Text: var words } run] } && (run.IsPlain || run.Href == words) && words.StartsWith("http", StringComparison.Ordinal)
        && !words.Contains(' ', StringComparison.Ordinal) && !words.Contains('\n', StringComparison.Ordinal) && Providers.Of(words) is not null;

    private static Embed Embedded(Paragraph alone) => new(alone.Text.PlainText, Provider: Providers.Of(alone.Text.PlainText));
}
