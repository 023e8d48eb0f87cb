using System.Text;

namespace Broadsheet.Formats.Syndication;

/// <summary>Bytes of a feed as text.</summary>
internal static class FeedText
{
    public static TextReader Open(Stream stream, ReadingOptions options)
    {
        _ = options;
        return new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
    }
}
