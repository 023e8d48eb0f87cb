using Broadsheet.Formats;
using Broadsheet.Formats.Bodies;

namespace Broadsheet.Archive;

/// <summary>Everything of an item that is written, edited and versioned. Immutable; a change is a new one.</summary>
public sealed record StoryContent
{
    public string Headline { get; init; } = "";
    public string? Standfirst { get; init; }

    /// <summary>Short topic printed over the headline.</summary>
    public string? Kicker { get; init; }

    public IReadOnlyList<Author> Authors { get; init; } = [];
    public string? Dateline { get; init; }
    public string? Slugline { get; init; }

    /// <summary>Last part of the address; made from the headline when null.</summary>
    public string? UrlName { get; init; }

    /// <summary>UrlName of the section.</summary>
    public string? Section { get; init; }

    public IReadOnlyList<Block> Body { get; init; } = [];
    public Picture? LeadPicture { get; init; }

    /// <summary>What is heard: the episode, or the story read aloud.</summary>
    public Audio? Sound { get; init; }

    /// <summary>The film that leads the story.</summary>
    public Video? Film { get; init; }

    /// <summary>Makes the item an episode of a show; null for all others.</summary>
    public EpisodeMark? Episode { get; init; }

    public IReadOnlyList<SubjectMark> Subjects { get; init; } = [];
    public IReadOnlyList<Tag> Tags { get; init; } = [];
    public IReadOnlyList<Concept> Places { get; init; } = [];
    public IReadOnlyList<Concept> People { get; init; } = [];
    public IReadOnlyList<Concept> Organisations { get; init; } = [];

    /// <summary>news, analysis, opinion, feature, interview, report, explainer, obituary, review; null is news.</summary>
    public string? Genre { get; init; }

    /// <summary>IPTC 1 (most urgent) to 8; 0 when not said, which counts as 5.</summary>
    public int Urgency { get; init; }

    public string? EdNote { get; init; }
    public string? UsageTerms { get; init; }
    public string? CopyrightNotice { get; init; }
    public string? SeoTitle { get; init; }
    public string? SocialTitle { get; init; }
    public string? Description { get; init; }
    public IReadOnlyList<Concept> Sources { get; init; } = [];

    /// <summary>What a format carried that Broadsheet has no member for, so that an export gives it back.</summary>
    public IReadOnlyList<AlternativeId> AltIds { get; init; } = [];

    /// <summary>BCP 47 when the words are in another language than the edition's.</summary>
    public string? Language { get; init; }

    /// <summary>What stays of it after a withdrawal.</summary>
    internal StoryContent Shell() => new() { Headline = Headline, UrlName = UrlName, Section = Section, Language = Language, Episode = Episode is null ? null : new EpisodeMark(Episode.Show) };
}

/// <param name="UrlName">Names a <see cref="Person"/> on file; null for a guest.</param>
public sealed record Author(string Name, string? UrlName = null);

/// <summary>A Media Topic or own topic on a story, with its name in the edition's language.</summary>
public sealed record SubjectMark(string Code, string Name);

/// <param name="UrlName">Last part of the tag's address, made from the name.</param>
public sealed record Tag(string UrlName, string Name);
