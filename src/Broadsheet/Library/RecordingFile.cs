namespace Broadsheet.Library;

/// <summary>A sound or a film that the paper keeps. What readers get are its <see cref="RecordingRendition"/>s.</summary>
public sealed class RecordingFile
{
    /// <summary>Of the original: SHA-256 in lower-case hex.</summary>
    public required string Blob { get; set; }

    /// <summary>Name of the file as it came.</summary>
    public required string Name { get; set; }

    /// <summary>Media type of the original.</summary>
    public required string MediaType { get; set; }

    /// <summary>It has pictures that move.</summary>
    public bool IsFilm { get; set; }

    public long Bytes { get; set; }
    public double Seconds { get; set; }

    /// <summary>Pixels, upright; 0 for a sound.</summary>
    public int Width { get; set; }

    /// <inheritdoc cref="Width"/>
    public int Height { get; set; }

    /// <summary>Integrated loudness of the original (EBU R128) in LUFS; null until it was measured, and when it is silent.</summary>
    public double? Loudness { get; set; }

    /// <summary>When its renditions were made; null until then.</summary>
    public DateTimeOffset? Ready { get; set; }

    public DateTimeOffset Added { get; set; }
    public Guid? AddedBy { get; set; }
}

/// <summary>One of the files made of a recording.</summary>
public sealed class RecordingRendition
{
    /// <summary>Blob of the <see cref="RecordingFile"/>.</summary>
    public required string Recording { get; set; }

    /// <summary>Last part of its address: <c>sound.mp3</c>, <c>sound.opus</c>, <c>peaks.json</c>, <c>film.mp4</c>, <c>film.m3u8</c>, <c>720.m3u8</c>, <c>720.mp4</c>, <c>poster.jpg</c>, <c>sprites.vtt</c>, <c>sprites.jpg</c>.</summary>
    public required string Name { get; set; }

    public required string Blob { get; set; }
    public required string MediaType { get; set; }
    public long Bytes { get; set; }
}

/// <summary>A transcript or captions, kept as WebVTT.</summary>
public sealed class WordsFile
{
    public required string Blob { get; set; }
    public int Cues { get; set; }
    public DateTimeOffset Added { get; set; }
}
