using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Broadsheet.Formats;
using Broadsheet.Formats.Bodies;
using NodaTime;

namespace Broadsheet.Archive;

/// <summary>One document on its way in, before the database was asked anything but the editions.</summary>
/// <param name="Uri">What it is known by: the same again is the same item.</param>
/// <param name="Hash">Of what it says: the same again changes nothing.</param>
/// <param name="Published">When its sender published it; null when it does not say.</param>
internal sealed record Candidate(int Place, NewsDocument Document, Edition Edition, StoryContent Content, string Uri, string Hash, DateTimeOffset? Published)
{
    /// <summary>Before printing there was no news; exports write such dates for "never".</summary>
    private const int FirstYear = 1450;

    /// <summary>The version of a Broadsheet that the document is, when it carries one that is whole.</summary>
    public OwnVersion? Own { get; init; }

    public static Candidate Of(NewsDocument document, int place, Edition edition)
    {
        var content = TakenContent.Of(document) with { Section = null };
        if (content.Headline.Length == 0) throw new Refused(RefusalReason.Invalid, "There is neither a headline nor any words: nothing to take in.");
        if (SameLanguage(content.Language, edition.Language)) content = content with { Language = null };
        var own = OwnVersion.In(document);
        content = own?.Version.Content ?? content;
        var published = Known(document.Published) ?? Known(Local(document.PublishedLocal, edition));
        return new(place, document, edition, content, IdentityOf(document), HashOf(document, content, published), published) { Own = own };
    }

    /// <summary>May readers see it now, as far as its sender says?</summary>
    public string? KeptBack(DateTimeOffset now)
    {
        if (!Document.IsPublic) return "its own system keeps it back (draft, private or for later)";
        if (Document.PubStatus != PubStatus.Usable) return $"its sender says it is {Document.PubStatus.ToString().ToLowerInvariant()}";
        if (Document.EmbargoedUntil > now) return "it is under embargo";
        if (Document.Expires <= now) return "its time is over";
        if (Published > now) return "its publication is still to come";
        return Document.Type is DocumentType.Planning or DocumentType.Event or DocumentType.Component ? "it is no story" : null;
    }

    /// <summary>An address that holds everywhere; else one made of the words.</summary>
    private static string IdentityOf(NewsDocument document)
    {
        if (IsAbsolute(document.Uri)) return Short(document.Uri!);
        if (IsAbsolute(document.Address)) return Short(document.Address!);
        if (document.Uri is { Length: > 0 }) return Short(SourceName.Within(document, "").Uri!);
        var words = string.Join('\n', document.Headline, document.PublishedLocal?.ToString("s", System.Globalization.CultureInfo.InvariantCulture), BodyText.Plain(document.Body));
        return "urn:broadsheet:sha256:" + Sha256(Encoding.UTF8.GetBytes(words))[..40];
    }

    private static string HashOf(NewsDocument document, StoryContent content, DateTimeOffset? published)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(content, BodyJson.Options));
        hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(new object?[] { document.Sections, published, document.EmbargoedUntil, document.Expires, document.PubStatus, document.IsPublic, document.Type }));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    private static DateTimeOffset? Known(DateTimeOffset? time) => time?.Year >= FirstYear ? time.Value.ToUniversalTime() : null;

    /// <summary>A wall-clock time that daylight saving skips or doubles is taken leniently: the document is old and nobody can be asked.</summary>
    private static DateTimeOffset? Local(DateTime? wall, Edition edition)
    {
        if (wall is not { } time || time.Year < FirstYear) return null;
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(edition.Zone) ?? DateTimeZone.Utc;
        return LocalDateTime.FromDateTime(time).InZoneLeniently(zone).ToDateTimeOffset();
    }

    private static bool SameLanguage(string? one, string other) =>
        one is null || one.Split('-')[0].Equals(other.Split('-')[0], StringComparison.OrdinalIgnoreCase);

    private static bool IsAbsolute(string? text) => System.Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is not "file";

    /// <summary>Identities stand in an index.</summary>
    private static string Short(string identity) => identity.Length <= 1_000 && PlainText.Of(identity) == identity ? identity : "urn:broadsheet:sha256:" + Sha256(Encoding.UTF8.GetBytes(identity));

    private static string Sha256(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
