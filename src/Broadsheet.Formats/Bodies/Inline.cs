using System.Text.Json.Serialization;

namespace Broadsheet.Formats.Bodies;

/// <summary>Words with marks, in order. In JSON a plain string, or an array of strings and runs.</summary>
[JsonConverter(typeof(InlineJson))]
public sealed record Inline(IReadOnlyList<Run> Runs)
{
    public static Inline Empty { get; } = new([]);

    public static Inline Plain(string text) => text.Length == 0 ? Empty : new([new Run(text)]);

    /// <summary>The words without marks. A line break inside a paragraph is "\n".</summary>
    public string PlainText => Runs.Count == 1 ? Runs[0].Text : string.Concat(Runs.Select(run => run.Text));

    [JsonIgnore]
    public bool IsEmpty => Runs.All(run => string.IsNullOrWhiteSpace(run.Text));

    public bool Equals(Inline? other) => other is not null && Runs.SequenceEqual(other.Runs);

    public override int GetHashCode() => PlainText.GetHashCode(StringComparison.Ordinal);
}

/// <summary>A stretch of text under the same marks.</summary>
public sealed record Run(string Text)
{
    public bool Strong { get; init; }
    public bool Emphasis { get; init; }
    public bool Strike { get; init; }
    public bool Code { get; init; }
    public bool Subscript { get; init; }
    public bool Superscript { get; init; }

    /// <summary>Where the words lead: http(s), mailto, tel, a path or a #fragment.</summary>
    public string? Href { get; init; }

    /// <summary>BCP 47 tag of words in another language than the story's.</summary>
    public string? Language { get; init; }

    [JsonIgnore]
    public bool IsPlain => this is { Strong: false, Emphasis: false, Strike: false, Code: false, Subscript: false, Superscript: false, Href: null, Language: null };
}
