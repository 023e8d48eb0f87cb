using System.Text.Json.Serialization;

namespace Broadsheet.Formats.Bodies;

/// <summary>One piece of a story's body. A body is a list of blocks, kept as JSON (<see cref="BodyJson"/>) and printed by one renderer.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Paragraph), "paragraph")]
[JsonDerivedType(typeof(Heading), "heading")]
[JsonDerivedType(typeof(BulletList), "list")]
[JsonDerivedType(typeof(Quote), "quote")]
[JsonDerivedType(typeof(PullQuote), "pullQuote")]
[JsonDerivedType(typeof(Picture), "picture")]
[JsonDerivedType(typeof(Gallery), "gallery")]
[JsonDerivedType(typeof(Video), "video")]
[JsonDerivedType(typeof(Audio), "audio")]
[JsonDerivedType(typeof(Attachment), "file")]
[JsonDerivedType(typeof(Table), "table")]
[JsonDerivedType(typeof(FactBox), "factBox")]
[JsonDerivedType(typeof(Embed), "embed")]
[JsonDerivedType(typeof(CodeBlock), "code")]
[JsonDerivedType(typeof(Rule), "rule")]
[JsonDerivedType(typeof(RawHtml), "html")]
public abstract record Block
{
    /// <summary>Names the block through its life, so that two editors' changes can be merged block by block. Null until the archive gave one.</summary>
    public string? Id { get; init; }
}

public sealed record Paragraph(Inline Text) : Block;

/// <param name="Level">2, 3 or 4: level 1 is the headline.</param>
/// <param name="Text">The heading's words.</param>
public sealed record Heading(int Level, Inline Text) : Block;

public sealed record BulletList(bool Ordered, IReadOnlyList<ListEntry> Items) : Block;

/// <param name="Text">The entry's words.</param>
/// <param name="Nested">A list inside this entry, or null.</param>
public sealed record ListEntry(Inline Text, BulletList? Nested = null);

/// <summary>Words that somebody said: who, in what role, to whom, when. Each is null when not known.</summary>
public sealed record Quote(IReadOnlyList<Inline> Text) : Block
{
    public string? Speaker { get; init; }
    public string? Role { get; init; }
    public string? To { get; init; }

    /// <summary>When it was said, as the story words it ("on Tuesday", "2031-03-04").</summary>
    public string? When { get; init; }

    /// <summary>Where the words can be checked: an absolute http(s) address.</summary>
    public string? Source { get; init; }
}

public sealed record PullQuote(Inline Text, string? Credit = null) : Block;

/// <summary>A picture. <see cref="Blob"/> names one of the Library; <see cref="Href"/> one that still lies outside. One of the two is set.</summary>
public sealed record Picture : Block
{
    public string? Blob { get; init; }
    public string? Href { get; init; }
    public string? Alt { get; init; }
    public string? Caption { get; init; }
    public string? CreditLine { get; init; }

    /// <summary>Pixels of the original; 0 when unknown.</summary>
    public int Width { get; init; }

    /// <inheritdoc cref="Width"/>
    public int Height { get; init; }

    /// <summary>What an editor cut out of it, by ratio; null for one that is shown as it is.</summary>
    public IReadOnlyList<Crop>? Crops { get; init; }
}

/// <summary>A part of a picture.</summary>
/// <param name="Ratio"><c>16:9</c>, <c>4:3</c>, <c>1:1</c>, <c>3:4</c> or <c>free</c>.</param>
/// <param name="X">In pixels of the upright original, from its left edge.</param>
/// <param name="Y">From its upper edge.</param>
/// <param name="Width">In pixels of the upright original.</param>
/// <param name="Height">In pixels of the upright original.</param>
public sealed record Crop(string Ratio, int X, int Y, int Width, int Height);

public sealed record Gallery(IReadOnlyList<Picture> Pictures, string? Caption = null) : Block;

/// <param name="Href">Address of the file or of the page that plays it: absolute, or a path of ours when <see cref="Recording.Blob"/> names it.</param>
public sealed record Video(string Href) : Recording(Href)
{
    /// <summary>Address of the picture before it plays.</summary>
    public string? Poster { get; init; }

    /// <summary>Pixels; 0 when unknown.</summary>
    public int Width { get; init; }

    /// <inheritdoc cref="Width"/>
    public int Height { get; init; }
}

/// <inheritdoc cref="Video"/>
public sealed record Audio(string Href) : Recording(Href);

/// <summary>Something that plays.</summary>
public abstract record Recording([property: JsonPropertyOrder(-1)] string Href) : Block
{
    /// <summary>Names a recording of the Library: SHA-256 of its original. Null for what lies elsewhere.</summary>
    public string? Blob { get; init; }

    public string? Title { get; init; }
    public string? Caption { get; init; }
    public string? MediaType { get; init; }

    /// <summary>How long it plays; 0 when unknown.</summary>
    public double Seconds { get; init; }

    /// <summary>In the order of time; null for none.</summary>
    public IReadOnlyList<Chapter>? Chapters { get; init; }

    /// <summary>What is said in it, one for each language; null for none.</summary>
    public IReadOnlyList<Track>? Tracks { get; init; }
}

/// <param name="Start">Seconds from the beginning.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Href">Where more about it stands, or null.</param>
public sealed record Chapter(double Start, string Title, string? Href = null);

/// <param name="Language">BCP 47.</param>
/// <param name="Blob">The Library's WebVTT file: SHA-256 in lower-case hex.</param>
public sealed record Track(string Language, string Blob);

/// <param name="Href">Absolute address of the file.</param>
/// <param name="Title">What to call it on the page.</param>
/// <param name="MediaType">RFC 6838 type, or null.</param>
/// <param name="Bytes">Length, or null when unknown.</param>
public sealed record Attachment(string Href, string Title, string? MediaType = null, long? Bytes = null) : Block;

public sealed record Table(IReadOnlyList<TableRow> Rows, string? Caption = null) : Block;

public sealed record TableRow(IReadOnlyList<TableCell> Cells);

public sealed record TableCell(Inline Text, bool Head = false, int ColumnSpan = 1, int RowSpan = 1);

public sealed record FactBox(string Title, IReadOnlyList<Block> Body) : Block;

/// <summary>Something that another site shows. It is printed as a link and loads only on a click.</summary>
public sealed record Embed(string Href, string? Title = null, string? Provider = null) : Block;

public sealed record CodeBlock(string Text, string? Language = null) : Block;

public sealed record Rule : Block;

/// <summary>What an import did not understand, already sanitised: nothing is lost.</summary>
public sealed record RawHtml(string Html) : Block;
