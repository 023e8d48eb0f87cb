namespace Broadsheet.Record;

/// <summary>A person or body whose words are on the record.</summary>
public sealed class Speaker
{
    public Guid Id { get; set; }

    /// <summary>Last part of the address of the speaker's page; stays when the name changes.</summary>
    public required string UrlName { get; set; }

    public required string Name { get; set; }

    /// <summary>False for a person.</summary>
    public bool IsBody { get; set; }

    /// <summary>The speaker that this one turned out to be.</summary>
    public Guid? MergedInto { get; set; }
}

/// <summary>One way of writing a speaker's name: by it, quotes in stories find their speaker.</summary>
public sealed class SpeakerName
{
    /// <summary>The name folded: without case, accents, articles of address and double blanks.</summary>
    public required string Key { get; set; }

    public required string Name { get; set; }
    public Guid SpeakerId { get; set; }
}

/// <summary>Words that a speaker said, once for each edition, however many stories they stand in.</summary>
public sealed class Statement
{
    public Guid Id { get; set; }
    public required string EditionCode { get; set; }
    public Guid SpeakerId { get; set; }
    public required string Text { get; set; }

    /// <summary>The words folded, for searching and for telling whether two are the same.</summary>
    public required string Folded { get; set; }

    /// <summary>XXH128 of <see cref="Folded"/>, lower-case hex.</summary>
    public required string Hash { get; set; }

    /// <summary>The speaker's role then, as the story that printed it first says it.</summary>
    public string? Role { get; set; }

    public string? To { get; set; }

    /// <summary>When it was said, as the story words it.</summary>
    public string? When { get; set; }

    public string? Source { get; set; }

    /// <summary>When it was first printed.</summary>
    public DateTimeOffset At { get; set; }
}

/// <summary>A story in which a statement stands, or stood.</summary>
public sealed class Sighting
{
    public Guid StatementId { get; set; }
    public Guid ItemId { get; set; }

    /// <summary>Numbers of the first and the last version that hold the words.</summary>
    public int First { get; set; }

    /// <inheritdoc cref="First"/>
    public int Last { get; set; }

    public DateTimeOffset At { get; set; }
}
