using Broadsheet.Formats.Bodies;

namespace Broadsheet.Formats.Wxr;

/// <summary>A bounded index of the files that posts name by number.</summary>
internal sealed class Attachments
{
    /// <summary>Files kept; of an export with more, the pictures by number beyond them are missed.</summary>
    private const int Most = 500_000;

    private readonly Dictionary<string, Picture> files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> byParent = new(StringComparer.Ordinal);

    public void Add(Item item)
    {
        if (files.Count >= Most || item.Wp("post_id") is not { } id || files.ContainsKey(id)) return;
        var address = item.Wp("attachment_url") ?? item.Get(Vocabulary.Rss, "guid");
        if (address is null) return;
        files[id] = new Picture
        {
            Href = address,
            Alt = Words(item.MetaValue("_wp_attachment_image_alt")),
            Caption = Words(item.Get(Vocabulary.Excerpt, "encoded")),
        };
        if (item.Wp("post_parent") is not { } parent || parent == "0") return;
        if (!byParent.TryGetValue(parent, out var children)) byParent[parent] = children = [];
        children.Add(id);
    }

    public Picture? Find(string? id) => id is not null && files.TryGetValue(id.Trim(), out var file) ? file : null;

    public IReadOnlyList<string> Of(string? post) => post is not null && byParent.TryGetValue(post, out var children) ? children : [];

    /// <summary>Looks for attachments in the raw bytes, which is far quicker than reading the XML for nothing.</summary>
    public static bool AreIn(Stream stream)
    {
        var mark = "attachment_url"u8;
        var buffer = new byte[256 * 1024];
        var kept = 0;
        while (stream.Read(buffer, kept, buffer.Length - kept) is > 0 and var read)
        {
            var length = kept + read;
            if (buffer.AsSpan(0, length).IndexOf(mark) >= 0) return true;
            kept = Math.Min(mark.Length, length);
            buffer.AsSpan(length - kept, kept).CopyTo(buffer);
        }

        return false;
    }

    private static string? Words(string? html) => html is null ? null : Plain.Text(html);
}
