using System.Text.Json;
using Broadsheet.Formats.Json;

namespace Broadsheet.Formats.Ghost;

/// <summary>
/// <c>ghost</c>: a whole site as Ghost 1 to 6 exports it (<c>{"db":[{"data":{…}}]}</c>, or without that wrapper), the answer of its content and admin
/// API (<c>{"posts":[…]}</c>), and the nested form that migration tools write (<c>{"posts":[{"url","data":{…}}]}</c>). Users' passwords,
/// settings and members are never kept.
/// </summary>
internal sealed class GhostFormat : IDocumentFormat
{
    /// <summary>A stream that cannot go back is held as a whole, because posts stand before their authors and tags.</summary>
    private const long MostHeldBytes = 256L * 1024 * 1024;

    private static readonly string[] Signs = ["\"db\"", "\"mobiledoc\"", "\"lexical\"", "\"feature_image\"", "\"posts_tags\"", "\"posts_authors\"", "\"comment_id\"", "\"custom_excerpt\"", "\"exported_on\"", "\"published_at\"", "\"codeinjection_head\"", "\"html\"", "\"posts_meta\""];

    public string Name => "ghost";

    public int Recognise(ReadOnlySpan<byte> head, string? fileName)
    {
        var text = WholeDocument.Start(head);
        if (text is not ['{' or '[', ..]) return 0;
        var found = Signs.Count(sign => text.Contains(sign, StringComparison.Ordinal));
        if (text.Contains("\"db\"", StringComparison.Ordinal) && text.Contains("\"exported_on\"", StringComparison.Ordinal)) return 96;
        return found >= 2 && (text.Contains("\"posts\"", StringComparison.Ordinal) || text.Contains("\"exported_on\"", StringComparison.Ordinal) || text.Contains("\"pages\"", StringComparison.Ordinal) || found >= 4) ? 92 : 0;
    }

    public IEnumerable<NewsDocument> Read(Stream stream, ReadingOptions options, CancellationToken cancellation)
    {
        var whole = stream.CanSeek ? stream : Held(stream, cancellation);
        var start = whole.Position;
        var site = new GhostSite();
        var posts = 0;
        foreach (var piece in Pieces(whole, options, cancellation))
        {
            if (GhostSite.IsPosts(piece)) posts++;
            else site.Learn(piece);
        }
        if (posts == 0 && !site.IsExport) throw new UnreadableDocument("This is JSON, but no export of Ghost: it has neither 'db' nor 'posts'. Export again in Ghost under Settings, Import/Export.", 1);
        whole.Position = start;
        foreach (var piece in Pieces(whole, options, cancellation))
            if (GhostSite.IsPosts(piece)) yield return JsonMembers.Guarded(piece.Line, () => new GhostPost(piece.Value, piece.Name == "pages", site, options).Document());
    }

    private static IEnumerable<JsonPiece> Pieces(Stream stream, ReadingOptions options, CancellationToken cancellation)
    {
        var pieces = new JsonPieces(stream, options, place => place.IsArray ? GhostSite.IsTable(place.Member) : place.Member is "db" or "data" or "result", cancellation);
        while (pieces.Next() is { } piece)
            if (!piece.IsEnd) yield return piece;
    }

    private static MemoryStream Held(Stream stream, CancellationToken cancellation)
    {
        var held = new MemoryStream();
        var chunk = new byte[128 * 1024];
        for (var read = stream.Read(chunk); read > 0; read = stream.Read(chunk))
        {
            cancellation.ThrowIfCancellationRequested();
            if (held.Length + read > MostHeldBytes) throw new UnreadableDocument($"An export of more than {MostHeldBytes / (1024 * 1024)} MB cannot be read from a pipe or an archive, because its authors stand behind its posts. Unpack it and read the file.");
            held.Write(chunk, 0, read);
        }
        held.Position = 0;
        return held;
    }
}
