namespace Broadsheet.Formats.Wxr;

/// <summary>One &lt;item&gt; as it stands in the file.</summary>
internal sealed class Item
{
    private static readonly HashSet<string> Machinery =
    [
        "attachment", "nav_menu_item", "revision", "custom_css", "customize_changeset", "oembed_cache", "user_request", "wp_block", "wp_template", "wp_template_part",
        "wp_global_styles", "wp_navigation", "wp_font_family", "wp_font_face", "acf-field", "acf-field-group", "guest-author", "feedback", "amp_validated_url",
    ];

    public int Line { get; init; }
    public Dictionary<(Vocabulary, string), string> Values { get; } = [];
    public List<(string? Domain, string? NiceName, string Name)> Categories { get; } = [];
    public List<(string Key, string Value)> Meta { get; } = [];
    public List<Enclosure> Enclosures { get; } = [];
    public List<ReaderComment> Comments { get; } = [];
    public List<Warning> Warnings { get; } = [];

    public string Type => Wp("post_type") is { Length: > 0 } type ? type : "post";

    public bool IsStory => !Machinery.Contains(Type);

    public string? Wp(string name) => Get(Vocabulary.Export, name);

    public string? Get(Vocabulary vocabulary, string name) => Values.TryGetValue((vocabulary, name), out var value) && value.Length > 0 ? value : null;

    public string? MetaValue(string key)
    {
        foreach (var (name, value) in Meta)
            if (name == key && value.Length > 0) return value;
        return null;
    }
}

/// <summary>The vocabularies that an export mixes.</summary>
internal enum Vocabulary { Other, Rss, Export, Excerpt, Content, DublinCore }
