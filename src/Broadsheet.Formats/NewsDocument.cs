using Broadsheet.Formats.Bodies;

namespace Broadsheet.Formats;

/// <summary>
/// What a reader understood of one news document, whatever format it came in. Members are null or empty when the
/// document does not say them. Readers make these; the wire takes them in; ninjs and the other writers write them.
/// </summary>
public sealed record NewsDocument
{
    /// <summary>The document's own identity (guid, permalink, ninjs uri). Importing the same one twice changes nothing.</summary>
    public string? Uri { get; init; }

    public DocumentType Type { get; init; } = DocumentType.Text;

    /// <summary>The page on the web that shows it.</summary>
    public string? Address { get; init; }

    /// <summary>The last part of its old address, when the document names one.</summary>
    public string? UrlName { get; init; }

    /// <summary>BCP 47; declared, else detected from the words.</summary>
    public string? Language { get; init; }

    public string? Version { get; init; }
    public DateTimeOffset? FirstCreated { get; init; }
    public DateTimeOffset? VersionCreated { get; init; }
    public DateTimeOffset? ContentCreated { get; init; }

    /// <summary>A full instant, only when the document gives an offset.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>Wall-clock time as written; its Kind is Unspecified.</summary>
    public DateTime? PublishedLocal { get; init; }

    public DateTimeOffset? EmbargoedUntil { get; init; }
    public DateTimeOffset? Expires { get; init; }
    public PubStatus PubStatus { get; init; } = PubStatus.Usable;

    /// <summary>Published for all, or kept back by its system (draft, future, private, password): an import makes a draft of it.</summary>
    public bool IsPublic { get; init; } = true;

    /// <summary>IPTC: 1 (most urgent) to 8; null when not said.</summary>
    public int? Urgency { get; init; }

    public string? Slugline { get; init; }
    public string? Headline { get; init; }
    public string? Standfirst { get; init; }

    /// <summary>Headlines and descriptions for other places: <c>kicker</c>, <c>seo</c>, <c>social</c>, <c>meta</c>.</summary>
    public IReadOnlyList<OtherText> OtherTexts { get; init; } = [];

    public string? Byline { get; init; }
    public string? Dateline { get; init; }
    public IReadOnlyList<Credit> Authors { get; init; } = [];
    public IReadOnlyList<Block> Body { get; init; } = [];

    /// <summary>The lead picture first. Pictures inside the body are blocks, and are listed here too by <see cref="DocumentReading"/>.</summary>
    public IReadOnlyList<Picture> Pictures { get; init; } = [];

    /// <summary>Audio, video and files that belong to the document (RSS enclosures, ninjs associations).</summary>
    public IReadOnlyList<Enclosure> Enclosures { get; init; } = [];

    public IReadOnlyList<Concept> Subjects { get; init; } = [];
    public IReadOnlyList<Concept> Genres { get; init; } = [];
    public IReadOnlyList<Concept> People { get; init; } = [];
    public IReadOnlyList<Concept> Organisations { get; init; } = [];
    public IReadOnlyList<Concept> Places { get; init; } = [];
    public IReadOnlyList<Concept> InfoSources { get; init; } = [];
    public IReadOnlyList<string> Sections { get; init; } = [];
    public IReadOnlyList<string> Tags { get; init; } = [];
    public IReadOnlyList<AlternativeId> AltIds { get; init; } = [];
    public IReadOnlyList<TrustIndicator> TrustIndicators { get; init; } = [];
    public string? UsageTerms { get; init; }
    public string? CopyrightNotice { get; init; }
    public string? CopyrightHolder { get; init; }
    public string? EdNote { get; init; }

    /// <summary>Canonical JSON (RFC 8785) of the public version that this is, when it comes from a Broadsheet: its SHA-256 is the version's hash.</summary>
    public string? Record { get; init; }

    /// <summary>The same recording or picture in several sizes, as its sender offers it (NewsML-G2 remoteContent, ninjs renditions).</summary>
    public IReadOnlyList<Rendition> Renditions { get; init; } = [];

    /// <summary>Of a package: the items that it puts together, in their order.</summary>
    public IReadOnlyList<Part> Parts { get; init; } = [];

    /// <summary>Of an event: when it is.</summary>
    public Happening? Happens { get; init; }

    /// <summary>What readers of another system wrote under the story. Kept with the document; no page prints them.</summary>
    public IReadOnlyList<ReaderComment> Comments { get; init; } = [];

    /// <summary>Of a member list: the people on it. They are nobody's to print.</summary>
    public IReadOnlyList<Subscriber> Subscribers { get; init; } = [];

