using System.Text.Json;
using Broadsheet.Formats.Json;

namespace Broadsheet.Formats.Ghost;

/// <summary>What an export says beside its posts: who wrote them, their tags, their other titles.</summary>
internal sealed class GhostSite
{
    private readonly Dictionary<string, Credit> users = [];
    private readonly Dictionary<string, (string Name, bool IsInternal)> tags = [];
    private readonly Dictionary<string, List<(long Order, string Id)>> authorsOf = [], tagsOf = [];
    private readonly Dictionary<string, JsonElement> metas = [];

    /// <summary>It has a table that only Ghost's own exports have.</summary>
    public bool IsExport { get; private set; }

    public static bool IsTable(string member) => member is "db" or "posts" or "pages" or "users" or "tags" or "posts_authors" or "posts_tags" or "posts_meta";

    public static bool IsPosts(JsonPiece piece) => piece is { InArray: true, Name: "posts" or "pages" } && piece.Value.ValueKind == JsonValueKind.Object;

    public void Learn(JsonPiece piece)
    {
        if (piece.Name is "settings" or "migrations" or "exported_on" or "meta" || IsTable(piece.Name)) IsExport = true;
        if (!piece.InArray || piece.Value.ValueKind != JsonValueKind.Object) return;
        var row = piece.Value;
        switch (piece.Name)
        {
            case "users" when row.Text("id") is { } id && UserOf(row) is { } user: users[id] = user; break;
            case "tags" when row.Text("id") is { } id && row.Text("name") is { } name: tags[id] = (name, name.StartsWith('#') || row.Text("visibility") == "internal"); break;
            case "posts_authors": Link(authorsOf, row.Text("post_id"), row.Text("author_id"), row); break;
            case "posts_tags": Link(tagsOf, row.Text("post_id"), row.Text("tag_id"), row); break;
            case "posts_meta" when row.Text("post_id") is { } post: metas[post] = row.Clone(); break;
        }
    }

    public static Credit? UserOf(JsonElement user) => user.Text("name") is { } name ? new(name, null, user.Text("url") is { } url && url.StartsWith("http", StringComparison.Ordinal) ? url : null, user.Text("email")) : null;

    public IReadOnlyList<Credit> AuthorsOf(string? post, string? first) =>
        post is not null && authorsOf.TryGetValue(post, out var ids) ? [.. ids.OrderBy(one => one.Order).Select(one => users.GetValueOrDefault(one.Id)).OfType<Credit>()]
        : first is not null && users.TryGetValue(first, out var only) ? [only] : [];

    public IEnumerable<(string Name, bool IsInternal)> TagsOf(string? post) =>
        post is not null && tagsOf.TryGetValue(post, out var ids) ? ids.OrderBy(one => one.Order).Where(one => tags.ContainsKey(one.Id)).Select(one => tags[one.Id]) : [];

    public JsonElement? MetaOf(string? post) => post is not null && metas.TryGetValue(post, out var meta) ? meta : null;

    private static void Link(Dictionary<string, List<(long, string)>> links, string? post, string? to, JsonElement row)
    {
        if (post is null || to is null) return;
        if (!links.TryGetValue(post, out var list)) links[post] = list = [];
        list.Add((row.Whole("sort_order") ?? list.Count, to));
    }
}
