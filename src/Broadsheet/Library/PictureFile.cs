using System.Text.Json.Nodes;

namespace Broadsheet.Library;

/// <summary>A picture that the paper keeps, with what is known of it wherever it is shown.</summary>
public sealed class PictureFile
{
    /// <summary>Its blob: SHA-256 in lower-case hex.</summary>
    public required string Blob { get; set; }

    /// <summary>Name of the file as it came.</summary>
    public required string Name { get; set; }

    /// <summary>Media type of the original.</summary>
    public required string MediaType { get; set; }

    /// <summary>In pixels, upright.</summary>
    public int Width { get; set; }

    public int Height { get; set; }
    public long Bytes { get; set; }

    /// <summary>Defaults for stories that use it; each may say otherwise.</summary>
    public string? Alt { get; set; }

    public string? Caption { get; set; }
    public string? CreditLine { get; set; }

    /// <summary>The same in the languages that somebody wrote them in, by BCP 47.</summary>
    public IReadOnlyDictionary<string, PictureWords> InLanguages { get; set; } = new Dictionary<string, PictureWords>();

    public string? Creator { get; set; }
    public string? CopyrightNotice { get; set; }
    public string? UsageTerms { get; set; }
    public PictureRights Rights { get; set; }

    /// <summary>Not printed before this; null when there is no such time.</summary>
    public DateTimeOffset? UsableFrom { get; set; }

    /// <summary>Not printed from then on; null when there is no such time.</summary>
    public DateTimeOffset? UsableUntil { get; set; }

    /// <summary>Its point of interest, from 0 (left, top) to 1.</summary>
    public double FocusX { get; set; } = 0.5;

    public double FocusY { get; set; } = 0.5;

    /// <summary>What it looks like, in 64 bits: few of them differ between pictures that look alike.</summary>
    public long Fingerprint { get; set; }

    /// <summary>What the file itself said when it came, by XMP's names of IPTC Photo Metadata. Never edited: edits stand beside it.</summary>
    public IReadOnlyDictionary<string, JsonNode> Embedded { get; set; } = new Dictionary<string, JsonNode>();

    /// <summary>The original says where on earth it was made. Readers' copies do not.</summary>
    public bool SaysPlace { get; set; }

    /// <summary>All words that it can be found by, in lower case.</summary>
    public string Search { get; set; } = "";

    public DateTimeOffset Added { get; set; }
    public Guid? AddedBy { get; set; }
    public DateTimeOffset? Trashed { get; set; }

    public Focus Focus => new(FocusX, FocusY);

    /// <summary>Its words in a language, each default where that language has none.</summary>
    public PictureWords In(string language)
    {
        var own = InLanguages.GetValueOrDefault(language) ?? InLanguages.GetValueOrDefault(language.Split('-')[0]);
        return new(own?.Alt ?? Alt, own?.Caption ?? Caption, own?.CreditLine ?? CreditLine);
    }

    /// <summary>Why it may not be printed at that time; null when it may.</summary>
    public Unprintable? WhyNot(DateTimeOffset at) =>
        Rights == PictureRights.Forbidden ? Unprintable.Forbidden : at >= UsableUntil ? Unprintable.Over : at < UsableFrom ? Unprintable.NotYet : null;
}

/// <summary>What a picture shows, what it tells, who made it: for those who do not see it, for all, for the record.</summary>
public sealed record PictureWords(string? Alt = null, string? Caption = null, string? CreditLine = null);

/// <summary>By what right the paper prints a picture.</summary>
public enum PictureRights { Unknown, Own, Agency, Licensed, Handout, CreativeCommons, PublicDomain, Reader, Forbidden }

/// <summary>Why a picture may not be printed: the rights do not allow it, its time is over, its time has not come.</summary>
public enum Unprintable { Forbidden, Over, NotYet }
