using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Broadsheet.Archive;
using Broadsheet.Formats;
using Broadsheet.Formats.Bodies;

namespace Broadsheet.Wire.Fetching;

/// <summary>What a document is known by on the wire, what it says, and the part of it that lists show.</summary>
internal static class WireIdentity
{
    private const int MostGuidLetters = 500, MostHeadlineLetters = 500, MostStandfirstLetters = 1_000, MostAddressLetters = 2_000;

    public static string Of(NewsDocument document)
    {
        var name = document.Uri ?? document.Address ?? $"{document.Headline}\n{document.PublishedLocal:s}\n{BodyText.Plain(document.Body)}";
        return name.Length <= MostGuidLetters && PlainText.Of(name) == name ? name : "sha256:" + Sha256(Encoding.UTF8.GetBytes(name));
    }

    /// <summary>Of the words and what belongs to them. A time that is stamped anew at each answer is no change.</summary>
    public static string HashOf(NewsDocument document) => Sha256(JsonSerializer.SerializeToUtf8Bytes(
        document with { FirstCreated = null, VersionCreated = null, ContentCreated = null, Quotes = [], Dropped = [], Warnings = [] }, BodyJson.Options));

    public static void Head(WireItem item, NewsDocument document)
    {
        item.Headline = Short(document.Headline ?? document.Slugline, MostHeadlineLetters) ?? "";
        item.Standfirst = Short(document.Standfirst, MostStandfirstLetters);
        item.FirstWords = Short(string.Join(' ', BodyText.Paragraphs(document.Body).Take(8)), WireItem.MostFirstLetters) ?? "";
        item.Language = Short(document.Language, 35);
        item.Address = WebAddress.Of(document.Address)?.AbsoluteUri is { Length: <= MostAddressLetters } address ? address : null;
        item.Published = document.Published?.ToUniversalTime();
        item.Urgency = document.Urgency is > 0 and < 9 ? document.Urgency.Value : 0;
        item.IsKilled = document.PubStatus == PubStatus.Canceled;
    }

    /// <summary>On one line, whole letters; null when there is no word.</summary>
    private static string? Short(string? text, int most)
    {
        var line = string.Join(' ', PlainText.Of(text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= most) return line.Length == 0 ? null : line;
        var end = char.IsHighSurrogate(line[most - 2]) ? most - 2 : most - 1;
        return line[..end] + "…";
    }

    private static string Sha256(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