    /// <summary>Files that came inside the document (a word processor's pictures); pictures name them by their href.</summary>
    public IReadOnlyList<CarriedFile> Files { get; init; } = [];

    public IReadOnlyList<FoundQuote> Quotes { get; init; } = [];

    /// <summary>Lines judged not to belong to the story: menus, icon names, players' times, related links.</summary>
    public IReadOnlyList<string> Dropped { get; init; } = [];

    public IReadOnlyList<Warning> Warnings { get; init; } = [];

    /// <summary>The words for another place, or null.</summary>
    public string? Other(string role) => OtherTexts.FirstOrDefault(text => text.Role == role)?.Text;
}

/// <summary>ninjs 3.1 §type.</summary>
public enum DocumentType { Text, Audio, Video, Picture, Graphic, Composite, Component, Planning, Event }

/// <summary>IPTC publishing status (ninjs 3.1 §pubStatus).</summary>
public enum PubStatus { Usable, Withheld, Canceled }

/// <param name="Name">As printed in a byline, without "By".</param>
public sealed record Credit(string Name, string? Role = null, string? Uri = null, string? Email = null);

/// <summary>A person, body, place, subject, genre or source that the document names (ninjs 3.1 §subjects and its like).</summary>
public sealed record Concept(string Name, string? Uri = null, string? Literal = null, string? Role = null);

/// <param name="Role"><c>kicker</c> over the headline; <c>seo</c> and <c>social</c> instead of it; <c>meta</c> instead of the standfirst.</param>
/// <param name="Text">The words, without markup.</param>
public sealed record OtherText(string Role, string Text);

public sealed record AlternativeId(string Value, string? Role = null);

public sealed record TrustIndicator(string Title, string Href, string? Role = null);

/// <param name="Bytes">Length, or null.</param>
/// <param name="Seconds">Running time, or null.</param>
public sealed record Enclosure(string Href, string? MediaType = null, long? Bytes = null, double? Seconds = null, string? Title = null);

/// <param name="Id">Its number there; <paramref name="Parent"/> is the one that it answers.</param>
/// <param name="IsPublic">Neither waiting nor refused nor spam.</param>
public sealed record ReaderComment(string? Id, string? Parent, string? Author, DateTimeOffset? At, string Text, bool IsPublic);

/// <summary>Somebody who asked for the paper's mail in another system.</summary>
/// <param name="IsActive">False for who unsubscribed, never confirmed, or cannot be reached.</param>
/// <param name="Tier">What they pay for or were given, in their system's word; null for free.</param>
public sealed record Subscriber(string Mail, string? Name, bool IsActive, string? Tier)
{
    public DateTimeOffset? Since { get; init; }
    public DateTimeOffset? Until { get; init; }
    public IReadOnlyList<string> Labels { get; init; } = [];
    public string? Note { get; init; }
}

/// <param name="Name">What the sender calls it: <c>highRes</c>, <c>thumb</c>.</param>
/// <param name="Bytes">Length, or null.</param>
/// <param name="Width">Pixels; 0 when unknown.</param>
/// <param name="Seconds">Running time, or null.</param>
public sealed record Rendition(string Name, string Href, string? MediaType = null, long? Bytes = null, int Width = 0, int Height = 0, double? Seconds = null)
{
    internal bool IsPicture => MediaType?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) == true;
}

/// <param name="Uri">The item's own identity.</param>
/// <param name="Group">The group it stands in: <c>main</c>, <c>sidebar</c>.</param>
public sealed record Part(string Uri, DocumentType Type, string? Headline, string Group);

/// <param name="End">Null when not said.</param>
public sealed record Happening(DateTimeOffset Start, DateTimeOffset? End);

/// <param name="Href">What the picture's href says; it leads nowhere outside the document.</param>
/// <param name="MediaType">RFC 6838 type, or null when the document does not say it.</param>
public sealed record CarriedFile(string Href, string? MediaType, ReadOnlyMemory<byte> Bytes);

/// <summary>Words between quotation marks and who is credited with them. Null where the document does not say.</summary>
/// <param name="Text">Without the marks; a quotation broken by its attribution is one.</param>
/// <param name="Speaker">A name as fully as the document gives it anywhere.</param>
/// <param name="Paragraph">Index into the document's paragraphs, from 0.</param>
/// <param name="Sure">False where the finder guessed.</param>
public sealed record FoundQuote(string Text, string? Speaker, string? Role, string? To, string? When, int Paragraph, bool Sure);

/// <param name="Line">From 1; 0 when the place is not known.</param>
public sealed record Warning(int Line, string Message);
