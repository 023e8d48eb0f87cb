using Broadsheet.Formats.Json;

namespace Broadsheet.Formats.Exports;

/// <summary><c>wpjson</c>: posts, pages and custom types as WordPress' REST API (<c>/wp-json/wp/v2/posts</c>) gives them, one or a list; what they refer to when <c>_embed</c> was asked for.</summary>
internal sealed class WpJsonFormat : IDocumentFormat
{
    public string Name => "wpjson";

    public int Recognise(ReadOnlySpan<byte> head, string? fileName)
    {
        var text = WholeDocument.Start(head);
        if (text is not ['{' or '[', ..]) return 0;
        if (text.Contains("\"rendered\"", StringComparison.Ordinal) && (text.Contains("\"title\"", StringComparison.Ordinal) || text.Contains("date_gmt", StringComparison.Ordinal))) return 94;
        return text.Contains("\"avatar_urls\"", StringComparison.Ordinal) || (text.Contains("wp:post_type", StringComparison.Ordinal) && text.Contains("\"taxonomy\"", StringComparison.Ordinal)) ? 70 : 0;
    }

    public IEnumerable<NewsDocument> Read(Stream stream, ReadingOptions options, CancellationToken cancellation)
    {
        var pieces = new JsonPieces(stream, options, "posts", cancellation);
        var whole = new Dictionary<string, System.Text.Json.JsonElement>();
        var (posts, others) = (0, 0);
        while (pieces.Next() is { } piece)
        {
            var value = piece.Value;
            if (piece.IsEnd)
            {
                if (whole.Count == 0) continue;
                (value, whole) = (JsonMembers.Together(whole), []);
            }
            else if (piece.Name.Length > 0 && !piece.InArray)
            {
                whole.TryAdd(piece.Name, value);
                continue;
            }
            if (!WpPost.IsOne(value)) { others++; continue; }
            posts++;
            yield return JsonMembers.Guarded(piece.Line, () => new WpPost(value, options).Document());
        }
        if (posts == 0) throw new UnreadableDocument(others > 0
            ? "This is JSON of WordPress' REST API, but it holds no posts: authors, terms and files come with the posts (…/wp/v2/posts?_embed)."
            : "This is JSON, but no post of WordPress' REST API.", 1);
    }
}
