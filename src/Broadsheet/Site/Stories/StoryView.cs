using Broadsheet.Archive;

namespace Broadsheet.Site.Stories;

/// <summary>All that a story's page is a function of.</summary>
public sealed record StoryView(Imprint In, PageHead Head, PublishedStory Story)
{
    /// <summary>Widest rendition of the lead picture, in pixels.</summary>
    public const int LeadLargest = 1920;

    /// <summary>How wide the lead picture stands.</summary>
    public const string LeadSizes = "(min-width: 78em) 60rem, 100vw";

    /// <summary>The canonical address with scheme and host: what is shared.</summary>
    public required string Canonical { get; init; }

    /// <summary>Printed for the desk, not for readers.</summary>
    public bool IsPreview { get; init; }

    /// <summary>In the order of the byline.</summary>
    public IReadOnlyList<Byline> Bylines { get; init; } = [];

    public IReadOnlyList<InEdition> Others { get; init; } = [];

    /// <summary>On the same tags.</summary>
    public IReadOnlyList<Listed> Related { get; init; } = [];

    /// <summary>The newest of its section, without this one.</summary>
    public IReadOnlyList<Listed> Beside { get; init; } = [];

    /// <summary>The one before it in its section; null for the oldest.</summary>
    public Listed? Older { get; init; }

    /// <summary>The one after it in its section; null for the newest.</summary>
    public Listed? Newer { get; init; }

    /// <summary>Of a translation: how it stands to what it was translated from.</summary>
    public TranslationAge? Original { get; init; }

    /// <summary>The newest episodes of the edition's shows.</summary>
    public IReadOnlyList<Aired> Aired { get; init; } = [];

    public StoryContent Content => Story.Content;

    public string VersionsAddress => $"{Story.Address}/versions/";

    /// <summary>The newest note that says something was wrong.</summary>
    public PublicNote? Correction => Story.Notes.LastOrDefault(note => note is { Kind: VersionKind.Correction or VersionKind.Clarification });

    public bool WasChanged => Story.Notes.Any(note => note.Kind is VersionKind.Update or VersionKind.Correction or VersionKind.Clarification);
}

/// <param name="Person">Null for a guest.</param>
public sealed record Byline(Author Author, string? Role = null, Broadsheet.Formats.Bodies.Picture? Portrait = null);
